import { beforeEach, describe, expect, it } from 'vitest';
import type { Relation } from '../../../src/core/dossier';
import { pairId } from '../../../src/core/graph';
import type { Point } from '../../../src/core/layout';
import { Picture } from '../../../src/state/Picture.svelte';
import { Selection } from '../../../src/state/Selection.svelte';
import { Workspace } from '../../../src/state/Workspace.svelte';
import { stubFrames } from '../../support/browser';
import { actorId, smallData } from '../../support/dossiers';
import { choiceOf, DESK, linesFor, openFirst, PHONE } from '../../support/drawings';
import { fetched, openDesk, openWorkspace } from '../../support/state';

const { lookup } = openFirst();
const trump = choiceOf(lookup, 'actor', 'trump');
const dictator = choiceOf(lookup, 'relation', 'R33');
const nato = actorId('nato');

/** So many actors in a ring that not every name finds room. */
const crowdedData = () =>
  smallData({
    relations: Array.from({ length: 50 }, (_, i) => ({
      id: `R${i}`,
      source: `a${i}`,
      target: `a${(i + 1) % 50}`,
    })),
  });

/** Where an actor stands in the picture at rest. */
function placeOf(picture: Picture, actor: string): Point {
  const at = picture.plan?.nodes.get(actorId(actor))?.at;
  if (!at) throw new Error(`unknown actor: ${actor}`);
  return at;
}

const near = (place: Point, by: Partial<Point>): Point => ({
  x: place.x + (by.x ?? 0),
  y: place.y + (by.y ?? 0),
});

function expectNear(place: Point, wanted: Point): void {
  expect(Math.hypot(place.x - wanted.x, place.y - wanted.y)).toBeLessThan(0.01);
}

let frames: ReturnType<typeof stubFrames>;
beforeEach(() => {
  frames = stubFrames();
});

describe('a picture', () => {
  it('waits for its room and for its dossier', async () => {
    const [workspace, selection] = [new Workspace(), new Selection()];
    const picture = new Picture(workspace, selection);
    picture.resize(DESK);
    picture.hold(nato, { x: 0, y: 0 });
    picture.drop(nato, { x: 0, y: 0 });
    picture.move({ k: 2, x: 0, y: 0 });
    expect([picture.plan, picture.drawing, picture.view]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(picture.transform).toEqual({ k: 1, x: 0, y: 0 });
    const homeless = new Picture(await openWorkspace(), selection);
    expect([homeless.plan, homeless.drawing]).toEqual([undefined, undefined]);
  });

  it('is as large as its room, and is planned anew when that changes', async () => {
    const { picture } = await openDesk();
    const wide = picture.drawing;
    picture.resize(PHONE);
    expect([wide?.width, wide?.height]).toEqual([DESK.width, DESK.height]);
    expect(picture.plan?.stage).toEqual(PHONE);
    expect([picture.drawing?.width, picture.drawing?.height]).toEqual([PHONE.width, PHONE.height]);
  });

  it('stays the same when its room is told again', async () => {
    const { picture } = await openDesk();
    const { frame } = picture;
    picture.resize({ ...DESK });
    expect(picture.frame).toBe(frame);
  });

  it('moves no actor for what is chosen or looked at', async () => {
    const { picture, selection } = await openDesk();
    const places = [...(picture.plan?.nodes.values() ?? [])].map(({ at }) => at);
    selection.choose(trump);
    selection.look(dictator);
    expect([...(picture.plan?.nodes.values() ?? [])].map(({ at }) => at)).toEqual(places);
  });

  it('makes room for an actor that is pinned', async () => {
    const { picture, workspace } = await openDesk();
    const before = placeOf(picture, 'nato');
    workspace.pin(nato, { x: 0, y: 0 });
    expect(placeOf(picture, 'nato')).not.toEqual(before);
    workspace.tidy();
    expect(placeOf(picture, 'nato')).toEqual(before);
  });
});

describe('the focus', () => {
  it('is on nothing at first, then on what is chosen', async () => {
    const { picture, selection } = await openDesk();
    expect(picture.focus).toBeUndefined();
    selection.choose(trump);
    expect([...(picture.focus?.chosen ?? [])]).toEqual(['trump']);
    expect(picture.focus?.lit.size).toBe(11);
    selection.choose(undefined);
    expect(picture.focus).toBeUndefined();
  });

  it('is on what is looked at as long as that lasts', async () => {
    const { picture, selection } = await openDesk();
    selection.choose(trump);
    const chosen = picture.focus;
    selection.look(dictator);
    expect(picture.focus?.first).toBe('R33');
    expect([...(picture.focus?.chosen ?? [])]).toEqual([]);
    selection.look(undefined);
    expect(picture.focus).toEqual(chosen);
  });

  it('fans out what is chosen, not what is looked at', async () => {
    const { picture, selection } = await openDesk();
    const pair = choiceOf(lookup, 'pair', pairId(actorId('ukraine'), actorId('united-states')));
    selection.look(pair);
    expect(picture.focus?.pair).toBeUndefined();
    selection.choose(pair);
    expect(picture.focus?.pair).toBe(pair.id);
    selection.look(trump);
    expect(picture.focus?.pair).toBe(pair.id);
  });

  it('draws a line that the first view holds back', async () => {
    const { picture, selection, workspace } = await openDesk();
    const held = lookup.dossier.relations.find(({ id }) => !workspace.shown.has(id));
    const id = held?.id ?? '';
    expect(picture.drawing && linesFor(picture.drawing, id)).toEqual([]);
    selection.choose(choiceOf(lookup, 'relation', id));
    expect(picture.drawing && linesFor(picture.drawing, id)).not.toEqual([]);
  });
});

describe('an actor in somebody’s hand', () => {
  it('goes with the hand, while the plan and the pins stay as they are', async () => {
    const { picture, workspace } = await openDesk();
    const home = placeOf(picture, 'nato');
    picture.hold(nato, near(home, { x: -30 }));
    expect(picture.isHeld).toBe(true);
    frames.next();
    const held = picture.drawing?.moving.find(
      (mark) => mark.kind === 'node' && mark.actor === nato,
    );
    expect(held).toMatchObject({ at: near(home, { x: -30 }) });
    expect(placeOf(picture, 'nato')).toEqual(home);
    expect(workspace.pins.size).toBe(0);
  });

  it('stays where it is let go, pinned, and the picture under it does not move', async () => {
    const { picture, workspace } = await openDesk();
    const home = placeOf(picture, 'nato');
    const other = placeOf(picture, 'russian-officials');
    picture.hold(nato, home);
    frames.next();
    picture.drop(nato, near(home, { x: -30, y: 20 }));
    await fetched();
    expect(picture.isHeld).toBe(false);
    expect(picture.drawing?.moving).toEqual([]);
    expectNear(placeOf(picture, 'nato'), near(home, { x: -30, y: 20 }));
    expectNear(placeOf(picture, 'russian-officials'), other);
    expect([...workspace.pins.keys()]).toEqual(['nato']);
    const pinned = picture.drawing?.marks.filter((mark) => mark.kind === 'node' && mark.pinned);
    expect(pinned?.map(({ key }) => key)).toEqual(['node nato']);
  });

  it.each<[edge: string, at: Point, wanted: Point]>([
    ['top left', { x: -500, y: -500 }, { x: 26, y: 26 }],
    ['bottom right', { x: 5000, y: 5000 }, { x: DESK.width - 26, y: DESK.height - 26 }],
  ])('is not carried over the edge: %s', async (_edge, at, wanted) => {
    const { picture } = await openDesk();
    picture.hold(nato, at);
    frames.next();
    const held = picture.drawing?.moving.find(
      (mark) => mark.kind === 'node' && mark.actor === nato,
    );
    expect(held).toMatchObject({ at: wanted });
    picture.drop(nato, at);
    const { x, y } = placeOf(picture, 'nato');
    expect([Math.min(x, y) >= 0, x <= DESK.width, y <= DESK.height]).toEqual([true, true, true]);
    expectNear({ x, y }, wanted);
  });

  it('that is refused goes back, and the rest of the drag is not heeded', async () => {
    const { picture, workspace } = await openDesk();
    const rest = picture.drawing;
    picture.hold(nato, { x: 300, y: 300 });
    frames.next();
    picture.refuse();
    expect(picture.isHeld).toBe(false);
    expect(picture.drawing).toEqual(rest);
    picture.hold(nato, { x: 320, y: 320 });
    expect([picture.isHeld, frames.waiting]).toEqual([false, 0]);
    picture.drop(nato, { x: 320, y: 320 });
    expect(workspace.pins.size).toBe(0);
  });

  it('can be taken again after it was refused', async () => {
    const { picture, workspace } = await openDesk();
    picture.hold(nato, { x: 300, y: 300 });
    picture.refuse();
    picture.drop(nato, { x: 300, y: 300 });
    picture.hold(nato, { x: 300, y: 300 });
    expect(picture.isHeld).toBe(true);
    picture.drop(nato, { x: 300, y: 300 });
    expect([...workspace.pins.keys()]).toEqual(['nato']);
  });

  it.each<[why: string, before: (picture: Picture) => void]>([
    ['in mid-drag', () => undefined],
    [
      'after it was refused',
      (picture) => {
        picture.refuse();
      },
    ],
  ])('that is taken from the hand goes back, and can be taken again: %s', async (_why, before) => {
    const { picture, workspace } = await openDesk();
    const rest = picture.drawing;
    picture.hold(nato, { x: 300, y: 300 });
    frames.next();
    picture.hold(nato, { x: 310, y: 300 });
    before(picture);
    picture.giveBack();
    expect([picture.isHeld, workspace.pins.size, frames.waiting]).toEqual([false, 0, 0]);
    expect(picture.drawing).toEqual(rest);
    picture.hold(nato, { x: 300, y: 300 });
    expect(picture.isHeld).toBe(true);
  });

  it('is nudged by px of the picture, and stays there', async () => {
    const { picture, workspace } = await openDesk();
    const home = placeOf(picture, 'nato');
    picture.nudge(nato, { x: -8, y: 0 });
    picture.nudge(nato, { x: -8, y: 4 });
    expectNear(placeOf(picture, 'nato'), near(home, { x: -16, y: 4 }));
    expect([...workspace.pins.keys()]).toEqual(['nato']);
    picture.nudge(actorId('nobody'), { x: 8, y: 0 });
    expect(workspace.pins.size).toBe(1);
  });

  it('is put down where the pointer is, however near the camera has come', async () => {
    const { picture } = await openDesk();
    picture.show({ k: 4, x: 0, y: 0 });
    const home = placeOf(picture, 'nato');
    picture.drop(nato, near(home, { x: -40, y: 25 }));
    expectNear(placeOf(picture, 'nato'), near(home, { x: -40, y: 25 }));
  });
});

describe('the camera', () => {
  it('has no view where the whole picture fits', async () => {
    const { picture } = await openDesk();
    picture.move({ k: 2, x: -200, y: -100 });
    expect(picture.view?.k).toBe(2);
    picture.move({ k: 1, x: 0, y: 0 });
    expect(picture.view).toBeUndefined();
  });

  it('stands where a transform has put it', async () => {
    const { picture } = await openDesk();
    picture.move({ k: 2, x: -400, y: -250 });
    expect(picture.transform.k).toBe(2);
    expect(picture.transform.x).toBeCloseTo(-400);
    expect(picture.transform.y).toBeCloseTo(-250);
  });

  it('shows the same middle on a stage of another size', async () => {
    const { picture } = await openDesk();
    picture.move({ k: 2, x: -400, y: -250 });
    const { view } = picture;
    picture.resize(PHONE);
    expect(picture.view).toEqual(view);
    expect(picture.transform.k).toBe(2);
  });

  it('keeps some of the picture in sight, wherever an address points it', async () => {
    const { picture } = await openDesk();
    picture.show({ k: 12, x: 99_999, y: 99_999 });
    const { k, x, y } = picture.transform;
    const sight = [...(picture.plan?.nodes.values() ?? [])].map(({ at }) => ({
      x: (at.x / (picture.plan?.zoom ?? 1)) * k + x,
      y: (at.y / (picture.plan?.zoom ?? 1)) * k + y,
    }));
    expect(Math.max(...sight.map((place) => place.x))).toBeCloseTo(DESK.width / 2);
    expect(Math.max(...sight.map((place) => place.y))).toBeCloseTo(DESK.height / 2);
  });

  it('makes room for words only when it rests, not in every step of a zoom', async () => {
    const { picture } = await openDesk();
    picture.move({ k: 4, x: -900, y: -600 });
    expect([picture.plan?.zoom, picture.layer.k]).toEqual([1, 4]);
    picture.rest();
    expect(picture.plan?.zoom).toBeGreaterThan(1);
    expect((picture.plan?.zoom ?? 0) * picture.layer.k).toBeCloseTo(4);
  });

  it.each<[of: string, data: (() => unknown) | undefined, larger: number]>([
    ['a picture of few actors lets words grow a little', undefined, 1.6],
    ['a crowded one keeps words as small as they are', crowdedData, 1],
  ])('that comes near to %s', async (_of, data, larger) => {
    const { picture } = await openDesk(data?.());
    picture.show({ k: 4, x: 0, y: 0 });
    expect(picture.layer.k).toBeCloseTo(larger);
  });

  it('goes back to the whole picture', async () => {
    const { picture } = await openDesk();
    picture.show({ k: 4, x: 0, y: 0 });
    picture.show(undefined);
    expect([picture.view, picture.plan?.zoom]).toEqual([undefined, 1]);
    expect(picture.layer).toEqual({ k: 1, x: 0, y: 0 });
  });
});

describe('the card', () => {
  it.each([
    ['trump', 'right'],
    ['nato', 'left'],
  ])('leaves free the actor that is chosen: %s', async (id, side) => {
    const { picture } = await openDesk();
    picture.standAside(choiceOf(lookup, 'actor', id));
    expect(picture.cardSide).toBe(side);
  });

  it('leaves free the line that is chosen', async () => {
    const { picture } = await openDesk();
    const { nodes } = picture.plan!;
    const across = ({ source, target }: Relation): number =>
      nodes.get(source)!.at.x + nodes.get(target)!.at.x;
    const lines = lookup.dossier.relations
      .filter(({ id }) => lookup.contestsOf(id).length === 0)
      .toSorted((a, b) => across(a) - across(b));
    const sides = [lines.at(0)!, lines.at(-1)!].map(({ id }) => {
      picture.standAside({ kind: 'relation', id });
      return picture.cardSide;
    });
    expect(sides).toEqual(['right', 'left']);
  });

  it('lies on the left for what has no place in the picture', async () => {
    const { picture } = await openDesk();
    picture.standAside(choiceOf(lookup, 'actor', 'trump'));
    picture.standAside({ kind: 'sentence', id: 's99' });
    expect(picture.cardSide).toBe('left');
  });
});
