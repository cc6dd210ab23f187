import { list, plural } from './words';

/** What the files that are taken along say of themselves. */
export const exportTexts = {
  made: 'Made with Parley: every relation with the words it rests on.',
  article: 'the article',
  positions:
    'Positions count UTF-16 code units from the start of the article’s text, with line feeds as line ends; the end is the place behind the last one.',
  digest: (title: string, sha256: string) => `SHA-256 of “${title}”: ${sha256}`,
  heldBack: (one: string, ids: readonly string[]) =>
    `${plural(ids.length, one)} held back, because the words could not be found where the file says: ${ids.join(', ')}.`,
  noNotes: 'Left out, as was asked for: talking points, lines to take, likely questions and notes.',
  notInFile: (records: readonly string[]) =>
    `Not in this file: ${list(records)}. The dossier as a file (JSON) holds everything.`,
  /** The kinds of record of a dossier. */
  records: {
    text: (count: number) => `the full text of ${plural(count, 'article')}`,
    actor: (count: number) => plural(count, 'actor'),
    relation: (count: number) => plural(count, 'relation'),
    matter: (count: number) => plural(count, 'matter'),
    statement: (count: number) => plural(count, 'statement'),
    mention: (count: number) => plural(count, 'mention'),
    contest: (count: number) => plural(count, 'contest'),
    aside: (count: number) => plural(count, 'passage set aside', 'passages set aside'),
    lens: (count: number) => plural(count, 'named lens', 'named lenses'),
    scene: (count: number) => plural(count, 'scene'),
    pin: (count: number) => plural(count, 'pinned actor'),
    proposal: (count: number) => plural(count, 'proposal'),
    acceptance: (count: number) => plural(count, 'acceptance'),
    check: (count: number) => plural(count, 'check of quotations', 'checks of quotations'),
    merge: (count: number) => plural(count, 'merge'),
    distinct: (count: number) =>
      plural(count, 'pair of actors kept apart', 'pairs of actors kept apart'),
  },
  /** Words from several places, each as it stands. */
  pieces: (pieces: readonly string[]) => pieces.join(' / '),
  against: (id: string, kind: string) => `${id} (${kind})`,

  readme: (head: readonly string[], tables: readonly string[], notes: readonly string[]) =>
    [
      ...head,
      '',
      'Tables',
      ...tables,
      '',
      'Each is a CSV file in UTF-8 with a byte order mark: cells parted by commas, lines by CR LF,',
      'the first line names the columns. A cell that a spreadsheet could take for a formula begins',
      'with an apostrophe, which is no part of the words.',
      '',
      'Where words stand at several places, they and their places are parted by “ / ”, in the same',
      'order.',
      'start, end: positions of the words. place: their paragraphs and sentences, as one cites them.',
      ...notes,
      '',
    ].join('\r\n'),
  onlyRelations:
    'This is the table of relations alone; a file that ends with .zip holds those of actors, statements and mentions too.',
  table: (name: string, rows: number) => `  ${name}  ${plural(rows, 'row')}`,

  graph: {
    mutual:
      'A relation that holds both ways is one edge, from source to target, with “mutual” true.',
  },

  annotations: {
    positions:
      'Positions count Unicode code points from the start of the article’s text, with line feeds as line ends; the end is the place behind the last one.',
    tag: (name: string, value: string) => `${name}: ${value}`,
  },

  followTheMoney: {
    position: (predicate: string, of: string) =>
      /\b(of|for|in|at|to|with)$/u.test(predicate) ? `${predicate} ${of}` : `${predicate} (${of})`,
    leftOut: (id: string, name: string, why: string) => `Left out: ${id}, ${name}: ${why}.`,
    notAsserted: (modality: string) => `not stated as a fact but ${modality}`,
    notArticle: (who: string) => `told by ${who}, not by the article itself`,
    notFound: 'its words could not be found where the file says',
    statement: 'somebody’s words, which FollowTheMoney has no schema for',
  },

  markdown: {
    statements: 'What was said',
    questions: 'Open questions',
    colophon: 'Colophon',
    note: (note: string) => `Note of the dossier: ${note}`,
    noQuestions: 'None.',
    question: (question: string, name: string, place: string) =>
      `${question} (${[name, place].filter(Boolean).join('; ')})`,
    /** Under a quotation. */
    source: (place: string, source: string) => `— ${[place, source].filter(Boolean).join(', ')}`,
  },
} as const;
