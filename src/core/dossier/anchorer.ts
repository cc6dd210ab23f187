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
  one(
    where: string,
    owner: QuoteOwner,
    selector: SelectorRecord,
    home?: ArticleId,
  ): Quote<ArticleId> | undefined;
  /** Those quotes that stand, or undefined if none does. */
  all(
    where: string,
    owner: QuoteOwner,
    selectors: readonly SelectorRecord[],
    home?: ArticleId,
  ): Quotes | undefined;
}

/** An anchorer for the articles of a file; a selector without an article means the given home, or the first. */
export function createAnchorer(articles: readonly [ArticleRecord, ...ArticleRecord[]]): Anchorer {
  const problems: Problem[] = [];
  const unanchored: Unanchored[] = [];
  const byId = new Map(articles.map((article) => [article.id, article]));

  const one: Anchorer['one'] = (where, owner, selector, home = articles[0].id) => {
    const named = selector.article ?? home;
    const article = byId.get(named);
    if (!article) throw new Error(`unknown article: ${named}`);
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

  const all: Anchorer['all'] = (where, owner, selectors, home) => {
    const quotes = selectors.map((selector, i) => one(`${where}[${i}]`, owner, selector, home));
    const [head, ...rest] = quotes.filter((quote) => quote !== undefined);
    return head && [head, ...rest];
  };

  return { problems, unanchored, one, all };
}
