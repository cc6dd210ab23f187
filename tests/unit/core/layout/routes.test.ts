import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bentCurve, pointAt, sampleCurve } from '../../../../src/core/layout/geometry';
import type { Point } from '../../../../src/core/layout/types';
import { shapeHolds } from '../../../../src/core/layout/node-shapes';
import {
  laneBends,
  laneGap,
  laneOffsets,
  routeWires,
  type Place,
  type Wire,
} from '../../../../src/core/layout/routes';
import {
  chainCrossesBox,
  chainOf,
  countChainCrossings,
} from '../../../../src/core/layout/segments';

const frame = { width: 800, height: 600 };
const place = (x: number, y: number): Place => ({
  at: { x, y },
  shape: { outline: 'circle', halfWidth: 20, halfHeight: 20 },
  name: undefined,
});
const wire = (a: number, b: number, lanes = 1): Wire => ({ a, b, lanes });

/** The shapes that a wire with a bend runs through, its own two ends left out. */
const pierced = ({ a, b, lanes }: Wire, bend: number, places: readonly Place[]): number[] =>
  places.flatMap(({ at, shape }, k) => {
    if (k === a || k === b) return [];
    const [from, to] = [places[a]!.at, places[b]!.at];
    const gap = laneGap(Math.hypot(to.x - from.x, to.y - from.y));
    const through = laneOffsets(lanes, gap).some((offset) =>
      sampleCurve(bentCurve(from, to, bend + offset), 60).some((point) =>
        shapeHolds(shape, { x: point.x - at.x, y: point.y - at.y }, 0),
      ),
    );
    return through ? [k] : [];
  });

describe('a wire', () => {
  it('is straight where nothing is in the way', () => {
    const places = [place(100, 300), place(700, 300), place(400, 100)];
    expect(routeWires([wire(0, 1)], places, frame)).toEqual([0]);
    expect(routeWires([wire(0, 1, 4)], places, frame)).toEqual([0]);
  });

  it('bends round a shape in its way, as little as it must', () => {
    const places = [place(100, 300), place(700, 300), place(400, 300)];
    const [bend = 0] = routeWires([wire(0, 1)], places, frame);
    expect(bend).not.toBe(0);
    expect(Math.abs(bend)).toBeLessThanOrEqual(52);
    expect(pierced(wire(0, 1), bend, places)).toEqual([]);
  });

  it('leads all its lanes round a shape', () => {
    const places = [place(100, 300), place(700, 300), place(400, 300)];
    const [bend = 0] = routeWires([wire(0, 1, 3)], places, frame);
    expect(pierced(wire(0, 1, 3), bend, places)).toEqual([]);
  });

  it.each([
    ['upwards round a shape that lies a little below', 315, 1],
    ['downwards round one that lies a little above', 285, -1],
  ])('bends %s', (_why, y, sign) => {
    const places = [place(100, 300), place(700, 300), place(400, y)];
    const [bend = 0] = routeWires([wire(0, 1)], places, frame);
    // From left to right, to the left is up.
    expect(Math.sign(bend)).toBe(sign);
  });

  it('keeps off the name of an actor', () => {
    const name = { x: 400, y: 300, width: 120, height: 18 };
    const places = [place(100, 300), place(700, 300), { ...place(400, 240), name }];
    const [bend = 0] = routeWires([wire(0, 1)], places, frame);
    const way = chainOf(sampleCurve(bentCurve(places[0]!.at, places[1]!.at, bend), 60));
    expect(bend).not.toBe(0);
    expect(chainCrossesBox(way, name)).toBe(false);
  });

  it('stays inside the frame', () => {
    const places = [place(100, 20), place(700, 20), place(400, 20)];
    const [bend = 0] = routeWires([wire(0, 1)], places, frame);
    expect(bend).toBeLessThan(0);
  });

  it('leaves a crossing that a bend can avoid', () => {
    const places = [place(100, 300), place(700, 300), place(380, 280), place(420, 60)];
    const wires = [wire(2, 3), wire(0, 1)];
    const bends = routeWires(wires, places, frame);
    const chains = wires.map(({ a, b }, i) =>
      chainOf(sampleCurve(bentCurve(places[a]!.at, places[b]!.at, bends[i] ?? 0), 24)),
    );
    expect(countChainCrossings(chains[0]!, chains[1]!)).toBe(0);
  });

  it('is led round by any blocked place on a wide stage', () => {
    const wide = { width: 1200, height: 900 };
    fc.assert(
      fc.property(
        fc.integer({ min: 250, max: 550 }),
        fc.integer({ min: -18, max: 18 }),
        fc.integer({ min: 1, max: 3 }),
        (x, off, lanes) => {
          const places = [place(100, 450), place(700, 450), place(x, 450 + off)];
          const one = wire(0, 1, lanes);
          const [bend = 0] = routeWires([one], places, wide);
          expect(pierced(one, bend, places)).toEqual([]);
        },
      ),
    );
  });

  it('is routed the same way again', () => {
    const places = [
      place(100, 300),
      place(700, 300),
      place(400, 300),
      place(300, 500),
      place(500, 90),
    ];
    const wires = [wire(0, 1), wire(3, 4, 2), wire(2, 0)];
    expect(routeWires(wires, places, frame)).toEqual(routeWires(wires, places, frame));
    expect(routeWires([], places, frame)).toEqual([]);
  });
});

describe('lanes', () => {
  it.each([
    ['one lies in the middle', 1, [0]],
    ['two lie on both sides of it', 2, [-5, 5]],
    ['three', 3, [-10, 0, 10]],
    ['four', 4, [-15, -5, 5, 15]],
    ['none', 0, []],
  ])('%s', (_why, count, offsets) => {
    expect(laneOffsets(count, 10)).toEqual(offsets);
  });

  it.each([
    ['never less than 13 px apart', 10, 13],
    ['farther apart on a long way', 200, 26],
    ['never more than 34 px apart', 2000, 34],
  ])('are %s', (_why, length, gap) => {
    expect(laneGap(length)).toBeCloseTo(gap);
  });
});

describe('the lanes of a pair', () => {
  const room = { width: 600, height: 400 };
  const middleOf = (bend: number, from: Point, to: Point): Point =>
    pointAt(bentCurve(from, to, bend), 0.5);

  it('lie round the bend where there is room', () => {
    const [a, b] = [
      { x: 100, y: 200 },
      { x: 500, y: 200 },
    ];
    const gap = laneGap(400);
    expect(laneBends(2, 20, a, b, room)).toEqual([20 - gap / 2, 20 + gap / 2]);
  });

  it('never lead a line out of the frame', () => {
    const x = fc.integer({ min: 20, max: 580 });
    const y = fc.integer({ min: 20, max: 380 });
    fc.assert(
      fc.property(
        fc.tuple(x, y, x, y),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: -300, max: 300 }),
        ([x1, y1, x2, y2], count, bend) => {
          const [a, b] = [
            { x: x1, y: y1 },
            { x: x2, y: y2 },
          ];
          const middles = laneBends(count, bend, a, b, room).map((one) => middleOf(one, a, b));
          expect(middles).toHaveLength(count);
          for (const middle of middles) {
            expect(middle.x).toBeGreaterThan(11);
            expect(middle.x).toBeLessThan(589);
            expect(middle.y).toBeGreaterThan(11);
            expect(middle.y).toBeLessThan(389);
          }
        },
      ),
    );
  });
});
