import type { Scene } from './crossings-scene';

/** Lines keep this far from the boxes of other nodes, in world units. */
const CLEARANCE = 14;
/** A line wants this much of it free of its own nodes' boxes, so that it can carry a label. */
const LABEL_ROOM = 110;
/** Two lines at a node want an angle with at most this cosine between them (about 25 degrees). */
const WIDE = 0.906;

/** 0 if the segment a-b stays clear of the box around c, 1 if it runs through its middle. */
function coverage(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  width: number,
  height: number,
): number {
  if (ax - cx > width ? bx - cx > width : ax - cx < -width && bx - cx < -width) return 0;
  if (ay - cy > height ? by - cy > height : ay - cy < -height && by - cy < -height) return 0;
  const dx = bx - ax;
  const dy = by - ay;
  const off = Math.abs(dx * (cy - ay) - dy * (cx - ax));
  const reach = width * Math.abs(dy) + height * Math.abs(dx);
  return off >= reach ? 0 : 1 - off / reach;
}

/** What foreign lines through the box of a node at a place cost. */
function coveredBox(scene: Scene, node: number, px: number, py: number): number {
  const { x, y, from, to, weight } = scene.lines;
  const width = (scene.halfWidth[node] as number) + CLEARANCE;
  const height = (scene.halfHeight[node] as number) + CLEARANCE;
  let sum = 0;
  for (let link = 0; link < from.length; link++) {
    const i = from[link] as number;
    const j = to[link] as number;
    if (i === node || j === node) continue;
    const covered = coverage(
      x[i] as number,
      y[i] as number,
      x[j] as number,
      y[j] as number,
      px,
      py,
      width,
      height,
    );
    if (covered > 0) sum += (0.4 + 0.6 * covered) * (weight[link] as number);
  }
  return sum;
}

/** What the boxes of other nodes under the line from a place to one neighbour cost. */
function coveredLine(scene: Scene, node: number, other: number, px: number, py: number): number {
  const { x, y, count } = scene.lines;
  const ox = x[other] as number;
  const oy = y[other] as number;
  let sum = 0;
  for (let k = 0; k < count; k++) {
    if (k === node || k === other) continue;
    const covered = coverage(
      px,
      py,
      ox,
      oy,
      x[k] as number,
      y[k] as number,
      (scene.halfWidth[k] as number) + CLEARANCE,
      (scene.halfHeight[k] as number) + CLEARANCE,
    );
    if (covered > 0) sum += 0.4 + 0.6 * covered;
  }
  return sum;
}

/** What narrow angles cost between the line a-b and the other lines that leave a; `skip` is the node b. */
function narrowAt(
  scene: Scene,
  at: number,
  ax: number,
  ay: number,
  skip: number,
  bx: number,
  by: number,
): number {
  const { x, y } = scene.lines;
  const { start, neighbours } = scene.lines.adjacency;
  const dx = bx - ax;
  const dy = by - ay;
  const length = dx * dx + dy * dy;
  let sum = 0;
  for (let k = start[at] as number; k < (start[at + 1] as number); k++) {
    const other = neighbours[k] as number;
    if (other === skip) continue;
    const ex = (x[other] as number) - ax;
    const ey = (y[other] as number) - ay;
    const dot = dx * ex + dy * ey;
    if (dot <= 0) continue;
    const square = (dot * dot) / (length * (ex * ex + ey * ey) + 1e-9);
    if (square > WIDE * WIDE) sum += (square - WIDE * WIDE) / (1 - WIDE * WIDE);
  }
  return sum;
}

/** How much of the wanted room for a label is missing between the boxes at the ends of a line: 0 none, 1 all. */
function missingRoom(scene: Scene, node: number, px: number, py: number, other: number): number {
  const dx = Math.abs((scene.lines.x[other] as number) - px) + 1e-9;
  const dy = Math.abs((scene.lines.y[other] as number) - py) + 1e-9;
  const own = Math.min(
    (scene.halfWidth[node] as number) / dx,
    (scene.halfHeight[node] as number) / dy,
  );
  const far = Math.min(
    (scene.halfWidth[other] as number) / dx,
    (scene.halfHeight[other] as number) / dy,
  );
  const free = Math.sqrt(dx * dx + dy * dy) * (1 - own - far);
  if (free >= LABEL_ROOM) return 0;
  const missing = free <= 0 ? 1 : 1 - free / LABEL_ROOM;
  return missing * missing;
}

/** The price of a node at a place for how well it reads: lines over boxes, narrow angles, lines too short for a label. */
export function clarityPrice(scene: Scene, node: number, px: number, py: number): number {
  const { prices, lines } = scene;
  const { start, neighbours, links } = lines.adjacency;
  let covered = coveredBox(scene, node, px, py);
  let narrow = 0;
  let short = 0;
  for (let k = start[node] as number; k < (start[node + 1] as number); k++) {
    const other = neighbours[k] as number;
    const weight = lines.weight[links[k] as number] as number;
    const ox = lines.x[other] as number;
    const oy = lines.y[other] as number;
    covered += weight * coveredLine(scene, node, other, px, py);
    // each pair of lines at the node itself is met twice
    narrow += narrowAt(scene, node, px, py, other, ox, oy) * 0.5;
    narrow += narrowAt(scene, other, ox, oy, node, px, py);
    short += weight * missingRoom(scene, node, px, py, other);
  }
  return covered * prices.covered + narrow * prices.narrow + short * prices.short;
}
