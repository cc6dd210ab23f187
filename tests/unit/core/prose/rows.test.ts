import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLookup } from '../../../../src/core/dossier';
import { COLUMNS, filterRows, sortRows, writeTable, type Row } from '../../../../src/core/prose';
import { firstData, openDossier, smallLookup } from '../../../support/dossiers';

const rows = writeTable(createLookup(openDossier(firstData())));
const idsOf = (of: readonly Row[]): string[] => of.map(({ id }) => id);
/** Rows of relations from actors with the given names. */
const rowsFrom = (...names: string[]): Row[] =>
  writeTable(
    smallLookup({
      relations: names.map((_, i) => ({ id: `R${i}`, source: `s${i}`, target: 'end' })),
    }),
  ).map((row, i) => {
    const source = names[i]!;
    return { ...row, cells: { ...row.cells, source }, keys: { ...row.keys, source } };
  });
const anyColumn = fc.constantFrom(...COLUMNS);
const anyDirection = fc.constantFrom('ascending' as const, 'descending' as const);
const anyRows = fc.shuffledSubarray(rows);

describe('sorting', () => {
  it('keeps every row exactly once, and changes nothing in what it was given', () => {
    fc.assert(
      fc.property(anyRows, anyColumn, anyDirection, (given, column, direction) => {
        const before = idsOf(given);
        const sorted = sortRows(given, column, direction);
        expect(idsOf(sorted).sort()).toEqual([...before].sort());
        expect(idsOf(given)).toEqual(before);
      }),
    );
  });

  it('is in order, and rows that are alike keep theirs in both directions', () => {
    fc.assert(
      fc.property(anyRows, anyColumn, anyDirection, (given, column, direction) => {
        const sorted = sortRows(given, column, direction);
        const { compare } = new Intl.Collator('en', { numeric: true });
        for (const [i, after] of sorted.entries()) {
          const before = sorted[i - 1];
          if (!before) continue;
          const [a, b] = [before.keys[column], after.keys[column]];
          const order = typeof a === 'number' ? a - Number(b) : compare(a, String(b));
          if (direction === 'ascending') expect(order).toBeLessThanOrEqual(0);
          else expect(order).toBeGreaterThanOrEqual(0);
          if (order === 0) expect(given.indexOf(before)).toBeLessThan(given.indexOf(after));
        }
      }),
    );
  });

  it('by place follows the text', () => {
    const starts = sortRows(rows, 'place', 'ascending').map(
      ({ entry }) => entry.quotes[0]!.quote.start,
    );
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(starts[0]).toBe(0);
  });

  it('puts names where an English reader looks for them, and numbers by their value', () => {
    const given = rowsFrom('Zoe', 'émile', 'Paragraph 10', 'Eva', 'Paragraph 9', 'Ole', 'Örn');
    const names = sortRows(given, 'source', 'ascending').map(({ cells }) => cells.source);
    expect(names).toEqual(['émile', 'Eva', 'Ole', 'Örn', 'Paragraph 9', 'Paragraph 10', 'Zoe']);
  });
});

describe('filtering', () => {
  const words = [
    ...new Set(rows.flatMap(({ cells }) => Object.values(cells).join(' ').split(' '))),
  ];
  const anyText = fc.oneof(
    fc.array(fc.constantFrom(...words), { maxLength: 3 }).map((some) => some.join(' ')),
    fc.constantFrom(...words).map((word) => word.slice(0, 2)),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
  );

  it('keeps a part of the rows, in their order', () => {
    fc.assert(
      fc.property(anyRows, anyText, (given, text) => {
        const left = filterRows(given, text);
        expect(left).toEqual(given.filter((row) => left.includes(row)));
      }),
    );
  });

  it('never brings back a row when more is typed', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.constantFrom('', ' '), (text, more, between) => {
        const few = filterRows(rows, text + between + more);
        const many = filterRows(rows, text);
        expect(few.filter((row) => !many.includes(row))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps each row that has the words, and none that lacks one', () => {
    fc.assert(
      fc.property(fc.constantFrom(...rows), fc.array(fc.nat()), (row, picks) => {
        const own = Object.values(row.cells).join(' ').split(' ');
        const text = picks.map((i) => own[i % own.length]).join(' ');
        expect(filterRows(rows, text)).toContain(row);
        expect(filterRows(rows, `${text} zyzzyva`)).toEqual([]);
      }),
    );
  });

  it.each<[why: string, text: string, names: string[]]>([
    ['nothing keeps all', '', ['José', 'ΑΝΔΡΕΑΣ', 'Straße', "O'Hara", 'Ｇéｏ ㎏']],
    ['spaces alone keep all', '  ', ['José', 'ΑΝΔΡΕΑΣ', 'Straße', "O'Hara", 'Ｇéｏ ㎏']],
    ['case and accents do not count', 'JOSE', ['José']],
    ['nor do accents that are typed', 'jósè', ['José']],
    ['nor the two small sigmas', 'ανδρέας', ['ΑΝΔΡΕΑΣ']],
    ['nor the sharp s', 'strasse', ['Straße']],
    ['nor how wide or joined a sign is', 'geo kg', ['Ｇéｏ ㎏']],
    ['nor the form of an apostrophe', 'o’h', ["O'Hara"]],
    ['words may stand in different cells', 'jose end', ['José']],
    ['a word does not run on from cell to cell', 'joséend', []],
    ['signs are no pattern', '.*', []],
  ])('%s', (_why, text, names) => {
    const given = rowsFrom('José', 'ΑΝΔΡΕΑΣ', 'Straße', "O'Hara", 'Ｇéｏ ㎏');
    expect(filterRows(given, text).map(({ cells }) => cells.source)).toEqual(names);
  });
});
