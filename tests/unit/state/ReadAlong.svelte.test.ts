import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tellingOf } from '../../../src/core/graph';
import { ReadAlong } from '../../../src/state/ReadAlong.svelte';
import { openFirst } from '../../support/drawings';
import { openDesk } from '../../support/state';

const { steps } = tellingOf(openFirst().lookup);
const last = steps.length - 1;
/** Longer than any sentence takes. */
const LONG = 60_000;

async function begin() {
  const { workspace, selection, picture } = await openDesk();
  return { workspace, selection, picture, readAlong: new ReadAlong(workspace, selection) };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('reading along', () => {
  it('shows only what has been told, and ends with all of it', async () => {
    const { workspace, readAlong } = await begin();
    const all = workspace.shown.size;
    readAlong.goTo(-1);
    expect(workspace.shown.size).toBe(0);
    let before = 0;
    for (let step = 0; step <= last; step += 1) {
      readAlong.goTo(step);
      expect(workspace.shown.size).toBeGreaterThanOrEqual(before);
      before = workspace.shown.size;
    }
    expect(workspace.shown.size).toBe(all);
  });

  it('lights the sentence that is read, and nothing before the first', async () => {
    const { selection, readAlong } = await begin();
    readAlong.goTo(3);
    expect(selection.reading).toEqual({ kind: 'sentence', id: steps[3]?.key });
    readAlong.goTo(-5);
    expect(readAlong.step).toBe(-1);
    expect(selection.reading).toBeUndefined();
  });

  it('moves nobody', async () => {
    const { picture, readAlong } = await begin();
    const places = () => [...(picture.plan?.nodes.values() ?? [])].map(({ at }) => at);
    const before = places();
    readAlong.goTo(5);
    expect(places()).toEqual(before);
  });

  it('plays from the first sentence to the last and stays there', async () => {
    const { readAlong } = await begin();
    readAlong.play();
    expect([readAlong.step, readAlong.isPlaying]).toEqual([0, true]);
    for (let step = 0; step <= last; step += 1) vi.advanceTimersByTime(LONG / 4);
    expect([readAlong.step, readAlong.isPlaying]).toEqual([last, false]);
    readAlong.play();
    expect(readAlong.step).toBe(0);
  });

  it('takes longer over long sentences, and half as long at twice the speed', async () => {
    const { readAlong } = await begin();
    const words = steps[1]?.words ?? 0;
    expect(words).toBeGreaterThan(10);
    readAlong.goTo(0);
    readAlong.play(); // from the sentence after it
    expect(readAlong.step).toBe(1);
    vi.advanceTimersByTime(words * 300 - 1);
    expect(readAlong.step).toBe(1);
    vi.advanceTimersByTime(1);
    expect(readAlong.step).toBe(2);
    readAlong.changeSpeed();
    vi.advanceTimersByTime(((steps[2]?.words ?? 0) * 300) / 2);
    expect(readAlong.step).toBe(3);
  });

  it('pauses where it is', async () => {
    const { readAlong } = await begin();
    readAlong.play();
    readAlong.pause();
    vi.advanceTimersByTime(LONG);
    expect([readAlong.step, readAlong.isPlaying]).toEqual([0, false]);
  });

  it('ends with the whole picture', async () => {
    const { workspace, selection, readAlong } = await begin();
    const all = workspace.shown;
    readAlong.play();
    readAlong.close();
    expect(readAlong.step).toBeUndefined();
    expect(selection.reading).toBeUndefined();
    expect(workspace.shown).toEqual(all);
    vi.advanceTimersByTime(LONG);
    expect(readAlong.step).toBeUndefined();
  });

  it('tells only what the lens lets through', async () => {
    const { workspace, readAlong } = await begin();
    workspace.lookThrough({ disputed: true });
    readAlong.goTo(last);
    expect(workspace.shown).toEqual(workspace.admitted);
    expect(workspace.shown.size).toBe(9);
  });
});
