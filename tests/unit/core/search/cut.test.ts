import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutRound } from '../../../../src/core/search/cut';

const LONG = Array.from({ length: 100 }, (_, i) => `word${i}`).join(' ');
const spanOf = (word: string) => ({
  start: LONG.indexOf(word),
  end: LONG.indexOf(word) + word.length,
});

describe('words that are cut', () => {
  it('stay whole if they are short', () => {
    const words = 'If it ensures peace, I am ready. '.repeat(9).slice(0, 300);
    expect(cutRound(words, { start: 200, end: 205 })).toBe(words);
  });

  it('are cut between words, and say so', () => {
    expect(cutRound(LONG, spanOf('word50'))).toMatch(/^… word\d\d .* word50 .* word\d\d …$/);
    expect(cutRound(LONG, undefined)).toMatch(/^word0 .* word\d\d …$/);
    expect(cutRound(LONG, spanOf('word99'))).toMatch(/^… word\d\d .* word99$/);
  });

  it('hold what was found, are a stretch of the whole, and never end in half a character', () => {
    const unit = fc.constantFrom('a', ' ', '😀', '日', '\n', '“');
    fc.assert(
      fc.property(
        fc.string({ unit, minLength: 200, maxLength: 700 }),
        fc.nat(),
        fc.integer({ min: 1, max: 40 }),
        (words, at, length) => {
          const [found] = [...words.slice(0, at % words.length)].slice(-1);
          const start = (at % words.length) - (found?.length ?? 0);
          const end = Math.min(words.length, Math.max(0, start) + length);
          const cut = cutRound(words, { start: Math.max(0, start), end });
          const kept = cut === words ? cut : cut.replace(/^… | …$/g, '');
          expect(cut.length).toBeLessThanOrEqual(304);
          expect(words).toContain(kept);
          expect(kept).not.toMatch(/\p{Cs}/u);
          if (cut !== words)
            expect(kept).toContain(
              words
                .slice(Math.max(0, start), end)
                .trim()
                .replace(/\p{Cs}$/u, ''),
            );
        },
      ),
    );
  });
});
