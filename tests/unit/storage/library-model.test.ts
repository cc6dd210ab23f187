import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Entry } from '../../../src/storage/entry';
import { openLibrary, type LibraryStore } from '../../../src/storage/library-store';
import { fieldsOf, freshName, newEntry, reasonOf } from './library';

/** What a dossier is, in an array. */
interface Model {
  title: string;
  cursor: number;
  revisions: unknown[];
}
interface Real {
  readonly name: string;
  library: LibraryStore;
  /** The entry as this window last saw it, and as it was a write earlier. */
  entry: Entry;
  stale: Entry | undefined;
}
type Step = fc.AsyncCommand<Model, Real>;

/** A cursor from 0 to the length, by a share of it. */
const placeIn = (share: number, length: number): number => Math.round(share * length);

const step = (words: string, run: (model: Model, real: Real) => Promise<void>): Step => ({
  check: () => true,
  toString: () => words,
  async run(model, real) {
    await run(model, real);
    const { title, cursor, revisions } = model;
    const fields = { title, cursor, length: revisions.length };
    expect(await real.library.read('d')).toEqual({
      entry: { ...newEntry('d'), ...fields, stamp: real.entry.stamp },
      text: 'base',
      revisions,
    });
  },
});

const see = (real: Real, entry: Entry): void => {
  real.stale = real.entry;
  real.entry = entry;
};

const append = (revisions: unknown[], share: number, title: string): Step =>
  step(`append ${fc.stringify(revisions)} at ${share}`, async (model, real) => {
    const cursor = placeIn(share, model.revisions.length);
    const change = { stamp: real.entry.stamp, cursor, revisions, fields: fieldsOf(title) };
    see(real, await real.library.append('d', change));
    if (revisions.length > 0) model.revisions.splice(cursor, Infinity, ...revisions);
    Object.assign(model, { title, cursor: cursor + revisions.length });
  });

const move = (share: number, title: string): Step =>
  step(`move to ${share}`, async (model, real) => {
    const cursor = placeIn(share, model.revisions.length);
    const { stamp } = real.entry;
    see(real, await real.library.move('d', { stamp, cursor, fields: fieldsOf(title) }));
    Object.assign(model, { title, cursor });
  });

const reload = (): Step =>
  step('reload', async (_model, real) => {
    real.library.close();
    real.library = await openLibrary(real.name);
  });

/** Another window writes with a stamp that is no longer the last. */
const intrude = (revisions: unknown[]): Step =>
  step('intrude', async (_model, { library, stale }) => {
    if (!stale) return;
    const change = { stamp: stale.stamp, cursor: 0, revisions, fields: fieldsOf('intruder') };
    expect(await reasonOf(library.append('d', change))).toBe('conflict');
  });

const removeAndRestore = (): Step =>
  step('remove and restore', async (_model, real) => {
    const removed = await real.library.remove('d');
    expect(await real.library.list()).toEqual([]);
    see(real, await real.library.restore(removed!));
  });

const share = fc.double({ min: 0, max: 1, noNaN: true });
const revisions = fc.array(fc.jsonValue(), { maxLength: 4 });
const commands = fc.commands(
  [
    fc.tuple(revisions, share, fc.string()).map((values) => append(...values)),
    fc.tuple(share, fc.string()).map((values) => move(...values)),
    fc.constant(reload()),
    revisions.map(intrude),
    fc.constant(removeAndRestore()),
  ],
  { maxCommands: 25 },
);

it('whatever is appended, undone, redone and reloaded, the library is like a plain array', async () => {
  await fc.assert(
    fc.asyncProperty(commands, async (steps) => {
      const name = freshName();
      const library = await openLibrary(name);
      const entry = await library.create(newEntry('d'), 'base');
      const real: Real = { name, library, entry, stale: undefined };
      const model: Model = { title: entry.title, cursor: 0, revisions: [] };
      await fc.asyncModelRun(() => ({ model, real }), steps);
      real.library.close();
    }),
    { numRuns: 60 },
  );
});
