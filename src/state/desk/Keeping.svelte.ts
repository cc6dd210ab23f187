import type { Dossier, Problem } from '../../core/dossier';
import type { Revision } from '../../core/dossier/revision';
import { openChannel, type Channel } from '../../storage/channel';
import type { Entry, EntryFields } from '../../storage/entry';
import { openLibrary, type LibraryStore } from '../../storage/library-store';
import { holdLock, takeLock, type Lock } from '../../storage/locks';
import { persist } from '../../storage/room';
import { StorageProblem } from '../../storage/storage-problem';
import { fieldsOf } from './entry-fields';
import type { History } from './History.svelte';
import { libraryProblem } from './library-problem';
import type { Journal } from './stored-dossiers';

/** Edits that follow each other so fast are kept together, in ms: far less than anybody needs to close the page after an edit. */
const GATHER_MS = 50;

/**
 * How the open dossier stands with the library of this machine:
 * `untouched`: it is as it was opened, and need not be kept; `saving`, `saved`; `following`: another window edits it; `linked`: it came
 * with a link, to be looked at; `failed`: nothing is kept, and why.
 */
export type Kept =
  | { readonly kind: 'untouched' | 'saving' | 'saved' | 'following' | 'linked' }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** What is open, as the library knows it. */
interface Opened {
  readonly id: string;
  /** The JSON text that the history starts from. */
  readonly text: string;
  entry: Entry | undefined;
  /** The history as it was last written. */
  revisions: readonly Revision[];
  cursor: number;
  lock: Lock | undefined;
}

/**
 * Keeps the dossier that is open in the library, and in step with other windows of this browser. One class, although long: lock, write
 * and channel share every state, and a part of it alone could lose an edit.
 */
export class Keeping {
  readonly #history: History;
  readonly #dossier: () => Dossier | undefined;
  #kept = $state.raw<Kept>({ kind: 'untouched' });
  #opened: Opened | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();
  #store: Promise<LibraryStore> | undefined;
  readonly #channel: Channel;

  /** Hears that another window has written the dossier that is open here, or removed it. */
  onother: ((id: string, removed: boolean) => void) | undefined;
  /** Hears that the dossier that is open has entered the library. */
  onentered: ((id: string) => void) | undefined;
  /** Hears of every change of the library. */
  onlibrary: (() => void) | undefined;

  constructor(history: History, dossier: () => Dossier | undefined) {
    this.#history = history;
    this.#dossier = dossier;
    this.#channel = openChannel('parley', (message) => {
      this.onlibrary?.();
      if (message.id === this.#opened?.id) this.onother?.(message.id, message.kind === 'removed');
    });
  }

  get kept(): Kept {
    return this.#kept;
  }

  /** The library of this machine; rejects with a `StorageProblem`. */
  store = (): Promise<LibraryStore> => {
    this.#store ??= openLibrary('parley', {
      onlost: (problem) => {
        this.#store = undefined;
        if (this.#opened?.entry) this.#fail(problem);
      },
    }).catch((error: unknown) => {
      this.#store = undefined;
      throw error;
    });
    return this.#store;
  };

  /** True if something was done here that is not in the library, or not yet. */
  get isBehind(): boolean {
    const opened = this.#opened;
    return opened !== undefined && !this.#isWritten(opened);
  }

  /** The library's own entry of what is open; undefined if it is not in it. */
  get entry(): Entry | undefined {
    return this.#opened?.entry;
  }

  /**
   * Takes care of a dossier that has just been opened: as the library has it, or undefined for one that is to enter it with its first
   * edit. What has been edited before this moment is written too. In a second window the dossier is only followed.
   */
  async begin(id: string, text: string, stored: Journal | undefined): Promise<void> {
    await this.leave();
    // Meanwhile another one may have been opened.
    if (this.#dossier()?.id !== id) return;
    const entry = stored?.entry;
    const opened: Opened = {
      id,
      text,
      entry,
      revisions: (stored?.revisions ?? []) as readonly Revision[],
      cursor: entry?.cursor ?? 0,
      lock: undefined,
    };
    this.#opened = opened;
    this.#kept = { kind: entry ? 'saved' : 'untouched' };
    const lock = await holdLock(lockOf(id), { onlost: () => this.#onlost(opened) });
    if (this.#opened !== opened) {
      await lock?.release();
      return;
    }
    opened.lock = lock;
    if (!this.isBehind) {
      if (!lock) this.#kept = { kind: 'following' };
    } else if (lock) this.save();
    // Who follows would lose what was done here: it stays, and a person decides.
    else this.#fail(new StorageProblem('conflict', `${id} is edited in another window`));
  }

  /** A dossier is looked at that came with a link: it is not kept, and not edited. */
  async visit(): Promise<void> {
    await this.leave();
    this.#kept = { kind: 'linked' };
  }

  /** Edits are made here from now on; the window that made them so far follows. */
  async takeOver(): Promise<void> {
    const opened = this.#opened;
    if (!opened || !(await this.#takeLock(opened))) return;
    this.#kept = { kind: opened.entry ? 'saved' : 'untouched' };
  }

  /** Takes over what another window has written; the history was begun with it. */
  follow(entry: Entry): void {
    const opened = this.#opened;
    if (!opened) return;
    opened.entry = entry;
    opened.revisions = this.#history.revisions;
    opened.cursor = this.#history.cursor;
    if (this.#kept.kind === 'failed') this.#kept = { kind: opened.lock ? 'saved' : 'following' };
  }

  /** Another window has removed what is open: from here on it is in memory only. */
  miss(): void {
    if (this.#opened?.entry)
      this.#fail(new StorageProblem('conflict', `${this.#opened.id} was removed`));
  }

  /** Keeps the history as it stands, in a moment. */
  save = (): void => {
    if (!this.#opened || this.#kept.kind === 'following') return;
    if (this.#kept.kind !== 'failed') this.#kept = { kind: 'saving' };
    // Not put off by further edits, or a key that is held down would keep everything unwritten.
    this.#timer ??= setTimeout(() => void this.flush(), GATHER_MS);
  };

  /** Keeps the history now; resolves when it is written, or has failed. */
  flush = (): Promise<void> => this.#flush(false);

  /** Tries again to keep what could not be kept. */
  retry = async (): Promise<void> => {
    if (!this.#opened) return;
    this.#kept = { kind: 'saving' };
    return this.#flush(true);
  };

  #flush(again: boolean): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const opened = this.#opened;
    // One after the other: each write names the stamp that the last one got.
    this.#writing = this.#writing.then(() => (opened ? this.#write(opened, again) : undefined));
    return this.#writing;
  }

  /** Finishes with what is open, before something else is. */
  async leave(): Promise<void> {
    // Also where no edit waits: a write may be under way, and the lock must not be given back before it is done.
    do await this.flush();
    while (this.#timer !== undefined);
    const opened = this.#opened;
    this.#opened = undefined;
    await opened?.lock?.release();
  }

  /** Tells the other windows of a change of the library. */
  tell(id: string, stamp: string | undefined): void {
    this.#channel.post(
      stamp === undefined ? { kind: 'removed', id } : { kind: 'saved', id, stamp },
    );
    this.onlibrary?.();
  }

  async #write(opened: Opened, again: boolean): Promise<void> {
    // Without the lock nothing is written: what this window has is what the other one wrote.
    if (opened !== this.#opened || this.#kept.kind === 'following') return;
    const { revisions, cursor } = this.#history;
    const dossier = this.#dossier();
    if (dossier?.id !== opened.id) return;
    // What nobody has edited does not enter the library when another is opened or the page is left; what failed to enter it tries again.
    if (!again && this.#isWritten(opened) && (opened.entry || this.#kept.kind !== 'failed')) {
      if (opened.entry && this.#kept.kind !== 'failed') this.#kept = { kind: 'saved' };
      return;
    }
    try {
      const store = await this.store();
      const fields = fieldsOf(dossier);
      if (again) {
        if (!opened.lock) await this.#takeLock(opened);
        await this.#forgetMissing(store, opened);
      }
      opened.entry ??= await this.#enter(store, opened, fields);
      opened.entry = await writeHistory(store, opened, { revisions, cursor, fields });
      opened.revisions = revisions;
      opened.cursor = cursor;
      this.tell(opened.id, opened.entry.stamp);
      if (opened === this.#opened && this.#timer === undefined) this.#kept = { kind: 'saved' };
    } catch (error) {
      if (opened === this.#opened) this.#fail(error);
    }
  }

  /** Puts a dossier into the library, and asks the browser not to evict it. */
  async #enter(store: LibraryStore, { id, text }: Opened, fields: EntryFields): Promise<Entry> {
    const entry = await store.create({ id, created: fields.changed, ...fields }, text);
    void persist();
    this.onentered?.(id);
    return entry;
  }

  /** What the library does not have any more, removed or taken away, enters it anew with all its history. */
  async #forgetMissing(store: LibraryStore, opened: Opened): Promise<void> {
    if (!opened.entry || (await store.since(opened.id, opened.entry.length))) return;
    opened.entry = undefined;
    opened.revisions = [];
    opened.cursor = 0;
  }

  #isWritten({ revisions, cursor }: Opened): boolean {
    const now = this.#history;
    return cursor === now.cursor && isSame(revisions, now.revisions);
  }

  /** Takes the lock from the window that has it; false if meanwhile another dossier was opened. */
  async #takeLock(opened: Opened): Promise<boolean> {
    const lock = await takeLock(lockOf(opened.id), { onlost: () => this.#onlost(opened) });
    if (this.#opened !== opened) {
      await lock.release();
      return false;
    }
    opened.lock = lock;
    return true;
  }

  #fail(error: unknown): void {
    // A library that has been closed stays so; the next attempt opens it anew.
    if (error instanceof StorageProblem && error.reason === 'gone') this.#store = undefined;
    this.#kept = { kind: 'failed', problem: libraryProblem(error) };
  }

  #onlost(opened: Opened): void {
    if (opened !== this.#opened) return;
    opened.lock = undefined;
    // What was done here a moment ago is written before the other window's edits follow.
    void this.flush().then(() => {
      if (opened === this.#opened && this.#kept.kind !== 'failed')
        this.#kept = { kind: 'following' };
    });
  }
}

const lockOf = (id: string): string => `parley ${id}`;

const isSame = (a: readonly Revision[], b: readonly Revision[]): boolean =>
  a === b || (a.length === b.length && a.every((revision, i) => revision === b[i]));

/** Writes what differs between the history as it was written and as it is. */
async function writeHistory(
  store: LibraryStore,
  opened: Opened,
  now: {
    readonly revisions: readonly Revision[];
    readonly cursor: number;
    readonly fields: EntryFields;
  },
): Promise<Entry> {
  const { id, revisions: before } = opened;
  let { entry } = opened;
  if (!entry) throw new Error(`not in the library: ${id}`);
  const { revisions, cursor, fields } = now;
  let same = 0;
  while (same < before.length && before[same] === revisions[same]) same += 1;
  if (same < revisions.length) {
    const fresh = revisions.slice(same);
    entry = await store.append(id, { stamp: entry.stamp, cursor: same, revisions: fresh, fields });
  }
  if (entry.cursor !== cursor) entry = await store.move(id, { stamp: entry.stamp, cursor, fields });
  return entry;
}
