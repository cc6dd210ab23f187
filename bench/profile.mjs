// Where the main thread spends its time until a picture stands: `npm run bench` says how long, this says why.
// `node bench/profile.mjs [article|tiny|les|g300|app]`: the sampling itself makes everything slower; compare shares, not times.
import { chromium } from 'playwright';
import { browserArgs, ensureBrowser } from '../scripts/browser.mjs';
import { buildAll, output } from './build.mjs';
import { addressesOf, prepareGraphs } from './graphs.mjs';
import { WINDOW } from './load.mjs';
import { printFunctions, printTasks } from './profile-tables.mjs';
import { serve } from './serve.mjs';
import { rest, watch } from './watch.mjs';

const LOADS = 5;
const CATEGORIES = ['devtools.timeline', 'blink.user_timing', 'toplevel'];

const name = process.argv[2] ?? 'g300';
const core = await buildAll({ readable: true });
const { files } = await prepareGraphs(core);
const server = await serve(output, files);
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserArgs });
try {
  const traces = [];
  const profiles = [];
  for (let load = 0; load <= LOADS; load += 1) {
    const events = await record(trace);
    const profile = await record(sample);
    if (load === 0) continue; // it started the browser's own processes
    traces.push(events);
    profiles.push(profile);
  }
  // Of the traces, the one with the middle sum of long tasks stands for all.
  printTasks(traces, server.origin);
  printFunctions(profiles);
} finally {
  await browser.close();
  server.close();
}

/** Opens the product in a context of its own under a recorder. */
async function record(recorder) {
  const context = await browser.newContext({ viewport: WINDOW, deviceScaleFactor: 1 });
  const page = await context.newPage();
  await page.addInitScript(watch);
  const session = await context.newCDPSession(page);
  const result = await recorder(session, async () => {
    await page.goto(server.origin + addressesOf(name).product);
    await page.evaluate(rest, 600);
  });
  await context.close();
  return result;
}

async function trace(session, visit) {
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: CATEGORIES },
    transferMode: 'ReportEvents',
  });
  await visit();
  const ended = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await ended;
  return events;
}

async function sample(session, visit) {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 200 });
  await session.send('Profiler.start');
  await visit();
  const { profile } = await session.send('Profiler.stop');
  return profile;
}
