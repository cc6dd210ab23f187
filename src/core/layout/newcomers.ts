import { boxesMeet, distance, type Box } from './geometry';
import { chainCrossesBox, chainOf, countChainCrossings, type Chain } from './segments';
import type { LayoutInput, LayoutNode, Point } from './types';

/** How far a newcomer would like to stand from those it is joined to, and how much air there has to be round a box; world units. */
const IDEAL = 170;
const AIR = 22;
/** Between the boxes of a row; more than AIR, as places are rounded. */
const ROW_AIR = 24;
/** Rings of places that are tried, as multiples of the ideal distance, and how many on each. */
const RINGS = [0.75, 1, 1.3, 1.7, 2.2, 2.9, 3.8, 5, 6.6, 9];
const ANGLES = 20;
/** The stage is wider than high. */
const WIDE = 1.35;
/** What a fault of a place weighs, in squares of the ideal distance. */
const CROSSING = 0.5;
const THROUGH_BOX = 0.8;

/**
 * Places for all nodes: those that are known stay where they are, and each newcomer stands in free room near those it is joined to,
 * where its lines cross the fewest others. Deterministic; in the order of the nodes.
 */
export function placeNewcomers(
  { nodes, links }: LayoutInput,
  known: readonly (Point | undefined)[],
): Point[] {
  const places = [...known];
  const joined = nodes.map((): number[] => []);
  for (const { source, target } of links) {
    joined[source]?.push(target);
    joined[target]?.push(source);
  }
  const waiting = new Set(nodes.flatMap((_, i) => (known[i] ? [] : [i])));
  while (waiting.size > 0) {
    const next = mostJoined(waiting, joined, places);
    waiting.delete(next);
    places[next] = findRoom(next, nodes, links, joined[next] ?? [], places);
  }
  return places.map((place) => place ?? { x: 0, y: 0 });
}

/** Of those that wait, the first with the most neighbours that stand already. */
function mostJoined(
  waiting: ReadonlySet<number>,
  joined: readonly (readonly number[])[],
  places: readonly (Point | undefined)[],
): number {
  let [best, most] = [-1, -1];
  for (const one of waiting) {
    const count = (joined[one] ?? []).filter((other) => places[other]).length;
    if (count > most) [best, most] = [one, count];
  }
  return best;
}

function findRoom(
  index: number,
  nodes: readonly LayoutNode[],
  links: LayoutInput['links'],
  joined: readonly number[],
  places: readonly (Point | undefined)[],
): Point {
  const boxAt = (i: number, at: Point): Box => ({
    ...at,
    width: nodes[i]?.width ?? 0,
    height: nodes[i]?.height ?? 0,
  });
  const boxes = places.flatMap((at, i) => (at ? [{ i, box: boxAt(i, at) }] : []));
  if (boxes.length === 0) return { x: 0, y: 0 };
  const friends = joined.flatMap((i) => places[i] ?? []);
  const middle = meanOf(friends.length > 0 ? friends : boxes.map(({ box }) => box));
  const lines = links.flatMap(({ source, target }): Chain[] => {
    const [a, b] = [places[source], places[target]];
    return a && b ? [chainOf([a, b])] : [];
  });
  const isFree = (at: Point): boolean => {
    const own = boxAt(index, at);
    return !boxes.some(({ box }) => boxesMeet(box, own, AIR));
  };
  let best: Point | undefined;
  let least = Infinity;
  for (const at of candidates(middle)) {
    if (!isFree(at)) continue;
    const fault = faultOf(at, friends, middle, lines, boxes, joined);
    if (fault < least) [best, least] = [at, fault];
  }
  const { x, y } =
    best ??
    findInRows(
      boxes.map(({ box }) => box),
      boxAt(index, middle),
      isFree,
    );
  return { x: Math.round(x * 100) / 100, y: Math.round(y * 100) / 100 };
}

/** Where there is no room near: the first free place in the lowest row of the picture, else the first of a row below it. */
function findInRows(
  boxes: readonly Box[],
  { width, height }: Box,
  isFree: (at: Point) => boolean,
): Point {
  let [left, right, bottom] = [Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    left = Math.min(left, box.x - box.width / 2);
    right = Math.max(right, box.x + box.width / 2);
    bottom = Math.max(bottom, box.y + box.height / 2);
  }
  const row = bottom - height / 2;
  for (let x = left + width / 2; x + width / 2 <= right; x += width + ROW_AIR)
    if (isFree({ x, y: row })) return { x, y: row };
  return { x: left + width / 2, y: row + height + ROW_AIR };
}

/** How far a place is from what it should be: from each neighbour as far as the ideal, without crossings. 0 is perfect. */
function faultOf(
  at: Point,
  friends: readonly Point[],
  middle: Point,
  lines: readonly Chain[],
  boxes: readonly { readonly i: number; readonly box: Box }[],
  joined: readonly number[],
): number {
  // In the measure of the stage, which is wider than high.
  const strain = (to: Point): number =>
    (Math.hypot((at.x - to.x) / WIDE, at.y - to.y) / IDEAL - 1) ** 2;
  // A newcomer that is joined to nobody keeps to the rim, near the others.
  if (friends.length === 0) return distance(at, middle) / IDEAL / 100;
  return friends.reduce((sum, friend) => {
    const line = chainOf([friend, at]);
    const crossings = lines.reduce((count, other) => count + countChainCrossings(line, other), 0);
    const through = boxes.filter(
      ({ i, box }) => !joined.includes(i) && chainCrossesBox(line, box),
    ).length;
    return sum + strain(friend) + CROSSING * crossings + THROUGH_BOX * through;
  }, 0);
}

const candidates = (middle: Point): Point[] =>
  RINGS.flatMap((ring) =>
    Array.from({ length: ANGLES }, (_, turn) => {
      const angle = (2 * Math.PI * turn) / ANGLES;
      const reach = ring * IDEAL;
      return {
        x: middle.x + WIDE * reach * Math.cos(angle),
        y: middle.y + reach * Math.sin(angle),
      };
    }),
  );

const meanOf = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
  y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
});
