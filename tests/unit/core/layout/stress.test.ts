import { describe, expect, it } from 'vitest';
import { normalisedStress } from '../../../../src/core/layout/metrics';
import { createRandom, shuffle } from '../../../../src/core/layout/random';
import { layoutStress } from '../../../../src/core/layout/stress';
import { createAdjacency, shortestPaths } from '../../../../src/core/layout/stress-distances';
import { layoutSparseStress } from '../../../../src/core/layout/stress-pivots';
import { clusteredGraph } from '../../../support/graphs';

const points = ({ x, y }: { x: Float64Array; y: Float64Array }) =>
  Array.from(x, (value, i) => ({ x: value, y: y[i] ?? 0 }));

describe('random numbers', () => {
  it('are the same for the same seed, between 0 and 1, and not for another', () => {
    const [a, b, c] = [createRandom(1), createRandom(1), createRandom(2)];
    const first = Array.from({ length: 50 }, a);
    expect(first).toEqual(Array.from({ length: 50 }, b));
    expect(first).not.toEqual(Array.from({ length: 50 }, c));
    expect(first.every((value) => value >= 0 && value < 1)).toBe(true);
  });

  it('shuffle without losing any item', () => {
    const items = Int32Array.from({ length: 30 }, (_, i) => i);
    shuffle(items, items.length, createRandom(3));
    expect([...items]).not.toEqual([...items].sort((a, b) => a - b));
    expect([...items].sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, i) => i));
  });
});

describe('hops', () => {
  it('are counted along the shortest way, 0 where there is none', () => {
    const links = [
      { source: 0, target: 1 },
      { source: 2, target: 1 },
      { source: 3, target: 2 },
      { source: 0, target: 2 },
    ];
    expect([...shortestPaths(5, links)].slice(0, 5)).toEqual([0, 1, 1, 2, 0]);
    expect([...shortestPaths(5, links)].slice(20)).toEqual([0, 0, 0, 0, 0]);
  });
});

describe('stress layout', () => {
  it('stretches a path to a line', () => {
    const links = Array.from({ length: 7 }, (_, i) => ({ source: i, target: i + 1 }));
    const places = layoutStress(8, shortestPaths(8, links), createRandom(1), 15);
    expect(normalisedStress(points(places), links)).toBeLessThan(0.01);
  });

  it('keeps distances of a clustered graph better than chance', () => {
    const links = clusteredGraph(80, 200, 1);
    const places = layoutStress(80, shortestPaths(80, links), createRandom(1), 15);
    expect(normalisedStress(points(places), links)).toBeLessThan(0.12);
  });

  it('of pivots comes near to that of all pairs', () => {
    const links = clusteredGraph(200, 500, 1);
    const sparse = layoutSparseStress(200, createAdjacency(200, links), createRandom(1), 15);
    expect(normalisedStress(points(sparse), links)).toBeLessThan(0.2);
  });
});
