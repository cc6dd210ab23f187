import { anchorQuote, type Quote } from '../anchoring';
import type { ArticleRecord } from './article';
import type { QuoteOwner, Unanchored } from './dossier';
import type { ArticleId } from './ids';
import { excerpt, problem, type Problem } from './problem';
import type { SelectorRecord } from './selector';

export type Quotes = readonly [Quote<ArticleId>, ...Quote<ArticleId>[]];

/** Anchors the selectors of one file and keeps account of those that do not stand where they say. */
export interface Anchorer {
  readonly problems: readonly Problem[];
  readonly unanchored: readonly Unanchored[];
  /** The quote, or undefined after noting the problem at `where`. */
  one(where: string, owner: QuoteOwner, selector: SelectorRecord): Quote<ArticleId> | undefined;
  /** Those quotes that stand, or undefined if none does. */
  all(where: string, owner: QuoteOwner, selectors: readonly SelectorRecord[]): Quotes | undefined;
}

/** An anchorer for the articles of a file; a selector without an article means the first. */
export function createAnchorer(articles: readonly [ArticleRecord, ...ArticleRecord[]]): Anchorer {
  const problems: Problem[] = [];
  const unanchored: Unanchored[] = [];
  const byId = new Map(articles.map((article) => [article.id, article]));

  const one: Anchorer['one'] = (where, owner, selector) => {
    const article = selector.article === undefined ? articles[0] : byId.get(selector.article);
    if (!article) throw new Error(`unknown article: ${String(selector.article)}`);
    const result = anchorQuote(article, selector);
    if (result.found) return result.quote;
    const { reason, candidates } = result;
    unanchored.push({ owner, selector, reason, candidates });
    const words = excerpt(selector.exact);
    problems.push(
      reason === 'moved'
        ? problem('quoteMoved', where, words)
        : problem('quoteLost', where, words, candidates.length),
    );
    return undefined;
  };

  const all: Anchorer['all'] = (where, owner, selectors) => {
    const quotes = selectors.map((selector, i) => one(`${where}[${i}]`, owner, selector));
    const [head, ...rest] = quotes.filter((quote) => quote !== undefined);
    return head && [head, ...rest];
  };

  return { problems, unanchored, one, all };
}
