import { project, unproject, type Frame } from '../layout';
import type { Plan } from './plan';

/** No picture is shown smaller than it fits, or magnified more than this. */
export const SCALES: readonly [number, number] = [1, 12];

/** Where the camera stands: magnification, and the point of the world in the middle of the stage. */
export interface View {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

/** The picture's transform on the stage, in CSS px: `screen = k * picture + (x, y)`. */
export interface Transform {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

/** The transform that shows a view; the identity, with which the whole picture fits, for none. */
export function transformOf(view: View | undefined, { projection, stage }: Plan): Transform {
  if (!view) return { k: 1, x: 0, y: 0 };
  const middle = project(projection, view);
  return {
    k: view.k,
    x: stage.width / 2 - view.k * middle.x,
    y: stage.height / 2 - view.k * middle.y,
  };
}

/** The transform nearest to a given one in which the middle of the stage lies among the actors. */
export function keepInSight({ k, x, y }: Transform, { stage, nodes, zoom }: Plan): Transform {
  const places = [...nodes.values()].map(({ at }) => ({ x: at.x / zoom, y: at.y / zoom }));
  const within = (offset: number, size: number, all: readonly number[]) => {
    const middle = size / 2;
    const first = all.reduce((least, place) => Math.min(least, place), middle);
    const last = all.reduce((most, place) => Math.max(most, place), middle);
    return Math.max(middle - k * last, Math.min(middle - k * first, offset));
  };
  return {
    k,
    x: within(
      x,
      stage.width,
      places.map((place) => place.x),
    ),
    y: within(
      y,
      stage.height,
      places.map((place) => place.y),
    ),
  };
}

/** The view that a transform shows: it means the same on a stage of another size. Undefined where the picture fits. */
export function viewOf({ k, x, y }: Transform, { projection, stage }: Plan): View | undefined {
  if (Math.abs(k - 1) < 1e-3 && Math.abs(x) < 0.5 && Math.abs(y) < 0.5) return undefined;
  return {
    k,
    ...unproject(projection, { x: (stage.width / 2 - x) / k, y: (stage.height / 2 - y) / k }),
  };
}

/** The transform magnified by a factor, within `SCALES`, about the middle of the stage. */
export function zoomAbout({ k, x, y }: Transform, factor: number, stage: Frame): Transform {
  const next = Math.max(SCALES[0], Math.min(SCALES[1], k * factor));
  const ratio = next / k;
  const about = (offset: number, size: number) => size / 2 - (size / 2 - offset) * ratio;
  return { k: next, x: about(x, stage.width), y: about(y, stage.height) };
}
