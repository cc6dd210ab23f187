import type { ActorId, RelationId } from '../dossier';
import type { Graph, Node } from '../graph';
import {
  chainOf,
  fitFrame,
  placeNames,
  project,
  routeWires,
  setName,
  type Box,
  type Frame,
  type NodeShape,
  type Point,
  type Projection,
  type TextBlock,
  type Wire,
} from '../layout';
import { shapeOf, sizesFor, type Sizes } from './sizes';

/** An actor in its place on the stage. */
export interface PlacedNode {
  readonly node: Node;
  readonly at: Point;
  readonly shape: NodeShape;
  readonly name: TextBlock;
  /** Undefined where its name finds no room. */
  readonly nameBox: Box | undefined;
}

/**
 * The picture before anybody looks at anything: where actors and names stand and how far the lines of each pair bend. Made once
 * for a graph, its positions and a frame; every focus is drawn on it, so that nothing jumps.
 */
export interface Plan {
  /** The room on the stage, and the extent of the picture: the stage, magnified. */
  readonly stage: Frame;
  readonly frame: Frame;
  readonly sizes: Sizes;
  /** From world units to the picture at magnification 1. */
  readonly projection: Projection;
  /** The magnification that the picture is planned for: places are that much farther apart, names stay as they are. */
  readonly zoom: number;
  readonly nodes: ReadonlyMap<ActorId, PlacedNode>;
  /** By pair id, in px to the left of the way from the pair's `a` to its `b`. */
  readonly bends: ReadonlyMap<string, number>;
}

/** More pairs than this are drawn straight: a picture so full has no free ways to lead lines round. */
const ROUTED_PAIRS = 70;
/** Names look out for lines only on pictures with at most this many actors. */
const CAREFUL_NAMES = 120;

/**
 * Plans the picture of a graph (with everything in it) whose actors stand at `positions`, in the order of its nodes. The stage is
 * filled by where they stand at `home`, so that moving one actor does not move the picture under it. `sizes` are those of the stage, unless
 * given.
 */
export function planDrawing(
  graph: Graph,
  shown: ReadonlySet<RelationId>,
  positions: readonly Point[],
  stage: Frame,
  zoom = 1,
  home = positions,
  sizes = sizesFor(graph.nodes.length, stage),
): Plan {
  const frame = { width: stage.width * zoom, height: stage.height * zoom };
  const margin = {
    x: Math.min(sizes.nameLimit * 0.45, stage.width * 0.14),
    y: sizes.lead + sizes.leadName * 1.7,
  };
  const projection = fitStage(positions, home, stage, margin);
  const nodes = graph.nodes.map((node, i) => ({
    node,
    at: magnify(project(projection, positions[i] ?? { x: 0, y: 0 }), zoom),
    shape: shapeOf(node.actor.kind, node.actor.lead === true, sizes),
    name: setName(
      node.actor.name,
      node.actor.lead ? sizes.leadName : sizes.otherName,
      sizes.nameLimit,
    ),
    rank: (node.actor.lead ? 1000 : 0) + node.edges.length,
  }));
  const wires = wiresOf(graph, shown);
  const at = (i: number): Point => nodes[i]?.at ?? { x: 0, y: 0 };
  const straight = wires.map(({ a, b }) => chainOf([at(a), at(b)]));
  const careful = nodes.length <= CAREFUL_NAMES;
  const shownLines = straight.filter((_, i) => wires[i]?.shown);
  const names = placeNames(nodes, careful ? shownLines : [], frame);
  const placed = nodes.map((node, i) => ({ ...node, nameBox: names[i] }));
  const routed = graph.pairs.length <= ROUTED_PAIRS;
  const bends = !routed
    ? new Map<string, number>()
    : zoom > 1
      ? // Lines keep their way when somebody comes nearer.
        magnified(planDrawing(graph, shown, positions, stage, 1, home, sizes).bends, zoom)
      : bendsOf(graph, wires, placed, frame);
  return {
    stage,
    frame,
    sizes,
    projection,
    zoom,
    nodes: new Map(placed.map((node) => [node.node.id, node])),
    bends,
  };
}

type ShownWire = Wire & { readonly shown: boolean };

/** The pairs as wires between the indexes of their actors. */
function wiresOf(graph: Graph, shown: ReadonlySet<RelationId>): ShownWire[] {
  const index = new Map(graph.nodes.map(({ id }, i) => [id, i]));
  return graph.pairs.map((pair) => ({
    a: index.get(pair.a) ?? 0,
    b: index.get(pair.b) ?? 0,
    lanes: Math.min(
      4,
      Math.max(1, pair.edges.filter(({ leading }) => leading !== undefined).length),
    ),
    shown: pair.edges.some(({ id }) => shown.has(id)),
  }));
}

/** How far the lines of each pair bend. What the first view shows finds its way first; what is held back gives way to it. */
function bendsOf(
  graph: Graph,
  wires: readonly ShownWire[],
  nodes: readonly Pick<PlacedNode, 'at' | 'shape' | 'nameBox'>[],
  frame: Frame,
): Map<string, number> {
  const order = graph.pairs
    .map((pair, i) => ({ id: pair.id, wire: wires[i] }))
    .flatMap(({ id, wire }) => (wire ? [{ id, wire }] : []))
    .sort((p, q) => Number(q.wire.shown) - Number(p.wire.shown));
  const ways = routeWires(
    order.map(({ wire }) => wire),
    nodes.map(({ at, shape, nameBox }) => ({ at, shape, name: nameBox })),
    frame,
  );
  return new Map(order.map(({ id }, k) => [id, ways[k] ?? 0]));
}

export const magnified = (bends: ReadonlyMap<string, number>, zoom: number): Map<string, number> =>
  new Map([...bends].map(([pair, bend]) => [pair, bend * zoom]));

/** Shows all of `home`, and everything if an actor has left the stage. */
function fitStage(
  positions: readonly Point[],
  home: readonly Point[],
  stage: Frame,
  margin: Point,
): Projection {
  const projection = fitFrame(home, stage, margin);
  const inside = positions.every((position) => {
    const { x, y } = project(projection, position);
    return x >= 0 && y >= 0 && x <= stage.width && y <= stage.height;
  });
  return inside ? projection : fitFrame(positions, stage, margin);
}

const magnify = ({ x, y }: Point, zoom: number): Point => ({ x: x * zoom, y: y * zoom });

/** The plan with some actors in other places of the stage, their names beside them as before: what a drag shows. */
export function movePlan(plan: Plan, places: ReadonlyMap<ActorId, Point>): Plan {
  const nodes = new Map(plan.nodes);
  for (const [id, at] of places) {
    const node = nodes.get(id);
    if (!node) continue;
    const { nameBox } = node;
    const moved = nameBox && {
      ...nameBox,
      x: nameBox.x + at.x - node.at.x,
      y: nameBox.y + at.y - node.at.y,
    };
    nodes.set(id, { ...node, at, nameBox: moved });
  }
  return { ...plan, nodes };
}
