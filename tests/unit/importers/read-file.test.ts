import fc from 'fast-check';
import { expect, test } from 'vitest';
import { serialiseDossier } from '../../../src/core/dossier/serialise';
import { LIMIT } from '../../../src/importers/decode';
import { readFile, readPaste, type Opened } from '../../../src/importers/read-file';
import { FIRST_FILE, firstData } from '../../support/dossiers';
import { anyText } from '../../support/texts';

const read = (name: string, text: string) => readFile(name, new TextEncoder().encode(text));
const codeOf = (opened: Opened) => (opened.kind === 'problem' ? opened.problem.code : opened.kind);

test.each<[why: string, name: string, text: string]>([
  ['plain text', 'a.txt', 'Harbour Deal\n\nThe mayor signed.\n'],
  ['Markdown, with its marks', 'a.md', '# Harbour *Deal*\n\n> “No.”\n\n- a [link](https://a.b)\n'],
  ['Markdown that begins with a tag', 'a.md', '<p align="center">Harbour</p>\n\nThe mayor signed.'],
  ['a note in brackets first', 'a.txt', '[Editor’s note] The mayor signed.'],
  ['words in braces', 'a.txt', '{sic} The mayor signed.'],
  ['an address among words', 'a.txt', 'See https://a.b for the deal.'],
  ['tags among words', 'a.txt', 'The tag <p>...</p> was invented in 1990.'],
  ['a tag first that nothing closes', 'a.txt', '<p> is a tag of 1990, she said.'],
  ['two addresses', 'a.txt', 'https://a.b\nhttps://c.d'],
  ['a quoted line', 'a.txt', '"The mayor signed."'],
  ['a number', 'a.txt', '1984'],
])('an article: %s', (_why, name, text) => {
  expect(read(name, text)).toEqual({ kind: 'article', text, encoding: 'UTF-8', name });
  expect(readPaste(text).kind).toBe(
    name.endsWith('.md') && text.startsWith('<') ? 'problem' : 'article',
  );
});

test.each<[why: string, name: string, text: string]>([
  ['whatever its name is', 'notes.txt', FIRST_FILE],
  ['with white space round it', 'a.json', `\n ${FIRST_FILE}\n`],
  ['with a byte order mark', 'a.json', `\ufeff${FIRST_FILE}`],
])('a dossier, %s', (_why, name, text) => {
  for (const opened of [read(name, text), readPaste(text)]) {
    if (opened.kind !== 'dossier') throw new Error(opened.kind);
    const { dossier, problems } = opened.parsed;
    expect(problems).toEqual([]);
    expect(dossier && serialiseDossier(dossier)).toBe(FIRST_FILE);
  }
});

test.each<[why: string, held: string, kind: string]>([
  ['holds a dossier', FIRST_FILE, 'dossier'],
  ['holds one that is cut off', FIRST_FILE.slice(0, 500), 'dossier'],
  ['holds something else', '{"a": 1}', 'dossier'],
  ['holds none', '', 'markup'],
])('a page of Parley that %s', (_why, held, kind) => {
  const page = `<!doctype html>\n<html><script type="application/json" id="dossier">${held}</script></html>`;
  for (const opened of [read('a.html', page), readPaste(page)]) {
    expect(codeOf(opened)).toBe(kind);
    if (opened.kind === 'dossier')
      expect(opened.parsed.dossier !== undefined).toBe(held === FIRST_FILE);
  }
});

test.each<[why: string, name: string, text: string, code: string]>([
  ['of a newer version', 'a.txt', JSON.stringify({ ...firstData(), version: 99 }), 'newerVersion'],
  ['cut off', 'a.txt', FIRST_FILE.slice(0, 500), 'notJson'],
  ['that is JSON only by its name', 'a.json', 'The mayor signed.', 'notJson'],
])('a dossier that does not load, with its problem: %s', (_why, name, text, code) => {
  const opened = read(name, text);
  if (opened.kind !== 'dossier') throw new Error(opened.kind);
  expect(opened.parsed.dossier).toBeUndefined();
  expect(opened.parsed.problems.map((problem) => problem.code)).toEqual([code]);
});

test.each<[why: string, text: string, code: string]>([
  ['JSON of another kind', '{"type": "FeatureCollection"}', 'wrongFormat'],
  ['a list', '[1, 2]', 'wrongFormat'],
  ['an address', ' https://news.example/a?b=c#d \n', 'address'],
  ['an address without http', 'www.news.example', 'address'],
  ['a page', '<!-- saved -->\n<!DOCTYPE html>\n<html><body>The mayor</body></html>', 'markup'],
  ['a page of XML', '<?xml version="1.0"?><html xmlns="x">', 'markup'],
  ['a feed', '<?xml version="1.0"?>\n<rss version="2.0"></rss>', 'markup'],
  ['a part of a page', '<div class="a"><p>The mayor</p></div>', 'markup'],
  [
    'a page saved whole',
    'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n',
    'markup',
  ],
  ['nothing', ' \n ', 'empty'],
  ['NULs', 'a\0b', 'binary'],
])('neither: %s', (_why, text, code) => {
  expect(codeOf(read('a.txt', text))).toBe(code);
  expect(codeOf(readPaste(text))).toBe(code);
});

test('the source of a page is no article, even if it is called Markdown', () => {
  expect(codeOf(read('a.md', '<html><body>The mayor</body></html>'))).toBe('markup');
});

test('the fix of an address says that there is no network', () => {
  expect(readPaste('https://a.b')).toMatchObject({
    problem: {
      message: 'This is a web address.',
      fix: expect.stringMatching(/no network.*copy/) as string,
    },
  });
});

test('a paste is kept like a file, and has neither name nor encoding', () => {
  expect(readPaste('\ufeff\ufeffThe mayor\r\nsigned.')).toEqual({
    kind: 'article',
    text: 'The mayor\nsigned.',
    encoding: undefined,
    name: undefined,
  });
  expect(codeOf(readPaste('a'.repeat(LIMIT + 1)))).toBe('tooLarge');
});

test('nothing that is pasted or dropped is a fault', () => {
  fc.assert(
    fc.property(anyText(), fc.constantFrom('', '{', '[', '<p>', 'https://'), (text, start) => {
      for (const opened of [readPaste(start + text), read('a.json', start + text)])
        expect(['article', 'dossier', 'problem']).toContain(opened.kind);
    }),
  );
});
