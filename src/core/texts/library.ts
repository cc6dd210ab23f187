import { plural } from './words';

/** Bytes in the unit in which a person reads them: 12 kB, 3.4 MB, 5.4 GB. */
function sizeOf(bytes: number): string {
  if (bytes < 1e6) return `${Math.max(1, Math.round(bytes / 1e3))} kB`;
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}

/** The library: the dossiers on this machine, and how others are opened. */
export const libraryTexts = {
  open: 'Dossiers',
  title: 'Dossiers on this machine',
  own: {
    title: 'Open a text of your own',
    promise: 'It stays on this machine: Parley has no server and no network.',
    paste: 'Paste the text of an article',
    look: 'Look at the text',
    choose: 'Choose a file …',
    drop: 'or drop one anywhere on the page: .txt, .md, a dossier (also one that was saved as a page) or a backup of Parley',
  },
  drop: 'Let go to open it',
  reading: 'Reading …',
  search: 'Find a dossier',
  sort: 'Sort by',
  sorts: { changed: 'last changed', title: 'title', relations: 'relations' },
  empty:
    'No dossiers yet. The first article is always here; edits of it are kept as a dossier too.',
  noneFound: (words: string) => `No dossier has “${words}” in its title.`,
  shipped: 'The first article',
  shippedNote: 'as it came with Parley',
  shippedEdited: 'with your edits',
  original: 'Back to the original',
  row: (words: number, actors: number, relations: number) =>
    [plural(words, 'word'), plural(actors, 'actor'), plural(relations, 'relation')].join(' · '),
  changed: (when: string) => `changed ${when}`,
  isOpen: 'open now',
  duplicate: 'Duplicate',
  rename: 'Rename',
  remove: 'Remove',
  saveFile: 'Save as file',
  removed: (title: string) => `“${title}” is removed.`,
  putBack: 'Put it back',
  copyOf: (title: string) => `Copy of ${title}`.slice(0, 400),
  backup: 'Back up all',
  restore: 'Restore a backup …',
  backedUp: (count: number) => `${plural(count, 'dossier')} saved in one file.`,
  notReadable: (title: string) => `“${title}” cannot be read and is not in the backup.`,
  missing: (title: string) => ({
    message: `“${title}” is not in the library any more, or cannot be read.`,
    fix: 'Another window may have removed it: the list shows what is there.',
  }),
  unsaved: (detail: string) => ({
    message: `The file could not be saved: ${detail}`,
    fix: 'Try again, or choose another place for it.',
  }),
  unread: (detail: string) => ({
    message: `What you brought could not be read: ${detail}`,
    fix: 'Try again; if it is a file, see whether it is still where it was.',
  }),
  backupTooLarge: (detail: string) => ({
    message: `That is more than one backup holds: ${detail}.`,
    fix: 'Save large dossiers as files of their own and remove them, then back up the rest.',
  }),
  room: (used: number, available: number) => `${sizeOf(used)} of ${sizeOf(available)} used`,
  name: 'Your name, for the record of what you accept',
  nobody: 'a reader',
  failed: {
    message: (detail: string) => `The library could not be read: ${detail}`,
    fix: 'Reload the page. Dossiers saved as files can be opened all the same.',
  },
  preview: {
    title: 'What is in the backup',
    count: (count: number) => `${plural(count, 'dossier')} in it.`,
    take: (count: number) => `Put ${count === 1 ? 'it' : `the ${count} chosen`} into the library`,
    exists: 'one of that id is here: it comes in beside it',
    broken: 'does not load',
    done: (count: number) => `${plural(count, 'dossier')} put into the library.`,
    nothing: 'There is no dossier in it.',
  },
  sameText: {
    title: 'This dossier is about the text that is open',
    own: 'Open it as a dossier of its own',
    propose: 'Take what it holds as proposals, to be reviewed one by one',
  },
  back: 'Back',
} as const;

/** The first look at a text, before anything is made of it. */
export const firstLookTexts = {
  title: 'Is this understood rightly?',
  headline: 'Title of the dossier',
  fields: {
    publisher: 'Publisher',
    byline: 'Byline',
    date: 'Date',
    address: 'Address',
  },
  notGiven: 'not given',
  count: (paragraphs: number, words: number) =>
    `${plural(paragraphs, 'paragraph')}, ${plural(words, 'word')}`,
  encoding: (encoding: string) => `read as ${encoding}`,
  text: 'The text, as it is kept',
  aside: (count: number) =>
    count === 0
      ? 'Nothing is set aside.'
      : `${plural(count, 'paragraph')} set aside: not part of the article, left out of view, never cut from the text.`,
  setAside: 'Set aside',
  putBack: 'Put back',
  fixed: 'From here on the text does not change: every quotation is held against it.',
  make: 'Make the dossier',
  untitled: 'Untitled article',
} as const;

/** How the open dossier is kept, in the header. */
export const keptTexts = {
  untouched: '',
  saving: 'Keeping …',
  saved: 'Kept on this machine',
  following: 'Edited in another window',
  linked: 'Opened from a link, not kept',
  failed: 'Not kept',
  followingProblem: {
    message: 'This dossier is being edited in another window; this one follows it.',
    fix: 'Choose “Edit here” to go on in this window.',
  },
  takeOver: 'Edit here',
  saveFile: 'Save as file',
  again: 'Try again',
} as const;
