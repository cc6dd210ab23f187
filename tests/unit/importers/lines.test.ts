import { describe, expect, test } from 'vitest';
import { readDateline } from '../../../src/importers/publishers';
import { readLine } from '../../../src/importers/lines';

const said = (line: string, titled = true): Record<string, string> =>
  Object.fromEntries(
    readLine(line, { start: 0, end: line.length }, titled).map(({ kind, span }) => [
      kind,
      line.slice(span.start, span.end),
    ]),
  );

test.each<[why: string, line: string, says: Record<string, string>]>([
  ['one name', 'By Jane Doe', { byline: 'Jane Doe' }],
  ['two names in capitals', 'By JANE DOE and JOHN ROE', { byline: 'JANE DOE and JOHN ROE' }],
  ['a list', 'By Ada Lo, Bo Ng and Cy Ho', { byline: 'Ada Lo, Bo Ng and Cy Ho' }],
  ['particles and accents', 'By Élodie de la Tour', { byline: 'Élodie de la Tour' }],
  ['initials', 'By J. K. O’Hara-Smith Jr.', { byline: 'J. K. O’Hara-Smith Jr.' }],
  ['where they write', 'By Jane Doe in Kyiv', { byline: 'Jane Doe' }],
  ['as what', 'By Jane Doe, political correspondent', { byline: 'Jane Doe' }],
  ['for whom', 'By Jane Doe, Reuters', { byline: 'Jane Doe', publisher: 'Reuters' }],
  ['an agency', 'By Reuters', { byline: 'Reuters', publisher: 'Reuters' }],
  ['a label', 'Author: Jane Doe', { byline: 'Jane Doe' }],
  ['in Markdown', '**By Jane Doe**', { byline: 'Jane Doe' }],
  ['with a publisher', 'Jane Doe | Reuters', { byline: 'Jane Doe', publisher: 'Reuters' }],
  [
    'with a date and a time to read',
    'Jane Doe · 27 Feb 2025 · 5 min read',
    { byline: 'Jane Doe', date: '27 Feb 2025', page: '5 min read' },
  ],
  ['a name and an office', 'Ned Price, Department Spokesperson', { byline: 'Ned Price' }],
])('a byline: %s', (_why, line, says) => {
  expect(said(line)).toEqual(says);
});

test.each<[line: string, date: string, kind?: string]>([
  ['February 27, 2025', 'February 27, 2025'],
  ['27 February 2025', '27 February 2025'],
  ['Feb. 27th, 2025', 'Feb. 27th, 2025'],
  ['2025-02-27', '2025-02-27'],
  ['2025-02-27T10:15:00Z', '2025-02-27'],
  ['27.02.2025', '27.02.2025'],
  ['2025年2月27日', '2025年2月27日'],
  ['Saturday, September 12, 2015', 'September 12, 2015'],
  ['Thu, 03 Mar 2022 03:38:15 +0000', '03 Mar 2022'],
  ['Published: FEBRUARY 27, 2025 at 10:15 a.m. EST', 'FEBRUARY 27, 2025'],
  ['Published 27 Feb 2025, updated 28 Feb 2025', '27 Feb 2025'],
  ['Updated: February 28, 2025', 'February 28, 2025', 'updated'],
  ['Last updated on 2025/02/28', '2025/02/28', 'updated'],
  ['_Posted on May 5, 2020_', 'May 5, 2020'],
])('a date: %s', (line, date, kind = 'date') => {
  expect(said(line)).toEqual({ [kind]: date });
});

test.each<[line: string, says: Record<string, string>]>([
  ['https://news.example/a', { address: 'https://news.example/a' }],
  ['Source: www.news.example', { address: 'www.news.example' }],
  ['<https://news.example/a>', { address: 'https://news.example/a' }],
  ['Source: The Harbour Herald', { publisher: 'The Harbour Herald' }],
  ['BBC News', { publisher: 'BBC News' }],
  ['Leave a Comment', { page: 'Leave a Comment' }],
  ['* * *', { rule: '* * *' }],
  ['=====', { rule: '=====' }],
])('an address, a publisher, a line of the page: %s', (line, says) => {
  expect(said(line)).toEqual(says);
});

describe('a line of the article says nothing of it', () => {
  test.each([
    'By Monday the talks had failed.',
    'By Monday Morning, Kyiv Had Fallen',
    'By Christmas, Everyone Had Gone Home',
    'By the Numbers',
    'By The Numbers',
    'By then',
    'By 2025, half of them had left',
    'by Jane Doe, who wrote the letter, and by nobody else',
    'On February 27, 2025, the ministers met.',
    'February 27, 2025, was a cold day',
    'February 27',
    'Updated sanctions hit Moscow',
    'Published reports say otherwise',
    'Source: Zelenskyy aide says no deal',
    'Sources Say',
    'Middle East | World News',
    'Home | World | Europe',
    'Middle East | BBC News',
    'Jane Doe | Reuters | said nothing',
    'Trump, Putin and Zelenskyy',
    'Zelenskyy aide, defense minister resign',
    'The Secretary of State said so',
    'See https://news.example/a for more',
    'The Harbour Times reported it first.',
    '- a point of a list',
    '--',
    '“No.”',
    'Reuters reported that the talks failed',
  ])('%s', (line) => {
    expect(said(line)).toEqual({});
  });

  test.each(['Source: The Harbour Herald', 'Ned Price, Department Spokesperson'])(
    'not where it may be the headline itself: %s',
    (line) => {
      expect(said(line, false)).toEqual({});
    },
  );
});

test.each<[paragraph: string, says: string[]]>([
  ['KYIV, Feb 24 (Reuters) — Ministers met.', ['Feb 24', 'Reuters']],
  ['KYIV, Ukraine (AP) — Ministers met.', ['AP']],
  ['WASHINGTON (CNN) - Ministers met.', ['CNN']],
  ['NEW YORK, 24 February 2025 (Kyodo News) -- Ministers met.', ['24 February 2025', 'Kyodo News']],
  ['MOSCOW, February 24. /TASS/. Ministers met.', ['February 24', 'TASS']],
  ['(Reuters) - Ministers met.', ['Reuters']],
  ['Kyiv (the capital) — said to be safe — fell.', []],
  ['NATO (the alliance) — met.', []],
  ['KYIV (June 2) — Ministers met.', []],
  ['Ministers met (Reuters) — in Kyiv.', []],
])('a dateline: %s', (paragraph, says) => {
  const pieces = readDateline(paragraph, { start: 0, end: paragraph.length });
  expect(pieces.map(({ span }) => paragraph.slice(span.start, span.end))).toEqual(says);
});
