import { quotableFurniture } from '../core/dossier/create';
import { contains, countWords, readArticle, type Span } from '../core/text';
import { openingTexts } from '../core/texts/opening';
import { keepText } from './decode';
import { readFrontMatter, type FrontMatter } from './front-matter';
import { findHead, findTail, type Margin } from './margins';
import { readLine } from './lines';
import { linesIn, type Piece, type PieceKind } from './piece';

/** Words of the text: `value` is what stands at `span`. */
export interface Found {
  readonly span: Span;
  readonly value: string;
}

/** A paragraph as it will be, and why it is proposed to be set aside, if it is. */
export interface LookedAt extends Span {
  readonly furniture: boolean;
  readonly why: string | undefined;
}

/** What was understood of a text before anything is made of it. Everything is a proposal, and a span of `text`. */
export interface FirstLook {
  /** As it is kept: every span points into this. */
  readonly text: string;
  readonly title: Span | undefined;
  readonly byline: Found | undefined;
  readonly date: Found | undefined;
  readonly publisher: Found | undefined;
  readonly address: Found | undefined;
  readonly paragraphs: readonly LookedAt[];
  /** Of the whole text, furniture included. */
  readonly words: number;
}

/**
 * Looks at an article's text: its headline, who wrote it, when, where, and which of its lines are not part of it. Lines are
 * understood only where nothing else stands in them, above the first sentence and below the last.
 */
export function lookAt(raw: string): FirstLook {
  const text = keepText(raw);
  const paragraphs = readArticle(text).paragraphs.map(({ start, end }): Span => ({ start, end }));
  const front = readFrontMatter(text);
  const head = findHead(text, paragraphs, front?.span.end ?? 0);
  const tail = findTail(text, paragraphs, head.until);
  const reasons = new Map([
    ...pageLines(text, paragraphs),
    ...head.asides,
    ...tail.asides,
    ...frontLines(paragraphs, front),
  ]);
  const pieces = [...(front?.pieces ?? []), ...head.pieces, ...tail.pieces];
  const find = (...kinds: PieceKind[]): Found | undefined => {
    const piece = kinds
      .flatMap((kind) => pieces.find((candidate) => candidate.kind === kind) ?? [])
      .at(0);
    return piece && { span: piece.span, value: text.slice(piece.span.start, piece.span.end) };
  };
  return {
    text,
    title: front?.title ?? head.title,
    byline: find('byline'),
    date: find('date', 'updated'),
    publisher: find('publisher'),
    address: find('address'),
    paragraphs: propose(text, paragraphs, reasons),
    words: countWords(text),
  };
}

/** Paragraphs with what is proposed. A dossier can keep only furniture that it can quote, and a text without any words in view is none. */
function propose(text: string, paragraphs: readonly Span[], reasons: Margin['asides']): LookedAt[] {
  const asides = quotableFurniture(text, [...reasons.keys()]);
  let next = 0;
  const kept = new Set(
    paragraphs.filter((span) => {
      while ((asides[next]?.end ?? Infinity) < span.end) next += 1;
      const aside = asides[next];
      return aside !== undefined && contains(aside, span);
    }),
  );
  return paragraphs.map((span) => {
    const furniture = kept.size < paragraphs.length && kept.has(span);
    const kinds = [...new Set((reasons.get(span) ?? []).map((kind) => openingTexts.reasons[kind]))];
    return { ...span, furniture, why: furniture ? openingTexts.why(kinds) : undefined };
  });
}

/** Page furniture and rules, wherever they stand. */
const pageLines = (text: string, paragraphs: readonly Span[]): Margin['asides'] =>
  new Map(
    paragraphs.flatMap((paragraph) => {
      const lines = linesIn(text, paragraph).map((line) => readLine(text, line, false));
      return lines.every((pieces) => pieces.length > 0 && pieces.every(isOfPage))
        ? [[paragraph, lines.flat().map(({ kind }) => kind)] as const]
        : [];
    }),
  );

const isOfPage = ({ kind }: Piece): boolean => kind === 'page' || kind === 'rule';

const frontLines = (
  paragraphs: readonly Span[],
  front: FrontMatter | undefined,
): Margin['asides'] =>
  new Map(
    paragraphs
      .filter((paragraph) => front && contains(front.span, paragraph))
      .map((paragraph) => [paragraph, ['frontMatter'] as const]),
  );
