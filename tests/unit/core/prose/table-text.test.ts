import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import moved from '../../../samples/dossiers/moved-quote/dossier.json';
import { createLookup, readDossier } from '../../../../src/core/dossier';
import { COLUMNS, tableNotes, tableText, writeTable, type Row } from '../../../../src/core/prose';
import { firstData, openDossier, relationId } from '../../../support/dossiers';

const lookup = createLookup(openDossier(firstData()));
const rows = writeTable(lookup);
/** A row whose words are the given ones. */
const rowWith = (words: string): Row => {
  const row = rows[0]!;
  return { ...row, cells: { ...row.cells, words } };
};
/** The cells of a text as a spreadsheet parts them. */
const parted = (text: string): string[][] =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split('\t'));
const wordsOf = (text: string): string | undefined => parted(text)[1]?.[COLUMNS.indexOf('words')];

describe('a table for the clipboard', () => {
  it('has a line of heads and a line for each row, with the cells as they are shown', () => {
    const [heads, ...lines] = parted(tableText(rows));
    expect(heads).toEqual([
      'From',
      'To',
      'Relation',
      'Told by',
      'Status',
      'Tone',
      'Kind',
      'Matter',
      'Place',
      'Evidence',
      'Disputed',
      'Remarks',
    ]);
    expect(lines).toEqual(rows.map(({ cells }) => COLUMNS.map((column) => cells[column])));
  });

  it('has as many cells in each line, whatever stands in them', () => {
    const anyCell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.string({ unit: fc.constantFrom('\t', '\n', '\r', '\u2028', '\u0085', '"', '=', 'a') }),
    );
    fc.assert(
      fc.property(fc.array(anyCell, { maxLength: 4 }), (cells) => {
        const lines = tableText(cells.map(rowWith)).split(/[\n\r\u0085\u2028\u2029]/);
        expect(lines.map((line) => line.split('\t').length)).toEqual([
          ...['head', ...cells].map(() => COLUMNS.length),
          1,
        ]);
      }),
    );
  });

  it.each([
    ['a formula', '=HYPERLINK("x")', '\'=HYPERLINK("x")'],
    ['a formula behind a space', ' +1', "'+1"],
    ['a formula behind a line end', '\n-1', "'-1"],
    ['a formula behind a control sign', '\u0000@sum', "'@sum"],
    ['a wide sign of a formula', '＝1', "'＝1"],
    ['words that begin with a straight mark', '"Yes," he said', '"""Yes,"" he said"'],
    ['marks inside words', 'a "dictator"', 'a "dictator"'],
    ['a sign inside words', 'two-thirds = most', 'two-thirds = most'],
    ['a line end inside words', 'one\r\ntwo\tthree', 'one two three'],
    ['quoted words', '“I am ready”', '“I am ready”'],
  ])('makes %s safe', (_why, words, cell) => {
    expect(wordsOf(tableText([rowWith(words)]))).toBe(cell);
  });

  it('of no rows is its heads', () => {
    expect(parted(tableText([]))).toHaveLength(1);
  });

  it('has its notes behind an empty line, as safe as its cells', () => {
    const lines = tableText(rows.slice(0, 1), ['a\tb', '=1']).split('\n');
    expect(lines.slice(2)).toEqual(['', 'a b', "'=1", '']);
  });
});

describe('the notes of a table', () => {
  const held = createLookup(readDossier(moved).dossier!);

  it('name the source, and say what it does not give', () => {
    expect(tableNotes(lookup)).toEqual([
      '“Zelenskyy Offers to Resign for NATO as U.S.-Ukraine Tensions Rise”, publisher not given, date not given',
    ]);
  });

  it('name what is held back, unless other relations were asked for', () => {
    expect(tableNotes(held)[1]).toMatch(/^1 relation held back, .*: r1\.$/);
    expect(tableNotes(held, [relationId('r2')])).toHaveLength(1);
  });
});
