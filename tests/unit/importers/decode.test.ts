import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeFile, LIMIT } from '../../../src/importers/decode';
import { anyText } from '../../support/texts';

const utf8 = (text: string) => new TextEncoder().encode(text);
/** Of each code unit its two bytes. */
const utf16 = (text: string, order: 'LE' | 'BE') =>
  Uint8Array.from(
    [...Array(text.length).keys()].flatMap((i) => {
      const unit = text.charCodeAt(i);
      const bytes = [unit & 0xff, unit >> 8];
      return order === 'LE' ? bytes : bytes.reverse();
    }),
  );
const bytes = (...parts: (string | readonly number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...part].map((sign) => sign.charCodeAt(0)) : part,
    ),
  );
const join = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

const KYIV = 'Київ стоїть.\nПрезидент каже: «так».\n';
const TOKYO = '大統領は「はい」と述べた。\n会議は20日に東京で開かれた。\n　以上\n';
const LATIN = 'The mayor said “no”.\nNobody asked.\n';

test.each<[why: string, input: Uint8Array, text: string, encoding: string]>([
  ['plain', utf8(LATIN), LATIN, 'UTF-8'],
  ['with a mark', join(bytes([0xef, 0xbb, 0xbf]), utf8('a\r\nb\rc')), 'a\nb\nc', 'UTF-8'],
  ['with two marks', utf8('\ufeff\ufeffa'), 'a', 'UTF-8'],
  ['one stray control character', utf8('a\u0007b'), 'a\u0007b', 'UTF-8'],
  ['UTF-16 LE by its mark', join(bytes([0xff, 0xfe]), utf16(TOKYO, 'LE')), TOKYO, 'UTF-16 LE'],
  ['UTF-16 BE by its mark', join(bytes([0xfe, 0xff]), utf16(KYIV, 'BE')), KYIV, 'UTF-16 BE'],
  ['UTF-16 LE by its NULs', utf16(LATIN, 'LE'), LATIN, 'UTF-16 LE'],
  ['UTF-16 BE by its NULs', utf16(LATIN, 'BE'), LATIN, 'UTF-16 BE'],
  ['Cyrillic in UTF-16 LE by its NULs', utf16(KYIV, 'LE'), KYIV, 'UTF-16 LE'],
  ['Cyrillic in UTF-16 BE by its NULs', utf16(KYIV, 'BE'), KYIV, 'UTF-16 BE'],
  ['Japanese in UTF-16 LE by its NULs', utf16(TOKYO, 'LE'), TOKYO, 'UTF-16 LE'],
  [
    'curly quotes, a dash and an accent of Windows-1252',
    bytes('He said ', [0x93], 'no', [0x94, 0x20, 0x97], ' the mayor', [0x92], 's caf', [0xe9]),
    'He said “no” — the mayor’s café',
    'Windows-1252',
  ],
])('text: %s', (_why, input, text, encoding) => {
  expect(decodeFile(input)).toEqual({ text, encoding });
});

const zip = (...names: string[]) => bytes('PK', [3, 4, 0, 0], ...names, [0xff, 0, 1]);

test.each<[why: string, input: Uint8Array, code: string, message: RegExp]>([
  ['PDF', bytes('%PDF-1.7\n', [0xe2, 0xe3]), 'document', /^This is a PDF\.$/],
  ['Word', zip('[Content_Types].xml', 'word/document.xml'), 'document', /Word document/],
  ['Excel', zip('xl/workbook.xml'), 'document', /spreadsheet/],
  ['OpenDocument', zip('mimetypeapplication/vnd.oasis.opendocument.text'), 'document', /OpenDoc/],
  ['ZIP', zip('article.txt'), 'archive', /ZIP/],
  ['gzip', bytes([0x1f, 0x8b, 8, 0]), 'archive', /gzip/],
  ['old Word', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'document', /old Office/],
  ['RTF', bytes('{\\rtf1\\ansi Hello}'), 'document', /RTF/],
  ['PNG', bytes([0x89], 'PNG\r\n', [0x1a, 0x0a, 0]), 'picture', /PNG/],
  ['JPEG', bytes([0xff, 0xd8, 0xff, 0xe0, 0]), 'picture', /JPEG/],
  ['GIF', bytes('GIF89a', [1, 0]), 'picture', /GIF/],
  ['WebP', bytes('RIFF', [1, 0, 0, 0], 'WEBPVP8 '), 'picture', /WebP/],
  ['MP4', bytes([0, 0, 0, 24], 'ftypmp42'), 'picture', /film/],
  ['NULs among letters', bytes('Hello', [0]), 'binary', /not text/],
  [
    'a NUL among letters of other scripts',
    bytes('a', [0xe0, 0xa0, 0x80, 0], 'b'),
    'binary',
    /not text/,
  ],
  [
    'a NUL in Windows-1252',
    bytes('He said ', [0x93], 'no', [0x94], ' to i', [0]),
    'binary',
    /not text/,
  ],
  [
    'a NUL and other control characters',
    bytes('The mayor', [0, 1, 2], 's', [0x0e]),
    'binary',
    /not text/,
  ],
  ['JSON with a NUL', bytes('{"a": "', [0], '"}'), 'binary', /not text/],
  ['NULs everywhere', bytes([0, 0, 0, 0]), 'binary', /not text/],
  ['UTF-32', bytes([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]), 'binary', /not text/],
  ['control characters', bytes([1, 2, 3, 4], 'abcdef'), 'binary', /not text/],
  ['bytes without sense', bytes([0x81, 0x8d, 0x8f, 0x90, 0x9d]), 'binary', /not text/],
  ['UTF-8 that is none', bytes([0xef, 0xbb, 0xbf, 0xff]), 'damaged', /says that it is UTF-8/],
  ['UTF-16 cut in half', bytes([0xff, 0xfe, 0x41]), 'damaged', /UTF-16 LE/],
  [
    'Cyrillic in an old encoding',
    bytes([0xca, 0xe8, 0xbf, 0xe2, 0x20, 0xf1]),
    'unknownEncoding',
    /encoding/,
  ],
  ['nothing', bytes(), 'empty', /no text/],
  ['white space', utf8('\ufeff \n\t\u00a0\r\n'), 'empty', /no text/],
  ['too much', new Uint8Array(LIMIT + 1).fill(0x61), 'tooLarge', /20\.1 MB; the limit is 20 MB/],
])('refused: %s', (_why, input, code, message) => {
  const { problem } = decodeFile(input);
  expect(problem?.code).toBe(code);
  expect(problem?.message).toMatch(message);
  expect(problem?.fix).toMatch(/^[A-Z].*\.$/);
});

test('a text as large as may be is read', () => {
  expect(decodeFile(new Uint8Array(LIMIT).fill(0x61)).problem).toBeUndefined();
});

describe('whatever it is', () => {
  const start = fc.constantFrom(
    [],
    [0xef, 0xbb, 0xbf],
    [0xff, 0xfe],
    [0xfe, 0xff],
    [0x50, 0x4b, 3, 4],
  );
  const few = fc.array(fc.constantFrom(0, 0x41, 0x20, 0x92, 0xe9, 0xff), { maxLength: 40 });

  test('bytes are a text to be kept as it is, or a problem; never a fault', () => {
    fc.assert(
      fc.property(start, fc.oneof(fc.uint8Array({ maxLength: 200 }), few), (mark, rest) => {
        const decoded = decodeFile(Uint8Array.from([...mark, ...rest]));
        if (decoded.problem) return;
        expect(decoded.text).toMatch(/\S/);
        expect(decoded.text).not.toMatch(/\0|\r|^\ufeff/);
      }),
      { numRuns: 1000 },
    );
  });

  test('a text of letters comes back from UTF-16 without a mark', () => {
    const letters = fc.string({
      unit: fc.constantFrom('a', 'Z', ' ', '.', '\n', '“', 'é', 'Ж', '大'),
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(letters, fc.constantFrom('LE' as const, 'BE' as const), (words, order) => {
        const text = `The mayor said: ${words}`;
        expect(decodeFile(utf16(text, order))).toEqual({ text, encoding: `UTF-16 ${order}` });
      }),
    );
  });

  test('a text comes back from UTF-8, its line ends apart', () => {
    fc.assert(
      fc.property(anyText(), (words) => {
        const text = `a${words.replaceAll('\0', '')}b`.toWellFormed();
        const decoded = decodeFile(utf8(text));
        if (!decoded.problem) expect(decoded.text).toBe(text.replace(/\r\n?/g, '\n'));
        else expect(decoded.problem.code).toBe('binary');
      }),
    );
  });
});
