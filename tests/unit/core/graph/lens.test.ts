import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ACTOR_KINDS,
  createLookup,
  MODALITIES,
  POLARITIES,
  type Lens,
  type Relation,
} from '../../../../src/core/dossier';
import { admits, buildGraph, countFacet } from '../../../../src/core/graph';
import { firstData, openDossier } from '../../../support/dossiers';

const lookup = createLookup(openDossier(firstData()));
const { relations, actors, matters, contests } = lookup.dossier;
const voices = ['article', ...actors.map(({ id }) => id)] as NonNullable<Lens['assertedBy']>;

/** What a relation has in each facet, counted out anew from the dossier itself. */
const FACETS = {
  assertedBy: (relation: Relation): unknown[] => [relation.assertedBy],
  matter: (relation: Relation): unknown[] => [relation.matter],
  polarity: (relation: Relation): unknown[] => [relation.polarity],
  modality: (relation: Relation): unknown[] => [relation.modality],
  kind: ({ source, target }: Relation): unknown[] =>
    actors.filter(({ id }) => id === source || id === target).map(({ kind }) => kind),
  paragraph: ({ evidence }: Relation): unknown[] =>
    evidence.map(({ start }) => {
      const before = lookup.dossier.articles[0].paragraphs.filter((one) => one.start <= start);
      return before.at(-1)?.index;
    }),
  bond: ({ type, modality }: Relation): unknown[] => [
    /^[A-Z][a-z]/.test(type) && modality === 'asserted' ? 'tie' : 'act',
  ],
};
type Facet = keyof typeof FACETS;
const facets = Object.keys(FACETS) as Facet[];

function passes(lens: Lens, relation: Relation): boolean {
  if (lens.scope !== 'everything' && relation.byDefault === false) return false;
  const disputed = contests.some((contest) => contest.relations.includes(relation.id));
  if (lens.disputed && !disputed) return false;
  return facets.every((facet) => {
    const wanted: readonly unknown[] | undefined = lens[facet];
    return !wanted?.length || FACETS[facet](relation).some((value) => wanted.includes(value));
  });
}

const some = <Value>(values: readonly Value[]): fc.Arbitrary<Value[]> =>
  fc.subarray([...values], { maxLength: Math.min(3, values.length) });
const anyLens = (): fc.Arbitrary<Lens> =>
  fc.record(
    {
      scope: fc.constantFrom('default', 'everything'),
      assertedBy: some(voices),
      matter: some(matters.map(({ id }) => id)),
      polarity: some(POLARITIES),
      modality: some(MODALITIES),
      kind: some(ACTOR_KINDS),
      paragraph: some([0, 1, 2, 3, 4, 5, 6, 7]),
      bond: some(['tie', 'act'] as const),
      disputed: fc.boolean(),
    },
    { requiredKeys: [] },
  );

describe('a lens', () => {
  it.each<[why: string, lens: Lens, count: number]>([
    ['that is empty shows what the dossier shows by default', {}, 35],
    ['of the default scope does the same', { scope: 'default' }, 35],
    ['of everything shows all', { scope: 'everything' }, 50],
    ['with empty facets shows all', { scope: 'everything', polarity: [], matter: [] }, 50],
    ['of all polarities shows all', { scope: 'everything', polarity: [...POLARITIES] }, 50],
    ['of one matter and its opposite bond', { paragraph: [7] }, 0],
    ['of the headline', { paragraph: [0] }, 2],
    ['of what is disputed', { disputed: true }, 9],
    ['of what is not only disputed', { disputed: false }, 35],
    ['of ties', { scope: 'everything', bond: ['tie'] }, 10],
    ['of acts', { scope: 'everything', bond: ['act'] }, 40],
    ['of countries at either end', { kind: ['country'] }, 20],
  ])('%s', (_why, lens, count) => {
    expect(relations.filter((relation) => admits(lookup, lens, relation))).toHaveLength(count);
  });

  it('lets through exactly what brute force lets through', () => {
    fc.assert(
      fc.property(anyLens(), (lens) => {
        const expected = relations.filter((relation) => passes(lens, relation));
        expect(relations.filter((relation) => admits(lookup, lens, relation))).toEqual(expected);
        expect(buildGraph(lookup, lens).edges.map(({ id }) => id)).toEqual(
          expected.map(({ id }) => id),
        );
      }),
      { numRuns: 200 },
    );
  });
});

describe('the count of a facet', () => {
  it('is for each value what choosing it alone there would show', () => {
    fc.assert(
      fc.property(anyLens(), fc.constantFrom(...facets), (lens, facet) => {
        const counts = countFacet(lookup, lens, facet);
        const values = new Set(relations.flatMap((relation) => FACETS[facet](relation)));
        const expected = [...values].flatMap((value) => {
          const chosen: Lens = { ...lens, [facet]: [value] };
          const count = relations.filter((relation) => passes(chosen, relation)).length;
          return count > 0 ? [[value, count] as const] : [];
        });
        expect(counts).toEqual(new Map(expected));
      }),
      { numRuns: 200 },
    );
  });

  it('does not depend on what is chosen in the facet itself', () => {
    const open = countFacet(lookup, {}, 'polarity');
    expect(countFacet(lookup, { polarity: ['neutral'] }, 'polarity')).toEqual(open);
    expect([...open.values()].reduce((sum, count) => sum + count, 0)).toBe(35);
  });
});
