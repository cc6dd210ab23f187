import { expect, it, vi } from 'vitest';
import { holdLock, takeLock } from '../../../src/storage/locks';
import { stub } from '../../support/browser';
import { FakeLocks } from '../../support/locks';

const stubLocks = () => {
  stub({ navigator: { locks: new FakeLocks() } });
};
const quiet = { onlost: () => expect.unreachable('lost') };

it('one window holds a lock; another has it after the release', async () => {
  stubLocks();
  const lock = await holdLock('d', quiet);
  expect(lock).toBeDefined();
  expect(await holdLock('d', quiet)).toBeUndefined();
  expect(await holdLock('e', quiet)).toBeDefined();
  await lock?.release();
  expect(await holdLock('d', quiet)).toBeDefined();
});

it('who takes a lock has it, and who held it is told once', async () => {
  stubLocks();
  const onlost = vi.fn();
  const old = await holdLock('d', { onlost });
  const taken = await takeLock('d', quiet);
  await vi.waitFor(() => {
    expect(onlost).toHaveBeenCalledOnce();
  });
  await old?.release(); // gives back nothing that another holds
  expect(await holdLock('d', quiet)).toBeUndefined();
  await taken.release();
  expect(await holdLock('d', quiet)).toBeDefined();
  expect(onlost).toHaveBeenCalledOnce();
});

it('a lock that nobody holds can be taken too', async () => {
  stubLocks();
  const lock = await takeLock('d', quiet);
  expect(await holdLock('d', quiet)).toBeUndefined();
  await lock.release();
});

it('who gave a lock back is not told of its next holder', async () => {
  stubLocks();
  const lock = await holdLock('d', quiet);
  const released = lock?.release();
  await takeLock('d', quiet);
  await released;
});

it.each([
  ['without locks', {}],
  [
    'that refuses locks',
    { locks: { request: () => Promise.reject(new DOMException('no', 'SecurityError')) } },
  ],
])('in a browser %s everybody gets the lock', async (_why, navigator) => {
  stub({ navigator });
  const lock = await holdLock('d', quiet);
  expect(lock).toBeDefined();
  expect(await holdLock('d', quiet)).toBeDefined();
  await (await takeLock('d', quiet)).release();
  await lock?.release();
});
