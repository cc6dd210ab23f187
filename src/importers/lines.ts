import type { Span } from '../core/text';
import { isFurniture } from '../core/text/furniture';
import { isLoneName, readByline, readTitledName } from './bylines';
import { isTime, readDateLine } from './dates';
import { groupSpan, type Piece } from './piece';
import { readPublisherLine } from './publishers';

/** No line that says something of its article is longer. */
const LONGEST = 160;

const RULE = /^([-*_=~])(?:[ \t]*\1){2,}$/;
const ADDRESS =
  /^(?:(?:source|url|link|address|original(?: article)?|(?:originally )?published at|read (?:it )?at)\s*:?\s*)?<?(?<address>(?:https?:\/\/|www\.)[^\s<>]+)>?$/di;
const READING_TIME = /^\d{1,3}[- ]?min(?:ute)?s?(?: read)?$/i;

/**
 * What a line says of its article, if it says nothing else: [] for any other line. A line may join several things:
 * `Jane Doe | Reuters | February 27, 2025`. What might be a headline itself is believed only below one (`titled`).
 */
export function readLine(text: string, line: Span, titled: boolean): readonly Piece[] {
  if (RULE.test(text.slice(line.start, line.end))) return [{ kind: 'rule', span: line }];
  const bare = withoutMarks(text, line);
  if (bare.end === bare.start || bare.end - bare.start > LONGEST) return [];
  const whole = readSegment(text, bare, titled);
  if (whole.length > 0) return whole;
  const segments = segmentsOf(text, bare);
  if (segments.length < 2) return titled ? readTitledName(text, bare) : [];
  const [first = bare, ...others] = segments;
  const rest = others.map((segment) => readSegment(text, segment, titled));
  if (rest.some((pieces) => pieces.length === 0)) return [];
  const pieces = rest.flat();
  const start = readSegment(text, first, titled);
  if (start.length > 0) return [...start, ...pieces];
  const named =
    isLoneName(text.slice(first.start, first.end)) &&
    pieces.some(({ kind }) => kind === 'publisher' || kind === 'date');
  return named ? [{ kind: 'byline', span: first }, ...pieces] : [];
}

/** The span without the marks that make all of its words a heading, bold or slanted in Markdown. */
export function withoutMarks(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const opening = /^#{1,6}[ \t]+/.exec(words)?.[0].length ?? 0;
  const closing = opening > 0 ? /[ \t]+#+$/.exec(words.slice(opening))?.[0].length : 0;
  const heading = { start: start + opening, end: end - (closing ?? 0) };
  const marks = /^([*_]{1,3})[^*_]+\1$/.exec(text.slice(heading.start, heading.end))?.[1] ?? '';
  return { start: heading.start + marks.length, end: heading.end - marks.length };
}

function readSegment(text: string, segment: Span, titled: boolean): readonly Piece[] {
  const words = text.slice(segment.start, segment.end);
  if (isFurniture(words) || isTime(words) || READING_TIME.test(words))
    return [{ kind: 'page', span: segment }];
  const match = ADDRESS.exec(words);
  const address = match && groupSpan(match, 'address', segment.start);
  if (address) return [{ kind: 'address', span: address }];
  const piece = readDateLine(text, segment) ?? readPublisherLine(text, segment, titled);
  return piece ? [piece] : readByline(text, segment);
}

/** What stands between upright lines and dots. */
function segmentsOf(text: string, { start, end }: Span): Span[] {
  return Array.from(
    text.slice(start, end).matchAll(/[^|·•\s](?:[^|·•]*[^|·•\s])?/g),
    ({ 0: words, index }) => ({ start: start + index, end: start + index + words.length }),
  );
}
