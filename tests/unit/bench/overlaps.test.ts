import { expect, test } from 'vitest';
import { countOverlaps, lettersOf, thingsMeet, type Thing } from '../../../bench/page/overlaps';

const box = (left: number, top: number, width: number, height: number) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const thing = (kind: Thing['kind'], ...boxes: Thing['boxes']): Thing => ({
  kind,
  round: false,
  boxes,
});
const circle = (x: number, y: number, radius: number, kind: Thing['kind'] = 'node'): Thing => ({
  kind,
  round: true,
  boxes: [box(x - radius, y - radius, 2 * radius, 2 * radius)],
});

test.each<[string, Thing, Thing, boolean]>([
  [
    'boxes that share some area meet',
    thing('node', box(0, 0, 10, 10)),
    thing('node', box(8, 8, 10, 10)),
    true,
  ],
  [
    'boxes that only touch do not',
    thing('node', box(0, 0, 10, 10)),
    thing('node', box(10, 0, 10, 10)),
    false,
  ],
  [
    'circles do not meet at the corners of their boxes',
    circle(0, 0, 10),
    circle(15, 15, 10),
    false,
  ],
  ['circles meet at their edges', circle(0, 0, 10), circle(13, 13, 10), true],
  [
    'a box in the corner of a circle does not meet it',
    circle(0, 0, 10),
    thing('node', box(8, 8, 10, 10)),
    false,
  ],
  ['a box inside a circle meets it', circle(0, 0, 10), thing('node', box(-2, -2, 4, 4)), true],
  [
    'any line of a text may meet',
    thing('node', box(0, 30, 9, 9)),
    thing('name', box(50, 0, 9, 9), box(5, 30, 9, 9)),
    true,
  ],
])('%s', (_, a, b, expected) => {
  expect(thingsMeet(a, b)).toBe(expected);
  expect(thingsMeet(b, a)).toBe(expected);
});

test('letters are lower than their line, more so above than below', () => {
  const { top, bottom } = lettersOf(box(0, 0, 50, 100));
  expect(top).toBeGreaterThan(100 - bottom);
  expect(bottom).toBeLessThan(100);
});

test('overlaps are counted once for each pair, by what overlaps', () => {
  const place = box(0, 0, 40, 20);
  const away = (thing_: Thing, far: number): Thing => ({
    ...thing_,
    boxes: thing_.boxes.map((one) => ({ ...one, left: one.left + far, right: one.right + far })),
  });
  const cases = [
    [thing('node', place), thing('node', place)],
    [thing('name', place), thing('name', place)],
    [thing('name', place), thing('node', place)],
    [thing('label', place), thing('node', place)],
    [thing('label', place), thing('label', place)],
    [thing('disc', place), thing('label', place)],
    [thing('disc', place), thing('name', place)],
  ];
  const things = cases.flatMap((pair, i) => pair.map((one) => away(one, i * 1000)));
  expect(countOverlaps(things)).toEqual({
    nodes: 1,
    names: 1,
    namesAndNodes: 1,
    labels: 3,
    discs: 1,
    total: 7,
  });
});

test('lines of two texts that share only the air above and below their letters do not overlap', () => {
  const upper = thing('name', box(0, 0, 50, 20));
  expect(countOverlaps([upper, thing('name', box(0, 17, 50, 20))]).total).toBe(0);
  expect(countOverlaps([upper, thing('name', box(0, 10, 50, 20))]).total).toBe(1);
});
