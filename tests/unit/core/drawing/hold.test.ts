import { describe, expect, it } from 'vitest';
import type { ActorId } from '../../../../src/core/dossier';
import {
  drawGraph,
  holdDrawing,
  type Drawing,
  type DrawInput,
  type Mark,
} from '../../../../src/core/drawing';
import { movePlan } from '../../../../src/core/drawing/plan';
import { distanceToCurve, type Curve, type Point } from '../../../../src/core/layout';
import { DEFAULT_LENS } from '../../../../src/core/graph';
import { marksOf, openFirst, planOf, shownBy } from '../../../support/drawings';

const opened = openFirst();
const input: DrawInput = {
  lookup: opened.lookup,
  graph: opened.graph,
  shown: shownBy(opened.lookup, DEFAULT_LENS),
  plan: planOf(opened),
  focus: undefined,
  pinned: new Set(),
};
const rest = drawGraph(input);
const home = (id: string): Point => {
  const place = input.plan.nodes.get(id as ActorId)?.at;
  if (!place) throw new Error(`unknown actor: ${id}`);
  return place;
};
const moved = (...steps: [string, number, number][]): Map<ActorId, Point> =>
  new Map(
    steps.map(([id, x, y]) => [id as ActorId, { x: home(id).x + x, y: home(id).y + y }] as const),
  );
const held = (places: ReadonlyMap<ActorId, Point>): Drawing => holdDrawing(input, rest)(places);
const NOWHERE: Curve = {
  from: { x: 1e6, y: 0 },
  control: { x: 1e6, y: 0 },
  to: { x: 1e6, y: 0 },
};
const keysOf = (marks: readonly Mark[]): string[] => marks.map(({ key }) => key).sort();

describe('a picture in somebody’s hand', () => {
  it.each([
    ['nobody', moved()],
    ['one actor', moved(['ukraine', 60, -20])],
    ['two that share lines', moved(['trump', 10, 10], ['zelenskyy', -10, 30])],
  ])('holds every mark of the picture at rest, once: %s', (_who, places) => {
    const drawing = held(places);
    expect(keysOf([...drawing.marks, ...drawing.moving])).toEqual(keysOf(rest.marks));
  });

  it('draws lines, shapes and names of moved actors as if the whole were drawn anew', () => {
    const places = moved(['ukraine', 60, -20], ['nato', 5, 40]);
    const anew = drawGraph({ ...input, plan: movePlan(input.plan, places) });
    const drawing = held(places);
    const wanted = new Map(anew.marks.map((mark) => [mark.key, mark]));
    const lines = marksOf({ marks: drawing.moving }, 'line');
    expect(lines.length).toBeGreaterThan(10);
    for (const line of lines) expect(line).toEqual(wanted.get(line.key));
    const nodes = marksOf({ marks: drawing.moving }, 'node');
    expect(nodes.map(({ actor }) => actor).sort()).toEqual(['nato', 'ukraine']);
    for (const node of nodes) expect(node).toEqual(wanted.get(node.key));
  });

  it('leaves everything else the very same', () => {
    const { marks } = held(moved(['biden', 40, 40]));
    expect(marks.length).toBeGreaterThan(20);
    const before = new Set(rest.marks);
    expect(marks.every((mark) => before.has(mark))).toBe(true);
  });

  it('keeps what stays the same list while the same actors move', () => {
    const hold = holdDrawing(input, rest);
    expect(hold(moved(['biden', 4, 4])).marks).toBe(hold(moved(['biden', 9, 2])).marks);
  });

  it('keeps badges on their lines and labels beside them', () => {
    const { moving } = held(moved(['nato', -40, 60], ['ukraine', 20, 30]));
    const lines = new Map(marksOf({ marks: moving }, 'line').map((line) => [line.key, line]));
    const away = (key: string, at: Point): number =>
      distanceToCurve(at, lines.get(`line ${key.split(' ')[1] ?? ''}`)?.curve ?? NOWHERE);
    const badges = marksOf({ marks: moving }, 'disc').filter(({ of }) => of === 'speaker');
    expect(badges.length).toBeGreaterThan(3);
    for (const { key, at } of badges) expect(away(key, at)).toBeLessThan(1.5);
    const labels = marksOf({ marks: moving }, 'text').filter(({ of }) => of.kind === 'relation');
    expect(labels.length).toBeGreaterThan(3);
    for (const { key, at } of labels) expect(away(key, at)).toBeLessThan(100);
  });

  it('moves the handles only when the hand opens', () => {
    expect(held(moved(['nato', -40, 60])).targets).toBe(rest.targets);
  });
});
