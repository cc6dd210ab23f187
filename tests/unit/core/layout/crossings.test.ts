import { describe, expect, it } from 'vitest';
import {
  createLines,
  crossingsAt,
  moveNode,
  placeAll,
} from '../../../../src/core/layout/crossings-lines';
import { countCrossings } from '../../../../src/core/layout/metrics';
import { createRandom } from '../../../../src/core/layout/random';
import { createAdjacency } from '../../../../src/core/layout/stress-distances';
import { clusteredGraph } from '../../../support/graphs';

const COUNT = 40;
const links = clusteredGraph(COUNT, 90, 3);

function scattered(seed: number) {
  const random = createRandom(seed);
  const values = () => Float64Array.from({ length: COUNT }, () => random() * 900);
  return { x: values(), y: values() };
}

function linesAt(places: ReturnType<typeof scattered>) {
  const ends = {
    from: Int32Array.from(links, ({ source }) => source),
    to: Int32Array.from(links, ({ target }) => target),
    weight: new Float64Array(links.length).fill(1),
  };
  return createLines(places, ends, createAdjacency(COUNT, links));
}

type Lines = ReturnType<typeof linesAt>;

function counted(lines: Lines): number {
  const points = Array.from(lines.x, (x, i) => ({ x, y: lines.y[i] ?? 0 }));
  return countCrossings(points, links);
}

/** All crossings by the incremental count: each is met at the nodes of both of its lines, that is four times. */
function summed(lines: Lines): number {
  let sum = 0;
  for (let node = 0; node < COUNT; node++) {
    sum += crossingsAt(lines, node, lines.x[node] ?? 0, lines.y[node] ?? 0, Infinity);
  }
  return sum / 4;
}

describe('counting by node', () => {
  it('agrees with counting all pairs of lines', () => {
    const lines = linesAt(scattered(1));
    expect(summed(lines)).toBe(counted(lines));
    expect(counted(lines)).toBeGreaterThan(100);
  });

  it('foretells what a move brings, and stays right after many moves', () => {
    const lines = linesAt(scattered(2));
    const random = createRandom(9);
    for (let step = 0; step < 60; step++) {
      const node = step % COUNT;
      const before = counted(lines);
      const own = crossingsAt(lines, node, lines.x[node] ?? 0, lines.y[node] ?? 0, Infinity);
      const x = random() * 900;
      const y = random() * 900;
      const there = crossingsAt(lines, node, x, y, Infinity);
      moveNode(lines, node, x, y);
      expect(counted(lines) - before).toBe(there - own);
    }
    expect(summed(lines)).toBe(counted(lines));
  });

  it('stays right when all nodes are placed anew', () => {
    const lines = linesAt(scattered(3));
    placeAll(lines, scattered(4));
    expect(summed(lines)).toBe(counted(lines));
  });

  it('stops beyond the limit', () => {
    const lines = linesAt(scattered(5));
    const hub = 0;
    const all = crossingsAt(lines, hub, 10, 10, Infinity);
    const some = crossingsAt(lines, hub, 10, 10, 1);
    expect(some).toBeGreaterThan(1);
    expect(some).toBeLessThan(all);
  });
});
