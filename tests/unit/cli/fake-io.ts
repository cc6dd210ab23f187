import { run } from '../../../src/cli/main';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A fault as the disk reports it. */
export const diskFault = (code: string): Error =>
  Object.assign(new Error(`${code}: no path is shown`), { code });

/** Runs the command line on files that exist only here: text, bytes, or the fault that reading them meets. */
export async function runOn(
  files: Readonly<Record<string, string | Uint8Array | Error>>,
  ...args: string[]
): Promise<Ran> {
  const said = { out: '', err: '' };
  const readFile = (path: string): Promise<Uint8Array> => {
    const file = files[path] ?? diskFault('ENOENT');
    if (file instanceof Error) return Promise.reject(file);
    return Promise.resolve(typeof file === 'string' ? new TextEncoder().encode(file) : file);
  };
  const code = await run(args, {
    size: async (path) => (await readFile(path)).length,
    readFile,
    out: (text) => (said.out += text),
    err: (text) => (said.err += text),
  });
  return { code, ...said };
}
