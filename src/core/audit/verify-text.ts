import { createLookup, parseDossier, type Problem } from '../dossier';
import { verifyQuotes, type QuoteCount, type Verification } from './verify-quotes';

/** What a check of a dossier's file finds: nothing is taken from what is open. */
export interface Verdict {
  readonly isGood: boolean;
  /** Words that relations and statements rest on. */
  readonly quotations: QuoteCount;
  /** All others: mentions, roles, what is set aside. */
  readonly places: QuoteCount;
  readonly articles: Verification['articles'];
  /** Quotations that do not stand where the file says; without articles: why it cannot be read at all. */
  readonly problems: readonly Problem[];
}

const QUOTATIONS: readonly string[] = ['relation', 'statement'];
const OF_QUOTES: readonly string[] = ['quoteLost', 'quoteMoved'];

/**
 * Reads the JSON text of a dossier anew, anchors every quotation and computes the SHA-256 of each article. `digests`: what they were
 * when the file was made, in the order of the articles, as far as that is known from elsewhere.
 */
export function verifyText(json: string, digests: readonly string[] = []): Verdict {
  const { dossier, problems } = parseDossier(json);
  const none = { found: 0, all: 0 };
  if (!dossier) return { isGood: false, quotations: none, places: none, articles: [], problems };
  const { kinds, articles } = verifyQuotes(createLookup(dossier));
  const count = (own: boolean) =>
    kinds
      .filter(({ kind }) => QUOTATIONS.includes(kind) === own)
      .reduce((sum, { found, all }) => ({ found: sum.found + found, all: sum.all + all }), none);
  const [quotations, places] = [count(true), count(false)];
  const checked = articles.map(({ id, given, computed }, i) => {
    const known = digests[i] ?? given;
    return { id, given: known, computed, same: computed === given && computed === known };
  });
  return {
    isGood:
      quotations.found === quotations.all &&
      places.found === places.all &&
      checked.every(({ same }) => same),
    quotations,
    places,
    articles: checked,
    problems: problems.filter(({ code }) => OF_QUOTES.includes(code)),
  };
}
