export {
  compareActors,
  type CommonActor,
  type ComparedSide,
  type Comparison,
  type Voices,
} from './compare';
export { listDisputes, type Dispute, type DisputeSide } from './disputes';
export type { ProseEntry, ProseQuote } from './entry';
export { leadingQuotations } from './leading';
export { writeProse } from './prose';
export { filterRows, sortRows, type SortDirection } from './rows';
export type { SaidEntry } from './said';
export { COLUMNS, writeTable, type Column, type Row } from './table';
export { tableNotes, tableText } from './table-text';
export { entryText, proseText } from './text';
