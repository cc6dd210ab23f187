import { descend, type Places } from './stress';
import { hopsFrom, type Adjacency } from './stress-distances';

const PIVOTS = 24;

/** The hops of all nodes to far-apart pivots, row by row: each next pivot is the node farthest from those before. */
function hopsToPivots(count: number, adjacency: Adjacency, pivots: number): Uint16Array {
  const hops = new Uint16Array(pivots * count);
  const nearest = new Uint16Array(count).fill(65535);
  const queue = new Int32Array(count);
  let pivot = 0;
  for (let p = 0; p < pivots; p++) {
    const row = hops.subarray(p * count, (p + 1) * count);
    hopsFrom(pivot, adjacency, row, queue);
    nearest[pivot] = 0;
    let far = 0;
    for (let i = 0; i < count; i++) {
      const hop = row[i] as number;
      if (hop > 0 && hop < (nearest[i] as number)) nearest[i] = hop;
      if ((nearest[i] as number) > (nearest[far] as number)) far = i;
    }
    // the row keeps its pivot: 0 hops mark it
    pivot = far;
  }
  return hops;
}

/**
 * Places in units of one hop for a large connected graph: only linked pairs and pairs with pivots are relaxed (after the sparse stress of
 * Ortmann, Klimenta and Brandes 2016), so that time grows with links and nodes instead of pairs.
 */
export function layoutSparseStress(
  count: number,
  adjacency: Adjacency,
  random: () => number,
  passes: number,
): Places {
  const places = { x: new Float64Array(count), y: new Float64Array(count) };
  for (let i = 0; i < count; i++) {
    places.x[i] = random();
    places.y[i] = random();
  }
  const pivots = Math.min(PIVOTS, count);
  const hops = hopsToPivots(count, adjacency, pivots);
  const ends: number[] = [];
  const wanted: number[] = [];
  let longest = 1;
  for (let p = 0; p < pivots; p++) {
    const row = hops.subarray(p * count, (p + 1) * count);
    const pivot = row.indexOf(0);
    row.forEach((hop, node) => {
      if (node === pivot || hop < 2) return;
      ends.push(pivot, node);
      wanted.push(hop);
      if (hop > longest) longest = hop;
    });
  }
  for (let i = 0; i < count; i++) {
    for (let k = adjacency.start[i] as number; k < (adjacency.start[i + 1] as number); k++) {
      const other = adjacency.neighbours[k] as number;
      if (other < i) continue;
      ends.push(i, other);
      wanted.push(1);
    }
  }
  const order = Int32Array.from(wanted, (_, pair) => pair);
  const pairs = Int32Array.from(ends);
  descend(places, pairs, Float64Array.from(wanted), order, longest, random, passes);
  return places;
}
