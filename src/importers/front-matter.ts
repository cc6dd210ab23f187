import type { Span } from '../core/text';
import { isDate } from './dates';
import { linesIn, type Piece, type PieceKind } from './piece';

/** The head of a Markdown file, from its first `---` to its last. */
export interface FrontMatter {
  readonly span: Span;
  readonly title: Span | undefined;
  readonly pieces: readonly Piece[];
}

/** Where front matter is no longer looked for: a rule at the start of a text is just a rule. */
const REACH = 10_000;
const BLOCK =
  /^\s*(?<fence>---|\+\+\+)[ \t]*\n(?<inside>(?:[^\n]*\n)*?)(?:\k<fence>|\.\.\.)[ \t]*(?=\n|$)/d;
const ENTRY = /^(?<key>[A-Za-z][\w -]{0,40}?)[ \t]*[:=][ \t]*(?<value>.*)$/;
/** Lists, comments and what is indented belong to the entry above them. */
const BELOW = /^(?:\s|-|#|\]|\}|$)/;

const KEYS: ReadonlyMap<string, PieceKind | 'title'> = new Map(
  Object.entries({
    title: ['title', 'headline'],
    byline: ['author', 'authors', 'byline', 'by'],
    date: ['date', 'published', 'publishdate', 'datepublished'],
    updated: ['updated', 'lastmod', 'modified'],
    publisher: ['publisher', 'publication', 'outlet', 'site', 'sitename', 'source'],
    address: ['url', 'link', 'address', 'canonical'],
  } satisfies Partial<Record<PieceKind | 'title', string[]>>).flatMap(([kind, keys]) =>
    keys.map((key) => [key, kind as PieceKind | 'title'] as const),
  ),
);

/** The front matter with which a text begins, or undefined. Values that are lists of several or nested are not taken. */
export function readFrontMatter(text: string): FrontMatter | undefined {
  const match = BLOCK.exec(text.slice(0, REACH));
  const [start, end] = match?.indices?.groups?.['inside'] ?? [];
  if (!match || start === undefined || end === undefined) return undefined;
  const inside = text.slice(start, end).split('\n');
  if (!inside.every((line) => ENTRY.test(line) || BELOW.test(line))) return undefined;
  const entries = linesIn(text, { start, end }).flatMap((line) => readEntry(text, line));
  // Lines between two rules are front matter only if they say something of the article.
  if (entries.length === 0) return undefined;
  return {
    span: { start: match[0].search(/\S/), end: match[0].trimEnd().length },
    title: entries.find(({ kind }) => kind === 'title')?.span,
    pieces: entries.filter((entry): entry is Piece => entry.kind !== 'title'),
  };
}

interface Entry extends Omit<Piece, 'kind'> {
  readonly kind: PieceKind | 'title';
}

function readEntry(text: string, line: Span): Entry[] {
  const words = text.slice(line.start, line.end);
  const { key = '', value = '' } = ENTRY.exec(words)?.groups ?? {};
  const known = KEYS.get(key.toLowerCase().replace(/[\s_-]/g, ''));
  const span = withoutQuotes(text, { start: line.end - value.length, end: line.end });
  const inner = text.slice(span.start, span.end);
  if (known === undefined || !/[\p{L}\p{N}]/u.test(inner) || /^[[{|>&*!]/.test(inner)) return [];
  const isAddress = /^(?:https?:\/\/|www\.)\S+$/i.test(inner);
  if ((known === 'date' || known === 'updated') && !isDate(inner)) return [];
  if (known === 'publisher' && isAddress) return [{ kind: 'address', span }];
  return known === 'address' && !isAddress ? [] : [{ kind: known, span }];
}

/** Without a pair of quotation marks, or of brackets round a single value. */
function withoutQuotes(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end);
  const pair = /^(?:\[(?=[^,]*\]$)\s*)?(["']?)(?<inner>.*?)\1(?:\s*\])?$/d;
  const [start, end] = (words.startsWith('[') && words.includes(',')
    ? undefined
    : pair.exec(words)?.indices?.groups?.['inner']) ?? [0, words.length];
  return { start: span.start + start, end: span.start + end };
}
