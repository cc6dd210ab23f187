// How smoothly one scene follows another: frames of the screen from the key until the picture stands, in a dossier with a briefing.
import { countFrames, endFrames } from './watch.mjs';

/** The screen of a projector. */
const SCREEN = { width: 1600, height: 900 };
/** So long the frames are counted after each key, in ms: actors glide for 360. */
const WATCHED = 600;
const CHANGES = 16;

/**
 * Presents a dossier and goes from scene to scene.
 * @param {import('playwright').Browser} browser
 * @param {string} url the app
 * @param {string} dossier JSON text with a briefing, in place of the bundled one
 * @returns how long the frames took, and the long tasks meanwhile, in ms
 */
export async function present(browser, url, dossier) {
  const context = await browser.newContext({ viewport: SCREEN, deviceScaleFactor: 1 });
  const page = await context.newPage();
  await page.route('**/dossier*.json', (route) => route.fulfill({ body: dossier }));
  await page.addInitScript(() => {
    window.heard = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.heard.push(duration);
    }).observe({ type: 'longtask' });
  });
  await page.goto(`${url}#present=1`);
  await page
    .locator('.present .marks[data-whole="true"] > *')
    .first()
    .waitFor({ state: 'attached' });
  await page.waitForTimeout(1500);
  const frames = [];
  for (let change = 0; change < CHANGES; change += 1) {
    if (change === 1) await page.evaluate(() => (window.heard = [])); // the first change warms up
    await page.evaluate(countFrames);
    // There and back again, so that a short briefing gives as many changes as a long one.
    await page.keyboard.press(change % 14 < 7 ? 'ArrowRight' : 'ArrowLeft');
    await page.waitForTimeout(WATCHED);
    const counted = await page.evaluate(endFrames);
    if (change > 0) frames.push(...counted);
    await page.waitForTimeout(60); // the count ends with the next frame
  }
  const tasks = await page.evaluate(() => window.heard);
  await context.close();
  return { frames, tasks };
}
