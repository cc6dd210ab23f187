import {
  openDB,
  type DBSchema,
  type IDBPDatabase,
  type IDBPTransaction,
  type StoreNames,
} from 'idb';
import type { Entry } from './entry';
import { asOpeningProblem, asWorkingProblem, StorageProblem } from './storage-problem';

export interface Schema extends DBSchema {
  entries: { key: string; value: Entry };
  bases: { key: string; value: { readonly id: string; readonly text: string } };
  revisions: {
    key: [id: string, n: number];
    value: { readonly id: string; readonly n: number; readonly revision: unknown };
  };
}
export type Database = IDBPDatabase<Schema>;
type Names = StoreNames<Schema>[];

const VERSION = 1;

export interface Opening {
  /** Called once if the browser or a newer Parley takes the open library away. */
  readonly onlost?: ((problem: StorageProblem) => void) | undefined;
  /** How many milliseconds to wait for an answer; a pending deletion or a fault of the browser would keep the page waiting for ever. */
  readonly patience?: number | undefined;
}

/** Opens the database and makes its stores if they are not there. Rejects with a `StorageProblem`. */
export function openDatabase(
  name: string,
  { onlost, patience = 10_000 }: Opening,
): Promise<Database> {
  return new Promise((resolve, reject) => {
    let given = true;
    const giveUp = (why: string) => {
      given = false;
      reject(new StorageProblem('blocked', why));
    };
    const timer = setTimeout(giveUp, patience, `no answer within ${patience} ms`);
    connect(name, (why) => onlost?.(new StorageProblem('gone', why)), giveUp)
      .then(
        (database) => {
          if (given) resolve(database);
          else database.close(); // open, it would block others in its turn
        },
        (error: unknown) => {
          reject(asOpeningProblem(error));
        },
      )
      .finally(() => {
        clearTimeout(timer);
      });
  });
}

/** Async, so that a browser without `indexedDB` rejects and does not throw. */
async function connect(
  name: string,
  lost: (why: string) => void,
  blocked: (why: string) => void,
): Promise<Database> {
  return openDB<Schema>(name, VERSION, {
    upgrade(database, from) {
      if (from >= 1) return;
      database.createObjectStore('entries', { keyPath: 'id' });
      database.createObjectStore('bases', { keyPath: 'id' });
      database.createObjectStore('revisions', { keyPath: ['id', 'n'] });
    },
    blocked: (current) => {
      blocked(`version ${current} is open elsewhere`);
    },
    blocking: (_current, wanted, event) => {
      (event.target as IDBDatabase).close();
      lost(wanted === null ? 'deleted elsewhere' : `version ${wanted} is opened elsewhere`);
    },
    terminated: () => {
      lost('closed by the browser');
    },
  });
}

/**
 * Runs work in one transaction: all of it is kept, flushed to the disk where the browser can, or nothing. Exceptions of the
 * database come out as `StorageProblem`; whatever else the work throws undoes it too.
 */
export async function transact<
  const Stores extends Names,
  Mode extends 'readonly' | 'readwrite',
  Result,
>(
  database: Database,
  stores: Stores,
  mode: Mode,
  work: (transaction: IDBPTransaction<Schema, Stores, Mode>) => Promise<Result>,
): Promise<Result> {
  try {
    const transaction = database.transaction(stores, mode, { durability: 'strict' });
    return await settle(transaction, () => work(transaction));
  } catch (error) {
    throw asWorkingProblem(error);
  }
}

interface Settling {
  readonly done: Promise<void>;
  readonly error: DOMException | null;
  abort(): void;
}

async function settle<Result>(transaction: Settling, work: () => Promise<Result>): Promise<Result> {
  const { done } = transaction;
  done.catch(() => undefined); // told by the await below, or by the error that came before it
  try {
    const result = await work();
    await done;
    return result;
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // It has aborted by itself.
    }
    // A request that was cut short does not know why; its transaction does.
    throw error instanceof DOMException ? (transaction.error ?? error) : error;
  }
}
