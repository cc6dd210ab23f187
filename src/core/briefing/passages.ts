import type { Quote } from '../anchoring';
import {
  placesIn,
  quotationRound,
  titleOf,
  type ActorId,
  type Article,
  type ArticleId,
  type Lookup,
} from '../dossier';
import { wholeSentences } from '../dossier/copy';
import { contains, overlaps, quotationsIn, type Span } from '../text';
import { sceneTexts as texts } from '../texts/briefing';

type Words = Quote<ArticleId>;

/** Words of the text in one of the ways in which they are set. */
export interface Piece {
  readonly text: string;
  /** The scene rests on these words; the others of their sentence stand round them, so that no condition is cut. */
  readonly cited: boolean;
  /** Between quotation marks in the text, the marks with them. */
  readonly quoted: boolean;
}

/** Whole sentences of the text, verbatim, that follow each other and of which a scene cites some words. */
export interface Passage extends Span {
  readonly article: ArticleId;
  readonly pieces: readonly Piece[];
  /** A quotation if all cited words touch what somebody says and some stand between quotation marks; else the article's narration. */
  readonly kind: 'quotation' | 'narration';
  /** Who speaks in the cited words, each once. */
  readonly speakers: readonly ActorId[];
  /**
   * "Zelenskyy, in the article (undated, publisher not given), paragraph 1, sentences 2–3"; "The article, with words of Zelenskyy (…)" where
   * some of the cited words are the article's own.
   */
  readonly source: string;
}

/**
 * The passages that some quotes stand in, in the order in which the quotes first touch them. Sentences that follow each other in a
 * paragraph are one passage, and no quotation is left open.
 */
export function citePassages(lookup: Lookup, quotes: readonly Words[]): Passage[] {
  const runs: { article: Article; span: Span; quotes: Words[] }[] = [];
  for (const quote of quotes) {
    const article = lookup.article(quote.article);
    const whole = wholeSentences(article, quotationRound(lookup, quote) ?? quote);
    const joined = runs.filter(
      (run) => run.article === article && areOne(article, run.span, whole),
    );
    const [first, ...others] = joined;
    if (!first) {
      runs.push({ article, span: whole, quotes: [quote] });
      continue;
    }
    first.span = hull([whole, ...joined.map(({ span }) => span)]);
    first.quotes.push(...others.flatMap((run) => run.quotes), quote);
    for (const other of others) runs.splice(runs.indexOf(other), 1);
  }
  return runs.map((run) => passageOf(lookup, run.article, run.span, run.quotes));
}

/** True if two spans overlap, or only white space of one paragraph parts them. */
function areOne({ text, paragraphs }: Article, a: Span, b: Span): boolean {
  if (overlaps(a, b)) return true;
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  const between = { start: first.end, end: second.start };
  return (
    text.slice(between.start, between.end).trim() === '' &&
    paragraphs.some((paragraph) => contains(paragraph, hull([first, second])))
  );
}

const hull = (spans: readonly Span[]): Span => ({
  start: spans.reduce((least, { start }) => Math.min(least, start), Infinity),
  end: spans.reduce((most, { end }) => Math.max(most, end), -Infinity),
});

function passageOf(
  lookup: Lookup,
  article: Article,
  span: Span,
  quotes: readonly Words[],
): Passage {
  const spoken = lookup.dossier.statements.flatMap(({ speaker, quotes: said }) =>
    said
      .filter((words) => words.article === article.id && quotes.some((one) => overlaps(one, words)))
      .map((words) => ({ words, speaker })),
  );
  const speakers = [...new Set(spoken.map(({ speaker }) => speaker))];
  // What stands round somebody's words is the article's, even where it tells of them: "though he did not explicitly blame Russia".
  const isAllSpoken = quotes.every((quote) => spoken.some(({ words }) => contains(words, quote)));
  const isVoiced = quotes.every((quote) => spoken.some(({ words }) => overlaps(words, quote)));
  const isQuoted = quotes.some((quote) => quotationRound(lookup, quote) !== undefined);
  return {
    article: article.id,
    ...span,
    pieces: piecesOf(article, span, quotes),
    kind: isVoiced && isQuoted ? 'quotation' : 'narration',
    speakers,
    source: sourceOf(lookup, article, span, speakers, isAllSpoken),
  };
}

/** The words of a span, cut wherever they begin or cease to be cited or quoted, and nowhere else. */
function piecesOf({ text, paragraphs }: Article, span: Span, cited: readonly Span[]): Piece[] {
  const quoted = paragraphs
    .filter((paragraph) => overlaps(paragraph, span))
    .flatMap((paragraph) => quotationsIn(text, paragraph))
    .map(({ start, end }) => ({ start: start - 1, end: end + 1 }))
    .filter((quotation) => overlaps(quotation, span));
  const cuts = [...cited, ...quoted]
    .flatMap(({ start, end }) => [start, end])
    .filter((at) => at > span.start && at < span.end);
  const edges = [...new Set([span.start, ...cuts, span.end])].sort((a, b) => a - b);
  const pieces: Piece[] = [];
  for (const [i, end] of edges.slice(1).entries()) {
    const piece = { start: edges[i] ?? span.start, end };
    const words = text.slice(piece.start, end);
    const isCited = cited.some((one) => overlaps(one, piece));
    const isQuoted = quoted.some((one) => overlaps(one, piece));
    const last = pieces.at(-1);
    // Where two quotes overlap, an edge of one lies inside the other.
    if (last?.cited === isCited && last.quoted === isQuoted)
      pieces.splice(-1, 1, { ...last, text: last.text + words });
    else pieces.push({ text: words, cited: isCited, quoted: isQuoted });
  }
  return pieces;
}

function sourceOf(
  lookup: Lookup,
  article: Article,
  span: Span,
  speakers: readonly ActorId[],
  isAllSpoken: boolean,
): string {
  const { publisher, date } = article.source;
  const place = placesIn(article, [span]);
  const { articles, title } = lookup.dossier;
  return texts.source({
    speakers: speakers.map((id) => lookup.actor(id).name),
    isAllSpoken,
    article: articles.length > 1 ? (titleOf(article) ?? title) : undefined,
    publisher,
    date,
    place,
  });
}
