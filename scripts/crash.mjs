// @ts-check
// Kills a browser in mid-edit and looks at what is left: the part that the soak (soak.mjs) and tests/e2e/keep.spec.ts share.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { browserArgs, findBrowser } from './browser.mjs';

/** What a killed browser may cost, in ms. */
export const ALLOWED_MS = 500;
const PATIENCE_MS = 30_000;
/** Pauses between two edits, in ms: by hand, in a hurry, and a key that is held down. */
const PACES = [170, 60, 0];

/**
 * @typedef {object} Kill
 * @property {number} made edits that were done when the browser was killed
 * @property {number} lost how many of them were not there afterwards
 * @property {number} lostMs how old the oldest of those was; 0 if none was lost
 * @property {string[]} faults why the dossier is not whole, or not what it was; empty if all is well
 */

/**
 * Opens the app in a browser of its own, edits, kills the browser with SIGKILL and starts it again on the same files, as often as
 * asked. Between two kills the dossier is looked at: it must open whole, with a history that can be undone.
 * @param {{ address: string, times: number, onkill?: (kill: Kill, i: number) => void }} options
 * @returns {Promise<Kill[]>}
 */
export async function crash({ address, times, onkill }) {
  const folder = mkdtempSync(join(tmpdir(), 'parley-crash-'));
  /** @type {Kill[]} */
  const kills = [];
  /** @type {Browser | undefined} */
  let browser;
  try {
    browser = await start(folder, address);
    let steps = 0;
    for (let i = 0; i < times; i += 1) {
      const done = await editUntilKilled(browser, i);
      browser = await start(folder, address);
      const kill = await judge(browser, steps, done);
      kills.push(kill);
      onkill?.(kill, i);
      steps = await countSteps(browser.page);
    }
    return kills;
  } finally {
    await browser?.kill();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

/** @typedef {{ page: import('playwright').Page, errors: string[], kill: () => Promise<void> }} Browser */

/** Starts a browser on a folder of its own and opens the app for annotating. @param {string} folder @param {string} address */
async function start(folder, address) {
  const program = findBrowser();
  if (!program) throw new Error('no browser found');
  const port = join(folder, 'DevToolsActivePort');
  rmSync(port, { force: true });
  const args = [
    ...browserArgs,
    '--headless=new',
    '--remote-debugging-port=0',
    `--user-data-dir=${folder}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--window-size=1280,800',
    'about:blank',
  ];
  // A group of its own, so that no part of the browser outlives it and writes on. Windows has no such groups.
  const detached = process.platform !== 'win32';
  const child = spawn(program, args, { detached, stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve).once('error', resolve));
  const kill = async () => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
      try {
        process.kill(detached ? -child.pid : child.pid, 'SIGKILL');
      } catch {
        // It has ended by itself.
      }
    await ended;
  };
  try {
    const connection = await connect(port);
    const page = connection.contexts()[0]?.pages()[0];
    if (!page) throw new Error('the browser has no page');
    page.setDefaultTimeout(PATIENCE_MS);
    /** @type {string[]} */
    const errors = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(address);
    await page.locator('.room[data-movable="true"]').waitFor();
    await page.getByRole('button', { name: 'Annotate' }).click();
    await page
      .getByRole('region', { name: 'Annotating' })
      .getByRole('button', { name: 'History' })
      .click();
    await page.getByRole('heading', { name: 'History' }).waitFor();
    return { page, errors, kill };
  } catch (error) {
    await kill();
    throw error;
  }
}

/** Connects to the browser as soon as it has said where. @param {string} port the file in which it says so */
async function connect(port) {
  const end = Date.now() + PATIENCE_MS;
  for (;;)
    try {
      const [number, path] = readFileSync(port, 'utf8').split('\n');
      if (!path) throw new Error(`half a file: ${port}`);
      return await chromium.connectOverCDP(`ws://127.0.0.1:${number}${path}`);
    } catch (error) {
      if (Date.now() > end) throw error;
      await pause(50);
    }
}

/**
 * Moves an actor to and fro until a timer kills the browser; when each edit was done, by the clock of this process.
 * @param {Browser} browser @param {number} i
 * @returns {Promise<{ times: number[], killed: number }>}
 */
async function editUntilKilled({ page, kill }, i) {
  const pace = PACES[i % PACES.length] ?? 0;
  await page.locator('[data-key^="actor "]').first().focus();
  /** @type {number[]} */
  const times = [];
  let killed = 0;
  /** @type {Promise<void> | undefined} */
  let end;
  // Each kill comes at another moment of what is written, and some before the first edit is kept.
  const after = 60 + ((i * 397) % 1300);
  const begin = () =>
    setTimeout(() => {
      killed = performance.now();
      end = kill();
    }, after);
  try {
    for (let n = 0; killed === 0; n += 1) {
      await page.keyboard.press(n % 2 === 0 ? 'Shift+ArrowRight' : 'Shift+ArrowLeft');
      if (killed === 0) times.push(performance.now());
      if (n === 0) begin();
      if (pace > 0) await pause(pace);
    }
  } catch {
    // The browser went while a key was pressed.
  }
  while (killed === 0) await pause(10);
  await end;
  return { times, killed };
}

/**
 * Looks at the dossier after a kill.
 * @param {Browser} browser @param {number} before @param {{ times: number[], killed: number }} done
 * @returns {Promise<Kill>}
 */
async function judge({ page, errors }, before, { times, killed }) {
  /** @type {string[]} */
  const faults = [];
  const after = await countSteps(page);
  const kept = after - before;
  const lost = Math.max(0, times.length - kept);
  const lostMs = lost === 0 ? 0 : Math.round(killed - (times[Math.max(0, kept)] ?? killed));
  if (lostMs > ALLOWED_MS) faults.push(`${lost} edits lost, the oldest ${lostMs} ms old`);
  // One more may have been done without having been heard of.
  if (kept > times.length + 1) faults.push(`${kept} steps of ${times.length} edits`);
  faults.push(...(await page.locator('[data-tone="problem"], [role="alert"]').allTextContents()));

  if (after > 0) {
    const bar = page.getByRole('region', { name: 'Annotating' });
    const sheet = page.getByRole('status').filter({ hasText: /\bsteps? ?/ });
    /** @param {string} button @param {RegExp} count */
    const press = async (button, count) => {
      await bar.getByRole('button', { name: button, exact: true }).click();
      await sheet
        .filter({ hasText: count })
        .waitFor({ timeout: 5_000 })
        .catch(() => faults.push(`${button}: ${count} does not come`));
    };
    await press('Undo', new RegExp(`^${after - 1} of ${after} steps? in force$`));
    await press('Redo', new RegExp(`^${after} steps?$`));
    await page
      .locator('[data-kept="saved"]')
      .waitFor({ timeout: 5_000 })
      .catch(() => faults.push('what was undone is not kept'));
  }
  faults.push(...errors);
  return { made: times.length, lost, lostMs, faults };
}

/** How many steps the history has, as the sheet beside the picture tells it. @param {import('playwright').Page} page */
async function countSteps(page) {
  const told = await page
    .locator('.details')
    .getByText(/steps?\b|^Nothing has been changed yet/)
    .first()
    .textContent();
  return Number(/(\d+) steps?/.exec(told ?? '')?.[1] ?? 0);
}

/** @param {number} ms */
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
