import type { Lines } from './crossings-lines';

/** What a fault of the picture costs, in crossings of two prominent lines. */
export interface Prices {
  /** One pair of nodes at twice its wanted distance, or on top of each other. */
  readonly stress: number;
  /** Two boxes that overlap; a tenth of it for coming closer than the gap. */
  readonly overlap: number;
  /** Half a stage height outside of the frame, or beyond the reach of an anchor. */
  readonly outside: number;
  readonly astray: number;
  /** For clarity: a line through the middle of a foreign box. */
  readonly covered: number;
  /** Two lines that leave a node in the same direction. */
  readonly narrow: number;
  /** A line without any room for a label. */
  readonly short: number;
}

/** Everything that the place of a node is judged by, in world units. */
export interface Scene {
  readonly lines: Lines;
  /** 1 / wanted distance for each pair of nodes, row by row; 0 if there is none. */
  readonly closeness: Float64Array;
  readonly halfWidth: Float64Array;
  readonly halfHeight: Float64Array;
  /** Wanted free space between boxes. */
  readonly gap: number;
  /** Half the size of the frame. */
  readonly frameX: number;
  readonly frameY: number;
  readonly anchorX: Float64Array;
  readonly anchorY: Float64Array;
  /** How far from its anchor a node may stand freely; infinite for a node without anchor. */
  readonly reach: Float64Array;
  readonly fixed: Uint8Array;
  readonly prices: Prices;
}

/** The price of a node at a place for all but its lines: distances, free space, frame and anchor. */
export function roomPrice(scene: Scene, node: number, px: number, py: number): number {
  const { closeness, halfWidth, halfHeight, gap, prices } = scene;
  const { x, y, count } = scene.lines;
  const width = (halfWidth[node] as number) + gap;
  const height = (halfHeight[node] as number) + gap;
  const row = node * count;
  let stress = 0;
  let crowd = 0;
  for (let k = 0; k < count; k++) {
    if (k === node) continue;
    const dx = (x[k] as number) - px;
    const dy = (y[k] as number) - py;
    const near = closeness[row + k] as number;
    if (near > 0) {
      const miss = Math.sqrt(dx * dx + dy * dy) * near - 1;
      stress += miss * miss;
    }
    const across = width + (halfWidth[k] as number) - (dx < 0 ? -dx : dx);
    if (across <= 0) continue;
    const along = height + (halfHeight[k] as number) - (dy < 0 ? -dy : dy);
    if (along <= 0) continue;
    const depth = (across < along ? across : along) / gap;
    crowd += depth < 1 ? depth * depth * 0.1 : 0.6 + 0.4 * depth;
  }
  return stress * prices.stress + crowd * prices.overlap + borderPrice(scene, node, px, py);
}

function borderPrice(scene: Scene, node: number, px: number, py: number): number {
  const { frameX, frameY, anchorX, anchorY, reach, prices } = scene;
  const overX = Math.max(0, Math.abs(px) + (scene.halfWidth[node] as number) - frameX) / frameY;
  const overY = Math.max(0, Math.abs(py) + (scene.halfHeight[node] as number) - frameY) / frameY;
  const dx = px - (anchorX[node] as number);
  const dy = py - (anchorY[node] as number);
  const far = Math.max(0, Math.sqrt(dx * dx + dy * dy) - (reach[node] as number)) / frameY;
  return (overX + overY) * prices.outside + far * far * prices.astray;
}
