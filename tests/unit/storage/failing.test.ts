import { expect, it, onTestFinished, vi } from 'vitest';
import { fieldsOf, freshName, newEntry, openFresh, reasonOf } from './library';

type Put = IDBObjectStore['put'];

/** Every `put` into one store fails in its own way, until the test ends or the returned function is called. */
function failPut(name: string, fail: (store: IDBObjectStore, put: () => IDBRequest) => unknown) {
  const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')!.value as Put;
  const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...args: Parameters<Put>
  ) {
    const go = () => put.apply(this, args);
    return (this.name === name ? fail(this, go) : go()) as ReturnType<Put>;
  });
  const stop = () => {
    spy.mockRestore();
  };
  onTestFinished(stop);
  return stop;
}

const throwing = (name: string, message: string) => () => {
  throw new DOMException(message, name);
};
const abort = (store: IDBObjectStore, name: string) => {
  (store.transaction as unknown as { _abort(name: string): void })._abort(name);
};
/** The transaction fails by itself while requests are made. */
const aborting = (name: string) => (store: IDBObjectStore, put: () => IDBRequest) => {
  const request = put();
  abort(store, name);
  return request;
};
/** The transaction fails after a request was granted, as when the disk is full at the end of it. */
const abortingLate = (name: string) => (store: IDBObjectStore, put: () => IDBRequest) => {
  const request = put();
  request.addEventListener('success', () => abort(store, name));
  return request;
};

it.each([
  ['throws QuotaExceededError', 'full', throwing('QuotaExceededError', 'no room')],
  ['ends in QuotaExceededError', 'full', aborting('QuotaExceededError')],
  ['ends late in QuotaExceededError', 'full', abortingLate('QuotaExceededError')],
  ['ends in UnknownError', 'broken', aborting('UnknownError')],
  ['is aborted by the browser', 'gone', aborting('AbortError')],
  ['loses its connection', 'gone', throwing('UnknownError', 'Connection to server lost')],
  ['throws SecurityError', 'refused', throwing('SecurityError', 'denied')],
  ['throws what nobody knows', 'broken', throwing('NotReadableError', 'disk')],
])('a write that %s is “%s”, and nothing of it is kept', async (_why, reason, fail) => {
  const name = freshName();
  const library = await openFresh(name);
  const { stamp } = await library.create(newEntry('d'), 'text');
  const change = { stamp, cursor: 0, revisions: ['a', 'b'], fields: fieldsOf('New') };
  const { stamp: last } = await library.append('d', change);
  const before = await library.read('d');

  const stop = failPut('entries', fail);
  const next = { ...change, stamp: last, cursor: 1 };
  expect(await reasonOf(library.append('d', next))).toBe(reason);
  expect(await reasonOf(library.create(newEntry('e'), 'text'))).toBe(reason);
  stop();

  expect(await library.read('d')).toEqual(before);
  expect((await library.list()).map(({ id }) => id)).toEqual(['d']);
  // The stamp that was seen last is still good.
  expect(await reasonOf(library.append('d', next))).toBe('kept');
});

it('a revision that cannot be stored is broken; those beside it are not kept either', async () => {
  const library = await openFresh();
  const { stamp } = await library.create(newEntry('d'), 'text');
  const before = await library.read('d');
  const revisions = ['good', () => 'a function', 'good'];
  const change = { stamp, cursor: 0, revisions, fields: fieldsOf() };
  expect(await reasonOf(library.append('d', change))).toBe('broken');
  expect(await library.read('d')).toEqual(before);
});

it('what is written is asked to reach the disk before it counts as written', async () => {
  const library = await openFresh();
  const asked = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await library.create(newEntry('d'), 'text');
  expect(asked.mock.calls).toEqual([[expect.anything(), 'readwrite', { durability: 'strict' }]]);
  asked.mockRestore();
});
