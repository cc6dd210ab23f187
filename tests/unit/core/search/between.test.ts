import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { createLookup, type ActorId, type Lookup } from '../../../../src/core/dossier';
import { between } from '../../../../src/core/search';
import { actorId, firstData, openDossier, smallLookup } from '../../../support/dossiers';
import { clusteredGraph, type SampleLink } from '../../../support/graphs';
import { largeLookup } from './large';

const first = createLookup(openDossier(firstData()));
const stands = (a: string, b: string) => between(first, actorId(a), actorId(b));

/** How many relations lead from one actor to another at least, whichever way they run; a search of its own, breadth first. */
function distance({ dossier }: Lookup, from: ActorId, to: ActorId): number {
  const far = new Map([[from, 0]]);
  for (const [actor, steps] of far)
    for (const { source, target } of dossier.relations)
      for (const [here, there] of [
        [source, target],
        [target, source],
      ] as const)
        if (here === actor && !far.has(there)) far.set(there, steps + 1);
  return far.get(to) ?? Infinity;
}

/** What is wrong with the chain between two actors. */
function faultsOf(lookup: Lookup, from: ActorId, to: ActorId): string[] {
  const { chain, direct } = between(lookup, from, to);
  const faults: string[] = [];
  let place = from;
  for (const step of chain ?? []) {
    if (step.from !== place) faults.push(`${step.from} does not follow ${place}`);
    for (const { relation, words } of step.stated) {
      const ends = [relation.source, relation.target];
      if (!ends.includes(step.from) || !ends.includes(step.to))
        faults.push(`${relation.id} is not between`);
      if (words === '') faults.push(`${relation.id} has no words`);
    }
    place = step.to;
  }
  if (chain && place !== to) faults.push(`the chain ends at ${place}`);
  if ((chain?.length ?? Infinity) !== distance(lookup, from, to))
    faults.push('the chain is not the shortest');
  if (direct.length > 0 !== (chain?.length === 1)) faults.push('related, but not in one step');
  return faults;
}

const lookupOf = (links: readonly SampleLink[]): Lookup =>
  smallLookup({
    relations: links.map(({ source, target }, i) => ({
      id: `R${i}`,
      source: `p${source}`,
      target: `p${target}`,
    })),
    kinds: { p0: 'person', p1: 'person' },
  });

describe('the chain between two actors', () => {
  it('is as short as any and of one piece, in any graph', () => {
    const link = fc.record({ source: fc.nat({ max: 9 }), target: fc.nat({ max: 9 }) });
    fc.assert(
      fc.property(fc.array(link, { minLength: 1, maxLength: 14 }), (links) => {
        const lookup = lookupOf(links.filter(({ source, target }) => source !== target));
        const { actors } = lookup.dossier;
        for (const a of actors)
          for (const b of actors) if (a !== b) expect(faultsOf(lookup, a.id, b.id)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('is so in a graph with hubs, and in a large one', () => {
    const hubs = lookupOf(clusteredGraph(40, 70, 3));
    const huge = largeLookup();
    for (const lookup of [hubs, huge]) {
      const { actors } = lookup.dossier;
      for (let i = 1; i < 20; i++) {
        const [a, b] = [actors[i]!.id, actors[actors.length - i]!.id];
        expect(faultsOf(lookup, a, b)).toEqual([]);
      }
    }
  });

  it('has the words of every step', () => {
    const { direct, chain } = stands('biden', 'nato');
    expect(direct).toEqual([]);
    expect(
      chain?.map(({ from, to, stated: [best] }) => [from, to, best.words, best.place]),
    ).toEqual([
      [
        'biden',
        'ukraine',
        'former President Joe Biden, who actively supported Ukraine',
        'paragraph 3, sentence 5',
      ],
      [
        'ukraine',
        'nato',
        'if it would secure Ukraine’s membership in NATO',
        'paragraph 1, sentence 1',
      ],
    ]);
  });

  it('is not there if none joins them', () => {
    const lookup = smallLookup({
      relations: [{ id: 'R1', source: 'p1', target: 'p2' }],
      kinds: { p3: 'country' },
    });
    expect(between(lookup, actorId('p1'), actorId('p3'))).toEqual({
      direct: [],
      chain: undefined,
      said: [],
    });
  });
});

describe('what stands between two actors', () => {
  it('begins with the best quotation', () => {
    expect(
      stands('zelenskyy', 'nato').direct.map(({ relation, words }) => [relation.id, words]),
    ).toEqual([
      ['R08', '“I would exchange my position for NATO membership immediately.”'],
      [
        'R04',
        'has expressed his willingness to step down if it would secure Ukraine’s membership in NATO',
      ],
      ['R01', 'Zelenskyy Offers to Resign for NATO'],
    ]);
  });

  it('is told whole, with who vouches for it', () => {
    expect(stands('trump-administration', 'zelenskyy').direct[0]).toMatchObject({
      title:
        'Volodymyr Zelenskyy is no longer hesitating (presumably over the deal that the Trump administration proposed), says Steve Witkoff (Trump administration inferred, not named in the sentence)',
      detail: 'Steve Witkoff: claimed; paragraph 4, sentence 3',
    });
  });

  it('is all of their relations, whichever way round they are named', () => {
    for (const { id: a } of first.dossier.actors)
      for (const { id: b } of first.dossier.actors) {
        if (a === b) continue;
        const ids = between(first, a, b).direct.map(({ relation }) => relation.id);
        expect([...ids].sort()).toEqual(
          first.dossier.relations
            .filter(({ source, target }) => [a, b].includes(source) && [a, b].includes(target))
            .map(({ id }) => id)
            .sort(),
        );
        expect(between(first, b, a).direct.map(({ relation }) => relation.id)).toEqual(ids);
      }
  });

  it('has what either says of the other, in the order of the text', () => {
    const { said } = stands('trump', 'zelenskyy');
    expect(said.map(({ statement, title }) => [statement.id, title])).toEqual([
      [
        'Q8',
        'Zelenskyy on Trump and United States: the actual amount is significantly lower—less than one-fifth of that figure',
      ],
      ['Q4', 'Trump on Zelenskyy: “dictator”'],
    ]);
  });
});

test.each([
  ['an unknown actor', 'trump', 'nobody', 'unknown actor: nobody'],
  ['one actor twice', 'trump', 'trump', 'one actor: trump'],
])('%s is a mistake of the caller', (_why, a, b, message) => {
  expect(() => stands(a, b)).toThrow(message);
});
