// The app's first view as a page without scripts: what browser, text, styles, fonts and marks take by themselves.
import { WINDOW } from './load.mjs';

/** Where the page is served: beside the app, whose styles and fonts it uses. */
export const FLOOR = '/app/floor.html';

/** The page as it stands, without anything that fetches or runs scripts. */
export const readStill = (page) =>
  page.evaluate(() => {
    const still = document.documentElement.cloneNode(true);
    for (const part of still.querySelectorAll(
      'script, link[rel="modulepreload"], meta[http-equiv]',
    ))
      part.remove();
    return `<!doctype html>${still.outerHTML}`;
  });

/** When a page that has no scripts was painted first; ms from navigation start. */
export async function measurePaint(browser, url) {
  const context = await browser.newContext({ viewport: WINDOW, deviceScaleFactor: 1 });
  const page = await context.newPage();
  await page.goto(url);
  const time = await page.evaluate(
    () =>
      new Promise((resolve) =>
        new PerformanceObserver((list) => {
          const paint = list.getEntriesByName('first-contentful-paint')[0];
          if (paint) resolve(paint.startTime);
        }).observe({ type: 'paint', buffered: true }),
      ),
  );
  await context.close();
  return time;
}
