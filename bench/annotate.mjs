// How the app stands up to a large dossier that is edited and kept: opening, edits, autosave, typing, scrolling, the list of the library.
import { listen } from './explore.mjs';
import { usedHeap, WINDOW } from './load.mjs';

/** So often each thing is done. */
const TIMES = 20;
/** Autosave begins within this time of an edit, in ms, and is over soon after. */
const SAVED = 700;

/**
 * Edits one dossier in the app.
 * @param {import('playwright').Browser} browser
 * @param {string} url the app
 * @param {string} dossier JSON text in place of the bundled one
 * @returns what was done, each with the times of its answers in ms; `opened` from a file that keeps no places, `reopened` from the
 *   library, with `heap` in between
 */
export async function annotate(browser, url, dossier) {
  const context = await browser.newContext({ viewport: WINDOW, deviceScaleFactor: 1 });
  const page = await context.newPage();
  await page.route('**/dossier*.json', (route) => route.fulfill({ body: dossier }));
  await page.addInitScript(listen);
  const begin = Date.now();
  await page.goto(url);
  await page.locator('.marks[data-whole="true"] > *').first().waitFor({ state: 'attached' });
  const opened = Date.now() - begin;
  await page.waitForTimeout(2500);
  const results = [];
  const measure = async (what, act, pause = 250) => {
    await act(0); // the first brings what is fetched for it
    await page.waitForTimeout(SAVED);
    await page.evaluate(() => (window.heard = { events: [], tasks: [] }));
    for (let time = 1; time <= TIMES; time += 1) {
      await act(time);
      await page.waitForTimeout(pause);
    }
    await page.waitForTimeout(200);
    results.push({ what, ...(await page.evaluate(() => window.heard)) });
  };

  await page.getByRole('button', { name: 'Annotate' }).click();
  await page
    .locator('rect[data-kind="relation"], path[data-kind="relation"], [data-kind="relation"]')
    .first()
    .evaluate((mark) => mark.focus());
  await page.keyboard.press('Enter');
  const turn = page.getByRole('button', { name: 'Turn round' });
  await turn.waitFor();
  await measure('edit of a relation', () => turn.click(), 400);
  await measure(
    'undo and redo',
    (time) => page.keyboard.press(time % 2 ? 'Control+z' : 'Control+y'),
    400,
  );

  await turn.click();
  results.push({
    what: 'autosave, longest wait of a frame',
    events: await frames(page, SAVED),
    tasks: [],
  });

  await page.getByRole('button', { name: 'Change …' }).click();
  const predicate = page.getByRole('textbox', { name: /^Does what/ });
  await predicate.click();
  await measure('keystroke in a form', () => page.keyboard.type('x'));
  await page.keyboard.press('Escape');

  const heap = await usedHeap(page);
  const reader = await page.locator('.reader').boundingBox();
  await page.mouse.move(reader.x + 200, reader.y + 300);
  const scrolled = frames(page, 1500);
  for (let turn = 0; turn < 40; turn += 1) {
    await page.mouse.wheel(0, 120);
    await page.waitForTimeout(30);
  }
  results.push({ what: 'frame while the text is scrolled', events: await scrolled, tasks: [] });

  const listed = await listMany(page, 500);
  await page.keyboard.press('Escape');
  const again = Date.now();
  await page.reload();
  await page.locator('.marks[data-whole="true"] > *').first().waitFor({ state: 'attached' });
  const reopened = Date.now() - again;
  await context.close();
  return { opened, reopened, heap, listed, results };
}

/** The times between frames during a span, in ms. */
const frames = (page, span) =>
  page.evaluate(
    (span) =>
      new Promise((resolve) => {
        const gaps = [];
        const begin = performance.now();
        let before = begin;
        const step = (now) => {
          gaps.push(now - before);
          before = now;
          if (now - begin < span) requestAnimationFrame(step);
          else resolve(gaps.slice(1));
        };
        requestAnimationFrame(step);
      }),
    span,
  );

/** How long it takes from the press until `count` dossiers are listed, in ms. */
async function listMany(page, count) {
  await page.evaluate(
    (count) =>
      new Promise((resolve, reject) => {
        const asked = indexedDB.open('parley');
        asked.onerror = () => reject(asked.error);
        asked.onsuccess = () => {
          const writing = asked.result.transaction('entries', 'readwrite');
          for (let i = 0; i < count; i += 1)
            writing.objectStore('entries').put({
              id: `many-${i}`,
              title: `Dossier number ${i}`,
              words: 400 + i,
              actors: 12,
              relations: 40,
              created: new Date(1.7e12 + i * 1e7).toISOString(),
              changed: new Date(1.7e12 + i * 1e7).toISOString(),
              cursor: 0,
              length: 0,
              stamp: String(i),
            });
          writing.oncomplete = () => {
            asked.result.close();
            resolve();
          };
          writing.onerror = () => reject(writing.error);
        };
      }),
    count,
  );
  return page.evaluate(
    (count) =>
      new Promise((resolve) => {
        const begin = performance.now();
        const look = () => {
          if (document.querySelectorAll('dialog li .open').length > count)
            requestAnimationFrame(() => resolve(performance.now() - begin));
          else requestAnimationFrame(look);
        };
        [...document.querySelectorAll('header button')]
          .find((button) => button.textContent.trim() === 'Dossiers')
          .click();
        look();
      }),
    count,
  );
}
