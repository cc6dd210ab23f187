// Frames while a person pans, zooms and drags: real mouse input for a while, times between frames counted in the page.
import { countFrames, endFrames } from './watch.mjs';

const MS = 1500;
const PITCH_MS = 8;

/** @param {import('playwright').Page} page */
export async function measureMotion(page) {
  const pan = await move(page, await findGround(page));
  const zoom = await spin(page);
  await page.evaluate(() => window.bench.fit());
  await page.waitForTimeout(400);
  const before = await placesOnScreen(page);
  const drag = await move(page, await findNode(page));
  const after = await placesOnScreen(page);
  const moved = before.filter(
    ([x, y], i) => Math.hypot(x - after[i][0], y - after[i][1]) > 1,
  ).length;
  return { frames: { pan, zoom, drag }, moved };
}

/** Holds the button down at a point and swings the mouse round it. */
async function move(page, [x, y]) {
  await page.mouse.move(x, y);
  await page.mouse.down();
  const frames = await during(page, (t) =>
    page.mouse.move(x + 110 * Math.sin(t / 240), y + 90 * Math.sin(t / 310)),
  );
  await page.mouse.up();
  await page.waitForTimeout(400);
  return frames;
}

/** Turns the wheel in the middle of the window: in, and out again. */
async function spin(page) {
  await page.mouse.move(640, 420);
  const frames = await during(page, (t) => page.mouse.wheel(0, t < MS / 2 ? -25 : 25));
  await page.waitForTimeout(400);
  return frames;
}

/** The first steps are left out: a drag begins only after some px. */
async function during(page, step) {
  const start = performance.now();
  for (let t = 0; t < 60; t = performance.now() - start) await step(t);
  await page.evaluate(countFrames);
  for (let t = 60; t < MS; t = performance.now() - start) {
    await step(t);
    await new Promise((resolve) => setTimeout(resolve, PITCH_MS));
  }
  return page.evaluate(endFrames);
}

const placesOnScreen = (page) =>
  page.evaluate(() => window.bench.positions().map((_, i) => window.bench.screen(i)));

/** A point of the stage far from all nodes. */
async function findGround(page) {
  return page.evaluate(() => {
    const nodes = window.bench.positions().map((_, i) => window.bench.screen(i));
    let best = [640, 400];
    let most = 0;
    for (let x = 200; x <= 1080; x += 20)
      for (let y = 160; y <= 600; y += 20) {
        const room = Math.min(...nodes.map(([left, top]) => Math.hypot(left - x, top - y)));
        if (room > most) [best, most] = [[x, y], room];
      }
    return best;
  });
}

/** The node nearest to the middle that the mouse can take hold of. */
async function findNode(page) {
  return page.evaluate(() => {
    const far = ([x, y]) => Math.hypot(x - 640, y - 380);
    const nodes = window.bench.positions().map((_, i) => window.bench.screen(i));
    const free = nodes.filter(([x, y]) =>
      document.elementFromPoint(x, y)?.matches('canvas, [data-kind="actor"]'),
    );
    return free.reduce((best, node) => (far(node) < far(best) ? node : best));
  });
}
