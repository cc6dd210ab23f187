import { expect, it } from 'vitest';
import { History } from '../../../../src/state/desk/History.svelte';

const step = (label: string) => ({ label, at: '2025-01-01T00:00:00.000Z', changes: [] });
const told = ({ revisions, cursor, last, next }: History) => [
  revisions.map(({ label }) => label).join(''),
  cursor,
  last?.label,
  next?.label,
];

it('begins with nothing to undo and nothing to redo', () => {
  expect(told(new History())).toEqual(['', 0, undefined, undefined]);
});

it('a step that is added is in force and can be undone', () => {
  const history = new History();
  for (const label of 'abc') history.add(step(label));
  expect(told(history)).toEqual(['abc', 3, 'c', undefined]);
});

it('a step that is taken back stays to be done again', () => {
  const history = new History();
  for (const label of 'abc') history.add(step(label));
  history.moveTo(1);
  expect(told(history)).toEqual(['abc', 1, 'a', 'b']);
  history.moveTo(3);
  expect(told(history)).toEqual(['abc', 3, 'c', undefined]);
});

it('what could have been done again is cut off by another step', () => {
  const history = new History();
  for (const label of 'abc') history.add(step(label));
  history.moveTo(1);
  history.add(step('d'));
  expect(told(history)).toEqual(['ad', 2, 'd', undefined]);
});

it.each([
  [-1, 0],
  [0, 0],
  [2, 2],
  [9, 2],
])('of two steps a move to %i leaves %i in force', (to, cursor) => {
  const history = new History();
  history.begin([step('a'), step('b')], 1);
  history.moveTo(to);
  expect(history.cursor).toBe(cursor);
});

it('a history that was kept goes on where it stood', () => {
  const history = new History();
  history.add(step('x'));
  history.begin([step('a'), step('b')], 1);
  expect(told(history)).toEqual(['ab', 1, 'a', 'b']);
});

it('a list that was handed out does not change: who wrote it can tell what is new', () => {
  const history = new History();
  history.add(step('a'));
  const before = history.revisions;
  history.add(step('b'));
  expect(before).toHaveLength(1);
  expect(history.revisions[0]).toBe(before[0]);
});
