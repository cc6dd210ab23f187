import { flushSync } from 'svelte';
import { beforeEach, afterEach, expect, test, vi } from 'vitest';
import { Gradual } from '../../../src/state/Gradual.svelte';
import { setUp } from '../set-up.svelte';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** How long the list is at first and after each task of the page, until nothing is to come. */
function lengthsOf(gradual: Gradual<number>): number[] {
  const lengths = [gradual.current.length];
  while (vi.getTimerCount() > 0) {
    vi.advanceTimersToNextTimer();
    flushSync();
    lengths.push(gradual.current.length);
  }
  return lengths;
}

test('a long list comes in slices, one in each task, with all of its items in the end', () => {
  const items = numbers(500);
  const { made } = setUp(() => new Gradual(() => items));
  expect(lengthsOf(made)).toEqual([160, 320, 480, 500]);
  expect(made.current).toBe(items);
});

test('a slice begins where the list begins', () => {
  const { made } = setUp(() => new Gradual(() => numbers(500)));
  expect(made.current).toEqual(numbers(160));
});

test.each([[0], [1], [160]])('a list of %i is there at once', (count) => {
  const { made } = setUp(() => new Gradual(() => numbers(count)));
  expect(lengthsOf(made)).toEqual([count]);
});

test.each([
  [400, 400],
  [500, 500],
  [9, 160],
])('with %i that must be there from the start, %i of 500 are', (first, length) => {
  const { made } = setUp(
    () =>
      new Gradual(
        () => numbers(500),
        () => first,
      ),
  );
  const lengths = lengthsOf(made);
  expect([lengths.at(0), lengths.at(-1)]).toEqual([length, 500]);
  expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
});

test('a list that has come changes as a whole from then on', () => {
  let items = $state.raw(numbers(200));
  const { made } = setUp(() => new Gradual(() => items));
  lengthsOf(made);
  const more = numbers(5000);
  items = more;
  flushSync();
  expect(made.current).toBe(more);
  expect(vi.getTimerCount()).toBe(0);
});

test('an empty list has not come: what fills it comes in slices', () => {
  let items = $state.raw(numbers(0));
  const { made } = setUp(() => new Gradual(() => items));
  items = numbers(300);
  flushSync();
  expect(lengthsOf(made)).toEqual([160, 300]);
});

test('nothing more comes when what needed it is gone', () => {
  const { made, end } = setUp(() => new Gradual(() => numbers(500)));
  end();
  expect(lengthsOf(made)).toEqual([160]);
});
