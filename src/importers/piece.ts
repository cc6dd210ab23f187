import type { Span } from '../core/text';
import { trimSpan } from '../core/text/span';

/** What a line beside the article says of it; `updated` is a date of less weight, `page` and `rule` say nothing. */
export type PieceKind = 'byline' | 'date' | 'updated' | 'publisher' | 'address' | 'page' | 'rule';

/** One thing that a line says, and where it stands. */
export interface Piece {
  readonly kind: PieceKind;
  readonly span: Span;
  /** True if the line may name people of the story, so that it is not proposed to be set aside. */
  readonly stays?: boolean;
}

/** The named group of a match of `text.slice(from)` as a span of the text; undefined if it took no part. Needs the flag `d`. */
export function groupSpan(match: RegExpExecArray, name: string, from: number): Span | undefined {
  const [start, end] = match.indices?.groups?.[name] ?? [];
  return start === undefined || end === undefined
    ? undefined
    : { start: from + start, end: from + end };
}

/** The lines of a span, without white space at their ends; empty ones are left out. */
export function linesIn(text: string, { start, end }: Span): Span[] {
  return Array.from(text.slice(start, end).matchAll(/[^\n]+/g), ({ 0: line, index }) =>
    trimSpan(text, { start: start + index, end: start + index + line.length }),
  ).filter((line) => line.end > line.start);
}
