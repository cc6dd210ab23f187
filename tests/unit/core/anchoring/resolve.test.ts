import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveSelector, selectSpan, type Selector } from '../../../../src/core/anchoring';
import { anyText, repetitiveText, textWithSpan } from '../../../support/texts';

const TEXT = 'He said “no”. She said “no”. It’s lower—less 😀 than cafe\u0301.';

const show = (text: string, selector: Selector): string => {
  const resolution = resolveSelector(text, selector);
  return resolution.status === 'lost'
    ? `lost ${resolution.candidates.map(({ start }) => start).join()}`.trim()
    : `${resolution.status} ${resolution.span.start}-${resolution.span.end}`;
};

describe('a selector', () => {
  it.each<[why: string, text: string, selector: Selector, expected: string]>([
    [
      'is exact where its words stand at its start',
      TEXT,
      { exact: 'She', start: 14 },
      'exact 14-17',
    ],
    ['is exact at offset 0', TEXT, { exact: 'He', start: 0 }, 'exact 0-2'],
    ['is exact at the end', 'ab', { exact: 'b', start: 1 }, 'exact 1-2'],
    ['is exact without a start at its only place', TEXT, { exact: 'She' }, 'exact 14-17'],
    ['is exact at the second place it names', TEXT, { exact: '“no”', start: 23 }, 'exact 23-27'],
    ['is exact by its prefix alone', TEXT, { exact: '“no”', prefix: 'She said ' }, 'exact 23-27'],
    ['is exact by its suffix alone', TEXT, { exact: '“no”', suffix: '. She' }, 'exact 8-12'],
    ['is exact with curly marks', TEXT, { exact: 'It’s', start: 29 }, 'exact 29-33'],
    ['is exact over an em dash', TEXT, { exact: 'lower—less', start: 34 }, 'exact 34-44'],
    ['is exact over an emoji of two units', TEXT, { exact: '😀 than', start: 45 }, 'exact 45-52'],
    ['is exact behind an emoji', TEXT, { exact: 'than', start: 48 }, 'exact 48-52'],
    ['is exact with a combining mark', TEXT, { exact: 'cafe\u0301', start: 53 }, 'exact 53-58'],
    ['is exact over CRLF', 'a\r\nb', { exact: 'a\r\nb', start: 0 }, 'exact 0-4'],
    [
      'is exact on half a pair, which is what it says',
      'x😀',
      { exact: '\ude00', start: 2 },
      'exact 2-3',
    ],
    [
      'is moved where its words stand once elsewhere',
      TEXT,
      { exact: 'She', start: 3 },
      'moved 14-17',
    ],
    ['is moved to offset 0', TEXT, { exact: 'He', start: 5 }, 'moved 0-2'],
    [
      'is moved by its context',
      TEXT,
      { exact: 'no', prefix: 'She said “', start: 3 },
      'moved 24-26',
    ],
    ['is moved from a negative start', TEXT, { exact: 'He', start: -1 }, 'moved 0-2'],
    ['is moved from a huge start', TEXT, { exact: 'He', start: 1e15 }, 'moved 0-2'],
    ['is moved from an infinite start', TEXT, { exact: 'He', start: Infinity }, 'moved 0-2'],
    ['is moved from a fractional start', TEXT, { exact: 'She', start: 14.5 }, 'moved 14-17'],
    [
      'is moved from a start that is no number',
      TEXT,
      { exact: 'He', start: Number.NaN },
      'moved 0-2',
    ],
    ['is lost where its words stand nowhere', TEXT, { exact: 'never', start: 3 }, 'lost'],
    ['is lost with straight marks for curly', TEXT, { exact: '"no"', start: 8 }, 'lost'],
    ['is lost with a hyphen for a dash', TEXT, { exact: 'lower-less', start: 34 }, 'lost'],
    ['is lost with another case', TEXT, { exact: 'she' }, 'lost'],
    ['is lost with a composed letter', TEXT, { exact: 'caf\u00e9' }, 'lost'],
    ['is lost with LF for CRLF', 'a\r\nb', { exact: 'a\nb', start: 0 }, 'lost'],
    ['is lost at two places, and names them', TEXT, { exact: 'said' }, 'lost 3,18'],
    ['is lost at two places from a wrong start', TEXT, { exact: 'said', start: 4 }, 'lost 3,18'],
    [
      'is lost with a context that stands nowhere',
      TEXT,
      { exact: 'no', prefix: 'never ' },
      'lost 9,24',
    ],
    ['is lost with a context that fits twice', TEXT, { exact: 'no', prefix: '“' }, 'lost 9,24'],
    ['is lost in an empty text', '', { exact: 'He', start: 0 }, 'lost'],
    ['is lost without words', TEXT, { exact: '', start: 0 }, 'lost'],
    ['is lost without words and start', TEXT, { exact: '' }, 'lost'],
    ['is lost without words in an empty text', '', { exact: '', start: 0 }, 'lost'],
    ['is lost if longer than the text', 'He', { exact: 'He said', start: 0 }, 'lost'],
    ['finds places that overlap each other', 'aaa', { exact: 'aa' }, 'lost 0,1'],
  ])('%s', (_why, text, selector, expected) => {
    expect(show(text, selector)).toBe(expected);
  });

  it('is not exact at a place whose context speaks for another one', () => {
    const text = 'a no b no c';
    const selector = selectSpan(text, { start: 7, end: 9 });
    // Five characters before it put the first "no" exactly where the second one stood.
    expect(show(`1234 ${text}`, selector)).toBe('moved 12-14');
  });
});

describe('whatever a selector says', () => {
  const selector = (texts: fc.Arbitrary<string>): fc.Arbitrary<Selector> =>
    fc.record(
      {
        exact: texts,
        prefix: texts,
        suffix: texts,
        start: fc.oneof(fc.nat({ max: 50 }), fc.integer(), fc.double()),
      },
      { requiredKeys: ['exact'] },
    );

  it('every span holds its words, character for character', () => {
    const short = fc.string({ unit: fc.constantFrom('a', 'b', '😀'), maxLength: 3 });
    for (const [texts, words] of [
      [anyText(), anyText()],
      [repetitiveText(), short],
    ] as const)
      fc.assert(
        fc.property(texts, selector(words), (text, given) => {
          const resolution = resolveSelector(text, given);
          const spans = resolution.status === 'lost' ? resolution.candidates : [resolution.span];
          const wrong = spans.filter(
            ({ start, end }) => text.slice(start, end) !== given.exact || end <= start,
          );
          const here = spans[0]?.start === given.start;
          const { status } = resolution;
          const sure =
            given.start === undefined || status === 'lost' || here === (status === 'exact');
          expect({ wrong, sure }).toEqual({ wrong: [], sure: true });
        }),
        { numRuns: 300 },
      );
  });
});

describe('the selector of a span', () => {
  it('gives back the span, also without its start where its words and context stand once', () => {
    for (const texts of [anyText(), repetitiveText()])
      fc.assert(
        fc.property(textWithSpan(texts), ({ text, start, end }) => {
          const selector = selectSpan(text, { start, end });
          const exact = { status: 'exact', span: { start, end } };
          expect(resolveSelector(text, selector)).toEqual(exact);
          const { start: _start, ...placeless } = selector;
          const resolution = resolveSelector(text, placeless);
          if (resolution.status === 'lost')
            expect(resolution.candidates).toContainEqual({ start, end });
          else expect(resolution).toEqual(exact);
        }),
        { numRuns: 200 },
      );
  });

  it('is moved, never exact at the wrong place, when text is inserted before its words', () => {
    fc.assert(
      fc.property(
        textWithSpan(anyText()).filter(({ text, start, end }) => {
          const exact = text.slice(start, end);
          return text.indexOf(exact) === text.lastIndexOf(exact);
        }),
        anyText().filter((inserted) => inserted !== ''),
        fc.nat(),
        ({ text, start, end }, inserted, seed) => {
          const selector = selectSpan(text, { start, end });
          const place = seed % (start + 1);
          const after = text.slice(0, place) + inserted + text.slice(place);
          const shifted = { start: start + inserted.length, end: end + inserted.length };
          const exact = text.slice(start, end);
          const resolution = resolveSelector(after, selector);
          if (after.indexOf(exact) === after.lastIndexOf(exact))
            expect(resolution).toEqual({ status: 'moved', span: shifted });
          else if (resolution.status === 'moved') expect(resolution.span).toEqual(shifted);
        },
      ),
      { numRuns: 300 },
    );
  });
});
