import type { Quote } from '../anchoring';
import { contains, overlaps, quotationsIn, sentencesOf, type Span } from '../text';
import { citationTexts, termTexts } from '../texts';
import type { Article } from './article';
import { inReadingOrder, placesIn, quotationRound, shownWords, titleOf, voiceOf } from './citation';
import type { ArticleId } from './ids';
import type { Lookup } from './lookup';
import type { Relation } from './relation';
import type { Statement } from './statement';
import { relationTitle } from './wording';

/**
 * What the copy button copies. Of a relation first its sentence, which names both ends, the condition and the speaker: the words alone
 * may say "he". Then the words, as they stand and in quotation marks only where the text has them, who vouches for them and how, the
 * source with the place, and the whole sentences of the text under "In full". Of a statement in the article's own words the whole
 * sentences stand for the words.
 */
export function copyText(
  lookup: Lookup,
  of: Relation | Statement,
  quotes: readonly Quote<ArticleId>[],
): string {
  const isTold = 'form' in of && of.form === 'indirect';
  const lines: string[] = [];
  const full: string[] = [];
  for (const quote of inReadingOrder(lookup, quotes)) {
    const quotation = quotationRound(lookup, quote);
    const article = lookup.article(quote.article);
    const { start, end } = wholeSentences(article, quotation ?? quote);
    const whole = article.text.slice(start, end);
    if (isTold && !quotation) {
      lines.push(whole);
      continue;
    }
    lines.push(shownWords(lookup, quote));
    if (lettersOf(whole) !== lettersOf(quote.exact)) full.push(whole);
  }
  const vouched =
    'form' in of
      ? citationTexts.vouched(lookup.actor(of.speaker).name, termTexts.statement[of.form])
      : citationTexts.vouched(voiceOf(lookup, of), termTexts.modality[of.modality]);
  const title = 'form' in of ? undefined : relationTitle(lookup, of);
  return citationTexts.copied(title, [...new Set(lines)], vouched, sourcesOf(lookup, quotes), [
    ...new Set(full),
  ]);
}

/** One source line for each article that the quotes stand in, with their places. */
function sourcesOf({ dossier }: Lookup, quotes: readonly Quote<ArticleId>[]): string {
  const lines = dossier.articles.flatMap((article) => {
    const own = quotes.filter((quote) => quote.article === article.id);
    if (own.length === 0) return [];
    const { publisher = citationTexts.notGiven, date = citationTexts.notGiven } = article.source;
    const title = titleOf(article) ?? dossier.title;
    const place = placesIn(article, own);
    return [citationTexts.source(title, publisher, date), place].filter(Boolean).join(', ');
  });
  return lines.join('; ');
}

/** From the first letter to the last. The other way round, `[\s\p{P}]+$` would look at a run of marks once for each of them. */
const BETWEEN_MARKS = /[^\s\p{P}](?:[^]*[^\s\p{P}])?/u;

/** Words without the marks and spaces round them, for comparison. */
const lettersOf = (words: string): string => BETWEEN_MARKS.exec(words)?.[0] ?? '';

/** The sentences that a span touches, and those of every quotation that is begun in them: none is left open. */
export function wholeSentences(article: Article, span: Span): Span {
  const { text, paragraphs } = article;
  const touched = spanOf([span, ...sentencesOf(article, span)]);
  const begun = paragraphs
    .filter((paragraph) => overlaps(paragraph, touched))
    .flatMap((paragraph) => quotationsIn(text, paragraph))
    .filter((quotation) => overlaps(quotation, touched));
  const whole = spanOf([touched, ...begun.flatMap((one) => sentencesOf(article, one))]);
  // The sentence that ends one quotation may begin another: “Yes. No,” he said, “not now. Later.”
  return contains(span, whole) ? whole : wholeSentences(article, whole);
}

const spanOf = (spans: readonly Span[]): Span => ({
  start: spans.reduce((least, { start }) => Math.min(least, start), Infinity),
  end: spans.reduce((most, { end }) => Math.max(most, end), -Infinity),
});
