import { describe, expect, it } from 'vitest';
import {
  countBoxOverlaps,
  countCrossings,
  minimumAngle,
  normalisedStress,
} from '../../../../src/core/layout/metrics';

const square = [
  { x: 0, y: 0 },
  { x: 10, y: 0 },
  { x: 10, y: 10 },
  { x: 0, y: 10 },
];
const pair = (source: number, target: number) => ({ source, target });

describe('crossings', () => {
  it.each([
    ['the diagonals of a square cross', [pair(0, 2), pair(1, 3)], 1],
    ['its sides do not', [pair(0, 1), pair(1, 2), pair(2, 3), pair(3, 0)], 0],
    ['links that share an end do not', [pair(0, 2), pair(0, 1)], 0],
    ['parallel links count each', [pair(0, 2), pair(1, 3), pair(3, 1)], 2],
    ['no links, no crossings', [], 0],
  ])('%s', (_, links, count) => {
    expect(countCrossings(square, links)).toBe(count);
  });

  it('touching is not crossing', () => {
    const points = [...square, { x: 5, y: 0 }, { x: 5, y: 20 }];
    expect(countCrossings(points, [pair(0, 1), pair(4, 5)])).toBe(0);
  });
});

describe('stress', () => {
  const path = [pair(0, 1), pair(1, 2)];

  it('is 0 where distances are hops, at any scale', () => {
    const line = [0, 70, 140].map((x) => ({ x, y: 5 }));
    expect(normalisedStress(line, path)).toBeCloseTo(0, 10);
  });

  it('is the mean square miss at the best scale', () => {
    // distances 1, 1 and 1 for hops 1, 1 and 2: ratios 1, 1, .5, best scale .9
    const triangle = [
      { x: 0, y: 0 },
      { x: 1, y: 0 },
      { x: 0.5, y: Math.sqrt(3) / 2 },
    ];
    expect(normalisedStress(triangle, path)).toBeCloseTo(1 - 2.5 ** 2 / (2.25 * 3), 10);
  });

  it('leaves out pairs without a path, and is 0 without pairs', () => {
    expect(normalisedStress(square, [pair(0, 1)])).toBe(0);
    expect(normalisedStress([], [])).toBe(0);
  });
});

describe('boxes', () => {
  const box = (x: number, y: number) => ({ x, y, width: 10, height: 4 });

  it('overlap where they share area, not where they touch', () => {
    expect(countBoxOverlaps([box(0, 0), box(9, 3), box(19, 3)])).toBe(1);
  });
});

describe('angles', () => {
  it('are taken between neighbours at each node, round the back too', () => {
    expect(minimumAngle(square, [pair(0, 1), pair(0, 2), pair(0, 3)])).toBeCloseTo(Math.PI / 4);
    expect(minimumAngle(square, [pair(0, 1), pair(0, 3)])).toBeCloseTo(Math.PI / 2);
  });

  it('are pi where no node has two links, and parallel links are one', () => {
    expect(minimumAngle(square, [pair(0, 1), pair(1, 0)])).toBe(Math.PI);
  });
});
