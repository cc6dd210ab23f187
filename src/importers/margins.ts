import type { Span } from '../core/text';
import { readLine, withoutMarks } from './lines';
import { linesIn, type Piece, type PieceKind } from './piece';
import { readDateline } from './publishers';

/** What was understood above or below the article. */
export interface Margin {
  readonly pieces: readonly Piece[];
  /** Paragraphs of which every line was understood, and as what. */
  readonly asides: ReadonlyMap<Span, readonly (PieceKind | 'frontMatter')[]>;
}

/** Short lines above an article that were not understood ("Office of the Spokesperson"); with more of them it has begun. */
const MOST_SHORT = 4;
/** A dateline begins the first sentence, or stands behind a caption or two. */
const DATELINES = 3;

/** What stands above the first sentence. `until` is the number of paragraphs that do; those that end before `from` are not looked at. */
export function findHead(
  text: string,
  paragraphs: readonly Span[],
  from: number,
): Margin & { readonly title: Span | undefined; readonly until: number } {
  const pieces: Piece[] = [];
  const asides = new Map<Span, readonly PieceKind[]>();
  let title: Span | undefined;
  let short = 0;
  let until = 0;
  for (const paragraph of paragraphs) {
    const rest = { start: Math.max(from, paragraph.start), end: paragraph.end };
    const { lines, read, unread, begun } = readLines(text, rest, title !== undefined);
    pieces.push(...read);
    if (begun) break;
    until += 1;
    const [first] = unread;
    const more = paragraphs.length > 1 || lines > 1;
    if (first && !title && unread.length === 1 && more && hasWords(text, first))
      title = withoutMarks(text, first);
    else short += unread.length;
    if (short > MOST_SHORT) break;
    if (lines > 0 && unread.length === 0 && !read.some(({ stays }) => stays))
      asides.set(paragraph, kindsOf(read));
  }
  for (const paragraph of paragraphs.slice(until, until + DATELINES)) {
    const dateline = readDateline(text, paragraph);
    pieces.push(...dateline);
    if (dateline.length > 0) break;
  }
  return { title, pieces, asides, until };
}

/** What stands below the last sentence, from the bottom up; nothing above paragraph `from` is looked at. */
export function findTail(text: string, paragraphs: readonly Span[], from: number): Margin {
  const pieces: Piece[] = [];
  const asides = new Map<Span, readonly PieceKind[]>();
  for (const paragraph of paragraphs.slice(from).reverse()) {
    const lines = linesIn(text, paragraph).map((line) => readLine(text, line, true));
    if (lines.some((read) => read.length === 0 || read.some(({ stays }) => stays))) break;
    const own = lines.flat();
    pieces.push(...own);
    asides.set(paragraph, kindsOf(own));
  }
  return { pieces, asides };
}

const kindsOf = (pieces: readonly Piece[]): PieceKind[] => pieces.map(({ kind }) => kind);

interface ReadLines {
  readonly lines: number;
  readonly read: readonly Piece[];
  readonly unread: readonly Span[];
  /** True if the article begins here: behind its first sentence no line is read. */
  readonly begun: boolean;
}

function readLines(text: string, paragraph: Span, titled: boolean): ReadLines {
  const lines = linesIn(text, paragraph);
  const read: Piece[] = [];
  const unread: Span[] = [];
  for (const line of lines) {
    const pieces = readLine(text, line, titled || unread.length > 0);
    read.push(...pieces);
    if (pieces.length > 0) continue;
    unread.push(line);
    if (!isShort(text, line)) return { lines: lines.length, read, unread, begun: true };
  }
  return { lines: lines.length, read, unread, begun: false };
}

const hasWords = (text: string, { start, end }: Span): boolean =>
  /[\p{L}\p{N}]/u.test(text.slice(start, end));

/** True for a line that may be a headline or stand near one: no sentence, and nothing that leads on to one. */
const isShort = (text: string, { start, end }: Span): boolean =>
  end - start <= 200 && !/[.!…:]["'”’»)*_]*$/u.test(text.slice(start, end));
