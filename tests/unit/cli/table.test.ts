import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeJsonFault } from '../../../src/cli/json-fault';
import { oneLine, printable } from '../../../src/cli/printable';
import { layTable } from '../../../src/cli/table';
import { widthOf, wrap } from '../../../src/cli/wrap';

test('columns are as wide as their widest cell, what is long stands below', () => {
  const rows = [
    { cells: ['lost', 'a'], below: ['word '.repeat(20).trim()] },
    { cells: ['moved', 'b'], below: [] },
  ];
  expect(layTable(['STATUS', 'WHERE'], rows)).toEqual([
    'STATUS  WHERE',
    'lost    a',
    `    ${'word '.repeat(15).trim()}`,
    `    ${'word '.repeat(5).trim()}`,
    'moved   b',
  ]);
});

test('a row that is too wide puts its cells below each other', () => {
  const [, ...lines] = layTable(['A', 'B'], [{ cells: ['a', 'b'.repeat(90)], below: [] }]);
  expect(lines).toEqual(['a', `    ${'b'.repeat(76)}`, `    ${'b'.repeat(14)}`]);
});

/** White space of all kinds, marks that join their neighbours, flags and wide letters: all that has bent a table. */
const AWKWARD = [
  ...['\t', '\n', '\u00a0', '\u1680', '\u2000', '\u202f', '\u205f', '\u3000', '\ufeff', ' '],
  ...[
    '\u0301',
    '\u200d',
    '\ufe0f',
    '\u3099',
    '🏻',
    '🇺',
    '🇦',
    '👩‍👩‍👧',
    '大',
    'क',
    '्',
    'ष',
    '\u0600',
    '가',
  ],
];
const anyCell = () =>
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: fc.oneof(fc.constantFrom(...AWKWARD), fc.constant('a')), maxLength: 200 }),
  );

test.each([
  ['an en quad', '\u2000'],
  ['a no-break space', 'a\u00a0'],
  ['an ideographic space', '大\u3000'],
])('white space at the end of a cell is kept: %s', (_why, text) => {
  expect(layTable(['A', 'B'], [{ cells: ['a', text], below: [] }])[1]).toBe(`a  ${text}`);
});

test('whatever the cells hold, every line fits and none is dropped', () => {
  fc.assert(
    fc.property(anyCell(), (text) => {
      const lines = layTable(['A', 'B'], [{ cells: [text, text], below: [text] }]);
      expect(lines.filter((line) => widthOf(line) > 80)).toEqual([]);
      expect(lines.filter((line) => printable(line) !== line)).toEqual([]);
      const kept = lines.slice(1).join('').replace(/ /g, '');
      expect(kept).toBe(oneLine(text).repeat(3).replace(/ /g, ''));
    }),
  );
});

test.each([
  ['one column each', 'Zelenskyy’s', 11],
  ['two columns each', '大統領', 6],
  ['one picture of several code points', '👩‍👩‍👧', 2],
  ['a letter and its accent', 'e\u0301', 1],
])('characters count as they are shown: %s', (_why, text, width) => {
  expect(widthOf(text)).toBe(width);
});

test.each([
  ['empty text is an empty line', '', ['']],
  ['a break between words', 'one two three', ['one two', 'three']],
  ['a word that is too long is cut', 'a bcdefghijkl', ['a', 'bcdefghi', 'jkl']],
])('wrapping: %s', (_why, text, lines) => {
  expect(wrap(text, 8)).toEqual(lines);
});

test.each([
  ['words in any language stay', 'Київ “ok” — 東京 🙂 👩‍👩‍👧 می‌خواهم', undefined],
  ['line ends and tabs stay', 'a\tb\n', undefined],
  ['a carriage return', 'a\rb', String.raw`a\u{d}b`],
  ['an escape', '\u001b[2J', String.raw`\u{1b}[2J`],
  ['a turn of direction', 'a\u202eb', String.raw`a\u{202e}b`],
  ['half a character', 'a\ud83d', String.raw`a\u{d83d}`],
  ['an invisible tag', '\u{e0041}', String.raw`\u{e0041}`],
])('printable: %s', (_why, text, shown = text) => {
  expect(printable(text)).toBe(shown);
});

test('on one line, line ends and tabs are written out', () => {
  expect(oneLine('a\tb\nc')).toBe(String.raw`a\tb\nc`);
});

test.each([
  ['a comma too many in a list', '[1,\n 2,]', 2, 4],
  ['a comma too many in an object', '{"a": 1,\n}', 2, 1],
  ['a comma that is missing', '{"a": 1\n "b": 2}', 2, 2],
  ['a word that is no JSON', '{\n\n  "a": undefined}', 3, 8],
  ['something behind the end', '{}\n}', 2, 1],
  ['an end that is missing', '{"a": [1, 2', 1, 12],
  ['a line end inside a string', '{"a": "b\nc"}', 1, 9],
  ['a fault far from the start', `[${'1,\n'.repeat(5000)}x]`, 5001, 1],
])('the place of a fault in JSON: %s', (_why, text, line, column) => {
  expect(describeJsonFault(text)).toMatchObject({ line, column });
});
