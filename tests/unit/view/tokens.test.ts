import ts from 'typescript';
import { expect, test } from 'vitest';
import { PALETTE } from '../../../src/core/drawing';

/** Custom properties that a text reads and nobody sets; each as `file: property`. */
function undefinedIn(
  sources: Readonly<Record<string, string>>,
  set: ReadonlySet<string>,
): string[] {
  return Object.entries(sources).flatMap(([file, text]) =>
    Array.from(text.matchAll(/var\(\s*(--p-[\w-]+)/g), ([, name]) => name ?? '')
      .filter((name) => !set.has(name))
      .map((name) => `${file}: ${name}`),
  );
}

/** The custom properties that style sheets set. */
const setIn = (sheets: readonly string[]): string[] =>
  sheets.flatMap((sheet) =>
    Array.from(sheet.matchAll(/(?:^|[{;\s])(--p-[\w-]+)\s*:/g), ([, name]) => name ?? ''),
  );

const root = ts.sys.getCurrentDirectory().replaceAll('\\', '/');
const read = (folder: string, endings: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    ts.sys
      .readDirectory(`${root}/${folder}`, endings)
      .map((path) => [path.slice(root.length + 1), ts.sys.readFile(path) ?? '']),
  );

/** What App.svelte publishes on the root element. */
const published = Object.keys(PALETTE.light).map((role) => `--p-${role}`);
const sources = read('src', ['.svelte', '.css']);
const tokens = setIn(Object.values(read('src/view/styles', ['.css'])));

test('every token that a style uses is defined, or published from the palette', () => {
  expect(Object.keys(sources).length).toBeGreaterThan(20);
  expect(undefinedIn(sources, new Set([...tokens, ...published]))).toEqual([]);
});

test('every token that is defined is used', () => {
  const all = Object.values(sources).join('\n');
  expect(tokens.filter((name) => !all.includes(`var(${name}`))).toEqual([]);
});

test('no token takes the name of a role of the palette, but to print it', () => {
  const screen = setIn(
    Object.values(read('src/view/styles', ['.css'])).map((sheet) =>
      sheet.replace(/@media print[^]*/, ''),
    ),
  );
  expect(screen.filter((name) => published.includes(name))).toEqual([]);
});

test.each([
  ['a token that nobody sets', 'p { color: var(--p-nowhere); }', ['a.css: --p-nowhere']],
  [
    'one with something to fall back on',
    'p { color: var(--p-nowhere, red); }',
    ['a.css: --p-nowhere'],
  ],
  ['one inside a sum', 'p { width: calc( 2 * var( --p-nowhere ) ); }', ['a.css: --p-nowhere']],
  ['one that is set', ':root {\n  --p-here: 1px; }\np { width: var(--p-here); }', []],
  ['a property of the component itself', 'p { width: var(--card); }', []],
])('finds in a style sheet: %s', (_what, sheet, found) => {
  expect(undefinedIn({ 'a.css': sheet }, new Set(setIn([sheet])))).toEqual(found);
});
