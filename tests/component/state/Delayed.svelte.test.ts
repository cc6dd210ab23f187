import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Delayed } from '../../../src/state/Delayed.svelte';
import { setUp } from '../set-up.svelte';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A value that follows another after 100 ms, and what sets the other. */
function follow(first: string): {
  delayed: Delayed<string>;
  set: (to: string) => void;
  end: () => void;
} {
  let source = $state(first);
  const { made, end } = setUp(() => new Delayed(() => source, 100));
  return {
    delayed: made,
    set: (to) => {
      source = to;
      flushSync();
    },
    end,
  };
}

test('a value is at first what it follows', () => {
  expect(follow('a').delayed.current).toBe('a');
});

test('a value follows when the other has held still for a while, not before', () => {
  const { delayed, set } = follow('a');
  set('b');
  vi.advanceTimersByTime(99);
  expect(delayed.current).toBe('a');
  vi.advanceTimersByTime(1);
  expect(delayed.current).toBe('b');
});

test('each change starts the wait anew', () => {
  const { delayed, set } = follow('a');
  set('b');
  vi.advanceTimersByTime(60);
  set('c');
  vi.advanceTimersByTime(60);
  expect(delayed.current).toBe('a');
  vi.advanceTimersByTime(40);
  expect(delayed.current).toBe('c');
});

test('a change that is taken back within that while is never seen', () => {
  const { delayed, set } = follow('a');
  const seen: string[] = [];
  setUp(() => {
    $effect(() => {
      seen.push(delayed.current);
    });
  });
  set('b');
  vi.advanceTimersByTime(60);
  set('a');
  vi.advanceTimersByTime(500);
  flushSync();
  expect(seen).toEqual(['a']);
});

test('a value follows no longer when what needed it is gone', () => {
  const { delayed, set, end } = follow('a');
  set('b');
  end();
  vi.advanceTimersByTime(500);
  expect(delayed.current).toBe('a');
});
