import { parseDossier, type Dossier, type Problem, type Source } from '../../core/dossier';
import { createDossier, dossierIdFor } from '../../core/dossier/create';
import { serialiseDossier } from '../../core/dossier/serialise';
import { revertChanges, type Revision } from '../../core/dossier/revision';
import type { Span } from '../../core/text';
import { shareTexts } from '../../core/texts/exports-html';
import { readShared } from '../../exporters/share';
import { isShared } from '../../exporters/share-address';
import type { Entry } from '../../storage/entry';
import type { Stored } from '../../storage/stored';
import type { Navigation } from '../Navigation.svelte';
import type { Workspace } from '../Workspace.svelte';
import { remember, rememberLink } from '../opened';
import type { Editing } from './Editing.svelte';
import type { History } from './History.svelte';
import type { Keeping } from './Keeping.svelte';
import { libraryProblem } from './library-problem';
import { idOf, putDossier, replay, takenIds, type Journal } from './stored-dossiers';
import type { Trouble } from './Trouble.svelte';

/** A text as a person wants it to become a dossier. */
export interface Beginning {
  readonly title: string;
  readonly text: string;
  readonly source: Source;
  readonly furniture: readonly Span[];
}

/** The dossier that is open, and how another comes in its place: from the library, from a file or out of a text. */
export class Library {
  readonly #workspace: Workspace;
  readonly #navigation: Navigation;
  readonly #history: History;
  readonly #editing: Editing;
  readonly #keeping: Keeping;
  readonly #trouble: Trouble;
  /** The JSON text of the dossier that ships. */
  readonly #shipped: Promise<string>;
  readonly #onleave: () => void;
  /** What is open as it was before the first step of its history. */
  #base: Dossier | undefined;
  #openings = 0;

  constructor(parts: {
    readonly workspace: Workspace;
    readonly navigation: Navigation;
    readonly history: History;
    readonly editing: Editing;
    readonly keeping: Keeping;
    readonly trouble: Trouble;
    readonly shipped: Promise<string>;
    readonly onleave: () => void;
  }) {
    this.#workspace = parts.workspace;
    this.#navigation = parts.navigation;
    this.#history = parts.history;
    this.#editing = parts.editing;
    this.#keeping = parts.keeping;
    this.#trouble = parts.trouble;
    this.#shipped = parts.shipped;
    this.#onleave = parts.onleave;
    this.#keeping.onother = (id, removed) => {
      if (removed) this.#keeping.miss();
      else void this.#followOther(id);
    };
    this.#keeping.onentered = remember;
  }

  /** Opens a dossier of the library, with all its history. False if it is not there. Of several openings the last one counts. */
  open = (id: string): Promise<boolean> => this.#open(id, this.#beginOpening());

  /** Opens the dossier that ships: as it was edited here, or as it came. */
  openShipped = async (): Promise<void> => {
    const isLast = this.#beginOpening();
    const id = await this.#shipped.then(idOf, () => undefined);
    if (id !== undefined && (await this.#open(id, isLast))) return;
    await this.#openText(this.#shipped, undefined, isLast);
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

  /**
   * Opens the dossier of a link, to be looked at: it is neither kept nor edited. If the link holds none, why is told, beside what
   * `otherwise` opens.
   */
  openLinked = async (fragment: string, otherwise: () => Promise<unknown>): Promise<void> => {
    const read = readShared(fragment);
    const found = 'json' in read ? parseDossier(read.json) : undefined;
    if ('json' in read && found?.dossier) {
      rememberLink(fragment);
      await this.#openText(read.json, undefined, this.#beginOpening(), true);
      return;
    }
    if (this.#keeping.kept.kind !== 'linked') rememberLink(undefined);
    await otherwise();
    const [problem] = 'problem' in read ? [read.problem] : (found?.problems ?? []);
    if (problem) this.#trouble.note(unlinked(problem));
  };

  /** Edits go on in this window; the other one follows. */
  takeOver = async (): Promise<void> => {
    await this.#keeping.takeOver();
    const id = this.#keeping.entry?.id;
    if (id !== undefined) await this.#followOther(id);
  };

  async #enter(dossier: Dossier, text: string): Promise<void> {
    const isLast = this.#beginOpening();
    this.#trouble.dismiss();
    let entry: Entry | undefined;
    let reason: unknown;
    try {
      entry = await putDossier(await this.#keeping.store(), dossier, text);
      this.#keeping.tell(dossier.id, entry.stamp);
    } catch (error) {
      reason = error;
    }
    await this.#openText(text, entry && { entry, revisions: [] }, isLast);
    if (entry) return;
    // Refused or full: it is open all the same, and said to be in memory only, until it is kept.
    if (isLast()) await this.#keeping.retry();
    else this.#trouble.note(libraryProblem(reason));
  }

  /** Tells later whether another opening has begun since; then what this one has read is not shown. */
  #beginOpening(): () => boolean {
    const opening = (this.#openings += 1);
    return () => opening === this.#openings;
  }

  async #open(id: string, isLast: () => boolean): Promise<boolean> {
    let isThere = false;
    await this.#trouble.try(async () => {
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
  async #openText(
    text: Promise<string> | string,
    stored: Journal | undefined,
    isLast: () => boolean,
    isLinked = false,
  ): Promise<void> {
    if (!isLast()) return;
    this.#onleave();
    await this.#keeping.leave();
    if (!isLast()) return;
    let base: Dossier | undefined;
    const isFirst = this.#workspace.status.kind === 'loading';
    const isAgain = isFirst && (stored !== undefined || (isLinked && !isShared(location.hash)));
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
    if (isLinked) {
      await this.#keeping.visit();
      return;
    }
    remember(stored && id);
    await this.#keeping.begin(id, await text, stored);
  }

  /** Goes on with what the library has of the dossier that ships; false, and why is told, if that does not fit together. */
  #resume(stored: Stored): Promise<boolean> {
    return this.#trouble.try(async () => {
      const { dossier: base } = parseDossier(stored.text);
      if (!base) throw new Error(`not a dossier: ${stored.entry.id}`);
      this.#follow(base, stored);
      remember(stored.entry.id);
      await this.#keeping.begin(stored.entry.id, stored.text, stored);
    });
  }

  /** Another window has written what is open here. It goes on by itself, so what a person has to be told of else stays. */
  async #followOther(id: string): Promise<void> {
    try {
      const store = await this.#keeping.store();
      const stored = await store.read(id);
      const base = this.#base;
      if (this.#editing.dossier?.id !== id) return;
      // What was done here and is not kept must not vanish: that the two differ is said by the write.
      if (this.#keeping.isBehind) {
        await this.#keeping.flush();
        return;
      }
      if (!stored || !base || stored.entry.stamp === this.#keeping.entry?.stamp) return;
      this.#follow(base, stored);
      this.#keeping.follow(stored.entry);
    } catch (error) {
      this.#trouble.note(libraryProblem(error));
    }
  }

  /** Shows what the library has. Throws before anything has changed if its revisions do not fit. */
  #follow(base: Dossier, stored: Stored): void {
    this.#editing.follow(replay(base, stored));
    this.#base = base;
    this.#history.begin(stored.revisions as readonly Revision[], stored.entry.cursor);
  }

  /** A dossier of the library; undefined if it is not there, or there is no library: that is said when something is to be kept. */
  async #find(id: string): Promise<Stored | undefined> {
    try {
      return await (await this.#keeping.store()).read(id);
    } catch {
      return undefined;
    }
  }
}

/** Why the dossier of a link is not open, and that something else is. */
const unlinked = ({ code, message, fix }: Problem): Problem => ({
  code,
  where: 'link',
  message: `${message} ${shareTexts.instead}`,
  fix,
});
