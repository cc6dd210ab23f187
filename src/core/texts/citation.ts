import { list } from './words';

/** Citations: who vouches for words, and where they stand. */
export const citationTexts = {
  article: 'The article',
  headline: 'headline',
  furniture: 'page furniture',
  place: (paragraph: number, first: number, last = first) =>
    `paragraph ${paragraph}, ${first === last ? `sentence ${first}` : `sentences ${first}–${last}`}`,
  placeIn: (article: string, place: string) =>
    place === '' ? `“${article}”` : `“${article}”, ${place}`,
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
