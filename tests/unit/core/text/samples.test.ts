import { expect, it } from 'vitest';
import { findFurniture, readArticle, type Span } from '../../../../src/core/text';

/** What a reader sees in a sample: its title, the sentences of each paragraph, and what belongs to the page around it. */
interface Expected {
  readonly title: string | null;
  readonly paragraphs: readonly (readonly string[])[];
  readonly furniture?: readonly string[];
}

const texts = import.meta.glob<string>('../../../samples/articles/*/article.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const expectations = import.meta.glob<Expected>('../../../samples/articles/*/sentences.json', {
  import: 'default',
  eager: true,
});
const nameOf = (path: string): string => path.split('/').at(-2) ?? '';
const expected = new Map(
  Object.entries(expectations).map(([path, content]) => [nameOf(path), content]),
);
const samples = Object.entries(texts).map(([path, text]) => [nameOf(path), text] as const);

it('every sample has both its files', () => {
  expect(samples.length).toBeGreaterThan(5);
  expect(samples.map(([name]) => name).sort()).toEqual([...expected.keys()].sort());
});

it.each(samples)('the sample %s has the sentences that a reader finds in it', (name, text) => {
  const article = readArticle(text);
  const words = ({ start, end }: Span): string => text.slice(start, end);
  const { title, paragraphs } = article;
  const furniture = findFurniture(article).map(words);
  expect({
    title: title ? words(title) : null,
    paragraphs: paragraphs
      .filter(({ index }) => index > 0)
      .map(({ sentences }) => sentences.map(words)),
    ...(furniture.length > 0 && { furniture }),
  }).toEqual(expected.get(name));
});
