/** What is wrong in a dossier, and how to mend it. */
export const problemTexts = {
  notJson: (detail: string) => ({
    message: `The file is not JSON: ${detail}`,
    fix: 'Open a dossier that Parley saved (.json).',
  }),
  wrongFormat: () => ({
    message: 'The file is JSON, but no Parley dossier: "format" is not "parley-dossier".',
    fix: 'Open a dossier that Parley saved, or paste the article as text.',
  }),
  newerVersion: (found: string, known: number) => ({
    message: `The dossier has version ${found}; this Parley reads versions up to ${known}.`,
    fix: 'Open it with a newer Parley.',
  }),
  wrongVersion: (found: string | undefined, known: number) => ({
    message:
      found === undefined
        ? 'The dossier does not say its version: "version" is missing.'
        : `"version" is ${found}; Parley has the versions 0 to ${known}.`,
    fix: `Open the dossier as Parley saved it; in one written by hand write "version": ${known}.`,
  }),
  tooDeep: (limit: number) => ({
    message: `More than ${limit} objects and lists lie within each other here.`,
    fix: 'Remove what is nested so deep, or make it flatter.',
  }),
  notWritable: (field: string, found: string) => ({
    message: `"${field}" is ${found}; a file (JSON) cannot hold that.`,
    fix: 'Write a number that is not endless, or a text.',
  }),
  missing: (field: string) => ({
    message: `"${field}" is missing.`,
    fix: `Add "${field}".`,
  }),
  noEvidence: (owner: string) => ({
    message: `${owner} has no evidence.`,
    fix: 'Add the verbatim words that state it, or remove it.',
  }),
  wrongCount: (list: string, found: number, need: string) => ({
    message: `"${list}" ${found === 0 ? 'is empty' : `has ${found === 1 ? 'one entry' : `${found} entries`}`}; it must hold ${need}.`,
    fix: `Write ${need}.`,
  }),
  wrongValue: (field: string, found: string, expected: string) => ({
    message: `"${field}" is ${found}; it must be ${expected}.`,
    fix: `Write ${expected}.`,
  }),
  duplicateId: (kind: string, id: string) => ({
    message: `Two records have the id "${id}" (${kind}).`,
    fix: 'Give one of them another id.',
  }),
  unknownReference: (kind: string, id: string) => ({
    message: `There is no ${kind} "${id}".`,
    fix: `Add the ${kind}, or name one that exists.`,
  }),
  reservedId: (id: string) => ({
    message: `No actor may have the id "${id}": it stands for the article itself.`,
    fix: 'Give the actor another id.',
  }),
  loop: (id: string) => ({
    message: `"${id}" is both source and target.`,
    fix: 'A relation joins two different actors.',
  }),
  selfContest: (id: string) => ({
    message: `The relation "${id}" stands against itself.`,
    fix: 'Name two different relations, or remove the contest.',
  }),
  repeated: (kind: string, id: string) => ({
    message: `The ${kind} "${id}" is named here a second time.`,
    fix: 'Name it once.',
  }),
  pinnedTwice: (id: string) => ({
    message: `The actor "${id}" is pinned a second time; the last place counts.`,
    fix: 'Keep one of its pins.',
  }),
  articleChanged: (id: string) => ({
    message: `The text of article "${id}" is not the one that the SHA-256 was made of.`,
    fix: 'Restore the text, or check every quotation and write the new SHA-256.',
  }),
  quoteMoved: (words: string) => ({
    message: `The words “${words}” stand at another place than the file says.`,
    fix: 'Confirm the place by hand; until then nothing is drawn from them.',
  }),
  quoteLost: (words: string, places: number) => ({
    message:
      places === 0
        ? `The words “${words}” do not stand in the article.`
        : `The words “${words}” stand at ${places} places, and nothing tells which is meant.`,
    fix:
      places === 0
        ? 'Correct the words to what the article says, or remove them.'
        : 'Add "start", or "prefix" and "suffix".',
  }),
  quoteInFurniture: (words: string) => ({
    message: `The words “${words}” stand in what is set aside as page furniture, out of view.`,
    fix: 'Quote words of the article itself, or take that line out of "furniture".',
  }),
  unreadable: (detail: string) => ({
    message: `The dossier could not be opened: ${detail}`,
    fix: 'Reload the page. If that does not help, open the dossier on another device or with another browser.',
  }),
  tooLarge: (bytes: number, limit: number) => ({
    message: `The file has ${Math.round(bytes / 1e6)} MB; the limit is ${Math.round(limit / 1e6)} MB.`,
    fix: 'Open a smaller file.',
  }),
} as const;

/** What a field of a dossier must hold, and what was found there instead. */
export const valueTexts = {
  id: 'an id: a letter or digit, then at most 79 letters, digits and - _ . :',
  words: 'words, not only spaces and marks',
  sha256: 'a SHA-256: 64 digits 0-9 and letters a-f',
  text: 'a text',
  atLeast: (least: number) =>
    `a text of at least ${least === 1 ? 'one character' : `${least} characters`}`,
  atMost: (most: number) => `a text of at most ${most} characters`,
  number: 'a number',
  whole: 'a whole number',
  notAbove: (most: number) => `a number not above ${most}`,
  notBelow: (least: number) => `a number not below ${least}`,
  flag: 'true or false',
  list: 'a list',
  object: 'an object, { }',
  camera: '"all", "lit", or a magnification k and a place x, y',
  asserter: '"article" or the id of an actor',
  oneOf: (values: readonly string[]) => (values.length === 1 ? '' : 'one of ') + values.join(', '),
  /** Lists that need entries, and how many. */
  entries: {
    articles: 'at least one article',
    actors: 'at least one actor',
    leading: 'at least one relation',
    relations: 'exactly two relations',
  },
  found: {
    empty: 'empty',
    long: (length: number) => `${length} characters long`,
    quoted: (words: string) => `“${words}”`,
    emptyList: 'an empty list',
    list: 'a list',
    object: 'an object',
  },
  /** A record that may be accepted. */
  record: 'actor, mention, statement, relation, contest or aside',
} as const;
