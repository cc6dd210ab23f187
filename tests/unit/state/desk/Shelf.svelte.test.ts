import { describe, expect, it, vi } from 'vitest';
import { StorageProblem } from '../../../../src/storage/storage-problem';
import {
  dossierOf,
  idsOf,
  openWindow,
  rename,
  stubBrowser,
  untilKept,
  withOthers,
} from '../../../support/desk';

describe('the list', () => {
  it('is not there before it is asked for, and has the one changed last first', async () => {
    stubBrowser();
    const window = await withOthers('one', 'two');
    expect(window.shelf.entries).toBeUndefined();
    await window.shelf.refresh();
    expect(window.shelf.entries).toHaveLength(2);
    await new Promise((next) => setTimeout(next, 5));
    await window.shelf.rename('one', 'Newer');
    await vi.waitFor(() => {
      expect(window.shelf.entries?.map(({ title }) => title)).toEqual(['Newer', 'Title of two']);
    });
  });

  it('is renewed when another window changes something', async () => {
    stubBrowser();
    const [first, second] = [await withOthers('one'), await openWindow()];
    await first.shelf.refresh();
    await second.shelf.add(dossierOf('two'));
    await vi.waitFor(() => {
      expect(first.shelf.entries).toHaveLength(2);
    });
  });

  it('that cannot be read says why, until it can', async () => {
    const browser = stubBrowser();
    browser.fail('SecurityError');
    const window = await openWindow();
    await window.shelf.refresh();
    expect(window.trouble.problem?.code).toBe('refused');
    window.trouble.dismiss();
    expect(window.trouble.problem).toBeUndefined();
    await window.shelf.refresh();
    browser.fail(undefined);
    rename(window, 'One');
    await untilKept(window);
    await vi.waitFor(() => {
      expect(window.trouble.problem).toBeUndefined();
    });
    expect(window.shelf.entries).toHaveLength(1);
  });

  it('that is renewed by itself takes back nothing else that a person was told', async () => {
    stubBrowser();
    const [first, second] = [await withOthers('one'), await openWindow()];
    await first.shelf.refresh();
    await first.shelf.rename('one', 'x'.repeat(500));
    await second.shelf.add(dossierOf('two'));
    await vi.waitFor(() => {
      expect(first.shelf.entries).toHaveLength(2);
    });
    expect(first.trouble.problem?.code).toBe('wrongValue');
  });

  it('says how much room is used where the browser does', async () => {
    stubBrowser();
    const estimate = () => Promise.resolve({ usage: 5, quota: 12 });
    Object.assign(navigator, { storage: { estimate } });
    const window = await openWindow();
    await window.shelf.refresh();
    expect(window.shelf.room).toEqual({ used: 5, available: 7 });
  });
});

describe('a dossier that is put on it', () => {
  it('can be put beside what is open: how that went is told', async () => {
    const browser = stubBrowser();
    const window = await openWindow();
    expect(await window.shelf.add(dossierOf('one'))).toBe(true);
    expect(window.dossier.id).toBe('small');
    browser.fail('QuotaExceededError');
    expect(await window.shelf.add(dossierOf('two'))).toBe(false);
    expect(window.trouble.problem?.code).toBe('full');
    browser.fail(undefined);
    expect(await idsOf(window)).toEqual(['one']);
  });
});

describe('one of the list', () => {
  it('that is opened is open; one that another window has removed is said to be gone', async () => {
    stubBrowser();
    const [first, second] = [await withOthers('one'), await openWindow()];
    await first.shelf.refresh();
    expect(await first.shelf.open('one')).toBe(true);
    expect([first.dossier.id, first.trouble.problem]).toEqual(['one', undefined]);
    await first.library.openShipped();
    await second.shelf.remove('one');
    expect(await first.shelf.open('one')).toBe(false);
    expect(first.dossier.id).toBe('small');
    expect(first.trouble.problem).toMatchObject({
      code: 'missing',
      message: expect.stringContaining('one') as string,
    });
  });
});

describe('a new title', () => {
  it('of one that is not open is a step of its history', async () => {
    stubBrowser();
    const window = await withOthers('one');
    await window.shelf.rename('one', 'Another title');
    expect(await window.shelf.rename('nobody', 'Nothing')).toBe(false);
    expect(window.trouble.problem?.code).toBe('missing');
    expect((await window.shelf.read('one'))?.title).toBe('Another title');
    await window.library.open('one');
    expect(window.history.last?.label).toBe('Renamed the dossier: Another title');
    window.editing.undo();
    expect(window.dossier.title).toBe('Title of one');
  });

  it('of the open one is an edit like any other', async () => {
    stubBrowser();
    const window = await withOthers('one');
    await window.library.open('one');
    await window.shelf.rename('one', 'Another title');
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
    await window.shelf.rename('one', 'x'.repeat(500));
    expect((await window.shelf.read('one'))?.title).toBe('Title of one');
    expect(window.trouble.problem?.code).toBe('wrongValue');
    expect(window.editing.problem).toBeUndefined();
    await window.shelf.rename('one', 'Another title');
    expect(window.trouble.problem).toBeUndefined();
  });

  it('given elsewhere is shown where the dossier is open', async () => {
    stubBrowser();
    const [first, second] = [await withOthers('one'), await openWindow()];
    await first.library.open('one');
    await second.shelf.rename('one', 'From elsewhere');
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
    await window.shelf.refresh();
    await window.shelf.duplicate('one');
    expect(window.trouble.problem).toBeUndefined();
    expect(await window.shelf.duplicate('nobody')).toBe(false);
    expect(window.trouble.problem?.code).toBe('missing');
    const ids = await idsOf(window);
    expect(ids).toHaveLength(2);
    const copy = ids.find((id) => id !== 'one') ?? '';
    rename(window, 'Edited again');
    expect((await window.shelf.read(copy))?.title).toBe('Copy of Edited');
  });
});

describe('removing', () => {
  it('can be undone, with the history', async () => {
    stubBrowser();
    const window = await withOthers('one');
    await window.shelf.rename('one', 'Another title');
    await window.shelf.remove('one');
    expect(await idsOf(window)).toEqual([]);
    expect(window.shelf.removed).toBe('Another title');
    await window.shelf.putBack();
    expect(window.shelf.removed).toBeUndefined();
    expect(await idsOf(window)).toEqual(['one']);
    await window.library.open('one');
    window.editing.undo();
    expect(window.dossier.title).toBe('Title of one');
    await window.shelf.putBack(); // there is nothing more to put back
    expect(await idsOf(window)).toEqual(['one']);
  });

  it('of the open one leads to the shipped one, with the edits it has', async () => {
    stubBrowser();
    const window = await withOthers('one');
    rename(window, 'Edited');
    await window.keeping.flush();
    await window.library.open('one');
    await window.shelf.remove('one');
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
    await window.shelf.remove('one');
    expect(remove).toHaveBeenCalledOnce();
    expect(window.trouble.problem?.code).toBe('broken');
    expect(window.dossier.title).toBe('Edited');
    rename(window, 'Edited again');
    await window.keeping.flush();
    expect(window.keeping.kept.kind).toBe('saved');
    await window.shelf.remove('one');
    expect([window.dossier.id, window.shelf.removed]).toEqual(['small', 'Edited again']);
    await window.shelf.putBack();
    expect((await window.shelf.read('one'))?.title).toBe('Edited again');
  });

  it('the edits of the shipped one shows it as it came; put back, they are there and go on', async () => {
    const browser = stubBrowser();
    const window = await openWindow();
    rename(window, 'Edited');
    await window.keeping.flush();
    await window.shelf.remove('small');
    expect(window.dossier.title).toBe('A small story');
    expect(window.history.revisions).toEqual([]);
    expect(browser.small.has('parley.open')).toBe(false);
    await window.shelf.putBack();
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
    await window.shelf.remove('one');
    window.shelf.dismiss();
    await window.shelf.putBack();
    expect(await idsOf(window)).toEqual([]);
  });
});
