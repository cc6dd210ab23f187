import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxesMeet, type LayoutInput, type Point } from '../../../../src/core/layout';
import { countBoxOverlaps } from '../../../../src/core/layout/metrics';
import { countCrossings, placeNewcomers } from '../../../../src/core/layout/arranging';

const input = (count: number, links: readonly (readonly [number, number])[]): LayoutInput => ({
  nodes: Array.from({ length: count }, (_, i) => ({ id: `n${i}`, width: 90, height: 66 })),
  links: links.map(([source, target]) => ({ source, target, prominent: true })),
});
const none = (count: number) => Array.from({ length: count }, () => undefined);

describe('a newcomer', () => {
  it('that is the first of all stands in the middle', () => {
    expect(placeNewcomers(input(1, []), none(1))).toEqual([{ x: 0, y: 0 }]);
  });

  it('stands near the one it is joined to, not on it', () => {
    const [first, second] = placeNewcomers(input(2, [[0, 1]]), none(2));
    const away = Math.hypot((second?.x ?? 0) - (first?.x ?? 0), (second?.y ?? 0) - (first?.y ?? 0));
    expect(away).toBeGreaterThan(100);
    expect(away).toBeLessThan(260);
  });

  it('goes to the side on which its line crosses no other', () => {
    // A line runs right of the actor that the newcomer is joined to.
    const known = [{ x: 0, y: 0 }, { x: 120, y: -300 }, { x: 120, y: 300 }, undefined];
    const graph = input(4, [
      [1, 2],
      [0, 3],
    ]);
    const places = placeNewcomers(graph, known);
    expect(countCrossings(places, graph.links)).toBe(0);
  });

  it('stands in a row below where there is no room near, and a hundred of them near it', () => {
    const wall = Array.from({ length: 81 }, (_, i) => ({
      x: ((i % 9) - 4) * 600,
      y: (Math.floor(i / 9) - 4) * 450,
    }));
    const known = [...wall, ...none(100)];
    const { nodes, links } = input(known.length, [[40, 81]]);
    const sized = nodes.map((node, i) => (i < 81 ? { ...node, width: 590, height: 440 } : node));
    const places = placeNewcomers({ nodes: sized, links }, known);
    const boxes = places.map((at, i) => ({ ...sized[i]!, ...at }));
    expect(countBoxOverlaps(boxes)).toBe(0);
    const [right, bottom] = [4 * 600 + 295, 4 * 450 + 220];
    expect(places.filter(({ x, y }) => x > right || y > bottom + 1000)).toEqual([]);
  });

  it('leaves those that stand where they are', () => {
    const known: (Point | undefined)[] = [{ x: 3, y: 4 }, undefined, { x: 200, y: 4 }];
    const places = placeNewcomers(input(3, [[0, 1]]), known);
    expect([places[0], places[2]]).toEqual([known[0], known[2]]);
  });
});

it('never stands on another one, whatever is joined to what, and always in the same place', () => {
  const graphs = fc.integer({ min: 1, max: 14 }).chain((count) =>
    fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 30 }).map((links) =>
      input(
        count,
        links.filter(([a, b]) => a !== b),
      ),
    ),
  );
  fc.assert(
    fc.property(graphs, (graph) => {
      const places = placeNewcomers(graph, none(graph.nodes.length));
      const boxes = places.map((at) => ({ ...at, width: 90, height: 66 }));
      boxes.forEach((box, i) => {
        for (const other of boxes.slice(i + 1)) expect(boxesMeet(box, other)).toBe(false);
      });
      expect(placeNewcomers(graph, none(graph.nodes.length))).toEqual(places);
    }),
    { numRuns: 60 },
  );
});
