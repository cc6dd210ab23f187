import type { Dossier, Problem } from '../../core/dossier';
import { dossierIdFor } from '../../core/dossier/create';
import { setTitle } from '../../core/dossier/edits';
import { libraryTexts } from '../../core/texts/library';
import type { Entry } from '../../storage/entry';
import { usage } from '../../storage/room';
import type { Stored } from '../../storage/stored';
import type { Editing } from './Editing.svelte';
import { saveDossier } from './files';
import type { Keeping } from './Keeping.svelte';
import type { Library } from './Library.svelte';
import { libraryProblem, Refusal } from './library-problem';
import { idOf, putDossier, readStored, renameStored, takenIds } from './stored-dossiers';
import type { Trouble } from './Trouble.svelte';

/** The dossiers on this machine, and what is done with them without opening them. */
export class Shelf {
  readonly #library: Library;
  readonly #editing: Editing;
  readonly #keeping: Keeping;
  readonly #trouble: Trouble;
  /** The JSON text of the dossier that ships. */
  readonly #shipped: Promise<string>;
  #shippedId = $state<string | undefined>(undefined);
  #entries = $state.raw<readonly Entry[] | undefined>(undefined);
  #room = $state.raw<{ readonly used: number; readonly available: number } | undefined>(undefined);
  #removed = $state.raw<Stored | undefined>(undefined);
  /** Why the dossiers could not be listed the last time. */
  #unlisted: Problem | undefined;

  constructor(parts: {
    readonly library: Library;
    readonly editing: Editing;
    readonly keeping: Keeping;
    readonly trouble: Trouble;
    readonly shipped: Promise<string>;
  }) {
    this.#library = parts.library;
    this.#editing = parts.editing;
    this.#keeping = parts.keeping;
    this.#trouble = parts.trouble;
    this.#shipped = parts.shipped;
    void parts.shipped.then(
      (text) => (this.#shippedId = idOf(text)),
      () => undefined,
    );
    this.#keeping.onlibrary = () => {
      if (this.#entries || this.#unlisted) void this.refresh();
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

  /** The title of the dossier that was removed last and can be put back. */
  get removed(): string | undefined {
    return this.#removed?.entry.title;
  }

  /** What was removed stays so. */
  dismiss = (): void => {
    this.#removed = undefined;
  };

  /** Lists the dossiers. That goes on by itself too, so it takes back no problem but its own. */
  refresh = async (): Promise<void> => {
    try {
      const store = await this.#keeping.store();
      const entries = await store.list();
      this.#entries = [...entries].sort((a, b) => (a.changed < b.changed ? 1 : -1));
      this.#room = await usage();
      this.#trouble.settle(this.#unlisted);
      this.#unlisted = undefined;
    } catch (error) {
      this.#unlisted = libraryProblem(error);
      this.#trouble.note(this.#unlisted);
    }
  };

  /** Opens a dossier of the list. False, and it is said, if it is not there. */
  open = async (id: string): Promise<boolean> => {
    const isOpen = await this.#library.open(id);
    if (!isOpen && !this.#trouble.problem) this.#trouble.note(this.#missing(id).problem);
    return isOpen;
  };

  /** Saves a dossier as a file. */
  save = (id: string): Promise<boolean> =>
    this.#trouble.try(() => saveDossier(id, this.#require(id)));

  /** Puts a dossier into the library without opening it: of a backup. False if it could not be kept. */
  add = (dossier: Dossier): Promise<boolean> =>
    this.#trouble.try(async () => {
      const taken = await takenIds(this.#keeping.store, this.#shipped);
      const id = taken(dossier.id) ? dossierIdFor(dossier.title, taken) : dossier.id;
      const entry = await putDossier(await this.#keeping.store(), { ...dossier, id });
      this.#keeping.tell(id, entry.stamp);
    });

  /** Gives a dossier another title: a step of its history, as if it were open. False if it may not have it. */
  rename = (id: string, title: string): Promise<boolean> =>
    this.#trouble.try(async () => {
      if (this.#keeping.entry?.id === id) {
        if (!this.#editing.edit((dossier) => setTitle(dossier, title))) {
          const { problem } = this.#editing;
          // Told here, where the title was given.
          this.#editing.dismiss();
          if (problem) throw new Refusal(problem);
        }
        await this.#keeping.flush();
        return;
      }
      const renamed = await renameStored(await this.#keeping.store(), id, title);
      if (!renamed) throw this.#missing(id);
      if ('problem' in renamed) throw new Refusal(renamed.problem);
      this.#keeping.tell(id, renamed.stamp);
    });

  /** Puts a copy of a dossier beside it, as it stands and without its history. */
  duplicate = (id: string): Promise<boolean> =>
    this.#trouble.try(async () => {
      const store = await this.#keeping.store();
      const dossier = await this.#require(id);
      const title = libraryTexts.copyOf(dossier.title);
      const newId = dossierIdFor(title, await takenIds(this.#keeping.store, this.#shipped));
      const copy = await putDossier(store, { ...dossier, id: newId, title });
      this.#keeping.tell(newId, copy.stamp);
    });

  /** Removes a dossier; `putBack` brings the last one back. The shipped one is opened if it was open. */
  remove = (id: string): Promise<boolean> =>
    this.#trouble.try(async () => {
      const store = await this.#keeping.store();
      const isOpen = this.#keeping.entry?.id === id;
      if (isOpen) await this.#keeping.flush();
      // Only what is removed is left: if the library refuses, it stays open.
      this.#removed = await store.remove(id);
      this.#keeping.tell(id, undefined);
      if (isOpen) await this.#library.openShipped();
    });

  putBack = (): Promise<boolean> =>
    this.#trouble.try(async () => {
      if (!this.#removed) return;
      const store = await this.#keeping.store();
      const entry = await store.restore(this.#removed);
      this.#removed = undefined;
      this.#keeping.tell(entry.id, entry.stamp);
      // The first article is open as it came: its edits are back, and it is kept with them.
      if (this.#editing.dossier?.id === entry.id) await this.#library.open(entry.id);
    });

  /** A dossier of the library as it stands, without opening it; undefined if it is not there. */
  read = async (id: string): Promise<Dossier | undefined> => {
    const store = await this.#keeping.store();
    if (this.#keeping.entry?.id === id) return this.#editing.dossier;
    const stored = await store.read(id);
    return stored && readStored(stored);
  };

  async #require(id: string): Promise<Dossier> {
    const dossier = await this.read(id);
    if (!dossier) throw this.#missing(id);
    return dossier;
  }

  #missing(id: string): Refusal {
    const title = this.#entries?.find((one) => one.id === id)?.title ?? id;
    return new Refusal({ code: 'missing', where: id, ...libraryTexts.missing(title) });
  }
}
