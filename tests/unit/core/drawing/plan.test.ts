import { describe, expect, it } from 'vitest';
import { planDrawing } from '../../../../src/core/drawing';
import { movePlan } from '../../../../src/core/drawing/plan';
import { shapeOf, sizesFor } from '../../../../src/core/drawing/sizes';
import { DEFAULT_LENS } from '../../../../src/core/graph';
import { actorId } from '../../../support/dossiers';
import { DESK, HALF, openFirst, PHONE, planOf, shownBy } from '../../../support/drawings';

const first = openFirst();
const { lookup, graph, positions } = first;
const shown = shownBy(lookup, DEFAULT_LENS);

describe('the plan of the shipped dossier', () => {
  it('has every actor in its place, and a bend for every pair', () => {
    const plan = planOf(first);
    expect([...plan.nodes.keys()]).toEqual(graph.nodes.map(({ id }) => id));
    expect([...plan.bends.keys()].sort()).toEqual(graph.pairs.map(({ id }) => id).sort());
  });

  it.each([
    ['a desk', DESK],
    ['half a window', HALF],
    ['a telephone', PHONE],
  ])(
    'keeps all actors on the stage of %s, left of and above each other as laid out',
    (_why, frame) => {
      const plan = planOf(first, { frame });
      const places = graph.nodes.map(({ id }) => plan.nodes.get(id)!.at);
      const outside = places.filter(
        ({ x, y }) => x < 0 || y < 0 || x > frame.width || y > frame.height,
      );
      expect(outside).toEqual([]);
      const order = (points: readonly { x: number; y: number }[], axis: 'x' | 'y') =>
        points.map((_, i) => i).sort((a, b) => points[a]![axis] - points[b]![axis]);
      expect(order(places, 'x')).toEqual(order(positions, 'x'));
      expect(order(places, 'y')).toEqual(order(positions, 'y'));
    },
  );

  it('magnified has places farther apart, and names and shapes as they were', () => {
    const one = planDrawing(graph, shown, positions, HALF);
    const two = planDrawing(graph, shown, positions, HALF, 2);
    for (const [id, { at, shape, name }] of one.nodes) {
      const other = two.nodes.get(id)!;
      expect(other.at.x).toBeCloseTo(2 * at.x);
      expect(other.at.y).toBeCloseTo(2 * at.y);
      expect([other.shape, other.name]).toEqual([shape, name]);
    }
    expect(two.frame).toEqual({ width: 2 * HALF.width, height: 2 * HALF.height });
  });

  it('magnified has room for every name', () => {
    const plan = planDrawing(graph, shown, positions, PHONE, 2.5);
    expect([...plan.nodes.values()].filter(({ nameBox }) => !nameBox)).toEqual([]);
  });

  it('with a dragged actor moves it and its name, and nothing else', () => {
    const plan = planOf(first);
    const trump = plan.nodes.get(actorId('trump'))!;
    const at = { x: trump.at.x + 30, y: trump.at.y - 20 };
    const moved = movePlan(plan, new Map([[actorId('trump'), at]]));
    const there = moved.nodes.get(actorId('trump'))!;
    expect(there.at).toEqual(at);
    expect(there.nameBox).toEqual({
      ...trump.nameBox,
      x: trump.nameBox!.x + 30,
      y: expect.closeTo(trump.nameBox!.y - 20) as number,
    });
    for (const [id, node] of plan.nodes)
      if (id !== trump.node.id) expect(moved.nodes.get(id)).toBe(node);
    expect(plan.nodes.get(actorId('trump'))).toBe(trump);
  });

  it('does not care for an actor that is not in it', () => {
    const plan = planOf(first);
    expect(movePlan(plan, new Map([[actorId('nobody'), { x: 0, y: 0 }]])).nodes).toEqual(
      plan.nodes,
    );
  });
});

describe('sizes', () => {
  it('never let a word be smaller than 11.5 px', () => {
    for (const actors of [1, 14, 31, 121, 1000])
      for (const frame of [DESK, PHONE, { width: 100, height: 80 }]) {
        const { leadName, otherName, label } = sizesFor(actors, frame);
        expect(Math.min(leadName, otherName, label)).toBeGreaterThanOrEqual(11.5);
      }
  });

  it.each([
    ['on a smaller stage', 14, PHONE],
    ['with more actors', 31, DESK],
    ['with very many actors', 121, DESK],
  ])('are smaller %s', (_why, actors, frame) => {
    expect(sizesFor(actors, frame).lead).toBeLessThan(sizesFor(14, DESK).lead);
  });

  it('are not blown up on a huge stage', () => {
    expect(sizesFor(14, { width: 4000, height: 3000 }).lead).toBeLessThan(30);
  });
});

it.each([
  ['person', 'circle'],
  ['country', 'rectangle'],
  ['organization', 'rounded'],
  ['group', 'rounded'],
] as const)('a %s is a %s, larger if it leads', (kind, outline) => {
  const sizes = sizesFor(14, DESK);
  const [lead, other] = [shapeOf(kind, true, sizes), shapeOf(kind, false, sizes)];
  expect([lead.outline, other.outline]).toEqual([outline, outline]);
  expect(lead.halfWidth).toBeGreaterThan(other.halfWidth);
  expect(lead.halfHeight).toBeGreaterThan(other.halfHeight);
});
