import { beforeEach, expect, it } from 'vitest';
import type { ActorId } from '../../../src/core/dossier';
import type { Plan } from '../../../src/core/drawing';
import type { Point } from '../../../src/core/layout';
import { Hand } from '../../../src/state/Hand.svelte';
import { stubFrames } from '../../support/browser';
import { actorId, smallData } from '../../support/dossiers';
import { fetched, openDesk, pinnedData } from '../../support/state';

const trump = actorId('trump');

let frames: ReturnType<typeof stubFrames>;
beforeEach(() => {
  frames = stubFrames();
});

interface Held {
  readonly hand: Hand;
  readonly plan: Plan;
  /** Where an actor stands in the picture at rest. */
  readonly homeOf: (actor: string) => Point;
}

/** An actor in a hand, with everything fetched that the hand needs. */
async function hold(actor: ActorId, data?: unknown): Promise<Held> {
  const { workspace, picture } = await openDesk(data);
  const { plan } = picture;
  if (!plan) throw new Error('nothing planned');
  const hand = new Hand(actor, workspace.boxes, workspace.positions, plan);
  await fetched();
  return {
    hand,
    plan,
    homeOf: (id) => {
      const at = plan.nodes.get(actorId(id))?.at;
      if (!at) throw new Error(`unknown actor: ${id}`);
      return at;
    },
  };
}

/** Lets frames come until nothing moves any more. */
function settle(): void {
  for (let frame = 0; frames.waiting > 0; frame += 1) {
    if (frame > 2000) throw new Error('still moving after 2000 frames');
    frames.next();
  }
}

const othersIn = ({ places }: Hand): string[] => [...places.keys()].filter((id) => id !== trump);
const apart = (a: Point | undefined, b: Point): number =>
  a ? Math.hypot(a.x - b.x, a.y - b.y) : NaN;

it('an actor is where the hand was last, with the next frame of the screen', async () => {
  const { hand } = await hold(trump);
  hand.moveTo({ x: 100, y: 100 });
  hand.moveTo({ x: 440, y: 20 });
  expect([hand.places.size, frames.waiting]).toEqual([0, 1]);
  frames.next();
  expect(hand.places.get(trump)).toEqual({ x: 440, y: 20 });
});

it('others that are in the way make room, frame by frame, and nobody else moves', async () => {
  const { hand, homeOf } = await hold(trump);
  hand.moveTo(homeOf('ukraine'));
  settle();
  const others = othersIn(hand);
  expect(others).toContain('ukraine');
  expect(others.length).toBeLessThan(8);
  expect(apart(hand.places.get(actorId('ukraine')), homeOf('ukraine'))).toBeGreaterThan(20);
});

it('others go home when the hand has gone on', async () => {
  const { hand, homeOf } = await hold(trump);
  hand.moveTo(homeOf('ukraine'));
  settle();
  hand.moveTo(homeOf('trump'));
  settle();
  const away = othersIn(hand).filter((id) => apart(hand.places.get(actorId(id)), homeOf(id)) > 1);
  expect(away).toEqual([]);
});

it('actors that are pinned stay, whatever is put on them', async () => {
  const { hand, homeOf } = await hold(trump, pinnedData({ ukraine: { x: 0, y: 0 } }));
  hand.moveTo(homeOf('ukraine'));
  settle();
  expect(othersIn(hand)).not.toContain('ukraine');
});

it('an actor that is pinned itself goes with the hand', async () => {
  const { hand, homeOf } = await hold(trump, pinnedData({ trump: { x: 0, y: 0 } }));
  hand.moveTo(homeOf('ukraine'));
  settle();
  expect(hand.places.get(trump)).toEqual(homeOf('ukraine'));
  expect(othersIn(hand)).toContain('ukraine');
});

it('an actor follows the hand alone as long as how others make room has not come', async () => {
  const { workspace, picture } = await openDesk();
  const ukraine = picture.plan!.nodes.get(actorId('ukraine'))!.at;
  const hand = new Hand(trump, workspace.boxes, workspace.positions, picture.plan!);
  hand.moveTo(ukraine);
  settle();
  expect([...hand.places]).toEqual([[trump, ukraine]]);
});

it('on a picture with very many actors one moves alone', async () => {
  const names = Array.from({ length: 130 }, (_, i) => `a${i}`);
  const relations = names.map((source, i) => ({
    id: `R${i}`,
    source,
    target: names[(i + 1) % names.length] ?? '',
  }));
  const { hand, homeOf } = await hold(actorId('a0'), smallData({ relations }));
  hand.moveTo(homeOf('a1'));
  settle();
  expect([...hand.places]).toEqual([['a0', homeOf('a1')]]);
});

it('a hand that has opened moves nothing any more', async () => {
  const { hand, homeOf } = await hold(trump);
  hand.moveTo(homeOf('ukraine'));
  frames.next();
  const { places } = hand;
  hand.end();
  expect(frames.waiting).toBe(0);
  settle();
  expect(hand.places).toBe(places);
});

it('no frame is asked for when nothing moves any more', async () => {
  const { hand, homeOf } = await hold(trump);
  expect(frames.waiting).toBe(0);
  hand.moveTo(homeOf('trump'));
  frames.next();
  expect(frames.waiting).toBe(0);
});
