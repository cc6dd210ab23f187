// @ts-check
// Finds a Chromium-family browser, or gets one. Used by vite.config.ts (for its tests), tests/e2e/playwright.config.ts and
// check.mjs. Imports Node only and asks Playwright when it is there, so this file also loads on a fresh clone.
import { spawnSync } from 'node:child_process';
import {
  accessSync,
  constants,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { npm, root } from './install.mjs';

const PROGRAMS = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const cache = join(root, 'node_modules/.cache/browser');
const packed = join(cache, 'chromium'); // a wrapper written by unpackFromNpm()

/** Arguments: root (containers, CI) cannot use Chromium's sandbox; the rest make pixels repeatable. */
export const browserArgs = [
  ...(isRoot() && process.platform === 'linux' ? ['--no-sandbox'] : []),
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
];

/** The path of the browser to use, or undefined. Starts nothing. */
export function findBrowser() {
  const asked = process.env.PARLEY_BROWSER;
  return asked || [playwrightsOwn(), onPath(PROGRAMS), ...usualPlaces(), packed].find(isProgram);
}

/** Finds a browser or installs one; throws with plain advice if neither works. */
export function ensureBrowser() {
  const asked = process.env.PARLEY_BROWSER;
  if (asked && !isProgram(asked)) throw new Error(`PARLEY_BROWSER names no program: ${asked}`);
  const ways = [() => {}, fromDebian, fromPlaywright, unpackFromNpm];
  for (const way of ways) {
    way();
    const found = findBrowser();
    if (found) return found;
  }
  throw new Error(
    'no Chromium, Chrome or Edge found, and none could be installed. ' +
      'Install one, or set PARLEY_BROWSER to the path of its program.',
  );
}

/** Debian as root: the distribution's package. (Ubuntu's `chromium` is a stub that pulls in a snap: useless in a container.) */
function fromDebian() {
  if (process.platform !== 'linux' || !isRoot() || !onPath(['apt-get']) || !isDebian()) return;
  const install = () =>
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
  // Without package lists, or with old ones, the first attempt fails at once.
  if (!install() && run('apt-get', ['update', '-qq'])) install();
}

/** What Playwright itself offers, where its download server can be reached. */
function fromPlaywright() {
  run(process.execPath, [join(root, 'node_modules/playwright/cli.js'), 'install', 'chromium']);
}

/**
 * Last resort, needs neither root nor any other host than the npm registry: a headless shell inside an npm package, with the
 * few libraries it needs (NSS, NSPR, expat). The package holds Linux x64 only.
 */
function unpackFromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return;
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(cache, 'package.json'), '{"private":true,"type":"module"}\n');
  const options = ['--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts'];
  if (!npm(['install', ...options, '@sparticuz/chromium@153.0.0'], cache)) return;
  const unpacked = join(cache, 'unpacked'); // the package unpacks into os.tmpdir(), over whatever lies there: give it its own
  mkdirSync(unpacked, { recursive: true });
  const code = `
    import { inflate } from '@sparticuz/chromium';
    const bin = 'node_modules/@sparticuz/chromium/bin/';
    for (const name of ['chromium.br', 'swiftshader.tar.br', 'al2023.tar.br']) await inflate(bin + name);`;
  const env = { ...process.env, TMPDIR: unpacked };
  if (!run(process.execPath, ['--input-type=module', '-e', code], { cwd: cache, env })) return;
  rmSync(join(cache, 'shell'), { recursive: true, force: true });
  renameSync(unpacked, join(cache, 'shell'));
  const wrapper = `#!/bin/sh
here=$(dirname "$(readlink -f "$0")")/shell
LD_LIBRARY_PATH="\${LD_LIBRARY_PATH:+$LD_LIBRARY_PATH:}$here/al2023/lib" exec "$here/chromium" "$@"
`;
  writeFileSync(packed, wrapper, { mode: 0o755 });
}

/** Where Playwright's own download lies or would lie. @returns {string | undefined} */
function playwrightsOwn() {
  try {
    return createRequire(import.meta.url)('playwright').chromium.executablePath();
  } catch {
    return undefined; // Playwright is not installed, or knows no browser for this system
  }
}

/** @param {string[]} names */
function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

/** @returns {string[]} */
function usualPlaces() {
  if (process.platform === 'darwin')
    return ['', process.env.HOME ?? ''].flatMap((folder) => [
      `${folder}/Applications/Google Chrome.app/Contents/MacOS/Google Chrome`,
      `${folder}/Applications/Chromium.app/Contents/MacOS/Chromium`,
      `${folder}/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge`,
    ]);
  if (process.platform === 'win32')
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .map((name) => process.env[name] ?? '')
      .flatMap((folder) => [
        join(folder, 'Google/Chrome/Application/chrome.exe'),
        join(folder, 'Microsoft/Edge/Application/msedge.exe'),
        join(folder, 'Chromium/Application/chrome.exe'),
      ]);
  return [];
}

/** @param {string | undefined} path */
function isProgram(path) {
  if (!path) return false;
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function isRoot() {
  return process.getuid?.() === 0;
}

function isDebian() {
  const script = '. /etc/os-release && echo $ID';
  return spawnSync('sh', ['-c', script], { encoding: 'utf8' }).stdout?.trim() === 'debian';
}

/** @param {string} command @param {string[]} args @param {import('node:child_process').SpawnSyncOptions} [options] */
function run(command, args, options = {}) {
  console.error(`$ ${command} ${args.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { env, ...options, stdio: ['ignore', 2, 2] }).status === 0;
}
