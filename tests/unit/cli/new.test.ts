import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDossier } from '../../../src/core/dossier';
import good from '../../samples/dossiers/good/dossier.json?raw';
import { anyText } from '../../support/texts';
import { diskFault, runOn } from './fake-io';

const ARTICLE = [
  'Harbour Deal Signed',
  'By Ada Quill',
  'Published: February 27, 2025',
  'The mayor signed. “No,” she said before.',
  'https://news.example/a',
].join('\n\n');

describe('new', () => {
  test('makes a dossier of an article with what its lines say, and sets those aside', async () => {
    const { code, out, err } = await runOn({ 'my/a.txt': ARTICLE }, 'new', 'my/a.txt');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { dossier, problems } = parseDossier(out);
    expect(problems).toEqual([]);
    expect(dossier).toMatchObject({ id: 'harbour-deal-signed', title: 'Harbour Deal Signed' });
    const article = dossier?.articles[0];
    expect(article?.text).toBe(ARTICLE);
    expect(article?.source).toEqual({
      byline: 'Ada Quill',
      date: 'February 27, 2025',
      address: 'https://news.example/a',
    });
    expect(article?.furniture.map(({ exact }) => exact)).toEqual([
      'By Ada Quill',
      'Published: February 27, 2025',
      'https://news.example/a',
    ]);
  });

  test.each<[why: string, name: string, file: string | Uint8Array, title: string]>([
    ['the name of the file, for want of a headline', 'C:\\my\\a.b.txt', 'The mayor signed.', 'a.b'],
    ['the name as a whole, if it is only an ending', '.txt', 'The mayor signed.', '.txt'],
    ['of UTF-16', 'a.txt', new Uint8Array([0xff, 0xfe, 0x41, 0, 10, 0, 0x42, 0]), 'A'],
    ['of Windows-1252', 'a.txt', new Uint8Array([0x41, 0x92, 0x73, 10, 0x42, 0x43]), 'A’s'],
    [
      'no longer than a title may be',
      'a.md',
      `---\ntitle: ${'a'.repeat(500)}\n---\n\nB.`,
      `${'a'.repeat(399)}…`,
    ],
  ])('the title: %s', async (_why, name, file, title) => {
    const { out } = await runOn({ [name]: file }, 'new', name);
    expect(parseDossier(out)).toMatchObject({ problems: [], dossier: { title } });
  });

  test('what it prints of any text is a dossier in which check finds no problem', async () => {
    await fc.assert(
      fc.asyncProperty(anyText(), async (words) => {
        const text = `The mayor${words.replaceAll('\0', '')}\u202e\u009b\u{e0041}`.toWellFormed();
        const { code, out } = await runOn({ 'a.txt': text }, 'new', 'a.txt');
        if (code !== 0) return;
        const checked = await runOn({ 'x.json': out }, 'check', 'x.json');
        expect(checked).toMatchObject({ code: 0, out: 'x.json: no problems\n' });
        expect(parseDossier(out).dossier?.articles[0].text).toBe(text.replace(/\r\n?/g, '\n'));
      }),
    );
  });

  test('and nothing in it commands the terminal', async () => {
    const { out } = await runOn({ 'a.txt': 'The mayor\u202e signed. \u{e0041}' }, 'new', 'a.txt');
    expect(out).toContain(String.raw`The mayor\u202e signed. \udb40\udc41`);
  });

  test.each<[why: string, file: string | Uint8Array | Error, says: RegExp]>([
    ['is missing', diskFault('ENOENT'), /no such file/],
    ['is a folder', diskFault('EISDIR'), /folder/],
    ['is empty', ' ', /no text.*whole text/],
    ['is a PDF', '%PDF-1.7', /a PDF.*copy/],
    ['is an address', 'https://a.b', /no network/],
    ['is too large', new Uint8Array(20_000_001).fill(0x20), /20\.1 MB.*limit is 20 MB/],
    ['is other JSON', '{}', /no Parley dossier/],
    ['is a dossier', good, /dossier already: use check/],
    ['is a broken dossier', good.replace('"id":', '"id"'), /JSON.*line \d+, column \d+.*article/],
  ])('one line and exit code 2 for a file that %s', async (_why, file, says) => {
    const { code, out, err } = await runOn({ 'a.txt': file }, 'new', 'a.txt');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^parley: a\.txt: [^\n]+\n$/);
    expect(err).toMatch(says);
  });

  test('one line for a file that claims to be JSON and is none', async () => {
    const { code, err } = await runOn({ 'a.json': '{\n  "a": b\n}' }, 'new', 'a.json');
    expect(code).toBe(2);
    expect(err).toMatch(/^parley: a\.json: no article but JSON [^\n]*line 2, column 8 [^\n]+\n$/);
  });

  test('what is too large is not read', async () => {
    const readFile = () => Promise.reject(new Error('read'));
    const { err } = await runOn({}, 'new', 'a.txt', { size: () => Promise.resolve(1e9), readFile });
    expect(err).toMatch(/1000\.0 MB/);
  });

  test('without a file it shows how it is used', async () => {
    expect((await runOn({}, 'new')).err).toMatch(/“new ARTICLE\.txt”/);
  });
});
