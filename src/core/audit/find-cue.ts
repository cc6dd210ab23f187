import type { Cues } from './cues';

/** The first of the cues that stands in some words, as it stands there; undefined if none does. Capitals make no difference. */
export const findCue = (words: string, cues: Cues): string | undefined =>
  patternOf(cues).exec(curl(words))?.[0];

/** What stands behind the first of the cues; undefined if none of them is there. */
export function behindCue(words: string, cues: Cues): string | undefined {
  const match = patternOf(cues).exec(curl(words));
  return match ? match.input.slice(match.index + match[0].length) : undefined;
}

/** True if the words begin with one of the cues; marks before it make no difference. */
export function opensWithCue(words: string, cues: Cues): boolean {
  const place = patternOf(cues).exec(curl(words))?.index;
  return place !== undefined && !/[\p{L}\p{N}]/u.test(words.slice(0, place));
}

/** The words without any of the cues. */
export const withoutCues = (words: string, cues: Cues): string =>
  curl(words).replace(patternOf(cues), ' ');

const patterns = new WeakMap<Cues, RegExp>();

/** Finds every cue; made once for each list. It looks from the start each time. */
function patternOf(cues: Cues): RegExp {
  let pattern = patterns.get(cues);
  if (!pattern) {
    const choices = cues.map((cue) => cue.replaceAll('*', '\\p{L}*').replaceAll(' ', '\\s+'));
    pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${choices.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
    patterns.set(cues, pattern);
  }
  pattern.lastIndex = 0;
  return pattern;
}

const curl = (words: string): string => words.replaceAll("'", '’');
