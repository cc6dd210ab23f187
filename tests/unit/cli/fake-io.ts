import { run, type Io } from '../../../src/cli/main';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** What was written, by path: texts, and what is none. */
  readonly files: ReadonlyMap<string, string>;
  readonly bytes: ReadonlyMap<string, Uint8Array>;
}

/** A fault as the disk reports it. */
export const diskFault = (code: string): Error =>
  Object.assign(new Error(`${code}: no path is shown`), { code });

/** Runs the command line on files that exist only here: text, bytes, or the fault that reading them meets; an object replaces parts of the world. */
export async function runOn(
  files: Readonly<Record<string, string | Uint8Array | Error>>,
  ...words: (string | Partial<Io>)[]
): Promise<Ran> {
  const said = {
    out: '',
    err: '',
    files: new Map<string, string>(),
    bytes: new Map<string, Uint8Array>(),
  };
  const readFile = (path: string): Promise<Uint8Array> => {
    const file = files[path] ?? diskFault('ENOENT');
    if (file instanceof Error) return Promise.reject(file);
    return Promise.resolve(typeof file === 'string' ? new TextEncoder().encode(file) : file);
  };
  const args = words.filter((word) => typeof word === 'string');
  const own = words.find((word) => typeof word === 'object');
  const code = await run(args, {
    size: async (path) => (await readFile(path)).length,
    readFile,
    // No links here, and no folders but those that a path goes into and out of again.
    realPath: async (path) => {
      await readFile(path);
      return path.replace(/^\.\//, '').replace(/[^/]+\/\.\.\//g, '');
    },
    writeFile: (path, content) =>
      Promise.resolve(
        typeof content === 'string' ? said.files.set(path, content) : said.bytes.set(path, content),
      ),
    out: (text) => (said.out += text),
    err: (text) => (said.err += text),
    ...own,
  });
  return { code, ...said };
}
