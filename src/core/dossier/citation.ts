import type { Quote } from '../anchoring';
import { citationTexts, termTexts } from '../texts';
import { sentencesOf } from '../text';
import type { ArticleId } from './ids';
import type { Lookup, PlacedSentence } from './lookup';
import { ARTICLE_VOICE, type Relation } from './relation';
import type { Statement } from './statement';

/** Where words stand, as a reader would cite it: "paragraph 6, sentence 1", or "headline". */
export function placeOf(lookup: Lookup, quote: Quote<ArticleId>): string {
  return placedName(lookup.sentenceOf(quote));
}

/** The place of a sentence in words; '' for none. */
export function placedName(placed: PlacedSentence | undefined): string {
  if (!placed) return '';
  const { sentence } = placed;
  return sentence.paragraph === 0
    ? citationTexts.headline
    : citationTexts.place(sentence.paragraph, sentence.place);
}

/** Who vouches for a relation: an actor's name, or the article. */
export const voiceOf = (lookup: Lookup, { assertedBy }: Relation): string =>
  assertedBy === ARTICLE_VOICE ? citationTexts.article : lookup.actor(assertedBy).name;

/** True if the words stand between quotation marks in the text, so that they may be shown with them. */
export const isQuoted = (of: Relation | Statement): boolean =>
  'form' in of ? of.form !== 'indirect' : of.attribution === 'direct quote';

/**
 * What the copy button copies: the whole sentences that the words stand in, so that no condition is cut off; who vouches for
 * them and how; the source.
 */
export function copyText(
  lookup: Lookup,
  of: Relation | Statement,
  quotes: readonly Quote<ArticleId>[],
): string {
  const rule = quotes.map((quote) => `> ${wholeSentences(lookup, quote)}`);
  const vouched =
    'form' in of
      ? citationTexts.vouched(lookup.actor(of.speaker).name, termTexts.statement[of.form])
      : citationTexts.vouched(voiceOf(lookup, of), termTexts.modality[of.modality]);
  const [first] = quotes;
  const article = first ? lookup.article(first.article) : lookup.dossier.articles[0];
  const { publisher = citationTexts.notGiven, date = citationTexts.notGiven } = article.source;
  const title = article.title
    ? article.text.slice(article.title.start, article.title.end)
    : lookup.dossier.title;
  const places = [...new Set(quotes.map((quote) => placeOf(lookup, quote)))].join('; ');
  const source = `${citationTexts.source(title, publisher, date)}, ${places}`;
  return citationTexts.copied([...new Set(rule)].join('\n'), vouched, source);
}

function wholeSentences(lookup: Lookup, quote: Quote<ArticleId>): string {
  const article = lookup.article(quote.article);
  const sentences = sentencesOf(article, quote);
  const start = Math.min(quote.start, ...sentences.map((sentence) => sentence.start));
  const end = Math.max(quote.end, ...sentences.map((sentence) => sentence.end));
  return article.text.slice(start, end);
}
