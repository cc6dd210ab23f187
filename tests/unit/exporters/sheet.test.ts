import { expect, it } from 'vitest';
import { OWN_FONTS, setBlock } from '../../../src/exporters/sheet';

const set = (text: string, width = 10_000): string[] =>
  setBlock(
    text,
    { name: 'Words', face: 'serif', size: 20, leading: 1.3, role: 'ink' },
    { x: 0, y: 0, width },
    OWN_FONTS,
  ).lines.map((line) => line.map((run) => run.text).join(''));

it.each([
  ['a space that joins', 'up 5\u00a0% and 5\u202f%'],
  ['two spaces', 'one.  Two'],
  ['a tab', 'one\ttwo'],
  ['an ideographic space', '北京\u3000上海'],
])('%s stays as it is', (_why, text) => {
  expect(set(text)).toEqual([text]);
});

it('a line end is kept, and the spaces behind it', () => {
  expect(set('one\n   two\n\nthree')).toEqual(['one', '   two', '', 'three']);
});

it('lines break at spaces, never at one that joins', () => {
  const lines = set('nearly 5\u00a0% of everything', 125);
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.join(' ')).toBe('nearly 5\u00a0% of everything');
  expect(lines.filter((line) => /5$|^%/.test(line))).toEqual([]);
});
