import { expect, it, vi } from 'vitest';
import '../../support/browser';
import { Lazy } from '../../../src/state/Lazy.svelte';

it('a part is fetched when it is asked for, not before', async () => {
  const fetch = vi.fn(() => Promise.resolve('part'));
  const lazy = new Lazy(fetch);
  expect(lazy.current).toBeUndefined();
  expect(fetch).not.toHaveBeenCalled();
  await lazy.load();
  expect(lazy.current).toBe('part');
});

it('a part is fetched once, however often and soon it is asked for', async () => {
  const part = Promise.withResolvers<string>();
  const fetch = vi.fn(() => part.promise);
  const lazy = new Lazy(fetch);
  const loads = [lazy.load(), lazy.load()];
  expect(lazy.current).toBeUndefined();
  part.resolve('part');
  await Promise.all([...loads, lazy.load()]);
  expect(lazy.current).toBe('part');
  expect(fetch).toHaveBeenCalledTimes(1);
});

it.each<[what: string, failure: unknown]>([
  ['an error', new Error('404')],
  ['no error', 'gone'],
  ['nothing', undefined],
])(
  'a fetch that fails with %s throws it where the part is read, not where it is asked for',
  async (_what, failure) => {
    const failed = Promise.withResolvers<string>();
    const lazy = new Lazy(() => failed.promise);
    failed.reject(failure);
    await expect(lazy.load()).resolves.toBeUndefined();
    const read = vi.fn(() => lazy.current);
    expect(read).toThrow();
    expect(read.mock.results).toEqual([{ type: 'throw', value: failure }]);
  },
);

it('a part that throws at once when it is fetched is like one that does not come', async () => {
  const lazy = new Lazy(() => {
    throw new Error('blocked');
  });
  await lazy.load();
  expect(() => lazy.current).toThrow('blocked');
});
