import { forceCloseDatabase } from 'fake-indexeddb';
import { openDB, unwrap } from 'idb';
import { expect, it, vi } from 'vitest';
import { keepingTexts } from '../../../src/core/texts/keeping';
import { openLibrary } from '../../../src/storage/library-store';
import { StorageProblem } from '../../../src/storage/storage-problem';
import { stub } from '../../support/browser';
import { fieldsOf, freshName, newEntry, openFresh, reasonOf } from './library';

/** An `indexedDB` that does nothing but what `answer` makes of each request to open. */
function stubOpening(answer: (request: EventTarget & { error?: DOMException }) => void): void {
  stub({
    IDBRequest: EventTarget,
    indexedDB: {
      open: () => {
        const request = new EventTarget();
        queueMicrotask(() => answer(request));
        return request;
      },
    },
  });
}

it.each([
  ['SecurityError', 'refused'],
  ['InvalidStateError', 'refused'],
  ['UnknownError', 'refused'],
  ['AbortError', 'refused'],
  ['QuotaExceededError', 'full'],
  ['VersionError', 'blocked'],
])('a browser that answers the opening with %s: %s', async (name, reason) => {
  stubOpening((request) => {
    request.error = new DOMException('no', name);
    request.dispatchEvent(new Event('error'));
  });
  expect(await reasonOf(openLibrary(freshName()))).toBe(reason);
});

it('a browser that throws at once refuses', async () => {
  const open = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  stub({ indexedDB: { open } });
  const error: unknown = await openLibrary(freshName()).catch((why: unknown) => why);
  expect(error).toBeInstanceOf(StorageProblem);
  expect(error).toMatchObject({
    reason: 'refused',
    message: 'library refused: denied',
    cause: { name: 'SecurityError' },
  });
});

it('a browser without IndexedDB refuses', async () => {
  stub({ indexedDB: undefined });
  expect(await reasonOf(openLibrary(freshName()))).toBe('refused');
});

it('a library of a newer Parley is blocked', async () => {
  const name = freshName();
  (await openDB(name, 7)).close();
  expect(await reasonOf(openLibrary(name))).toBe('blocked');
});

it('an opening that others block is told, not waited for', async () => {
  stubOpening((request) => request.dispatchEvent(Object.assign(new Event('blocked'), VERSIONS)));
  expect(await reasonOf(openLibrary(freshName(), { patience: 5_000 }))).toBe('blocked');
});
const VERSIONS = { oldVersion: 0, newVersion: 1 };

it('an opening that gets no answer ends, and its late answer holds nothing up', async () => {
  const name = freshName();
  const holder = await openDB(name, 1);
  const deletion = indexedDB.deleteDatabase(name);
  const onlost = () => expect.unreachable('lost what was never given');
  expect(await reasonOf(openLibrary(name, { patience: 30, onlost }))).toBe('blocked');
  holder.close();
  await vi.waitFor(() => {
    expect(deletion.readyState).toBe('done');
  });
  const newer = await openDB(name, 2, { blocked: () => expect.unreachable('held up') });
  newer.close();
});

it('a newer Parley gets the library at once, and whoever had it is told', async () => {
  const name = freshName();
  const onlost = vi.fn<(problem: StorageProblem) => void>();
  const library = await openLibrary(name, { onlost });
  const newer = await openDB(name, 2, { blocked: () => expect.unreachable('held up') });
  newer.close();
  expect(onlost.mock.calls.map(([problem]) => problem.message)).toEqual([
    'library gone: version 2 is opened elsewhere',
  ]);
  expect(await reasonOf(library.list())).toBe('gone');
  expect(await reasonOf(library.create(newEntry('d'), ''))).toBe('gone');
});

it('a library that the browser takes away is told, and operations say so', async () => {
  const opened = vi.spyOn(indexedDB, 'open');
  const onlost = vi.fn<(problem: StorageProblem) => void>();
  const library = await openLibrary(freshName(), { onlost });
  const request = opened.mock.results[0]?.value as IDBOpenDBRequest;
  opened.mockRestore();
  forceCloseDatabase(request.result as never);
  await vi.waitFor(() => {
    expect(onlost).toHaveBeenCalledOnce();
  });
  expect(onlost.mock.calls[0]?.[0].reason).toBe('gone');
  expect(await reasonOf(library.read('d'))).toBe('gone');
});

it('a library that its owner closed is gone for the owner, who is not told', async () => {
  const onlost = vi.fn();
  const library = await openLibrary(freshName(), { onlost });
  library.close();
  const change = { stamp: '', cursor: 0, fields: fieldsOf() };
  expect(await reasonOf(library.move('d', change))).toBe('gone');
  expect(onlost).not.toHaveBeenCalled();
});

it.each(['bases', 'revisions'])(
  'a dossier that lacks a part (%s) is broken, is not read in half and can be removed',
  async (store) => {
    const name = freshName();
    const library = await openFresh(name);
    const { stamp } = await library.create(newEntry('d'), 'text');
    await library.append('d', { stamp, cursor: 0, revisions: [1, 2], fields: fieldsOf() });
    const raw = await openDB(name, 1);
    await raw.delete(store, store === 'bases' ? 'd' : ['d', 0]);
    raw.close();
    expect(await reasonOf(library.read('d'))).toBe('broken');
    expect(await library.remove('d')).toBeUndefined();
    expect(await library.list()).toEqual([]);
  },
);

it('a database that is no library of Parley is broken', async () => {
  const name = freshName();
  (await openDB(name, 1)).close();
  expect(await reasonOf((await openFresh(name)).list())).toBe('broken');
});

it.each(Object.keys(keepingTexts.problem) as (keyof typeof keepingTexts.problem)[])(
  'the words for “%s” say that work goes on and what to do',
  (reason) => {
    const { reason: known, detail } = new StorageProblem(reason, 'the disk');
    const { message, fix } = keepingTexts.problem[known](detail);
    expect(message).toMatch(/\. You can work on, but what you do now is lost with this page\.$/);
    expect(message.includes('the disk')).toBe(reason === 'broken');
    expect(fix).toMatch(/^Save the dossier as a file/);
  },
);

it('the raw database has the three stores and nothing else', async () => {
  const name = freshName();
  await openFresh(name);
  const raw = await openDB(name);
  expect(Array.from(unwrap(raw).objectStoreNames)).toEqual(['bases', 'entries', 'revisions']);
  raw.close();
});
