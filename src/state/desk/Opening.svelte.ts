import { parseDossier, type Dossier, type Problem } from '../../core/dossier';
import { proposeFrom } from '../../core/dossier/edits';
import { lookAt, type FirstLook } from '../../importers/first-look';
import { readFile, readPaste, type Opened } from '../../importers/read-file';
import { libraryTexts } from '../../core/texts/library';
import type { Editing } from './Editing.svelte';
import type { ChosenFile } from './files';
import { detailOf } from './library-problem';
import type { Library } from './Library.svelte';
import type { Shelf } from './Shelf.svelte';
import type { Trouble } from './Trouble.svelte';

/** A dossier in a backup, before it is put into the library. */
export interface Packed {
  readonly name: string;
  readonly dossier: Dossier | undefined;
  readonly problems: readonly Problem[];
  readonly exists: boolean;
}

/** Where the opening of something stands. */
export type OpeningStep =
  | { readonly kind: 'ask' }
  | { readonly kind: 'reading' }
  /** A text that is looked at before anything is made of it. */
  | { readonly kind: 'look'; readonly look: FirstLook; readonly encoding: string | undefined }
  /** A dossier about the text that is open: its own, or proposals? */
  | { readonly kind: 'same'; readonly dossier: Dossier; readonly name: string }
  | { readonly kind: 'backup'; readonly packed: readonly Packed[] }
  | { readonly kind: 'restored'; readonly count: number };

/** Opens what a person brings: text, dossiers, backups. Nothing is made before they have seen what was understood. */
export class Opening {
  readonly #library: Library;
  readonly #shelf: Shelf;
  readonly #editing: Editing;
  readonly #trouble: Trouble;
  readonly #onopened: () => void;
  #step = $state.raw<OpeningStep>({ kind: 'ask' });
  #problems = $state.raw<readonly Problem[]>([]);

  /** @param parts.onopened Hears that a dossier has been opened: there is nothing more to ask. */
  constructor(parts: {
    readonly library: Library;
    readonly shelf: Shelf;
    readonly editing: Editing;
    readonly trouble: Trouble;
    readonly onopened: () => void;
  }) {
    this.#library = parts.library;
    this.#shelf = parts.shelf;
    this.#editing = parts.editing;
    this.#trouble = parts.trouble;
    this.#onopened = parts.onopened;
  }

  get step(): OpeningStep {
    return this.#step;
  }

  /** Why what was brought cannot be opened. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** Begins anew; what was looked at is let go. */
  reset = (): void => {
    this.#step = { kind: 'ask' };
    this.#problems = [];
  };

  paste = (text: string): Promise<void> => this.#try(() => this.#read(() => readPaste(text), ''));

  /** Reads a file that a person chooses or has dropped; undefined if they called it off. */
  file = (file: ChosenFile | Promise<ChosenFile | undefined>): Promise<void> =>
    this.#try(async () => {
      const chosen = await file;
      if (!chosen) return;
      const { name, bytes } = chosen;
      if (/\.zip$/i.test(name)) await this.#readBackup(bytes);
      else await this.#read(() => readFile(name, bytes), name);
    });

  /** A text is to become a dossier, as the person has set it right. */
  make: Library['create'] = async (beginning) => {
    await this.#library.create(beginning);
    this.reset();
  };

  /** A dossier of the same text is opened by itself. */
  openOwn = async (): Promise<void> => {
    if (this.#step.kind !== 'same') return;
    await this.#library.take(this.#step.dossier);
    this.reset();
  };

  /** What a dossier of the same text holds waits as proposals in the one that is open. False if it holds nothing new. */
  propose = (): boolean => {
    if (this.#step.kind !== 'same') return false;
    const { dossier: other, name } = this.#step;
    const done = this.#editing.edit((dossier) => proposeFrom(dossier, other, name || other.title));
    this.reset();
    return done !== undefined;
  };

  /** Puts dossiers of a backup into the library. */
  restore = async (chosen: readonly Packed[]): Promise<void> => {
    let count = 0;
    this.#problems = [];
    for (const { dossier } of chosen) {
      if (!dossier) continue;
      if (!(await this.#shelf.add(dossier))) {
        // The others would not find room either; why is said beside how many came in.
        this.#problems = this.#trouble.problem ? [this.#trouble.problem] : [];
        break;
      }
      count += 1;
    }
    this.#step = { kind: 'restored', count };
  };

  async #read(read: () => Opened, name: string): Promise<void> {
    this.#problems = [];
    this.#step = { kind: 'reading' };
    await nextTask();
    const opened = read();
    switch (opened.kind) {
      case 'problem':
        this.#refuse([opened.problem]);
        return;
      case 'article':
        this.#step = { kind: 'look', look: lookAt(opened.text), encoding: opened.encoding };
        return;
      case 'dossier': {
        const { dossier, problems } = opened.parsed;
        if (!dossier) this.#refuse(problems);
        else if (this.#isSameText(dossier)) this.#step = { kind: 'same', dossier, name };
        else {
          await this.#library.take(dossier);
          this.reset();
          this.#onopened();
        }
      }
    }
  }

  async #readBackup(bytes: Uint8Array): Promise<void> {
    this.#problems = [];
    this.#step = { kind: 'reading' };
    const { readBackup } = await import('../../storage/backup');
    const { files, problems } = await readBackup(bytes);
    const ids = new Set((this.#shelf.entries ?? []).map(({ id }) => id));
    const packed = files.map(({ name, text }): Packed => {
      const parsed = parseDossier(text);
      const exists = parsed.dossier !== undefined && ids.has(parsed.dossier.id);
      return { name, ...parsed, exists };
    });
    if (packed.length === 0)
      this.#refuse([
        ...problems,
        ...(problems.length > 0
          ? []
          : [
              {
                code: 'emptyBackup',
                where: 'zip',
                message: libraryTexts.preview.nothing,
                fix: libraryTexts.own.drop,
              },
            ]),
      ]);
    else {
      this.#problems = problems;
      this.#step = { kind: 'backup', packed };
    }
  }

  /** What cannot be read is asked for anew, and why is told. */
  async #try(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#refuse([{ code: 'unread', where: '$', ...libraryTexts.unread(detailOf(error)) }]);
    }
  }

  #refuse(problems: readonly Problem[]): void {
    this.#problems = problems;
    this.#step = { kind: 'ask' };
  }

  #isSameText(dossier: Dossier): boolean {
    return dossier.articles[0].text === this.#editing.dossier?.articles[0].text;
  }
}

/** Lets the page show that something is being read. */
const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
