import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ACTOR_KINDS,
  createLookup,
  MODALITIES,
  POLARITIES,
  type Lens,
} from '../../../../src/core/dossier';
import { admits, readLens, waysBack, writeLens } from '../../../../src/core/graph';
import { firstData, openDossier } from '../../../support/dossiers';

const lookup = createLookup(openDossier(firstData()));
const { relations, actors, matters } = lookup.dossier;
const some = <Value>(values: readonly Value[]): fc.Arbitrary<Value[]> =>
  fc.subarray([...values], { minLength: 1, maxLength: Math.min(3, values.length) });
const anyLens = (): fc.Arbitrary<Lens> =>
  fc.record(
    {
      scope: fc.constant('everything'),
      assertedBy: some(['article', ...actors.map(({ id }) => id)] as NonNullable<
        Lens['assertedBy']
      >),
      matter: some(matters.map(({ id }) => id)),
      polarity: some(POLARITIES),
      modality: some(MODALITIES),
      kind: some(ACTOR_KINDS),
      paragraph: some([0, 1, 2, 3]),
      bond: some(['tie', 'act'] as const),
      disputed: fc.constant(true),
    },
    { requiredKeys: [] },
  );
const shownBy = (lens: Lens): number =>
  relations.filter((relation) => admits(lookup, lens, relation)).length;

describe('a lens in an address', () => {
  it('is read back as it was', () => {
    fc.assert(
      fc.property(anyLens(), (lens) => {
        expect(readLens(writeLens(lens), lookup)).toEqual(lens);
      }),
    );
  });

  it.each<[lens: Lens, text: string]>([
    [{}, ''],
    [{ scope: 'default', polarity: [] }, ''],
    [{ disputed: true }, 'disputed'],
    [{ scope: 'everything', polarity: ['neutral'] }, 'all;tone=neutral'],
  ])('%j is %s', (lens, text) => {
    expect(writeLens(lens)).toBe(text);
  });

  it.each(['told=nobody', 'about=', 'mood=good', 'told', 'par=99', 'told=%E0%A4%A', '__proto__=1'])(
    'is refused if it says %s',
    (text) => {
      expect(readLens(text, lookup)).toBeUndefined();
    },
  );
});

describe('the way back from an empty picture', () => {
  it('is offered exactly where nothing is shown, and leads to something', () => {
    fc.assert(
      fc.property(anyLens(), (lens) => {
        const ways = waysBack(lookup, lens);
        expect(ways.length > 0).toBe(shownBy(lens) === 0);
        for (const way of ways) {
          expect(way.count).toBeGreaterThan(0);
          expect(shownBy(way.lens)).toBe(way.count);
        }
      }),
    );
  });

  it('lets go of what shows most first', () => {
    const lens: Lens = { assertedBy: [actors[0]!.id], matter: ['us-aid' as never], paragraph: [0] };
    const counts = waysBack(lookup, lens).map(({ count }) => count);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });
});
