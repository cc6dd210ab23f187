import type { IDBPTransaction } from 'idb';
import type { Schema } from './database';
import type { Entry } from './entry';
import { StorageProblem } from './storage-problem';

/** A dossier as the library holds it: the text it entered with and all revisions since, also those beyond the cursor. */
export interface Stored {
  readonly entry: Entry;
  readonly text: string;
  readonly revisions: readonly unknown[];
}

export const EVERYTHING = ['entries', 'bases', 'revisions'] as const satisfies string[];
type Reading<Mode extends 'readonly' | 'readwrite'> = IDBPTransaction<
  Schema,
  ['entries', 'bases', 'revisions'],
  Mode
>;
type Writing = Reading<'readwrite'>;

/** The keys of a journal from a number on. */
export const journalFrom = (id: string, n: number): IDBKeyRange =>
  IDBKeyRange.bound([id, n], [id, Infinity]);

/** A whole dossier; undefined if there is none of that id. Throws if a part of it is missing. */
export async function readStored<Mode extends 'readonly' | 'readwrite'>(
  transaction: Reading<Mode>,
  id: string,
): Promise<Stored | undefined> {
  const [entry, base, journal] = await Promise.all([
    transaction.objectStore('entries').get(id),
    transaction.objectStore('bases').get(id),
    transaction.objectStore('revisions').getAll(journalFrom(id, 0)),
  ]);
  if (!entry) return undefined;
  if (!base) throw new StorageProblem('broken', `no text of ${id}`);
  if (journal.length !== entry.length)
    throw new StorageProblem('broken', `${journal.length} of ${entry.length} revisions of ${id}`);
  return { entry, text: base.text, revisions: journal.map(({ revision }) => revision) };
}

/** Puts a whole dossier into the library; a conflict if its id is there. */
export async function addStored(
  transaction: Writing,
  { entry, text, revisions }: Stored,
): Promise<Entry> {
  const { id } = entry;
  const entries = transaction.objectStore('entries');
  if ((await entries.getKey(id)) !== undefined)
    throw new StorageProblem('conflict', `${id} exists`);
  await together([
    () => entries.put(entry),
    () => transaction.objectStore('bases').put({ id, text }),
    ...putRevisions(transaction.objectStore('revisions'), id, 0, revisions),
  ]);
  return entry;
}

/** Takes everything of a dossier out of the library. */
export async function deleteStored(transaction: Writing, id: string): Promise<void> {
  await together([
    () => transaction.objectStore('entries').delete(id),
    () => transaction.objectStore('bases').delete(id),
    () => transaction.objectStore('revisions').delete(journalFrom(id, 0)),
  ]);
}

interface Journal {
  put(value: Schema['revisions']['value']): Promise<unknown>;
}

/** Writes revisions into a journal, numbered from `first` on; to be handed to `together`. */
export const putRevisions = (
  journal: Journal,
  id: string,
  first: number,
  revisions: readonly unknown[],
): (() => Promise<unknown>)[] =>
  revisions.map((revision, i) => () => journal.put({ id, n: first + i, revision }));

/** Makes requests one after the other and waits for all. Of those made before one that throws at once, none is left unheard. */
export const together = (requests: readonly (() => Promise<unknown>)[]): Promise<unknown> =>
  Promise.all(requests.map(async (request) => request()));
