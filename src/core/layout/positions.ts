import { placeAnchors, type Anchors } from './anchors';
import { findFree, findParts, type Area } from './positions-pack';
import { layoutPart } from './positions-part';
import type { WeightedLink } from './positions-scene';
import { stageFor } from './positions-stage';
import { spaceBoxes } from './spacing';
import type { Places } from './stress';
import type { LayoutInput, LayoutNode, Point } from './types';

const SEED = 981956;
const PART_GAP = 40;

/** Each pair once, in an order that depends on the nodes only, so that the order of the input changes nothing. */
function mergeLinks({ nodes, links }: LayoutInput): WeightedLink[] {
  const pairs = new Map<number, WeightedLink>();
  for (const { source, target, prominent } of links) {
    for (const end of [source, target]) if (!nodes[end]) throw new Error(`unknown node: ${end}`);
    if (source === target) continue;
    const low = Math.min(source, target);
    const high = Math.max(source, target);
    const key = low * nodes.length + high;
    const weight = (pairs.get(key)?.weight ?? 0) + (prominent ? 1 : 0.6);
    pairs.set(key, { source: low, target: high, weight });
  }
  return [...pairs.entries()].sort(([a], [b]) => a - b).map(([, link]) => link);
}

function pick(values: Float64Array, part: readonly number[]): Float64Array {
  return Float64Array.from(part, (node) => values[node] as number);
}

/** Lays out one connected part with the anchors of its nodes. */
function layoutNodes(
  part: readonly number[],
  input: LayoutInput,
  links: readonly WeightedLink[],
  anchors: Anchors,
  seed: number,
): Places {
  const index = new Map(part.map((node, i) => [node, i]));
  const own = links.flatMap((link) => {
    const source = index.get(link.source);
    const target = index.get(link.target);
    return source === undefined || target === undefined ? [] : [{ ...link, source, target }];
  });
  return layoutPart(
    {
      nodes: part.map((node) => input.nodes[node] as LayoutNode),
      links: own,
      anchors: {
        x: pick(anchors.x, part),
        y: pick(anchors.y, part),
        reach: pick(anchors.reach, part),
      },
    },
    seed,
  );
}

/** Rows of nodes without links, as wide as the rest of the picture if there is one. */
function layoutRows(nodes: readonly LayoutNode[], room: number): Places {
  const width = nodes.reduce((most, node) => Math.max(most, node.width), 0) + PART_GAP;
  const height = nodes.reduce((most, node) => Math.max(most, node.height), 0) + PART_GAP;
  const free = room > 0 ? room / width : Math.sqrt((nodes.length * 1.45 * height) / width);
  const columns = Math.max(1, Math.min(nodes.length, Math.round(free)));
  const rows = Math.ceil(nodes.length / columns);
  return {
    x: Float64Array.from(nodes, (_, i) => {
      const last = Math.floor(i / columns) === rows - 1;
      const inRow = last ? nodes.length - (rows - 1) * columns : columns;
      return ((i % columns) - (inRow - 1) / 2) * width;
    }),
    y: Float64Array.from(nodes, (_, i) => (Math.floor(i / columns) - (rows - 1) / 2) * height),
  };
}

/** The rectangle around the boxes of some nodes. */
function areaOf(nodes: readonly LayoutNode[], { x, y }: Places): Area {
  let left = Infinity;
  let right = -Infinity;
  let top = Infinity;
  let bottom = -Infinity;
  nodes.forEach(({ width, height }, i) => {
    left = Math.min(left, (x[i] as number) - width / 2);
    right = Math.max(right, (x[i] as number) + width / 2);
    top = Math.min(top, (y[i] as number) - height / 2);
    bottom = Math.max(bottom, (y[i] as number) + height / 2);
  });
  return {
    x: (left + right) / 2,
    y: (top + bottom) / 2,
    width: right - left,
    height: bottom - top,
  };
}

/** The places of all nodes without regard to pins: the connected parts, packed round the largest, nodes without links below. */
function layoutParts(input: LayoutInput, links: readonly WeightedLink[], seed: number): Places {
  const { nodes } = input;
  const result: Places = { x: new Float64Array(nodes.length), y: new Float64Array(nodes.length) };
  const boxArea = nodes.reduce((sum, node) => sum + node.width * node.height, 0);
  const stage = stageFor(nodes.length, boxArea);
  const anchors = placeAnchors(nodes, links, stage.width, stage.height);
  const parts = findParts(nodes.length, links);
  const single = parts.filter((part) => part.length === 1).flat();
  const placed: Area[] = [];
  const put = (part: readonly number[], own: Places): void => {
    const area = areaOf(
      part.map((node) => nodes[node] as LayoutNode),
      own,
    );
    const free =
      placed.length === 0
        ? { ...area, x: 0, y: 0 }
        : findFree(area, placed, { x: 0, y: 0 }, PART_GAP, 1.45);
    placed.push(free);
    part.forEach((node, i) => {
      result.x[node] = (own.x[i] as number) + free.x - area.x;
      result.y[node] = (own.y[i] as number) + free.y - area.y;
    });
  };
  for (const part of parts)
    if (part.length > 1) put(part, layoutNodes(part, input, links, anchors, seed));
  if (single.length > 0) {
    put(
      single,
      layoutRows(
        single.map((node) => nodes[node] as LayoutNode),
        placed[0]?.width ?? 0,
      ),
    );
  }
  return result;
}

/**
 * Places of nodes with those that have a pin where it says; others only make room for them, so that a picture with a pin stays the
 * picture it was. `settled`: where they stand without pins, in their order.
 */
export function makeRoom(nodes: readonly LayoutNode[], settled: readonly Point[]): Point[] {
  if (!nodes.some(({ pin }) => pin)) return [...settled];
  const start = nodes.map(({ pin }, i) => pin ?? settled[i] ?? { x: 0, y: 0 });
  const places = {
    x: Float64Array.from(start, ({ x }) => x),
    y: Float64Array.from(start, ({ y }) => y),
  };
  const boxes = {
    halfWidth: Float64Array.from(nodes, (node) => node.width / 2),
    halfHeight: Float64Array.from(nodes, (node) => node.height / 2),
    fixed: Uint8Array.from(nodes, (node) => (node.pin ? 1 : 0)),
  };
  const { x, y } = spaceBoxes(places, boxes, 2, 0);
  return start.map((place, i) => {
    if (nodes[i]?.pin) return { x: place.x, y: place.y };
    return x[i] === place.x && y[i] === place.y
      ? place
      : { x: round(x[i] as number), y: round(y[i] as number) };
  });
}

function round(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

/**
 * The place of each node, in the order of the nodes, in world units around (0, 0): by hops, with few crossings and free boxes, grouped by
 * anchors. The same input gives the same places, whatever the order of the links. Pins are kept exactly. No nodes: an empty list.
 */
export function computePositions(input: LayoutInput, seed = SEED): Point[] {
  const { nodes } = input;
  if (nodes.length === 0) return [];
  const links = mergeLinks(input);
  const places = layoutParts(input, links, seed);
  const middle = areaOf(nodes, places);
  const settled = nodes.map((_, i) => ({
    x: round((places.x[i] as number) - middle.x),
    y: round((places.y[i] as number) - middle.y),
  }));
  return makeRoom(nodes, settled);
}
