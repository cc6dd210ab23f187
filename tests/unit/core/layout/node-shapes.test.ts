import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  reach,
  shapeBox,
  shapeHolds,
  type NodeShape,
} from '../../../../src/core/layout/node-shapes';

const circle: NodeShape = { outline: 'circle', halfWidth: 10, halfHeight: 10 };
const rectangle: NodeShape = { outline: 'rectangle', halfWidth: 12, halfHeight: 8 };
const rounded: NodeShape = { ...rectangle, outline: 'rounded' };
const half = Math.SQRT1_2;

describe('a shape', () => {
  it.each<[why: string, shape: NodeShape, x: number, y: number, far: number]>([
    ['a circle to any side', circle, half, half, 10],
    ['a rectangle to the right', rectangle, 1, 0, 12],
    ['a rectangle upwards', rectangle, 0, -1, 8],
    ['a rectangle aslant, through its longer side', rectangle, -half, half, 8 / half],
    ['a rounded one as a rectangle', rounded, -1, 0, 12],
  ])('reaches so far: %s', (_why, shape, x, y, far) => {
    expect(reach(shape, { x, y })).toBeCloseTo(far);
  });

  it.each<[why: string, shape: NodeShape, x: number, y: number, gap: number, holds: boolean]>([
    ['the centre', circle, 0, 0, 0, true],
    ['the rim of a circle is outside', circle, 10, 0, 0, false],
    ['the corner of a circle’s box is outside', circle, 9, 9, 0, false],
    ['but within the gap', circle, 9, 9, 3, true],
    ['the corner of a rectangle', rectangle, 11.9, 7.9, 0, true],
    ['beside a rectangle', rectangle, 0, 9, 0, false],
    ['beside a rectangle, within the gap', rectangle, 0, 9, 2, true],
  ])('holds or leaves out: %s', (_why, shape, x, y, gap, holds) => {
    expect(shapeHolds(shape, { x, y }, gap)).toBe(holds);
  });

  it('holds what is nearer than it reaches, and nothing farther', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(circle, rectangle, rounded),
        fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
        (shape, angle) => {
          const direction = { x: Math.cos(angle), y: Math.sin(angle) };
          const far = reach(shape, direction);
          const at = (share: number) => ({
            x: direction.x * far * share,
            y: direction.y * far * share,
          });
          expect([shapeHolds(shape, at(0.99), 0), shapeHolds(shape, at(1.01), 0)]).toEqual([
            true,
            false,
          ]);
        },
      ),
    );
  });

  it('lies in its box', () => {
    expect(shapeBox(rectangle, { x: 3, y: 4 })).toEqual({ x: 3, y: 4, width: 24, height: 16 });
  });
});
