// One fresh load of a page, measured.
import { rest, watch } from './watch.mjs';

export const WINDOW = { width: 1280, height: 800 };
/** Nothing may change for so long before a picture counts as standing. */
const QUIET_MS = 600;

/**
 * Opens an address in a context of its own (nothing cached) and waits until its picture stands. Times in ms from navigation
 * start; `act` does more on the page before it is closed.
 * @param {import('playwright').Browser} browser
 * @param {{ timeOfRest: Function }} core
 * @param {string} url
 * @param {(page: import('playwright').Page) => Promise<object>} [act]
 */
export async function measureLoad(browser, core, url, act = async () => ({})) {
  const context = await browser.newContext({ viewport: WINDOW, deviceScaleFactor: 1 });
  const page = await context.newPage();
  const failures = [];
  page.on('pageerror', (error) => failures.push(error.message));
  await page.addInitScript(watch);
  await page.goto(url);
  const { sights, tasks, changed, text, first } = await page.evaluate(rest, QUIET_MS);
  if (failures.length > 0) throw new Error(`${url}: ${failures.join('; ')}`);
  const load = {
    first,
    rest: core.timeOfRest(sights),
    still: Math.max(sights.at(-1).time, changed),
    text: text || NaN,
    longest: Math.max(0, ...tasks.map(({ duration }) => duration)),
    blocking: tasks.reduce((sum, { duration }) => sum + duration - 50, 0),
    heap: await usedHeap(page),
    places: sights.at(-1).places,
    fetched: await page.evaluate(listFetched, first),
    ...(await act(page)),
  };
  await context.close();
  return load;
}

/** What the page has fetched, in order; `late`: only when its picture had been painted. */
const listFetched = (painted) =>
  [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map(
    ({ name, startTime }) => ({ url: name, late: startTime > painted }),
  );

export async function usedHeap(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}
