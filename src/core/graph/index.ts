export {
  buildGraph,
  neighbours,
  shownThrough,
  type Edge,
  type Graph,
  type Node,
  type Pair,
} from './graph';
export { admits, countFacet, DEFAULT_LENS, EVERYTHING } from './lens';
