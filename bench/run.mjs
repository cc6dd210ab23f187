// Measures the product beside the yardstick and writes RESULTS.md: `npm run bench -- [--quick] [--only article|tiny|les|g300]`.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { format } from 'prettier';
import { browserArgs, ensureBrowser } from '../scripts/browser.mjs';
import { annotate } from './annotate.mjs';
import { buildAll, output } from './build.mjs';
import { exportAll } from './export.mjs';
import { explore, FILLER } from './explore.mjs';
import { FLOOR, measurePaint, readStill } from './floor.mjs';
import { addressesOf, NAMES, prepareGraphs } from './graphs.mjs';
import { measureLoad } from './load.mjs';
import { measureMotion } from './motion.mjs';
import { present } from './present.mjs';
import { writeReport } from './report.mjs';
import { serve } from './serve.mjs';
import { summarise } from './summary.mjs';
import { readStage } from './watch.mjs';

const { values: options } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } },
});
/** With 2,000 sentences that state something, this brings the article to some 20,000 words. */
const SHORT_FILLER = 'It says more.';
const names = NAMES.filter((name) => !options.only || name === options.only);
if (names.length === 0) throw new Error(`unknown graph: ${options.only}`);
/** Loads that are measured, and how many of them are moved about as well. */
const [LOADS, MOVED] = options.quick ? [3, 1] : [7, 3];

const core = await buildAll();
const { files, opened } = await prepareGraphs(core);
const server = await serve(output, files);
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserArgs });
try {
  const loads = await measureAll();
  const results = names.map((name) => summarise(core, name, opened.get(name), loads.get(name)));
  const app = loads.get('article')?.app[0];
  const explored = options.only && options.only !== 'article' ? [] : await exploreAll();
  const annotated = explored.length > 0 ? await annotateLarge() : undefined;
  const presented = explored.length > 0 ? await presentAll() : [];
  const exported = explored.length > 0 ? await exportScenes() : [];
  const weights = await Promise.all(
    (app?.fetched ?? [])
      .filter(({ url }) => url.startsWith(server.origin))
      .map(async ({ url, late }) => ({ ...(await server.weigh(url)), late })),
  );
  const report = writeReport(core, results, weights, explored, annotated, presented, exported, {
    browser: browser.version(),
    loads: LOADS,
    moved: MOVED,
  });
  console.log(report);
  if (names.length === NAMES.length && !options.quick)
    await writeFile(
      fileURLToPath(new URL('RESULTS.md', import.meta.url)),
      await format(report, { parser: 'markdown' }),
    );
} finally {
  await browser.close();
  server.close();
}

/** All loads of all graphs, product and yardstick in turn, so that whatever else the machine does meets both. */
async function measureAll() {
  const loads = new Map(
    names.map((name) => [name, { product: [], yardstick: [], app: [], floor: [] }]),
  );
  const open = (address, act) => measureLoad(browser, core, server.origin + address, act);
  // The first load also starts the browser's own processes: it is not counted.
  await open(addressesOf(names[0]).yardstick);
  for (let load = 0; load < LOADS; load += 1)
    for (const name of names) {
      const { product, yardstick } = addressesOf(name);
      const moved = load < MOVED;
      const look = async (page) => ({
        stage: await page.evaluate(readStage),
        ...(moved ? await measureMotion(page) : {}),
      });
      const own = loads.get(name);
      own.product.push(await open(product, look));
      own.yardstick.push(await open(yardstick, moved ? measureMotion : undefined));
      if (name !== 'article') continue;
      own.app.push(
        await open(addressesOf('app').product, async (page) => {
          files.set(FLOOR, await readStill(page));
          return { stage: await page.evaluate(readStage) };
        }),
      );
      own.floor.push(await measurePaint(browser, server.origin + FLOOR));
    }
  return loads;
}

/** The app explored with its own article and with a large one. */
async function exploreAll() {
  const url = server.origin + addressesOf('app').product;
  const large = await core.dossierOf(core.large(), FILLER);
  const names = core.large().nodes.map(({ label }) => label);
  return [
    {
      name: 'article',
      results: await explore(
        browser,
        url,
        files.get('/graphs/article.dossier.json'),
        'trump and nato, zelenski',
      ),
    },
    {
      name: '300 / 900 / 20,000 words',
      results: await explore(browser, url, large, `${names[0]} and ${names[1]} consult`),
    },
  ];
}

/** The briefing of the article, and one of a crowded picture. */
async function presentAll() {
  const url = server.origin + addressesOf('app').product;
  const large = core.withScenes(await core.dossierOf(core.large()), 8);
  return [
    {
      name: 'article, 14 actors',
      actors: 14,
      ...(await present(browser, url, files.get('/graphs/article.dossier.json'))),
    },
    { name: '300 actors', actors: 300, ...(await present(browser, url, large)) },
  ];
}

/** The article taken along with the briefing that it has, and with one of 60 scenes. */
async function exportScenes() {
  const url = server.origin + addressesOf('app').product;
  const article = files.get('/graphs/article.dossier.json');
  return [
    { name: '8 scenes', results: await exportAll(browser, url, article) },
    { name: '60 scenes', results: await exportAll(browser, url, core.withScenes(article, 60)) },
  ];
}

/** The app while a large dossier is edited. */
async function annotateLarge() {
  const url = server.origin + addressesOf('app').product;
  const dossier = await core.dossierOf(core.crowded(), SHORT_FILLER);
  return {
    name: '300 / 2,000 / 20,000 words',
    ...(await annotate(browser, url, dossier)),
  };
}
