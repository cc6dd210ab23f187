import { trimSpan, type Span } from './span';

/** A word of any script, with the marks inside it: "Zelenskyy’s", "U.S", "well-kept", "500". */
const WORD =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[’'.,\u2010\u2011-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

/** No word is looked for farther away than this; a longer one is cut. */
const REACH = 400;

/** The words of a part of a text, in order. */
export const wordsIn = (text: string, { start, end }: Span): Span[] =>
  Array.from(text.slice(start, end).matchAll(WORD), ({ index, 0: word }) => ({
    start: start + index,
    end: start + index + word.length,
  }));

/**
 * The span grown to the edges of the words that it begins and ends in, without white space at its ends; marks that are in it stay.
 * Undefined if there is no word in it.
 */
export function snapToWords(text: string, span: Span): Span | undefined {
  const trimmed = trimSpan(text, span);
  const around = {
    start: Math.max(0, trimmed.start - REACH),
    end: Math.min(text.length, trimmed.end + REACH),
  };
  const words = wordsIn(text, around);
  const touched = words.filter(({ start, end }) => start < trimmed.end && trimmed.start < end);
  const [first] = touched;
  const last = touched.at(-1);
  if (!first || !last) return undefined;
  return {
    start: Math.min(first.start, trimmed.start),
    end: Math.max(last.end, trimmed.end),
  };
}

/** The span with its start or end moved to the next word, as far as `within` allows; it keeps one word at least. */
export function moveEdge(
  text: string,
  span: Span,
  edge: 'start' | 'end',
  by: 1 | -1,
  within: Span,
): Span {
  const words = wordsIn(text, within);
  const own = words.filter(({ start, end }) => start < span.end && span.start < end);
  const [first] = own;
  const last = own.at(-1);
  if (!first || !last) return span;
  const next = words[words.indexOf(edge === 'start' ? first : last) + by];
  if (!next)
    return edge === 'end' && by === 1 ? { ...span, end: withMarks(text, span.end, within) } : span;
  if (edge === 'start') return next.start < span.end ? { ...span, start: next.start } : span;
  return next.end > span.start && next.start >= first.start ? { ...span, end: next.end } : span;
}

/** Marks that close a sentence or a quotation right behind a word. */
const withMarks = (text: string, at: number, { end }: Span): number =>
  at + (/^[\p{P}]+/u.exec(text.slice(at, end))?.[0].length ?? 0);
