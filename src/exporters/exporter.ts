import type { Ground } from '../core/briefing';
import type { Kind } from './formats';

/** While something is made that takes a while: whether it is still wanted, and how far it has come. */
export interface Run {
  /** Aborted when the person does not want it any more: an exporter then rejects with its reason, and leaves nothing behind. */
  readonly signal: AbortSignal;
  /** Hears of every step that is done, as a share from 0 to 1. */
  readonly onprogress: (share: number) => void;
}

/** A file that is ready to be saved: whole, or it does not exist. */
export interface ExportedFile {
  /** With its ending; every system takes it. */
  readonly name: string;
  readonly type: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
  /** What of the dossier is not in it, each in a line: `leftOutLines`. A file that has a place for words lists it itself. */
  readonly leftOut: readonly string[];
  /** What a person should know of it before it goes on: sentences. */
  readonly remarks?: readonly string[];
}

/** Why there is no file, in words that are ready for a person; nothing was saved. */
export class ExportProblem extends Error {
  readonly fix: string;

  constructor(
    { message, fix }: { readonly message: string; readonly fix: string },
    cause?: unknown,
  ) {
    super(message, { cause });
    this.name = 'ExportProblem';
    this.fix = fix;
  }
}

/** Makes a file of the dossier that is open, as it stands on the screen. */
export type Exporter = (ground: Ground, run: Run) => Promise<ExportedFile>;

/** A run that nobody watches. */
export const UNWATCHED: Run = {
  signal: new AbortController().signal,
  onprogress: () => undefined,
};

/** The file of a dossier, named after it, in one of the formats. */
export const fileAs = (
  ground: Ground,
  { ending, type }: Kind,
  made: Omit<ExportedFile, 'name' | 'type'>,
): ExportedFile => ({ name: fileName(ground, ending), type, ...made });

/** Lets the page answer before the next step; rejects if the export is not wanted any more. */
export async function breathe({ signal, onprogress }: Run, share: number): Promise<void> {
  onprogress(share);
  await new Promise((resolve) => setTimeout(resolve));
  signal.throwIfAborted();
}

/** True for a name, with any ending, that Windows keeps for a device: what is written to it is gone. */
export const isDevice = (name: string): boolean =>
  /^(con|prn|aux|nul|com\d|lpt\d)\s*(\.|$)/i.test(name);

/** A file name of a dossier's id that every system takes: `zelenskyy-nato.csv`. */
export function fileName({ lookup }: Ground, ending: string): string {
  // An id may hold a colon, which parts names on some systems, and end with a full stop, which Windows cuts.
  const stem = lookup.dossier.id.replace(/[^\w.-]+/g, '-').replace(/[.-]+$/, '') || 'dossier';
  return `${isDevice(stem) ? `${stem}-dossier` : stem}.${ending}`;
}
