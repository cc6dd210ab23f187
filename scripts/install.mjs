// @ts-check
// Makes sure that node_modules is what package-lock.json asks for. Imports Node only: it runs on a fresh clone.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Installs what is missing, exactly as locked. Writes to stderr only; throws if this Node or npm cannot do it. */
export function install() {
  refuseUnsupportedNode();
  if (isInstalled(root)) return;
  console.error('Installing the locked dependencies (npm ci) ...');
  // Everything is a development dependency, also where NODE_ENV says production.
  const options = ['--include=dev', '--no-audit', '--no-fund', '--prefer-offline'];
  if (!npm(['ci', ...options, '--loglevel=error'], root))
    throw new Error('npm ci failed: the dependencies are not installed');
}

/** Runs npm, the very one that started this program if there is one; whether it succeeded. @param {string[]} args @param {string} cwd */
export function npm(args, cwd) {
  const script = process.env.npm_execpath ?? '';
  const [command, before] =
    basename(script) === 'npm-cli.js' ? [process.execPath, [script]] : ['npm', []];
  const shell = command === 'npm' && process.platform === 'win32'; // npm is a .cmd there
  return (
    spawnSync(command, [...before, ...args], { cwd, shell, stdio: ['ignore', 2, 2] }).status === 0
  );
}

/**
 * Whether `folder` holds the packages its lock file names. npm writes node_modules/.package-lock.json last, so a broken
 * installation has none. A newer lock file (a checkout touches it) counts only if it also asks for something else.
 * @param {string} folder
 */
function isInstalled(folder) {
  const asked = join(folder, 'package-lock.json');
  const present = join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(present)) return false;
  if (statSync(asked).mtimeMs <= statSync(present).mtimeMs) return true;
  const [want, have] = [packagesOf(asked), packagesOf(present)];
  const same = Object.keys(have).every((path) => want[path]?.version === have[path]?.version);
  const complete = Object.entries(want).every(
    // Optional packages are those of other platforms; '' is the project itself.
    ([path, { optional, devOptional }]) => path === '' || optional || devOptional || path in have,
  );
  return same && complete;
}

/** @typedef {{ version?: string, optional?: boolean, devOptional?: boolean }} Locked */

/** @param {string} lock @returns {Record<string, Locked>} */
const packagesOf = (lock) => JSON.parse(readFileSync(lock, 'utf8')).packages;

function refuseUnsupportedNode() {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const fits = (/** @type {string} */ range) => {
    const [, sign, wantMajor, wantMinor] = /(\^|>=)(\d+)\.(\d+)/.exec(range) ?? [];
    const same = major === Number(wantMajor) && minor >= Number(wantMinor);
    return same || (sign === '>=' && major > Number(wantMajor));
  };
  if (!engines.node.split('||').some(fits))
    throw new Error(`Parley needs Node ${engines.node}; this is ${process.versions.node}`);
}
