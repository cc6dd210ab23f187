import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isQuoted, type ActorId, type RelationId } from '../../../../src/core/dossier';
import { chainBetween, rankBetween } from '../../../../src/core/graph';
import { openFirst } from '../../../support/drawings';
import { actorId, smallLookup } from '../../../support/dossiers';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

describe('the chain between two actors', () => {
  it('is as short as any: against all shortest paths (Floyd and Warshall)', () => {
    const end = fc.integer({ min: 0, max: IDS.length - 1 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(end, end, fc.boolean()), { minLength: 1, maxLength: 14 }),
        (ends) => {
          const told = ends
            .filter(([a, b]) => a !== b)
            .map(([a, b, shown], i) => ({ id: `R${i}`, source: IDS[a]!, target: IDS[b]!, shown }));
          const lookup = smallLookup({
            relations: told.map(({ shown: _, ...relation }) => relation),
            kinds: Object.fromEntries(IDS.map((id) => [id, 'person' as const])),
          });
          const shown = new Set(told.filter((one) => one.shown).map(({ id }) => id as RelationId));
          const hops = IDS.map((a) => IDS.map((b) => (a === b ? 0 : Infinity)));
          for (const { source, target, shown: seen } of told)
            if (seen) {
              hops[IDS.indexOf(source)]![IDS.indexOf(target)] = 1;
              hops[IDS.indexOf(target)]![IDS.indexOf(source)] = 1;
            }
          for (const k of IDS.keys())
            for (const i of IDS.keys())
              for (const j of IDS.keys())
                hops[i]![j] = Math.min(hops[i]![j]!, hops[i]![k]! + hops[k]![j]!);
          for (const [i, a] of IDS.entries())
            for (const [j, b] of IDS.entries()) {
              const chain = chainBetween(lookup, actorId(a), actorId(b), shown);
              expect(chain?.length ?? Infinity).toBe(hops[i]![j]);
              let at: ActorId = actorId(a);
              for (const step of chain ?? []) {
                expect(step.from).toBe(at);
                for (const { id, source, target } of step.relations) {
                  expect(shown.has(id)).toBe(true);
                  expect(new Set([source, target])).toEqual(new Set([step.from, step.to]));
                }
                at = step.to;
              }
              if (chain) expect(at).toBe(b);
            }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('goes through the actors that come first, step by step, if there are several as short', () => {
    const ends = [
      ['s', 'a'],
      ['s', 'b'],
      ['b', 'c'],
      ['a', 'd'],
      ['c', 't'],
      ['d', 't'],
    ] as const;
    const lookup = smallLookup({
      relations: ends.map(([source, target], i) => ({ id: `R${i}`, source, target })),
      kinds: Object.fromEntries(
        ['s', 'a', 'b', 'c', 'd', 't'].map((id) => [id, 'person' as const]),
      ),
    });
    const shown = new Set(lookup.dossier.relations.map(({ id }) => id));
    const chain = chainBetween(lookup, actorId('s'), actorId('t'), shown);
    expect(chain?.map(({ to }) => to)).toEqual(['a', 'd', 't']);
  });

  it('names the words of every step in the first dossier', () => {
    const { lookup } = openFirst();
    const shown = new Set(lookup.dossier.relations.map(({ id }) => id));
    const chain = chainBetween(lookup, actorId('biden'), actorId('nato'), shown);
    expect(chain?.map(({ from, to }) => `${from} ${to}`)).toEqual([
      'biden ukraine',
      'ukraine nato',
    ]);
  });
});

describe('what stands between two actors', () => {
  it('begins with quoted words, if there are any', () => {
    const { lookup } = openFirst();
    const shown = new Set(lookup.dossier.relations.map(({ id }) => id));
    for (const a of lookup.dossier.actors)
      for (const b of lookup.dossier.actors) {
        const quoted = rankBetween(lookup, a.id, b.id, shown).map(({ evidence }) =>
          evidence.some((quote) => isQuoted(lookup, quote)),
        );
        expect([...quoted].sort((p, q) => Number(q) - Number(p))).toEqual(quoted);
      }
  });
});
