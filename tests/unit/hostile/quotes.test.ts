import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../src/core/dossier';
import { at, problemLines, set, type Json, type JsonObject } from '../../support/dossiers';
import { expectHarmless } from '../../support/hostile';
import { all, goodData, hostile, quote, TEXT, write, type Row } from './corpus';

const HERE = 'relations[2].evidence[0]';
const evidence = (exact: Json, more: JsonObject = {}) =>
  set('relations.2.evidence', [{ exact, ...more }]);
const lost = (why: string, exact: string, more?: JsonObject): Row =>
  [why, evidence(exact, more), 'loads', `quoteLost ${HERE}`] as const;
const refused = (why: string, exact: Json): Row =>
  [why, evidence(exact), 'refused', `wrongValue ${HERE}.exact`] as const;

const WORDS = 'The harbour council asked Bob to stay';

describe('evidence that is nearly what the text says is not found:', () => {
  hostile([
    lost('in capitals', WORDS.toUpperCase()),
    lost('in small letters', WORDS.toLowerCase()),
    lost('with straight quotation marks', '"I will not pay,"'),
    lost('with other curly ones', '”I will not pay,“'),
    lost('with a straight apostrophe', "“I will not pay,'"),
    lost('with two spaces', WORDS.replace(' ', '  ')),
    lost('with a space that does not break', WORDS.replace(' ', '\u00a0')),
    lost('with a line end for a space', WORDS.replace(' ', '\n')),
    lost('with a space at its end', `${WORDS} `),
    lost('with a line end before it', `\n${WORDS.slice(1)}`),
    lost('with one letter more', `${WORDS}s`),
    lost('with one letter changed', WORDS.replace('o', 'a')),
    lost('with words left out', WORDS.replace('council ', '… ')),
    lost('over paragraphs joined by a space', 'told Ada. The harbour'),
    lost('with an ellipsis for its end', `${WORDS}…`),
    lost('with its words turned round', WORDS.split('').reverse().join('')),
    lost('as a pattern', 'The .* stay'),
    lost('with its marks escaped', 'The harbour council asked Bob to stay, and he denied it\\.'),
    lost('with marks as entities', '&ldquo;I will not pay'),
    lost('of the title of the dossier alone', 'The Harbour Post'),
    lost('longer than the text', `${TEXT} and more`),
    lost('with the wrong prefix', WORDS, { prefix: 'x' }),
    lost('with the wrong suffix', WORDS, { suffix: 'x' }),
    lost('standing at several places', 'Bob'),
    lost('standing at several places, with half a context', 'Ada', { suffix: '' }),
    lost('with a prefix that reaches over the start', 'Ada meets Bob', { prefix: '\n' }),
    lost('with a suffix that reaches over the end', 'Leave a Comment', { suffix: '\n' }),
  ]);
});

describe('evidence of no words is refused:', () => {
  hostile([
    refused('empty', ''),
    refused('a space', ' '),
    refused('spaces and line ends', ' \t\r\n\u00a0\u2003\u3000\ufeff '),
    refused('marks', '…—“”’,.;:!?()'),
    refused('null', null),
    refused('a number', 0),
    refused('a list of words', ['The', 'harbour']),
    refused('an object that says what it is', { toString: 'The harbour' }),
    refused('20001 characters', 'x'.repeat(20_001)),
    ['nothing', set('relations.2.evidence', [{}]), 'refused', `missing ${HERE}.exact`],
    ['an entry that is a list', set('relations.2.evidence', [[]]), 'refused', `wrongValue ${HERE}`],
    ['no entry', set('relations.2.evidence', []), 'refused', `noEvidence ${HERE}`],
  ]);
});

describe('evidence at the ends of the text', () => {
  hostile([
    ['at offset 0', evidence('Ada meets', { start: 0 }), 'loads'],
    ['at offset 0, found by its words', evidence('Ada meets Bob\n'), 'loads'],
    ['up to the last character', evidence('Comment'), 'loads', `quoteInFurniture ${HERE}`],
    ['the whole text', evidence(TEXT), 'loads', `quoteInFurniture ${HERE}`],
    ['the first character', evidence('A', { start: 0 }), 'loads'],
    [
      'one character behind the end',
      evidence('t', { start: TEXT.length }),
      'loads',
      `quoteLost ${HERE}`,
    ],
  ]);
});

describe('line ends and normal forms', () => {
  const unplaced = set('mentions.0.quote', { exact: 'Ada, the mayor' });
  const crlf = all(
    unplaced,
    write((old) => old.replaceAll('\n', '\r\n')),
  );
  const two = 'Bob told Ada.\n\nThe harbour';
  hostile([
    ['a text with CRLF and quotes within lines', crlf, 'loads'],
    [
      'a text with CRLF, a quote with CRLF',
      all(crlf, evidence(two.replaceAll('\n', '\r\n'))),
      'loads',
    ],
    ['a text with CRLF, a quote with LF', all(crlf, evidence(two)), 'loads', `quoteLost ${HERE}`],
    [
      'a text with LF, a quote with CRLF',
      evidence(two.replaceAll('\n', '\r\n')),
      'loads',
      `quoteLost ${HERE}`,
    ],
    ['a text with CR alone', write((old) => old.replaceAll('\n', '\r')), 'loads'],
    ['a quote that is cut between CR and LF', all(crlf, evidence('told Ada.\r')), 'loads'],
    ['composed in both', quote('café'), 'loads'],
    ['taken apart in both', quote('cafe\u0301'), 'loads'],
    [
      'composed in the text alone',
      all(quote('café'), evidence('cafe\u0301')),
      'loads',
      `quoteLost ${HERE}`,
    ],
    [
      'taken apart in the text alone',
      all(quote('cafe\u0301'), evidence('café')),
      'loads',
      `quoteLost ${HERE}`,
    ],
    [
      'a letter without its mark',
      all(quote('cafe\u0301 x'), evidence('cafe', { suffix: '\u0301' })),
      'loads',
    ],
    ['compatible letters', all(quote('ﬁne'), evidence('fine')), 'loads', `quoteLost ${HERE}`],
  ]);
});

/** Whatever quotes the article, save for its furniture. */
const OWNERS = [
  ...['actors[0].role', 'mentions[0].quote', 'mentions[1].quote', 'statements[0].quotes[0]'],
  ...['relations[0].evidence[0]', 'relations[1].evidence[0]', 'relations[1].evidence[1]'],
  ...['relations[2].evidence[0]', 'asides[0].quote'],
];

/** More mentions of Ada, each over other words. */
const mentions =
  (...words: string[]) =>
  (data: JsonObject): void => {
    const quotes = words.map((exact, i) => ({
      ...{ id: `x${i}`, actors: ['ada'], form: 'name' },
      quote: { exact, start: TEXT.indexOf(exact) },
    }));
    at(data, 'mentions').push(...quotes);
  };

const inFurniture = (places: string[]) => places.map((place) => `quoteInFurniture ${place}`);

describe('quotes that lie on each other', () => {
  hostile([
    [
      'the same words twice for one relation',
      set('relations.2.evidence', [{ exact: WORDS }, { exact: WORDS }]),
      'loads',
    ],
    ['the same words for two relations', set('relations.0.evidence', [{ exact: WORDS }]), 'loads'],
    ['the same mention five times', mentions(...Array<string>(5).fill('Ada, the mayor')), 'loads'],
    [
      'mentions within each other',
      mentions('Ada, the mayor, met Bob', 'the mayor', 'mayor', 'may'),
      'loads',
    ],
    [
      'mentions that overlap',
      mentions('Ada, the', 'the mayor', 'mayor, met', 'met Bob in'),
      'loads',
    ],
    ['mentions side by side', mentions('Ada, ', 'the ', 'mayor, '), 'loads'],
    ['a mention over paragraphs', mentions('told Ada.\n\nThe'), 'loads'],
    ['a mention of the whole text', mentions(TEXT), 'loads', ...inFurniture(['mentions[2].quote'])],
    [
      'an aside over all evidence',
      set('asides.0.quote', { exact: TEXT }),
      'loads',
      ...inFurniture(['asides[0].quote']),
    ],
    [
      'furniture over everything',
      set('articles.0.furniture', [{ exact: TEXT }]),
      'loads',
      ...inFurniture(OWNERS),
    ],
  ]);
});

const text = (words: string) => write(() => words);
const allLost = ['articles[0].furniture[0]', ...OWNERS].map((place) => `quoteLost ${place}`);

describe('an article without the words', () => {
  hostile([
    ['empty', text(''), 'loads', ...allLost],
    ['of spaces', text('  \n \t \n'), 'loads', ...allLost],
    ['of one character', text('.'), 'loads', ...allLost],
    ['of marks', text('“”…\n\n—!?'), 'loads', ...allLost],
    ['of a byte order mark', text('\ufeff'), 'loads', ...allLost],
    ['in another language', text('Ада встретила Боба.\n\nОн не заплатит.'), 'loads', ...allLost],
  ]);

  it('keeps what it holds back', () => {
    const data = goodData();
    text('')(data);
    const { dossier } = expectHarmless(data);
    expect(dossier?.relations).toEqual([]);
    expect(dossier?.withheld.relations.map(({ id }) => id)).toEqual(['R1', 'R2', 'R3']);
    expect(dossier?.unanchored).toHaveLength(10);
  });
});

describe('the SHA-256', () => {
  const hash = (value: Json) => set('articles.0.sha256', value);
  const wrong = 'wrongValue articles[0].sha256';
  const changed = 'articleChanged articles[0].sha256';
  hostile([
    ['of another text', hash(sha256('x')), 'loads', changed],
    ['of zeros', hash('0'.repeat(64)), 'loads', changed],
    ['in capitals', hash(sha256(TEXT).toUpperCase()), 'refused', wrong],
    ['one digit short', hash(sha256(TEXT).slice(1)), 'refused', wrong],
    ['one digit long', hash(`${sha256(TEXT)}0`), 'refused', wrong],
    ['with a line end', hash(`${sha256(TEXT)}\n`), 'refused', wrong],
    ['with a space', hash(` ${sha256(TEXT)}`), 'refused', wrong],
    ['with its name', hash(`sha256-${sha256(TEXT)}`), 'refused', wrong],
    ['in wide digits', hash('０'.repeat(64)), 'refused', wrong],
    ['as a number', hash(0), 'refused', wrong],
    ['of the text with CRLF', hash(sha256(TEXT.replaceAll('\n', '\r\n'))), 'loads'],
    ['of the text with a byte order mark', hash(sha256(`\ufeff${TEXT}`)), 'loads', changed],
  ]);
});

it('a quote with a place and a context that both fit is taken where it says', () => {
  const data = goodData();
  const start = TEXT.lastIndexOf('Bob');
  evidence('Bob', { start, prefix: 'asked ', suffix: ' to' })(data);
  const { dossier, problems } = expectHarmless(data);
  expect(problemLines(problems)).toEqual([]);
  expect(dossier?.relations[2]?.evidence[0].start).toBe(start);
});
