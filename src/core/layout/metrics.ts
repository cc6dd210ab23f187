import { shortestPaths, type Pair } from './stress-distances';
import type { Point } from './types';

/** A rectangle given by its centre, in world units. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Twice the signed area of the triangle a, b, c: its sign says on which side of the line a-b the point c lies. */
function side(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

function cross(a: Point, b: Point, c: Point, d: Point): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

function at(positions: readonly Point[], index: number): Point {
  const point = positions[index];
  if (!point) throw new Error(`unknown node: ${index}`);
  return point;
}

/** The number of pairs of links whose straight lines cross properly. Links that share an end never count; parallel links count each. */
export function countCrossings(positions: readonly Point[], links: readonly Pair[]): number {
  let count = 0;
  links.forEach((first, i) => {
    const a = at(positions, first.source);
    const b = at(positions, first.target);
    for (const second of links.slice(i + 1)) {
      const { source, target } = second;
      if (source === first.source || source === first.target) continue;
      if (target === first.source || target === first.target) continue;
      if (cross(a, b, at(positions, source), at(positions, target))) count++;
    }
  });
  return count;
}

/**
 * The mean over all connected pairs of nodes of ((distance / (scale * hops)) - 1)^2 with the scale that makes it least:
 * the weights are hops^-2. 0 is perfect; pairs without a path do not count. 0 for fewer than two nodes.
 */
export function normalisedStress(positions: readonly Point[], links: readonly Pair[]): number {
  const n = positions.length;
  const hops = shortestPaths(n, links);
  let pairs = 0;
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    const a = at(positions, i);
    for (let j = i + 1; j < n; j++) {
      const hop = hops[i * n + j] ?? 0;
      if (hop === 0) continue;
      const b = at(positions, j);
      const ratio = Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2) / hop;
      pairs++;
      sum += ratio;
      squares += ratio * ratio;
    }
  }
  return pairs === 0 || squares === 0 ? 0 : Math.max(0, 1 - (sum * sum) / (squares * pairs));
}

/** The number of pairs of boxes that share some area; boxes that only touch do not overlap. */
export function countBoxOverlaps(boxes: readonly Box[]): number {
  let count = 0;
  boxes.forEach((a, i) => {
    for (const b of boxes.slice(i + 1)) {
      const across = (a.width + b.width) / 2 - Math.abs(a.x - b.x);
      const along = (a.height + b.height) / 2 - Math.abs(a.y - b.y);
      if (across > 1e-6 && along > 1e-6) count++;
    }
  });
  return count;
}

/** The smallest angle in radians between two links at a node they share; parallel links count as one. Pi if no node has two. */
export function minimumAngle(positions: readonly Point[], links: readonly Pair[]): number {
  const neighbours = positions.map(() => new Set<number>());
  for (const { source, target } of links) {
    neighbours[source]?.add(target);
    neighbours[target]?.add(source);
  }
  let least = Math.PI;
  neighbours.forEach((around, i) => {
    const centre = at(positions, i);
    const angles = [...around]
      .map((j) => Math.atan2(at(positions, j).y - centre.y, at(positions, j).x - centre.x))
      .sort((a, b) => a - b);
    const first = angles[0];
    if (first === undefined || angles.length < 2) return;
    angles.push(first + 2 * Math.PI);
    angles.slice(1).forEach((angle, k) => {
      least = Math.min(least, angle - (angles[k] ?? angle));
    });
  });
  return least;
}
