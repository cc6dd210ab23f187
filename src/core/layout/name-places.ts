import { boxesMeet, type Box } from './geometry';
import { createGrid, gridOf } from './grid';
import type { TextBlock } from './measure';
import { shapeBox, type NodeShape } from './node-shapes';
import type { Frame } from './projection';
import { chainCrossesBox, type Chain } from './segments';
import type { Point } from './types';

/** A node that wants its name shown beside it. */
export interface NamedNode {
  readonly at: Point;
  readonly shape: NodeShape;
  readonly name: TextBlock;
  /** Higher goes first when there is not room for all. */
  readonly rank: number;
}

/** Space between a shape and its name, in px. */
const GAP = 4;
const CLASH = 1000;
const OUTSIDE = 4000;
const CROSSED = 14;
const ROUNDS = 4;
/** With more nodes than this each name in turn takes the first place that is free: to weigh all against all would take seconds. */
const WEIGHED = 200;

/** The eight places round a shape, the usual first: [x, y, cost], by the sides of shape and name. */
const PLACES: readonly (readonly [number, number, number])[] = [
  [0, 1, 0],
  [0, -1, 3],
  [1, 0, 5],
  [-1, 0, 5],
  [1, 1, 8],
  [-1, 1, 8],
  [1, -1, 9],
  [-1, -1, 9],
];

/**
 * The box of each node's name, or undefined where no place is free: names never lie on each other, on shapes or outside the
 * frame, and avoid lines where they can. Greedy by rank, then improved in turns (not where there are very many nodes); the same input
 * gives the same places.
 */
export function placeNames(
  nodes: readonly NamedNode[],
  lines: readonly Chain[],
  frame: Frame,
): (Box | undefined)[] {
  const shapes = nodes.map(({ shape, at }) => shapeBox(shape, at));
  const order = nodes
    .map((_, i) => i)
    .sort((a, b) => (nodes[b]?.rank ?? 0) - (nodes[a]?.rank ?? 0) || a - b);
  if (nodes.length > WEIGHED) return takeFree(nodes, shapes, order, frame);
  const candidates = nodes.map((node, i) => {
    const others = nearby(shapes, i, node);
    return PLACES.map(([x, y, cost]) => {
      const box = boxAt(node, x, y);
      const clashes = others.filter((shape) => boxesMeet(box, shape, 2)).length;
      const crossed = lines.filter((line) => chainCrossesBox(line, box)).length;
      return {
        box,
        cost: cost + CLASH * clashes + CROSSED * crossed + (isInside(box, frame) ? 0 : OUTSIDE),
      };
    });
  });
  const rivals = nodes.map((node, i) => rivalsOf(nodes, node, i));
  const chosen: ({ box: Box; cost: number } | undefined)[] = nodes.map(() => undefined);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const i of order) {
      const rivalBoxes = (rivals[i] ?? [])
        .map((j) => chosen[j]?.box)
        .filter((box) => box !== undefined);
      const priced = (candidates[i] ?? []).map(({ box, cost }) => ({
        box,
        fixed: cost,
        cost: cost + CLASH * rivalBoxes.filter((rival) => boxesMeet(box, rival, 1)).length,
      }));
      const best = priced.reduce((a, b) => (b.cost < a.cost ? b : a));
      chosen[i] = { box: best.box, cost: best.fixed };
    }
  return keepApart(order, chosen, rivals);
}

/** By rank, for each name the first place that is free, whatever lines run there. */
function takeFree(
  nodes: readonly NamedNode[],
  shapes: readonly Box[],
  order: readonly number[],
  frame: Frame,
): (Box | undefined)[] {
  const shown: (Box | undefined)[] = nodes.map(() => undefined);
  const shownNear = createGrid(frame);
  const shapesNear = gridOf(shapes, frame);
  const isFree = (box: Box, own: number): boolean =>
    isInside(box, frame) &&
    // Names first: round a heap of shapes they soon leave no place, and none of the shapes need be asked.
    !shownNear.some(box, 1, (j) => meets(shown[j], box, 1)) &&
    !shapesNear.some(box, 2, (j) => j !== own && meets(shapes[j], box, 2));
  for (const i of order) {
    const node = nodes[i];
    const free = node && PLACES.map(([x, y]) => boxAt(node, x, y)).find((box) => isFree(box, i));
    if (!free) continue;
    shown[i] = free;
    shownNear.add(i, free);
  }
  return shown;
}

const meets = (some: Box | undefined, box: Box, gap: number): boolean =>
  some !== undefined && boxesMeet(some, box, gap);

/** Shows names by rank, leaving out each that would lie on one already shown, on a shape or outside. */
function keepApart(
  order: readonly number[],
  chosen: readonly ({ box: Box; cost: number } | undefined)[],
  rivals: readonly (readonly number[])[],
): (Box | undefined)[] {
  const shown: (Box | undefined)[] = chosen.map(() => undefined);
  for (const i of order) {
    const place = chosen[i];
    if (!place || place.cost >= CLASH) continue;
    const free = (rivals[i] ?? []).every((j) => {
      const other = shown[j];
      return other === undefined || !boxesMeet(place.box, other);
    });
    if (free) shown[i] = place.box;
  }
  return shown;
}

function boxAt({ at, shape, name }: NamedNode, x: number, y: number): Box {
  // At a corner the name moves in towards the shape, so that it still reads as its name.
  const inset = x !== 0 && y !== 0 ? 0.7 : 1;
  return {
    x: at.x + x * (shape.halfWidth * inset + GAP + name.width / 2),
    y: at.y + y * (shape.halfHeight * inset + GAP + name.height / 2),
    width: name.width,
    height: name.height,
  };
}

/** The farthest a name reaches from its node's place. */
const span = ({ shape, name }: NamedNode): Point => ({
  x: shape.halfWidth + GAP + name.width,
  y: shape.halfHeight + GAP + name.height,
});

function nearby(shapes: readonly Box[], own: number, node: NamedNode): Box[] {
  const { x, y } = span(node);
  return shapes.filter(
    (shape, i) =>
      i !== own &&
      Math.abs(shape.x - node.at.x) < x + shape.width / 2 + 2 &&
      Math.abs(shape.y - node.at.y) < y + shape.height / 2 + 2,
  );
}

function rivalsOf(nodes: readonly NamedNode[], node: NamedNode, own: number): number[] {
  const { x, y } = span(node);
  return nodes.flatMap((other, i) => {
    const far = span(other);
    const near =
      Math.abs(other.at.x - node.at.x) < x + far.x && Math.abs(other.at.y - node.at.y) < y + far.y;
    return near && i !== own ? [i] : [];
  });
}

/** True if a box lies within the frame. */
export const isInside = (box: Box, { width, height }: Frame): boolean =>
  box.x - box.width / 2 >= 0 &&
  box.x + box.width / 2 <= width &&
  box.y - box.height / 2 >= 0 &&
  box.y + box.height / 2 <= height;
