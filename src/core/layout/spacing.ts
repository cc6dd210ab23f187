import { forceSimulation, forceX, forceY, type Force, type SimulationNodeDatum } from 'd3-force';
import type { Places } from './stress';

/** Half sizes of the boxes of nodes, and which of them must stay where they are. */
export interface Boxes {
  readonly halfWidth: Float64Array;
  readonly halfHeight: Float64Array;
  readonly fixed: Uint8Array;
}

/** A node of a d3 simulation with the half size of its box. */
export interface BoxNode extends SimulationNodeDatum {
  x: number;
  y: number;
  vx: number;
  vy: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
}

/** Pushes two boxes apart along the axis that needs the shorter way; a fixed one leaves the whole way to the other. */
function pushApart(a: BoxNode, b: BoxNode, gap: number, strength: number): void {
  const dx = b.x + b.vx - a.x - a.vx;
  const dy = b.y + b.vy - a.y - a.vy;
  const across = a.halfWidth + b.halfWidth + gap - Math.abs(dx);
  const along = a.halfHeight + b.halfHeight + gap - Math.abs(dy);
  if (across <= 0 || along <= 0) return;
  const held = a.fx != null;
  const heldToo = b.fx != null;
  if (held && heldToo) return;
  const share = held ? 0 : heldToo ? 1 : 0.5;
  if (across < along) {
    const way = (dx < 0 ? -across : across) * strength;
    a.vx -= way * share;
    b.vx += way * (1 - share);
  } else {
    const way = (dy < 0 ? -along : along) * strength;
    a.vy -= way * share;
    b.vy += way * (1 - share);
  }
}

/** A d3 force that keeps boxes apart by a gap, as forceCollide does for circles. Pairs are found by a sweep from left to right. */
export function forceBoxes(gap: number, strength: number): Force<BoxNode, undefined> {
  let order: BoxNode[] = [];
  let widest = 0;
  const force: Force<BoxNode, undefined> = () => {
    order.sort((a, b) => a.x - b.x);
    for (let i = 0; i < order.length; i++) {
      const a = order[i] as BoxNode;
      const end = a.x + a.halfWidth + widest + gap;
      for (let j = i + 1; j < order.length; j++) {
        const b = order[j] as BoxNode;
        if (b.x > end) break;
        pushApart(a, b, gap, strength);
      }
    }
  };
  force.initialize = (nodes) => {
    order = nodes.slice();
    widest = nodes.reduce((most, node) => Math.max(most, node.halfWidth), 0);
  };
  return force;
}

/** Ends what the simulation leaves: moves overlapping boxes apart until none overlaps, or the rounds are used up. */
function finishApart(nodes: readonly BoxNode[], rounds: number): void {
  const force = forceBoxes(1, 1);
  force.initialize?.(nodes as BoxNode[], () => 0.5);
  for (let round = 0; round < rounds; round++) {
    let moved = false;
    force(1);
    for (const node of nodes) {
      if (node.vx === 0 && node.vy === 0) continue;
      moved = true;
      node.x += node.vx;
      node.y += node.vy;
      node.vx = 0;
      node.vy = 0;
    }
    if (!moved) return;
  }
}

/** Whether any two boxes share some area. */
function hasOverlap({ x, y }: Places, { halfWidth, halfHeight }: Boxes): boolean {
  for (let i = 0; i < x.length; i++) {
    for (let j = i + 1; j < x.length; j++) {
      const across = Math.abs((x[i] as number) - (x[j] as number));
      if (across >= (halfWidth[i] as number) + (halfWidth[j] as number)) continue;
      const along = Math.abs((y[i] as number) - (y[j] as number));
      if (along < (halfHeight[i] as number) + (halfHeight[j] as number)) return true;
    }
  }
  return false;
}

/**
 * New places at which no two boxes overlap, as near as possible to the given ones: a d3 simulation of a fixed number of ticks, without a
 * timer. Fixed boxes stay exactly; two fixed boxes may overlap.
 */
export function spaceBoxes(places: Places, boxes: Boxes, gap: number, ticks: number): Places {
  if (!hasOverlap(places, boxes)) return places;
  const nodes: BoxNode[] = Array.from(places.x, (x, i) => {
    const y = places.y[i] as number;
    const node = {
      index: i,
      x,
      y,
      vx: 0,
      vy: 0,
      halfWidth: boxes.halfWidth[i] as number,
      halfHeight: boxes.halfHeight[i] as number,
    };
    return boxes.fixed[i] === 1 ? { ...node, fx: x, fy: y } : node;
  });
  const home = nodes.map(({ x, y }) => ({ x, y }));
  forceSimulation(nodes)
    .stop()
    .alphaDecay(0)
    .velocityDecay(0.6)
    .force('x', forceX<BoxNode>((node) => home[node.index ?? 0]?.x ?? 0).strength(0.04))
    .force('y', forceY<BoxNode>((node) => home[node.index ?? 0]?.y ?? 0).strength(0.04))
    .force('boxes', forceBoxes(gap, 0.7))
    .tick(ticks);
  for (const node of nodes) {
    node.vx = 0;
    node.vy = 0;
  }
  finishApart(nodes, 200);
  return {
    x: Float64Array.from(nodes, (node) => node.x),
    y: Float64Array.from(nodes, (node) => node.y),
  };
}
