import type { Quote } from '../anchoring';
import {
  inReadingOrder,
  placeOf,
  relationEnds,
  statementTitle,
  type ArticleId,
  type Lookup,
  type Scene,
} from '../dossier';
import { placeKey, selectorOf } from '../dossier/quote';

type Selector = NonNullable<Scene['quotes']>[number];

/** Words of the text that a scene may cite. */
export interface Citable {
  readonly key: string;
  readonly words: string;
  /** What they are words of: "Witkoff on Russia", "Trump → Ukraine". */
  readonly of: string;
  readonly place: string;
  readonly selector: Selector;
}

/** The words of what a scene lights, in the order of the text: what it cites if nothing else was chosen. */
export function wordsOfLit(lookup: Lookup, { relations = [] }: Pick<Scene, 'relations'>) {
  const evidence = relations.flatMap((id) => lookup.findRelation(id)?.evidence ?? []);
  return unique(inReadingOrder(lookup, evidence)).map((one) => selectorOf(lookup.dossier, one));
}

/** All words that statements and relations rest on, each once: those of what a scene lights first, then in the order of the dossier. */
export function citableWords(
  lookup: Lookup,
  { relations: lit = [] }: Pick<Scene, 'relations'>,
): readonly Citable[] {
  const { statements, relations } = lookup.dossier;
  const isLit = new Set<string>(lit);
  const ofRelations = relations.map((relation) => ({
    of: relationEnds(lookup, relation),
    quotes: relation.evidence,
    lit: isLit.has(relation.id),
  }));
  const owners = [
    ...ofRelations.filter((one) => one.lit),
    ...statements.map((one) => ({ of: statementTitle(lookup, one), quotes: one.quotes })),
    ...ofRelations.filter((one) => !one.lit),
  ];
  const found = new Map<string, Citable>();
  for (const { of, quotes } of owners)
    for (const quote of quotes) {
      const key = placeKey(quote);
      if (found.has(key)) continue;
      const selector = selectorOf(lookup.dossier, quote);
      found.set(key, { key, words: quote.exact, of, place: placeOf(lookup, quote), selector });
    }
  return [...found.values()];
}

const unique = (quotes: readonly Quote<ArticleId>[]): Quote<ArticleId>[] => [
  ...new Map(quotes.map((quote) => [placeKey(quote), quote])).values(),
];
