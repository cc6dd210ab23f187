import { list, plural } from './words';

/** What a scene says of its words, and of those that it cannot show. */
export const sceneTexts = {
  source: ({
    speakers,
    isAllSpoken,
    article,
    publisher,
    date,
    place,
  }: {
    readonly speakers: readonly string[];
    readonly isAllSpoken: boolean;
    readonly article: string | undefined;
    readonly publisher: string | undefined;
    readonly date: string | undefined;
    readonly place: string;
  }) => {
    const named = article === undefined ? 'the article' : `“${article}”`;
    const who = list(speakers);
    const voice =
      who === '' ? named : isAllSpoken ? `${who}, in ${named}` : `${named}, with words of ${who}`;
    const given = `${date ?? 'undated'}, ${publisher ?? 'publisher not given'}`;
    return [`${voice.charAt(0).toUpperCase()}${voice.slice(1)} (${given})`, place]
      .filter(Boolean)
      .join(', ');
  },
  relation: (source: string, target: string, predicate: string) =>
    `${source} → ${target}: ${predicate}`,
  missing: {
    relation: (name: string) => `The words for “${name}” are not in the text any more.`,
    evidence: (ends: string, words: string) =>
      `Words for ${ends} are not in the text any more: “${words}”`,
    gone: (name: string) => `Removed from the dossier: ${name}`,
    quote: (words: string) => `A quotation of this scene is not in the text: “${words}”`,
  },
} as const;

/** Scenes that are drafted from a dossier. */
export const draftTexts = {
  lead: 'Open with this.',
  matter: (name: string, sentence: string) => `${name}: ${sentence}`,
  contest: {
    contradiction: (a: string, b: string) => `Both cannot hold: ${a}; ${b}`,
    tension: (a: string, b: string) => `At odds: ${a}; ${b}`,
    contrast: (a: string, b: string) => `Side by side: ${a}; ${b}`,
    dispute: (a: string, b: string) => `Disputed: ${a}; ${b}`,
  },
  why: (why: string) => `Why they stand against each other: ${why}.`,
  question: (question: string, place: string) =>
    place === '' ? question : `${question} (${place})`,
  open: (count: number) => `What is still open: ${plural(count, 'question')}`,
} as const;

/** The screen of a briefing that is presented, and the window of who presents it. */
export const presentTexts = {
  place: (number: number, count: number) => `${number} of ${count}`,
  spotlight: (name: string) => `Spotlight: ${name}`,
  legend: 'What the lines mean',
  leftOut: (count: number) => `${plural(count, 'quotation')} more: in the notes (press n)`,
} as const;
