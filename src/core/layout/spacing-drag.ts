import { forceSimulation, forceX, forceY } from 'd3-force';
import { forceBoxes, type BoxNode } from './spacing';
import type { LayoutNode, Point } from './types';

/** How far around the dragged node others react, in world units. */
const RADIUS = 260;
/** The free space that the dragged node keeps around it; others among themselves only must not overlap. */
const GAP = 8;

/** A node being dragged. Each frame: `moveTo` with the pointer, then `tick`, then draw `positions`. */
export interface DragSimulation {
  /** Puts the dragged node to a place in world units. */
  moveTo(place: Point): void;
  /** One step; false once nothing moves any more, until the next `moveTo`. */
  tick(): boolean;
  /** The places of all nodes, in their order; the nodes that never reacted keep their very Point. */
  positions(): readonly Point[];
}

interface DragNode extends BoxNode {
  readonly home: Point;
  readonly held: boolean;
}

function createDragNode(node: LayoutNode, home: Point, gap: number): DragNode {
  return {
    x: home.x,
    y: home.y,
    vx: 0,
    vy: 0,
    halfWidth: node.width / 2 + gap,
    halfHeight: node.height / 2 + gap,
    home,
    held: node.pin !== undefined,
  };
}

function isNear(node: DragNode, place: Point): boolean {
  return Math.abs(node.x - place.x) < RADIUS && Math.abs(node.y - place.y) < RADIUS;
}

function isAway(node: DragNode): boolean {
  return Math.abs(node.x - node.home.x) > 0.05 || Math.abs(node.y - node.home.y) > 0.05;
}

/**
 * A simulation without timer for dragging one node of a settled picture: it follows the pointer exactly, nodes whose boxes it meets make
 * room and go home when it is gone, pinned nodes and all beyond a radius stay. A tick costs the nodes in the radius, not all.
 */
export function createDragSimulation(
  nodes: readonly LayoutNode[],
  settled: readonly Point[],
  dragged: number,
): DragSimulation {
  const all = nodes.map((node, i) =>
    createDragNode(node, settled[i] ?? { x: 0, y: 0 }, i === dragged ? GAP : 0),
  );
  const own = all[dragged];
  if (!own) throw new Error(`unknown node: ${dragged}`);
  let active: DragNode[] = [];
  // A pull on the held node would make others give way to where it is drawn, not to where it is.
  const pull = (node: DragNode): number => (node === own ? 0 : 0.08);
  const simulation = forceSimulation<DragNode>([])
    .stop()
    .alphaDecay(0)
    .velocityDecay(0.5)
    .force('x', forceX<DragNode>((node) => node.home.x).strength(pull))
    .force('y', forceY<DragNode>((node) => node.home.y).strength(pull))
    .force('boxes', forceBoxes(0, 0.5));
  return {
    moveTo(place) {
      own.fx = place.x;
      own.fy = place.y;
      own.x = place.x;
      own.y = place.y;
      const next = all.filter((node) => node === own || isNear(node, place) || isAway(node));
      if (next.length === active.length && next.every((node, i) => node === active[i])) return;
      for (const node of next) {
        if (!node.held || node === own) continue;
        node.fx = node.home.x;
        node.fy = node.home.y;
      }
      active = next;
      simulation.nodes(active);
    },
    tick() {
      if (active.length === 0) return false;
      simulation.tick();
      return active.some((node) => Math.abs(node.vx) + Math.abs(node.vy) > 0.05);
    },
    positions() {
      return all.map((node) =>
        node.x === node.home.x && node.y === node.home.y ? node.home : { x: node.x, y: node.y },
      );
    },
  };
}
