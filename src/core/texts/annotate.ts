import { plural } from './words';

/** Annotating: making a graph of a text by hand. */
export const editingTexts = {
  arranged: 'Arranged the picture anew',
  undone: (label: string) => `Undone: ${label}`,
  redone: (label: string) => `Done again: ${label}`,
  lostWords: 'These words could not be kept. Copy them if you need them:',
  dismissLost: 'Dismiss the words that could not be kept',
} as const;

/** The bar above the picture while somebody annotates. */
export const barTexts = {
  label: 'Annotating',
  undo: 'Undo',
  redo: 'Redo',
  undoHint: (label: string | undefined) => (label ? `Undo: ${label} (Ctrl Z)` : 'Nothing to undo'),
  redoHint: (label: string | undefined) => (label ? `Redo: ${label} (Ctrl Y)` : 'Nothing to redo'),
  history: 'History',
  line: 'Draw a relation',
  lineHint: 'Then choose the actor it starts from, and the one it leads to (R)',
  lineFrom: 'Choose the actor that it starts from. Esc lets go.',
  lineTo: (name: string) => `From ${name} to …: choose the other actor. Esc lets go.`,
  review: (count: number) => (count === 0 ? 'Review' : `Review ${count}`),
  tray: (count: number) => `Lost words ${count}`,
  firstView: 'First view',
  source: 'Source',
  arrange: 'Arrange anew',
  howTo: 'Select words in the text to begin: with the mouse, a finger, or the arrow keys.',
  saveFile: 'Save as file',
} as const;

/** What is offered beside selected words. */
export const menuTexts = {
  label: (words: string) => `Make something of “${words}”`,
  actor: 'New actor',
  mention: 'Mention of …',
  statement: 'Statement by …',
  relation: 'Relation …',
  evidence: 'Evidence for …',
  aside: 'Set aside …',
  adjust: 'The selected words',
  startBack: 'Begin one word earlier',
  startOn: 'Begin one word later',
  endBack: 'End one word earlier',
  endOn: 'End one word later',
  reading:
    'Text to select words from. Arrow keys go from word to word and from sentence to sentence, Shift with an arrow key selects more, Enter offers what can be made of them.',
  selected: (words: string) => `Selected: ${words}`,
} as const;

/** The forms in which something is made or changed. */
export const formTexts = {
  titles: {
    actor: 'New actor',
    editActor: 'Change actor',
    mention: 'New mention',
    editMention: 'Change mention',
    statement: 'New statement',
    editStatement: 'Change statement',
    relation: 'New relation',
    editRelation: 'Change relation',
    evidence: 'Evidence for a relation',
    aside: 'Set words aside',
    review: 'Review proposals',
    tray: 'Words to find again',
    history: 'History',
    'first-view': 'The first view',
    source: 'Where the article comes from',
    gone: 'Not there any more',
  },
  save: 'Save',
  add: 'Add',
  cancel: 'Cancel',
  gone: 'What was to be changed here has been undone or removed meanwhile.',
  noWords: 'Select the words in the text that state it. Without words there is nothing to add.',
  takeWords: 'Use the words that are selected now',
  name: 'Name',
  short: 'Short name',
  shortHelp: 'As the second sentence would name it: “Trump”.',
  kind: 'Kind',
  lead: 'One of those the story is about',
  role: 'Role in the text’s own words',
  roleHelp: 'Select the words of the role in the text, then take them.',
  note: 'Note',
  noteHelp: 'Yours, never shown as words of the article.',
  others: (count: number, names: string) =>
    `Mark the ${count === 1 ? 'other place' : `${count} other places`} of ${names} too`,
  othersTitle: (count: number) =>
    count === 1 ? 'One other place has its name' : `${count} other places have its name`,
  markAll: 'Mark all',
  mark: 'Mark',
  actor: 'Actor',
  form: 'How the words name it',
  forms: { name: 'by name', nominal: 'in other words: “the president”', pronoun: 'by a pronoun' },
  joint: 'Together with',
  speaker: 'Speaker',
  speech: 'How it is told',
  speeches: {
    direct: 'word for word, in quotation marks',
    partial: 'some words in quotation marks',
    indirect: 'in the article’s words',
  },
  about: 'About',
  venue: 'Where it was said',
  source: 'From',
  target: 'To',
  choose: 'Choose …',
  unknownActor: (name: string) => `No actor is called “${name}”.`,
  addUnknown: (name: string) => `Add “${name}” as an actor`,
  predicate: 'Does what',
  predicateHelp: 'Short, in the text’s own verb. Conditions and negations stay in.',
  type: 'Type',
  typeGroups: {
    event: 'Something done or said',
    tie: 'A standing tie',
    state: 'A state of affairs',
  },
  polarity: 'Between the two it is',
  modality: 'How it stands',
  assertedBy: 'Who vouches for it',
  attribution: 'How the text has it',
  matter: 'What it is about',
  newMatter: 'Another matter …',
  newMatterName: 'Name of the matter',
  mutual: 'It holds both ways',
  inferred: 'Not named in the words:',
  byDefault: 'Shown in the first view',
  more: 'More',
  open: 'Open question',
  openHelp: 'Why somebody must confirm this reading.',
  relation: 'Relation',
  noRelations: 'There is no relation yet that these words could be evidence for.',
  why: 'Why nothing need rest on them',
  whyHelp: 'In a few plain words: “where it was said”.',
} as const;

/** What can be done with what is chosen. */
export const cardToolTexts = {
  label: 'Change it',
  edit: 'Change …',
  reverse: 'Turn round',
  remove: 'Remove',
  addEvidence: 'Add words',
  removeWords: (words: string) => `Take away “${words}”`,
  madeLeading: (what: string) => `Made leading: ${what}`,
  notLeading: (what: string) => `No longer leading: ${what}`,
  lead: 'Make it leading',
  unlead: 'Not leading',
  against: 'Set against …',
  againstKind: 'Kind',
  againstWhy: 'Why',
  againstAdd: 'Set against each other',
  takeBack: 'Take back',
  relationFrom: 'Relation from it …',
  other: 'Compare with another actor …',
  mergeInto: (name: string) => `It is the same as ${name}`,
  isDistinct: (name: string) => `Not the same as ${name}`,
  merged: (name: string) => `${name} was merged into it`,
  split: 'Part them',
  somebodyElse: 'It names somebody else …',
  maybeSame: (name: string) => `Is it the same as ${name}?`,
} as const;

/** The history of a dossier. */
export const historyTexts = {
  start: 'As it was opened',
  now: 'now',
  empty: 'Nothing has been changed yet.',
  count: (done: number, all: number) =>
    done === all ? plural(all, 'step') : `${done} of ${plural(all, 'step')} in force`,
} as const;

/** Proposals, one after the other. */
export const reviewTexts = {
  none: 'No proposals wait. Open a dossier of the same text, and take what it holds as proposals.',
  noneLeft: 'All proposals are decided.',
  noneShown: 'No proposal passes the filter.',
  showAll: 'Take the filter off',
  open: 'Open a file of proposals …',
  count: (shown: number, all: number) =>
    shown === all
      ? `${plural(all, 'proposal')} to decide`
      : `${shown} of ${plural(all, 'proposal')} shown`,
  accept: 'Accept',
  edit: 'Edit',
  reject: 'Reject',
  reason: 'Reason for rejecting, then Enter',
  acceptAll: (count: number) => `Accept all ${count} shown`,
  rejectAll: (count: number) => `Reject all ${count} shown`,
  rejected: (count: number) => `Rejected (${count})`,
  reopen: 'Reopen',
  forget: 'Remove the rejected ones for good',
  stillNeeded: 'A rejected actor that a waiting proposal needs stays until that is decided.',
  actor: 'Actor',
  type: 'Type',
  certainty: 'At least so certain',
  anyActor: 'any',
  anyType: 'any',
  anyCertainty: 'any',
  sure: (percent: number) => `${percent} %`,
  from: (from: string, certainty: number | undefined) =>
    certainty === undefined
      ? `Proposed by ${from}`
      : `Proposed by ${from}, ${Math.round(certainty * 100)} % certain`,
  kinds: { actors: 'actor', mentions: 'mention', statements: 'statement', relations: 'relation' },
  mention: (words: string, names: string) => `“${words}” names ${names}`,
  statement: (speaker: string) => `${speaker} says:`,
  needs: (names: string) => `Accepting it accepts ${names} too.`,
  lost: 'These words do not stand in the text, so it cannot be accepted:',
  keys: 'A accepts, E opens it for changes, R rejects, arrow keys go on and back.',
} as const;

/** Words that were lost or moved. */
export const trayTexts = {
  none: 'Every quotation stands where it should.',
  intro:
    'These words do not stand in the text where the file says. What rests on them alone is not drawn.',
  lost: 'not found',
  moved: 'found at another place',
  supports: (what: string) => `Supports: ${what}`,
  kinds: {
    article: 'page furniture',
    actor: 'the role of an actor',
    mention: 'a mention',
    statement: 'a statement',
    relation: 'a relation',
    aside: 'words set aside',
  },
  candidates: 'Where they may stand',
  here: 'They stand here',
  selected: 'They are the words that are selected now',
  giveUp: 'Give them up',
  reason: {
    none: 'Nothing like them stands in the text.',
    several: (count: number) => `They stand at ${count} places; nothing tells which is meant.`,
  },
} as const;

/** Headline, subline and leading relations of the first view. */
export const firstViewTexts = {
  headline: 'Headline',
  headlineHelp: 'Claims no more than the words do: conditions, “claimed” and “not” stay in.',
  subline: 'Subline',
  leading: 'Leading relations, in their order',
  none: 'No relation is leading yet. Choose a relation, then “Make it leading”.',
  up: (what: string) => `Move up: ${what}`,
  down: (what: string) => `Move down: ${what}`,
  remove: (what: string) => `Not leading: ${what}`,
  title: 'Title of the dossier',
} as const;
