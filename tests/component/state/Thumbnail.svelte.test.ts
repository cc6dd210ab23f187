import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Drawing } from '../../../src/core/drawing';
import { Thumbnail, type Miniature } from '../../../src/state/briefing/Thumbnail.svelte';
import { setUp } from '../set-up.svelte';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const DRAWN: Miniature = { drawing: { marks: [] } as unknown as Drawing, missing: 0 };
const draw = (make: () => Miniature) => setUp(() => new Thumbnail(() => make)).made;

test('a thumbnail that cannot be drawn says so, and those behind it are made', () => {
  const broken = draw(() => {
    throw new Error('no such place');
  });
  const next = draw(() => DRAWN);
  expect(() => vi.runAllTimers()).toThrow('no such place');
  vi.runAllTimers();
  expect([broken.current, broken.isLost]).toEqual([undefined, true]);
  expect([next.current, next.isLost]).toEqual([DRAWN, false]);
});
