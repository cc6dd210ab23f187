// How soon the app answers while somebody explores: the browser's own Event Timing, from the input to the next frame that shows its effect.
import { WINDOW } from './load.mjs';

/** So often each thing is done. */
const TIMES = 20;
/** States nothing, and brings the large article to some 20,000 words. */
export const FILLER = 'The report goes on for a while and states nothing more of them.';

/**
 * Explores one dossier in the app.
 * @param {import('playwright').Browser} browser
 * @param {string} url the app
 * @param {string} dossier JSON text in place of the bundled one
 * @param {string} query what is typed into Find, letter by letter
 * @returns what was done, each with the times of its answers in ms, and the long tasks meanwhile
 */
export async function explore(browser, url, dossier, query) {
  const context = await browser.newContext({ viewport: WINDOW, deviceScaleFactor: 1 });
  const page = await context.newPage();
  await page.route('**/dossier*.json', (route) => route.fulfill({ body: dossier }));
  await page.addInitScript(listen);
  await page.goto(url);
  await page.locator('.marks[data-whole="true"] > *').first().waitFor({ state: 'attached' });
  await page.waitForTimeout(1500);
  const results = [];
  const measure = async (what, act) => {
    await act(0); // the first brings what is fetched for it
    await page.waitForTimeout(600);
    await page.evaluate(() => (window.heard = { events: [], tasks: [] }));
    for (let time = 1; time <= TIMES; time += 1) {
      await act(time);
      await page.waitForTimeout(180);
    }
    await page.waitForTimeout(200);
    results.push({ what, ...(await page.evaluate(() => window.heard)) });
  };

  const filters = page.getByRole('region', { name: 'Filters' });
  await filters.getByRole('button', { name: /^More/ }).click();
  const tone = filters.getByRole('checkbox', { name: /^(cooperative|conflictual)/ }).first();
  await measure('change of the lens', () => tone.press('Space'));
  if (await tone.isChecked()) await tone.press('Space');
  await page.keyboard.press('Escape');

  const actors = await page.locator('rect[data-kind="actor"]').all();
  await measure('selection', (time) =>
    actors[(7 * time) % actors.length]
      .evaluate((actor) => actor.focus())
      .then(() => page.keyboard.press('Enter')),
  );
  await page.keyboard.press('Escape');

  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: /^Find/ }).waitFor();
  await measure('keystroke in Find', (time) => page.keyboard.type(query[time % query.length]));
  await page.keyboard.press('Escape');

  const slider = page.getByRole('slider');
  await slider.focus();
  await measure('step of reading along', () => page.keyboard.press('ArrowRight'));
  await context.close();
  return results;
}

/** Runs in the page, before its own scripts. */
export function listen() {
  window.heard = { events: [], tasks: [] };
  const NAMES = ['keydown', 'keyup', 'click', 'pointerup', 'input'];
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries())
      if (NAMES.includes(name)) window.heard.events.push(duration);
  }).observe({ type: 'event', durationThreshold: 16 });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.heard.tasks.push(duration);
  }).observe({ type: 'longtask' });
}
