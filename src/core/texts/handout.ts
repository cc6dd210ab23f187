import { plural } from './words';

/** The handout of a briefing on paper. */
export const handoutTexts = {
  region: 'Handout',
  scenes: 'Scenes',
  scene: (number: number, count: number) => `${number} of ${count}`,
  points: 'In short',
  ours: 'Ours, not the text’s',
  picture: 'The whole picture',
  alt: (relations: readonly string[]) => `A picture of these relations: ${relations.join('; ')}`,
  prose: 'All relations in words',
  proseNote: (relations: number, quotations: number) =>
    `${plural(relations, 'relation')}, resting on ${plural(quotations, 'quotation')} of the text.`,
  sources: 'Sources',
  fingerprint: (sha256: string) => `SHA-256 of the text: ${sha256}`,
  address: (address: string) => `Address: ${address}`,
  retrieved: (date: string) => `Retrieved: ${date}`,
  byline: (byline: string) => `By ${byline}`,
  open: 'Open questions',
  noneOpen: 'No reading is marked as open.',
  method: 'How this was made',
  methods: [
    'Every line of the pictures and every relation in words rests on verbatim words of the text; what has no such words is not shown.',
    'The pattern of a line says whether something has happened, is offered, claimed, denied or withheld; its colour only the tone. A disc with initials names who vouches for a line, where that is neither the article nor the line’s own source.',
    'Conditions, negations and hedges are kept. Brackets mark what a sentence does not name itself.',
    'Headlines and what is marked “Ours” are the briefer’s; quotation marks stand only where the text has them.',
  ],
} as const;
