import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutIntoStretches } from '../../../../src/core/text';

const span = { start: 10, end: 20 };
const cut = (...layers: [start: number, end: number][]) =>
  cutIntoStretches(
    span,
    layers.map(([start, end], id) => ({ start, end, id })),
  ).map(({ start, end, layers: over }) => [start, end, over.map(({ id }) => id).join()]);

it.each<[why: string, layers: [number, number][], stretches: [number, number, string][]]>([
  ['no layer leaves the span whole', [], [[10, 20, '']]],
  [
    'a layer inside cuts it in three',
    [[12, 15]],
    [
      [10, 12, ''],
      [12, 15, '0'],
      [15, 20, ''],
    ],
  ],
  [
    'a layer at its beginning cuts it in two',
    [[10, 12]],
    [
      [10, 12, '0'],
      [12, 20, ''],
    ],
  ],
  ['a layer over all of it leaves it whole', [[0, 30]], [[10, 20, '0']]],
  ['a layer that ends where it begins is not in it', [[5, 10]], [[10, 20, '']]],
  ['a layer that begins where it ends is not in it', [[20, 25]], [[10, 20, '']]],
  [
    'a layer from before it to its middle',
    [[5, 15]],
    [
      [10, 15, '0'],
      [15, 20, ''],
    ],
  ],
  [
    'layers that overlap share a stretch',
    [
      [10, 15],
      [13, 20],
    ],
    [
      [10, 13, '0'],
      [13, 15, '0,1'],
      [15, 20, '1'],
    ],
  ],
  [
    'the same layer twice',
    [
      [12, 14],
      [12, 14],
    ],
    [
      [10, 12, ''],
      [12, 14, '0,1'],
      [14, 20, ''],
    ],
  ],
  [
    'a layer inside another',
    [
      [11, 19],
      [14, 15],
    ],
    [
      [10, 11, ''],
      [11, 14, '0'],
      [14, 15, '0,1'],
      [15, 19, '0'],
      [19, 20, ''],
    ],
  ],
])('%s', (_why, layers, stretches) => {
  expect(cut(...layers)).toEqual(stretches);
});

it('stretches follow each other without a gap, none empty, each under what holds it', () => {
  const layer = fc
    .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 10 }))
    .map(([start, length]) => ({ start, end: start + length }));
  fc.assert(
    fc.property(fc.array(layer, { maxLength: 6 }), (layers) => {
      const stretches = cutIntoStretches(span, layers);
      const edges = stretches.flatMap(({ start, end }) => [start, end]);
      expect([edges[0], edges.at(-1)]).toEqual([span.start, span.end]);
      const faults = stretches.filter(({ start, end, layers: over }, i) => {
        const held = layers.filter((one) => one.start <= start && end <= one.end);
        const cut = layers.some((one) => one.start < end && start < one.end && !held.includes(one));
        const follows = i === 0 || start === stretches[i - 1]?.end;
        return (
          end <= start ||
          !follows ||
          cut ||
          over.some((one, j) => one !== held[j]) ||
          over.length !== held.length
        );
      });
      expect(faults).toEqual([]);
    }),
  );
});
