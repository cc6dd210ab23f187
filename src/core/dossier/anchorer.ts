import { anchorQuote, type Quote } from '../anchoring';
import { overlaps } from '../text';
import type { ArticleRecord } from './article';
import type { QuoteOwner, Unanchored } from './dossier';
import type { ArticleId } from './ids';
import { excerpt, problem, type Problem } from './problem';
import type { SelectorRecord } from './selector';

export type Quotes = readonly [Quote<ArticleId>, ...Quote<ArticleId>[]];

/** A selector that does not stand where it says, with its problem. */
export interface Miss {
  readonly unanchored: Unanchored;
  readonly problem: Problem;
}

/** Anchors the selectors of one file and keeps account of those that do not stand where they say. */
export interface Anchorer {
  readonly misses: readonly Miss[];
  /** Quotes that stand, but in page furniture; the furniture itself has to be anchored first. */
  readonly aside: readonly Problem[];
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
  const misses: Miss[] = [];
  const aside: Problem[] = [];
  const furniture: Quote<ArticleId>[] = [];
  const byId = new Map(articles.map((article) => [article.id, article]));

  const one: Anchorer['one'] = (where, owner, selector, home = articles[0].id) => {
    const named = selector.article ?? home;
    const article = byId.get(named);
    if (!article) throw new Error(`unknown article: ${named}`);
    const result = anchorQuote(article, selector);
    if (!result.found) {
      const { reason, candidates } = result;
      const unanchored = { owner, selector, reason, candidates };
      misses.push({ unanchored, problem: describeMiss(where, unanchored) });
      return undefined;
    }
    const { quote } = result;
    if (owner.kind === 'article') furniture.push(quote);
    else if (furniture.some((part) => part.article === quote.article && overlaps(part, quote)))
      aside.push(problem('quoteInFurniture', where, excerpt(quote.exact)));
    return quote;
  };

  const all: Anchorer['all'] = (where, owner, selectors, home) => {
    const quotes = selectors.map((selector, i) => one(`${where}[${i}]`, owner, selector, home));
    const [head, ...rest] = quotes.filter((quote) => quote !== undefined);
    return head && [head, ...rest];
  };

  return { misses, aside, one, all };
}

function describeMiss(where: string, { selector, reason, candidates }: Unanchored): Problem {
  const words = excerpt(selector.exact);
  return reason === 'moved'
    ? problem('quoteMoved', where, words)
    : problem('quoteLost', where, words, candidates.length);
}
