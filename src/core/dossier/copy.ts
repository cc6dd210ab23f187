import type { Quote } from '../anchoring';
import { sentencesOf, type Span } from '../text';
import { citationTexts, termTexts } from '../texts';
import type { Article } from './article';
import { inReadingOrder, placesIn, quotationRound, titleOf, voiceOf } from './citation';
import type { ArticleId } from './ids';
import type { Lookup } from './lookup';
import type { Relation } from './relation';
import type { Statement } from './statement';

/**
 * What the copy button copies. Words that somebody said stand alone in their quotation marks; the sentences that they were said in
 * follow under "In full". What the article says in its own words is copied as whole sentences, so that no condition is cut off. Then
 * who vouches for it and how, and the source with the place.
 */
export function copyText(
  lookup: Lookup,
  of: Relation | Statement,
  quotes: readonly Quote<ArticleId>[],
): string {
  const isSpeech = 'form' in of && of.form !== 'indirect';
  const lines: string[] = [];
  const full: string[] = [];
  for (const quote of inReadingOrder(lookup, quotes)) {
    const quotation = quotationRound(lookup, quote);
    const whole = wholeSentences(lookup.article(quote.article), quotation ?? quote);
    if (quotation || isSpeech) {
      lines.push(quotation ? citationTexts.quoted(quote.exact) : quote.exact);
      if (lettersOf(whole) !== lettersOf(quote.exact)) full.push(whole);
    } else lines.push(whole);
  }
  const vouched =
    'form' in of
      ? citationTexts.vouched(lookup.actor(of.speaker).name, termTexts.statement[of.form])
      : citationTexts.vouched(voiceOf(lookup, of), termTexts.modality[of.modality]);
  return citationTexts.copied([...new Set(lines)], vouched, sourcesOf(lookup, quotes), [
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

/** Words without the marks and spaces round them, for comparison. */
const lettersOf = (words: string): string => words.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '');

function wholeSentences(article: Article, span: Span): string {
  const sentences = sentencesOf(article, span);
  const start = Math.min(span.start, ...sentences.map((sentence) => sentence.start));
  const end = Math.max(span.end, ...sentences.map((sentence) => sentence.end));
  return article.text.slice(start, end);
}
