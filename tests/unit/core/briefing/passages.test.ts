import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citePassages, type Passage } from '../../../../src/core/briefing';
import { createLookup, sha256, type Dossier, type Lookup } from '../../../../src/core/dossier';
import { quoteSpan } from '../../../../src/core/dossier/quote';
import { contains, overlaps, quotationsIn } from '../../../../src/core/text';
import { openDossier, smallData, type Json } from '../../../support/dossiers';
import { openFirst } from '../../../support/drawings';
import { words } from '../../../support/edits';

const first = openFirst().lookup;
const { articles, relations } = first.dossier;
const [article] = articles;

interface Said {
  readonly speaker: string;
  readonly words: string;
  readonly form?: 'direct' | 'indirect';
}

/** A dossier of some texts, in the first of which somebody speaks. */
function openText(text: string, said: readonly Said[] = [], more: readonly Json[] = []): Lookup {
  return createLookup(
    openDossier({
      ...smallData({ relations: [], kinds: { Ann: 'person', Ben: 'person', Cid: 'person' } }),
      articles: [{ id: 'a1', text, sha256: sha256(text), source: {} }, ...more],
      statements: said.map(({ speaker, words: exact, form = 'direct' }, i) => ({
        id: `Q${i}`,
        speaker,
        form,
        about: [],
        quotes: [{ exact, ...(more.length > 0 && { article: 'a1' }) }],
      })),
    }),
  );
}

const cite = (lookup: Lookup, ...exact: readonly string[]): Passage[] =>
  citePassages(
    lookup,
    exact.map((one) => words(lookup.dossier, one)),
  );

const textOf = ({ pieces }: Passage): string => pieces.map(({ text }) => text).join('');

/** The pieces of a passage, what is cited between [ ] and what is quoted between { }. */
const shape = ({ pieces }: Passage): string =>
  pieces
    .map(({ text, cited, quoted }) =>
      (quoted ? `{${text}}` : text).replace(/^.*$/s, (one) => (cited ? `[${one}]` : one)),
    )
    .join('');

/** One line for each way in which passages do not show some quotes as they should be shown. */
function faultsOf(
  { articles: all }: Dossier,
  quotes: readonly ReturnType<typeof words>[],
  passages: readonly Passage[],
) {
  const faults: string[] = [];
  for (const passage of passages) {
    const home = all.find(({ id }) => id === passage.article);
    if (!home) return ['an article that is not there'];
    const { text, sentences, paragraphs } = home;
    const place = `${passage.start}-${passage.end}`;
    const fault = (is: boolean, why: string): void => {
      if (is) faults.push(`${place}: ${why}`);
    };
    fault(textOf(passage) !== text.slice(passage.start, passage.end), 'is not verbatim');
    fault(
      sentences.some((one) => overlaps(one, passage) && !contains(passage, one)),
      'cuts a sentence',
    );
    fault(
      paragraphs
        .flatMap((one) => quotationsIn(text, one))
        .some((one) => overlaps(one, passage) && !contains(passage, one)),
      'leaves a quotation open',
    );
    const own = quotes.filter(({ article: id }) => id === passage.article);
    let at = passage.start;
    for (const [i, piece] of passage.pieces.entries()) {
      fault(piece.text === '', 'has an empty piece');
      const before = passage.pieces[i - 1];
      fault(
        before?.cited === piece.cited && before.quoted === piece.quoted,
        `is cut before “${piece.text}”`,
      );
      for (const behind = at + piece.text.length; at < behind; at += 1) {
        const unit = { start: at, end: at + 1 };
        fault(piece.cited !== own.some((one) => overlaps(one, unit)), `cites otherwise at ${at}`);
      }
    }
  }
  for (const { start, end } of quotes)
    if (passages.filter((one) => contains(one, { start, end })).length !== 1)
      faults.push(`${start}-${end} is not in one passage`);
  if (passages.some((one, i) => passages.slice(0, i).some((other) => overlaps(one, other))))
    faults.push('passages overlap');
  return faults;
}

describe('the passages of any words of the first article', () => {
  const span = fc
    .tuple(fc.nat({ max: article.text.length - 1 }), fc.integer({ min: 1, max: 240 }))
    .map(([start, length]) => ({ start, end: Math.min(article.text.length, start + length) }))
    .filter(({ start, end }) => /\w/.test(article.text.slice(start, end)));

  it('are whole sentences, verbatim, with no quotation left open, and mark exactly these words', () => {
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 5 }), (spans) => {
        const quotes = spans.map((one) => quoteSpan(article, one));
        expect(faultsOf(first.dossier, quotes, citePassages(first, quotes))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('are so for the evidence of every relation', () => {
    for (const { id, evidence } of relations)
      expect(faultsOf(first.dossier, evidence, citePassages(first, evidence)), id).toEqual([]);
  });

  it('have quotation marks only where the text has them, and then both', () => {
    const marked = relations.flatMap(({ evidence }) =>
      citePassages(first, evidence).flatMap(({ pieces }) => pieces),
    );
    expect(marked.filter(({ text, quoted }) => !quoted && /[“”]/.test(text))).toEqual([]);
    expect(marked.some(({ quoted }) => quoted)).toBe(true);
  });
});

it.each<[why: string, text: string, exact: readonly string[], passages: readonly string[]]>([
  [
    'a whole sentence round the words',
    'Title\n\nAnn left. Ben stayed here, if he could. Cid came.',
    ['stayed here'],
    ['Ben [stayed here], if he could.'],
  ],
  [
    'two quotes of one sentence are one passage',
    'Title\n\nAnn left, and Ben stayed.',
    ['Ben stayed', 'Ann left'],
    ['[Ann left], and [Ben stayed].'],
  ],
  [
    'sentences that follow each other are one passage, whichever is cited first',
    'Title\n\nAnn left. Ben stayed. Cid came.',
    ['Cid', 'Ann', 'Ben'],
    ['[Ann] left. [Ben] stayed. [Cid] came.'],
  ],
  [
    'a sentence between parts them, in the order of the quotes',
    'Title\n\nAnn left. Ben stayed. Cid came.',
    ['Cid', 'Ann'],
    ['[Cid] came.', '[Ann] left.'],
  ],
  [
    'a paragraph parts them',
    'Title\n\nAnn left.\n\nBen stayed.',
    ['Ann', 'Ben'],
    ['[Ann] left.', '[Ben] stayed.'],
  ],
  [
    'words that overlap are marked as one',
    'Title\n\nAnn left the town today.',
    ['left the town', 'the town today'],
    ['Ann [left the town today].'],
  ],
  ['the same words twice are cited once', 'Title\n\nAnn left.', ['Ann', 'Ann'], ['[Ann] left.']],
  [
    'a quotation with its marks',
    'Title\n\nAnn said, “I left.” Ben stayed.',
    ['I left.'],
    ['Ann said, {“}[{I left.}]{”}'],
  ],
  [
    'a quotation over several sentences is whole',
    'Title\n\nAnn said, “I left. I had to. He stayed.” Ben slept.',
    ['I had to.'],
    ['Ann said, {“I left. }[{I had to.}]{ He stayed.”}'],
  ],
  [
    'a quotation that is begun before the words end is whole',
    'Title\n\nBen slept. Ann said, “I left. I had to.”',
    ['Ann said'],
    ['[Ann said], {“I left. I had to.”}'],
  ],
  [
    'a quotation that begins in the last sentence of another is whole',
    'Title\n\nAnn came. She said, “One is so. Two is,” then “Three is. Four is,” then “Five is. Six is.” Ben slept.',
    ['She said'],
    ['[She said], {“One is so. Two is,”} then {“Three is. Four is,”} then {“Five is. Six is.”}'],
  ],
  [
    'words that bring their marks',
    'Title\n\nAnn is a “star” here.',
    ['a “star”'],
    ['Ann is [a ][{“star”}] here.'],
  ],
  ['words at the very start', 'Ann left', ['Ann'], ['[Ann] left']],
  ['no quotes have no passage', 'Title\n\nAnn left.', [], []],
])('of quotes are shown: %s', (_why, text, exact, passages) => {
  const lookup = openText(text);
  const found = cite(lookup, ...exact);
  expect(found.map(shape)).toEqual(passages);
  const quotes = exact.map((one) => words(lookup.dossier, one));
  expect(faultsOf(lookup.dossier, quotes, found)).toEqual([]);
});

describe('the source line', () => {
  const TEXT =
    'Title\n\nAnn said, “I left.” Ben stayed, as Ann told. Cid says that he came, but Ben said he did not. Nobody knows.\n\nThe end.';
  const SAID: readonly Said[] = [
    { speaker: 'Ann', words: 'I left.' },
    { speaker: 'Ben', words: 'he did not', form: 'indirect' },
    { speaker: 'Cid', words: 'that he came', form: 'indirect' },
  ];

  it.each<[why: string, exact: readonly string[], kind: Passage['kind'], source: string]>([
    [
      'somebody’s words in quotation marks',
      ['I left.'],
      'quotation',
      'Ann, in the article (undated, publisher not given), paragraph 1, sentence 1',
    ],
    [
      'somebody’s words without marks',
      ['he did not'],
      'narration',
      'Ben, in the article (undated, publisher not given), paragraph 1, sentence 3',
    ],
    [
      'words of several, as they are found in the dossier',
      ['that he came', 'he did not'],
      'narration',
      'Ben and Cid, in the article (undated, publisher not given), paragraph 1, sentence 3',
    ],
    [
      'narration',
      ['Nobody knows'],
      'narration',
      'The article (undated, publisher not given), paragraph 1, sentence 4',
    ],
    [
      'narration with somebody’s words',
      ['I left.', 'Ben stayed'],
      'narration',
      'The article, with words of Ann (undated, publisher not given), paragraph 1, sentences 1–2',
    ],
    [
      'the headline',
      ['Title'],
      'narration',
      'The article (undated, publisher not given), headline',
    ],
    [
      'another paragraph',
      ['The end'],
      'narration',
      'The article (undated, publisher not given), paragraph 2, sentence 1',
    ],
  ])('of %s', (_why, exact, kind, source) => {
    const [passage, ...others] = cite(openText(TEXT, SAID), ...exact);
    expect(others).toEqual([]);
    expect([passage?.kind, passage?.source]).toEqual([kind, source]);
  });

  it('names each speaker once', () => {
    const said = [...SAID, { speaker: 'Ann', words: 'left' }];
    expect(cite(openText(TEXT, said), 'I left.')[0]?.speakers).toEqual(['Ann']);
  });

  it.each<[why: string, source: { [field: string]: string }, given: string]>([
    ['both', { date: '2025-02-24', publisher: 'A paper' }, '(2025-02-24, A paper)'],
    ['the date alone', { date: '2025-02-24' }, '(2025-02-24, publisher not given)'],
    ['the publisher alone', { publisher: 'A paper' }, '(undated, A paper)'],
  ])('gives date and publisher: %s', (_why, source, given) => {
    const text = 'Title\n\nAnn left.';
    const lookup = createLookup(
      openDossier({
        ...smallData({ relations: [], kinds: { Ann: 'person' } }),
        articles: [{ id: 'a1', text, sha256: sha256(text), source }],
      }),
    );
    expect(cite(lookup, 'left')[0]?.source).toBe(`The article ${given}, paragraph 1, sentence 1`);
  });

  it('names the article by its headline where there are several, and keeps them apart', () => {
    const other = 'Another title\n\nBen slept. Ann left.';
    const lookup = openText(TEXT, SAID, [
      { id: 'a2', text: other, sha256: sha256(other), source: { date: '2025-03-01' } },
    ]);
    const [one, two] = lookup.dossier.articles;
    const quotes = [
      quoteSpan(two!, { start: other.indexOf('slept'), end: other.indexOf('slept') + 5 }),
      words(lookup.dossier, 'I left.'),
    ];
    const passages = citePassages(lookup, quotes);
    expect(passages.map(({ article: id, source }) => [id, source])).toEqual([
      [two?.id, '“Another title” (2025-03-01, publisher not given), paragraph 1, sentence 1'],
      [one.id, 'Ann, in “Title” (undated, publisher not given), paragraph 1, sentence 1'],
    ]);
    expect(passages.map(textOf)).toEqual(['Ben slept.', 'Ann said, “I left.”']);
  });
});
