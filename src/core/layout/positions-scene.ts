import type { Anchors } from './anchors';
import { createLines } from './crossings-lines';
import type { Prices, Scene } from './crossings-scene';
import type { Stage } from './positions-stage';
import { createAdjacency } from './stress-distances';
import type { Places } from './stress';
import type { LayoutNode } from './types';

/** Up to this size the clarity of each line is weighed too, and several starts compete. */
export const SMALL = 40;
/** Up to this size there is time to search well. */
export const MEDIUM = 120;

// no whole numbers: the engine keeps them in another form, and recompiles when a fraction meets it
const SMALL_PRICES: Prices = {
  stress: 0.1,
  overlap: 6.1,
  outside: 15.1,
  astray: 8.1,
  covered: 1.1,
  narrow: 0.12,
  short: 0.25,
};
const MEDIUM_PRICES: Prices = {
  stress: 2.01,
  overlap: 5.1,
  outside: 40.1,
  astray: 8.1,
  covered: 0.1,
  narrow: 0.1,
  short: 0.1,
};
const LARGE_PRICES: Prices = {
  stress: 0.5,
  overlap: 5.1,
  outside: 40.1,
  astray: 8.1,
  covered: 0.1,
  narrow: 0.1,
  short: 0.1,
};

/** A pair of nodes with what a crossing of its line costs: 1 for each prominent link, less for one held back. */
export interface WeightedLink {
  readonly source: number;
  readonly target: number;
  readonly weight: number;
}

/** A connected part of the graph: links hold indexes into these nodes. */
export interface Part {
  readonly nodes: readonly LayoutNode[];
  readonly links: readonly WeightedLink[];
  readonly anchors: Anchors;
}

/** A part with first places in world units. */
export interface Draft {
  readonly part: Part;
  readonly places: Places;
  readonly hops: Uint16Array;
  readonly unit: number;
}

/** 1 / wanted distance of all pairs, 0 on the diagonal. */
function closenessOf(hops: Uint16Array, unit: number): Float64Array {
  const closeness = new Float64Array(hops.length);
  for (let pair = 0; pair < hops.length; pair++) {
    const hop = hops[pair] as number;
    if (hop > 0) closeness[pair] = 1 / (hop * unit);
  }
  return closeness;
}

/** All that a search in a part needs, priced by the size of the part. */
export function createScene({ part, places, hops, unit }: Draft, stage: Stage): Scene {
  const { nodes, links, anchors } = part;
  const ends = {
    from: Int32Array.from(links, (link) => link.source),
    to: Int32Array.from(links, (link) => link.target),
    weight: Float64Array.from(links, (link) => link.weight),
  };
  return {
    lines: createLines(places, ends, createAdjacency(nodes.length, links)),
    closeness: closenessOf(hops, unit),
    halfWidth: Float64Array.from(nodes, (node) => node.width / 2),
    halfHeight: Float64Array.from(nodes, (node) => node.height / 2),
    gap: nodes.length <= SMALL ? 30 : 4,
    frameX: stage.width / 2,
    frameY: stage.height / 2,
    anchorX: anchors.x,
    anchorY: anchors.y,
    reach: anchors.reach,
    fixed: new Uint8Array(nodes.length),
    prices:
      nodes.length <= SMALL ? SMALL_PRICES : nodes.length <= MEDIUM ? MEDIUM_PRICES : LARGE_PRICES,
  };
}
