import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  ACTOR_KINDS,
  createLookup,
  MODALITIES,
  POLARITIES,
  type Lens,
} from '../../../../src/core/dossier';
import { buildGraph, shownThrough } from '../../../../src/core/graph';
import { listDisputes, proseText, writeProse, writeTable } from '../../../../src/core/prose';
import { firstData, openDossier } from '../../../support/dossiers';

const lookup = createLookup(openDossier(firstData()));
const { actors, matters, contests } = lookup.dossier;
const voices = ['article', ...actors.map(({ id }) => id)] as NonNullable<Lens['assertedBy']>;

const some = <Value>(values: readonly Value[]): fc.Arbitrary<Value[]> =>
  fc.subarray([...values], { maxLength: Math.min(3, values.length) });
const anyLens = fc.record(
  {
    scope: fc.constantFrom('default' as const, 'everything' as const),
    assertedBy: some(voices),
    matter: some(matters.map(({ id }) => id)),
    polarity: some(POLARITIES),
    modality: some(MODALITIES),
    kind: some(ACTOR_KINDS),
    bond: some(['tie', 'act'] as const),
    disputed: fc.boolean(),
  },
  { requiredKeys: [] },
);

it('prose and table tell exactly the relations that the graph shows, each once', () => {
  fc.assert(
    fc.property(anyLens, (lens) => {
      const drawn = buildGraph(lookup, lens)
        .edges.map(({ id }) => id)
        .sort();
      const shown = shownThrough(lookup, lens);
      const prose = writeProse(lookup, shown);
      const told = prose.sections.flatMap(({ entries }) => entries);
      expect(told.map(({ relation }) => relation.id).sort()).toEqual(drawn);
      expect(
        writeTable(lookup, shown)
          .map(({ id }) => id)
          .sort(),
      ).toEqual(drawn);
      expect(proseText(prose).match(/^> /gm) ?? []).toHaveLength(
        told.reduce((sum, { quotes }) => sum + quotes.length, 0),
      );
    }),
    { numRuns: 300 },
  );
});

it('disputes are those that the graph shows a side of', () => {
  fc.assert(
    fc.property(anyLens, (lens) => {
      const shown = shownThrough(lookup, lens);
      const expected = contests.filter(({ relations }) => relations.some((id) => shown.has(id)));
      const listed = listDisputes(lookup, shown).map(({ id }) => id as string);
      expect(listed.sort()).toEqual(expected.map(({ id }) => id as string).sort());
    }),
  );
});
