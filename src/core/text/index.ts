export * from './article';
export { splitClauses } from './clauses';
export { cutIntoStretches, type Stretch } from './layers';
export { contains, overlaps, trimSpan, type Span } from './span';
export { quotationsIn } from './quotations';
export { moveEdge, snapToWords, wordsIn } from './words';
