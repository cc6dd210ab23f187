import { cliTexts } from './cli';
import { plural } from './words';

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
        ? 'Your own notes, kept with the dossier: whether the words stand in the original, and where.'
        : `${plural(checked, 'quotation')} held against the original, ${confirmed} found there. Your own notes, kept with the dossier.`,
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
