import { describe, expect, it } from 'vitest';
import { spaceBoxes } from '../../../../src/core/layout/spacing';
import { createDragSimulation } from '../../../../src/core/layout/spacing-drag';
import type { LayoutNode, Point } from '../../../../src/core/layout/types';

function row(xs: readonly number[], fixed: readonly number[] = []) {
  return {
    places: { x: Float64Array.from(xs), y: new Float64Array(xs.length) },
    boxes: {
      halfWidth: new Float64Array(xs.length).fill(50),
      halfHeight: new Float64Array(xs.length).fill(20),
      fixed: Uint8Array.from(xs, (_, i) => (fixed.includes(i) ? 1 : 0)),
    },
  };
}

function free(places: { x: Float64Array; y: Float64Array }): boolean {
  return Array.from(places.x).every((x, i) =>
    Array.from(places.x).every(
      (other, j) =>
        i === j ||
        Math.abs(x - other) >= 100 ||
        Math.abs((places.y[i] ?? 0) - (places.y[j] ?? 0)) >= 40,
    ),
  );
}

describe('spacing', () => {
  it('leaves boxes that are free where they are', () => {
    const { places, boxes } = row([0, 120, 240]);
    expect(spaceBoxes(places, boxes, 2, 40)).toBe(places);
  });

  it('frees overlapping boxes, even on the very same place', () => {
    const { places, boxes } = row([0, 30, 60, 60, 60]);
    expect(free(spaceBoxes(places, boxes, 2, 40))).toBe(true);
  });

  it('does not move fixed boxes', () => {
    const { places, boxes } = row([0, 30, 60], [1]);
    const spaced = spaceBoxes(places, boxes, 2, 40);
    expect(spaced.x[1]).toBe(30);
    expect(spaced.y[1]).toBe(0);
    expect(free(spaced)).toBe(true);
  });
});

describe('dragging', () => {
  const nodes: LayoutNode[] = [0, 1, 2, 3].map((i) => ({ id: `n${i}`, width: 100, height: 40 }));
  const settled: Point[] = [0, 300, 600, 2000].map((x) => ({ x, y: 0 }));

  function settle(drag: ReturnType<typeof createDragSimulation>): number {
    let ticks = 0;
    while (ticks < 300 && drag.tick()) ticks++;
    return ticks;
  }

  it('moves the node with the pointer at once and nothing else while it meets nobody', () => {
    const drag = createDragSimulation(nodes, settled, 0);
    drag.moveTo({ x: 0, y: 200 });
    settle(drag);
    expect(drag.positions()[0]).toEqual({ x: 0, y: 200 });
    expect(drag.positions().slice(1)).toEqual(settled.slice(1));
  });

  it('makes near nodes give way, which go home afterwards', () => {
    const drag = createDragSimulation(nodes, settled, 0);
    drag.moveTo({ x: 290, y: 10 });
    expect(settle(drag)).toBeLessThan(300);
    const pushed = drag.positions()[1];
    expect(Math.abs((pushed?.y ?? 0) - 10)).toBeGreaterThan(30);
    drag.moveTo({ x: 0, y: 300 });
    expect(settle(drag)).toBeLessThan(300);
    const { x, y } = drag.positions()[1]!;
    expect(Math.hypot(x - 300, y)).toBeLessThan(1);
  });

  it('keeps pinned nodes and far nodes', () => {
    const pinned = nodes.map((node, i) => (i === 1 ? { ...node, pin: { x: 300, y: 0 } } : node));
    const drag = createDragSimulation(pinned, settled, 0);
    drag.moveTo({ x: 290, y: 10 });
    settle(drag);
    expect(drag.positions()[1]).toEqual({ x: 300, y: 0 });
    expect(drag.positions()[3]).toBe(settled[3]);
  });

  it.each([0, 3])(
    'makes room where the node is, however far from home it has come (node %i)',
    (own) => {
      const drag = createDragSimulation(nodes, settled, own);
      drag.moveTo({ x: 610, y: 0 });
      settle(drag);
      expect(Math.abs(drag.positions()[2]?.y ?? 0)).toBeGreaterThan(30);
      expect(drag.positions()[1]).toBe(settled[1]);
    },
  );

  it('names a node that is not there', () => {
    expect(() => createDragSimulation(nodes, settled, 9)).toThrow('unknown node: 9');
  });
});
