import type { LayoutLink } from './types';

/** Two nodes that are linked. */
export type Pair = Pick<LayoutLink, 'source' | 'target'>;

/** Neighbour lists in one array: those of node i stand from start[i] to start[i + 1]. */
export interface Adjacency {
  readonly start: Int32Array;
  readonly neighbours: Int32Array;
  /** The link that leads to the neighbour at the same place. */
  readonly links: Int32Array;
}

/** The neighbours of each node, in the order of the links. Loops are left out. */
export function createAdjacency(count: number, links: readonly Pair[]): Adjacency {
  const start = new Int32Array(count + 1);
  for (const { source, target } of links) {
    if (source === target) continue;
    start[source + 1] = (start[source + 1] as number) + 1;
    start[target + 1] = (start[target + 1] as number) + 1;
  }
  for (let i = 0; i < count; i++) start[i + 1] = (start[i + 1] as number) + (start[i] as number);
  const next = start.slice();
  const neighbours = new Int32Array(start[count] as number);
  const via = new Int32Array(neighbours.length);
  links.forEach(({ source, target }, link) => {
    if (source === target) return;
    const there = next[source] as number;
    neighbours[there] = target;
    via[there] = link;
    next[source] = there + 1;
    const back = next[target] as number;
    neighbours[back] = source;
    via[back] = link;
    next[target] = back + 1;
  });
  return { start, neighbours, links: via };
}

/** Writes the hops from one node to all others into `row`, 0 for itself and for nodes out of reach. Breadth first. */
export function hopsFrom(
  from: number,
  { start, neighbours }: Adjacency,
  row: Uint16Array,
  queue: Int32Array,
): void {
  queue[0] = from;
  let end = 1;
  for (let head = 0; head < end; head++) {
    const node = queue[head] as number;
    const hop = (row[node] as number) + 1;
    for (let k = start[node] as number; k < (start[node + 1] as number); k++) {
      const next = neighbours[k] as number;
      if (next === from || row[next] !== 0) continue;
      row[next] = hop;
      queue[end++] = next;
    }
  }
}

/** The hops between all pairs of nodes, row by row; 0 on the diagonal and where there is no path. */
export function shortestPaths(count: number, links: readonly Pair[]): Uint16Array {
  const adjacency = createAdjacency(count, links);
  const hops = new Uint16Array(count * count);
  const queue = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    hopsFrom(i, adjacency, hops.subarray(i * count, (i + 1) * count), queue);
  }
  return hops;
}
