export * from './article';
export { cutIntoStretches, type Stretch } from './layers';
export { contains, overlaps, type Span } from './span';
export { quotationsIn } from './quotations';
