import { shuffle } from './random';

/** Places of nodes in two arrays, in the order of the nodes. */
export interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** How many nodes are still laid out from all pairs; beyond, memory and time would grow with the square. */
export const ALL_PAIRS_LIMIT = 1200;

/**
 * One pass over the pairs: each is moved towards its wanted distance, by at most half of the gap each.
 * `step` is the learning rate in units of squared distance.
 */
function relaxPairs(
  { x, y }: Places,
  pairs: Int32Array,
  wanted: Float64Array,
  order: Int32Array,
  step: number,
): void {
  for (let k = 0; k < order.length; k++) {
    const pair = order[k] as number;
    const i = pairs[2 * pair] as number;
    const j = pairs[2 * pair + 1] as number;
    const distance = wanted[pair] as number;
    const dx = (x[i] as number) - (x[j] as number);
    const dy = (y[i] as number) - (y[j] as number);
    const length = Math.sqrt(dx * dx + dy * dy) + 1e-9;
    const rate = step / (distance * distance);
    const move = ((rate < 1 ? rate : 1) * (length - distance)) / (2 * length);
    x[i] = (x[i] as number) - move * dx;
    y[i] = (y[i] as number) - move * dy;
    x[j] = (x[j] as number) + move * dx;
    y[j] = (y[j] as number) + move * dy;
  }
}

/**
 * Places in units of one hop, so that distances come near the hops between the nodes: stochastic gradient descent after Zheng, Pawar and
 * Goodman 2018 ("Graph Drawing by Stochastic Gradient Descent"), with steps that fall by a constant factor. `hops` has one row per node.
 */
export function layoutStress(
  count: number,
  hops: Uint16Array,
  random: () => number,
  passes: number,
): Places {
  const places = { x: new Float64Array(count), y: new Float64Array(count) };
  for (let i = 0; i < count; i++) {
    places.x[i] = random();
    places.y[i] = random();
  }
  const total = (count * (count - 1)) / 2;
  const pairs = new Int32Array(2 * total);
  const wanted = new Float64Array(total);
  const order = new Int32Array(total);
  let longest = 1;
  for (let i = 0, pair = 0; i < count; i++) {
    for (let j = i + 1; j < count; j++, pair++) {
      const distance = hops[i * count + j] as number;
      pairs[2 * pair] = i;
      pairs[2 * pair + 1] = j;
      wanted[pair] = distance;
      order[pair] = pair;
      if (distance > longest) longest = distance;
    }
  }
  descend(places, pairs, wanted, order, longest, random, passes);
  return places;
}

/** Runs the passes with steps from longest^2 down to a tenth. A root of the ratio by bisection keeps the last bit equal on all engines. */
export function descend(
  places: Places,
  pairs: Int32Array,
  wanted: Float64Array,
  order: Int32Array,
  longest: number,
  random: () => number,
  passes: number,
): void {
  const factor = rootOf(0.1 / (longest * longest), passes - 1);
  for (let pass = 0, step = longest * longest; pass < passes; pass++, step *= factor) {
    shuffle(order, order.length, random);
    relaxPairs(places, pairs, wanted, order, step);
  }
}

/** The n-th root of a number between 0 and 1, by bisection: Math.pow may differ in its last bit between engines. */
function rootOf(value: number, n: number): number {
  let low = 0;
  let high = 1;
  for (let round = 0; round < 50; round++) {
    const middle = (low + high) / 2;
    let power = 1;
    for (let k = 0; k < n; k++) power *= middle;
    if (power < value) low = middle;
    else high = middle;
  }
  return high;
}
