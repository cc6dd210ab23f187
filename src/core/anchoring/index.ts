export { anchorQuote, type Anchoring, type Quote } from './quote';
export { resolveSelector, type Resolution } from './resolve';
export { selectSpan, type Selector } from './selector';
