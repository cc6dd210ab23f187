// @ts-check
// The command line: `npm run --silent parley -- check FILE.json`. Builds src/cli/main.ts when it is older than its sources and
// hands over. What the command says goes to stdout, everything else to stderr.
import { existsSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { readFile, readlink, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { install, root } from './install.mjs';

const program = join(root, 'dist-cli/main.js');

/** The newest change of a file, or of anything in a folder: a folder's own time tells of files that were taken away. @param {string} path @returns {number} */
function newest(path) {
  const stat = statSync(path);
  const inside = stat.isDirectory()
    ? readdirSync(path).map((name) => newest(join(path, name)))
    : [];
  return Math.max(stat.mtimeMs, ...inside);
}

function isCurrent() {
  const sources = ['src', 'data', 'package-lock.json', 'scripts/parley.mjs'].map((name) =>
    join(root, name),
  );
  return existsSync(program) && statSync(program).mtimeMs >= Math.max(...sources.map(newest));
}

/** One file with every dependency inside, put in its place in one move: commands may run side by side. */
async function buildProgram() {
  const started = new Date();
  const outDir = join(root, `dist-cli/${process.pid}`);
  const { build } = await import('vite');
  try {
    await build({
      configFile: false,
      root,
      publicDir: false,
      logLevel: 'silent',
      build: {
        ssr: 'src/cli/main.ts',
        outDir,
        target: 'node20',
        rolldownOptions: { output: { entryFileNames: 'main.js', codeSplitting: false } },
      },
      ssr: { noExternal: true },
    });
    utimesSync(join(outDir, 'main.js'), started, started); // a source changed meanwhile is newer
    renameSync(join(outDir, 'main.js'), program);
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

/**
 * Writes a file beside its place and moves it there in one go: if the disk is full, the old file is still whole. What is no plain file,
 * such as a pipe, is written as it is. @param {string} path @param {string | Uint8Array} content
 */
async function writeWhole(path, content) {
  // Through a link, not in its stead, even if it leads to a file that is not there yet.
  const place = await realpath(path).catch(() =>
    readlink(path).then(
      (target) => resolve(dirname(path), target),
      () => path,
    ),
  );
  const known = await stat(place).catch(() => undefined);
  if (known && !known.isFile()) return writeFile(place, content);
  const part = `${place}.${process.pid}.part`;
  try {
    await writeFile(part, content, known && { mode: known.mode });
    await rename(part, place);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

// npm runs scripts in the project's folder and tells where it was called; files are named from there.
const { npm_lifecycle_event: script, INIT_CWD: calledFrom } = process.env;
const here = (script === 'parley' && calledFrom) || process.cwd();
// `parley | head` closes the pipe early: nobody listens any more, which is no fault.
process.stdout.on('error', (error) =>
  process.exit('code' in error && error.code === 'EPIPE' ? 0 : 1),
);

try {
  install();
  if (!isCurrent()) await buildProgram();
} catch (error) {
  console.error(
    `the command line cannot be built: ${error instanceof Error ? error.message : error}`,
  );
  process.exit(1);
}
const { run } = await import(pathToFileURL(program).href);
process.exitCode = await run(process.argv.slice(2), {
  size: async (/** @type {string} */ path) => (await stat(resolve(here, path))).size,
  readFile: (/** @type {string} */ path) => readFile(resolve(here, path)),
  realPath: (/** @type {string} */ path) => realpath(resolve(here, path)),
  readViewer: () => readFile(join(root, 'dist/viewer.html'), 'utf8'),
  writeFile: (/** @type {string} */ path, /** @type {string | Uint8Array} */ content) =>
    writeWhole(resolve(here, path), content),
  out: (/** @type {string} */ text) => process.stdout.write(text),
  err: (/** @type {string} */ text) => process.stderr.write(text),
});
