import { expect, test } from 'vitest';
import { RowKeys } from '../../../src/view/briefing/row-keys';

const [A, B, C, B2] = ['a', 'b', 'c', 'b2'].map((name) => ({ name })) as [
  object,
  object,
  object,
  object,
];

test.each<[why: string, after: readonly object[], keys: readonly number[]]>([
  ['stay as they are', [A, B, C], [1, 2, 3]],
  ['stay with their rows when one before them goes', [B, C], [2, 3]],
  ['stay with their rows when one comes before them', [B2, A, B, C], [4, 1, 2, 3]],
  ['move with their rows', [C, A, B], [3, 1, 2]],
  ['stay in the place of a row that was changed', [A, B2, C], [1, 2, 3]],
  ['are two for a row that stands twice', [A, A, B], [1, 4, 2]],
  ['are none for no rows', [], []],
])('the keys of rows %s', (_why, after, keys) => {
  const names = new RowKeys();
  expect(names.of([A, B, C])).toEqual([1, 2, 3]);
  expect(names.of(after)).toEqual(keys);
});

test('the key of a row that went is given to no other', () => {
  const names = new RowKeys();
  names.of([A, B]);
  names.of([A]);
  expect(names.of([A, C])).toEqual([1, 3]);
});
