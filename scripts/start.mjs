// @ts-check
// `npm start`: installs what is missing, builds the app and serves it on this machine alone. `--port N` asks for one port;
// without it, the first free one from 4173 on is taken.
import { parseArgs } from 'node:util';
import { install, root } from './install.mjs';

/** @returns {number | undefined} */
function askedPort() {
  const { port } = parseArgs({ options: { port: { type: 'string' } } }).values;
  if (port === undefined) return undefined;
  const number = Number(port);
  if (!Number.isInteger(number) || number < 1 || number > 65_535)
    throw new Error(`not a port: ${port}`);
  return number;
}

/** Waits for `work` and passes on what it gives; ends the program with one clear message if it fails. @template T @param {string} what @param {() => T | Promise<T>} work */
async function attempt(what, work) {
  try {
    return await work();
  } catch (error) {
    console.error(`${what}: ${error instanceof Error ? error.message : error}`);
    return process.exit(1);
  }
}

const port = await attempt('Parley cannot start', askedPort);
await attempt('Parley cannot be installed', install);
const { build, preview } = await import('vite');
await attempt('Parley cannot be built', () => build({ root, logLevel: 'silent' }));
const server = await attempt('Parley cannot be served', () =>
  preview({
    root,
    logLevel: 'error',
    preview: { host: '127.0.0.1', port: port ?? 4173, strictPort: port !== undefined, open: false },
  }),
);
console.log(`Parley is at ${server.resolvedUrls?.local[0]} (Ctrl-C stops it)`);

const stop = async () => {
  await server.close();
  process.exit(0);
};
process.once('SIGINT', stop); // Vite itself listens for SIGTERM
// A npm that is told to stop ends only the shell between itself and this program.
const { ppid } = process;
if (process.env.npm_lifecycle_event === 'start')
  setInterval(() => process.ppid !== ppid && stop(), 500);
