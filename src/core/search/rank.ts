import { KINDS } from './entries';
import { search, swaps, type Engine, type Manner, type Reached } from './engine';
import type { SearchIndex } from './search-index';

/** An entry that a query reached, with how well it fits. */
export interface Hit extends Reached {
  /** How many terms of the query are not in it at all. */
  readonly missing: number;
  /** How many are in it only if a typo is forgiven. */
  readonly misspelt: number;
}

/** The actors that any term of a query reaches, typos forgiven. */
export const hitActors = ({ actors }: SearchIndex, terms: readonly string[]): Hit[] =>
  hitsOf(actors, terms, { combine: 'OR', typos: true });

/**
 * The relations, statements and sentences that have all terms of a query as they are; if there are none, with typos forgiven; if there
 * are none either, those that have the most of them.
 */
export function hitOthers({ others }: SearchIndex, query: readonly string[]): Hit[] {
  const begun = query.filter((term) => !isLetter(term));
  const terms = begun.length > 0 ? begun : query;
  const written = hitsOf(others, terms, { combine: 'AND', typos: false });
  if (written.length > 0) return written;
  const misspelt = hitsOf(others, terms, { combine: 'AND', typos: true });
  return misspelt.length > 0
    ? misspelt
    : fullest(hitsOf(others, terms, { combine: 'OR', typos: true }));
}

/** The letter that a word begins with as it is typed. Signs that are words of their own stand behind all letters in Unicode. */
const isLetter = (term: string): boolean => term.length === 1 && term < '\u2e80';

/** Those of some hits that miss the fewest terms. */
export function fullest(hits: readonly Hit[]): Hit[] {
  const least = hits.reduce((fewest, { missing }) => Math.min(fewest, missing), Infinity);
  return hits.filter(({ missing }) => missing === least);
}

/** Compares two hits: by terms missing, then by typos, then by kind, then by score. */
export const byFit = (a: Hit, b: Hit): number =>
  a.missing - b.missing ||
  a.misspelt - b.misspelt ||
  KINDS.indexOf(a.entry.kind) - KINDS.indexOf(b.entry.kind) ||
  b.score - a.score;

function hitsOf(engine: Engine, terms: readonly string[], manner: Manner): Hit[] {
  const forms = terms.map((term) => [term, ...swaps(term)]);
  return search(engine, terms, manner).map((reached) => {
    const met = terms.filter((_, i) => forms[i]?.some((form) => reached.asked.includes(form)));
    const written = met.filter((term) => reached.terms.some((word) => word.startsWith(term)));
    return {
      ...reached,
      missing: terms.length - met.length,
      misspelt: met.length - written.length,
    };
  });
}
