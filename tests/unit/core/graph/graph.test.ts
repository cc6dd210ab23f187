import { describe, expect, it } from 'vitest';
import { createLookup } from '../../../../src/core/dossier';
import {
  buildGraph,
  DEFAULT_LENS,
  EVERYTHING,
  neighbours,
  shownThrough,
} from '../../../../src/core/graph';
import { actorId, firstData, openDossier, smallLookup } from '../../../support/dossiers';

const lookup = createLookup(openDossier(firstData()));
const everything = buildGraph(lookup, EVERYTHING);
const byDefault = buildGraph(lookup, DEFAULT_LENS);

describe('the graph of the shipped dossier', () => {
  it('has 14 actors and 50 relations on 25 pairs', () => {
    expect(everything.nodes).toHaveLength(14);
    expect(everything.edges).toHaveLength(50);
    expect(everything.pairs).toHaveLength(25);
  });

  it('has 35 relations on 16 pairs by default, and still every actor', () => {
    expect(byDefault.nodes).toHaveLength(14);
    expect(byDefault.edges).toHaveLength(35);
    expect(byDefault.pairs).toHaveLength(16);
  });

  it('keeps the order of the dossier', () => {
    expect(everything.nodes.map(({ id }) => id)).toEqual(lookup.dossier.actors.map(({ id }) => id));
    expect(everything.edges.map(({ id }) => id)).toEqual(
      lookup.dossier.relations.map(({ id }) => id),
    );
  });

  it('bundles each relation into the one pair of its two ends', () => {
    expect(everything.pairs.flatMap(({ edges }) => edges)).toHaveLength(50);
    for (const { id, a, b, edges } of everything.pairs) {
      expect(id).toBe(`${a}~${b}`);
      for (const { relation } of edges)
        expect([relation.source, relation.target].sort()).toEqual([a, b].sort());
    }
    expect(new Set(everything.pairs.map(({ a, b }) => [a, b].sort().join())).size).toBe(25);
  });

  it('names a pair by its actors in the order of the dossier, whichever way the relations run', () => {
    const order = everything.nodes.map(({ id }) => id);
    expect(everything.pairs.filter(({ a, b }) => order.indexOf(a) >= order.indexOf(b))).toEqual([]);
    const pair = everything.pairs.find(({ id }) => id === 'ukraine~united-states');
    expect(pair?.edges.map(({ id }) => id)).toEqual([
      'R02',
      'R12',
      'R27',
      'R28',
      'R31',
      'R32',
      'R33',
      'R34',
      'R36',
      'R48',
    ]);
  });

  it('gives each actor the edges at its ends', () => {
    for (const { id, edges } of everything.nodes)
      expect(edges).toEqual(
        everything.edges.filter(({ relation }) => relation.source === id || relation.target === id),
      );
    const degrees = everything.nodes.reduce((sum, { edges }) => sum + edges.length, 0);
    expect(degrees).toBe(100);
  });

  it('marks ties, badges, and the place of what leads', () => {
    const edge = (id: string) => everything.edges.find((one) => one.id === id);
    expect(edge('R03')).toMatchObject({ tie: true, badge: undefined, leading: undefined });
    expect(edge('R05')).toMatchObject({ tie: false, badge: 'zelenskyy' });
    expect(edge('R04')).toMatchObject({ leading: 0 });
    expect(edge('R33')).toMatchObject({ leading: 4, badge: 'trump' });
    expect(edge('R34')).toMatchObject({ leading: 4, badge: 'zelenskyy' });
  });
});

it('what a lens shows are the ids of its edges', () => {
  expect([...shownThrough(lookup, DEFAULT_LENS)]).toEqual(byDefault.edges.map(({ id }) => id));
  expect(shownThrough(lookup, { paragraph: [7] }).size).toBe(0);
});

describe('neighbours', () => {
  const small = smallLookup({
    kinds: { alone: 'group' },
    relations: [
      { id: 'R1', source: 'a', target: 'b' },
      { id: 'R2', source: 'c', target: 'a' },
      { id: 'R3', source: 'b', target: 'd' },
    ],
  });
  const graph = buildGraph(small, EVERYTHING);

  it.each([
    ['of one, at either end', ['a'], ['b', 'c']],
    ['of several, without themselves', ['a', 'b'], ['c', 'd']],
    ['of one that has none', ['alone'], []],
    ['of nobody', [], []],
  ])('%s', (_why, ids, found) => {
    expect([...neighbours(graph, new Set(ids.map(actorId)))].sort()).toEqual(found);
  });

  it('are only those that the lens leaves', () => {
    const none = buildGraph(small, { polarity: ['conflictual'] });
    expect(neighbours(none, new Set([actorId('a')])).size).toBe(0);
    expect(none.nodes).toHaveLength(5);
    expect(none.pairs).toEqual([]);
  });
});
