import { flushSync } from 'svelte';
import { expect, onTestFinished, test, vi } from 'vitest';
import { Steps } from '../../../src/state/Steps.svelte';
import { setUp } from '../set-up.svelte';

/** Steps that note when they run, and whether the page was free since the one before. */
function noted(names: readonly string[]): { steps: Steps; log: string[]; end: () => void } {
  vi.useFakeTimers();
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const log: string[] = [];
  const { made, end } = setUp(() => new Steps(names.map((name) => () => log.push(name))));
  return { steps: made, log, end };
}

/** One task of the page, and what follows from it. */
function runTask(): void {
  vi.advanceTimersToNextTimer();
  flushSync();
}

test('each step runs once, in order, in a task of its own; a last task follows them', () => {
  const { steps, log } = noted(['plan', 'draw']);
  expect([log, steps.done]).toEqual([[], false]);
  runTask();
  expect([log, steps.done]).toEqual([['plan'], false]);
  runTask();
  expect([log, steps.done]).toEqual([['plan', 'draw'], false]);
  runTask();
  expect(steps.done).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
  expect(log).toEqual(['plan', 'draw']);
});

test('no steps are done at once', () => {
  const { steps } = noted([]);
  expect([steps.done, vi.getTimerCount()]).toEqual([true, 0]);
});

test('no step runs when what needed it is gone', () => {
  const { steps, log, end } = noted(['plan', 'draw']);
  runTask();
  end();
  vi.runAllTimers();
  expect([log, steps.done]).toEqual([['plan'], false]);
});

test('what a step reads does not run it again', () => {
  vi.useFakeTimers();
  onTestFinished(() => {
    vi.useRealTimers();
  });
  let source = $state(1);
  let runs = 0;
  const { made: steps } = setUp(
    () =>
      new Steps([
        () => {
          runs += source;
        },
      ]),
  );
  runTask();
  runTask();
  source = 10;
  flushSync();
  vi.runAllTimers();
  expect([runs, steps.done]).toEqual([1, true]);
});
