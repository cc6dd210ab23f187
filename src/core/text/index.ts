export * from './article';
export { cutIntoStretches, type Stretch } from './layers';
export { contains, overlaps, trimSpan, type Span } from './span';
export { quotationsIn } from './quotations';
