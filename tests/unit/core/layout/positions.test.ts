import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countBoxOverlaps,
  countCrossings,
  normalisedStress,
} from '../../../../src/core/layout/metrics';
import { computePositions } from '../../../../src/core/layout/positions';
import type { LayoutInput, LayoutNode, Point } from '../../../../src/core/layout/types';
import { dossierOf, lesMis, openFile } from '../../../../bench/page/core';
import { clusteredGraph, tinyGraph } from '../../../support/graphs';
import { articleInput } from './samples';

const places = ({ nodes }: LayoutInput, positions: readonly Point[]) =>
  nodes.map(({ width, height }, i) => ({ width, height, ...(positions[i] ?? { x: 0, y: 0 }) }));

const named = (id: string): LayoutNode => ({ id, width: 10 + id.length * 6.2, height: 30 });

function input(count: number, pairs: readonly { source: number; target: number }[]): LayoutInput {
  return {
    nodes: Array.from({ length: count }, (_, i) => ({ id: `n${i}`, width: 110, height: 52 })),
    links: pairs.map((pair) => ({ ...pair, prominent: true })),
  };
}

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

describe('the article', () => {
  const article = articleInput();
  const positions = computePositions(article);
  const meanOf = (group: string) => {
    const own = positions.filter((_, i) => article.nodes[i]?.group === group);
    return { x: mean(own.map(({ x }) => x)), y: mean(own.map(({ y }) => y)) };
  };

  it('has no crossing among the pairs of the first view and at most two in all', () => {
    const prominent = article.links.filter((link) => link.prominent);
    expect(countCrossings(positions, prominent)).toBe(0);
    expect(countCrossings(positions, article.links)).toBeLessThanOrEqual(2);
  });

  it('has no box on another', () => {
    expect(countBoxOverlaps(places(article, positions))).toBe(0);
  });

  it('stands as grouped: most linked left, second right, third at the bottom, the single one top right', () => {
    expect(meanOf('american').x).toBeLessThan(-60);
    expect(meanOf('ukrainian').x).toBeGreaterThan(120);
    expect(meanOf('russian').y).toBeGreaterThan(80);
    expect(meanOf('alliance').x).toBeGreaterThan(200);
    expect(meanOf('alliance').y).toBeLessThan(0);
  });

  it('fills the stage around the middle of it', () => {
    const boxes = places(article, positions);
    const right = Math.max(...boxes.map(({ x, width }) => x + width / 2));
    const bottom = Math.max(...boxes.map(({ y, height }) => y + height / 2));
    expect(right).toBeGreaterThan(380);
    expect(right).toBeLessThan(480);
    expect(bottom).toBeGreaterThan(260);
    expect(bottom).toBeLessThan(340);
    expect(Math.min(...boxes.map(({ x, width }) => x - width / 2))).toBeCloseTo(-right, 1);
    expect(Math.min(...boxes.map(({ y, height }) => y - height / 2))).toBeCloseTo(-bottom, 1);
  });
});

describe('Les Misérables, with the boxes that the app gives its actors', async () => {
  const { input: graph } = openFile(await dossierOf(lesMis()));
  const positions = computePositions(graph);

  it('has at most 560 crossings with a stress of at most .112', () => {
    expect(graph.links).toHaveLength(254);
    expect(countCrossings(positions, graph.links)).toBeLessThanOrEqual(560);
    expect(normalisedStress(positions, graph.links)).toBeLessThanOrEqual(0.112);
  });

  it('shows every name free of the others', () => {
    expect(positions).toHaveLength(77);
    expect(countBoxOverlaps(places(graph, positions))).toBe(0);
  });
});

describe('sample graphs', () => {
  it.each([1, 2, 3])(
    'a graph the size of an article has at most two crossings (seed %i)',
    (seed) => {
      const graph = input(12, tinyGraph(seed));
      const positions = computePositions(graph);
      expect(countCrossings(positions, graph.links)).toBeLessThanOrEqual(2);
      expect(countBoxOverlaps(places(graph, positions))).toBe(0);
    },
  );

  it('300 nodes keep distances and names in order', () => {
    const graph = input(300, clusteredGraph(300, 900, 1));
    const nodes = graph.nodes.map(({ id }) => named(id));
    const positions = computePositions({ ...graph, nodes });
    expect(normalisedStress(positions, graph.links)).toBeLessThan(0.164);
    expect(countCrossings(positions, graph.links)).toBeLessThan(6000);
    expect(countBoxOverlaps(places({ ...graph, nodes }, positions))).toBe(0);
  });
});

describe('any graph', () => {
  it('gives nothing for no nodes and the centre for one', () => {
    expect(computePositions({ nodes: [], links: [] })).toEqual([]);
    expect(computePositions(input(1, []))).toEqual([{ x: 0, y: 0 }]);
  });

  it('puts two linked nodes side by side with room for a label', () => {
    const [a, b] = computePositions(input(2, [{ source: 0, target: 1 }]));
    expect(Math.abs((a?.x ?? 0) - (b?.x ?? 0))).toBeGreaterThan(220);
    expect(Math.abs((a?.y ?? 0) - (b?.y ?? 0))).toBeLessThan(20);
  });

  it('keeps unconnected parts and single nodes apart', () => {
    const pairs = [
      ...clusteredGraph(9, 12, 4),
      { source: 9, target: 10 },
      { source: 11, target: 12 },
      { source: 12, target: 13 },
    ];
    const graph = input(18, pairs);
    const positions = computePositions(graph);
    expect(countBoxOverlaps(places(graph, positions))).toBe(0);
    const singles = positions.slice(14);
    expect(new Set(singles.map(({ y }) => y)).size).toBe(1);
  });

  it('lays many single nodes out in rows', () => {
    const graph = input(40, []);
    const positions = computePositions(graph);
    expect(countBoxOverlaps(places(graph, positions))).toBe(0);
    expect(new Set(positions.map(({ y }) => y)).size).toBeLessThan(10);
  });

  it('names an end of a link that is no node', () => {
    expect(() => computePositions(input(2, [{ source: 0, target: 7 }]))).toThrow('unknown node: 7');
  });

  it('gives the same places again, bit by bit', () => {
    const graph = input(30, clusteredGraph(30, 60, 5));
    expect(computePositions(graph)).toEqual(computePositions(graph));
  });

  it('does not care for the order or direction of the links', () => {
    const graph = articleInput();
    const turned = graph.links
      .map(({ source, target, prominent }) => ({ source: target, target: source, prominent }))
      .reverse();
    expect(computePositions({ ...graph, links: turned })).toEqual(computePositions(graph));
  });

  it('packs hundreds of pairs that nothing joins', () => {
    const pairs = Array.from({ length: 250 }, (_, i) => ({ source: 2 * i, target: 2 * i + 1 }));
    const graph = input(500, pairs);
    const nodes = graph.nodes.map((node, i) => ({ ...node, width: 60 + ((i * 37) % 80) }));
    const positions = computePositions({ ...graph, nodes });
    expect(countBoxOverlaps(places({ ...graph, nodes }, positions))).toBe(0);
  });

  it('has finite places and free boxes, whatever the links', () => {
    const pair = fc.record({ source: fc.nat(24), target: fc.nat(24) });
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 60 }), (pairs) => {
        const graph = input(25, pairs);
        const positions = computePositions(graph);
        expect(positions.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
        expect(countBoxOverlaps(places(graph, positions))).toBe(0);
      }),
      { numRuns: 40, seed: 7 },
    );
  });
});

describe('pins', () => {
  const article = articleInput();
  const free = computePositions(article);
  const pin = { x: 123.456, y: -78.9 };
  const nodes = article.nodes.map((node, i) => (i === 2 ? { ...node, pin } : node));
  const pinned = computePositions({ ...article, nodes });

  it('are kept exactly', () => {
    expect(pinned[2]).toEqual(pin);
  });

  it('leave the rest of the picture as it was, but for making room', () => {
    const moved = pinned.filter((place, i) => {
      const before = free[i];
      return !before || place.x !== before.x || place.y !== before.y;
    });
    expect(moved.length).toBeLessThanOrEqual(5);
    expect(countBoxOverlaps(places(article, pinned))).toBe(0);
  });

  it('hold all nodes if all are pinned', () => {
    const all = article.nodes.map((node, i) => ({ ...node, pin: { x: i * 130, y: i / 3 } }));
    expect(computePositions({ ...article, nodes: all })).toEqual(all.map((node) => node.pin));
  });
});
