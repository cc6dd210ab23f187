/** Every sentence that a person may read, as functions of their values: errors, names for the screen reader, hints. */

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
  missing: (field: string) => ({
    message: `"${field}" is missing.`,
    fix: `Add "${field}".`,
  }),
  noEvidence: (owner: string) => ({
    message: `${owner} has no evidence.`,
    fix: 'Add the verbatim words that state it, or remove it.',
  }),
  wrongValue: (expected: string, found: string) => ({
    message: `Expected ${expected}, found ${found}.`,
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
  tooLarge: (bytes: number, limit: number) => ({
    message: `The file has ${Math.round(bytes / 1e6)} MB; the limit is ${Math.round(limit / 1e6)} MB.`,
    fix: 'Open a smaller file.',
  }),
} as const;

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** What the stage says to the eye and to the screen reader. */
export const stageTexts = {
  actor: (name: string, kind: string, role: string | undefined, relations: number) =>
    [name, kind, ...(role ? [role] : []), plural(relations, 'relation')].join(', '),
  /** A relation without a sentence of its own. */
  relation: (source: string, target: string, predicate: string, mutual: boolean) =>
    `${source} ${mutual ? '↔' : '→'} ${target}: ${predicate}`,
  says: (sentence: string, speaker: string) => `${sentence}, says ${speaker}`,
  inferred: (names: readonly string[]) =>
    names.length > 0 ? ` (${names.join(' and ')} inferred, not named in the sentence)` : '',
} as const;

/** Plain words for the dossier's terms. */
export const termTexts = {
  kind: { person: 'person', organization: 'organization', country: 'country', group: 'group' },
  modality: {
    asserted: 'stated as done or standing',
    claimed: 'claimed',
    offered: 'offered or proposed, not done',
    requested: 'asked for, not done',
    conditional: 'only if a condition is met',
    predicted: 'expected, not done',
    denied: 'the text says it is not so',
    withheld: 'not said: the text states the silence',
  },
  polarity: { cooperative: 'cooperative', conflictual: 'conflictual', neutral: 'neutral' },
  attribution: {
    headline: 'the headline',
    narration: 'the article’s own words',
    'indirect speech': 'reported speech',
    'direct quote': 'a direct quotation',
    'partial quote': 'words partly quoted',
  },
  type: {
    AGREE: 'agreeing or offering to agree',
    CONSULT: 'meeting or talking',
    SUPPORT: 'supporting',
    CONCEDE: 'yielding or giving way',
    COOPERATE: 'working together',
    AID: 'giving aid',
    RETREAT: 'withdrawing',
    REQUEST: 'asking or demanding',
    ACCUSE: 'criticising or accusing',
    REJECT: 'refusing or excluding',
    THREATEN: 'threatening',
    PROTEST: 'protesting',
    SANCTION: 'punishing by sanctions',
    MOBILIZE: 'raising forces',
    COERCE: 'forcing',
    ASSAULT: 'attacking',
    Occupancy: 'holding an office',
    Representation: 'representing',
    Directorship: 'heading',
    Employment: 'working for',
    Membership: 'being a member',
    Associate: 'being close to',
    Family: 'being family',
    UnknownLink: 'being linked in another way',
    state: 'how things stand between them',
  },
  contest: {
    contradiction: 'Contradiction: both cannot hold',
    tension: 'Tension: the two do not fit together easily',
    contrast: 'Contrast: two sides of one story',
    dispute: 'Dispute: one is the act of disputing the other',
  },
  statement: {
    direct: 'said, word for word',
    partial: 'said, one part word for word',
    indirect: 'said, in the article’s words',
  },
} as const;

/** Citations: who vouches for words, and where they stand. */
export const citationTexts = {
  article: 'The article',
  headline: 'headline',
  place: (paragraph: number, sentence: number) => `paragraph ${paragraph}, sentence ${sentence}`,
  notGiven: 'not given',
  source: (title: string, publisher: string, date: string) =>
    `“${title}”, publisher ${publisher}, date ${date}`,
  vouched: (who: string, modality: string) => `${who}: ${modality}`,
  copied: (rule: string, vouched: string, source: string) => `${rule}\n${vouched}. ${source}`,
} as const;

/** Everything else on the screen. */
export const viewTexts = {
  product: 'Parley',
  regions: { graph: 'Graph', article: 'Article', details: 'Details', legend: 'Legend' },
  loading: 'Reading the article …',
  failed: {
    title: 'This dossier cannot be opened',
    again: 'Reload the page',
    where: (where: string) => `at ${where}`,
  },
  crashed: {
    title: (region: string) => `The ${region} could not be drawn`,
    rest: 'The rest of the page still works.',
    again: 'Try again',
  },
  heldBack: (count: number) =>
    `${plural(count, 'quotation')} could not be found where the file says; what rests on them is not drawn.`,
  unknownAddress: 'The address names something that this dossier does not have.',
  theme: { label: 'Colours', system: 'System', light: 'Light', dark: 'Dark' },
  skip: 'Skip to the article',
  stage: {
    label: 'Actors and their relations',
    help: 'Left and right arrows walk the actors, up and down arrows the relations of one. Enter selects, Escape goes back.',
    caption: 'grouped by office, not opinion',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Fit the picture',
    tidy: 'Tidy: let all actors go back to their places',
    more: (count: number) => `and ${count} more`,
    bundle: (a: string, b: string, count: number) =>
      `${plural(count, 'relation')} between ${a} and ${b}`,
    waiting: (count: number) =>
      `${plural(count, 'label')} waiting for room: point at a line, or zoom in`,
    empty: 'This dossier has no actors yet.',
    pinned: (name: string) => `${name} stays where you put it. Double click lets it go.`,
  },
  legend: {
    title: 'How to read it',
    role: {
      cooperative: 'cooperative',
      conflictual: 'conflictual',
      neutral: 'neutral',
      tie: 'standing tie',
    },
    pattern: {
      solid: 'stated as done',
      dashed: 'not so yet',
      dotted: 'said to be so',
      crossed: 'the text says it is not so',
      hollow: 'withheld, not said',
    },
    sign: {
      badge: 'who says so',
      split: 'two tellings that cannot both hold',
      bundle: 'several relations',
      mutual: 'both ways',
      bracket: 'end not named in the sentence',
    },
    shape: { person: 'person', country: 'country', organization: 'organization', group: 'group' },
  },
  reader: {
    source: 'Source',
    publisher: 'Publisher',
    byline: 'byline',
    date: 'date',
    given: (label: string, value: string) => `${label}: ${value}`,
    notGiven: (labels: readonly string[]) => {
      const list = labels.join(', ');
      return `${list.charAt(0).toUpperCase()}${list.slice(1)}: not given`;
    },
    paragraphs: (count: number) => plural(count, 'paragraph'),
    found: (found: number, all: number) =>
      `${found} of ${plural(all, 'quotation')} found in the text`,
    sentence: (place: string, relations: number) =>
      `${place}, supports ${plural(relations, 'relation')}`,
    empty: 'This article has no text.',
  },
  details: {
    hint: 'Choose an actor, a line or a sentence to see the words it rests on.',
    close: 'Close the card',
    mentions: (count: number) => `named ${count === 1 ? 'once' : `${count} times`}`,
    relations: (count: number) => plural(count, 'relation'),
    note: 'Parley’s note',
    says: 'Says',
    ties: 'Ties',
    saidOf: 'Said of',
    noSays: (name: string) => `The article gives no words of ${name}.`,
    noTies: (name: string) => `The article states no relation of ${name}.`,
    noSaidOf: (name: string) => `Nobody in the article speaks of ${name}.`,
    statement: 'Statement',
    about: 'About',
    venue: 'Where',
    sentenceHolds: 'What it supports',
    supportsNothing: 'This sentence supports no relation in the dossier.',
    statements: 'Who speaks in it',
    named: 'Who is named in it',
    between: (a: string, b: string) => `${a} and ${b}`,
    relation: 'Relation',
    asserter: 'Vouched for by',
    modality: 'How it stands',
    type: 'Kind',
    polarity: 'Tone',
    matter: 'Matter',
    attribution: 'Words',
    inferredLabel: 'Inferred',
    inferred: (names: readonly string[]) =>
      `${names.join(' and ')}: not named in the sentence itself`,
    open: 'Open question',
    evidence: 'Evidence',
    against: 'Against it stands',
    show: 'Show in the text',
    copy: 'Copy',
    copyLabel: (what: string) => `Copy with speaker and source: ${what}`,
    copied: 'Copied with speaker and source',
    copyRefused: 'The browser did not allow copying. Select the words and copy them by hand.',
  },
  live: {
    actor: (name: string, relations: number) =>
      `${name} selected, ${plural(relations, 'relation')}`,
    relation: (name: string) => `Relation selected: ${name}`,
    sentence: (place: string, relations: number) =>
      `Sentence selected, ${place}, ${plural(relations, 'relation')}`,
    statement: (speaker: string) => `Statement by ${speaker} selected`,
    pair: (a: string, b: string, relations: number) =>
      `${plural(relations, 'relation')} between ${a} and ${b} selected`,
    nothing: 'Nothing selected',
  },
} as const;
