import type { Box } from './geometry';
import type { Point } from './types';

/** A curve as a chain of points, with the box that holds it: enough to ask what it touches. */
export interface Chain {
  readonly points: readonly Point[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export function chainOf(points: readonly Point[]): Chain {
  let left = Infinity;
  let right = -Infinity;
  let top = Infinity;
  let bottom = -Infinity;
  for (const { x, y } of points) {
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return { points, left, right, top, bottom };
}

/** True if any part of the chain runs through the box. */
export function chainCrossesBox(chain: Chain, box: Box): boolean {
  const left = box.x - box.width / 2;
  const right = box.x + box.width / 2;
  const top = box.y - box.height / 2;
  const bottom = box.y + box.height / 2;
  if (chain.right < left || chain.left > right || chain.bottom < top || chain.top > bottom)
    return false;
  for (let i = 1; i < chain.points.length; i += 1) {
    const a = chain.points[i - 1];
    const b = chain.points[i];
    if (a && b && segmentCrosses(a, b, left, right, top, bottom)) return true;
  }
  return false;
}

/** How much of the chain runs through the box, in px. */
export function lengthInBox(chain: Chain, box: Box): number {
  const [left, right] = [box.x - box.width / 2, box.x + box.width / 2];
  const [top, bottom] = [box.y - box.height / 2, box.y + box.height / 2];
  if (chain.right < left || chain.left > right || chain.bottom < top || chain.top > bottom)
    return 0;
  let length = 0;
  for (let i = 1; i < chain.points.length; i += 1) {
    const a = chain.points[i - 1];
    const b = chain.points[i];
    if (a && b)
      length +=
        Math.max(0, shareInside(a, b, left, right, top, bottom)) * Math.hypot(b.x - a.x, b.y - a.y);
  }
  return length;
}

const segmentCrosses = (...args: Parameters<typeof shareInside>): boolean =>
  shareInside(...args) >= 0;

/** Liang and Barsky's clipping (1984): the share of the segment that is left inside the rectangle, negative if it misses it. */
function shareInside(
  a: Point,
  b: Point,
  left: number,
  right: number,
  top: number,
  bottom: number,
): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  let enter = 0;
  let leave = 1;
  for (const [step, room] of [
    [-dx, a.x - left],
    [dx, right - a.x],
    [-dy, a.y - top],
    [dy, bottom - a.y],
  ] as const) {
    if (step === 0) {
      if (room < 0) return -1;
    } else {
      const t = room / step;
      if (step < 0) enter = Math.max(enter, t);
      else leave = Math.min(leave, t);
      if (enter > leave) return -1;
    }
  }
  return leave - enter;
}

/** How often two chains cross. */
export function countChainCrossings(a: Chain, b: Chain): number {
  if (a.right < b.left || a.left > b.right || a.bottom < b.top || a.top > b.bottom) return 0;
  let count = 0;
  for (let i = 1; i < a.points.length; i += 1)
    for (let j = 1; j < b.points.length; j += 1) {
      const [p, q, r, s] = [a.points[i - 1], a.points[i], b.points[j - 1], b.points[j]];
      if (p && q && r && s && segmentsCross(p, q, r, s)) count += 1;
    }
  return count;
}

const side = (a: Point, b: Point, c: Point): number =>
  (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

const segmentsCross = (p: Point, q: Point, r: Point, s: Point): boolean =>
  side(p, q, r) * side(p, q, s) < 0 && side(r, s, p) * side(r, s, q) < 0;
