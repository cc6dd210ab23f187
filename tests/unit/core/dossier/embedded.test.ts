import fc from 'fast-check';
import { expect, test } from 'vitest';
import { embeddedJson, embedJson, escapeJson } from '../../../../src/core/dossier/embedded';
import { anyText } from '../../../support/texts';

const PAGE =
  '<!doctype html><p>$&</p><script type="application/json" id="dossier"></script><script>1</script>';

/** Texts that would break out of the element if they were not escaped. */
const HOSTILE = [
  '</script><script>alert(1)</script>',
  '<!--<script>',
  '</SCRIPT >',
  '\u2028\u2029',
  '$& $1 $` $$',
  '\ud800 half a pair',
  '\0\r\n\u007f',
];

test.each(HOSTILE)('what stands in a page is data whatever it says: %j', (text) => {
  const json = JSON.stringify({ text });
  const page = embedJson(PAGE, json) ?? '';
  expect(page.match(/<\/?script/gi)).toHaveLength(4);
  expect(page).not.toMatch(/<!--|[\u2028\u2029]/);
  expect(JSON.parse(embeddedJson(page) ?? '')).toEqual({ text });
});

test('any text comes back as it was', () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      const escaped = escapeJson(JSON.stringify(text));
      expect(escaped).not.toContain('<');
      expect(JSON.parse(escaped)).toBe(text);
    }),
  );
});

test.each([
  ['without the element', '<!doctype html><p>no</p>'],
  ['with two of them', PAGE + PAGE],
  ['that is full already', embedJson(PAGE, '{}') ?? ''],
])('a page %s takes no dossier', (_why, page) => {
  expect(embedJson(page, '{}')).toBeUndefined();
});

test('a page without a dossier has none, nor has an empty one; a page that is cut off has what is left', () => {
  expect(embeddedJson('<!doctype html>')).toBeUndefined();
  expect(embeddedJson(PAGE)).toBeUndefined();
  const page = embedJson(PAGE, '{"a": 1}') ?? '';
  expect(embeddedJson(page.slice(0, page.indexOf('1}')))).toBe('{"a": ');
});
