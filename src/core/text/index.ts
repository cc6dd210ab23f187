export * from './article';
export { foldLetters } from './fold';
export { cutIntoStretches, type Stretch } from './layers';
export { contains, overlaps, type Span } from './span';
export { quotationsIn } from './quotations';
