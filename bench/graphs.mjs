// The graphs that are measured, as the product and the yardstick read them.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ARTICLE = fileURLToPath(
  new URL('../data/articles/zelenskyy-nato/dossier.json', import.meta.url),
);
export const NAMES = ['article', 'tiny', 'les', 'g300'];

/** Both forms of each graph as JSON by address, and what the product's own code says of each. */
export async function prepareGraphs(core) {
  const samples = { tiny: core.tiny(), les: core.lesMis(), g300: core.large() };
  const files = new Map();
  const opened = new Map();
  for (const name of NAMES) {
    const dossier = samples[name]
      ? await core.dossierOf(samples[name])
      : await readFile(ARTICLE, 'utf8');
    opened.set(name, core.openFile(dossier));
    files.set(join('/graphs', `${name}.dossier.json`), dossier);
    files.set(
      join('/graphs', `${name}.json`),
      JSON.stringify(samples[name] ?? opened.get(name).sample),
    );
  }
  return { files, opened };
}

/** Where the product and the yardstick draw a graph; `app` is the real app's first view. */
export const addressesOf = (name) => ({
  product: name === 'app' ? '/app/index.html' : `/bench.html?file=/graphs/${name}.dossier.json`,
  yardstick: `/yardstick/bench/yardstick.html?file=/graphs/${name}.json`,
});
