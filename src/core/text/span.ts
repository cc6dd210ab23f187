/** A half-open range `[start, end)` of UTF-16 code units in an article's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** True if every code unit of `inner` lies in `outer`. */
export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** True if the two share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The span without the white space at its two ends; empty at `start` if there is nothing else in it. */
export function trimSpan(text: string, { start, end }: Span): Span {
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  return { start, end };
}
