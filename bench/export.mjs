// How long every format takes, from the press until the file is there, and how much memory the page holds meanwhile at most.
const FORMATS = [
  'SVG picture',
  'PNG picture',
  'Slides (PPTX)',
  'Web page (HTML)',
  'Dossier (JSON)',
  'Tables (CSV)',
  'Web Annotations (JSON-LD)',
  'Graph (GEXF)',
  'Graph (GraphML)',
  'FollowTheMoney',
  'Text (Markdown)',
];
const LOOK_MS = 20;
/** After some twenty files a browser asks whether a page may save more: every few formats have a page of their own. */
const A_PAGE = 4;

/**
 * Takes a dossier along in every format.
 * @param {import('playwright').Browser} browser
 * @param {string} url the app
 * @param {string} dossier JSON text in place of the bundled one
 * @returns of each format how long it took the second time, in ms, and the largest heap meanwhile, in bytes
 */
export async function exportAll(browser, url, dossier) {
  const results = [];
  for (let at = 0; at < FORMATS.length; at += A_PAGE)
    results.push(...(await exportSome(browser, url, dossier, FORMATS.slice(at, at + A_PAGE))));
  return results;
}

async function exportSome(browser, url, dossier, formats) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.route('**/dossier*.json', (route) => route.fulfill({ body: dossier }));
  // Nobody chooses a place: files are downloaded.
  await page.addInitScript(() => {
    for (const picker of ['showSaveFilePicker', 'showOpenFilePicker'])
      Reflect.deleteProperty(window, picker);
  });
  await page.goto(url);
  await page.locator('.marks[data-whole="true"] > *').first().waitFor({ state: 'attached' });
  await page.waitForTimeout(2000);
  await page.getByRole('button', { name: 'Export' }).click();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  const heap = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0;
  };
  const results = [];
  for (const format of formats)
    for (const turn of [1, 2]) {
      let most = 0;
      let isDone = false;
      const watching = (async () => {
        while (!isDone) {
          most = Math.max(most, await heap());
          await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
        }
      })();
      const start = performance.now();
      const download = page.waitForEvent('download', { timeout: 120_000 });
      await page.getByRole('button', { name: `Save: ${format}` }).click({ timeout: 120_000 });
      const file = await download;
      await file.path();
      const time = performance.now() - start;
      isDone = true;
      await watching;
      // The first brings what is fetched for it.
      if (turn === 2) results.push({ format, time, heap: most });
    }
  await context.close();
  return results;
}
