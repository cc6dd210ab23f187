import { expect, test } from 'vitest';
import { paceOf, writeDuration, type Progress } from '../../../../src/core/briefing';
import type { Scene, SceneId } from '../../../../src/core/dossier';

const id = (name: string): SceneId => name as SceneId;
const scene = (name: string, seconds?: number): Scene => ({
  id: id(name),
  headline: name,
  ...(seconds !== undefined && { seconds }),
});
const SCENES = [scene('a', 60), scene('b', 30), scene('c', 90)];

/** Progress in seconds: the scene that is on, since when, and what was spent before. */
const at = (on: number, sceneBegan: number, spent: Record<string, number> = {}): Progress => ({
  scene: on,
  began: 0,
  sceneBegan: sceneBegan * 1000,
  spent: Object.entries(spent).map(([name, seconds]) => [id(name), seconds * 1000]),
});

test.each([
  ['in the first scene, within its time', at(0, 0), 45, 45, 0, 0],
  ['in the first scene, over its time', at(0, 0), 75, 75, 15, 15],
  ['in the second scene, exactly as meant', at(1, 60, { a: 60 }), 70, 10, 0, 0],
  ['a scene was left early', at(1, 40, { a: 40 }), 50, 10, 0, -20],
  ['a scene was skipped', at(2, 60, { a: 60 }), 70, 10, 0, -30],
  ['a scene is on for the second time', at(0, 90, { a: 60, b: 30 }), 100, 70, 10, 10],
  ['to the end and back', at(0, 12, { a: 10, c: 2 }), 20, 18, 0, 0],
  ['after the last scene’s time', at(2, 90, { a: 60, b: 30 }), 200, 110, 20, 20],
])('pace: %s', (_why, progress, now, elapsed, over, behind) => {
  const pace = paceOf(SCENES, progress, now * 1000);
  expect(pace.scene).toMatchObject({ elapsed: elapsed * 1000, over: over * 1000 });
  expect(pace.total).toEqual({
    elapsed: now * 1000,
    target: 180_000,
    over: Math.max(0, now - 180) * 1000,
  });
  expect(pace.behind).toBe(behind * 1000);
});

test('without any target nothing is over, behind or ahead', () => {
  const pace = paceOf([scene('a'), scene('b', 0)], at(1, 60, { a: 60 }), 500_000);
  expect(pace.scene).toEqual({ elapsed: 440_000, target: undefined, over: 0 });
  expect(pace.total).toEqual({ elapsed: 500_000, target: undefined, over: 0 });
  expect(pace.behind).toBeUndefined();
});

test('a briefing without scenes has only its clock', () => {
  const pace = paceOf([], at(-1, 0), 5000);
  expect(pace).toEqual({
    scene: { elapsed: 0, target: undefined, over: 0 },
    total: { elapsed: 5000, target: undefined, over: 0 },
    behind: undefined,
    spent: new Map(),
  });
});

test('a clock that was set back shows no time below 0', () => {
  const pace = paceOf(SCENES, { ...at(0, 10), began: 10_000 }, 4000);
  expect([pace.scene.elapsed, pace.total.elapsed, pace.behind]).toEqual([0, 0, 0]);
});

test('how long each scene was on is known, with the one that is on', () => {
  const { spent } = paceOf(SCENES, at(1, 60, { a: 60, b: 5 }), 70_000);
  expect([...spent]).toEqual([
    ['a', 60_000],
    ['b', 15_000],
  ]);
});

test.each([
  [-1, '0:00'],
  [0, '0:00'],
  [999, '0:00'],
  [45_900, '0:45'],
  [60_000, '1:00'],
  [754_000, '12:34'],
  [3_725_000, '1:02:05'],
])('%i ms are written %s', (ms, written) => {
  expect(writeDuration(ms)).toBe(written);
});
