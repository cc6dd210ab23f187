// @ts-check
// Every check of the project. The numbers come from the runners' own reports, counted by tally.mjs. Imports Node only.
// By hand: `node scripts/check.mjs types lint` runs the named steps alone.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBrowser } from './browser.mjs';
import { install, root } from './install.mjs';
import { addUp, countPlaywright, countVitest } from './tally.mjs';

/** @typedef {{ name: string, pkg: string, bin?: string, args: string[], before?: () => void }} Step */

/** @type {Step[]} */
const STEPS = [
  { name: 'lint', pkg: 'eslint', args: ['.', '--max-warnings', '0'] },
  { name: 'format', pkg: 'prettier', args: ['--check', '--log-level', 'warn', '.'] },
  {
    name: 'types',
    pkg: 'svelte-check',
    args: ['--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human'],
  },
  { name: 'types of the core', pkg: 'typescript', bin: 'tsc', args: ['-p', 'src/core'] },
  { name: 'types of the tools', pkg: 'typescript', bin: 'tsc', args: ['-p', 'scripts'] },
  { name: 'unused code', pkg: 'knip', args: ['--no-progress', '--no-config-hints'] },
];
/** @type {Step} */
const BUILD = {
  name: 'build',
  pkg: 'vite',
  args: ['build', '--logLevel', 'warn'],
  before: () => remove('dist'), // or the journeys would go through an older build if this one fails
};
const LANES = 2;
const MINUTES = 15; // no single program takes nearly as long: one that hangs must not hang the whole check

/**
 * Runs everything (with --quick, all that needs neither build nor browser) and returns the sum of it.
 * @param {string[]} args
 */
export async function check(args) {
  const unknown = args.find((arg) => arg !== '--quick');
  if (unknown) throw new Error(`unknown argument: ${unknown}`);
  const quick = args.includes('--quick');
  remove('reports'); // a stale report must never be counted

  const failed = await runSteps(quick ? STEPS : [...STEPS, BUILD]);
  const browser = !quick && hasBrowser();
  if (!quick && !browser) failed.push('browser');

  const counts = [await vitest(quick ? ['unit'] : ['unit', 'component'], browser)];
  if (!quick) counts.push(await playwright(browser && !failed.includes('build')));
  const sum = addUp(counts, failed.length);
  if (failed.length > 0) console.log(`failed steps: ${failed.join(', ')}`);
  if (sum.skipped > 0) console.log(`skipped tests: ${sum.skipped}`);
  return sum;
}

/** Runs the steps, two at a time, showing what a failed one has to say; returns the names of those. @param {Step[]} steps */
async function runSteps(steps) {
  const waiting = [...steps];
  /** @type {string[]} */
  const failed = [];
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      step.before?.();
      const { ok, output, seconds } = await run(step, 'collect');
      if (!ok) failed.push(step.name);
      console.log(`${ok ? 'ok' : 'not ok'}: ${step.name} (${seconds} s)${ok ? '' : `\n${output}`}`);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return failed;
}

/** @param {string[]} layers @param {boolean} browser */
async function vitest(layers, browser) {
  const possible = layers.filter((layer) => browser || layer !== 'component');
  const args = ['run', ...possible.flatMap((layer) => ['--project', layer])];
  const { ok, seconds } = await run({ name: 'vitest', pkg: 'vitest', args }, 'show');
  const files = Object.fromEntries(layers.map((layer) => [layer, testFiles(layer, '.test.ts')]));
  const count = countVitest(report('vitest'), { exitedWell: ok, files });
  return tell(layers.join(' + '), count, seconds);
}

/** @param {boolean} possible */
async function playwright(possible) {
  const args = ['test', '--config', 'tests/e2e/playwright.config.ts'];
  const step = { name: 'playwright', pkg: '@playwright/test', bin: 'playwright', args };
  const { ok, seconds } = possible ? await run(step, 'show') : { ok: false, seconds: '0.0' };
  const files = { e2e: testFiles('e2e', '.spec.ts') };
  const count = countPlaywright(report('playwright'), { exitedWell: ok, files });
  return tell('e2e', count, seconds);
}

/** @param {string} name @param {import('./tally.mjs').Count} count @param {string} seconds */
function tell(name, count, seconds) {
  const { passed, failed, skipped, problems } = count;
  console.log(`${name}: ${passed} passed, ${failed} failed, ${skipped} skipped (${seconds} s)`);
  for (const problem of problems) console.log(`not ok: ${name}: ${problem}`);
  return count;
}

/** The report of a runner, or undefined if it wrote none that can be read. @param {string} runner */
function report(runner) {
  try {
    return JSON.parse(readFileSync(join(root, 'reports', `${runner}.json`), 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {string} layer @param {string} ending */
function testFiles(layer, ending) {
  const folder = join(root, 'tests', layer);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .map((path) => `tests/${layer}/${path.replaceAll('\\', '/')}`);
}

/** @returns {boolean} */
function hasBrowser() {
  try {
    ensureBrowser();
    return true;
  } catch (error) {
    console.log(`not ok: browser: ${error instanceof Error ? error.message : error}`);
    return false;
  }
}

/** @param {string} folder */
const remove = (folder) => rmSync(join(root, folder), { recursive: true, force: true });

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
process.once('exit', () => running.forEach((child) => child.kill()));

/**
 * Runs a package's own program with this very Node: no shell, no npx, no .cmd, the same on every system.
 * @param {Step} step @param {'collect' | 'show'} output
 * @returns {Promise<{ ok: boolean, output: string, seconds: string }>}
 */
function run({ pkg, bin = pkg, args }, output) {
  const folder = join(root, 'node_modules', pkg);
  const { bin: bins } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const program = join(folder, typeof bins === 'string' ? bins : bins[bin]);
  const start = performance.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...args], {
      cwd: root,
      env: { ...process.env, CI: process.env.CI || '1' }, // no watching, no .only, no new snapshots
      stdio: output === 'show' ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      timeout: MINUTES * 60_000,
    });
    running.add(child);
    let text = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (/** @type {string} */ part) => (text += part));
    const end = (/** @type {boolean} */ ok) => {
      running.delete(child);
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      resolve({ ok, output: text, seconds });
    };
    child.once('error', (error) => {
      text += error.message;
      end(false);
    });
    child.once('close', (code) => end(code === 0));
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  install();
  const named = process.argv.slice(2);
  const chosen = [...STEPS, BUILD].filter(({ name }) =>
    named.some((word) => name.startsWith(word)),
  );
  if (chosen.length === 0) throw new Error(`no such step: ${named.join(' ')}`);
  if ((await runSteps(chosen)).length > 0) process.exitCode = 1;
}
