import type { Span } from '../text';

/** Words of a sentence or statement that are longer are cut round what was found in them. */
const LONGEST = 300;
/** A cut moves this far to fall between two words. */
const REACH = 30;

/**
 * Long words cut to about 300 UTF-16 code units round a place in them, with an ellipsis for what is left out; between two words where
 * that can be, never within a character. Shorter words are whole.
 */
export function cutRound(words: string, place: Span | undefined): string {
  if (words.length <= LONGEST) return words;
  const last = words.length - LONGEST;
  const from = Math.max(0, Math.min((place?.start ?? 0) - LONGEST / 3, last));
  const start = from === 0 ? 0 : wholeCharacter(words, from + gapAfter(words, from));
  const to = from + LONGEST;
  const end = from === last ? words.length : wholeCharacter(words, to - gapBefore(words, to));
  const kept = words.slice(start, end).trim();
  return `${start > 0 ? '… ' : ''}${kept}${end < words.length ? ' …' : ''}`;
}

/** How far behind an offset the next word begins; 0 if there is no gap near. */
const gapAfter = (words: string, offset: number): number =>
  /\s+(?=\S)/.exec(words.slice(offset, offset + REACH))?.index ?? 0;

/** How far before an offset a word ends; 0 if there is no gap near. */
const gapBefore = (words: string, offset: number): number => {
  const near = words.slice(offset - REACH, offset + 1);
  const gap = near.search(/\s+\S*$/);
  return gap === -1 ? 0 : REACH - gap;
};

/** An offset that is not in the middle of a surrogate pair. */
const wholeCharacter = (words: string, offset: number): number =>
  (words.codePointAt(offset - 1) ?? 0) > 0xffff ? offset - 1 : offset;
