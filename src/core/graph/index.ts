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
export { admits, countFacet, DEFAULT_LENS, EVERYTHING } from './lens';
export { readLens, writeLens } from './lens-text';
export { waysBack, type WayBack } from './way-back';
