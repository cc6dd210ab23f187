import { isTie, type Lens, type Lookup, type Relation } from '../dossier';

/** The first view's lens: what the dossier shows by default. */
export const DEFAULT_LENS: Lens = {};
/** Every relation of the dossier. */
export const EVERYTHING: Lens = { scope: 'everything' };

/** Parts of a lens that are on or off. */
export const SWITCHES = ['disputed', 'absences', 'leads'] as const;
export type Switch = (typeof SWITCHES)[number];
/** Parts of a lens that choose among values. */
export type Facet = Exclude<keyof Lens, 'scope' | Switch>;

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

/** What a switch that is on asks of a relation. */
const PASSES: {
  readonly [S in Switch]: (lookup: Lookup, relation: Relation) => boolean;
} = {
  disputed: (lookup, { id }) => lookup.contestsOf(id).length > 0,
  absences: (_, { modality }) => modality === 'denied' || modality === 'withheld',
  leads: (lookup, { source, target, mutual }) =>
    lookup.actor(source).lead === true || (mutual === true && lookup.actor(target).lead === true),
};

/** True if the lens lets the relation through. A facet that is absent or empty lets everything through. */
export function admits(lookup: Lookup, lens: Lens, relation: Relation): boolean {
  if (lens.scope !== 'everything' && relation.byDefault === false) return false;
  if (SWITCHES.some((one) => lens[one] === true && !PASSES[one](lookup, relation))) return false;
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

/** How many relations a lens lets through. */
export const countShown = (lookup: Lookup, lens: Lens): number =>
  lookup.dossier.relations.filter((relation) => admits(lookup, lens, relation)).length;

/** True if a lens shows what the first view shows: nothing in it narrows or widens. */
export const isDefault = (lens: Lens): boolean =>
  lens.scope !== 'everything' &&
  SWITCHES.every((one) => lens[one] !== true) &&
  (Object.keys(FACETS) as Facet[]).every((facet) => (lens[facet] ?? []).length === 0);
