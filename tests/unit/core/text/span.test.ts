import { expect, it } from 'vitest';
import { contains, overlaps } from '../../../../src/core/text';
import { trimSpan } from '../../../../src/core/text/span';

it.each([
  ['the same span', 2, 5, true, true],
  ['a part', 3, 4, true, true],
  ['one that begins before', 1, 4, false, true],
  ['one that ends behind', 3, 6, false, true],
  ['one that ends where it begins', 0, 2, false, false],
  ['one that begins where it ends', 5, 7, false, false],
  ['one around it', 0, 9, false, true],
])('2-5 and %s', (_why, start, end, contained, overlapping) => {
  const outer = { start: 2, end: 5 };
  expect(contains(outer, { start, end })).toBe(contained);
  expect(overlaps(outer, { start, end })).toBe(overlapping);
  expect(overlaps({ start, end }, outer)).toBe(overlapping);
});

it.each([
  ['white space at both ends', ' a b\n', 1, 4],
  ['a no-break space', '\u00a0a\u00a0', 1, 2],
  ['nothing to trim', 'a', 0, 1],
  ['only white space', ' \n ', 0, 0],
])('trims %s', (_why, text, start, end) => {
  expect(trimSpan(text, { start: 0, end: text.length })).toEqual({ start, end });
});
