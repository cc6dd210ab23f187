import type { Box } from './geometry';
import type { Point } from './types';

export type Outline = 'circle' | 'rectangle' | 'rounded';

/** A node's shape round its place: half-axes in px. */
export interface NodeShape {
  readonly outline: Outline;
  readonly halfWidth: number;
  readonly halfHeight: number;
}

/** How far a shape reaches from its centre in a direction of length 1, in px. */
export function reach({ outline, halfWidth, halfHeight }: NodeShape, direction: Point): number {
  const x = Math.abs(direction.x);
  const y = Math.abs(direction.y);
  if (outline === 'circle') return halfWidth;
  return Math.min(x > 0 ? halfWidth / x : Infinity, y > 0 ? halfHeight / y : Infinity);
}

/** True if a point, seen from the shape's centre, lies within the shape or nearer than `gap` px. */
export function shapeHolds(shape: NodeShape, offset: Point, gap: number): boolean {
  if (shape.outline === 'circle') {
    const radius = shape.halfWidth + gap;
    return offset.x * offset.x + offset.y * offset.y < radius * radius;
  }
  return Math.abs(offset.x) < shape.halfWidth + gap && Math.abs(offset.y) < shape.halfHeight + gap;
}

export const shapeBox = (shape: NodeShape, at: Point): Box => ({
  ...at,
  width: 2 * shape.halfWidth,
  height: 2 * shape.halfHeight,
});
