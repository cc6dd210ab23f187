import type { Ground } from '../../core/briefing';
import { exportDialogTexts as texts } from '../../core/texts/export-dialog';
import { ExportProblem, type ExportedFile } from '../../exporters/exporter';
import { Refusal } from '../desk/library-problem';
import type { FileWay } from './formats';
import { keepFile } from './keep-file';
import type { Screen } from './screen';

/** What is being made now. */
export interface Making {
  readonly id: FileWay['id'];
  /** How far it has come, from 0 to 1. */
  readonly share: number;
}

/** Takes a dossier along: makes a file, one at a time, tells how far it is, and gives up when it is not wanted any more. */
export class Exporting {
  readonly #ground: () => Ground | undefined;
  #making = $state.raw<Making | undefined>(undefined);
  #problem = $state('');
  #saved = $state.raw<ExportedFile | undefined>(undefined);
  #ready = $state.raw<ExportedFile | undefined>(undefined);
  #stop: AbortController | undefined;

  constructor(ground: () => Ground | undefined) {
    this.#ground = ground;
  }

  get making(): Making | undefined {
    return this.#making;
  }

  /** Why the last file was not made; '' if it was. */
  get problem(): string {
    return this.#problem;
  }

  /** The last file, with what is to be known of it. */
  get saved(): ExportedFile | undefined {
    return this.#saved;
  }

  /** A file that was made and waits for a press to be saved: making it took longer than the browser remembers the first one. */
  get ready(): ExportedFile | undefined {
    return this.#ready;
  }

  /** Makes a file and, once it is whole, saves it. Nothing is left of one that is given up or fails half-way. */
  save = async (way: FileWay, screen: Screen, option = ''): Promise<void> => {
    const ground = this.#ground();
    if (!ground || this.#making) return;
    const { id } = way;
    const stop = new AbortController();
    const onprogress = (share: number): void => {
      if (!stop.signal.aborted) this.#making = { id, share };
    };
    this.#stop = stop;
    this.#forget();
    onprogress(0);
    try {
      const make = await way.fetch(screen, option);
      const file = await make(ground, { signal: stop.signal, onprogress });
      stop.signal.throwIfAborted();
      await this.#keep(file);
    } catch (error) {
      if (!stop.signal.aborted) this.#problem = whyNot(error);
    } finally {
      this.#making = undefined;
    }
  };

  /** Saves the file that is ready, in answer to a press. */
  saveReady = async (): Promise<void> => {
    const file = this.#ready;
    if (!file || this.#making) return;
    this.#forget();
    try {
      await this.#keep(file);
    } catch (error) {
      this.#ready = file;
      this.#problem = whyNot(error);
    }
  };

  async #keep(file: ExportedFile): Promise<void> {
    const kept = await keepFile(file);
    if (kept === 'saved') this.#saved = file;
    else if (kept === 'needsPress') this.#ready = file;
  }

  #forget(): void {
    this.#problem = '';
    this.#saved = undefined;
    this.#ready = undefined;
  }

  /** Gives up what is being made. */
  cancel = (): void => {
    this.#stop?.abort(new DOMException('called off', 'AbortError'));
  };
}

function whyNot(error: unknown): string {
  if (error instanceof ExportProblem) return `${error.message} ${error.fix}`;
  if (error instanceof Refusal) return `${error.problem.message} ${error.problem.fix}`;
  return texts.failed(error instanceof Error ? error.message : String(error));
}
