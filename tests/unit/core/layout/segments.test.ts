import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxHolds, type Box } from '../../../../src/core/layout/geometry';
import {
  chainCrossesBox,
  chainOf,
  countChainCrossings,
  lengthInBox,
} from '../../../../src/core/layout/segments';
import type { Point } from '../../../../src/core/layout/types';

const chain = (...points: [x: number, y: number][]) => chainOf(points.map(([x, y]) => ({ x, y })));
const box: Box = { x: 0, y: 0, width: 10, height: 6 };

describe('a chain', () => {
  it('knows the box that holds it', () => {
    expect(chain([1, 2], [-3, 5], [0, -4])).toMatchObject({
      left: -3,
      right: 1,
      top: -4,
      bottom: 5,
    });
  });

  it.each<[why: string, points: [number, number][], crosses: boolean]>([
    [
      'through the middle',
      [
        [-20, 0],
        [20, 0],
      ],
      true,
    ],
    [
      'through a corner',
      [
        [-8, 0],
        [0, -6],
      ],
      true,
    ],
    [
      'with an end inside',
      [
        [0, 0],
        [20, 20],
      ],
      true,
    ],
    [
      'all inside',
      [
        [-1, 0],
        [1, 0],
      ],
      true,
    ],
    [
      'past it',
      [
        [-20, 4],
        [20, 4],
      ],
      false,
    ],
    [
      'past a corner',
      [
        [-8, -1],
        [-1, -8],
      ],
      false,
    ],
    [
      'round it',
      [
        [-20, 0],
        [-20, -20],
        [20, -20],
        [20, 0],
      ],
      false,
    ],
    [
      'towards it, but too short',
      [
        [-20, 0],
        [-6, 0],
      ],
      false,
    ],
    [
      'across it in its second part',
      [
        [-20, -20],
        [-20, 0],
        [20, 0],
      ],
      true,
    ],
    [
      'upright beside it',
      [
        [6, -20],
        [6, 20],
      ],
      false,
    ],
    [
      'upright through it',
      [
        [4, -20],
        [4, 20],
      ],
      true,
    ],
    ['of one point', [[0, 0]], false],
    ['of none', [], false],
  ])('runs %s', (_why, points, crosses) => {
    expect(chainCrossesBox(chain(...points), box)).toBe(crosses);
  });

  it.each<[why: string, a: [number, number][], b: [number, number][], count: number]>([
    [
      'a cross',
      [
        [0, 0],
        [4, 4],
      ],
      [
        [0, 4],
        [4, 0],
      ],
      1,
    ],
    [
      'parallel',
      [
        [0, 0],
        [4, 0],
      ],
      [
        [0, 1],
        [4, 1],
      ],
      0,
    ],
    [
      'sharing an end',
      [
        [0, 0],
        [4, 4],
      ],
      [
        [0, 0],
        [4, 0],
      ],
      0,
    ],
    [
      'touching in the middle',
      [
        [0, 0],
        [4, 0],
      ],
      [
        [2, 0],
        [2, 4],
      ],
      0,
    ],
    [
      'crossing twice',
      [
        [0, 0],
        [8, 0],
      ],
      [
        [1, 1],
        [4, -1],
        [7, 1],
      ],
      2,
    ],
    [
      'near, but apart',
      [
        [0, 0],
        [1, 1],
      ],
      [
        [3, 0],
        [0, 3],
      ],
      0,
    ],
    [
      'far apart',
      [
        [0, 0],
        [1, 1],
      ],
      [
        [9, 9],
        [8, 8],
      ],
      0,
    ],
  ])('crosses another: %s', (_why, a, b, count) => {
    expect(countChainCrossings(chain(...a), chain(...b))).toBe(count);
    expect(countChainCrossings(chain(...b), chain(...a))).toBe(count);
  });
});

it('a chain runs through a box wherever one of its points lies in it', () => {
  const number = fc.integer({ min: -30, max: 30 });
  const point: fc.Arbitrary<Point> = fc.record({ x: number, y: number });
  fc.assert(
    fc.property(
      fc.array(point, { minLength: 2, maxLength: 5 }),
      fc.nat({ max: 100 }),
      (points, k) => {
        const [a, b] = points as [Point, Point];
        const between = { x: a.x + ((b.x - a.x) * k) / 100, y: a.y + ((b.y - a.y) * k) / 100 };
        if ([...points, between].some((one) => boxHolds(box, one)))
          expect(chainCrossesBox(chainOf(points), box)).toBe(true);
      },
    ),
  );
});

describe('how much of a chain runs through a box', () => {
  it.each<[why: string, points: [number, number][], length: number]>([
    [
      'all across',
      [
        [-20, 0],
        [20, 0],
      ],
      10,
    ],
    [
      'from its middle',
      [
        [0, 0],
        [20, 0],
      ],
      5,
    ],
    [
      'inside',
      [
        [-2, 0],
        [2, 0],
      ],
      4,
    ],
    [
      'past it',
      [
        [-20, 9],
        [20, 9],
      ],
      0,
    ],
    [
      'in and out again',
      [
        [-20, 0],
        [0, 0],
        [0, 20],
      ],
      8,
    ],
  ])('%s', (_why, points, length) => {
    expect(lengthInBox(chain(...points), box)).toBeCloseTo(length);
  });
});
