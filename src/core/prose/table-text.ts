import type { Lookup, RelationId } from '../dossier';
import { proseTexts } from '../texts/prose';
import { tableTexts } from '../texts/table';
import { sourceLines } from './prose';
import { COLUMNS, type Row } from './table';
import { oneLine } from './text';

/** What belongs under a table that leaves the page: a line for each source, and what is held back, unless a choice was asked for. */
export function tableNotes(lookup: Lookup, ids?: Iterable<RelationId>): string[] {
  const heldBack = ids ? [] : lookup.dossier.withheld.relations.map(({ id }) => id);
  return [...sourceLines(lookup), ...(heldBack.length > 0 ? [proseTexts.heldBack(heldBack)] : [])];
}

/**
 * Rows as text for the clipboard, cells parted by tabs: a line of heads, a line for each row, and the notes behind an empty line.
 * No cell holds a tab or line end, and none is a formula to the spreadsheet that it is pasted into.
 */
export function tableText(rows: readonly Row[], notes: readonly string[] = []): string {
  const lines = [
    COLUMNS.map((column) => tableTexts.columns[column]),
    ...rows.map(({ cells }) => COLUMNS.map((column) => cells[column])),
    ...(notes.length > 0 ? [[], ...notes.map((note) => [note])] : []),
  ];
  return lines.map((cells) => `${cells.map(safeCell).join('\t')}\n`).join('');
}

function safeCell(cell: string): string {
  const line = oneLine(cell.replace(/\p{Cc}/gu, ' '));
  if (/^[=+\-@＝＋－＠]/u.test(line)) return `'${line}`;
  // Spreadsheets read a cell that begins with this mark up to its partner, over tabs and lines.
  return line.startsWith('"') ? `"${line.replaceAll('"', '""')}"` : line;
}
