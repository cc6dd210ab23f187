import { expect, it } from 'vitest';
import { persist, usage } from '../../../src/storage/room';
import { stub } from '../../support/browser';

const refuse = () => Promise.reject(new TypeError('opaque origin'));

it.each([
  ['says', { estimate: () => Promise.resolve({ usage: 30, quota: 100 }) }, [30, 70]],
  [
    'has given more than it allows',
    { estimate: () => Promise.resolve({ usage: 9, quota: 5 }) },
    [9, 0],
  ],
  ['has used nothing', { estimate: () => Promise.resolve({ usage: 0, quota: 5 }) }, [0, 5]],
  ['says nothing', { estimate: () => Promise.resolve({}) }, undefined],
  ['refuses to say', { estimate: refuse }, undefined],
  ['cannot say', undefined, undefined],
])('how much room there is, where the browser %s', async (_why, storage, room) => {
  stub({ navigator: { storage } });
  const [used, available] = room ?? [];
  expect(await usage()).toEqual(room && { used, available });
});

it.each([
  ['grants it', { persist: () => Promise.resolve(true) }, true],
  ['declines it', { persist: () => Promise.resolve(false) }, false],
  ['refuses to say', { persist: refuse }, false],
  ['knows no such thing', undefined, false],
])('whether the library is kept for good, where the browser %s', async (_why, storage, kept) => {
  stub({ navigator: { storage } });
  expect(await persist()).toBe(kept);
});
