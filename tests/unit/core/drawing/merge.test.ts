import { expect, it } from 'vitest';
import { mergeLines } from '../../../../src/core/drawing';
import { drawOpened, marksOf, openFirst } from '../../../support/drawings';

it('lines of one look become one, and nothing else is touched', () => {
  const { marks } = drawOpened(openFirst());
  const { groups, rest } = mergeLines(marks);
  expect(rest).toEqual(marks.filter(({ kind }) => kind !== 'line'));
  const lines = marksOf({ marks }, 'line');
  const moves = groups.map((group) => group.lines.split('M').length - 1);
  expect(moves.reduce((sum, count) => sum + count, 0)).toBe(lines.length);
  const heads = groups.map((group) => group.heads.split('M').length - 1);
  expect(heads.reduce((sum, count) => sum + count, 0)).toBe(
    lines.flatMap((line) => line.heads).length,
  );
  expect(groups.length).toBeLessThan(lines.length);
});

it('groups keep the paint order of their strengths', () => {
  const { marks } = drawOpened(openFirst());
  const order = mergeLines(marks).groups.map(({ look }) => look.strength);
  expect(order).toEqual(
    [...order].sort(
      (a, b) => ['faint', 'quiet', 'full'].indexOf(a) - ['faint', 'quiet', 'full'].indexOf(b),
    ),
  );
});
