import type { Actor } from '../dossier';
import type { Alias } from './aliases';
import { search } from './engine';
import type { SearchIndex } from './search-index';

/** Shorter beginnings name nobody yet. */
const LEAST_BEGINNING = 3;

/** Whom a query names. */
export interface Named {
  /** All who are called exactly so, those first who bear the name in the dossier, then whom the article calls so most often. */
  readonly exactly: readonly Actor[];
  /** Two different actors, in the order of the dossier, if the query names two and is not as well one name as a whole. */
  readonly pair: readonly [Actor, Actor] | undefined;
}

/** Whom the telling terms of a query name, by any alias, in any order; the beginning of a name and a typo in it are forgiven. */
export function namedIn(index: SearchIndex, terms: readonly string[]): Named {
  const reached = terms.map((term) => reachOf(index, term));
  const naming = (from: number, to: number): readonly Naming[] =>
    index.aliases
      .filter((alias) => alias.terms.length === to - from)
      .map((alias) => ({ alias, faults: faultsOf(alias, reached.slice(from, to)) }))
      .filter(({ faults }) => faults < Infinity)
      .sort(byFit);
  const whole = naming(0, terms.length);
  const pairs = terms
    .slice(1)
    .flatMap((_, i) => pairsOf(naming(0, i + 1), naming(i + 1, terms.length)))
    .sort((a, b) => a.faults - b.faults);
  const [pair] = pairs.filter(({ faults }) => faults < (whole[0]?.faults ?? Infinity));
  const [a, b] = index.lookup.dossier.actors.filter((actor) => pair?.ends.includes(actor));
  return {
    exactly: whole.filter(({ faults }) => faults === 0).map(({ alias }) => alias.actor),
    pair: a && b && [a, b],
  };
}

interface Naming {
  readonly alias: Alias;
  /** How many of its words are begun or misspelt. */
  readonly faults: number;
}

const byFit = (a: Naming, b: Naming): number =>
  a.faults - b.faults || Number(b.alias.own) - Number(a.alias.own) || b.alias.count - a.alias.count;

/** Two different actors of which one list names the one and one the other, in each way; the best first in either list. */
const pairsOf = (left: readonly Naming[], right: readonly Naming[]) =>
  left.flatMap((one) =>
    right
      .filter(({ alias }) => alias.actor !== one.alias.actor)
      .map((other) => ({
        ends: [one.alias.actor, other.alias.actor],
        faults: one.faults + other.faults,
      })),
  );

/** A term of a query, and the terms of the actors' names that it may stand for. */
interface Reach {
  readonly term: string;
  readonly of: ReadonlySet<string>;
}

/** A word that the text has is taken as it is: it is neither the beginning of a name nor a name misspelt. */
const reachOf = ({ actors, others }: SearchIndex, term: string): Reach => ({
  term,
  of: new Set(
    others.vocabulary.has(term)
      ? []
      : search(actors, [term], { combine: 'OR', typos: true }).flatMap(({ terms }) => terms),
  ),
});

/** How many words of an alias are begun or misspelt in a query; Infinity if one of them is not in it. */
const faultsOf = ({ terms }: Alias, reached: readonly Reach[]): number =>
  terms.reduce((faults, word, i) => faults + faultOf(word, reached[i]), 0);

function faultOf(word: string, reach: Reach | undefined): number {
  if (!reach) return Infinity;
  const { term, of } = reach;
  if (word === term) return 0;
  if (word.startsWith(term) && term.length < LEAST_BEGINNING) return Infinity;
  return of.has(word) ? 1 : Infinity;
}
