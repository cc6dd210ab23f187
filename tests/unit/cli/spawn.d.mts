/** Runs the command line as a program of its own, from the project's folder. */
export function runProgram(
  ...args: string[]
): Promise<{ readonly code: number | null; readonly out: string; readonly err: string }>;
