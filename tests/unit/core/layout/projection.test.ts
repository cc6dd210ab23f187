import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitFrame, project, unproject } from '../../../../src/core/layout/projection';
import type { Point } from '../../../../src/core/layout/types';

const frame = { width: 800, height: 600 };
const margin = { x: 50, y: 40 };
const number = fc.double({ min: -2000, max: 2000, noNaN: true });
const points = (): fc.Arbitrary<Point[]> =>
  fc.array(fc.record({ x: number, y: number }), { maxLength: 12 });

describe('fitting points into a frame', () => {
  it.each<[why: string, points: Point[], scaleX: number, scaleY: number]>([
    [
      'fills it between its margins',
      [
        { x: 0, y: 0 },
        { x: 1400, y: 1040 },
      ],
      0.5,
      0.5,
    ],
    [
      'gives each axis its own scale',
      [
        { x: 0, y: 0 },
        { x: 1400, y: 520 },
      ],
      0.5,
      0.875,
    ],
    [
      'does not blow up a small story',
      [
        { x: 0, y: 0 },
        { x: 10, y: 10 },
      ],
      1.6,
      1.6,
    ],
    ['does not blow up one actor', [{ x: 7, y: 9 }], 1.6, 1.6],
    [
      'stretches no axis beyond measure',
      [
        { x: 0, y: 0 },
        { x: 1400, y: 0 },
      ],
      0.5,
      0.875,
    ],
    [
      'stretches the other axis no further',
      [
        { x: 0, y: 0 },
        { x: 0, y: 1040 },
      ],
      0.875,
      0.5,
    ],
    ['works without points', [], 1.6, 1.6],
  ])('%s', (_why, given, scaleX, scaleY) => {
    const projection = fitFrame(given, frame, margin);
    expect(projection.scaleX).toBeCloseTo(scaleX);
    expect(projection.scaleY).toBeCloseTo(scaleY);
  });

  it('puts the middle of the points in the middle of the frame', () => {
    const projection = fitFrame(
      [
        { x: -10, y: 3 },
        { x: 30, y: 5 },
      ],
      frame,
      margin,
    );
    const middle = project(projection, { x: 10, y: 4 });
    expect(middle.x).toBeCloseTo(400);
    expect(middle.y).toBeCloseTo(300);
  });

  it('keeps all points between the margins', () => {
    fc.assert(
      fc.property(points(), (given) => {
        const projection = fitFrame(given, frame, margin);
        const outside = given
          .map((one) => project(projection, one))
          .filter(
            ({ x, y }) =>
              x < margin.x - 1e-6 || x > 750 + 1e-6 || y < margin.y - 1e-6 || y > 560 + 1e-6,
          );
        expect(outside).toEqual([]);
        const { scaleX, scaleY } = projection;
        expect(Math.max(scaleX / scaleY, scaleY / scaleX)).toBeLessThanOrEqual(1.75 + 1e-9);
      }),
    );
  });

  it('keeps to a frame with no room at all', () => {
    const { scaleX, scaleY } = fitFrame(
      [
        { x: 0, y: 0 },
        { x: 9, y: 9 },
      ],
      { width: 0, height: 0 },
      margin,
    );
    expect(scaleX).toBeGreaterThan(0);
    expect(scaleY).toBeGreaterThan(0);
  });
});

it('what is projected comes back to where it was', () => {
  fc.assert(
    fc.property(points(), number, number, (given, x, y) => {
      const projection = fitFrame(given, frame, margin);
      const back = unproject(projection, project(projection, { x, y }));
      expect(Math.hypot(back.x - x, back.y - y)).toBeLessThan(1e-6);
    }),
  );
});
