import { openDatabase, transact, type Database, type Opening } from './database';
import { newStamp, pickFields, type Append, type Entry, type Move, type NewEntry } from './entry';
import { StorageProblem } from './storage-problem';
import {
  addStored,
  deleteStored,
  EVERYTHING,
  journalFrom,
  putRevisions,
  readStored,
  together,
  type Stored,
} from './stored';

/** Opens the library of this machine. Rejects with a `StorageProblem`, never hangs; `onlost` hears if it is taken away later. */
export async function openLibrary(name = 'parley', opening: Opening = {}): Promise<LibraryStore> {
  return new LibraryStore(await openDatabase(name, opening));
}

/**
 * The dossiers kept on this machine, each as the text it entered with and a journal of revisions. Every operation is one
 * transaction: it happens as a whole or rejects, with a `StorageProblem`, and nothing has changed.
 */
export class LibraryStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** The entries of all dossiers, in the order of their ids. */
  list(): Promise<readonly Entry[]> {
    return transact(this.#database, ['entries'], 'readonly', (transaction) =>
      transaction.objectStore('entries').getAll(),
    );
  }

  /** A dossier new in the library, with an empty journal; a conflict if its id is there. */
  create(entry: NewEntry, text: string): Promise<Entry> {
    const { id, created } = entry;
    const rest = { cursor: 0, length: 0, stamp: newStamp() };
    return this.#add({
      entry: { id, created, ...pickFields(entry), ...rest },
      text,
      revisions: [],
    });
  }

  /** A dossier with all its revisions, in order, also those beyond the cursor; undefined if there is none. */
  read(id: string): Promise<Stored | undefined> {
    return transact(this.#database, EVERYTHING, 'readonly', (transaction) =>
      readStored(transaction, id),
    );
  }

  /**
   * The entry and the revisions from a number on; undefined if there is no such dossier. Says nothing of the revisions
   * before: after an undo elsewhere they may be others.
   */
  since(id: string, n: number): Promise<Omit<Stored, 'text'> | undefined> {
    return transact(this.#database, ['entries', 'revisions'], 'readonly', async (transaction) => {
      const [entry, journal] = await Promise.all([
        transaction.objectStore('entries').get(id),
        transaction.objectStore('revisions').getAll(journalFrom(id, n)),
      ]);
      return entry && { entry, revisions: journal.map(({ revision }) => revision) };
    });
  }

  /**
   * Puts revisions behind the first `cursor` ones; those that stood there are cut off. A conflict if the dossier was changed
   * or removed since `stamp`. Without revisions nothing is cut off: it is a move.
   */
  append(id: string, { stamp, cursor, revisions, fields }: Append): Promise<Entry> {
    return transact(this.#database, ['entries', 'revisions'], 'readwrite', async (transaction) => {
      const entries = transaction.objectStore('entries');
      const journal = transaction.objectStore('revisions');
      const entry = await entries.get(id);
      if (entry?.stamp !== stamp) throw new StorageProblem('conflict', `${id} was changed`);
      if (!Number.isInteger(cursor) || cursor < 0 || cursor > entry.length)
        throw new RangeError(`cursor outside journal: ${cursor} of ${entry.length}`);
      const end = cursor + revisions.length;
      const cut = revisions.length > 0 && cursor < entry.length;
      const place = { cursor: end, length: revisions.length > 0 ? end : entry.length };
      const next = { ...entry, ...pickFields(fields), ...place, stamp: newStamp() };
      await together([
        ...(cut ? [() => journal.delete(journalFrom(id, cursor))] : []),
        ...putRevisions(journal, id, cursor, revisions),
        () => entries.put(next),
      ]);
      return next;
    });
  }

  /** Undo and redo: sets the cursor, the journal stays as it is. Conflicts like `append`. */
  move(id: string, move: Move): Promise<Entry> {
    return this.append(id, { ...move, revisions: [] });
  }

  /** Takes a dossier out and returns it, for `restore`; undefined if nothing was there that could be put back. */
  remove(id: string): Promise<Stored | undefined> {
    return transact(this.#database, EVERYTHING, 'readwrite', async (transaction) => {
      // One that lacks a part cannot be read, but must not stay in the list for ever.
      const stored = await readStored(transaction, id).catch(() => undefined);
      await deleteStored(transaction, id);
      return stored;
    });
  }

  /** Puts a removed dossier back as it was; a conflict if its id is there again. */
  restore(removed: Stored): Promise<Entry> {
    return this.#add({ ...removed, entry: { ...removed.entry, stamp: newStamp() } });
  }

  /** Ends the use of the library; what is under way is still finished. */
  close(): void {
    this.#database.close();
  }

  #add(stored: Stored): Promise<Entry> {
    return transact(this.#database, EVERYTHING, 'readwrite', (transaction) =>
      addStored(transaction, stored),
    );
  }
}
