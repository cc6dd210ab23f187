import { openDB } from 'idb';
import { expect, it } from 'vitest';
import type { LibraryStore } from '../../../src/storage/library-store';
import { fieldsOf, freshName, newEntry, openFresh, reasonOf } from './library';

/** A dossier with revisions 0 to 3, two of them undone. */
async function keepEdited(library: LibraryStore, id = 'd') {
  const created = await library.create(newEntry(id), 'the text');
  const written = await library.append(id, {
    stamp: created.stamp,
    cursor: 0,
    revisions: ['r0', 'r1', 'r2', 'r3'],
    fields: fieldsOf('Edited'),
  });
  return library.move(id, { stamp: written.stamp, cursor: 2, fields: fieldsOf('Undone') });
}

it('a new dossier is listed and read as it was given, with an empty journal', async () => {
  const library = await openFresh();
  const entry = await library.create(newEntry('d', 'Title'), '{"a": 1}\n');
  expect(entry).toEqual({ ...newEntry('d', 'Title'), cursor: 0, length: 0, stamp: entry.stamp });
  expect(await library.list()).toEqual([entry]);
  expect(await library.read('d')).toEqual({ entry, text: '{"a": 1}\n', revisions: [] });
});

it.each([
  ['an empty one', ''],
  ['one with halves of surrogate pairs', 'a\ud800b\udc00\udc00\ud83d'],
  ['one with a byte order mark, a null and both ends of line', '\ufeffa\u0000\r\nb\rc\n'],
  ['one that is not normalised', 'e\u0301 \u00e9 \u{1f468}\u200d\u{1f469}'],
])('a text comes back exactly after a reload: %s', async (_why, text) => {
  const name = freshName();
  await (await openFresh(name)).create(newEntry(`id ${text}`, text), text);
  const stored = await (await openFresh(name)).read(`id ${text}`);
  expect(stored?.text === text && stored.entry.title === text).toBe(true);
});

it('of the given fields only those of an entry are kept', async () => {
  const library = await openFresh();
  const forged = { cursor: 9, length: 9, stamp: 'mine', other: 1 };
  const entry = await library.create({ ...newEntry('d'), ...forged }, '');
  expect(entry).toEqual({ ...newEntry('d'), cursor: 0, length: 0, stamp: entry.stamp });
  expect(entry.stamp).not.toBe('mine');
  const next = await library.append('d', {
    stamp: entry.stamp,
    cursor: 0,
    revisions: [1],
    fields: { ...fieldsOf('New'), ...forged, ...{ id: 'other', created: 'later' } },
  });
  expect(next).toEqual({ ...newEntry('d', 'New'), cursor: 1, length: 1, stamp: next.stamp });
});

it('an id that exists is a conflict and what is there stays', async () => {
  const library = await openFresh();
  await library.create(newEntry('d'), 'first');
  expect(await reasonOf(library.create(newEntry('d'), 'second'))).toBe('conflict');
  expect((await library.read('d'))?.text).toBe('first');
});

it('what is not there is undefined', async () => {
  const library = await openFresh();
  expect(await library.read('d')).toBeUndefined();
  expect(await library.since('d', 0)).toBeUndefined();
  expect(await library.remove('d')).toBeUndefined();
});

it('revisions are kept in order beyond ten, whatever they are made of', async () => {
  const library = await openFresh();
  const { stamp } = await library.create(newEntry('d'), '');
  const revisions = [
    ...Array.from({ length: 120 }, (_, n) => n),
    { path: ['a', 0], before: undefined, after: '\ud800' },
    new Map([['a', new Set([1])]]),
    undefined,
  ];
  await library.append('d', { stamp, cursor: 0, revisions, fields: fieldsOf() });
  expect((await library.read('d'))?.revisions).toEqual(revisions);
});

it('an undone revision is still there after a reload, to be redone', async () => {
  const name = freshName();
  const undone = await keepEdited(await openFresh(name));
  expect(undone).toMatchObject({ title: 'Undone', cursor: 2, length: 4 });
  const library = await openFresh(name);
  expect(await library.read('d')).toEqual({
    entry: undone,
    text: 'the text',
    revisions: ['r0', 'r1', 'r2', 'r3'],
  });
  const { stamp } = undone;
  const redone = await library.move('d', { stamp, cursor: 4, fields: fieldsOf('Redone') });
  expect(redone).toMatchObject({ title: 'Redone', cursor: 4, length: 4 });
});

it('a revision after an undo cuts the tail off', async () => {
  const library = await openFresh();
  const { stamp } = await keepEdited(library);
  const change = { stamp, cursor: 2, revisions: ['new'], fields: fieldsOf() };
  const entry = await library.append('d', change);
  expect(entry).toMatchObject({ cursor: 3, length: 3 });
  expect((await library.read('d'))?.revisions).toEqual(['r0', 'r1', 'new']);
});

it('an undo that was not stored by itself is made good by the revision after it', async () => {
  const library = await openFresh();
  const { stamp } = await keepEdited(library);
  await library.append('d', { stamp, cursor: 0, revisions: ['new'], fields: fieldsOf() });
  expect((await library.read('d'))?.revisions).toEqual(['new']);
});

it('appending nothing cuts nothing off', async () => {
  const library = await openFresh();
  const { stamp } = await keepEdited(library);
  const entry = await library.append('d', { stamp, cursor: 1, revisions: [], fields: fieldsOf() });
  expect(entry).toMatchObject({ cursor: 1, length: 4 });
  expect((await library.read('d'))?.revisions).toEqual(['r0', 'r1', 'r2', 'r3']);
});

it('a dossier whose id begins like another’s is not touched', async () => {
  const library = await openFresh();
  const { stamp } = await keepEdited(library, 'd');
  await keepEdited(library, 'd2');
  await keepEdited(library, 'c');
  const others = [await library.read('c'), await library.read('d2')];
  await library.append('d', { stamp, cursor: 0, revisions: ['new'], fields: fieldsOf() });
  await library.remove('d');
  expect([await library.read('c'), await library.read('d2')]).toEqual(others);
});

it.each([-1, 5, 0.5, NaN])('a cursor outside the journal is refused: %s', async (cursor) => {
  const library = await openFresh();
  const { stamp } = await keepEdited(library);
  const before = await library.read('d');
  const change = { stamp, cursor, revisions: ['new'], fields: fieldsOf() };
  await expect(library.append('d', change)).rejects.toThrow(
    `cursor outside journal: ${cursor} of 4`,
  );
  await expect(library.move('d', change)).rejects.toThrow(RangeError);
  expect(await library.read('d')).toEqual(before);
});

it('of two windows that saw the same stamp only one writes', async () => {
  const name = freshName();
  const [here, there] = [await openFresh(name), await openFresh(name)];
  const { stamp } = await here.create(newEntry('d'), '');
  const write = (library: LibraryStore, revision: string) =>
    reasonOf(
      library.append('d', { stamp, cursor: 0, revisions: [revision], fields: fieldsOf(revision) }),
    );
  expect(await Promise.all([write(here, 'here'), write(there, 'there')])).toEqual([
    'kept',
    'conflict',
  ]);
  expect(await reasonOf(there.move('d', { stamp, cursor: 0, fields: fieldsOf() }))).toBe(
    'conflict',
  );
  const stored = await there.read('d');
  expect([stored?.revisions, stored?.entry.title]).toEqual([['here'], 'here']);
});

it('every write gives another stamp', async () => {
  const library = await openFresh();
  const { stamp: created } = await library.create(newEntry('a'), '');
  const { stamp: moved } = await library.move('a', {
    stamp: created,
    cursor: 0,
    fields: fieldsOf(),
  });
  const removed = await library.remove('a');
  const { stamp: restored } = await library.restore(removed!);
  expect(new Set([created, moved, restored]).size).toBe(3);
});

it('whoever writes to a dossier that another window removed has a conflict', async () => {
  const library = await openFresh();
  const { stamp } = await keepEdited(library);
  await library.remove('d');
  const change = { stamp, cursor: 0, revisions: [1], fields: fieldsOf() };
  expect(await reasonOf(library.append('d', change))).toBe('conflict');
  expect(await library.list()).toEqual([]);
});

it('since gives the revisions from a number on, with the entry', async () => {
  const library = await openFresh();
  const entry = await keepEdited(library);
  expect(await library.since('d', 2)).toEqual({ entry, revisions: ['r2', 'r3'] });
  expect(await library.since('d', 4)).toEqual({ entry, revisions: [] });
});

it('a removed dossier takes up no room', async () => {
  const name = freshName();
  const library = await openFresh(name);
  await keepEdited(library);
  await library.remove('d');
  const raw = await openDB(name);
  for (const store of raw.objectStoreNames) expect(await raw.count(store)).toBe(0);
  raw.close();
});

it('a removed dossier comes back whole', async () => {
  const library = await openFresh();
  await keepEdited(library);
  const before = await library.read('d');
  const removed = await library.remove('d');
  expect(removed).toEqual(before);
  expect(await library.list()).toEqual([]);

  const other = await library.create(newEntry('d'), 'another of the same id');
  expect(await library.read('d')).toEqual({
    entry: other,
    text: 'another of the same id',
    revisions: [],
  });
  expect(await reasonOf(library.restore(removed!))).toBe('conflict');

  await library.remove('d');
  const entry = await library.restore(removed!);
  expect(await library.read('d')).toEqual({ ...before, entry });
});

it('500 dossiers are listed without reading one of their texts', async () => {
  const library = await openFresh();
  const ids = Array.from({ length: 500 }, (_, i) => `d${String(i).padStart(3, '0')}`);
  for (const id of ids) await library.create(newEntry(id), 'x'.repeat(10_000));
  const list = await library.list();
  expect(list.map(({ id }) => id)).toEqual(ids);
  expect(JSON.stringify(list).length).toBeLessThan(150_000);
});
