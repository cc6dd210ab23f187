import { describe, expect, it } from 'vitest';
import type { ActorId, RelationId } from '../../../../src/core/dossier';
import { planView, presentedSizes, type Transform } from '../../../../src/core/drawing';
import { project, boxesMeet, shapeBox, type Box, type Frame } from '../../../../src/core/layout';
import { actorId } from '../../../support/dossiers';
import { DESK, openFirst, planOf } from '../../../support/drawings';

const first = openFirst();
const { graph, positions } = first;
const plan = planOf(first);
const ALL: ReadonlySet<ActorId> = new Set(graph.nodes.map(({ id }) => id));
const NONE: ReadonlySet<RelationId> = new Set();
const STILL: Transform = { k: 1, x: 0, y: 0 };
const NEAR: Transform = { k: 2, x: -DESK.width / 2, y: -DESK.height / 2 };

const see = (transform: Transform, named = ALL, lit = NONE) =>
  planView(plan, graph, transform, named, lit);
const namedIn = ({ nodes }: typeof plan): ActorId[] =>
  [...nodes.values()].flatMap(({ node, nameBox }) => (nameBox ? [node.id] : []));
const SIGHT: Box = { ...DESK, x: DESK.width / 2, y: DESK.height / 2 };

describe('a plan seen through a camera', () => {
  it('has places moved and spread, and shapes and words as they were', () => {
    for (const [id, { at, shape, name }] of see({ k: 2, x: 30, y: -40 }).nodes) {
      const before = plan.nodes.get(id)!;
      expect(at.x).toBeCloseTo(2 * before.at.x + 30);
      expect(at.y).toBeCloseTo(2 * before.at.y - 40);
      expect([shape, name]).toEqual([before.shape, before.name]);
    }
  });

  it('has its bends spread as well', () => {
    const { bends } = see(NEAR);
    expect([...bends]).toEqual([...plan.bends].map(([id, bend]) => [id, 2 * bend]));
    expect([...bends.values()].some((bend) => bend !== 0)).toBe(true);
  });

  it('projects a place of the world to where its actor is seen', () => {
    const { projection, nodes } = see({ k: 1.5, x: 12, y: 34 });
    graph.nodes.forEach(({ id }, i) => {
      const { x, y } = project(projection, positions[i]!);
      expect(x).toBeCloseTo(nodes.get(id)!.at.x);
      expect(y).toBeCloseTo(nodes.get(id)!.at.y);
    });
  });

  it('is as large as the stage, at magnification 1, whatever the plan was made for', () => {
    const { frame, stage, zoom } = see(NEAR);
    expect([frame, stage, zoom]).toEqual([DESK, DESK, 1]);
  });

  it('keeps its actors in their order', () => {
    expect([...see(NEAR).nodes.keys()]).toEqual([...plan.nodes.keys()]);
  });

  it('leaves the plan as it was', () => {
    const before = structuredClone(plan);
    see(NEAR);
    expect(plan).toEqual(before);
  });
});

describe('names seen through a camera', () => {
  it.each<[why: string, transform: Transform]>([
    ['of the whole picture', STILL],
    ['near the middle', NEAR],
    ['near a corner', { k: 3, x: 0, y: 0 }],
  ])('are those of actors in sight, inside the frame and on nothing: %s', (_why, transform) => {
    const seen = see(transform);
    const all = [...seen.nodes.values()];
    for (const { node, at, shape, nameBox } of all) {
      if (!boxesMeet(shapeBox(shape, at), SIGHT)) expect(nameBox, node.id).toBeUndefined();
      if (!nameBox) continue;
      expect(nameBox.x - nameBox.width / 2).toBeGreaterThanOrEqual(0);
      expect(nameBox.y - nameBox.height / 2).toBeGreaterThanOrEqual(0);
      expect(nameBox.x + nameBox.width / 2).toBeLessThanOrEqual(DESK.width);
      expect(nameBox.y + nameBox.height / 2).toBeLessThanOrEqual(DESK.height);
      const met = all.filter(
        (other) =>
          boxesMeet(nameBox, shapeBox(other.shape, other.at)) ||
          (other.node !== node && other.nameBox && boxesMeet(nameBox, other.nameBox)),
      );
      expect(
        met.map((other) => other.node.id),
        node.id,
      ).toEqual([]);
    }
    expect(namedIn(seen).length).toBeGreaterThan(0);
  });

  it('are all there, where the whole picture is in sight', () => {
    expect(namedIn(see(STILL))).toEqual([...ALL]);
  });

  it('are fewer, where actors are out of sight', () => {
    expect(namedIn(see(NEAR)).length).toBeLessThan(ALL.size);
  });

  it('are none where nothing is in sight', () => {
    expect(namedIn(see({ k: 1, x: 1e5, y: 0 }))).toEqual([]);
  });

  it('are those asked for, and no others', () => {
    const few = new Set([actorId('trump'), actorId('putin')]);
    expect(namedIn(see(STILL, few)).sort()).toEqual(['putin', 'trump']);
    expect(namedIn(see(STILL, new Set()))).toEqual([]);
  });

  it('keep off the shapes of actors that are not named', () => {
    const trump = actorId('trump');
    const { nodes } = see(STILL, new Set([trump]));
    const { nameBox } = nodes.get(trump)!;
    for (const { node, at, shape } of nodes.values())
      expect(boxesMeet(nameBox!, shapeBox(shape, at)), node.id).toBe(false);
  });

  it('keep off the lines of what is lit, where they can', () => {
    const boxes = (lit: ReadonlySet<RelationId>) =>
      [...see(STILL, ALL, lit).nodes.values()].map(({ nameBox }) => nameBox);
    const lit = new Set(graph.edges.map(({ id }) => id));
    expect(boxes(lit)).not.toEqual(boxes(NONE));
  });
});

describe('sizes of a picture that is presented', () => {
  const words = (actors: number, frame: Frame): number => {
    const { leadName, otherName, label, badge } = presentedSizes(actors, frame);
    return Math.min(leadName, otherName, label, badge);
  };
  const ratio = (a: Frame, b: Frame): number =>
    presentedSizes(14, a).label / presentedSizes(14, b).label;

  it('grow with the frame, so that every projector shows the same', () => {
    const [small, large] = [
      { width: 800, height: 500 },
      { width: 1600, height: 1000 },
    ];
    expect(ratio(large, small)).toBeCloseTo(2);
    const [one, two] = [presentedSizes(14, small), presentedSizes(14, large)];
    for (const key of Object.keys(one) as (keyof typeof one)[])
      for (const [i, size] of [one[key] ?? []].flat().entries())
        expect(([two[key] ?? []].flat()[i] ?? 0) / size, key).toBeCloseTo(2);
  });

  it('are at least 17 px in the frame of a screen of 1600 x 900', () => {
    expect(words(14, { width: 1030, height: 690 })).toBeGreaterThanOrEqual(17);
  });

  it('do not shrink without end in a small frame', () => {
    expect(words(14, { width: 200, height: 100 })).toBeGreaterThanOrEqual(10);
    expect(presentedSizes(14, { width: 200, height: 100 })).toEqual(
      presentedSizes(14, { width: 100, height: 80 }),
    );
  });

  it('have smaller shapes where there are many actors, and words as large', () => {
    const [few, many] = [presentedSizes(40, DESK), presentedSizes(41, DESK)];
    expect(many.lead).toBeLessThan(few.lead);
    expect(many.other).toBeLessThan(few.other);
    expect({ ...many, lead: few.lead, other: few.other }).toEqual(few);
  });
});
