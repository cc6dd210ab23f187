import type { Lookup, RelationId } from '../dossier';
import { pairEnds, type Graph } from '../graph';
import {
  boxesMeet,
  chainCrossesBox,
  chainOf,
  layoutInput,
  sampleCurve,
  shapeBox,
  storedPlaces,
  type Box,
  type Frame,
  type LayoutNode,
  type Point,
} from '../layout';
import { computePositions, countCrossings, createRandom } from '../layout/arranging';
import { drawGraph } from './draw';
import type { Drawing } from './marks';
import { planDrawing, type Plan } from './plan';

/** What a fault of the first view weighs, in missing labels. */
const NAME = 3;
const CROSSING = 2;
const UNDER_SHAPE = 2;
/** Two actors nearer to each other than this, in px, leave no room for words between them. */
const ROOM = 44;
const NARROW = 0.5;
/** With fewer faults than this the search for another layout ends. */
const ENOUGH = 1;
/** A bend of so many px is as bad as a missing label. */
const BEND = 400;
/** The first leading relation's label counts so much more than the last one's. */
const FIRST = 2;

/** Room on the stage of a window of 1280 x 800 px. */
export const DESK: Frame = { width: 883, height: 540 };
/** Beyond so many actors hardly a line has a label, and the layout alone judges. */
const FEW = 40;

/**
 * How much of what the first view must tell cannot be read when the actors stand at `positions`, on stages of some sizes: labels and
 * names without a place, crossings, long ways round. 0: everything can be read.
 */
export function faultsOf(
  lookup: Lookup,
  graph: Graph,
  shown: ReadonlySet<RelationId>,
  positions: readonly Point[],
  frames: readonly Frame[],
): number {
  const index = new Map(graph.nodes.map(({ id }, i) => [id, i]));
  const pairs = graph.pairs
    .filter(({ edges }) => edges.some(({ id }) => shown.has(id)))
    .map(({ a, b }) => ({ source: index.get(a) ?? 0, target: index.get(b) ?? 0 }));
  const leading = graph.edges.filter(
    ({ id, leading: place }) => place !== undefined && shown.has(id),
  );
  const last = leading.reduce((most, { leading: place = 0 }) => Math.max(most, place), 1);
  let faults = 0;
  for (const frame of frames) {
    const plan = planDrawing(graph, shown, positions, frame);
    const drawing = drawGraph({
      lookup,
      graph,
      shown,
      plan,
      focus: undefined,
      pinned: new Set(),
    });
    const { marks, waiting } = drawing;
    faults += UNDER_SHAPE * linesUnderShapes(drawing, plan) + NARROW * narrowPairs(graph, plan);
    const told = new Set(
      marks.flatMap((mark) => (mark.kind === 'text' ? [mark.of.id as string] : [])),
    );
    const nameless = graph.nodes.filter(({ id }) => !told.has(id)).length;
    for (const { id, leading: place = 0 } of leading)
      if (!told.has(id)) faults += FIRST * (1 - place / last);
    faults += waiting + (NAME - 1) * nameless;
    for (const bend of plan.bends.values()) faults += Math.abs(bend) / BEND;
  }
  return faults / frames.length + CROSSING * countCrossings(positions, pairs);
}

/** How many pairs stand so near to each other that no words fit between them. */
const narrowPairs = ({ pairs }: Graph, { nodes }: Plan): number =>
  pairs.filter((pair) => {
    const [a, b] = [nodes.get(pair.a), nodes.get(pair.b)];
    if (!a || !b) return false;
    const across = Math.abs(a.at.x - b.at.x) - a.shape.halfWidth - b.shape.halfWidth;
    const along = Math.abs(a.at.y - b.at.y) - a.shape.halfHeight - b.shape.halfHeight;
    return Math.max(across, along) < ROOM;
  }).length;

/** How often a line runs under the shape of an actor that it does not belong to. */
function linesUnderShapes({ reaches }: Drawing, plan: Plan): number {
  const shapes = [...plan.nodes].map(([id, { at, shape }]) => ({ id, box: shapeBox(shape, at) }));
  return reaches.reduce((sum, { curve, pair }) => {
    const chain = chainOf(sampleCurve(curve, 12));
    const ends = pairEnds(pair);
    return (
      sum + shapes.filter(({ id, box }) => !ends.includes(id) && chainCrossesBox(chain, box)).length
    );
  }, 0);
}

/**
 * The places of a graph's actors in world units: of `tries` layouts the one whose first view can be read best, then each actor moved,
 * `moves` times in all, wherever that mends something. Deterministic.
 */
export function arrangeGraph(
  lookup: Lookup,
  graph: Graph,
  shown: ReadonlySet<RelationId>,
  tries: number,
  moves = 0,
  frames: readonly Frame[] = [DESK],
): Point[] {
  const input = layoutInput(graph, shown, []);
  const first = computePositions(input);
  if (graph.nodes.length > FEW || tries < 2) return first;
  const judge = (places: readonly Point[]) => faultsOf(lookup, graph, shown, places, frames);
  let best = first;
  let least = judge(first);
  const compete = (next: Point[]): void => {
    const faults = judge(next);
    if (faults < least) [best, least] = [next, faults];
  };
  for (let turn = 1; turn < tries && least > ENOUGH; turn += 1)
    compete(computePositions(input, turn));
  const random = createRandom(moves);
  for (let move = 0; move < moves && least > 0; move += 1) {
    const reach = REACH * (1.1 - move / moves);
    compete(moveOne(input.nodes, best, reach, random));
  }
  return best;
}

/** How far an actor may be moved at first, in world units. */
const REACH = 130;

/** The places with one actor elsewhere, where its box is free. */
function moveOne(
  boxes: readonly LayoutNode[],
  places: readonly Point[],
  reach: number,
  random: () => number,
): Point[] {
  const index = Math.floor(random() * places.length);
  const near = (value: number) =>
    Math.round((value + (random() + random() - 1) * reach) * 100) / 100;
  const next = places.map((place, i) =>
    i === index ? { x: near(place.x), y: near(place.y) } : place,
  );
  const boxAt = (i: number): Box => ({
    ...(next[i] ?? { x: 0, y: 0 }),
    width: boxes[i]?.width ?? 0,
    height: boxes[i]?.height ?? 0,
  });
  const free = next.every((_, i) => i === index || !boxesMeet(boxAt(i), boxAt(index), 4));
  return free ? next : [...places];
}

/** Layouts that compete when a dossier is opened that keeps no places. */
const TRIES = 4;

/** Where the actors of a dossier stand: as it keeps it, or arranged anew. */
export const placeActors = (
  lookup: Lookup,
  graph: Graph,
  shown: ReadonlySet<RelationId>,
): readonly Point[] =>
  storedPlaces(lookup.dossier, layoutInput(graph, shown, [])) ??
  arrangeGraph(lookup, graph, shown, TRIES);
