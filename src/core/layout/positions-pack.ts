import { createAdjacency, type Pair } from './stress-distances';

/** A rectangle that has been placed, by its centre. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The nodes of each connected part, largest part first; parts and nodes otherwise in the order of the nodes. */
export function findParts(count: number, links: readonly Pair[]): number[][] {
  const { start, neighbours } = createAdjacency(count, links);
  const seen = new Uint8Array(count);
  const parts: number[][] = [];
  for (let first = 0; first < count; first++) {
    if (seen[first] === 1) continue;
    seen[first] = 1;
    const part = [first];
    for (let head = 0; head < part.length; head++) {
      const node = part[head] as number;
      for (let k = start[node] as number; k < (start[node + 1] as number); k++) {
        const next = neighbours[k] as number;
        if (seen[next] === 1) continue;
        seen[next] = 1;
        part.push(next);
      }
    }
    parts.push(part.sort((a, b) => a - b));
  }
  return parts.sort((a, b) => b.length - a.length || (a[0] as number) - (b[0] as number));
}

/** Rounding never takes a place that only touches another. */
const SLACK = 1e-9;

/** What a rectangle that is to be placed must keep clear of: so far from a middle on either side its own middle must stay. */
interface Zone {
  readonly x: number;
  readonly y: number;
  readonly across: number;
  readonly along: number;
}

/**
 * A free place for a rectangle among those placed already: the one nearest to `wanted` that touches some of them at a gap. `aspect` makes
 * ways down as dear as that much longer ways across, so that the whole keeps the shape of the stage.
 */
export function findFree(
  size: { readonly width: number; readonly height: number },
  placed: readonly Area[],
  wanted: { readonly x: number; readonly y: number },
  gap: number,
  aspect: number,
): Area {
  const zones = placed.map(({ x, y, width, height }): Zone => ({
    x,
    y,
    across: (width + size.width) / 2 + gap,
    along: (height + size.height) / 2 + gap,
  }));
  const fromBelow = zones.toSorted((a, b) => b.y + b.along - (a.y + a.along));
  const fromAbove = zones.toSorted((a, b) => a.y - a.along - (b.y - b.along));
  const columns = zones.flatMap(({ x, across }) => [x - across, x + across, x]);
  const rows = zones.flatMap(({ y, along }) => [y - along, y + along, y]);
  let best = wanted;
  let least = Infinity;
  for (const x of new Set([wanted.x, ...columns])) {
    const dx = x - wanted.x;
    if (dx * dx >= least) continue;
    const up = firstFree(x, wanted.y, fromBelow, -1);
    const down = firstFree(x, wanted.y, fromAbove, 1);
    const above = wanted.y - up;
    const below = down - wanted.y;
    // Of two rows that are as near, the one that was placed against first.
    const isUp = above < below || (above === below && rows.indexOf(up) <= rows.indexOf(down));
    const y = isUp ? up : down;
    const dy = (y - wanted.y) * aspect;
    const way = dx * dx + dy * dy;
    if (way >= least) continue;
    least = way;
    best = { x, y };
  }
  return { x: best.x, y: best.y, width: size.width, height: size.height };
}

/** The first free row of a column, from a row upwards (-1) or downwards (1) past zones in the order in which they are met that way. */
function firstFree(x: number, from: number, zones: readonly Zone[], way: 1 | -1): number {
  let row = from;
  for (const { x: middle, y, across, along } of zones)
    if (Math.abs(x - middle) < across - SLACK && Math.abs(row - y) < along - SLACK)
      row = y + way * along;
  return row;
}
