import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDossier, dossierIdFor } from '../../../src/core/dossier/create';
import { solid, faultsOf, anyText } from '../../support/texts';
import { lookAt, type FirstLook } from '../../../src/importers/first-look';

/** Lines that are understood somewhere, between such as are not. */
const LINES = [
  'Harbour Deal Signed',
  'By Ada Quill and Ben Ostrov',
  'February 27, 2025',
  'Jane Doe | Reuters',
  'Ned Price, Department Spokesperson',
  'KYIV, Feb 24 (Reuters) — Ministers met.',
  'https://news.example/a',
  'Leave a Comment',
  '---',
  '***',
  'title: A',
  'The mayor signed on Monday. “No,” she said.',
  '\ufeff',
  '',
];
const anyArticle = () =>
  fc.oneof(
    anyText(),
    fc.array(fc.constantFrom(...LINES), { maxLength: 14 }).map((lines) => lines.join('\n')),
    fc.array(fc.constantFrom(...LINES), { maxLength: 10 }).map((lines) => lines.join('\r\n\r\n')),
  );

/** One line for each value that is not what stands at its span. */
const wrongValues = ({ text, byline, date, publisher, address }: FirstLook): string[] =>
  [byline, date, publisher, address].flatMap((found) =>
    found && (found.value === '' || text.slice(found.span.start, found.span.end) !== found.value)
      ? [found.value]
      : [],
  );

describe('whatever the text is', () => {
  test('every value stands at its span, paragraphs hold all words, and something stays in view', () => {
    fc.assert(
      fc.property(anyArticle(), (raw) => {
        const look = lookAt(raw);
        const { text, title, paragraphs } = look;
        expect(wrongValues(look)).toEqual([]);
        expect(faultsOf(text, paragraphs)).toEqual([]);
        expect(solid(paragraphs.map(({ start, end }) => text.slice(start, end)).join(''))).toBe(
          solid(text),
        );
        if (title) expect(faultsOf(text, [title])).toEqual([]);
        expect(paragraphs.every(({ furniture }) => furniture)).toBe(paragraphs.length === 0);
      }),
      { numRuns: 500 },
    );
  });

  test('looking at what was kept changes nothing', () => {
    fc.assert(
      fc.property(anyArticle(), (raw) => {
        const look = lookAt(raw);
        expect(lookAt(look.text)).toEqual(look);
      }),
    );
  });

  test('what is proposed to be set aside is what a dossier sets aside', () => {
    fc.assert(
      fc.property(anyArticle(), (raw) => {
        const { text, paragraphs } = lookAt(raw);
        const furniture = paragraphs.filter((paragraph) => paragraph.furniture);
        const id = dossierIdFor('a', () => false);
        const dossier = createDossier({ id, title: 'a', text, source: {}, furniture });
        const kept = dossier.articles[0].paragraphs.map(({ start, end, furniture }) => ({
          start,
          end,
          furniture,
        }));
        expect(kept).toEqual(
          paragraphs.map(({ start, end, furniture }) => ({ start, end, furniture })),
        );
      }),
      { numRuns: 500 },
    );
  });

  test('a sentence is never proposed to be set aside', () => {
    const sentence = 'The mayor signed on Monday. “No,” she said.';
    fc.assert(
      fc.property(anyArticle(), anyArticle(), (before, after) => {
        const { text, paragraphs } = lookAt(`${before}\n\n${sentence}\n\n${after}`);
        const lost = paragraphs
          .filter(({ furniture }) => furniture)
          .map(({ start, end }) => text.slice(start, end))
          .filter((words) => words.includes(sentence));
        expect(lost).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

test('the same lines are left alone between sentences', () => {
  const lines = ['By Ada Quill', 'February 27, 2025', 'https://a.b'];
  const { paragraphs } = lookAt(['Title', 'The mayor signed.', ...lines, 'She left.'].join('\n\n'));
  expect(paragraphs.filter(({ furniture }) => furniture)).toEqual([]);
});

test('words are counted in the whole text', () => {
  expect(lookAt('Two words\n\nThe mayor’s café.\n\nLeave a Comment').words).toBe(8);
});

test('a date of a byline counts before an update and a dateline', () => {
  const { date } = lookAt(
    'Title\n\nUpdated 28 May 2025\n\nMay 27, 2025\n\nKYIV, May 26 (AP) — They met. They left.',
  );
  expect(date?.value).toBe('May 27, 2025');
});

test('a wrapped sentence is no headline', () => {
  expect(lookAt('The mayor said\nthat she would go\nhome.\n\nShe left.').title).toBeUndefined();
});

test.each<[why: string, lines: string[], title: string | undefined]>([
  ['of two short lines neither', ['Harbour Deal\nUnion Row', 'The mayor signed.'], undefined],
  ['not a line without words', ['•••', 'Harbour Deal', 'The mayor signed.'], 'Harbour Deal'],
  ['without its marks', ['## **Harbour** *Deal* ##', 'The mayor signed.'], '**Harbour** *Deal*'],
  ['below the name of the paper', ['The Guardian', 'Harbour Deal', 'No.'], 'Harbour Deal'],
  ['of a single line none', ['Harbour Deal'], undefined],
])('the headline: %s', (_why, lines, words) => {
  const { text, title } = lookAt(lines.join('\n\n'));
  expect(title && text.slice(title.start, title.end)).toBe(words);
});

test('behind many short lines the article has begun', () => {
  const short = ['Title', 'Eggs', 'Flour', 'Milk', 'Salt', 'Yeast', 'By Ada Quill', 'Stir well.'];
  expect(lookAt(short.join('\n\n'))).toMatchObject({ byline: undefined });
});

test('a long text of short lines is looked at in time', () => {
  const { paragraphs } = lookAt('By Ada Quill, | and · \n'.repeat(20_000));
  expect(paragraphs).toHaveLength(20_000);
});
