import { anchorQuote, selectSpan, type Quote } from '../anchoring';
import type { Span } from '../text';
import type { Article } from './article';
import type { Dossier } from './dossier';
import type { ArticleId } from './ids';
import type { SelectorRecord } from './selector';

/** The quote of a span of an article. Throws `span outside article` if the span does not fit its text. */
export function quoteSpan(article: Article, span: Span): Quote<ArticleId> {
  const answer = anchorQuote(article, selectSpan(article.text, span));
  if (!answer.found) throw new Error(`words without a place: ${span.start}-${span.end}`);
  return answer.quote;
}

/** A quote as it is written in a file of this dossier. */
export function selectorOf({ articles }: Dossier, quote: Quote<ArticleId>): SelectorRecord {
  const article = articles.find(({ id }) => id === quote.article);
  if (!article) throw new Error(`unknown article: ${quote.article}`);
  return {
    ...(articles.length > 1 && { article: article.id }),
    ...selectSpan(article.text, quote),
    ...quote.unknown,
  };
}

/** The article that a selector is of: the first, if it names none. */
export const articleOf = ({ articles }: Dossier, { article }: Pick<SelectorRecord, 'article'>) =>
  articles.find(({ id }) => id === article) ?? articles[0];

/** Tells where a selector stands: two with the same key mean the same words, whether or not they were written with their place. */
export function quoteKey(selector: SelectorRecord, dossier: Dossier): string {
  const article = articleOf(dossier, selector);
  const answer = anchorQuote(article, selector);
  const { start } = answer.found ? answer.quote : selector;
  return placeKey({ article: article.id, start, exact: selector.exact });
}

/** The key of words whose place is known. */
export const placeKey = ({ article, start, exact }: SelectorRecord): string =>
  `${article} ${start} ${exact}`;
