import { expect, test } from 'vitest';
import { readFrontMatter } from '../../../src/importers/front-matter';

const inside = (...lines: string[]) => ['---', ...lines, '---', '', 'The mayor.'].join('\n');

function said(text: string): Record<string, string> | undefined {
  const front = readFrontMatter(text);
  if (!front) return undefined;
  const named = front.title ? [{ kind: 'title', span: front.title }] : [];
  return Object.fromEntries(
    [...named, ...front.pieces].map(({ kind, span }) => [kind, text.slice(span.start, span.end)]),
  );
}

test.each<[why: string, text: string, says: Record<string, string> | undefined]>([
  [
    'all that it may say',
    inside(
      'title: A: B',
      'author: Ada',
      'date: 2025-02-27',
      'publisher: The Post',
      'url: https://a.b',
    ),
    {
      title: 'A: B',
      byline: 'Ada',
      date: '2025-02-27',
      publisher: 'The Post',
      address: 'https://a.b',
    },
  ],
  [
    'values in quotation marks',
    inside(`title: "It's so"`, `author: 'Ada'`),
    { title: "It's so", byline: 'Ada' },
  ],
  ['a list of one', inside('authors: ["Ada Lo"]'), { byline: 'Ada Lo' }],
  ['a list of several is left', inside('title: A', 'authors: [Ada, Bo]'), { title: 'A' }],
  ['a block of text is left', inside('title: |', '  A', 'by: Ada'), { byline: 'Ada' }],
  ['a source may be an address', inside('source: https://a.b'), { address: 'https://a.b' }],
  ['a date that is none is left', inside('title: A', 'date: soon'), { title: 'A' }],
  ['names that every object knows', inside('constructor: a', 'title: A'), { title: 'A' }],
  ['the signs of TOML', '+++\ntitle = "A"\n+++\n', { title: 'A' }],
  [
    'a comment and nested lines',
    inside('# note', 'title: A', 'tags:', '  - b', '- c'),
    { title: 'A' },
  ],
  ['sentences between rules are none', inside('The mayor said no.', 'title: A'), undefined],
  ['nor is what says nothing of the article', inside('UPDATE: the talks failed'), undefined],
  ['nor what has no end', '---\ntitle: A\n\nThe mayor.', undefined],
  ['nor what does not begin the text', `The mayor.\n\n${inside('title: A')}`, undefined],
  ['nor a rule', '---\n\nThe mayor.\n', undefined],
])('%s', (_why, text, says) => {
  expect(said(text)).toEqual(says);
});

test('its span goes from its first sign to its last', () => {
  const text = `\n${inside('title: A')}`;
  const { span } = readFrontMatter(text)!;
  expect(text.slice(span.start, span.end)).toBe('---\ntitle: A\n---');
});
