import type { Anchors } from './anchors';
import { improveCrossings, totalPrice } from './crossings';
import { placeAll } from './crossings-lines';
import type { Scene } from './crossings-scene';
import { createScene, MEDIUM, SMALL, type Draft, type Part } from './positions-scene';
import { fitStage, stageFor, type Stage } from './positions-stage';
import { createRandom } from './random';
import { spaceBoxes } from './spacing';
import { createAdjacency, shortestPaths } from './stress-distances';
import { layoutSparseStress } from './stress-pivots';
import { ALL_PAIRS_LIMIT, layoutStress, type Places } from './stress';

/** So many rough searches compete for a small part. */
const STARTS = 5;

/** How far a finished layout may be stretched along an axis to fill the stage. */
const FILL = 1.12;

/** The scale that makes the stress of places least: world units per hop. */
function bestUnit({ x, y }: Places, hops: Uint16Array): number {
  const count = x.length;
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < count; i++) {
    for (let j = i + 1; j < count; j++) {
      const dx = (x[i] as number) - (x[j] as number);
      const dy = (y[i] as number) - (y[j] as number);
      const ratio = Math.sqrt(dx * dx + dy * dy) / (hops[i * count + j] as number);
      sum += ratio;
      squares += ratio * ratio;
    }
  }
  return squares / sum;
}

/** Moves nodes that are out of reach of their anchor to the border of it. */
function pullToAnchors({ x, y }: Places, anchors: Anchors): void {
  for (let i = 0; i < x.length; i++) {
    const dx = (x[i] as number) - (anchors.x[i] as number);
    const dy = (y[i] as number) - (anchors.y[i] as number);
    const reach = anchors.reach[i] as number;
    const far = Math.sqrt(dx * dx + dy * dy);
    if (far <= reach) continue;
    x[i] = (anchors.x[i] as number) + (dx * reach) / far;
    y[i] = (anchors.y[i] as number) + (dy * reach) / far;
  }
}

/** Places by hops alone, turned, scaled and drawn to their anchors. */
function draftPlaces(part: Part, stage: Stage, random: () => number): Draft {
  const count = part.nodes.length;
  const hops = shortestPaths(count, part.links);
  const places = layoutStress(count, hops, random, count <= SMALL ? 8 : count <= MEDIUM ? 15 : 10);
  let width = 0;
  let height = 0;
  for (const node of part.nodes) {
    width += node.width / count;
    height += node.height / count;
  }
  fitStage(places, part.anchors, stage, { width, height });
  pullToAnchors(places, part.anchors);
  return { part, places, hops, unit: bestUnit(places, hops) };
}

/** The best of several rough searches, then refined: for small graphs, where one bad turn shows. */
function searchSmall(scene: Scene, draft: Draft, random: () => number): void {
  const { unit } = draft;
  const rough = { rounds: 50, tries: 6, wide: 2, fine: 0.1, unit, heat: 2.9, clarity: false };
  const fine = { rounds: 30, tries: 6, wide: 0.7, fine: 0.05, unit, heat: 0.5, clarity: true };
  let best: Places = draft.places;
  let least = totalPrice(scene, true);
  for (let start = 0; start < STARTS; start++) {
    placeAll(scene.lines, draft.places);
    improveCrossings(scene, rough, random);
    const price = totalPrice(scene, true);
    if (price >= least) continue;
    least = price;
    best = { x: scene.lines.x.slice(), y: scene.lines.y.slice() };
  }
  placeAll(scene.lines, best);
  improveCrossings(scene, fine, random);
}

/** One search; the time of a try grows with the lines, so that a larger graph gets fewer and spends none on detours. */
function searchLarge(scene: Scene, { unit }: Draft, random: () => number): void {
  const { count } = scene.lines;
  const clarity = false;
  const budget =
    count <= MEDIUM
      ? { rounds: 40, tries: 8, wide: 1.7, fine: 0.1, unit, heat: 2.9, clarity }
      : { rounds: Math.ceil(1200 / count), tries: 8, wide: 2, fine: 0.1, unit, heat: 0.1, clarity };
  improveCrossings(scene, budget, random);
}

/** Stretches places towards the size of the stage, which neither adds crossings nor overlaps. In place. */
function fillStage({ x, y }: Places, scene: Scene): void {
  let width = 0;
  let height = 0;
  let left = 0;
  let top = 0;
  for (let i = 0; i < x.length; i++) {
    const halfWidth = scene.halfWidth[i] as number;
    const halfHeight = scene.halfHeight[i] as number;
    width = Math.max(width, (x[i] as number) + halfWidth);
    left = Math.min(left, (x[i] as number) - halfWidth);
    height = Math.max(height, (y[i] as number) + halfHeight);
    top = Math.min(top, (y[i] as number) - halfHeight);
  }
  const across = Math.max(1, Math.min(FILL, (2 * scene.frameX) / (width - left)));
  const along = Math.max(1, Math.min(FILL, (2 * scene.frameY) / (height - top)));
  for (let i = 0; i < x.length; i++) {
    x[i] = (x[i] as number) * across;
    y[i] = (y[i] as number) * along;
  }
}

/** Beyond the limit of all pairs: sparse stress and free boxes, no search. */
function layoutHuge(part: Part, stage: Stage, random: () => number): Places {
  const { nodes, links, anchors } = part;
  const places = layoutSparseStress(nodes.length, createAdjacency(nodes.length, links), random, 15);
  fitStage(places, anchors, stage, { width: 0, height: 0 });
  pullToAnchors(places, anchors);
  const boxes = {
    halfWidth: Float64Array.from(nodes, (node) => node.width / 2),
    halfHeight: Float64Array.from(nodes, (node) => node.height / 2),
    fixed: new Uint8Array(nodes.length),
  };
  return spaceBoxes(places, boxes, 2, 20);
}

/** The places of a connected part around (0, 0), in world units: stress, then fewer crossings, then free space between the boxes. */
export function layoutPart(part: Part, seed: number): Places {
  const random = createRandom(seed);
  const boxArea = part.nodes.reduce((sum, { width, height }) => sum + width * height, 0);
  const stage = stageFor(part.nodes.length, boxArea);
  if (part.nodes.length > ALL_PAIRS_LIMIT) return layoutHuge(part, stage, random);
  const draft = draftPlaces(part, stage, random);
  const scene = createScene(draft, stage);
  // three nodes cannot cross: a search would only turn them
  if (part.nodes.length < 4) return spaceBoxes(draft.places, scene, 2, 40);
  if (part.nodes.length <= SMALL) searchSmall(scene, draft, random);
  else searchLarge(scene, draft, random);
  fillStage(scene.lines, scene);
  return spaceBoxes(scene.lines, scene, 2, 40);
}
