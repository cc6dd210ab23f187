// Builds everything that the benchmark needs below dist-bench/: the page that draws any graph, the yardstick, the app as it is
// shipped, and the part that runs in Node.
import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
export const output = join(root, 'dist-bench');

/** @param {{ readable?: boolean }} [options] readable: unminified, for profiles */
export async function buildAll({ readable = false } = {}) {
  const common = { root, logLevel: 'error' };
  const into = (folder, rest = {}) => ({
    outDir: join(output, folder),
    emptyOutDir: true,
    ...(readable ? { minify: false } : {}),
    ...rest,
  });
  const page = (input) => ({ rolldownOptions: { input: join(root, input) } });
  await build({ ...common, mode: 'bench', build: into('', page('bench.html')) });
  await build({ ...common, mode: 'bench', build: into('yardstick', page('bench/yardstick.html')) });
  await build({ ...common, build: into('app') });
  const core = { ssr: join(root, 'bench/page/core.ts'), ssrEmitAssets: false };
  await build({ ...common, mode: 'bench', build: into('node', { ...core, rolldownOptions: {} }) });
  return import(pathToFileURL(join(output, 'node/core.js')).href);
}
