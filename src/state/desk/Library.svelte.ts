import { parseDossier, type Dossier, type Problem, type Source } from '../../core/dossier';
import { createDossier, dossierIdFor } from '../../core/dossier/create';
import { serialiseDossier } from '../../core/dossier/serialise';
import { setTitle } from '../../core/dossier/edits';
import { revertChanges, type Revision } from '../../core/dossier/revision';
import { libraryTexts } from '../../core/texts/library';
import type { Span } from '../../core/text';
import type { Entry } from '../../storage/entry';
import { usage } from '../../storage/room';
import type { Stored } from '../../storage/stored';
import type { Navigation } from '../Navigation.svelte';
import type { Workspace } from '../Workspace.svelte';
import { remember } from '../opened';
import type { Editing } from './Editing.svelte';
import type { History } from './History.svelte';
import type { Keeping } from './Keeping.svelte';
import { libraryProblem } from './library-problem';
import {
  idOf,
  putDossier,
  readStored,
  renameStored,
  replay,
  takenIds,
  type Journal,
} from './stored-dossiers';

/** A text as a person wants it to become a dossier. */
export interface Beginning {
  readonly title: string;
  readonly text: string;
  readonly source: Source;
  readonly furniture: readonly Span[];
}

/** The dossiers on this machine. */
export class Library {
  readonly #workspace: Workspace;
  readonly #navigation: Navigation;
  readonly #history: History;
  readonly #editing: Editing;
  readonly #keeping: Keeping;
  /** The JSON text of the dossier that ships. */
  readonly #shipped: Promise<string>;
  readonly #onleave: () => void;
  #entries = $state.raw<readonly Entry[] | undefined>(undefined);
  #room = $state.raw<{ readonly used: number; readonly available: number } | undefined>(undefined);
  #problem = $state.raw<Problem | undefined>(undefined);
  #removed = $state.raw<Stored | undefined>(undefined);
  /** What is open as it was before the first step of its history. */
  #base: Dossier | undefined;
  #openings = 0;
  #shippedId = $state<string | undefined>(undefined);

  constructor(parts: {
    readonly workspace: Workspace;
    readonly navigation: Navigation;
    readonly history: History;
    readonly editing: Editing;
    readonly keeping: Keeping;
    readonly shipped: Promise<string>;
    readonly onleave: () => void;
  }) {
    this.#workspace = parts.workspace;
    this.#navigation = parts.navigation;
    this.#history = parts.history;
    this.#editing = parts.editing;
    this.#keeping = parts.keeping;
    this.#shipped = parts.shipped;
    this.#onleave = parts.onleave;
    void parts.shipped.then(
      (text) => (this.#shippedId = idOf(text)),
      () => undefined,
    );
    this.#keeping.onother = (id, removed) => {
      if (removed) this.#keeping.miss();
      else void this.#followOther(id);
    };
    this.#keeping.onentered = remember;
    this.#keeping.onlibrary = () => {
      if (this.#entries || this.#problem) void this.refresh();
    };
  }

  /** All dossiers, the one last changed first; undefined until they have been listed. */
  get entries(): readonly Entry[] | undefined {
    return this.#entries;
  }

  /** How many bytes the browser keeps for Parley, and how many it would; undefined where it does not say. */
  get room(): { readonly used: number; readonly available: number } | undefined {
    return this.#room;
  }

  /** The id of the dossier that ships. */
  get shippedId(): string | undefined {
    return this.#shippedId;
  }

  /** What last went wrong with the library. */
  get problem(): Problem | undefined {
    return this.#problem;
  }

  /** The title of the dossier that was removed last and can be put back. */
  get removed(): string | undefined {
    return this.#removed?.entry.title;
  }

  dismiss = (): void => {
    this.#problem = undefined;
    this.#removed = undefined;
  };

  /** Lists the dossiers. */
  refresh = (): Promise<boolean> =>
    this.#try(async () => {
      const store = await this.#keeping.store();
      const entries = await store.list();
      this.#entries = [...entries].sort((a, b) => (a.changed < b.changed ? 1 : -1));
      this.#room = await usage();
    });

  /** Opens a dossier of the library, with all its history. False if it is not there. Of several openings the last one counts. */
  open = (id: string): Promise<boolean> => this.#open(id, this.#beginOpening());

  /** Opens the dossier that ships: as it was edited here, or as it came. */
  openShipped = async (): Promise<void> => {
    const isLast = this.#beginOpening();
    const text = await this.#shipped;
    const id = idOf(text);
    if (id !== undefined && (await this.#open(id, isLast))) return;
    await this.#openText(text, undefined, isLast);
  };

  /**
   * The dossier that ships has been opened without the library: from here on it is kept. If the library has it with edits, because the
   * browser has forgotten which one was open last, they are shown now, unless something has been edited here before.
   */
  adopt = async (): Promise<void> => {
    const id = this.#editing.dossier?.id;
    if (id === undefined) return;
    const stored = await this.#find(id);
    const dossier = this.#editing.dossier;
    if (dossier?.id !== id) return;
    const { revisions, cursor } = this.#history;
    if (stored && revisions.length === 0 && (await this.#resume(stored))) return;
    this.#base = revisions
      .slice(0, cursor)
      .reduceRight((after, { changes }) => revertChanges(after, changes), dossier);
    await this.#keeping.begin(id, await this.#shipped, undefined);
  };

  /** Makes a dossier of a text, and opens it. */
  create = async ({ title, text, source, furniture }: Beginning): Promise<void> => {
    const id = dossierIdFor(title, await takenIds(this.#keeping.store, this.#shipped));
    const dossier = createDossier({ id, title, text, source, furniture });
    await this.#enter(dossier, serialiseDossier(dossier));
  };

  /** Takes a dossier from a file into the library, under a free id, and opens it. */
  take = async (dossier: Dossier): Promise<void> => {
    const taken = await takenIds(this.#keeping.store, this.#shipped);
    const id = taken(dossier.id) ? dossierIdFor(dossier.title, taken) : dossier.id;
    const own = { ...dossier, id };
    await this.#enter(own, serialiseDossier(own));
  };

  /** Puts a dossier into the library without opening it: of a backup. False if it could not be kept. */
  add = async (dossier: Dossier): Promise<boolean> => {
    let added = false;
    const taken = await takenIds(this.#keeping.store, this.#shipped);
    const id = taken(dossier.id) ? dossierIdFor(dossier.title, taken) : dossier.id;
    await this.#try(async () => {
      const entry = await putDossier(await this.#keeping.store(), { ...dossier, id });
      this.#keeping.tell(id, entry.stamp);
      added = true;
    });
    return added;
  };

  /** Gives a dossier another title: a step of its history, as if it were open. */
  rename = (id: string, title: string): Promise<boolean> =>
    this.#try(async () => {
      if (this.#keeping.entry?.id === id) {
        if (!this.#editing.edit((dossier) => setTitle(dossier, title))) {
          this.#problem = this.#editing.problem;
          this.#editing.dismiss();
        }
        await this.#keeping.flush();
        return;
      }
      const renamed = await renameStored(await this.#keeping.store(), id, title);
      if (renamed && 'problem' in renamed) this.#problem = renamed.problem;
      else if (renamed) this.#keeping.tell(id, renamed.stamp);
    });

  duplicate = (id: string): Promise<boolean> =>
    this.#try(async () => {
      const store = await this.#keeping.store();
      const entry = this.#entries?.find((one) => one.id === id);
      const title = libraryTexts.copyOf(entry?.title ?? id);
      const newId = dossierIdFor(title, await takenIds(this.#keeping.store, this.#shipped));
      const dossier = await this.read(id);
      if (!dossier) return;
      const copy = await putDossier(store, { ...dossier, id: newId, title });
      this.#keeping.tell(newId, copy.stamp);
    });

  /** Removes a dossier; `putBack` brings the last one back. The shipped one is opened if it was open. */
  remove = (id: string): Promise<boolean> =>
    this.#try(async () => {
      const store = await this.#keeping.store();
      const isOpen = this.#keeping.entry?.id === id;
      if (isOpen) await this.#keeping.flush();
      // Only what is removed is left: if the library refuses, it stays open.
      this.#removed = await store.remove(id);
      this.#keeping.tell(id, undefined);
      if (isOpen) await this.openShipped();
    });

  putBack = (): Promise<boolean> =>
    this.#try(async () => {
      if (!this.#removed) return;
      const store = await this.#keeping.store();
      const entry = await store.restore(this.#removed);
      this.#removed = undefined;
      this.#keeping.tell(entry.id, entry.stamp);
      // The first article is open as it came: its edits are back, and it is kept with them.
      if (this.#editing.dossier?.id === entry.id) await this.open(entry.id);
    });

  /** A dossier of the library as it stands, without opening it; undefined if it is not there. */
  read = async (id: string): Promise<Dossier | undefined> => {
    const store = await this.#keeping.store();
    if (this.#keeping.entry?.id === id) return this.#editing.dossier;
    const stored = await store.read(id);
    if (!stored) return undefined;
    return readStored(stored);
  };

  /** Edits go on in this window; the other one follows. */
  takeOver = async (): Promise<void> => {
    await this.#keeping.takeOver();
    const id = this.#keeping.entry?.id;
    if (id !== undefined) await this.#followOther(id);
  };

  async #enter(dossier: Dossier, text: string): Promise<void> {
    const isLast = this.#beginOpening();
    let entry: Entry | undefined;
    await this.#try(async () => {
      entry = await putDossier(await this.#keeping.store(), dossier, text);
      this.#keeping.tell(dossier.id, entry.stamp);
    });
    await this.#openText(text, entry && { entry, revisions: [] }, isLast);
    // Refused or full: it is open all the same, and said to be in memory only.
    if (!entry && isLast()) await this.#keeping.retry();
  }

  /** Tells later whether another opening has begun since; then what this one has read is not shown. */
  #beginOpening(): () => boolean {
    const opening = (this.#openings += 1);
    return () => opening === this.#openings;
  }

  async #open(id: string, isLast: () => boolean): Promise<boolean> {
    let isThere = false;
    await this.#try(async () => {
      const store = await this.#keeping.store();
      await this.#keeping.flush();
      const stored = await store.read(id);
      if (!stored) return;
      await this.#openText(stored.text, stored, isLast);
      isThere = !isLast() || this.#workspace.status.kind === 'ready';
    });
    return isThere;
  }

  /** Opens a dossier from its JSON text, with the history that the library has of it. */
  async #openText(text: string, stored: Journal | undefined, isLast: () => boolean): Promise<void> {
    if (!isLast()) return;
    this.#onleave();
    await this.#keeping.leave();
    if (!isLast()) return;
    let base: Dossier | undefined;
    const isAgain = stored !== undefined && this.#workspace.status.kind === 'loading';
    const counts = await this.#workspace.open(
      text,
      () => {
        this.#base = base;
        this.#history.begin(
          (stored?.revisions ?? []) as readonly Revision[],
          stored?.entry.cursor ?? 0,
        );
        if (isAgain) this.#navigation.read();
        else this.#navigation.reset();
      },
      (dossier) => {
        base = dossier;
        return stored ? replay(dossier, stored) : dossier;
      },
    );
    const id = this.#editing.dossier?.id;
    if (!counts || id === undefined) return;
    remember(stored && id);
    await this.#keeping.begin(id, text, stored);
  }

  /** Goes on with what the library has of the dossier that ships; false, and why is told, if that does not fit together. */
  #resume(stored: Stored): Promise<boolean> {
    return this.#try(async () => {
      const { dossier: base } = parseDossier(stored.text);
      if (!base) throw new Error(`not a dossier: ${stored.entry.id}`);
      this.#follow(base, stored);
      remember(stored.entry.id);
      await this.#keeping.begin(stored.entry.id, stored.text, stored);
    });
  }

  /** Another window has written what is open here. */
  async #followOther(id: string): Promise<void> {
    await this.#try(async () => {
      const store = await this.#keeping.store();
      const stored = await store.read(id);
      const base = this.#base;
      if (this.#editing.dossier?.id !== id) return;
      // What was done here and is not kept must not vanish: that the two differ is said by the write.
      if (this.#keeping.isBehind) return this.#keeping.flush();
      if (!stored || !base || stored.entry.stamp === this.#keeping.entry?.stamp) return;
      this.#follow(base, stored);
      this.#keeping.follow(stored.entry);
    });
  }

  /** Shows what the library has. Throws before anything has changed if its revisions do not fit. */
  #follow(base: Dossier, stored: Stored): void {
    const dossier = replay(base, stored);
    this.#base = base;
    this.#history.begin(stored.revisions as readonly Revision[], stored.entry.cursor);
    this.#editing.follow(dossier);
  }

  /** A dossier of the library; undefined if it is not there, or there is no library: that is said when something is to be kept. */
  async #find(id: string): Promise<Stored | undefined> {
    try {
      return await (await this.#keeping.store()).read(id);
    } catch {
      return undefined;
    }
  }

  /** Does something; true if it could be done. What it notes as a problem itself stays noted. */
  async #try(work: () => Promise<void>): Promise<boolean> {
    this.#problem = undefined;
    try {
      await work();
      return true;
    } catch (error) {
      this.#problem = libraryProblem(error);
      return false;
    }
  }
}
