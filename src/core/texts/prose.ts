import { plural, sentences } from './words';

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
