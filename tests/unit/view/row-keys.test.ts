import { expect, test } from 'vitest';
import { keysAfter, NO_KEYS } from '../../../src/view/briefing/row-keys';

const [A, B, C, B2] = ['a', 'b', 'c', 'b2'].map((name) => ({ name })) as [
  object,
  object,
  object,
  object,
];
const ABC = keysAfter(NO_KEYS, [A, B, C]);

test.each<[why: string, after: readonly object[], keys: readonly number[]]>([
  ['stay as they are', [A, B, C], [1, 2, 3]],
  ['stay with their rows when one before them goes', [B, C], [2, 3]],
  ['stay with their rows when one comes before them', [B2, A, B, C], [4, 1, 2, 3]],
  ['move with their rows', [C, A, B], [3, 1, 2]],
  ['stay in the place of a row that was changed', [A, B2, C], [1, 2, 3]],
  ['are two for a row that stands twice', [A, A, B], [1, 4, 2]],
  ['are none for no rows', [], []],
])('the keys of rows %s, however often they are asked for', (_why, after, keys) => {
  expect(ABC.keys).toEqual([1, 2, 3]);
  expect(keysAfter(ABC, after).keys).toEqual(keys);
  expect(keysAfter(ABC, after).keys).toEqual(keys);
});

test('the key of a row that went is given to no other, nor to the row when it comes back', () => {
  const gone = keysAfter(ABC, [A, B]);
  expect(keysAfter(gone, [A, B, B2]).keys).toEqual([1, 2, 4]);
  expect(keysAfter(gone, [A, B, C]).keys).toEqual([1, 2, 4]);
});
