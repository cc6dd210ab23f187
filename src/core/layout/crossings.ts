import { clarityPrice } from './crossings-clarity';
import { crossingsAt, moveNode } from './crossings-lines';
import { roomPrice, type Scene } from './crossings-scene';
import { shuffle } from './random';

export interface SearchBudget {
  /** How often all nodes are visited. */
  readonly rounds: number;
  /** Places tried per visit. */
  readonly tries: number;
  /** How far a try may lie from the node at first and in the end, in wanted distances of linked nodes. */
  readonly wide: number;
  readonly fine: number;
  /** The wanted distance of linked nodes in world units. */
  readonly unit: number;
  /** How much worse a place may be at first and still be taken, in crossings; falls to 0. */
  readonly heat: number;
  /** Whether clarity is weighed: it takes most of the time. */
  readonly clarity: boolean;
}

/** What a node costs at a place, in crossings; stops counting beyond the limit. */
function priceAt(
  scene: Scene,
  clarity: boolean,
  node: number,
  px: number,
  py: number,
  limit: number,
): number {
  let price = roomPrice(scene, node, px, py);
  if (price > limit) return price;
  price += crossingsAt(scene.lines, node, px, py, limit - price);
  if (!clarity || price > limit) return price;
  return price + clarityPrice(scene, node, px, py);
}

/** The mean of a node's neighbours, written into `target`. */
function middleOfNeighbours(scene: Scene, node: number, target: { x: number; y: number }): void {
  const { x, y } = scene.lines;
  const { start, neighbours } = scene.lines.adjacency;
  const first = start[node] as number;
  const end = start[node + 1] as number;
  target.x = 0;
  target.y = 0;
  for (let k = first; k < end; k++) {
    target.x += (x[neighbours[k] as number] as number) / (end - first);
    target.y += (y[neighbours[k] as number] as number) / (end - first);
  }
}

/** Tries some places for a node and takes the best, if it is better than where the node stands. */
function visit(
  scene: Scene,
  node: number,
  budget: SearchBudget,
  radius: number,
  heat: number,
  random: () => number,
): void {
  const { tries, unit, clarity } = budget;
  const { x, y } = scene.lines;
  const middle = { x: 0, y: 0 };
  let bestX = x[node] as number;
  let bestY = y[node] as number;
  const before = priceAt(scene, clarity, node, bestX, bestY, Infinity);
  const limit = before + heat * random();
  let best = limit;
  middleOfNeighbours(scene, node, middle);
  for (let t = 0; t < tries; t++) {
    // one in four looks around the neighbours: a leaf on the wrong side is many small steps away
    const home = (t & 3) === 3;
    const spread = home ? 1.2 * unit : radius;
    const px = (home ? middle.x : bestX) + (random() + random() - 1) * spread;
    const py = (home ? middle.y : bestY) + (random() + random() - 1) * spread;
    const price = priceAt(scene, clarity, node, px, py, best);
    if (price < best) {
      best = price;
      bestX = px;
      bestY = py;
    }
  }
  if (best < limit) moveNode(scene.lines, node, bestX, bestY);
}

/**
 * Moves the nodes of a scene, one at a time, to places that cost less: fewer crossings first, while distances, free space and clarity
 * stay good. A fixed number of tries from a seeded source, so that the result is the same everywhere. Fixed nodes stay.
 */
export function improveCrossings(scene: Scene, budget: SearchBudget, random: () => number): void {
  const { rounds, wide, fine, unit, heat } = budget;
  const order = Int32Array.from(scene.fixed.keys()).filter((node) => scene.fixed[node] === 0);
  for (let round = 0; round < rounds; round++) {
    const left = 1 - round / rounds;
    const radius = (fine + (wide - fine) * left * left) * unit;
    shuffle(order, order.length, random);
    for (let k = 0; k < order.length; k++) {
      visit(scene, order[k] as number, budget, radius, heat * left * left, random);
    }
  }
}

/** The sum of the prices of all nodes: what is shared by two nodes counts twice. For comparing layouts of one scene. */
export function totalPrice(scene: Scene, clarity: boolean): number {
  const { x, y, count } = scene.lines;
  let sum = 0;
  for (let node = 0; node < count; node++) {
    sum += priceAt(scene, clarity, node, x[node] as number, y[node] as number, Infinity);
  }
  return sum;
}
