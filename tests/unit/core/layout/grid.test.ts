import fc from 'fast-check';
import { expect, it } from 'vitest';
import { boxesMeet, type Box } from '../../../../src/core/layout/geometry';
import { createGrid, gridOf } from '../../../../src/core/layout/grid';
import { chainCrossesBox, chainOf } from '../../../../src/core/layout/segments';

const frame = { width: 400, height: 300 };
const point = fc.record({
  x: fc.integer({ min: -900, max: 1300 }),
  y: fc.integer({ min: -900, max: 1200 }),
});
const box = fc
  .tuple(point, fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 90 }))
  .map(([at, width, height]): Box => ({ ...at, width, height }));

it('whatever meets a box is near it, in ascending order, wherever it lies', () => {
  fc.assert(
    fc.property(fc.array(box, { maxLength: 60 }), box, fc.nat(20), (boxes, own, gap) => {
      const near = gridOf(boxes, frame).near(own, gap);
      expect(near).toEqual([...new Set(near)].sort((a, b) => a - b));
      const missed = boxes.flatMap((one, i) =>
        boxesMeet(one, own, gap) && !near.includes(i) ? [i] : [],
      );
      expect(missed).toEqual([]);
    }),
  );
});

it('a chain is near every box that it crosses', () => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 2, maxLength: 12 }), box, (points, own) => {
      const grid = createGrid(frame);
      const chain = chainOf(points);
      grid.addChain(7, chain);
      if (chainCrossesBox(chain, own)) expect(grid.near(own, 0)).toEqual([7]);
    }),
  );
});

it('what is taken away is near nothing, and the others stay', () => {
  fc.assert(
    fc.property(fc.array(box, { minLength: 1, maxLength: 40 }), (boxes) => {
      const grid = gridOf(boxes, frame);
      boxes.forEach((one, i) => {
        if (i % 2 === 0) grid.remove(i, one);
      });
      boxes.forEach((one, i) => {
        expect(grid.near(one, 0).includes(i)).toBe(i % 2 === 1);
      });
    }),
  );
});
