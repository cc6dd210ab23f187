import { describe, expect, it, vi } from 'vitest';
import { setTitle } from '../../../../src/core/dossier/edits';
import { StorageProblem } from '../../../../src/storage/storage-problem';
import {
  fileOf,
  newWindow,
  openWindow,
  SHIPPED,
  stubBrowser,
  untilKept,
  type Window,
} from '../../../support/desk';
import { openDossier } from '../../../support/dossiers';

const dossierOf = (id: string, title?: string) => openDossier(JSON.parse(fileOf(id, title)));
const rename = ({ editing }: Window, title: string) =>
  editing.edit((dossier) => setTitle(dossier, title));
const idsOf = async ({ library }: Window): Promise<string[]> => {
  await library.refresh();
  return (library.entries ?? []).map(({ id }) => id).sort();
};
const ELSEWHERE = { label: 'Elsewhere', at: '2025-01-01T00:00:00.000Z', changes: [] };
const TEXT = { text: 'A strike\n\nThe dockers stopped work.', source: {}, furniture: [] };

/** A window in which other dossiers than the shipped one are in the library. */
async function withOthers(...ids: string[]): Promise<Window> {
  const window = await openWindow();
  for (const id of ids) await window.library.add(dossierOf(id, `Title of ${id}`));
  return window;
}

describe('the list', () => {
  it('is not there before it is asked for, and has the one changed last first', async () => {
    stubBrowser();
    const window = await withOthers('one', 'two');
    expect(window.library.entries).toBeUndefined();
    await window.library.refresh();
    expect(window.library.entries).toHaveLength(2);
    await new Promise((next) => setTimeout(next, 5));
    await window.library.rename('one', 'Newer');
    await vi.waitFor(() => {
      expect(window.library.entries?.map(({ title }) => title)).toEqual(['Newer', 'Title of two']);
    });
  });

  it('is renewed when another window changes something', async () => {
    stubBrowser();
    const [first, second] = [await withOthers('one'), await openWindow()];
    await first.library.refresh();
    await second.library.add(dossierOf('two'));
    await vi.waitFor(() => {
      expect(first.library.entries).toHaveLength(2);
    });
  });

  it('that cannot be read says why, until it can', async () => {
    const browser = stubBrowser();
    browser.fail('SecurityError');
    const window = await openWindow();
    await window.library.refresh();
    expect(window.library.problem?.code).toBe('refused');
    window.library.dismiss();
    expect(window.library.problem).toBeUndefined();
    await window.library.refresh();
    browser.fail(undefined);
    rename(window, 'One');
    await untilKept(window);
    await vi.waitFor(() => {
      expect(window.library.problem).toBeUndefined();
    });
    expect(window.library.entries).toHaveLength(1);
  });

  it('says how much room is used where the browser does', async () => {
    stubBrowser();
    const estimate = () => Promise.resolve({ usage: 5, quota: 12 });
    Object.assign(navigator, { storage: { estimate } });
    const window = await openWindow();
    await window.library.refresh();
    expect(window.library.room).toEqual({ used: 5, available: 7 });
  });
});

describe('a dossier that is made or brought', () => {
  it('is in the library before it is shown, and open', async () => {
    const browser = stubBrowser();
    const window = await openWindow();
    await window.library.create({ title: 'A strike', ...TEXT });
    expect(window.dossier.title).toBe('A strike');
    expect(window.keeping.kept.kind).toBe('saved');
    expect(browser.small.get('parley.open')).toBe(window.dossier.id);
    expect(await idsOf(window)).toEqual([window.dossier.id]);
    expect(window.history.revisions).toEqual([]);
  });

  it('gets an id that nothing has, not even the shipped one', async () => {
    stubBrowser();
    const window = await withOthers('one');
    await window.library.take(dossierOf('one', 'Another'));
    await window.library.take(dossierOf('small', 'Small too'));
    const ids = await idsOf(window);
    expect(new Set(ids).size).toBe(3);
    expect(ids).toContain('one');
    expect(ids).not.toContain('small');
  });

  it('is made though the shipped one does not come', async () => {
    stubBrowser();
    const window = newWindow(Promise.reject(new Error('404')));
    await window.library.create({ title: 'A strike', ...TEXT });
    expect(window.dossier.title).toBe('A strike');
    expect(window.keeping.kept.kind).toBe('saved');
  });

  it('is open in memory, and said to be, where nothing can be kept', async () => {
    const browser = stubBrowser();
    const window = await openWindow();
    browser.fail('QuotaExceededError');
    await window.library.create({ title: 'A strike', ...TEXT });
    expect(window.dossier.title).toBe('A strike');
    expect(window.keeping.kept).toMatchObject({ kind: 'failed', problem: { code: 'full' } });
    rename(window, 'Work goes on');
    browser.fail(undefined);
    await window.keeping.retry();
    expect(window.keeping.kept.kind).toBe('saved');
    const { id } = window.dossier;
    expect((await window.library.read(id))?.title).toBe('Work goes on');
  });

  it('can be put beside what is open: how that went is told', async () => {
    const browser = stubBrowser();
    const window = await openWindow();
    expect(await window.library.add(dossierOf('one'))).toBe(true);
    expect(window.dossier.id).toBe('small');
    browser.fail('QuotaExceededError');
    expect(await window.library.add(dossierOf('two'))).toBe(false);
    expect(window.library.problem?.code).toBe('full');
    browser.fail(undefined);
    expect(await idsOf(window)).toEqual(['one']);
  });
});

describe('opening', () => {
  it('shows a dossier as it was left, with its history', async () => {
    stubBrowser();
    const window = await withOthers('one');
    await window.library.open('one');
    for (const title of ['First', 'Second']) rename(window, title);
    window.editing.undo();
    await window.library.openShipped();
    expect(window.dossier.id).toBe('small');
    expect(window.history.revisions).toEqual([]);
    expect(await window.library.open('one')).toBe(true);
    expect(window.dossier.title).toBe('First');
    expect([window.history.cursor, window.history.revisions.length]).toEqual([1, 2]);
    window.editing.redo();
    expect(window.dossier.title).toBe('Second');
  });

  it.each([
    ['the first is still being read', 0],
    ['the first is nearly open', 3],
    ['the first is open and not yet kept', 8],
  ])(
    'two dossiers fast leaves the second open while %s, with its own history',
    async (_when, turns) => {
      const browser = stubBrowser();
      const window = await withOthers('one', 'two');
      await window.library.rename('one', 'Edited');
      const first = window.library.open('one');
      for (let i = 0; i < turns; i += 1) await new Promise((next) => setTimeout(next));
      const second = window.library.open('two');
      expect(await Promise.all([first, second])).toEqual([true, true]);
      expect([window.dossier.id, window.history.revisions.length]).toEqual(['two', 0]);
      rename(window, 'Mine');
      await window.keeping.flush();
      expect([window.keeping.entry?.id, window.keeping.kept.kind]).toEqual(['two', 'saved']);
      const store = await browser.open();
      expect((await store.read('one'))?.revisions).toHaveLength(1);
      const { entry, revisions } = (await store.read('two')) ?? {};
      if (!entry) throw new Error('missing: two');
      expect(revisions).toHaveLength(1);
      await store.append('two', { ...entry, revisions: [ELSEWHERE], fields: entry });
      await window.library.takeOver(); // reads what is kept, on the ground that the dossier was opened with
      expect([window.dossier.id, window.history.revisions.length]).toEqual(['two', 2]);
    },
  );

  it('the shipped one while another is still being read leaves the shipped one open', async () => {
    stubBrowser();
    const window = await withOthers('one');
    const first = window.library.open('one');
    const second = window.library.openShipped();
    await Promise.all([first, second]);
    expect([window.dossier.id, window.keeping.kept.kind]).toEqual(['small', 'untouched']);
  });

  it('what is not there is not opened, and what is open stays', async () => {
    stubBrowser();
    const window = await openWindow();
    expect(await window.library.open('nobody')).toBe(false);
    expect(window.dossier.id).toBe('small');
    expect(window.library.problem).toBeUndefined();
  });

  it('on the next visit the shipped one has its edits, though the browser forgot which was open', async () => {
    const browser = stubBrowser();
    const before = await openWindow();
    rename(before, 'Edited');
    await before.keeping.flush();
    await before.keeping.leave();
    browser.small.clear();
    const after = await openWindow();
    expect(after.dossier.title).toBe('Edited');
    expect(after.library.shippedId).toBe('small');
    expect(browser.small.get('parley.open')).toBe('small');
    after.editing.undo();
    expect(after.dossier.title).toBe('A small story');
    rename(after, 'Edited again');
    await after.keeping.flush();
    expect(after.keeping.kept.kind).toBe('saved');
  });

  it('edits of the shipped one that do not fit it are said to be unreadable, and new ones not to be kept', async () => {
    const browser = stubBrowser();
    const before = await openWindow();
    rename(before, 'Edited');
    await before.keeping.leave();
    const store = await browser.open();
    const { entry } = (await store.read('small')) ?? {};
    if (!entry) throw new Error('missing: small');
    const misfit = { ...ELSEWHERE, changes: [{ list: 'actors', at: 99, removed: [], added: [] }] };
    await store.append('small', { ...entry, revisions: [misfit], fields: entry });
    const after = await openWindow();
    expect(after.library.problem?.message).toContain('revision does not fit');
    expect([after.dossier.title, after.history.revisions.length]).toEqual(['A small story', 0]);
    rename(after, 'Mine');
    await after.keeping.flush();
    expect(after.keeping.kept).toMatchObject({ kind: 'failed', problem: { code: 'conflict' } });
  });

  it('what was edited here before the library was asked stays, though that has other edits', async () => {
    stubBrowser();
    const before = await openWindow();
    rename(before, 'Edited');
    await before.keeping.leave();
    const after = newWindow();
    await after.workspace.open(SHIPPED);
    rename(after, 'Early');
    await after.library.adopt();
    await after.keeping.flush();
    expect([after.dossier.title, after.history.revisions.length]).toEqual(['Early', 1]);
    expect(after.keeping.kept).toMatchObject({ kind: 'failed', problem: { code: 'conflict' } });
    await after.library.openShipped();
    expect(after.dossier.title).toBe('Edited');
  });

  it('edits of a shipped dossier that has come out anew stay those of the old one', async () => {
    stubBrowser();
    const before = await openWindow();
    rename(before, 'Edited');
    await before.keeping.flush();
    await before.keeping.leave();
    const after = await openWindow(SHIPPED.replace('"does R1 to"', '"does it to"'));
    expect(after.dossier.relations[0]?.predicate).toBe('does R1 to');
    expect(after.dossier.title).toBe('Edited');
  });

  it('nothing is adopted while nothing is open', async () => {
    stubBrowser();
    const window = newWindow();
    await window.library.adopt();
    expect(window.keeping.kept.kind).toBe('untouched');
    expect(window.editing.dossier).toBeUndefined();
  });
});

describe('a new title', () => {
  it('of one that is not open is a step of its history', async () => {
    stubBrowser();
    const window = await withOthers('one');
    await window.library.rename('one', 'Another title');
    await window.library.rename('nobody', 'Nothing');
    expect((await window.library.read('one'))?.title).toBe('Another title');
    await window.library.open('one');
    expect(window.history.last?.label).toBe('Renamed the dossier: Another title');
    window.editing.undo();
    expect(window.dossier.title).toBe('Title of one');
  });

  it('of the open one is an edit like any other', async () => {
    stubBrowser();
    const window = await withOthers('one');
    await window.library.open('one');
    await window.library.rename('one', 'Another title');
    expect(window.dossier.title).toBe('Another title');
    expect(window.keeping.entry?.title).toBe('Another title');
    expect(window.history.cursor).toBe(1);
  });

  it.each([
    ['that is not open', false],
    ['that is open', true],
  ])('that no dossier may have is refused to one %s, and why', async (_which, isOpen) => {
    stubBrowser();
    const window = await withOthers('one');
    if (isOpen) await window.library.open('one');
    await window.library.rename('one', 'x'.repeat(500));
    expect((await window.library.read('one'))?.title).toBe('Title of one');
    expect(window.library.problem?.code).toBe('wrongValue');
    expect(window.editing.problem).toBeUndefined();
    await window.library.rename('one', 'Another title');
    expect(window.library.problem).toBeUndefined();
  });

  it('given elsewhere is shown where the dossier is open', async () => {
    stubBrowser();
    const [first, second] = [await withOthers('one'), await openWindow()];
    await first.library.open('one');
    await second.library.rename('one', 'From elsewhere');
    await vi.waitFor(() => {
      expect(first.dossier.title).toBe('From elsewhere');
    });
    rename(first, 'From here');
    await first.keeping.flush();
    expect(first.keeping.kept.kind).toBe('saved');
  });
});

describe('a copy', () => {
  it('is a dossier of its own, as the first one stands', async () => {
    stubBrowser();
    const window = await withOthers('one');
    await window.library.open('one');
    rename(window, 'Edited');
    await window.keeping.flush();
    await window.library.refresh();
    await window.library.duplicate('one');
    await window.library.duplicate('nobody');
    const ids = await idsOf(window);
    expect(ids).toHaveLength(2);
    const copy = ids.find((id) => id !== 'one') ?? '';
    rename(window, 'Edited again');
    expect((await window.library.read(copy))?.title).toBe('Copy of Edited');
  });
});

describe('removing', () => {
  it('can be undone, with the history', async () => {
    stubBrowser();
    const window = await withOthers('one');
    await window.library.rename('one', 'Another title');
    await window.library.remove('one');
    expect(await idsOf(window)).toEqual([]);
    expect(window.library.removed).toBe('Another title');
    await window.library.putBack();
    expect(window.library.removed).toBeUndefined();
    expect(await idsOf(window)).toEqual(['one']);
    await window.library.open('one');
    window.editing.undo();
    expect(window.dossier.title).toBe('Title of one');
    await window.library.putBack(); // there is nothing more to put back
    expect(await idsOf(window)).toEqual(['one']);
  });

  it('of the open one leads to the shipped one, with the edits it has', async () => {
    stubBrowser();
    const window = await withOthers('one');
    rename(window, 'Edited');
    await window.keeping.flush();
    await window.library.open('one');
    await window.library.remove('one');
    expect(window.dossier.title).toBe('Edited');
    rename(window, 'Edited again');
    await window.keeping.flush();
    expect(window.keeping.kept.kind).toBe('saved');
  });

  it('that the library refuses leaves the dossier open and kept', async () => {
    stubBrowser();
    const window = await withOthers('one');
    await window.library.open('one');
    rename(window, 'Edited');
    const store = await window.keeping.store();
    const remove = vi
      .spyOn(store, 'remove')
      .mockRejectedValueOnce(new StorageProblem('broken', 'as the test wants it'));
    await window.library.remove('one');
    expect(remove).toHaveBeenCalledOnce();
    expect(window.library.problem?.code).toBe('broken');
    expect(window.dossier.title).toBe('Edited');
    rename(window, 'Edited again');
    await window.keeping.flush();
    expect(window.keeping.kept.kind).toBe('saved');
    await window.library.remove('one');
    expect([window.dossier.id, window.library.removed]).toEqual(['small', 'Edited again']);
    await window.library.putBack();
    expect((await window.library.read('one'))?.title).toBe('Edited again');
  });

  it('the edits of the shipped one shows it as it came; put back, they are there and go on', async () => {
    const browser = stubBrowser();
    const window = await openWindow();
    rename(window, 'Edited');
    await window.keeping.flush();
    await window.library.remove('small');
    expect(window.dossier.title).toBe('A small story');
    expect(window.history.revisions).toEqual([]);
    expect(browser.small.has('parley.open')).toBe(false);
    await window.library.putBack();
    expect(window.dossier.title).toBe('Edited');
    rename(window, 'Edited again');
    await window.keeping.flush();
    expect(window.keeping.kept.kind).toBe('saved');
    window.editing.undo();
    expect(window.dossier.title).toBe('Edited');
  });

  it('is let be when it is dismissed', async () => {
    stubBrowser();
    const window = await withOthers('one');
    await window.library.remove('one');
    window.library.dismiss();
    await window.library.putBack();
    expect(await idsOf(window)).toEqual([]);
  });
});
