import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nameFiles } from '../../../src/storage/file-names';

it.each([
  ['a plain one', 'Dossier.json', 'Dossier.json'],
  ['another script', '北约 – Зеленский.json', '北约 – Зеленский.json'],
  ['an emoji of several parts', '👩‍👩‍👧.json', '👩‍👩‍👧.json'],
  ['what systems forbid', 'a/b\\c: "d" <e>|f?*.json', 'a-b-c- -d- -e-f-.json'],
  ['a way up', '../../etc/passwd', '-..-etc-passwd'],
  ['nothing but dots', '..', 'unnamed'],
  ['nothing', '', 'unnamed'],
  ['nothing but an ending', '.json', 'unnamed.json'],
  ['control characters', 'a\u0000b\nc\u009f.json', 'a-b-c-.json'],
  ['a half of a surrogate pair', 'a\ud800b.json', 'a-b.json'],
  ['a mark that turns the direction', 'a\u202egpj.json', 'a-gpj.json'],
  ['white space and dots at the ends', ' . a . .json', 'a.json'],
  ['a device of Windows', 'CON.json', 'CON-.json'],
  ['a long one', `${'ä😀'.repeat(50)}.json`, `${'ä😀'.repeat(27)}ä.json`],
  ['a name of the prototype', '__proto__', '__proto__'],
])('a file gets a name that any system takes: %s', (_why, wanted, name) => {
  expect(nameFiles([wanted])).toEqual([name]);
});

it('equal names are told apart, also those that only some systems hold for equal', () => {
  const wanted = ['a.json', 'a.json', 'A.json', 'a (2).json', '\u00e9', 'e\u0301', 'a.json'];
  expect(nameFiles(wanted)).toEqual([
    'a.json',
    'a (2).json',
    'A (3).json',
    'a (2) (2).json',
    '\u00e9',
    'e\u0301 (2)',
    'a (4).json',
  ]);
});

it('whatever is wanted, the names differ, are not empty, hold no path and fit 255 bytes', () => {
  const odd = fc.string({
    unit: fc.constantFrom('.', '/', 'a', ' ', '\ud800', '2', '(', ')', 'é'),
  });
  const any = fc.oneof(odd, fc.string({ unit: 'binary', maxLength: 200 }));
  fc.assert(
    fc.property(fc.array(any), (wanted) => {
      const names = nameFiles(wanted);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(wanted.length);
      for (const name of names) {
        expect(name).not.toMatch(/[/\\\p{Cs}]|^\.*$/u);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
      }
    }),
  );
});
