/** How a command ends: 0 all is well; 1 problems were found; 2 it could not be done at all. */
export type ExitCode = 0 | 1 | 2;

/** What a command has to say: `out` is its answer, `err` goes beside it. Texts end with a line end. */
export interface Outcome {
  readonly out?: string;
  readonly err?: string;
  /** What the file shall hold from now on. */
  readonly write?: string | Uint8Array;
  /** Which file; the one that was read, if it is not said. */
  readonly into?: string;
  readonly code: ExitCode;
}

export const asText = (lines: readonly string[]): string => `${lines.join('\n')}\n`;
