import type { ActorId, RelationId } from '../dossier';
import type { Graph } from '../graph';
import {
  boxesMeet,
  chainOf,
  placeNames,
  shapeBox,
  type Box,
  type Chain,
  type Point,
} from '../layout';
import type { Transform } from './camera';
import { magnified, type PlacedNode, type Plan } from './plan';

/**
 * A plan as a camera shows it: places moved and spread by a transform, shapes and words as large as before. Of the actors in sight those
 * in `named` get their names, placed anew and kept off the straight ways of the relations in `lit`. The plan's frame is what is in sight.
 */
export function planView(
  plan: Plan,
  graph: Graph,
  { k, x, y }: Transform,
  named: ReadonlySet<ActorId>,
  lit: ReadonlySet<RelationId>,
): Plan {
  const { stage, projection } = plan;
  const seen = (at: Point): Point => ({ x: at.x * k + x, y: at.y * k + y });
  const sight: Box = {
    x: stage.width / 2,
    y: stage.height / 2,
    width: stage.width,
    height: stage.height,
  };
  const nodes = [...plan.nodes.values()].map((node): PlacedNode => ({
    ...node,
    at: seen(node.at),
    nameBox: undefined,
  }));
  const places = new Map(nodes.map(({ node, at }) => [node.id, at]));
  const lines = graph.pairs.flatMap(({ a, b, edges }): Chain[] => {
    const [from, to] = [places.get(a), places.get(b)];
    return from && to && edges.some(({ id }) => lit.has(id)) ? [chainOf([from, to])] : [];
  });
  const inSight = nodes.filter(({ at, shape }) => boxesMeet(shapeBox(shape, at), sight));
  const wanted = (node: PlacedNode): boolean => named.has(node.node.id);
  const boxes = placeNames(
    inSight.map((node) => ({
      ...node,
      // An actor without a name still takes its room.
      name: wanted(node) ? node.name : NO_NAME,
      rank: wanted(node) ? 1 : 0,
    })),
    lines,
    stage,
  );
  const names = new Map(inSight.map(({ node }, i) => [node.id, boxes[i]]));
  return {
    ...plan,
    frame: stage,
    zoom: 1,
    projection: {
      scaleX: projection.scaleX * k,
      scaleY: projection.scaleY * k,
      ...seen(projection),
    },
    nodes: new Map(
      nodes.map((node) => [
        node.node.id,
        wanted(node) ? { ...node, nameBox: names.get(node.node.id) } : node,
      ]),
    ),
    bends: magnified(plan.bends, k),
  };
}

const NO_NAME = { lines: [], size: 0, width: 0, height: 0 };
