import type { Pair } from './stress-distances';
import type { LayoutNode } from './types';

/** Where each node is drawn to: it stands freely within `reach` of its anchor. Infinite reach: no anchor. */
export interface Anchors {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly reach: Float64Array;
}

/** Of at most so many nodes without group, one has an anchor. */
const FEW = 3;

/** The radius in which a group stands freely, against that of a disc with its share of the stage. */
const ROOM = 0.85;

/** Directions from the centre of the stage, the most linked group first. */
const SLOTS = [
  [-1, 0],
  [1, 0],
  [0, 1],
  [1, -1],
  [-1, -1],
  [1, 1],
  [-1, 1],
  [0, -1],
] as const;

/**
 * The nodes of each group, the one with most links first: it takes the largest part in the story. Among equals the larger one, then the
 * one that comes first. Of few nodes without group, the first in this order is a group of its own.
 */
function rankGroups(nodes: readonly LayoutNode[], links: readonly Pair[]): number[][] {
  const members = new Map<string, number[]>();
  const alone: number[] = [];
  nodes.forEach(({ group }, node) => {
    if (group === undefined) alone.push(node);
    else if (members.has(group)) members.get(group)?.push(node);
    else members.set(group, [node]);
  });
  const ends = new Array<number>(nodes.length).fill(0);
  for (const { source, target } of links) {
    ends[source] = (ends[source] ?? 0) + 1;
    ends[target] = (ends[target] ?? 0) + 1;
  }
  const linked = (group: readonly number[]): number =>
    group.reduce((sum, node) => sum + (ends[node] ?? 0), 0);
  const rank = (groups: number[][]): number[][] =>
    groups.sort(
      (a, b) => linked(b) - linked(a) || b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0),
    );
  const single = alone.length <= FEW ? rank(alone.map((node) => [node])).slice(0, 1) : [];
  return members.size === 0 ? [] : rank([...members.values(), ...single]);
}

/**
 * An anchor for each node from its group, on a stage around (0, 0): the group with most links left, then right, bottom, top right and
 * round the other corners; further groups have none, nor do nodes without group, but for one if they are few. No anchors at all for fewer than two groups.
 */
export function placeAnchors(
  nodes: readonly LayoutNode[],
  links: readonly Pair[],
  width: number,
  height: number,
): Anchors {
  const anchors: Anchors = {
    x: new Float64Array(nodes.length),
    y: new Float64Array(nodes.length),
    reach: new Float64Array(nodes.length).fill(Infinity),
  };
  const groups = rankGroups(nodes, links);
  if (groups.length < 2) return anchors;
  SLOTS.forEach(([across, along], slot) => {
    const group = groups[slot] ?? [];
    // a disc with nearly the group's share of the stage
    const reach = Math.sqrt(((group.length / nodes.length) * width * height) / 3.14159) * ROOM;
    for (const node of group) {
      anchors.x[node] = across * (width / 2 - Math.min(reach, width / 4));
      anchors.y[node] = along * (height / 2 - Math.min(reach, height / 4));
      anchors.reach[node] = reach;
    }
  });
  return anchors;
}
