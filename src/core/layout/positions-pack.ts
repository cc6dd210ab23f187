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

function isFree(area: Area, placed: readonly Area[], gap: number): boolean {
  return placed.every(
    (other) =>
      Math.abs(area.x - other.x) >= (area.width + other.width) / 2 + gap - 1e-9 ||
      Math.abs(area.y - other.y) >= (area.height + other.height) / 2 + gap - 1e-9,
  );
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
  const { width, height } = size;
  const columns = [wanted.x];
  const rows = [wanted.y];
  for (const area of placed) {
    const across = (area.width + width) / 2 + gap;
    const along = (area.height + height) / 2 + gap;
    columns.push(area.x - across, area.x + across, area.x);
    rows.push(area.y - along, area.y + along, area.y);
  }
  let best: Area = { ...wanted, width, height };
  let least = Infinity;
  for (const x of columns) {
    for (const y of rows) {
      const dx = x - wanted.x;
      const dy = (y - wanted.y) * aspect;
      const way = dx * dx + dy * dy;
      if (way >= least || !isFree({ x, y, width, height }, placed, gap)) continue;
      least = way;
      best = { x, y, width, height };
    }
  }
  return best;
}
