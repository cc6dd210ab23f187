import { coverage } from './crossings-clarity';
import type { Scene } from './crossings-scene';

/** Free space around the words of a line, in world units. */
const AIR = 6;

/** How far two boxes reach into each other, as a share of the smaller extent of the first: 0 apart, 1 or more hidden. */
function overlap(dx: number, dy: number, width: number, height: number, least: number): number {
  const across = width - Math.abs(dx);
  const along = height - Math.abs(dy);
  return across <= 0 || along <= 0 ? 0 : Math.min(across, along) / least;
}

/** What it costs that the words of a link, in the middle between two places, meet foreign lines, boxes and words. */
function ownLabel(scene: Scene, link: number, middleX: number, middleY: number): number {
  const { lines, labelWidth, labelHeight, halfWidth, halfHeight } = scene;
  const { x, y, from, to, weight, count } = lines;
  const width = (labelWidth[link] as number) / 2 + AIR;
  const height = (labelHeight[link] as number) / 2 + AIR;
  const [a, b] = [from[link] as number, to[link] as number];
  let sum = 0;
  for (let other = 0; other < from.length; other++) {
    if (other === link) continue;
    const [i, j] = [from[other] as number, to[other] as number];
    const covered = coverage(
      x[i] as number,
      y[i] as number,
      x[j] as number,
      y[j] as number,
      middleX,
      middleY,
      width,
      height,
    );
    if (covered > 0) sum += (0.4 + 0.6 * covered) * (weight[other] as number);
    if ((labelWidth[other] as number) > 0)
      sum += overlap(
        ((x[i] as number) + (x[j] as number)) / 2 - middleX,
        ((y[i] as number) + (y[j] as number)) / 2 - middleY,
        (labelWidth[other] as number) / 2 + width,
        (labelHeight[other] as number) / 2 + height,
        height,
      );
  }
  for (let k = 0; k < count; k++) {
    if (k === a || k === b) continue; // its ends move with it: `short` sees to them
    sum += overlap(
      (x[k] as number) - middleX,
      (y[k] as number) - middleY,
      (halfWidth[k] as number) + width,
      (halfHeight[k] as number) + height,
      height,
    );
  }
  return sum;
}

/** What it costs that a node at a place, or a line from there to a neighbour, meets the words of a foreign link. */
function foreignLabel(scene: Scene, link: number, node: number, px: number, py: number): number {
  const { lines, labelWidth, labelHeight, halfWidth, halfHeight } = scene;
  const { x, y, from, to, weight, adjacency } = lines;
  const [i, j] = [from[link] as number, to[link] as number];
  const middleX = ((x[i] as number) + (x[j] as number)) / 2;
  const middleY = ((y[i] as number) + (y[j] as number)) / 2;
  const width = (labelWidth[link] as number) / 2 + AIR;
  const height = (labelHeight[link] as number) / 2 + AIR;
  let sum = overlap(
    px - middleX,
    py - middleY,
    (halfWidth[node] as number) + width,
    (halfHeight[node] as number) + height,
    height,
  );
  for (let k = adjacency.start[node] as number; k < (adjacency.start[node + 1] as number); k++) {
    const other = adjacency.neighbours[k] as number;
    const own = adjacency.links[k] as number;
    const covered = coverage(
      px,
      py,
      x[other] as number,
      y[other] as number,
      middleX,
      middleY,
      width,
      height,
    );
    if (covered > 0) sum += (0.4 + 0.6 * covered) * (weight[own] as number);
  }
  return sum;
}

/** The price of a node at a place for the words that the lines shall carry: each a box in the middle of its line. */
export function labelPrice(scene: Scene, node: number, px: number, py: number): number {
  const { lines, labelled } = scene;
  let sum = 0;
  for (const link of labelled) {
    const [i, j] = [lines.from[link] as number, lines.to[link] as number];
    const other = i === node ? j : j === node ? i : -1;
    sum +=
      other < 0
        ? foreignLabel(scene, link, node, px, py)
        : ownLabel(
            scene,
            link,
            (px + (lines.x[other] as number)) / 2,
            (py + (lines.y[other] as number)) / 2,
          );
  }
  return sum * scene.prices.label;
}
