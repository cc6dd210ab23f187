import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findFree, type Area } from '../../../../src/core/layout/positions-pack';

const GAP = 10;
const ASPECT = 1.45;
const anySize = fc.record({
  width: fc.integer({ min: 1, max: 90 }),
  height: fc.integer({ min: 1, max: 90 }),
});
const anyWanted = fc.record({
  x: fc.integer({ min: -50, max: 50 }),
  y: fc.integer({ min: -50, max: 50 }),
});

const isFree = (area: Area, placed: readonly Area[]): boolean =>
  placed.every(
    (other) =>
      Math.abs(area.x - other.x) >= (area.width + other.width) / 2 + GAP - 1e-9 ||
      Math.abs(area.y - other.y) >= (area.height + other.height) / 2 + GAP - 1e-9,
  );

it('a rectangle has a free place, and no free one that touches others is nearer', () => {
  fc.assert(
    fc.property(fc.array(anySize, { maxLength: 12 }), anyWanted, (sizes, wanted) => {
      const placed: Area[] = [];
      for (const size of sizes) {
        const found = findFree(size, placed, wanted, GAP, ASPECT);
        expect(isFree(found, placed)).toBe(true);
        const way = ({ x, y }: { readonly x: number; readonly y: number }) =>
          Math.hypot(x - wanted.x, (y - wanted.y) * ASPECT);
        const touching = (middle: 'x' | 'y', side: 'width' | 'height') => [
          wanted[middle],
          ...placed.flatMap((other) => {
            const apart = (other[side] + size[side]) / 2 + GAP;
            return [other[middle] - apart, other[middle], other[middle] + apart];
          }),
        ];
        for (const x of touching('x', 'width'))
          for (const y of touching('y', 'height'))
            if (way({ x, y }) < way(found) - 1e-6)
              expect(isFree({ x, y, ...size }, placed)).toBe(false);
        placed.push(found);
      }
    }),
    { numRuns: 60 },
  );
});
