import { parseDossier, type Dossier, type Problem } from '../../core/dossier';
import { setTitle } from '../../core/dossier/edits';
import { compareDossiers, replayRevisions, type Revision } from '../../core/dossier/revision';
import { serialiseDossier } from '../../core/dossier/serialise';
import type { Entry } from '../../storage/entry';
import type { LibraryStore } from '../../storage/library-store';
import type { Stored } from '../../storage/stored';
import { fieldsOf } from './entry-fields';

/** What the library has of a dossier beside its text. */
export type Journal = Pick<Stored, 'entry' | 'revisions'>;

/** The dossier with the revisions in force done again. Throws if they were not made for it. */
export const replay = (base: Dossier, { entry, revisions }: Journal): Dossier =>
  replayRevisions(base, revisions as readonly Revision[], entry.cursor);

/** A dossier of the library as it stands; undefined if its text is none. */
export function readStored(stored: Stored): Dossier | undefined {
  const { dossier } = parseDossier(stored.text);
  return dossier && replay(dossier, stored);
}

/** Puts a dossier into the library, as its JSON text if that is at hand. Rejects with a `StorageProblem` if its id is there. */
export function putDossier(
  store: LibraryStore,
  dossier: Dossier,
  text = serialiseDossier(dossier),
): Promise<Entry> {
  const fields = fieldsOf(dossier);
  return store.create({ id: dossier.id, created: fields.changed, ...fields }, text);
}

/** Gives a dossier that is not open another title: a step of its history. Undefined if it is not there. */
export async function renameStored(
  store: LibraryStore,
  id: string,
  title: string,
): Promise<Entry | { readonly problem: Problem } | undefined> {
  const stored = await store.read(id);
  const before = stored && readStored(stored);
  if (!before) return undefined;
  const outcome = setTitle(before, title);
  if ('problem' in outcome) return outcome;
  const { label, dossier } = outcome;
  const fields = fieldsOf(dossier);
  const revision = { label, at: fields.changed, changes: compareDossiers(before, dossier) };
  const { cursor, stamp } = stored.entry;
  return store.append(id, { stamp, cursor, revisions: [revision], fields });
}

/** The id in the JSON text of a dossier that is known to be good. */
export const idOf = (text: string): string | undefined =>
  /"id":\s*"([^"]+)"/.exec(text.slice(0, 2000))?.[1];

/** Tells which ids a new dossier may not have: those in the library, and that of the dossier that ships. */
export async function takenIds(
  open: () => Promise<LibraryStore>,
  shipped: Promise<string>,
): Promise<(id: string) => boolean> {
  // Where one of the two cannot be read its ids are free: why is said when something is to be kept or opened.
  const [inLibrary, ofShipped] = await Promise.allSettled([
    open().then((store) => store.list()),
    shipped.then(idOf),
  ]);
  const ids = new Set(inLibrary.status === 'fulfilled' ? inLibrary.value.map(({ id }) => id) : []);
  if (ofShipped.status === 'fulfilled' && ofShipped.value !== undefined) ids.add(ofShipped.value);
  return (id) => ids.has(id);
}
