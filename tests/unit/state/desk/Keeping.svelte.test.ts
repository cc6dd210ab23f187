import { describe, expect, it, vi } from 'vitest';
import {
  fileOf,
  newWindow,
  openWindow,
  rename,
  stubBrowser,
  untilKept,
  type Window,
} from '../../../support/desk';
import { openDossier } from '../../../support/dossiers';

const stepsOf = ({ history }: Window) => `${history.cursor}/${history.revisions.length}`;
const problemOf = ({ keeping: { kept } }: Window) =>
  kept.kind === 'failed' ? kept.problem.code : kept.kind;

const ELSEWHERE = { label: 'Elsewhere', at: '2025-01-01T00:00:00.000Z', changes: [] };

describe('a dossier that is edited', () => {
  it('enters the library with its first edit, and not before', async () => {
    const browser = stubBrowser();
    const window = await openWindow();
    expect(window.keeping.kept.kind).toBe('untouched');
    await window.keeping.flush(); // the page is left
    const store = await browser.open();
    expect(await store.list()).toEqual([]);
    expect(window.keeping.kept.kind).toBe('untouched');
    rename(window, 'One');
    expect(window.keeping.kept.kind).toBe('saving');
    await untilKept(window);
    expect(await store.list()).toMatchObject([{ id: 'small', title: 'One', cursor: 1, length: 1 }]);
    expect(browser.small.get('parley.open')).toBe('small');
  });

  it('is written while the edits go on, not only when they pause', async () => {
    const browser = stubBrowser();
    const window = await openWindow();
    const store = await browser.open();
    rename(window, 'One');
    await untilKept(window);
    const start = Date.now();
    let at = 0;
    for (let i = 0; at === 0 && i < 60; i += 1) {
      rename(window, `Title ${i}`);
      await new Promise((next) => setTimeout(next, 25));
      if ((await store.read('small'))?.revisions.length !== 1) at = Date.now() - start;
    }
    expect(at).toBeGreaterThan(0);
    expect(at).toBeLessThan(1000);
    await untilKept(window);
  });

  it('that follows fast on another is kept in the same write', async () => {
    const browser = stubBrowser();
    const window = await openWindow();
    const store = await browser.open();
    for (const title of ['One', 'Two', 'Three']) rename(window, title);
    await window.keeping.flush();
    const { entry } = (await store.read('small')) ?? {};
    expect([entry?.cursor, entry?.length, entry?.title]).toEqual([3, 3, 'Three']);
    window.editing.leapTo(1);
    rename(window, 'Four');
    window.editing.undo();
    await window.keeping.flush();
    const after = await store.read('small');
    expect([after?.entry.cursor, after?.entry.length]).toEqual([1, 2]);
    expect(after?.revisions).toEqual(window.history.revisions);
  });

  it('is not written again when nothing has changed', async () => {
    const browser = stubBrowser();
    const window = await openWindow();
    rename(window, 'One');
    await window.keeping.flush();
    const store = await browser.open();
    const [before] = await store.list();
    await window.keeping.flush();
    window.keeping.save();
    await untilKept(window);
    expect(await store.list()).toEqual([before]);
  });

  it('is finished with before another one is opened', async () => {
    const browser = stubBrowser();
    const window = await openWindow();
    rename(window, 'One');
    await window.library.take(openDossier(JSON.parse(fileOf('other'))));
    expect((await (await browser.open()).read('small'))?.entry.title).toBe('One');
    expect(window.dossier.id).toBe('other');
    expect(window.keeping.entry?.id).toBe('other');
  });

  it('is written to the end before the dossier is left', async () => {
    const browser = stubBrowser();
    const window = await openWindow();
    rename(window, 'One');
    const written = window.keeping.flush();
    rename(window, 'Two');
    const queued = window.keeping.flush();
    let isWritten = false;
    void queued.then(() => (isWritten = true));
    await window.keeping.leave();
    expect(isWritten).toBe(true);
    await written;
    expect((await (await browser.open()).read('small'))?.entry.title).toBe('Two');
  });

  it('before its window took care of it is kept all the same', async () => {
    const browser = stubBrowser();
    const window = newWindow();
    await window.workspace.open(fileOf('small'));
    rename(window, 'Early');
    await window.library.adopt();
    await untilKept(window);
    expect((await (await browser.open()).read('small'))?.revisions).toHaveLength(1);
    rename(window, 'Later');
    await window.keeping.flush();
    expect(problemOf(window)).toBe('saved');
  });
});

describe('two windows of one dossier', () => {
  it('the second follows, is refused and takes over; the first then follows', async () => {
    stubBrowser();
    const first = await openWindow();
    const second = await openWindow();
    expect([first.keeping.kept.kind, second.keeping.kept.kind]).toEqual(['untouched', 'following']);
    rename(first, 'One');
    await vi.waitFor(() => {
      expect(second.dossier.title).toBe('One');
    });
    expect(stepsOf(second)).toBe('1/1');
    expect(rename(second, 'Two')).toBeUndefined();
    expect(second.editing.problem?.code).toBe('following');
    second.keeping.save();
    await second.keeping.flush(); // the page is hidden
    expect(second.keeping.kept.kind).toBe('following');

    await second.library.takeOver();
    expect(second.keeping.kept.kind).toBe('saved');
    await vi.waitFor(() => {
      expect(first.keeping.kept.kind).toBe('following');
    });
    rename(second, 'Two');
    await vi.waitFor(() => {
      expect(first.dossier.title).toBe('Two');
    });
    first.editing.undo();
    expect(stepsOf(first)).toBe('2/2');
  });

  it('what the second did before it knew of the first is not lost: it can be saved, or kept', async () => {
    const browser = stubBrowser();
    const first = await openWindow();
    const second = newWindow();
    await second.workspace.open(fileOf('small'));
    rename(second, 'Early');
    await second.library.adopt();
    expect(problemOf(second)).toBe('conflict');
    expect([second.dossier.title, stepsOf(second)]).toEqual(['Early', '1/1']);
    await second.keeping.retry();
    expect(problemOf(second)).toBe('saved');
    expect((await (await browser.open()).read('small'))?.entry.title).toBe('Early');
    await vi.waitFor(() => {
      expect(first.keeping.kept.kind).toBe('following');
    });
  });

  it('a window in which another dossier was opened meanwhile does not take over', async () => {
    stubBrowser();
    const first = await openWindow();
    rename(first, 'One');
    await first.keeping.flush();
    const second = await openWindow();
    const taken = second.library.takeOver();
    await second.keeping.leave();
    await taken;
    await second.library.take(openDossier(JSON.parse(fileOf('other'))));
    expect(second.keeping.kept.kind).toBe('saved');
    const third = await openWindow();
    expect(third.keeping.kept.kind).toBe('saved');
  });

  it('what was done just before the other took over is written and shown there', async () => {
    stubBrowser();
    const first = await openWindow();
    const second = await openWindow();
    rename(first, 'One');
    await second.library.takeOver();
    await vi.waitFor(() => {
      expect(second.dossier.title).toBe('One');
    });
    await vi.waitFor(() => {
      expect(first.keeping.kept.kind).toBe('following');
    });
  });

  it('an edit that is not kept yet is never replaced by what the other wrote: it is said', async () => {
    const browser = stubBrowser();
    const window = await openWindow();
    rename(window, 'One');
    await window.keeping.flush();
    const store = await browser.open();
    const before = await store.read('small');
    if (!before) throw new Error('missing: small');
    const { stamp } = before.entry;
    const fields = { ...before.entry, title: 'Elsewhere' };
    const after = await store.append('small', { stamp, cursor: 1, revisions: [ELSEWHERE], fields });
    rename(window, 'Mine');
    const other = new BroadcastChannel('parley');
    other.postMessage({ kind: 'saved', id: 'small', stamp: after.stamp });
    await vi.waitFor(() => {
      expect(problemOf(window)).toBe('conflict');
    });
    expect(window.dossier.title).toBe('Mine');
    await window.keeping.retry();
    expect(problemOf(window)).toBe('conflict');
    expect((await store.read('small'))?.entry.stamp).toBe(after.stamp);
  });

  it('edits of the other that do not fit are said, and what stands here stays whole', async () => {
    const browser = stubBrowser();
    const window = await openWindow();
    rename(window, 'One');
    await window.keeping.flush();
    const store = await browser.open();
    const { entry } = (await store.read('small')) ?? {};
    if (!entry) throw new Error('missing: small');
    const misfit = { ...ELSEWHERE, changes: [{ list: 'actors', at: 99, removed: [], added: [] }] };
    const { stamp } = await store.append('small', { ...entry, revisions: [misfit], fields: entry });
    const { revisions } = window.history;
    new BroadcastChannel('parley').postMessage({ kind: 'saved', id: 'small', stamp });
    await vi.waitFor(() => {
      expect(window.trouble.problem?.message).toContain('revision does not fit');
    });
    expect([window.dossier.title, window.history.revisions]).toEqual(['One', revisions]);
  });

  it('one that the other removes is in memory only; trying again keeps it whole', async () => {
    const browser = stubBrowser();
    const first = await openWindow();
    for (const title of ['One', 'Two']) rename(first, title);
    first.editing.undo();
    await first.keeping.flush();
    const second = newWindow();
    await second.workspace.open(fileOf('elsewhere'));
    await second.shelf.remove('small');
    await vi.waitFor(() => {
      expect(problemOf(first)).toBe('conflict');
    });
    await first.keeping.flush(); // the page is hidden, and there is nothing to write
    expect(problemOf(first)).toBe('conflict');
    rename(first, 'Three');
    await first.keeping.flush();
    expect(problemOf(first)).toBe('conflict');
    await first.keeping.retry();
    expect(problemOf(first)).toBe('saved');
    const stored = await (await browser.open()).read('small');
    expect(stored?.revisions).toEqual(first.history.revisions);
    expect(stored?.entry.title).toBe('Three');
  });

  it('one that the other puts back is kept again, as it was', async () => {
    stubBrowser();
    const first = await openWindow();
    rename(first, 'One');
    await first.keeping.flush();
    const second = newWindow();
    await second.workspace.open(fileOf('elsewhere'));
    await second.shelf.remove('small');
    await vi.waitFor(() => {
      expect(problemOf(first)).toBe('conflict');
    });
    await second.shelf.putBack();
    await vi.waitFor(() => {
      expect(problemOf(first)).toBe('saved');
    });
    rename(first, 'Two');
    await first.keeping.flush();
    expect(problemOf(first)).toBe('saved');
  });
});

describe('storage that fails', () => {
  it.each([
    ['SecurityError', 'refused'],
    ['QuotaExceededError', 'full'],
  ] as const)('with a %s is said to be %s, and what was done is kept later', async (name, code) => {
    const browser = stubBrowser();
    browser.fail(name);
    const window = await openWindow();
    rename(window, 'One');
    await window.keeping.flush();
    expect(problemOf(window)).toBe(code);
    rename(window, 'Two');
    expect(problemOf(window)).toBe(code);
    await window.keeping.retry();
    expect(problemOf(window)).toBe(code);
    expect(window.dossier.title).toBe('Two');
    browser.fail(undefined);
    await window.keeping.retry();
    expect(problemOf(window)).toBe('saved');
    expect((await (await browser.open()).read('small'))?.revisions).toHaveLength(2);
  });

  it('is tried again by the next edit', async () => {
    const browser = stubBrowser();
    browser.fail('QuotaExceededError');
    const window = await openWindow();
    rename(window, 'One');
    await window.keeping.flush();
    expect(problemOf(window)).toBe('full');
    browser.fail(undefined);
    rename(window, 'Two');
    await untilKept(window);
    expect((await (await browser.open()).read('small'))?.revisions).toHaveLength(2);
  });

  it('a library that was closed without a word is opened anew when it is tried again', async () => {
    stubBrowser();
    const window = await openWindow();
    rename(window, 'One');
    await window.keeping.flush();
    (await window.keeping.store()).close();
    rename(window, 'Two');
    await window.keeping.flush();
    expect(problemOf(window)).toBe('gone');
    await window.keeping.retry();
    expect(problemOf(window)).toBe('saved');
  });

  it('a library that was taken away is said at once, and begun anew with all its history', async () => {
    const browser = stubBrowser();
    const window = await openWindow();
    for (const title of ['One', 'Two']) rename(window, title);
    window.editing.undo();
    await window.keeping.flush();
    indexedDB.deleteDatabase('parley');
    await vi.waitFor(() => {
      expect(problemOf(window)).toBe('gone');
    });
    browser.clear();
    await window.keeping.retry();
    expect(problemOf(window)).toBe('saved');
    const stored = await (await browser.open()).read('small');
    expect([stored?.entry.cursor, stored?.revisions.length]).toEqual([1, 2]);
  });

  it('is not spoken of while nothing is to be kept', async () => {
    const browser = stubBrowser();
    browser.fail('SecurityError');
    const window = await openWindow();
    expect([problemOf(window), window.trouble.problem]).toEqual(['untouched', undefined]);
  });
});
