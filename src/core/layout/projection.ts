import { chainOf } from './segments';
import type { Point } from './types';

/** From world units to CSS px of the stage: each axis has its own scale, so that one layout fills a wide and a tall stage. */
export interface Projection {
  readonly scaleX: number;
  readonly scaleY: number;
  readonly x: number;
  readonly y: number;
}

/** The stage's room for the picture, in CSS px, and what must stay free at its sides for names. */
export interface Frame {
  readonly width: number;
  readonly height: number;
}

/** Stretching one axis more than this against the other would falsify near and far. It changes no crossing. */
const MAX_STRETCH = 1.75;
/** A story with few actors is not blown up to fill the stage. */
const MAX_SCALE = 1.6;

/** The projection that fits points into a frame with margins of `x` and `y` px. */
export function fitFrame(points: readonly Point[], frame: Frame, margin: Point): Projection {
  const { left, right, top, bottom } = chainOf(points);
  const room = (size: number, side: number) => Math.max(1, size - 2 * side);
  const wide = Math.min(MAX_SCALE, room(frame.width, margin.x) / Math.max(1, right - left));
  const high = Math.min(MAX_SCALE, room(frame.height, margin.y) / Math.max(1, bottom - top));
  const scaleX = Math.min(wide, high * MAX_STRETCH);
  const scaleY = Math.min(high, wide * MAX_STRETCH);
  const middle = {
    x: points.length ? (left + right) / 2 : 0,
    y: points.length ? (top + bottom) / 2 : 0,
  };
  return {
    scaleX,
    scaleY,
    x: frame.width / 2 - middle.x * scaleX,
    y: frame.height / 2 - middle.y * scaleY,
  };
}

export const project = ({ scaleX, scaleY, x, y }: Projection, point: Point): Point => ({
  x: point.x * scaleX + x,
  y: point.y * scaleY + y,
});

export const unproject = ({ scaleX, scaleY, x, y }: Projection, point: Point): Point => ({
  x: (point.x - x) / scaleX,
  y: (point.y - y) / scaleY,
});
