import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../../../src/core/text';
import { moveEdge, snapToWords, wordsIn } from '../../../../src/core/text/words';

const of = (text: string, { start, end }: Span) => text.slice(start, end);
const whole = (text: string): Span => ({ start: 0, end: text.length });

describe('words', () => {
  it.each([
    ['plain words', 'One two.', ['One', 'two']],
    ['a possessive', 'Trump’s deal', ['Trump’s', 'deal']],
    ['an initialism', 'the U.S. aid', ['the', 'U.S', 'aid']],
    ['a hyphen', 'a well-kept word', ['a', 'well-kept', 'word']],
    ['figures', '$500 billion, or 1,000.5', ['500', 'billion', 'or', '1,000.5']],
    ['accents and combining marks', 'Élodie e\u0301tait', ['Élodie', 'e\u0301tait']],
    ['other scripts', '他说 привет', ['他说', 'привет']],
    ['marks alone', '— … “”', []],
  ])('are found: %s', (_why, text, words) => {
    expect(wordsIn(text, whole(text)).map((span) => of(text, span))).toEqual(words);
  });
});

describe('a selection', () => {
  const text = 'Mayor Ann Smith resigned, and “never lied.”';
  it.each<[why: string, from: string, to: string]>([
    ['grows to whole words', 'n Smi', 'Ann Smith'],
    ['loses the space round it', ' Ann ', 'Ann'],
    ['keeps the marks in it', '“never lied.”', '“never lied.”'],
    ['keeps a mark inside', 'igned, an', 'resigned, and'],
  ])('%s', (_why, from, to) => {
    const start = text.indexOf(from);
    const snapped = snapToWords(text, { start, end: start + from.length });
    expect(snapped && of(text, snapped)).toBe(to);
  });

  it('of marks or space alone is none', () => {
    expect(snapToWords(text, { start: 24, end: 26 })).toBeUndefined();
    expect(snapToWords('a  b', { start: 1, end: 3 })).toBeUndefined();
  });

  it('is inside the text, begins and ends where words do, and is not smaller', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.nat(),
        fc.nat(),
        (given, a, b) => {
          const [start, end] = [a % (given.length + 1), b % (given.length + 1)].sort(
            (x, y) => x - y,
          );
          const span = { start: start ?? 0, end: end ?? 0 };
          const snapped = snapToWords(given, span);
          if (!snapped) return;
          const cut = wordsIn(given, whole(given)).filter(
            (word) =>
              (word.start < snapped.start && snapped.start < word.end) ||
              (word.start < snapped.end && snapped.end < word.end),
          );
          expect(cut).toEqual([]);
          expect(of(given, snapped)).toContain(of(given, span).trim());
          expect(snapToWords(given, snapped)).toEqual(snapped);
        },
      ),
    );
  });
});

describe('an edge of a selection', () => {
  const text = 'One two three four.';
  const two = { start: 4, end: 7 };
  it.each([
    ['its end goes on to the next word', 'end', 1, 'two three'],
    ['its start goes back to the word before', 'start', -1, 'One two'],
  ] as const)('%s', (_why, edge, by, words) => {
    expect(of(text, moveEdge(text, two, edge, by, whole(text)))).toBe(words);
  });

  it.each([
    ['end', -1],
    ['start', 1],
  ] as const)('keeps one word: %s %i', (edge, by) => {
    expect(moveEdge(text, two, edge, by, whole(text))).toEqual(two);
  });

  it('takes the marks behind the last word', () => {
    const four = { start: 14, end: 18 };
    expect(of(text, moveEdge(text, four, 'end', 1, whole(text)))).toBe('four.');
  });

  it('stays inside what it may cover', () => {
    expect(moveEdge(text, two, 'end', 1, { start: 0, end: 7 })).toEqual(two);
  });

  it('comes back when it is moved there and back', () => {
    const three = { start: 4, end: 13 };
    const back = moveEdge(text, three, 'end', -1, whole(text));
    expect(moveEdge(text, back, 'end', 1, whole(text))).toEqual(three);
  });
});
