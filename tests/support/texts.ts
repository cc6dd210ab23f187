import fc from 'fast-check';
import type { Span } from '../../src/core/text';

/** Pieces that have broken offset arithmetic before: quotes, dashes, pairs, marks, line ends, stops. */
const PIECES = [
  'a',
  'b',
  'Mr. ',
  'U.S. ',
  '3.5',
  'said',
  'Zelenskyy ',
  '“',
  '”',
  '’',
  '"',
  '—',
  '…',
  '. ',
  '.',
  '! ',
  '? ',
  ' ',
  '\u00a0',
  '\n',
  '\n\n',
  '\r\n',
  '\r\n\r\n',
  '\t',
  '😀',
  '👩‍👩‍👧',
  'e\u0301',
  '\u0301',
  '日本',
  'И',
  'Leave a Comment',
  '\ufeff',
  '\ud83d',
  '\ude00',
];

/** Any text: made of pieces that are known to be awkward, or of arbitrary code units, lone surrogates among them. */
export const anyText = (): fc.Arbitrary<string> =>
  fc.oneof(
    fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')),
    fc.string({ maxLength: 60 }),
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 })
      .map((codes) => String.fromCharCode(...codes)),
  );

/** A text of few different letters, so that the same words stand in it again and again. */
export const repetitiveText = (): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom('a', 'b', ' ', '“', '😀'), maxLength: 40 });

/** A text with one span in it that is not empty. */
export const textWithSpan = (
  texts: fc.Arbitrary<string> = anyText(),
): fc.Arbitrary<{ text: string; start: number; end: number }> =>
  texts
    .filter((text) => text.length > 0)
    .chain((text) =>
      fc
        .tuple(fc.nat({ max: text.length - 1 }), fc.nat({ max: text.length - 1 }))
        .map(([a, b]) => ({ text, start: Math.min(a, b), end: Math.max(a, b) + 1 })),
    );

/** One line for each span that lies outside the text, out of order, on another, or holds nothing or white space at its ends. */
export function faultsOf(text: string, spans: readonly Span[]): string[] {
  return spans.flatMap(({ start, end }, i) => {
    const words = text.slice(start, end);
    const name = `${start}-${end}`;
    return [
      ...(start < (spans[i - 1]?.end ?? 0) ? [`${name} begins before the end of the last`] : []),
      ...(end > text.length ? [`${name} ends behind the text`] : []),
      ...(words === '' ? [`${name} is empty`] : []),
      ...(words === words.trim() ? [] : [`${name} is not trimmed`]),
    ];
  });
}

/** The characters of a text that are not white space. */
export const solid = (text: string): string => text.replace(/\s/g, '');
