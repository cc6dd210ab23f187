import { expect, test } from 'vitest';
import {
  describeFrames,
  drift,
  median,
  quantile,
  timeOfRest,
  type Sight,
} from '../../../bench/page/statistics';

test.each([
  ['the middle one of an odd number', [9, 1, 5], 5],
  ['half-way between the two in the middle of an even number', [4, 1, 10, 2], 3],
  ['the only one', [7], 7],
  ['not a number for none', [], NaN],
])('the median is %s', (_, values, expected) => {
  expect(median(values)).toBe(expected);
});

test('a quantile is a value of the list, by nearest rank', () => {
  const values = Array.from({ length: 20 }, (_, i) => 20 - i);
  expect(quantile(values, 0.95)).toBe(19);
  expect(quantile(values, 1)).toBe(20);
  expect(quantile(values, 0)).toBe(1);
});

test('a frame is dropped if it comes later than one and a half frames after the last', () => {
  expect(describeFrames([16.7, 16.7, 24.9, 33.3])).toEqual({
    median: (16.7 + 24.9) / 2,
    p95: 33.3,
    dropped: 0.25,
  });
});

const place = (x: number): [number, number] => [x, 0];
/** Forty nodes on a line 1000 long; the given ones stand off by so much. */
const sight = (time: number, off: Readonly<Record<number, number>>): Sight => ({
  time,
  places: Array.from({ length: 40 }, (_, i) => place((i * 1000) / 39 + (off[i] ?? 0))),
});

test.each<[string, Sight[], number]>([
  [
    'at the first sight that all later ones agree with',
    [sight(1, { 3: 500, 4: 500, 5: 500 }), sight(2, {}), sight(3, {})],
    2,
  ],
  ['although one node in twenty still moves', [sight(1, { 3: 500, 4: 500 }), sight(2, {})], 1],
  [
    'although all are off by less than 2 % of the diagonal',
    [sight(1, { 1: 15, 2: 15, 3: 15 }), sight(2, {})],
    1,
  ],
  [
    'only after it has moved for the last time',
    [sight(1, {}), sight(2, { 1: 90, 2: 90, 3: 90 }), sight(3, {})],
    3,
  ],
  ['never, if it was never seen', [], NaN],
])('a picture rests %s', (_, sights, expected) => {
  expect(timeOfRest(sights)).toBe(expected);
});

test('a picture does not rest while nodes are missing', () => {
  const few = { time: 1, places: sight(1, {}).places.slice(0, 39) };
  expect(timeOfRest([few, sight(2, {})])).toBe(2);
});

test('drift is the largest difference of a coordinate, and infinite if a place is missing', () => {
  expect(
    drift(
      [
        [1, 2],
        [3, 4],
      ],
      [
        [1, 2.5],
        [3, 3],
      ],
    ),
  ).toBe(1);
  expect(drift([[1, 2]], [[1, 2]])).toBe(0);
  expect(drift([[1, 2]], [])).toBe(Infinity);
});
