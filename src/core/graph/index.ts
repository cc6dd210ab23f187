export { besideOf, NOTHING_BESIDE, type Beside } from './beside';
export { chainBetween, rankBetween, type ChainStep } from './chain';
export {
  buildGraph,
  neighbours,
  pairEnds,
  pairId,
  shownThrough,
  type Edge,
  type Graph,
  type Node,
  type Pair,
} from './graph';
export {
  admits,
  countFacet,
  countShown,
  DEFAULT_LENS,
  EVERYTHING,
  isDefault,
  type Facet,
  type Switch,
} from './lens';
export { readLens, writeLens } from './lens-text';
export { tellingOf, toldUntil, type Telling, type TellingStep } from './telling';
export { waysBack, type WayBack } from './way-back';
