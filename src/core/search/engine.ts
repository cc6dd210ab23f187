import MiniSearch, { type Query } from 'minisearch';
import type { Entry, Indexed } from './entries';
import { foldWord, rawWords } from './words';

/** Entries with the means to search them. */
export interface Engine {
  readonly entries: readonly Entry[];
  readonly terms: MiniSearch<Numbered>;
  /** Every term that an entry has. */
  readonly vocabulary: ReadonlySet<string>;
  readonly forgiveness: Forgiveness;
}

/** From how many letters on a term of a query may be the beginning of a word, and from how many on a word misspelt. */
export interface Forgiveness {
  readonly beginnings: number;
  readonly typos: number;
}

/** How a search takes the terms of a query: all of them or any, and with or without typos. */
export interface Manner {
  readonly combine: 'AND' | 'OR';
  readonly typos: boolean;
}

/** An entry that a search reached. */
export interface Reached {
  readonly entry: Entry;
  readonly score: number;
  /** The terms of the entry that were reached. */
  readonly terms: readonly string[];
  /** The terms of the query that reached it, some with two letters changed over. */
  readonly asked: readonly string[];
}

interface Numbered extends Indexed {
  readonly id: number;
}

/** Of so many letters one may be wrong: a fifth. */
const FUZZINESS = 0.2;

/** An engine for entries, in their order. */
export function createEngine(indexed: readonly Indexed[], forgiveness: Forgiveness): Engine {
  const folded = new Map<string, string>();
  const terms = new MiniSearch<Numbered>({
    fields: ['names', 'words', 'aside'],
    tokenize: rawWords,
    processTerm: (word) => {
      const term = folded.get(word) ?? foldWord(word);
      folded.set(word, term);
      return term;
    },
    searchOptions: {
      boost: { names: 3, words: 2 },
      prefix: (term) => term.length >= forgiveness.beginnings,
      tokenize: (term) => [term], // the terms of a query are folded already
      processTerm: (term) => term,
    },
  });
  terms.addAll(indexed.map((one, id) => ({ ...one, id })));
  return {
    entries: indexed.map(({ entry }) => entry),
    terms,
    vocabulary: new Set(folded.values()),
    forgiveness,
  };
}

/** The entries that the terms of a query reach, the best first. */
export const search = (
  { entries, terms: engine, forgiveness }: Engine,
  terms: readonly string[],
  { combine, typos }: Manner,
): Reached[] =>
  engine
    .search(
      { queries: typos ? terms.map(misspelt) : [...terms] },
      {
        combineWith: combine,
        fuzzy: (term) => typos && term.length >= forgiveness.typos && FUZZINESS,
      },
    )
    .flatMap(({ id, score, terms: reached, queryTerms: asked }) => {
      const entry = entries[id as number];
      return entry ? [{ entry, score, terms: reached, asked }] : [];
    });

const misspelt = (term: string): Query => ({
  combineWith: 'OR',
  queries: [
    term,
    ...swaps(term).map((swapped) => ({ queries: [swapped], prefix: false, fuzzy: false })),
  ],
});

/**
 * A term with two neighbours changed over, in each way: the commonest typo, which counts as two wrong letters otherwise. None for
 * terms that are too short for typos, or so long that two wrong letters are forgiven.
 */
export const swaps = (term: string): string[] =>
  term.length < 4 || term.length > 7
    ? []
    : Array.from(term.slice(1), (_, i) => {
        const [a = '', b = ''] = term.slice(i, i + 2);
        return term.slice(0, i) + b + a + term.slice(i + 2);
      });
