import type { Ground } from '../../core/briefing';
import { exportDialogTexts as texts } from '../../core/texts/export-dialog';
import { ExportProblem, fileName, type ExportedFile } from '../../exporters/exporter';
import { saveFile } from '../desk/files';
import { Refusal } from '../desk/library-problem';
import type { Format, Screen } from './formats';

/** What is being made now. */
export interface Making {
  readonly id: string;
  /** How far it has come, from 0 to 1. */
  readonly share: number;
}

/** Takes a dossier along: makes a file, one at a time, tells how far it is, and gives up when it is not wanted any more. */
export class Exporting {
  readonly #ground: () => Ground | undefined;
  #making = $state.raw<Making | undefined>(undefined);
  #problem = $state('');
  #saved = $state.raw<ExportedFile | undefined>(undefined);
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

  /** Makes a file and saves it. Nothing is left of one that is given up or fails half-way. */
  save = async (format: Format, screen: Screen, option = ''): Promise<void> => {
    const ground = this.#ground();
    const { id, fetch, ending, type } = format;
    if (!ground || !fetch || this.#making) return;
    const stop = new AbortController();
    this.#stop = stop;
    this.#making = { id, share: 0 };
    this.#problem = '';
    this.#saved = undefined;
    // What cannot be begun is told like what fails later.
    const file = Promise.resolve()
      .then(() => fetch(screen, option))
      .then((make) =>
        make(ground, {
          signal: stop.signal,
          onprogress: (share) => {
            if (!stop.signal.aborted) this.#making = { id, share };
          },
        }),
      );
    try {
      const content = file.then((made) => made.content);
      if (await saveFile(fileName(ground, ending), type, content)) this.#saved = await file;
    } catch (error) {
      if (!stop.signal.aborted) this.#problem = whyNot(error);
    } finally {
      this.#making = undefined;
    }
  };

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
