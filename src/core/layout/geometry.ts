import type { Point } from './types';

/** An axis-parallel rectangle by its centre, in CSS px. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A quadratic Bézier curve. */
export interface Curve {
  readonly from: Point;
  readonly control: Point;
  readonly to: Point;
}

/** True if two boxes share more than an edge, or come nearer than `gap` px. */
export const boxesMeet = (a: Box, b: Box, gap = 0): boolean =>
  Math.abs(a.x - b.x) * 2 < a.width + b.width + 2 * gap &&
  Math.abs(a.y - b.y) * 2 < a.height + b.height + 2 * gap;

/** True if a point lies in a box that is `gap` px larger on every side. */
export const boxHolds = (box: Box, { x, y }: Point, gap = 0): boolean =>
  Math.abs(x - box.x) * 2 < box.width + 2 * gap && Math.abs(y - box.y) * 2 < box.height + 2 * gap;

/** The curve between two points whose middle is bent `bend` px to the left of the way from `from` to `to`. */
export function bentCurve(from: Point, to: Point, bend: number): Curve {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.sqrt(dx * dx + dy * dy) || 1;
  // The middle of a quadratic curve lies half-way to its control point.
  return {
    from,
    to,
    control: {
      x: (from.x + to.x) / 2 + (2 * bend * dy) / length,
      y: (from.y + to.y) / 2 - (2 * bend * dx) / length,
    },
  };
}

export function pointAt({ from, control, to }: Curve, t: number): Point {
  const s = 1 - t;
  return {
    x: s * s * from.x + 2 * s * t * control.x + t * t * to.x,
    y: s * s * from.y + 2 * s * t * control.y + t * t * to.y,
  };
}

/** The direction of the curve at `t`, of length 1. */
export function tangentAt({ from, control, to }: Curve, t: number): Point {
  const x = (1 - t) * (control.x - from.x) + t * (to.x - control.x);
  const y = (1 - t) * (control.y - from.y) + t * (to.y - control.y);
  const length = Math.sqrt(x * x + y * y) || 1;
  return { x: x / length, y: y / length };
}

/** The part of a curve between two of its parameters (de Casteljau). */
export function cutCurve(curve: Curve, start: number, end: number): Curve {
  const from = pointAt(curve, start);
  const to = pointAt(curve, end);
  const mix = (t: number, u: number): Point => {
    const { from: a, control: b, to: c } = curve;
    const p = { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t };
    const q = { x: b.x + (c.x - b.x) * t, y: b.y + (c.y - b.y) * t };
    return { x: p.x + (q.x - p.x) * u, y: p.y + (q.y - p.y) * u };
  };
  return { from, control: mix(start, end), to };
}

/** `count + 1` points along a curve, ends included. */
export const sampleCurve = (curve: Curve, count: number): Point[] =>
  Array.from({ length: count + 1 }, (_, i) => pointAt(curve, i / count));

/** Length of a curve in px, to about one per cent. */
export function curveLength(curve: Curve): number {
  const points = sampleCurve(curve, 8);
  return points.slice(1).reduce((sum, point, i) => sum + distance(point, points[i] ?? point), 0);
}

export function distance(a: Point, b: Point): number {
  const dx = a.x - b.x;
  const dy = a.y - b.y;
  return Math.sqrt(dx * dx + dy * dy);
}

/** Distance in px from a point to a curve, sampled. */
export function distanceToCurve(point: Point, curve: Curve): number {
  const points = sampleCurve(curve, 16);
  let best = Infinity;
  for (let i = 1; i < points.length; i += 1) {
    const a = points[i - 1];
    const b = points[i];
    if (a && b) best = Math.min(best, distanceToSegment(point, a, b));
  }
  return best;
}

/** Where along a curve (0 to 1) it comes nearest to a point, sampled. */
export function nearestOn(curve: Curve, point: Point): number {
  const steps = 32;
  let best = 0;
  let least = Infinity;
  for (let i = 0; i <= steps; i += 1) {
    const away = distance(pointAt(curve, i / steps), point);
    if (away < least) [best, least] = [i / steps, away];
  }
  return best;
}

function distanceToSegment(point: Point, a: Point, b: Point): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const along = dx * dx + dy * dy;
  const t =
    along === 0
      ? 0
      : Math.max(0, Math.min(1, ((point.x - a.x) * dx + (point.y - a.y) * dy) / along));
  return distance(point, { x: a.x + t * dx, y: a.y + t * dy });
}

/** Distance in px from a point to a box; 0 inside. */
export function distanceToBox({ x, y }: Point, box: Box): number {
  const dx = Math.max(0, Math.abs(x - box.x) - box.width / 2);
  const dy = Math.max(0, Math.abs(y - box.y) - box.height / 2);
  return Math.sqrt(dx * dx + dy * dy);
}
