import { isTie, type Lens, type Lookup, type Relation } from '../dossier';

/** The first view's lens: what the dossier shows by default. */
export const DEFAULT_LENS: Lens = {};
/** Every relation of the dossier. */
export const EVERYTHING: Lens = { scope: 'everything' };

type Facet = Exclude<keyof Lens, 'scope' | 'disputed'>;

/** The values of each facet that a relation has. */
const FACETS: {
  readonly [F in Facet]: (lookup: Lookup, relation: Relation) => readonly unknown[];
} = {
  assertedBy: (_, relation) => [relation.assertedBy],
  matter: (_, relation) => [relation.matter],
  polarity: (_, relation) => [relation.polarity],
  modality: (_, relation) => [relation.modality],
  kind: (lookup, { source, target }) => [lookup.actor(source).kind, lookup.actor(target).kind],
  paragraph: (lookup, { evidence }) =>
    evidence.map((quote) => lookup.sentenceOf(quote)?.sentence.paragraph),
  bond: (_, relation) => [isTie(relation) ? 'tie' : 'act'],
};

/** True if the lens lets the relation through. A facet that is absent or empty lets everything through. */
export function admits(lookup: Lookup, lens: Lens, relation: Relation): boolean {
  if (lens.scope !== 'everything' && relation.byDefault === false) return false;
  if (lens.disputed === true && lookup.contestsOf(relation.id).length === 0) return false;
  return (Object.keys(FACETS) as Facet[]).every((facet) => {
    const wanted: readonly unknown[] = lens[facet] ?? [];
    return (
      wanted.length === 0 || FACETS[facet](lookup, relation).some((value) => wanted.includes(value))
    );
  });
}

/**
 * How many relations each value of a facet would leave if it alone were chosen there, the rest of the lens unchanged.
 * Values that leave none are absent.
 */
export function countFacet(lookup: Lookup, lens: Lens, facet: Facet): Map<unknown, number> {
  const rest: Lens = { ...lens, [facet]: undefined };
  const counts = new Map<unknown, number>();
  for (const relation of lookup.dossier.relations) {
    if (!admits(lookup, rest, relation)) continue;
    for (const value of new Set(FACETS[facet](lookup, relation)))
      counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
