import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bentCurve,
  boxesMeet,
  boxHolds,
  curveLength,
  cutCurve,
  distance,
  distanceToBox,
  distanceToCurve,
  pointAt,
  sampleCurve,
  tangentAt,
  type Box,
  type Curve,
} from '../../../../src/core/layout/geometry';
import type { Point } from '../../../../src/core/layout/types';

const number = (): fc.Arbitrary<number> =>
  fc.integer({ min: -4000, max: 4000 }).map((eighths) => eighths / 8);
const point = (): fc.Arbitrary<Point> => fc.record({ x: number(), y: number() });
const curve = (): fc.Arbitrary<Curve> =>
  fc.record({ from: point(), control: point(), to: point() });
const share = (): fc.Arbitrary<number> => fc.double({ min: 0, max: 1, noNaN: true });
const box: Box = { x: 0, y: 0, width: 10, height: 6 };

describe('boxes', () => {
  it.each<[why: string, other: Box, gap: number, meet: boolean]>([
    ['meet where they overlap', { x: 9, y: 0, width: 10, height: 6 }, 0, true],
    ['meet where one holds the other', { x: 1, y: 1, width: 2, height: 2 }, 0, true],
    ['do not meet where they touch', { x: 10, y: 0, width: 10, height: 6 }, 0, false],
    ['do not meet at a corner', { x: 10, y: 6, width: 10, height: 6 }, 0, false],
    ['meet within the gap', { x: 11, y: 0, width: 10, height: 6 }, 2, true],
    ['do not meet at the gap', { x: 12, y: 0, width: 10, height: 6 }, 2, false],
    ['do not meet above each other', { x: 0, y: 7, width: 10, height: 6 }, 0, false],
    [
      'overlap by less than a negative gap allows',
      { x: 9.5, y: 0, width: 10, height: 6 },
      -1,
      false,
    ],
  ])('%s', (_why, other, gap, meet) => {
    expect(boxesMeet(box, other, gap)).toBe(meet);
    expect(boxesMeet(other, box, gap)).toBe(meet);
  });

  it.each<[why: string, at: Point, gap: number, holds: boolean, away: number]>([
    ['the middle', { x: 0, y: 0 }, 0, true, 0],
    ['the inside', { x: 4.9, y: 2.9 }, 0, true, 0],
    ['the edge', { x: 5, y: 0 }, 0, false, 0],
    ['within the gap', { x: 6, y: 0 }, 2, true, 1],
    ['beside', { x: 8, y: 1 }, 0, false, 3],
    ['beyond the corner', { x: 8, y: -7 }, 0, false, 5],
  ])('hold or leave out a point: %s', (_why, at, gap, holds, away) => {
    expect(boxHolds(box, at, gap)).toBe(holds);
    expect(distanceToBox(at, box)).toBeCloseTo(away);
  });
});

describe('a bent curve', () => {
  it.each<[why: string, bend: number, middle: Point]>([
    ['is straight without a bend', 0, { x: 50, y: 0 }],
    ['bends to the left of its way, which is up', 20, { x: 50, y: -20 }],
    ['bends to the right by a negative bend', -20, { x: 50, y: 20 }],
  ])('%s', (_why, bend, middle) => {
    const bent = bentCurve({ x: 0, y: 0 }, { x: 100, y: 0 }, bend);
    expect(pointAt(bent, 0.5)).toEqual(middle);
    expect([bent.from, bent.to]).toEqual([
      { x: 0, y: 0 },
      { x: 100, y: 0 },
    ]);
  });

  it('bends the same way seen from its other end with the opposite bend', () => {
    fc.assert(
      fc.property(point(), point(), fc.integer({ min: -140, max: 140 }), (a, b, bend) => {
        const there = pointAt(bentCurve(a, b, bend), 0.5);
        const back = pointAt(bentCurve(b, a, -bend), 0.5);
        expect(distance(there, back)).toBeLessThan(1e-6);
        expect(distance(there, pointAt(bentCurve(a, b, 0), 0.5))).toBeCloseTo(
          distance(a, b) > 1e-9 ? Math.abs(bend) : distance(there, a),
          3,
        );
      }),
    );
  });

  it('of two ends in one place is finite', () => {
    const bent = bentCurve({ x: 3, y: 4 }, { x: 3, y: 4 }, 20);
    expect([...sampleCurve(bent, 4).flatMap(({ x, y }) => [x, y])].every(Number.isFinite)).toBe(
      true,
    );
    expect(tangentAt(bent, 0.5)).toEqual({ x: 0, y: 0 });
  });
});

describe('any curve', () => {
  it('begins and ends at its ends', () => {
    fc.assert(
      fc.property(curve(), (any) => {
        expect(distance(pointAt(any, 0), any.from)).toBeLessThan(1e-9);
        expect(distance(pointAt(any, 1), any.to)).toBeLessThan(1e-9);
      }),
    );
  });

  it('cut at two places is the same curve between them', () => {
    fc.assert(
      fc.property(curve(), share(), share(), share(), (any, a, b, t) => {
        const part = cutCurve(any, a, b);
        expect(distance(pointAt(part, t), pointAt(any, a + (b - a) * t))).toBeLessThan(1e-6);
      }),
    );
  });

  it('has a direction of length 1', () => {
    fc.assert(
      fc.property(curve(), share(), (any, t) => {
        const { x, y } = tangentAt(any, t);
        const length = Math.hypot(x, y);
        expect(length < 1e-9 || Math.abs(length - 1) < 1e-6).toBe(true);
      }),
    );
  });

  it('is at least as long as the way between its ends, and no longer than over its control', () => {
    fc.assert(
      fc.property(curve(), (any) => {
        const length = curveLength(any);
        const { from, control, to } = any;
        expect(length).toBeGreaterThanOrEqual(distance(from, to) - 1e-6);
        expect(length).toBeLessThanOrEqual(distance(from, control) + distance(control, to) + 1e-6);
      }),
    );
  });

  it('is near to each of its own points', () => {
    fc.assert(
      fc.property(curve(), share(), (any, t) => {
        // The sampling of a sharp bend leaves out less than a hundredth of its length.
        expect(distanceToCurve(pointAt(any, t), any)).toBeLessThanOrEqual(
          curveLength(any) / 50 + 1e-6,
        );
      }),
    );
  });

  it('is sampled at its ends and evenly between', () => {
    const line = bentCurve({ x: 0, y: 0 }, { x: 8, y: 0 }, 0);
    expect(sampleCurve(line, 4).map(({ x }) => x)).toEqual([0, 2, 4, 6, 8]);
    expect(distanceToCurve({ x: 3, y: 5 }, line)).toBe(5);
    expect(distanceToCurve({ x: 11, y: 4 }, line)).toBe(5);
  });
});
