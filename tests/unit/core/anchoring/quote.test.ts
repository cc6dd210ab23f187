import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorQuote, selectSpan } from '../../../../src/core/anchoring';
import { anyText, repetitiveText, textWithSpan } from '../../../support/texts';

const article = { id: 'a1', text: 'He said “no”. She said “no”.' };

describe('anchoring', () => {
  it('gives a quote of the article for an exact selector', () => {
    expect(anchorQuote(article, { exact: '“no”', start: 23 })).toEqual({
      found: true,
      quote: { article: 'a1', exact: '“no”', start: 23, end: 27 },
    });
  });

  it('gives no quote for a moved selector, but its one place', () => {
    expect(anchorQuote(article, { exact: 'She', start: 0 })).toEqual({
      found: false,
      reason: 'moved',
      candidates: [{ start: 14, end: 17 }],
    });
  });

  it.each([
    [
      'all places of words that stand several times',
      '“no”',
      [
        { start: 8, end: 12 },
        { start: 23, end: 27 },
      ],
    ],
    ['no place for words that stand nowhere', 'never', []],
    ['no place for no words', '', []],
  ])('gives no quote for a lost selector, but %s', (_why, exact, candidates) => {
    expect(anchorQuote(article, { exact })).toEqual({ found: false, reason: 'lost', candidates });
  });

  it('gives only quotes whose words stand at their span, and reports everything else', () => {
    const start = fc.option(fc.integer({ min: -3, max: 60 }), { nil: undefined });
    for (const texts of [anyText(), repetitiveText()])
      fc.assert(
        fc.property(texts, texts, start, (text, exact, at) => {
          const result = anchorQuote({ id: 'a1', text }, { exact, start: at });
          if (result.found) {
            const { quote } = result;
            expect(exact).not.toBe('');
            expect(quote.exact).toBe(exact);
            expect(text.slice(quote.start, quote.end)).toBe(exact);
          } else expect(['moved', 'lost']).toContain(result.reason);
        }),
        { numRuns: 200 },
      );
  });

  it('finds every span of every text by its own selector', () => {
    fc.assert(
      fc.property(textWithSpan(), ({ text, start, end }) => {
        const result = anchorQuote({ id: 'a1', text }, selectSpan(text, { start, end }));
        expect(result).toMatchObject({ found: true, quote: { start, end } });
      }),
    );
  });

  it('loses words that are no longer in the text, and says so', () => {
    fc.assert(
      fc.property(textWithSpan(), ({ text, start, end }) => {
        const selector = selectSpan(text, { start, end });
        const without = text.replaceAll(selector.exact, '');
        fc.pre(!without.includes(selector.exact));
        expect(anchorQuote({ id: 'a1', text: without }, selector)).toEqual({
          found: false,
          reason: 'lost',
          candidates: [],
        });
      }),
    );
  });
});
