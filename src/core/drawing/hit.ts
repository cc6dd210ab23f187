import { distanceToBox, distanceToCurve, shapeBox, type Point } from '../layout';
import type { Drawing } from './marks';

/** What lies under a pointer. */
export type Hit =
  | { readonly kind: 'actor'; readonly id: string }
  | { readonly kind: 'relation'; readonly id: string }
  | { readonly kind: 'pair'; readonly id: string };

/**
 * The mark nearest to a point of the picture, if it is nearer than `reach` px: a finger needs not hit a thin line. Shapes win
 * over lines where both are in reach; words stand for what they name.
 */
export function hitTest(drawing: Drawing, point: Point, reach: number): Hit | undefined {
  let best: Hit | undefined;
  let least = reach;
  const offer = (distance: number, hit: () => Hit) => {
    if (distance < least) {
      least = distance;
      best = hit();
    }
  };
  for (const mark of drawing.marks) {
    if (mark.kind === 'node')
      // Half the distance, so that a shape wins over the lines that end at it.
      offer(distanceToBox(point, shapeBox(mark.shape, mark.at)) / 2 - 1, () => ({
        kind: 'actor',
        id: mark.actor,
      }));
    if (mark.kind === 'text') {
      const { width, height } = mark.block;
      offer(distanceToBox(point, { ...mark.at, width, height }), () => mark.of);
    }
  }
  for (const { curve, relations: own, pair } of drawing.reaches)
    offer(distanceToCurve(point, curve), () => {
      const [only] = own;
      return own.length === 1 && only !== undefined
        ? { kind: 'relation', id: only }
        : { kind: 'pair', id: pair };
    });
  return best;
}
