export type { ProseEntry } from './entry';
export { writeProse } from './prose';
export { entryText, proseText } from './text';
