import { COLUMNS, type Column, type Row } from './table';

/** As `aria-sort` calls them. */
export type SortDirection = 'ascending' | 'descending';

/** One language for all readers, so that a table has one order on every machine. */
const collator = new Intl.Collator('en', { numeric: true });

/** The rows by one column. Rows that are alike in it keep their order in both directions. */
export function sortRows(rows: readonly Row[], column: Column, direction: SortDirection): Row[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return [...rows].sort((a, b) => sign * compareKeys(a.keys[column], b.keys[column]));
}

/** The rows in whose cells every word of the text occurs, whatever its case and accents; all rows for an empty text. */
export function filterRows(rows: readonly Row[], text: string): Row[] {
  const words = text.split(/\s+/u).map(fold);
  return rows.filter((row) => words.every((word) => foldedCells(row).includes(word)));
}

const compareKeys = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number'
    ? a - b
    : collator.compare(a.toString(), b.toString());

const foldedOf = new WeakMap<Row, string>();

/** The cells of a row in one text, with line ends between them, which no word can hold. */
function foldedCells(row: Row): string {
  let folded = foldedOf.get(row);
  if (folded === undefined)
    foldedOf.set(row, (folded = COLUMNS.map((column) => fold(row.cells[column])).join('\n')));
  return folded;
}

/** Capitals, since the small sigma has two forms; curly apostrophes as a keyboard types them. */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’]/gu, "'")
    .replace(/[“”]/gu, '"')
    .toUpperCase();
