import { createRandom } from '../../src/core/layout/random';

export interface SampleLink {
  readonly source: number;
  readonly target: number;
}

/** A size between `least` and about 2.5 times that, many small and few large. */
function clusterOf(i: number, clusters: number, random: () => number): number {
  if (i < clusters) return i;
  const r = random();
  return Math.floor(r * Math.sqrt(r) * clusters);
}

/**
 * A connected graph of clusters with hubs: nodes link by preference to what is linked already, six times out of seven inside
 * their cluster. Without parallel links; the same arguments give the same links.
 */
export function clusteredGraph(nodes: number, links: number, seed: number): SampleLink[] {
  const random = createRandom(seed);
  const clusters = Math.max(1, Math.round(Math.sqrt(nodes) / 1.5));
  const members: number[][] = Array.from({ length: clusters }, () => []);
  const cluster = Array.from({ length: nodes }, (_, i) => clusterOf(i, clusters, random));
  const ends: number[] = [0];
  const taken = new Set<number>();
  const result: SampleLink[] = [];
  const add = (source: number, target: number): void => {
    const key = Math.min(source, target) * nodes + Math.max(source, target);
    if (source === target || taken.has(key)) return;
    taken.add(key);
    result.push({ source, target });
    for (const node of [source, target]) {
      ends.push(node);
      members[cluster[node] ?? 0]?.push(node);
    }
  };
  const pick = (node: number): number => {
    const own = members[cluster[node] ?? 0] ?? [];
    const pool = own.length > 0 && random() < 6 / 7 ? own : ends;
    return pool[Math.floor(random() * pool.length)] ?? 0;
  };
  for (let node = 1; node < nodes; node++) {
    const before = result.length;
    while (result.length === before) add(node, pick(node));
  }
  const most = Math.min(links, (nodes * (nodes - 1)) / 2);
  for (let tries = 0; result.length < most && tries < links * 200; tries++) {
    const node = Math.floor(random() * nodes);
    add(node, pick(node));
  }
  return result;
}

/** A graph the size of one news article: few actors, two hubs, and several relations between the same two actors. */
export function tinyGraph(seed: number): SampleLink[] {
  const random = createRandom(seed);
  const pairs = clusteredGraph(12, 17, seed);
  const parallel = Array.from({ length: 8 }, () => pairs[Math.floor(random() * 9)]);
  return [...pairs, ...parallel.filter((link) => link !== undefined)];
}
