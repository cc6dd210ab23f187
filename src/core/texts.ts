/* eslint-disable max-lines -- one catalogue of words, whose length is no sign of tangled logic */
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
  finite: 'a finite number',
  notBelow: (least: number) => `a number not below ${least}`,
  flag: 'true or false',
  list: 'a list',
  object: 'an object, { }',
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
  record: 'mention, statement, relation, contest or aside',
} as const;

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

const list = (names: readonly string[]): string =>
  names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names.join('');

const ends = (source: string, target: string, mutual: boolean): string =>
  `${source} ${mutual ? '↔' : '→'} ${target}`;

/** What the stage says to the eye and to the screen reader. */
export const stageTexts = {
  actor: (name: string, kind: string, role: string | undefined, relations: number) =>
    [name, kind, ...(role ? [role] : []), plural(relations, 'relation')].join(', '),
  ends,
  /** A relation without a sentence of its own. */
  relation: (source: string, target: string, predicate: string, mutual: boolean) =>
    `${ends(source, target, mutual)}: ${predicate}`,
  bracketed: (name: string) => `[${name}]`,
  told: (speaker: string, words: string) => `${speaker}: ${words}`,
  pinned: ', pinned',
  says: (sentence: string, speaker: string) => `${sentence}, says ${speaker}`,
  inferred: (names: readonly string[]) =>
    names.length > 0 ? ` (${names.join(' and ')} inferred, not named in the sentence)` : '',
  /** What tells apart two relations that read alike. */
  between: (source: string, target: string, mutual: boolean) =>
    mutual ? `between ${source} and ${target}` : `from ${source} to ${target}`,
  apart: (name: string, detail: string) => `${name}, ${detail}`,
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
    state: 'a state of affairs',
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
  place: (paragraph: number, first: number, last = first) =>
    `paragraph ${paragraph}, ${first === last ? `sentence ${first}` : `sentences ${first}–${last}`}`,
  placeIn: (article: string, place: string) =>
    place === '' ? `“${article}”` : `“${article}”, ${place}`,
  /** In quotation marks, unless the words bring their own. */
  quoted: (words: string) => (/^["“„«]/u.test(words) ? words : `“${words}”`),
  /** A statement by its speaker and the actors that it is about. */
  statement: (speaker: string, about: readonly string[]) =>
    about.length > 0 ? `${speaker} on ${list(about)}` : speaker,
  notGiven: 'not given',
  source: (title: string, publisher: string, date: string) =>
    `“${title}”, publisher ${publisher}, date ${date}`,
  vouched: (who: string, modality: string) => `${who}: ${modality}`,
  /** What the words state, if it is more than they say themselves; the words; who vouches for them; the sentences they stand in. */
  copied: (
    title: string | undefined,
    lines: readonly string[],
    vouched: string,
    source: string,
    full: readonly string[],
  ) =>
    [
      ...(title === undefined ? [] : [`${title}.`]),
      ...lines.map((line) => `> ${line.replaceAll('\n', '\n> ')}`),
      `${vouched}. ${source}`,
      ...full.map((words) => `In full: ${words}`),
    ].join('\n'),
} as const;

/** Everything else on the screen. */
export const viewTexts = {
  product: 'Parley',
  regions: {
    graph: 'Graph',
    article: 'Article',
    details: 'Details',
    legend: 'Legend',
    filters: 'Filters',
    readAlong: 'Read along',
  },
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
  problems: (count: number) => `${plural(count, 'thing')} to mend in this dossier`,
  heldBack: (count: number) =>
    `${plural(count, 'quotation')} could not be found where the file says; what rests on them is not drawn.`,
  unknownAddress: 'This link points to something that is not in this article. Showing everything.',
  dismiss: 'Close this message',
  gotIt: 'Got it',
  dialog: { close: 'Close' },
  theme: {
    system: 'as the system',
    light: 'light',
    dark: 'dark',
    name: (now: string, next: string) => `Colours: ${now}. Press for ${next}.`,
  },
  skip: 'Skip to the article',
  panels: {
    label: 'Views',
    picture: 'Picture',
    prose: 'Text',
    table: 'Table',
    disputes: 'Disputes',
    audit: 'Audit',
    page: 'One page',
    compare: 'Compare',
    loading: 'One moment …',
  },
  find: {
    open: 'Find',
    hint: 'Find actors, relations and words (press /)',
    placeholder: 'A name, two names, or words of the text',
    begin: 'Two names find what stands between them.',
    count: (count: number, query: string) =>
      count === 0
        ? `Nothing found for “${query}”. Try a name, or fewer words.`
        : `${plural(count, 'finding')} for “${query}”`,
    found: 'What was found',
    kinds: {
      between: 'between',
      actor: 'actor',
      relation: 'relation',
      statement: 'statement',
      sentence: 'text',
    },
  },
  help: { open: 'Keys and help (press ?)' },
  lens: {
    told: 'Told by',
    everyone: 'everyone',
    article: 'the article',
    several: (count: number) => `${count} chosen`,
    about: 'About',
    allMatters: 'all matters',
    disputed: 'Disputed',
    more: 'More',
    moreActive: (count: number) => `More (${count} set)`,
    option: (name: string, count: number) => `${name} (${count})`,
    reset: 'Show the first view',
    shown: (shown: number, all: number) => `${shown} of ${plural(all, 'relation')} shown`,
    empty: 'Nothing in the text fits all of this at once.',
    back: (part: string, count: number) => `Let go of “${part}” (${count})`,
    wider: (count: number) => `Show what the first view holds back too (${count})`,
    first: (count: number) => `Show the first view (${count})`,
    part: {
      disputed: 'Disputed',
      absences: 'Stated absences',
      leads: 'What leads do',
      paragraph: 'Paragraph',
      kind: 'Kind of actor',
      bond: 'Ties or acts',
      modality: 'Status',
      polarity: 'Tone',
      matter: 'About',
      assertedBy: 'Told by',
    },
    bond: { tie: 'standing ties', act: 'acts and states' },
    everything: 'Everything, also what the first view holds back',
    absences: 'Only stated absences: denied, or not said',
    leads: 'Only what the leads do',
    speaks: (speaker: string, about: readonly string[]) =>
      about.length > 0
        ? `As ${speaker} tells it. ${speaker} speaks of ${list(about)}.`
        : `As ${speaker} tells it.`,
  },
  readAlong: {
    play: 'Play',
    pause: 'Pause',
    close: 'End reading along',
    speed: (speed: number) => `Speed ${speed}×`,
    slider: 'Sentence of the article',
    notBegun: 'not begun',
    at: (place: string, relations: number) =>
      `${place}, ${relations === 0 ? 'nothing new' : plural(relations, 'new relation')}`,
    count: (step: number, all: number) => `${step} / ${all}`,
  },
  stage: {
    label: 'Actors and their relations',
    help: 'Left and right arrows walk the actors, up and down arrows the relations of one. Enter selects, Escape goes back. Shift and arrows move an actor, Delete lets it go. b chooses all relations of the same two.',
    keys: 'Arrows walk, Enter chooses, Esc goes back. ? lists all keys.',
    noGestures:
      'Panning, zooming and dragging could not be fetched; the buttons and keys still work. Reload the page for the rest.',
    caption: 'grouped by office, not opinion',
    hint: 'Choose an actor, a line or a sentence to see its words.',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Fit the picture',
    tidy: 'Tidy: let all actors go back to their places',
    more: (count: number) => `and ${count} more`,
    bundle: (a: string, b: string, shown: number, all: number, bundled: number) =>
      [
        `${a} and ${b}: ${shown < all ? `${shown} of ${plural(all, 'relation')} shown` : plural(all, 'relation')}`,
        ...(bundled > 0 && bundled < shown ? [`${bundled} of them bundled`] : []),
      ].join(', '),
    waiting: (count: number) =>
      `${plural(count, 'label')} waiting for room: point at a line, or zoom in`,
    empty: 'This dossier has no actors yet.',
    pinned: (name: string) => `${name} stays where you put it. Double click lets it go.`,
  },
  legend: {
    title: 'How to read it',
    absent: 'not in this view',
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
      speech: 'speaks of',
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
    close: 'Close the card',
    pinned: 'Stays where you put it',
    letGo: 'Let go',
    mentions: (count: number) => `named ${count === 1 ? 'once' : `${count} times`}`,
    relations: (count: number, heldBack: number) =>
      [
        plural(count, 'relation'),
        ...(heldBack > 0 ? [`${heldBack} of them held back by the view until chosen`] : []),
      ].join(', '),
    note: 'Parley’s note',
    howRead: 'How this was read',
    says: 'Says',
    ties: 'Ties',
    saidOf: 'Said of',
    noSays: (name: string) => `The article gives no words of ${name}.`,
    noTies: (name: string) => `The article states no relation of ${name}.`,
    noSaidOf: (name: string) => `Nobody in the article speaks of ${name}.`,
    statement: 'Statement',
    speaker: 'Speaker',
    about: 'About',
    together: 'Named together',
    meant: 'Who is meant',
    supportsNothing: 'This sentence supports no relation in the dossier.',
    named: 'Who is named in it',
    between: (a: string, b: string) => `${a} and ${b}`,
    chain: (steps: number) =>
      `No relation of their own. The shortest way between them has ${plural(steps, 'step')}:`,
    step: (from: string, to: string) => `${from} and ${to}`,
    noChain: 'Nothing in the text leads from one to the other.',
    saidBetween: 'One about the other',
    relation: 'Relation',
    asserter: 'Said by',
    modality: 'Status',
    type: 'Kind',
    polarity: 'Tone',
    matter: 'Matter',
    attribution: 'Words',
    inferredLabel: 'Inferred',
    inferred: (names: readonly string[]) =>
      `${names.join(' and ')}: not named in the sentence itself`,
    notFoundLabel: 'Not found',
    notFound: (count: number) =>
      `${plural(count, 'more quotation')} of it, not where the file says: see the source block`,
    open: 'Open question',
    evidence: 'Evidence',
    against: 'Against it stands',
    show: 'Show in the text',
    inPicture: 'In the picture',
    showLabel: (place: string) => `Show in the text: ${place}`,
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
    statement: (speaker: string, place: string) => `Statement by ${speaker} selected, ${place}`,
    pair: (a: string, b: string, relations: number) =>
      `${plural(relations, 'relation')} between ${a} and ${b} selected`,
    mention: (words: string, actors: number) =>
      `Words selected that name ${actors} actors: ${words}`,
    nothing: 'Nothing selected',
    lens: (shown: number, all: number) => `${shown} of ${plural(all, 'relation')} shown`,
  },
} as const;

/** What can take the place of the picture. */
export const panelTexts = {
  print: 'Print',
  prose: { title: 'The relations as a text' },
  table: {
    title: 'The relations as a table',
    count: (found: number, all: number) =>
      found === all ? plural(all, 'relation') : `${found} of ${plural(all, 'relation')}`,
    filter: 'Rows that hold',
    allColumns: 'All columns',
    empty: 'No row holds these words.',
  },
  audit: {
    title: 'Audit',
    verified: 'Checked just now',
    found: (found: number, all: number) =>
      `${found} of ${plural(all, 'quotation')} found in the text, character for character`,
    kind: (kind: keyof typeof cliTexts.kinds, found: number, all: number) =>
      `${found} of ${all} ${cliTexts.kinds[kind]}`,
    sameText: 'The text is the one that the SHA-256 in the file was made of',
    otherText: (given: string) => `The text is not the one of the SHA-256 in the file: ${given}`,
    coverage: 'What supports what',
    supports: (count: number) => `supports ${plural(count, 'relation')}`,
    questions: 'Open questions',
    noQuestions: 'Nothing is left open.',
    inferred: 'Ends that the sentence does not name',
    noInferred: 'Every end is named in its sentence.',
    lint: 'Words that say more than they rest on',
    noFaults: 'No headline or label drops a condition, a speaker or a “not”.',
    lacks: (what: string) => `it lacks ${what}.`,
    original: 'Held against the original',
    originalNote: (checked: number, confirmed: number) =>
      checked === 0
        ? 'Your own notes, kept on this machine: whether the words stand in the original, and where.'
        : `${plural(checked, 'quotation')} held against the original, ${confirmed} found there. Your own notes, kept on this machine.`,
    quotations: (count: number) => plural(count, 'quotation'),
    checkLabel: (words: string) => `Checked against the original: ${words}`,
    linkLabel: (words: string) => `Where the original stands: ${words}`,
    unchecked: 'not checked',
    yes: 'stands in the original',
    no: 'does not stand there',
    link: 'Address of the original',
  },
  page: {
    title: 'One page',
    summary: 'The view as it stands, for one sheet of A4.',
    asOf: (date: string) => `As of ${date}`,
    undated: 'Undated',
    picture: (relations: readonly string[]) =>
      `The relations as a picture, among them: ${relations.join('; ')}`,
    more: (count: number) => `${plural(count, 'more relation')} in the picture and the text.`,
    method: (quotations: number) =>
      `Every line rests on the words quoted; ${plural(quotations, 'quotation')} found in the text.`,
  },
  disputes: {
    title: 'What stands against each other',
    count: (found: number, all: number) =>
      found === all ? plural(all, 'pair') : `${found} of ${plural(all, 'pair')}`,
    empty: 'Nothing of what is shown stands against anything else.',
  },
  compare: {
    says: (name: string) => `${name} says`,
    saysOf: (name: string, other: string) => `${name} of ${other}`,
    ties: (name: string) => `Standing ties of ${name}`,
    between: 'Between the two',
    common: 'Both have to do with',
    third: 'What others say of them',
    ofBoth: 'Of both',
    ofOne: 'Of one of the two',
    nothing: 'Nothing in the text.',
    with: 'Compare with',
    one: 'The one',
    other: 'The other',
    choose: 'Choose an actor …',
    open: 'Compare the two',
    title: (a: string, b: string) => `${a} and ${b}`,
  },
} as const;

/** The sheet of keys. */
export const helpTexts = {
  title: 'Keys and help',
  promise:
    'Every line of the picture is a sentence of the text. Choose an actor, a line or a sentence, and you read the words it rests on and who vouches for them.',
  groups: [
    {
      title: 'Everywhere',
      keys: [
        ['/', 'find actors, relations and words; two names find what stands between them'],
        ['Ctrl K', 'the same'],
        ['Esc', 'one step back'],
        ['?', 'this sheet'],
      ],
    },
    {
      title: 'On the picture',
      keys: [
        ['← →', 'walk the actors; from a relation, to its other end'],
        ['↑ ↓', 'walk the relations of an actor'],
        ['Home End', 'the first and the last actor'],
        ['Enter', 'choose'],
        ['b', 'choose all relations of the same two'],
        ['Shift ←↑→↓', 'move an actor; it stays there'],
        ['Delete', 'let a moved actor go'],
      ],
    },
    {
      title: 'In the article and in lists',
      keys: [
        ['Tab', 'from part to part'],
        ['↑ ↓', 'from sentence to sentence, in the margin of the article'],
        ['Enter', 'show what a sentence supports'],
      ],
    },
    {
      title: 'Reading along',
      keys: [
        ['Space', 'play and pause'],
        ['← →', 'the sentence before and after'],
        ['Home End', 'before the first sentence, and the last'],
        ['Esc', 'end reading along'],
      ],
    },
  ],
} as const;

/** The parts joined as sentences: the first letter a capital, a full stop behind each; empty parts are left out. */
const sentences = (parts: readonly string[]): string =>
  parts
    .filter((part) => part !== '')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .map((part) => (/[.!?…]["'”’»)\]]*$/u.test(part) ? part : `${part}.`))
    .join(' ');

/** The relations as a text to read from top to bottom. */
export const proseTexts = {
  sentences,
  article: 'the article',
  told: (who: string) => `told by ${who}`,
  claimed: (who: string) => `claimed by ${who}`,
  qualified: (modality: string, who: string) => `${modality}; told by ${who}`,
  inferred: (names: readonly string[]) =>
    `${names.map((name) => `[${name}]`).join(' and ')} ${names.length === 1 ? 'is' : 'are'} inferred, not named in the sentence`,
  open: (question: string) => `open question: ${question}`,
  contest: (kind: string, why: string) => `${kind} (${why})`,
  against: (telling: string, contest: string) =>
    sentences([`against it stands: ${telling}`, contest]),
  notTold: (id: string) => `relation ${id}, whose words could not be found where the file says`,
  notFound: (count: number) =>
    `${plural(count, 'more quotation')} of it could not be found where the file says`,
  count: (relations: number, actors: number) =>
    relations === 0
      ? 'No relations.'
      : `${plural(relations, 'relation')}, under the ${actors === 1 ? 'one actor' : `${actors} actors`} from whom they start.`,
  heldBack: (ids: readonly string[]) =>
    `${plural(ids.length, 'relation')} held back, because the words could not be found where the file says: ${ids.join(', ')}.`,
} as const;

/** What the command line says. Lines of help and results fit 80 columns. */
export const cliTexts = {
  help: [
    'Parley: every relation of a dossier with the words it rests on.',
    '',
    'Usage: npm run --silent parley -- COMMAND FILE.json',
    '',
    'Commands',
    '  check FILE.json    list every problem of a dossier, its place and its remedy',
    '  verify FILE.json   re-check every quotation and the SHA-256 of each article',
    '  prose FILE.json    write the relations as a headed text (reads as Markdown)',
    '  arrange FILE.json  find clear places for the actors and keep them in the file',
    '  help               show this',
    '',
    'Examples',
    '  npm run --silent parley -- verify data/articles/zelenskyy-nato/dossier.json',
    '  npm run --silent parley -- prose my.json > my.md',
    '',
    'Exit codes',
    '  0  all is well',
    '  1  problems were found (listed)',
    '  2  wrong usage, or the file cannot be read (one line on standard error)',
  ],
  unwritable: (path: string, why: string) =>
    `${path} cannot be written (${why}); nothing was changed`,
  arranged: (path: string, actors: number, tries: number) =>
    `${path}: ${plural(actors, 'actor')} placed, the clearest of ${tries} layouts.`,
  version: (format: number) => `Parley reads dossiers of format version ${format} and older.`,
  unknownCommand: (name: string, known: readonly string[]) =>
    `unknown command “${name}”: use ${known.join(', ')} or help`,
  unknownOption: (option: string) =>
    `unknown option “${option}”: the commands take a file and nothing else (a file of that name: ./${option})`,
  noFile: (command: string) =>
    `${command}: no file given: name one, such as “${command} FILE.json”`,
  oneFile: (command: string, count: number) =>
    `${command}: ${count} files given: name one (put quotation marks round a name with spaces)`,
  unreadable: (path: string, code: string) =>
    `${path}: ${
      {
        ENOENT: 'there is no such file: check the name and the folder',
        EISDIR: 'this is a folder: name a dossier file in it',
        EACCES: 'reading is not allowed: change the permissions of the file',
        EPERM: 'reading is not allowed: change the permissions of the file',
        ERR_FS_FILE_TOO_LARGE: 'the file is far too large: name a dossier of at most 20 MB',
      }[code] ?? `the file cannot be read (${code}): check that it is a file on a working disk`
    }`,
  tooLarge: (path: string, bytes: number, limit: number) =>
    `${path}: the file has ${(Math.ceil(bytes / 1e5) / 10).toFixed(1)} MB, the limit is ${limit / 1e6} MB: name a smaller dossier`,
  binary: (path: string) =>
    `${path}: the file is no UTF-8 text: name a dossier that Parley saved, or save the file as UTF-8`,
  empty: (path: string) => `${path}: the file is empty: name a dossier that Parley saved`,
  notJson: (path: string, fault: { line: number; column: number; why: string }) =>
    `${path}: no JSON at line ${fault.line}, column ${fault.column} (${fault.why}): correct that place, or name a dossier that Parley saved`,
  noProblems: (path: string) => `${path}: no problems`,
  problems: (path: string, count: number) => `${path}: ${plural(count, 'problem')}`,
  doesNotLoad: 'The dossier does not load until all of them are mended.',
  loads: (told: number, withheld: number) =>
    withheld === 0
      ? `The dossier loads; none of its ${plural(told, 'relation')} is held back.`
      : `The dossier loads with ${plural(told, 'relation')}; ${plural(withheld, 'relation')} held back for want of words.`,
  problemHead: ['CODE', 'WHERE'],
  fix: (fix: string) => `Fix: ${fix}`,
  kinds: {
    relation: 'evidence of relations',
    statement: 'words of statements',
    mention: 'mentions',
    actor: 'roles of actors',
    article: 'page furniture',
    aside: 'words set aside',
  },
  kind: (kind: string, found: number, all: number) => `  ${found} of ${all}  ${kind}`,
  digest: (article: string, given: string, computed: string) => [
    `Article ${article}: the text is ${given === computed ? 'the one that the SHA-256 was made of' : 'NOT the one that the SHA-256 was made of'}`,
    `  given     ${given}`,
    `  computed  ${computed}`,
  ],
  quoteHead: ['STATUS', 'WHERE', 'OF'],
  owner: (kind: string, id: string) => `${kind} ${id}`,
  candidate: (start: number, place: string) =>
    place === '' ? `at ${start}` : `at ${start} (${place})`,
  stands: (start: number | undefined, places: readonly string[], more: number) => {
    const says = start === undefined ? 'the file names no place' : `the file says at ${start}`;
    const listed = `${places.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
    return places.length === 0
      ? `The words stand nowhere in the article; ${says}.`
      : `The words stand ${listed}; ${says}.`;
  },
  seeCheck: (path: string, count: number) =>
    `${path}: ${plural(count, 'problem')}: run “check” to see ${count === 1 ? 'it' : 'them'}`,
} as const;

/** The relations as a table. */
export const tableTexts = {
  columns: {
    source: 'From',
    target: 'To',
    statement: viewTexts.details.relation,
    toldBy: 'Told by',
    status: viewTexts.details.modality,
    tone: viewTexts.details.polarity,
    kind: viewTexts.details.type,
    matter: viewTexts.details.matter,
    place: 'Place',
    words: viewTexts.details.evidence,
    disputed: 'Disputed',
    remarks: 'Remarks',
  },
  /** The target of a relation that holds both ways. */
  mutual: (target: string) => `↔ ${target}`,
  /** Words from several places, each as it stands. */
  words: (pieces: readonly string[]) => pieces.join(' / '),
  disputed: (counterparts: readonly string[]) =>
    counterparts.length === 0 ? 'no' : `yes: ${counterparts.join(' ')}`,
} as const;

/** Find: what a query finds, and what stands between two actors. */
export const findTexts = {
  /** Words that introduce or join names without telling them apart; lower case, without accents. */
  smallWords: [
    'a',
    'an',
    'and',
    'at',
    'between',
    'for',
    'in',
    'of',
    'on',
    'the',
    'to',
    'versus',
    'vs',
    'with',
  ],
  /** What a finding is beside its title: who vouches for it, how, and where. */
  detail: (parts: readonly string[]) => parts.filter((part) => part !== '').join('; '),
  relations: (count: number) => plural(count, 'relation'),
  said: (count: number) => `${plural(count, 'statement')} by one about the other`,
  called: (words: string) => `called ${words}`,
  /** A statement, in short and in its words; pieces that stand apart are parted. */
  statement: (title: string, words: readonly string[]) => `${title}: ${words.join(' … ')}`,
  /** Who speaks in a sentence: the article, and whom it lets speak. */
  voice: (article: string, speakers: readonly string[]) =>
    speakers.length > 0 ? `${article}, with words of ${list(speakers)}` : article,
  between: (a: string, b: string) => `Between ${a} and ${b}`,
  /** How two actors without a relation of their own are joined: through whom, or not at all (undefined). */
  chain: (through: readonly string[] | undefined) =>
    through === undefined
      ? 'no relations lead from one to the other'
      : `no relation of their own; joined through ${list(through)}`,
} as const;

/** The audit: what rests on which words, and which words say more than they rest on. */
export const auditTexts = {
  status: {
    supports: 'supports a relation',
    said: 'said by somebody, supports no relation',
    aside: 'set aside on purpose',
    open: 'supports nothing, and nobody said why',
  },
  /** Why words are set aside without a person having marked them. */
  furniture: 'page furniture, no part of the article',
  wordless: 'marks alone, no words',
  count: (counts: Readonly<Record<'all' | 'supports' | 'said' | 'aside' | 'open', number>>) =>
    [
      `${counts.supports} of ${plural(counts.all, 'clause')} support relations`,
      `${counts.said} only said`,
      `${counts.aside} set aside`,
      `${counts.open} open`,
    ].join(', '),
  where: {
    headline: 'headline of the first view',
    subline: 'subline of the first view',
    label: 'label of a relation',
    predicate: 'predicate of a relation',
    scene: (number: number) => `headline of scene ${number}`,
  },
  /** What words lack that a relation's modality needs. */
  modality: {
    conditional: {
      lacks: 'the condition it depends on',
      fix: 'Add “if”, “only if” or “would”, or name the condition.',
    },
    offered: {
      lacks: 'that it is only offered or proposed',
      fix: 'Add “offers”, “proposes”, “would” or the like.',
    },
    requested: {
      lacks: 'that it is only asked for',
      fix: 'Add “asks”, “demands”, “presses” or the like.',
    },
    predicted: {
      lacks: 'that it is only expected',
      fix: 'Add “expects”, “will”, “may” or the like.',
    },
    denied: {
      lacks: 'that it is not so',
      fix: 'Add “not”, “denies” or the like.',
    },
    withheld: {
      lacks: 'that it was not said',
      fix: 'Add “did not say”, “evades” or the like.',
    },
  },
  voice: {
    line: {
      lacks: 'who says so',
      fix: 'Add “says”, “claims” or the like, put the words said in quotation marks, or name who vouches for it.',
    },
    headline: {
      lacks: 'who says so',
      fix: 'Add “says”, “claims” or the like, or put the words said in quotation marks.',
    },
  },
  hedge: (cue: string, clause: string) => ({
    lacks: `“${cue}”`,
    fix: `The words it rests on say “${cue}”: ${clause.replace(/[,;:—–]$/u, '')}. Keep it.`,
  }),
  quotation: (words: string) => ({
    lacks: `a quotation in the text: “${words}” stands in no quotation marks there`,
    fix: 'Take the quotation marks away, or quote the words as the text does.',
  }),
} as const;
