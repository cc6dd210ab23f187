import { expect, test } from 'vitest';
import {
  annotateGoals,
  bundleGoal,
  exploreGoals,
  goalsOf,
  presentGoal,
  type Result,
} from '../../../bench/page/goals';

const timing = (first: number, still: number, longest = 0) => ({ first, still, longest });
const none = { nodes: 0, names: 0, namesAndNodes: 0, labels: 0, discs: 0, total: 0 };
const result: Result = {
  name: 'g300',
  product: timing(380, 390, 45),
  yardstick: timing(200, 1000),
  app: undefined,
  motion: { pan: { p95: 16.8 }, zoom: { p95: 16.7 }, drag: { p95: 16.7 } },
  overlaps: none,
  names: { shown: 140, all: 300 },
  crossings: 4000,
  stress: 0.15,
  drift: 0,
};
const missed = (changes: Partial<Result>) =>
  goalsOf({ ...result, ...changes }).flatMap(({ goal, met }) => (met ? [] : [goal]));

test('a result that meets every goal misses none', () => {
  expect(missed({})).toEqual([]);
  expect(
    missed({ name: 'les', names: { shown: 77, all: 77 }, crossings: 560, stress: 0.112 }),
  ).toEqual([]);
});

test.each<[string, Partial<Result>, string[]]>([
  ['moves after it appeared', { product: timing(200, 390) }, ['still when it first appears']],
  ['is late', { product: timing(410, 410) }, ["still after at most 0.4 of the yardstick's time"]],
  ['holds the page up', { product: timing(300, 300, 51) }, ['no task over 50 ms']],
  [
    'stutters',
    { motion: { ...result.motion, drag: { p95: 33.3 } } },
    ['drag: p95 of frames 17 ms'],
  ],
  ['hides names', { names: { shown: 130, all: 300 } }, ['at least 45 % of names, without overlap']],
  ['differs from load to load', { drift: 0.1 }, ['the same picture twice: drift 0']],
])('a picture that %s misses just that goal', (_, changes, expected) => {
  expect(missed(changes)).toEqual(expected);
});

test('the article is judged by the view of the app itself', () => {
  const article: Partial<Result> = { name: 'article', crossings: 2, product: timing(100, 100) };
  expect(missed({ ...article, app: timing(700, 700) })).toEqual([]);
  expect(missed({ ...article, app: timing(701, 701) })).toHaveLength(1);
});

test('the first view may fetch 90 kB of JavaScript', () => {
  expect(bundleGoal(90_000).met).toBe(true);
  expect(bundleGoal(90_001).met).toBe(false);
});

test.each<[why: string, events: number[], tasks: number[], met: boolean[]]>([
  ['all within one frame', [], [], [true, true]],
  ['one late answer of twenty', [...Array<number>(19).fill(40), 300], [], [true, true]],
  ['two late answers of twenty', [...Array<number>(18).fill(40), 300, 300], [], [false, true]],
  ['a long task', [40], [51], [true, false]],
])('exploring is judged by its answers and tasks: %s', (_why, events, tasks, met) => {
  const goals = exploreGoals('article', [{ what: 'selection', events, tasks }]);
  expect(goals.map((goal) => goal.met)).toEqual(met);
});

test.each([
  ['every frame in time', 14, [16, 17, 17], true],
  ['two frames of ten late', 14, [...Array<number>(8).fill(16), 40, 40], false],
  ['a crowded picture in two frames', 300, [33, 33], true],
  ['a crowded picture in three', 300, [50, 50], false],
  ['no frame at all', 14, [], false],
])('a change of scene is judged by its frames: %s', (_why, actors, frames, met) => {
  expect(presentGoal('article', frames, actors).met).toBe(met);
});

test('editing is judged by how soon it is seen, and autosave by what it adds to a frame', () => {
  const measured = (edit: number, frame: number) =>
    annotateGoals('large', {
      opened: 1400,
      reopened: 1600,
      listed: 250,
      heap: 0,
      results: [
        { what: 'edit of a relation', events: [40, edit], tasks: [] },
        { what: 'autosave, longest wait of a frame', events: [16, frame], tasks: [] },
        { what: 'frame while the text is scrolled', events: [16, 34], tasks: [] },
      ],
    }).map(({ met }) => met);
  expect(measured(100, 32)).toEqual([true, false, false, true, true, false]);
  expect(measured(120, 50)).toEqual([true, false, false, false, false, false]);
});
