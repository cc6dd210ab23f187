import type { Anchors } from './anchors';
import type { Places } from './stress';

export interface Stage {
  readonly width: number;
  readonly height: number;
}

const ASPECT = 1.45;

/** How far a layout may be stretched along one axis to fill the stage: more would falsify distances. */
const STRETCH = 1.4;

/**
 * The size of the stage for a number of nodes, in world units: about 885 x 610 for 14, 1170 x 810 for 77, 1840 x 1270 for 300, and more
 * if the boxes would fill over a third of it.
 */
export function stageFor(count: number, boxArea: number): Stage {
  const area = count < 14 ? (540_000 * (count + 2)) / 16 : 540_000 + 6_300 * (count - 14);
  const height = Math.sqrt(Math.max(area, boxArea * 3.2) / ASPECT);
  return { width: height * ASPECT, height };
}

/** Moves the centre of the nodes to (0, 0). */
function centre({ x, y }: Places): void {
  let sumX = 0;
  let sumY = 0;
  for (let i = 0; i < x.length; i++) {
    sumX += x[i] as number;
    sumY += y[i] as number;
  }
  for (let i = 0; i < x.length; i++) {
    x[i] = (x[i] as number) - sumX / x.length;
    y[i] = (y[i] as number) - sumY / x.length;
  }
}

/** Applies the rotation whose cosine and sine are proportional to a and b, after an optional flip of y. */
function turn({ x, y }: Places, a: number, b: number, flip: number): void {
  const norm = Math.sqrt(a * a + b * b);
  if (norm < 1e-9) return;
  for (let i = 0; i < x.length; i++) {
    const px = x[i] as number;
    const py = (y[i] as number) * flip;
    x[i] = (a * px - b * py) / norm;
    y[i] = (b * px + a * py) / norm;
  }
}

/** Turns the longest extent of the nodes to the horizontal. */
function layFlat(places: Places): void {
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (let i = 0; i < places.x.length; i++) {
    const px = places.x[i] as number;
    const py = places.y[i] as number;
    xx += px * px;
    xy += px * py;
    yy += py * py;
  }
  const half = (xx - yy) / 2;
  const root = Math.sqrt(half * half + xy * xy);
  if (root < 1e-9) return;
  // of two forms of the main axis the one that does not cancel
  if (half >= 0) turn(places, half + root, -xy, 1);
  else turn(places, xy, half - root, 1);
}

/** Turns and mirrors the nodes towards their anchors (least squares); false if none has an anchor. */
function faceAnchors(places: Places, anchors: Anchors): boolean {
  let same = 0;
  let across = 0;
  let flipped = 0;
  let flippedAcross = 0;
  for (let i = 0; i < places.x.length; i++) {
    if (anchors.reach[i] === Infinity) continue;
    const px = places.x[i] as number;
    const py = places.y[i] as number;
    const tx = anchors.x[i] as number;
    const ty = anchors.y[i] as number;
    same += px * tx + py * ty;
    across += px * ty - py * tx;
    flipped += px * tx - py * ty;
    flippedAcross += px * ty + py * tx;
  }
  const straight = same * same + across * across;
  const mirrored = flipped * flipped + flippedAcross * flippedAcross;
  if (straight + mirrored < 1e-9) return false;
  if (straight >= mirrored) turn(places, same, across, 1);
  else turn(places, flipped, flippedAcross, -1);
  return true;
}

/**
 * Turns places in hops towards their anchors, or lengthwise without anchors, and scales them so that with half a box around them they
 * fill the stage; the two axes are scaled alike up to a little stretch. In place.
 */
export function fitStage(places: Places, anchors: Anchors, stage: Stage, box: Stage): void {
  const { x, y } = places;
  centre(places);
  if (!faceAnchors(places, anchors)) layFlat(places);
  let left = Infinity;
  let right = -Infinity;
  let top = Infinity;
  let bottom = -Infinity;
  for (let i = 0; i < x.length; i++) {
    left = Math.min(left, x[i] as number);
    right = Math.max(right, x[i] as number);
    top = Math.min(top, y[i] as number);
    bottom = Math.max(bottom, y[i] as number);
  }
  const scaleX = (stage.width - box.width) / Math.max(right - left, 0.5);
  const scaleY = (stage.height - box.height) / Math.max(bottom - top, 0.5);
  const scale = Math.sqrt(scaleX * scaleY);
  const stretch = Math.max(1 / STRETCH, Math.min(STRETCH, scaleX / scaleY));
  const root = Math.sqrt(stretch);
  for (let i = 0; i < x.length; i++) {
    x[i] = ((x[i] as number) - (left + right) / 2) * scale * root;
    y[i] = (((y[i] as number) - (top + bottom) / 2) * scale) / root;
  }
}
