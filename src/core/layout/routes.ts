import { bentCurve, boxHolds, distance, sampleCurve, type Box } from './geometry';
import { createGrid, gridOf, type Grid } from './grid';
import { shapeBox, shapeHolds, type NodeShape } from './node-shapes';
import type { Frame } from './projection';
import { chainOf, countChainCrossings, type Chain } from './segments';
import type { Point } from './types';

/** The lines between two nodes, to be led past everything else. */
export interface Wire {
  /** Indexes of the two nodes; bends are to the left of the way from `a` to `b`. */
  readonly a: number;
  readonly b: number;
  /** How many lines run side by side. */
  readonly lanes: number;
}

export interface Place {
  readonly at: Point;
  readonly shape: NodeShape;
  /** Where the node's name stands. */
  readonly name: Box | undefined;
}

const BENDS = [0, 16, -16, 32, -32, 52, -52, 76, -76, 104, -104, 140, -140];
const SAMPLES = 18;
const PASSES = 3;
const NODE_HIT = 80;
const NAME_HIT = 22;
const OUTSIDE = 40;
const CROSSING = 90;
const BEND = 0.22;
/** A line keeps this far from a shape that it does not end at, in px. */
const CLEARANCE = 9;

/** The distance between parallel lines, in px: less where the two nodes are near each other. */
export const laneGap = (length: number): number => Math.max(13, Math.min(34, length * 0.13));

/** How far each of `count` parallel lines lies from the middle one, in px. */
export const laneOffsets = (count: number, gap: number): number[] =>
  Array.from({ length: count }, (_, i) => (i - (count - 1) / 2) * gap);

/** Lines keep this far from the edge of the frame, in px. */
const EDGE = 12;

/**
 * How far the middle of each of `count` parallel lines from `a` to `b` bends, in px: side by side round `bend`, inside the frame. `spread`
 * sets them that much farther apart.
 */
export function laneBends(
  count: number,
  bend: number,
  a: Point,
  b: Point,
  frame: Frame,
  spread = 1,
): number[] {
  const length = distance(a, b) || 1;
  const offsets = laneOffsets(count, laneGap(length) * spread);
  const half = offsets.at(-1) ?? 0;
  const most = farthestInside(bend + half, a, b, frame);
  const least = -farthestInside(half - bend, b, a, frame);
  const squeeze = Math.min(1, (most - least) / 2 / Math.max(half, 1e-9));
  const middle = Math.max(least + half * squeeze, Math.min(most - half * squeeze, bend));
  return offsets.map((offset) => middle + offset * squeeze);
}

/** The largest bend up to `wanted` px to the left of the way from `a` to `b` whose curve stays in the frame; never less than 0. */
function farthestInside(wanted: number, a: Point, b: Point, frame: Frame): number {
  const stays = (bend: number) =>
    sampleCurve(bentCurve(a, b, bend), 8).every(
      ({ x, y }, i) =>
        i === 0 ||
        i === 8 ||
        (x > EDGE && y > EDGE && x < frame.width - EDGE && y < frame.height - EDGE),
    );
  if (wanted <= 0 || stays(wanted)) return Math.max(0, wanted);
  let [inside, outside] = [0, wanted];
  for (let i = 0; i < 7; i += 1) {
    const middle = (inside + outside) / 2;
    if (stays(middle)) inside = middle;
    else outside = middle;
  }
  return inside;
}

/**
 * How far each wire's middle bends, in px: straight where nothing is in the way, else as little as leads it past shapes, names
 * and the frame's edge with few crossings. Local search over a fixed list of bends; deterministic.
 */
export function routeWires(
  wires: readonly Wire[],
  places: readonly Place[],
  frame: Frame,
): number[] {
  const bends = wires.map(() => 0);
  const obstacles: Obstacles = {
    shapes: gridOf(
      places.map(({ shape, at }) => shapeBox(shape, at)),
      frame,
    ),
    names: createGrid(frame),
  };
  places.forEach(({ name }, i) => {
    if (name) obstacles.names.add(i, name);
  });
  // What a bend meets among shapes and names does not change from pass to pass; what it crosses does.
  const ways = wires.map((wire) =>
    BENDS.map((bend) => ({ bend, chain: undefined as Chain | undefined, cost: NaN, wire })),
  );
  const chains: Chain[] = wires.map((wire) => chainFor(wire, places, 0));
  for (let pass = 0; pass < PASSES; pass += 1) {
    const before = [...bends];
    ways.forEach((options, i) => {
      let best = Infinity;
      let chosen = bends[i] ?? 0;
      for (const way of options) {
        if (Math.abs(way.bend) * BEND >= best) continue;
        way.chain ??= chainFor(way.wire, places, way.bend);
        if (Number.isNaN(way.cost))
          way.cost = Math.abs(way.bend) * BEND + hits(way.wire, way.bend, places, obstacles, frame);
        if (way.cost >= best) continue;
        const cost = way.cost + crossings(wires, chains, i, way.chain) * CROSSING;
        if (cost >= best) continue;
        best = cost;
        chosen = way.bend;
        chains[i] = way.chain;
      }
      bends[i] = chosen;
    });
    if (bends.every((bend, i) => bend === before[i])) break;
  }
  return bends;
}

function chainFor(wire: Wire, places: readonly Place[], bend: number): Chain {
  const a = places[wire.a]?.at ?? { x: 0, y: 0 };
  const b = places[wire.b]?.at ?? { x: 0, y: 0 };
  return chainOf(sampleCurve(bentCurve(a, b, bend), 8));
}

function crossings(
  wires: readonly Wire[],
  chains: readonly Chain[],
  own: number,
  chain: Chain,
): number {
  let count = 0;
  chains.forEach((other, j) => {
    if (j === own) return;
    count += countChainCrossings(chain, other);
    // Two wires that leave a node almost together hide each other.
    if (sharesEnd(wires[own], wires[j])) count += closeness(wires[own], wires[j], chain, other);
  });
  return count;
}

const sharesEnd = (p: Wire | undefined, q: Wire | undefined): boolean =>
  p !== undefined && q !== undefined && (p.a === q.a || p.a === q.b || p.b === q.a || p.b === q.b);

/** 0.6 if the two chains run within 12 px of each other a quarter of the way from their shared end. */
function closeness(p: Wire | undefined, q: Wire | undefined, chain: Chain, other: Chain): number {
  if (!p || !q) return 0;
  const shared = p.a === q.a || p.a === q.b ? p.a : p.b;
  const along = (wire: Wire, { points }: Chain, i: number) =>
    points[wire.a === shared ? i : points.length - 1 - i];
  const near = [2, 3].some((i) => {
    const [x, y] = [along(p, chain, i), along(q, other, i)];
    return x !== undefined && y !== undefined && distance(x, y) < 12;
  });
  return near ? 0.6 : 0;
}

/** Where shapes and names stand. */
interface Obstacles {
  readonly shapes: Grid;
  readonly names: Grid;
}

function hits(
  wire: Wire,
  bend: number,
  places: readonly Place[],
  { shapes, names }: Obstacles,
  frame: Frame,
): number {
  const a = places[wire.a];
  const b = places[wire.b];
  if (!a || !b) return 0;
  const offsets = laneOffsets(wire.lanes, laneGap(distance(a.at, b.at)));
  let cost = 0;
  for (const offset of offsets) {
    for (const point of sampleCurve(bentCurve(a.at, b.at, bend + offset), SAMPLES)) {
      if (point.x < 4 || point.y < 4 || point.x > frame.width - 4 || point.y > frame.height - 4)
        cost += OUTSIDE;
      const spot = { ...point, width: 0, height: 0 };
      shapes.some(spot, CLEARANCE, (k) => {
        const place = places[k];
        if (!place || k === wire.a || k === wire.b) return false;
        const seen = { x: point.x - place.at.x, y: point.y - place.at.y };
        if (shapeHolds(place.shape, seen, CLEARANCE)) cost += NODE_HIT;
        return false;
      });
      names.some(spot, 3, (k) => {
        const name = places[k]?.name;
        if (name && boxHolds(name, point, 3)) cost += NAME_HIT;
        return false;
      });
    }
  }
  return cost / offsets.length;
}
