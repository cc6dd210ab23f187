import { deflateSync, strFromU8, strToU8 } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { shareAddress } from '../../../../src/exporters/share';
import { StorageProblem } from '../../../../src/storage/storage-problem';
import {
  dossierOf,
  idsOf,
  newWindow,
  openWindow,
  rename,
  SHIPPED,
  stubBrowser,
  withOthers,
} from '../../../support/desk';

const linkOf = (data: object): string => {
  const packed = strFromU8(deflateSync(strToU8(JSON.stringify(data))), true);
  return `#d=${btoa(packed).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')}`;
};
const ELSEWHERE = { label: 'Elsewhere', at: '2025-01-01T00:00:00.000Z', changes: [] };
const TEXT = { text: 'A strike\n\nThe dockers stopped work.', source: {}, furniture: [] };

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

  it('is not, and why is told, if it is the shipped one and does not come', async () => {
    stubBrowser();
    const window = newWindow(Promise.reject(new Error('404')));
    await window.library.openShipped();
    expect(window.workspace.status).toMatchObject({
      kind: 'failed',
      problems: [{ code: 'unreadable' }],
    });
  });

  it('that is refused while another is opened is not shown, and that it is not kept is told', async () => {
    stubBrowser();
    const window = await openWindow();
    const store = await window.keeping.store();
    vi.spyOn(store, 'create').mockImplementationOnce(async () => {
      await window.library.openShipped();
      throw new StorageProblem('full', 'as the test wants it');
    });
    await window.library.create({ title: 'A strike', ...TEXT });
    expect(window.dossier.id).toBe('small');
    expect(window.trouble.problem?.code).toBe('full');
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
    expect(window.trouble.problem).toBeUndefined(); // one place says it, and takes it back
    rename(window, 'Work goes on');
    browser.fail(undefined);
    await window.keeping.retry();
    expect(window.keeping.kept.kind).toBe('saved');
    const { id } = window.dossier;
    expect((await window.shelf.read(id))?.title).toBe('Work goes on');
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
      await window.shelf.rename('one', 'Edited');
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
    expect(window.trouble.problem).toBeUndefined();
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
    expect(after.shelf.shippedId).toBe('small');
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
    expect(after.trouble.problem?.message).toContain('revision does not fit');
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

describe('a dossier that came with a link', () => {
  const linkTo = (title: string): string => {
    const shared = shareAddress(dossierOf('sent', title), '');
    if ('problem' in shared) throw new Error(shared.problem.code);
    return shared.address;
  };
  const nothing = () => Promise.resolve();

  it('is looked at: not kept, and not edited', async () => {
    stubBrowser();
    const window = await openWindow();
    await window.library.openLinked(linkTo('Sent'), nothing);
    expect(window.dossier.title).toBe('Sent');
    expect(window.keeping.kept.kind).toBe('linked');
    expect(rename(window, 'Mine')).toBeUndefined();
    expect(window.editing.problem?.code).toBe('linked');
    expect(await idsOf(window)).toEqual([]);
  });

  it('is kept and edited once it is taken', async () => {
    stubBrowser();
    const window = await openWindow();
    await window.library.openLinked(linkTo('Sent'), nothing);
    await window.library.take(window.dossier);
    expect(window.keeping.kept.kind).toBe('saved');
    expect(rename(window, 'Mine')).toBeDefined();
    expect(await idsOf(window)).toEqual(['sent']);
  });

  it.each([
    ['is damaged', '#d=AAAA', 'linkDamaged'],
    ['holds something else', linkOf({ format: 'other' }), 'wrongFormat'],
  ])('that %s leaves what is open, and why is told', async (_why, link, code) => {
    stubBrowser();
    const window = await openWindow();
    const otherwise = vi.fn(nothing);
    await window.library.openLinked(link, otherwise);
    expect(otherwise).toHaveBeenCalledOnce();
    expect(window.dossier.id).toBe('small');
    expect(window.trouble.problem).toMatchObject({ code, where: 'link' });
    expect(window.keeping.kept.kind).not.toBe('linked');
  });
});
