import { describe, expect, it } from 'vitest';
import { at, problemLines, set, type JsonObject } from '../../support/dossiers';
import { expectHarmless } from '../../support/hostile';
import { all, goodData, hostile, quote, write, type Row } from './corpus';

/** Text that turns, hides, piles up or is no text, in few characters. */
const SIGNS = {
  'an embedding to the right': 'a\u202ab',
  'an embedding to the left that is left open': 'a\u202bb',
  'the end of an embedding that nobody began': 'a\u202cb',
  'an override to the right': 'a\u202db',
  'an override to the left': 'evil\u202egnp.exe',
  'isolates that are left open': 'a\u2066\u2067\u2068b',
  'the end of an isolate that nobody began': 'a\u2069b',
  'marks of direction': 'a\u200e\u200f\u061cb',
  'spaces without width': 'a\u200b\u200c\u200d\u2060b',
  'a byte order mark within': 'a\ufeffb',
  'a soft hyphen': 'a\u00adb',
  'a line separator': 'a\u2028b\u2029c',
  'a next line': 'a\u0085b',
  'text from right to left': 'שלום مرحبا',
  'text that runs both ways': 'abc שלום 123 مرحبا def',
  'a flood of combining marks': `a${'\u0301'.repeat(120)}`,
  'combining marks alone': '\u0301\u0489\u20dd',
  'tags that nobody sees': 'a\u{e0041}\u{e0042}b',
  'variation selectors': '\u2764\ufe0f\ufe0e',
  'a family of emoji': '👩‍👩‍👧‍👦🏳️‍🌈',
  'flags cut in two': '🇺🇦🇺',
  'letters for private use': '\ue000\u{10fffd}',
  'the widest letter': '﷽',
  'Latin and Cyrillic that look alike': 'Аdа Lоvеlасе',
  'a letter that grows in capitals': 'ŉßﬃ',
  'a dotted capital': 'İıſ',
} as const;

/** What XML cannot hold; JSON and the page can. */
const CONTROLS = {
  'a nul': 'a\u0000b',
  'a bell and an escape': 'a\u0007\u001b[31mb',
  'a backspace and a delete': 'a\b\u007fb',
  'half a surrogate pair, high': 'a\ud83db',
  'half a surrogate pair, low': 'a\ude00b',
  'a pair the wrong way round': 'a\ude00\ud83db',
  'a noncharacter': 'a\uffff\ufffeb',
} as const;

const FIELDS = [
  ...['title', 'actors.0.name', 'actors.0.short', 'relations.0.predicate', 'relations.0.sentence'],
  ...['relations.1.note', 'statements.0.venue', 'matters.0.name', 'contests.0.why'],
  ...[
    'firstView.headline',
    'lenses.0.name',
    'briefing.scenes.0.headline',
    'articles.0.source.date',
  ],
];

const everywhere = (words: string) => all(...FIELDS.map((path) => set(path, words)));

describe('in every name, predicate, sentence and note', () => {
  const rows = Object.entries({ ...SIGNS, ...CONTROLS });
  hostile(rows.map(([why, words]): Row => [why, everywhere(words), 'loads']));
});

describe('a picture has a sign of replacement for', () => {
  it.each(Object.entries(CONTROLS))('%s', (_why, words) => {
    const data = goodData();
    for (const path of ['actors.1.name', 'relations.1.predicate']) set(path, words)(data);
    expect(expectHarmless(data).svg).toContain('\ufffd');
  });
});

describe('in the text of the article and in its evidence', () => {
  const rows = Object.entries({ ...SIGNS, ...CONTROLS });
  it.each(rows)('%s: character for character', (_why, words) => {
    const data = goodData();
    quote(words)(data);
    const { dossier, problems } = expectHarmless(data);
    expect(problemLines(problems)).toEqual([]);
    expect(dossier?.relations[2]?.evidence[0].exact).toBe(words);
  });

  it.each(rows)('%s: as what surrounds a quote', (_why, words) => {
    const data = goodData();
    write((old) => old.replace('Cleo stays', `${words}Cleo stays${words}`))(data);
    at(data, 'relations.2')['evidence'] = [{ exact: 'Cleo stays', prefix: words, suffix: words }];
    expect(problemLines(expectHarmless(data, 'read').problems)).toEqual([]);
  });

  it.each(Object.entries(SIGNS).filter(([, words]) => /[a-z]/.test(words)))(
    '%s: is not overlooked where the evidence leaves it out',
    (_why, words) => {
      const plain = words.replace(/[^a-z. ]/g, '');
      if (plain === words) return;
      const data = goodData();
      write((old) => `${old}\n\n${words} zzz`)(data);
      at(data, 'relations.2')['evidence'] = [{ exact: `${plain} zzz` }];
      const { dossier, problems } = expectHarmless(data, 'read');
      expect(problemLines(problems)).toEqual(['quoteLost relations[2].evidence[0]']);
      expect(dossier?.relations.map(({ id }) => id)).toEqual(['R1', 'R2']);
    },
  );
});

const evidence = (exact: string, more: JsonObject = {}) =>
  set('relations.2.evidence', [{ exact, ...more }]);

/** The good article with a ship, which is a surrogate pair, and words that are cut in its middle. */
describe('a quote that cuts a surrogate pair', () => {
  const ship = 'stays 🚢 away';
  hostile([
    ['ends with its first half', evidence(ship.slice(0, 7)), 'loads'],
    ['begins with its second half', evidence(ship.slice(7)), 'loads'],
    ['is its first half', evidence('\ud83d'), 'loads'],
    ['is its second half', evidence('\udea2'), 'loads'],
    ['has its first half as its prefix', evidence('\udea2 away', { prefix: '\ud83d' }), 'loads'],
    ['has its second half as its suffix', evidence('stays \ud83d', { suffix: '\udea2' }), 'loads'],
    ['holds the whole of it', evidence(ship), 'loads'],
    [
      'has halves the wrong way round',
      evidence('stays \udea2\ud83d'),
      'loads',
      'quoteLost relations[2].evidence[0]',
    ],
  ]);
});

const NO_NAMES = {
  'a space that is no ASCII': '\u00a0\u2003\u3000',
  'spaces without width': '\u200b\u200c\u2060',
  'an override alone': '\u202e',
  'line ends': '\n\r\n',
};

describe('a name of nothing that can be seen', () => {
  hostile(
    Object.entries(NO_NAMES).map(([why, name]): Row => [
      why,
      all(set('actors.0.name', name), set('actors.0.short', name)),
      'loads',
    ]),
  );
});
