import { oneLine } from './printable';
import { widthOf, wrap } from './wrap';

/** Every line fits into this many columns. */
const COLUMNS = 80;
const GAP = '  ';
const INDENT = '    ';

/** A row of short cells, and what is too long for a column on lines of its own below it. */
export interface Row {
  readonly cells: readonly string[];
  readonly below: readonly string[];
}

/** A table for the terminal, as lines. Whatever the cells hold, it fits 80 columns and obeys nothing but line ends. */
export function layTable(head: readonly string[], rows: readonly Row[]): string[] {
  const all = [head, ...rows.map(({ cells }) => cells.map(oneLine))];
  const widths = head.map((_, i) => Math.max(...all.map((cells) => widthOf(cells[i] ?? ''))));
  return [
    ...layCells(head, widths),
    ...rows.flatMap(({ cells, below }) => [
      ...layCells(cells.map(oneLine), widths),
      ...below.flatMap((text) => indent(oneLine(text))),
    ]),
  ];
}

/** One line where it fits; else each cell on a line of its own. */
function layCells(cells: readonly string[], widths: readonly number[]): string[] {
  const line = cells
    .map((cell, i) => cell + ' '.repeat(Math.max(0, (widths[i] ?? 0) - widthOf(cell))))
    .join(GAP)
    .replace(/ +$/, '');
  if (widthOf(line) <= COLUMNS) return [line];
  const [first = '', ...others] = cells;
  return [...wrap(first, COLUMNS), ...others.flatMap(indent)];
}

const indent = (text: string): string[] =>
  wrap(text, COLUMNS - INDENT.length).map((line) => INDENT + line);
