import { describe, expect, test } from 'vitest';
import { lookAt, type Found } from '../../../src/importers/first-look';

/** Add a folder, get a test: a text as a person brings it, and what is understood of it. */
interface Expected {
  readonly why: string;
  readonly title?: string;
  readonly byline?: string;
  readonly date?: string;
  readonly publisher?: string;
  readonly address?: string;
  /** The paragraphs that are proposed to be set aside, with the reason. */
  readonly furniture: Readonly<Record<string, string>>;
}

const texts = import.meta.glob<string>('/tests/samples/openings/*/article.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const expectations = import.meta.glob<Expected>('/tests/samples/openings/*/expected.json', {
  import: 'default',
  eager: true,
});
const samples = Object.entries(texts).map(([path, text]) => {
  const expected = expectations[path.replace('article.txt', 'expected.json')];
  if (!expected) throw new Error(`nothing is expected of ${path}`);
  return { why: expected.why, expected, text };
});

test('every sample folder has both files', () => {
  expect(samples.length).toBeGreaterThan(0);
  expect(Object.keys(expectations)).toHaveLength(samples.length);
});

describe.each(samples)('$why', ({ expected, text: raw }) => {
  const look = lookAt(raw);
  const { text, title, paragraphs } = look;

  test('what the lines say', () => {
    const value = (found: Found | undefined) => found?.value;
    expect({
      title: title && text.slice(title.start, title.end),
      byline: value(look.byline),
      date: value(look.date),
      publisher: value(look.publisher),
      address: value(look.address),
    }).toEqual({
      title: expected.title,
      byline: expected.byline,
      date: expected.date,
      publisher: expected.publisher,
      address: expected.address,
    });
  });

  test('what is proposed to be set aside, and why', () => {
    const asides = paragraphs.filter(({ furniture }) => furniture);
    const proposed = asides.map(({ start, end, why }) => [text.slice(start, end), why]);
    expect(Object.fromEntries(proposed)).toEqual(expected.furniture);
    expect(paragraphs.filter(({ furniture, why }) => furniture !== (why !== undefined))).toEqual(
      [],
    );
  });
});
