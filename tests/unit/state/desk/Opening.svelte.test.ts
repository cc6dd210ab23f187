import { describe, expect, it, vi } from 'vitest';
import { backUp } from '../../../../src/state/desk/back-up';
import { writeBackup } from '../../../../src/storage/backup';
import { fileOf, idsOf, openWindow, stubBrowser, type Window } from '../../../support/desk';
import { openDossier, smallData } from '../../../support/dossiers';

const { saveFile } = vi.hoisted(() => ({
  saveFile: vi.fn<(name: string, type: string, content: Promise<Uint8Array>) => Promise<boolean>>(
    () => Promise.resolve(true),
  ),
}));
vi.mock('../../../../src/state/desk/files', () => ({ saveFile }));

const bytes = (text: string) => new TextEncoder().encode(text);
const ARTICLE = 'A strike in the port\n\nThe dockers stopped work on Monday. Nobody said why.';
/** A dossier about another text than the one that is open. */
const OTHER = JSON.stringify({
  ...smallData({ relations: [{ id: 'X1', source: 'x', target: 'y' }] }),
  id: 'other',
  title: 'Other',
});
const codes = ({ opening }: Window) => opening.problems.map(({ code }) => code);
const packedOf = ({ opening: { step } }: Window) => (step.kind === 'backup' ? step.packed : []);

describe('a text', () => {
  it('that is pasted is looked at, and nothing is made of it yet', async () => {
    stubBrowser();
    const window = await openWindow();
    const reading = window.opening.paste(ARTICLE);
    expect(window.opening.step.kind).toBe('reading');
    await reading;
    const { step } = window.opening;
    expect(step).toMatchObject({ kind: 'look', look: { text: ARTICLE } });
    expect(await idsOf(window)).toEqual([]);
    expect(window.dossier.id).toBe('small');
    window.opening.reset();
    expect(window.opening.step).toEqual({ kind: 'ask' });
  });

  it('becomes a dossier as a person set it right', async () => {
    stubBrowser();
    const window = await openWindow();
    await window.opening.paste(ARTICLE);
    await window.opening.make({
      title: 'Port strike',
      text: ARTICLE,
      source: { publisher: 'A paper' },
      furniture: [],
    });
    expect(window.opening.step.kind).toBe('ask');
    expect(window.dossier.articles[0]).toMatchObject({
      text: ARTICLE,
      source: { publisher: 'A paper' },
    });
    expect(await idsOf(window)).toEqual([window.dossier.id]);
  });

  it.each([
    ['that is empty', '  \n '],
    ['that is only an address', 'https://example.org/news/1'],
  ])('%s is not opened, and why is told until something else is brought', async (_why, text) => {
    stubBrowser();
    const window = await openWindow();
    await window.opening.paste(text);
    expect(window.opening.step.kind).toBe('ask');
    expect(window.opening.problems).toHaveLength(1);
    expect(window.opening.problems[0]?.fix).not.toBe('');
    await window.opening.paste(ARTICLE);
    expect(codes(window)).toEqual([]);
  });

  it('from a file says how it was read', async () => {
    stubBrowser();
    const window = await openWindow();
    await window.opening.file({ name: 'a.txt', bytes: bytes(ARTICLE) });
    expect(window.opening.step).toMatchObject({ kind: 'look', encoding: 'UTF-8' });
  });
});

describe('a file', () => {
  it('that cannot be read is asked for anew, and why is told', async () => {
    stubBrowser();
    const window = await openWindow();
    await window.opening.file(Promise.reject(new Error('it was moved')));
    expect(window.opening.step.kind).toBe('ask');
    expect(window.opening.problems[0]?.message).toContain('it was moved');
    await window.opening.file(Promise.resolve(undefined)); // called off
    expect(window.opening.step.kind).toBe('ask');
  });

  it('whose reading breaks off does not stay at “reading”', async () => {
    stubBrowser();
    const window = await openWindow();
    vi.spyOn(window.library, 'take').mockRejectedValueOnce(new Error('the part did not come'));
    await window.opening.file({ name: 'other.json', bytes: bytes(OTHER) });
    expect(window.opening.step.kind).toBe('ask');
    expect(window.opening.problems[0]?.message).toContain('the part did not come');
  });
});

describe('a dossier', () => {
  it('about another text is opened at once and kept', async () => {
    stubBrowser();
    const window = await openWindow();
    await window.opening.file({ name: 'other.parley.json', bytes: bytes(OTHER) });
    expect(window.dossier.id).toBe('other');
    expect(window.onopened).toHaveBeenCalledOnce();
    expect(window.keeping.kept.kind).toBe('saved');
    expect(window.opening.step.kind).toBe('ask');
  });

  it('about the text that is open is asked about: its own, or proposals', async () => {
    stubBrowser();
    const window = await openWindow();
    const data = JSON.parse(fileOf('second')) as { actors: { name: string }[] };
    if (data.actors[0]) data.actors[0].name = 'Word for word';
    const file = { name: 'second.json', bytes: bytes(JSON.stringify(data)) };
    await window.opening.file(file);
    expect(window.opening.step).toMatchObject({ kind: 'same', name: 'second.json' });
    expect(window.dossier.id).toBe('small');
    expect(window.opening.propose()).toBe(true);
    expect(window.dossier.id).toBe('small');
    const { actors } = window.dossier.proposals;
    expect(actors).toMatchObject([{ name: 'Word for word', from: 'second.json' }]);

    await window.opening.file(file);
    await window.opening.openOwn();
    expect(window.dossier.id).toBe('second');
    expect(window.opening.step.kind).toBe('ask');
  });

  it('that was not asked about is neither opened nor proposed', async () => {
    stubBrowser();
    const window = await openWindow();
    await window.opening.openOwn();
    expect(window.opening.propose()).toBe(false);
    expect(window.dossier.id).toBe('small');
    expect(window.history.revisions).toEqual([]);
  });

  it('that does not load says where it is wrong', async () => {
    stubBrowser();
    const window = await openWindow();
    const data = JSON.parse(OTHER) as { relations: { evidence: unknown[] }[] };
    if (data.relations[0]) data.relations[0].evidence = [];
    await window.opening.file({ name: 'x.json', bytes: bytes(JSON.stringify(data)) });
    expect(window.opening.problems[0]?.where).toMatch(/^relations\[0\]/);
    expect(window.dossier.id).toBe('small');
  });
});

describe('a backup', () => {
  it('is looked at before anything comes in, and says what is here already', async () => {
    stubBrowser();
    const window = await openWindow();
    await window.opening.file({ name: 'other.json', bytes: bytes(OTHER) });
    await window.shelf.refresh();
    const zip = await writeBackup([
      { name: 'other.json', text: OTHER },
      { name: 'new.json', text: fileOf('new') },
      { name: 'bad.json', text: '{}' },
    ]);
    await window.opening.file({ name: 'Backup.ZIP', bytes: zip });
    expect(packedOf(window)).toMatchObject([
      { name: 'other.json', exists: true, dossier: { id: 'other' } },
      { name: 'new.json', exists: false, dossier: { id: 'new' } },
      { name: 'bad.json', exists: false, dossier: undefined },
    ]);
    expect(packedOf(window)[2]?.problems).not.toEqual([]);
    expect(await idsOf(window)).toEqual(['other']);
    await window.opening.restore(packedOf(window));
    expect(window.opening.step).toEqual({ kind: 'restored', count: 2 });
    const ids = await idsOf(window);
    expect(ids).toHaveLength(3);
    expect(ids).toEqual(expect.arrayContaining(['new', 'other']));
  });

  it('of which only some fit counts those alone, and says why', async () => {
    const browser = stubBrowser();
    const window = await openWindow();
    const files = ['one', 'two'].map((id) => ({ name: `${id}.json`, text: fileOf(id) }));
    await window.opening.file({ name: 'b.zip', bytes: await writeBackup(files) });
    const packed = packedOf(window);
    await window.opening.restore(packed.slice(0, 1));
    browser.fail('QuotaExceededError');
    await window.opening.restore(packed.slice(1));
    expect(window.opening.step).toEqual({ kind: 'restored', count: 0 });
    expect(codes(window)).toEqual(['full']);
    browser.fail(undefined);
    expect(await idsOf(window)).toEqual(['one']);
    await window.opening.restore(packed.slice(1));
    expect(codes(window)).toEqual([]);
  });

  it.each([
    ['that is none', () => Promise.resolve(bytes('no zip')), ['notZip']],
    ['with nothing in it', () => writeBackup([]), ['emptyBackup']],
  ])('%s says so', async (_why, file, problems) => {
    stubBrowser();
    const window = await openWindow();
    await window.opening.file({ name: 'b.zip', bytes: await file() });
    expect(codes(window)).toEqual(problems);
    expect(window.opening.step.kind).toBe('ask');
  });

  it('of all dossiers can be read again, and names those that it lacks', async () => {
    stubBrowser();
    const window = await openWindow();
    for (const id of ['one', 'two']) await window.shelf.add(openDossier(JSON.parse(fileOf(id))));
    await window.shelf.refresh();
    expect(await backUp(window.shelf)).toBe('2 dossiers saved in one file.');
    const content = (await saveFile.mock.lastCall?.[2]) ?? new Uint8Array();
    await window.opening.file({ name: 'b.zip', bytes: content });
    expect(packedOf(window).map(({ dossier }) => dossier?.id)).toEqual(['two', 'one']);

    const { revisions } = window.history;
    const store = await window.keeping.store();
    const [entry] = await store.list();
    if (!entry) throw new Error('nothing listed');
    await store.remove(entry.id);
    const told = await backUp(window.shelf);
    expect(told).toContain(`“${entry.title}” cannot be read and is not in the backup.`);
    expect(told).toContain('1 dossier saved');
    expect(window.history.revisions).toBe(revisions);
  });
});
