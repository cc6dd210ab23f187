import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selectSpan } from '../../../../src/core/anchoring';
import { placesOf } from '../../../../src/core/anchoring/selector';
import { textWithSpan } from '../../../support/texts';

describe('the selector of a span', () => {
  it('is words and start alone where the words stand once', () => {
    expect(selectSpan('He said no.', { start: 8, end: 10 })).toEqual({ exact: 'no', start: 8 });
  });

  it('has start 0 as a start', () => {
    expect(selectSpan('He said no.', { start: 0, end: 2 })).toEqual({ exact: 'He', start: 0 });
  });

  it.each<[why: string, text: string, start: number, prefix: string, suffix: string]>([
    ['on both sides', 'He said no. She said no. They left.', 21, '. She said ', '. They left.'],
    ['not before the beginning', 'no, he said, and again no', 0, '', ', he said, a'],
    ['not behind the end', 'no, he said, and again no', 23, ', and again ', ''],
  ])('has context where the words stand again: %s', (_why, text, start, prefix, suffix) => {
    const selector = selectSpan(text, { start, end: start + 2 });
    expect(selector).toEqual({
      exact: 'no',
      ...(prefix && { prefix: text.slice(start - 12, start) }),
      ...(suffix && { suffix }),
      start,
    });
    expect(selector.prefix?.endsWith(prefix) ?? prefix === '').toBe(true);
  });

  it('has more context where a little is not enough, and stops at a bound', () => {
    const far = `${'same words here. '.repeat(3)}end`;
    const selector = selectSpan(far, { start: 17, end: 21 });
    expect(placesOf(far, selector)).toEqual([17]);
    const hopeless = 'same '.repeat(200);
    const { prefix = '', suffix = '' } = selectSpan(hopeless, { start: 500, end: 504 });
    expect(prefix.length).toBeLessThanOrEqual(97);
    expect(suffix.length).toBeLessThanOrEqual(97);
    expect(prefix.length).toBeGreaterThan(80);
  });

  it('has no half characters in its context', () => {
    fc.assert(
      fc.property(fc.nat({ max: 30 }), fc.nat({ max: 30 }), fc.boolean(), (before, after, odd) => {
        const x = odd ? 'x' : '';
        const text = `no${'😀'.repeat(before)}${x}no${x}${'😀'.repeat(after)}no`;
        const start = 2 + 2 * before + x.length;
        const { prefix = '', suffix = '' } = selectSpan(text, { start, end: start + 2 });
        expect([prefix, suffix].filter((words) => /\p{Cs}/u.test(words))).toEqual([]);
      }),
    );
  });

  it('always holds the words and start of its span, between the text that stands there', () => {
    fc.assert(
      fc.property(textWithSpan(), ({ text, start, end }) => {
        const { prefix = '', suffix = '', ...words } = selectSpan(text, { start, end });
        expect(words).toEqual({ exact: text.slice(start, end), start });
        expect(text.slice(0, start).endsWith(prefix) && text.slice(end).startsWith(suffix)).toBe(
          true,
        );
      }),
    );
  });

  it.each([
    ['begins before the text', -1, 2],
    ['ends behind the text', 0, 4],
    ['is empty', 1, 1],
    ['runs backwards', 2, 1],
    ['is no place', Number.NaN, 2],
  ])('throws where the span %s', (_why, start, end) => {
    expect(() => selectSpan('abc', { start, end })).toThrow(
      `span outside article: ${start}-${end} of 3`,
    );
  });
});

describe('the places of a selector', () => {
  it('are no more than a person could look through', () => {
    expect(placesOf('no, '.repeat(1000), { exact: 'no' })).toHaveLength(100);
  });

  it.each([
    ['all of its words', 'no, no, no', { exact: 'no' }, [0, 4, 8]],
    ['only those with its prefix', 'no, no, no', { exact: 'no', prefix: ', ' }, [4, 8]],
    ['only those with both', 'no, no, no', { exact: 'no', prefix: ', ', suffix: ',' }, [4]],
    ['those that overlap', 'ababa', { exact: 'aba' }, [0, 2]],
    ['none for no words', 'abc', { exact: '', prefix: 'a' }, []],
    ['none in an empty text', '', { exact: 'a' }, []],
  ])('%s', (_why, text, selector, places) => {
    expect(placesOf(text, selector)).toEqual(places);
  });
});
