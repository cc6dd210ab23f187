import ts from 'typescript';
import { expect, test } from 'vitest';

interface Rule {
  /** The folders of the same level it may import from, beside itself. */
  readonly from: readonly string[];
  /** The packages it may import. */
  readonly packages: RegExp;
}

/** Computation only: no framework, no DOM, no system. */
const PURE =
  /^(d3-(force|quadtree|shape|path|interpolate)|valibot|minisearch|@noble\/hashes(\/.*)?|json-stringify-pretty-compact)$/;
const NO_FRAMEWORK = /^(?!svelte(\/|$)|node:)/;
const NO_SYSTEM = /^(?!node:)/;

/** What each part of src/ may import; what is not listed here may not exist. */
const LAYERS: Record<string, Rule> = {
  core: { from: [], packages: PURE },
  workers: { from: ['core'], packages: PURE },
  importers: { from: ['core'], packages: NO_FRAMEWORK },
  exporters: { from: ['core'], packages: NO_FRAMEWORK },
  storage: { from: ['core'], packages: NO_FRAMEWORK },
  state: { from: ['core', 'workers', 'importers', 'exporters', 'storage'], packages: NO_SYSTEM },
  view: { from: ['core', 'state'], packages: NO_SYSTEM },
  cli: { from: ['core', 'importers', 'exporters'], packages: NO_FRAMEWORK },
  'viewer.ts': { from: ['view', 'state'], packages: NO_SYSTEM },
  'main.ts': { from: ['view', 'state'], packages: NO_SYSTEM },
};

/** The order of the concepts inside src/core/, from the ground up. */
const CONCEPTS: Record<string, Rule> = {
  texts: { from: [], packages: PURE },
  text: { from: ['texts'], packages: PURE },
  anchoring: { from: ['texts', 'text'], packages: PURE },
  dossier: { from: ['texts', 'text', 'anchoring'], packages: PURE },
  annotating: { from: ['texts', 'text', 'anchoring', 'dossier'], packages: PURE },
  proposing: { from: ['texts', 'text', 'anchoring', 'dossier'], packages: PURE },
  graph: { from: ['texts', 'text', 'anchoring', 'dossier'], packages: PURE },
  audit: { from: ['texts', 'text', 'anchoring', 'dossier', 'graph'], packages: PURE },
  prose: { from: ['texts', 'text', 'dossier', 'graph'], packages: PURE },
  search: { from: ['texts', 'text', 'dossier', 'graph'], packages: PURE },
  layout: { from: ['texts', 'text', 'anchoring', 'dossier', 'graph'], packages: PURE },
  drawing: {
    from: ['texts', 'text', 'anchoring', 'dossier', 'graph', 'layout'],
    packages: PURE,
  },
  briefing: {
    from: [
      ...['texts', 'text', 'anchoring', 'dossier', 'graph', 'audit', 'prose', 'search'],
      ...['layout', 'drawing'],
    ],
    packages: PURE,
  },
};

/** Every module that a source text names: imports, exports, dynamic imports and workers. */
function importsOf(file: string, text: string): string[] {
  const scripts = file.endsWith('.svelte')
    ? Array.from(text.matchAll(/<script[^>]*>([^]*?)<\/script>/g), ([, script]) => script ?? '')
    : [text];
  const modules = scripts.flatMap((script) => ts.preProcessFile(script).importedFiles);
  const others = text.matchAll(
    /(?:\bimport\(\s*|\bnew\s+URL\(\s*(?=['"][^'"]+['"]\s*,\s*import\.meta\.url))['"]([^'"]+)['"]/g,
  );
  return [
    ...new Set([
      ...modules.map((m) => m.fileName),
      ...Array.from(others, ([, name]) => name ?? ''),
    ]),
  ];
}

/** The part of `parent` in which a path lies: a folder, or a file that lies in `parent` itself (named with its ending). */
function partOf(parent: string, path: string, rules: Record<string, Rule>): string | undefined {
  if (!path.startsWith(parent)) return undefined;
  const [first = ''] = path.slice(parent.length).split('/');
  return !(first in rules) && `${first}.ts` in rules ? `${first}.ts` : first;
}

/** One line for every import in `sources` (path from the root -> text) that goes against the tables above. */
function violations(sources: Record<string, string>): string[] {
  return Object.entries(sources).flatMap(([file, text]) =>
    importsOf(file, text).flatMap((target) => {
      const wrong = [
        ...check('/src/', LAYERS, file, target),
        ...check('/src/core/', CONCEPTS, file, target),
      ];
      return [...new Set(wrong)];
    }),
  );
}

function check(
  parent: string,
  rules: Record<string, Rule>,
  file: string,
  target: string,
): string[] {
  const part = partOf(parent, file, rules);
  if (part === undefined) return [];
  const rule = rules[part];
  if (!rule) return [`${file} lies in no known part of ${parent}`];
  const fault = [`${file} must not import ${target}`];
  if (!/^[./]/.test(target)) return rule.packages.test(target) ? [] : fault;
  const path = new URL(target, `file://${file}`).pathname;
  if (!path.startsWith('/src/')) return path.startsWith('/data/') ? [] : fault;
  const to = partOf(parent, path, rules);
  return to === undefined || to === part || rule.from.includes(to) ? [] : fault;
}

/** Read from the disk: an import of all files would make each look used to the search for unused code. */
const root = ts.sys.getCurrentDirectory().replaceAll('\\', '/');
const sources = Object.fromEntries(
  ts.sys
    .readDirectory(`${root}/src`, ['.ts', '.svelte'])
    .map((path) => [path.slice(root.length), ts.sys.readFile(path) ?? '']),
);

test('every part of the source imports only what lies below it', () => {
  expect(Object.keys(sources)).not.toEqual([]);
  expect(violations(sources)).toEqual([]);
});

test.each([
  [
    'a layer above',
    '/src/core/text/a.ts',
    "import { Workspace } from '../../state/Workspace.svelte';",
  ],
  ['a concept above', '/src/core/text/a.ts', "export * from '../graph';"],
  ['a type from above', '/src/core/dossier/a.ts', "import type { Node } from '../graph/node';"],
  [
    'a text module that leans on a concept',
    '/src/core/texts/view.ts',
    "import { quote } from '../anchoring';",
  ],
  ['a framework in the core', '/src/core/graph/a.ts', "import { untrack } from 'svelte';"],
  ['a package not listed', '/src/core/graph/a.ts', "import { zoom } from 'd3-zoom';"],
  ['a dynamic import', '/src/exporters/a.ts', "const view = await import('../view/App.svelte');"],
  ['a worker', '/src/view/a.ts', "new Worker(new URL('../workers/layout.ts', import.meta.url));"],
  ['the system, in a page', '/src/state/a.ts', "import { readFile } from 'node:fs/promises';"],
  ['a test helper', '/src/view/a.ts', "import { build } from '../../tests/support/build';"],
  ['an absolute path', '/src/core/text/a.ts', "import { a } from '/src/view/a';"],
  [
    'a script of a component',
    '/src/view/A.svelte',
    '<script lang="ts">\nimport \'../workers/a\';\n</script>',
  ],
  ['the markup of a component', '/src/view/A.svelte', "{#await import('../storage/a')}{/await}"],
  ['a folder nobody knows', '/src/utils/a.ts', "import '../core/texts';"],
])('finds a planted violation: %s', (_why, file, text) => {
  expect(violations({ [file]: text })).toHaveLength(1);
});

test.each([
  ['what lies below', '/src/state/a.ts', "import { a } from '../core/graph';"],
  ['the texts, from any concept', '/src/core/briefing/a.ts', "import { a } from '../texts';"],
  ['its own neighbours', '/src/core/text/a.ts', "import { a } from './b';"],
  ['data that ships', '/src/state/a.ts', "import a from '../../data/a.json';"],
  ['a worker of the state', '/src/state/a.ts', "new URL('../workers/a.ts', import.meta.url);"],
  [
    'words that look like an import',
    '/src/core/texts/view.ts',
    'export const a = `moved from "b"`; // from \'c\'',
  ],
])('allows %s', (_why, file, text) => {
  expect(violations({ [file]: text })).toEqual([]);
});
