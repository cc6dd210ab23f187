import ts from 'typescript';
import { expect, test } from 'vitest';

/** The list that a README gives under "Public functions". */
const publicPart = (readme: string): string =>
  /^Public functions\b.*:\n\n((?:(?:- | {2}).*\n)+)/m.exec(readme)?.[1] ?? '';

/** What a text names in backticks as code: `name` or `name(...)`, not files, values or examples. */
const namesIn = (text: string): string[] =>
  Array.from(text.matchAll(/`([A-Za-z]\w*)(?:\([^`]*\))?`/g), ([, name]) => name ?? '');

/** What modules export, by any way of writing it. */
function exportsOf(modules: readonly string[]): Set<string> {
  const names = modules.flatMap((module) => [
    ...Array.from(
      module.matchAll(/^export (?:async )?(?:function|const|class|interface|type) (\w+)/gm),
      ([, name]) => name ?? '',
    ),
    ...Array.from(module.matchAll(/^export (?:type )?\{([^}]*)\}/gm), ([, list]) => list ?? '')
      .join()
      .split(',')
      .map((entry) => entry.trim().split(' ').at(-1) ?? ''),
  ]);
  return new Set(names);
}

/** The public functions that a README names and no module of its folder exports. */
function missing(readme: string, modules: readonly string[]): string[] {
  const known = exportsOf(modules);
  return namesIn(publicPart(readme)).filter((name) => !known.has(name));
}

const root = ts.sys.getCurrentDirectory().replaceAll('\\', '/');
const read = (path: string): string => ts.sys.readFile(path) ?? '';
const folders = ts.sys.getDirectories(`${root}/src/core`);

test.each(folders)('what src/core/%s/README.md calls public can be imported', (folder) => {
  const path = `${root}/src/core/${folder}`;
  const readme = read(`${path}/README.md`);
  expect(namesIn(publicPart(readme))).not.toEqual([]);
  expect(missing(readme, ts.sys.readDirectory(path, ['.ts']).map(read))).toEqual([]);
});

const README = `# text

- \`inner\` is no promise.

Public functions, in the order of use:

- \`readArticle(text, furniture)\`, \`sentenceAt\`: see \`article.ts\`; \`0\` is an offset, \`a--b\` a pair.
- \`splitSentences\`
  and \`gone(a)\`.

A change raises \`VERSION\`.
`;

test.each<[why: string, modules: string[], names: string[]]>([
  ['nothing is exported', [], ['readArticle', 'sentenceAt', 'splitSentences', 'gone']],
  [
    'one is only used inside',
    ['export const readArticle = 1;\nexport { a as sentenceAt } from "./a";\nfunction gone() {}'],
    ['splitSentences', 'gone'],
  ],
  [
    'all are there',
    [
      'export function readArticle() {}\nexport {\n  sentenceAt,\n  type Sentence,\n  splitSentences,\n};',
      'export async function gone() {}',
    ],
    [],
  ],
])('finds what a README only dreams of: %s', (_why, modules, names) => {
  expect(missing(README, modules)).toEqual(names);
});
