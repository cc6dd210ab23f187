import 'fake-indexeddb/auto';
import { onTestFinished } from 'vitest';
import type { EntryFields, NewEntry } from '../../../src/storage/entry';
import { openLibrary, type LibraryStore } from '../../../src/storage/library-store';
import { StorageProblem, type StorageReason } from '../../../src/storage/storage-problem';

let last = 0;
/** The name of a database that no other test has. */
export const freshName = (): string => `parley-${(last += 1)}`;

/** A library that is closed with the test; a second one of the same name is the same library after a reload. */
export async function openFresh(name = freshName()): Promise<LibraryStore> {
  const library = await openLibrary(name);
  onTestFinished(() => {
    library.close();
  });
  return library;
}

export const fieldsOf = (title = 'A title'): EntryFields => ({
  title,
  words: 3,
  actors: 2,
  relations: 1,
  changed: '2025-01-02T00:00:00.000Z',
});

export const newEntry = (id: string, title?: string): NewEntry => ({
  id,
  created: '2025-01-01T00:00:00.000Z',
  ...fieldsOf(title),
});

/** Why a promise was rejected; 'kept' if it was not. */
export async function reasonOf(promise: Promise<unknown>): Promise<StorageReason | 'kept'> {
  try {
    await promise;
    return 'kept';
  } catch (error) {
    if (error instanceof StorageProblem) return error.reason;
    throw error;
  }
}
