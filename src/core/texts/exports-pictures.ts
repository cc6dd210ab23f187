import { list, plural, sentences } from './words';

/** Pictures and slides that are taken along: what stands on them beside the drawing, and what can go wrong. */
export const pictureTexts = {
  /** What is shown, for who does not see it. */
  alt: (actors: number, relations: number) =>
    `A relationship graph of ${plural(actors, 'actor')} and ${plural(relations, 'relation')}, each with the words it rests on.`,
  altEmpty: 'A relationship graph without relations: the dossier has none yet.',
  altUnlit: 'A relationship graph in which no relation is highlighted.',
  altShown: (shown: readonly string[], more: number) =>
    sentences([...shown, more > 0 ? `and ${plural(more, 'more relation')}` : '']),
  altActors: (names: readonly string[], more: number) =>
    names.length === 0 ? '' : `Actors: ${list(more > 0 ? [...names, `${more} more`] : names)}.`,
  /** A place in the text may hold several: "paragraph 1, sentences 2–3; paragraph 5, sentence 2". */
  cited: (places: string) => `Cites ${places}.`,
  citesNothing: 'Cites no sentence: no relation is shown.',
  waiting: (count: number) =>
    count > 0 ? `${plural(count, 'name or label', 'names and labels')} did not fit.` : '',
  foot: (sources: readonly string[], asOf: string) => sentences([sources.join('; '), asOf]),
  manySources: (count: number) => `${plural(count, 'article')}: see the last slide`,
  unset: (letters: string, count: number) =>
    `${plural(count, 'character')} of this picture ${count === 1 ? 'is' : 'are'} not in the embedded fonts (${letters}): whoever opens it sees ${count === 1 ? 'it' : 'them'} in a font of their own.`,
  leftOut: (count: number) => `${plural(count, 'more quotation')} in the notes to this slide`,
  moreInText: (count: number) => `${plural(count, 'more quotation')} in the briefing`,
  place: (number: number, count: number) => `${number} / ${count}`,
  more: (count: number) => `and ${count} more`,
  problem: {
    size: (scale: number, width: number, height: number) => ({
      message: `A picture of ${width} × ${height} px is larger than a browser can paint (${scale}×).`,
      fix: 'Choose a smaller scale, or SVG, which has no limit.',
    }),
    memory: (scale: number, width: number, height: number) => ({
      message: `There is not enough memory for a picture of ${width} × ${height} px (${scale}×). Nothing was saved.`,
      fix: 'Choose a smaller scale, close other tabs, or take SVG.',
    }),
    unreadable: {
      message: 'The browser could not paint this picture. Nothing was saved.',
      fix: 'Take SVG instead: it needs no painting.',
    },
    fonts: {
      message: 'The fonts of this picture could not be fetched. Nothing was saved.',
      fix: 'Check the connection and try again.',
    },
    noScenes: {
      message: 'This briefing has no scenes yet, so there are no slides to make.',
      fix: 'Make a scene of what Explore shows, or draft a briefing.',
    },
  },
} as const;

/** Slides of a briefing. */
export const slideTexts = {
  reading: 'How to read it',
  picture: 'Picture',
  sources: 'Sources and method',
  method: [
    'Every line rests on words of the text; each slide cites them by paragraph and sentence, and its notes hold them whole.',
    'Quotation marks are those of the text. Narration is set without them; words in grey stand round what is cited, so that no condition is cut.',
    'A badge says who vouches for a line where it is neither the article nor the line’s own actor.',
    'Headlines, talking points, lines to take and notes are ours, not the text’s.',
  ],
  fonts:
    'Set in Georgia and Arial, which a slide cannot carry with it; where they are missing, others take their place.',
  counts: (actors: number, relations: number, scenes: number) =>
    `${plural(actors, 'actor')}, ${plural(relations, 'relation')}, ${plural(scenes, 'scene')}`,
  notes: {
    points: 'TALKING POINTS (ours)',
    citations: 'CITATIONS',
    relations: 'WHAT IS LIT, AND WHO VOUCHES FOR IT',
    relation: (sentence: string, voice: string, place: string) =>
      sentences([sentence, `vouched for by ${voice}${place === '' ? '' : `: ${place}`}`]),
    none: 'This scene cites no words.',
    missing: 'WHAT CANNOT BE SHOWN ANY MORE',
    lines: 'LINES TO TAKE (ours, not the text’s)',
    questions: 'LIKELY QUESTIONS (ours, not the text’s)',
    question: (question: string) => `Q: ${question}`,
    answer: (answer: string | undefined) => `A: ${answer ?? 'No answer is prepared.'}`,
    outside: 'NOTES THAT DID NOT FIT ON THE PICTURE (ours)',
    notes: 'NOTES (ours)',
    source: (foot: string) => `Source: ${foot}`,
    bullet: (text: string) => `– ${text}`,
  },
} as const;
