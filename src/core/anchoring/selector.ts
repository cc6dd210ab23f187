import type { Span } from '../text';

/**
 * Words to be found in a text: W3C Web Annotation's TextQuoteSelector (exact, prefix, suffix) with the start of its
 * TextPositionSelector (its end is `start + exact.length`). UTF-16 code units.
 */
export interface Selector {
  readonly exact: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  readonly start?: number | undefined;
}

/** Context grows by this many code units at a time, and never beyond the limit. */
const STEP = 12;
const LIMIT = 96;

/**
 * The selector of a span: its words and its start and, where the same words stand more than once, as much of the text around
 * them as tells the places apart. Throws `span outside article` if the span does not fit the text or is empty.
 */
export function selectSpan(text: string, span: Span): Selector {
  if (!(span.start >= 0 && span.start < span.end && span.end <= text.length))
    throw new RangeError(`span outside article: ${span.start}-${span.end} of ${text.length}`);
  const exact = text.slice(span.start, span.end);
  const start = span.start;
  if (standsOnce(text, { exact })) return { exact, start };
  for (let reach = STEP; ; reach += STEP) {
    const prefix = text.slice(wholeCharacter(text, Math.max(0, span.start - reach)), span.start);
    const suffix = text.slice(
      span.end,
      wholeCharacter(text, Math.min(text.length, span.end + reach)),
    );
    const selector = { exact, ...(prefix && { prefix }), ...(suffix && { suffix }), start };
    if (reach >= LIMIT || standsOnce(text, selector)) return selector;
  }
}

/** More places than this cannot be shown to a person, and would only fill the memory. */
const MOST_PLACES = 100;

/** The first starts, a hundred at most, at which the selector's words stand with its context round them; [] for empty words. */
export function placesOf(
  text: string,
  { exact, prefix = '', suffix = '' }: Selector,
  most = MOST_PLACES,
): number[] {
  const places: number[] = [];
  if (exact === '') return places;
  const words = prefix + exact + suffix;
  for (
    let at = text.indexOf(words);
    at !== -1 && places.length < most;
    at = text.indexOf(words, at + 1)
  )
    places.push(at + prefix.length);
  return places;
}

const standsOnce = (text: string, selector: Selector): boolean =>
  placesOf(text, selector, 2).length === 1;

/** Moves an offset out of the middle of a surrogate pair, so that no context ends in half a character. */
function wholeCharacter(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset - 1 : offset;
}
