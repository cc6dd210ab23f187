import type { Adjacency } from './stress-distances';
import type { Places } from './stress';

/**
 * The straight lines of the links, kept so that the crossings of one node's links can be counted for a place it might take.
 * `sides` holds one bit per node and link: on which side of the line through the link the node lies.
 */
export interface Lines extends Places {
  readonly count: number;
  readonly adjacency: Adjacency;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly weight: Float64Array;
  /** The line of link e: a*x + b*y + c = 0. */
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly c: Float64Array;
  /** 32-bit words per node. */
  readonly words: number;
  readonly sides: Int32Array;
  /** A set bit means that the node is no end of the link. */
  readonly apart: Int32Array;
  /** The sides of the place tried last. */
  readonly tried: Int32Array;
}

export interface LineEnds {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly weight: Float64Array;
}

/** The lines between the given places, which are copied. */
export function createLines(places: Places, ends: LineEnds, adjacency: Adjacency): Lines {
  const count = places.x.length;
  const total = ends.from.length;
  const words = (total + 31) >> 5;
  const lines: Lines = {
    // no spread here or in scenes: each would get its own shape, and the compiled search would be thrown away
    x: places.x.slice(),
    y: places.y.slice(),
    from: ends.from,
    to: ends.to,
    weight: ends.weight,
    count,
    adjacency,
    a: new Float64Array(total),
    b: new Float64Array(total),
    c: new Float64Array(total),
    words,
    sides: new Int32Array(count * words),
    apart: new Int32Array(count * words).fill(-1),
    tried: new Int32Array(words),
  };
  for (let link = 0; link < total; link++) {
    for (const end of [ends.from[link] as number, ends.to[link] as number]) {
      const word = end * words + (link >> 5);
      lines.apart[word] = (lines.apart[word] as number) & ~(1 << (link & 31));
    }
  }
  placeAll(lines, places);
  return lines;
}

/** Puts all nodes to other places and brings all lines up to date. */
export function placeAll(lines: Lines, places: Places): void {
  lines.x.set(places.x);
  lines.y.set(places.y);
  for (let link = 0; link < lines.from.length; link++) updateLine(lines, link);
}

/** Recomputes a link's line after an end moved, and on which side of it each node lies. */
function updateLine(lines: Lines, link: number): void {
  const { x, y, count, words, sides } = lines;
  const from = lines.from[link] as number;
  const to = lines.to[link] as number;
  const a = (y[from] as number) - (y[to] as number);
  const b = (x[to] as number) - (x[from] as number);
  const c = -(a * (x[from] as number) + b * (y[from] as number));
  lines.a[link] = a;
  lines.b[link] = b;
  lines.c[link] = c;
  const bit = 1 << (link & 31);
  for (let node = 0, word = link >> 5; node < count; node++, word += words) {
    if (a * (x[node] as number) + b * (y[node] as number) + c > 0) {
      sides[word] = (sides[word] as number) | bit;
    } else {
      sides[word] = (sides[word] as number) & ~bit;
    }
  }
}

/** Writes into `tried` on which side of each line a place lies. */
function trySides({ a, b, c, words, tried }: Lines, px: number, py: number): void {
  const total = a.length;
  for (let word = 0, link = 0; word < words; word++) {
    let bits = 0;
    const end = link + 32 < total ? link + 32 : total;
    for (let bit = 1; link < end; link++, bit <<= 1) {
      if ((a[link] as number) * px + (b[link] as number) * py + (c[link] as number) > 0)
        bits |= bit;
    }
    tried[word] = bits;
  }
}

/**
 * The weighted crossings of all links of a node if it stood at a place; stops as soon as `limit` is passed.
 * Two links cross if the ends of each lie on both sides of the other; the bits answer the first half for 32 links at once.
 */
export function crossingsAt(
  lines: Lines,
  node: number,
  px: number,
  py: number,
  limit: number,
): number {
  const { x, y, from, to, weight, words, sides, apart, tried } = lines;
  const { start, neighbours, links } = lines.adjacency;
  trySides(lines, px, py);
  const own = node * words;
  let sum = 0;
  for (let k = start[node] as number; k < (start[node + 1] as number) && sum <= limit; k++) {
    const other = neighbours[k] as number;
    const dx = (x[other] as number) - px;
    const dy = (y[other] as number) - py;
    const base = dx * py - dy * px;
    const row = other * words;
    let crossed = 0;
    for (let word = 0; word < words; word++) {
      let bits =
        ((tried[word] as number) ^ (sides[row + word] as number)) &
        (apart[row + word] as number) &
        (apart[own + word] as number);
      while (bits !== 0) {
        const link = (word << 5) + 31 - Math.clz32(bits & -bits);
        bits &= bits - 1;
        const i = from[link] as number;
        const j = to[link] as number;
        const first = (x[i] as number) * dy - (y[i] as number) * dx + base;
        const second = (x[j] as number) * dy - (y[j] as number) * dx + base;
        if (first * second < 0) crossed += weight[link] as number;
      }
    }
    sum += crossed * (weight[links[k] as number] as number);
  }
  return sum;
}

/** Moves a node and brings the lines of its links and its sides up to date. */
export function moveNode(lines: Lines, node: number, px: number, py: number): void {
  lines.x[node] = px;
  lines.y[node] = py;
  const { start, links } = lines.adjacency;
  for (let k = start[node] as number; k < (start[node + 1] as number); k++) {
    updateLine(lines, links[k] as number);
  }
  trySides(lines, px, py);
  const { sides, tried, words } = lines;
  for (let word = 0; word < words; word++) sides[node * words + word] = tried[word] as number;
}
