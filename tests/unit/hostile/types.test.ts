import { describe, expect, it } from 'vitest';
import { at, problemLines, remove, set, type Json, type JsonObject } from '../../support/dossiers';
import { expectHarmless } from '../../support/hostile';
import { goodData, hostile, placeOf, plainPaths, type Row } from './corpus';

/** Values of every type that JSON has. */
const VALUES: Readonly<Record<string, Json>> = {
  null: null,
  true: true,
  'a number': 7.5,
  'a text': '\u202e <b>',
  'an empty list': [],
  'a list': [[null]],
  'an empty object': {},
  'an object': { length: 1, 0: 'a', id: 'ada' },
};

/** Paths of lists and objects of the good dossier. */
const containers = (data: Json, path = ''): string[] =>
  typeof data !== 'object' || data === null
    ? []
    : [
        ...(path === '' ? [] : [path]),
        ...Object.entries(data).flatMap(([key, value]) =>
          containers(value, path === '' ? key : `${path}.${key}`),
        ),
      ];

const PATHS = [...containers(goodData()), ...plainPaths(goodData())];

/** What is only missed where it is named: ids, and what is found with it. */
const mayLead = (path: string): boolean =>
  /(^|\.)id$|^(articles|actors|matters|mentions|statements|relations)(\.\d+)?$|^contests|text$|sha256$/.test(
    path,
  );

/** Three of the values for each path: its neighbours meet the others. */
const valuesFor = (path: string): [string, Json][] => {
  const values = Object.entries(VALUES);
  const first = PATHS.indexOf(path);
  return [0, 3, 5].flatMap((step) => values.slice((first + step) % values.length).slice(0, 1));
};

describe.each(PATHS)('%s', (path) => {
  it.each(valuesFor(path))(
    '%s in its place does no harm, and is told at its place',
    (what, value) => {
      const data = goodData();
      set(path, structuredClone(value))(data);
      const how = what === valuesFor(path)[0]?.[0] ? 'view' : 'read';
      const { dossier, problems } = expectHarmless(data, how);
      const place = placeOf(path);
      const elsewhere = problems.filter(
        ({ where }) => !where.startsWith(place) && !place.startsWith(`${where}.`),
      );
      if (!mayLead(path)) expect(problemLines(elsewhere)).toEqual([]);
      if (!dossier) expect(problems).not.toEqual([]);
    },
  );
});

/** Fields that may be left out: everything else is missed. */
const OPTIONAL =
  /^articles\.0\.(source\.|furniture$)|^firstView$|subline$|short$|lead$|role$|note$|prefix$|suffix$|start$|open$|venue$|label$|sentence$|mutual$|inferred$|byDefault$|^(contests|asides|lenses|briefing|layout|acceptances)$|^lenses\.0\.lens\.|scenes\.0\.(points|actors|relations|lens|notes|seconds)$|\.lens\.matter$|\.at$/;

describe('without a field', () => {
  const fields = PATHS.filter((path) => !/\d$/.test(path) && !/^(format|version)$/.test(path));
  const rows = fields.map((path): Row =>
    OPTIONAL.test(path)
      ? [`${path}, which may be left out`, remove(path), 'loads']
      : [path, remove(path), 'refused', `missing ${placeOf(path)}`],
  );
  hostile(rows);
});

/** A record of each list that stands in it twice. */
const LISTS = [
  'articles',
  'matters',
  'actors',
  'mentions',
  'statements',
  'relations',
  'contests',
  'asides',
  'lenses',
  'briefing.scenes',
];
const twice =
  (list: string) =>
  (data: JsonObject): void => {
    const records = at(data, list) as JsonObject[];
    records.push(structuredClone(records[0]!));
  };

describe('records with one id', () => {
  it.each(LISTS)('%s', (list) => {
    const data = goodData();
    twice(list)(data);
    const { dossier, problems } = expectHarmless(data);
    const place = `${list}[${at(data, list).length - 1}].id`;
    expect(dossier).toBeUndefined();
    expect(problemLines(problems)).toEqual([`duplicateId ${place}`]);
  });

  it.each(LISTS)('%s, told apart by the size of a letter', (list) => {
    const data = goodData();
    twice(list)(data);
    const records = at(data, list) as JsonObject[];
    const last = records.at(-1)!;
    last['id'] = (last['id'] as string).replace(/^./, (letter) =>
      letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase(),
    );
    expect(problemLines(expectHarmless(data).problems)).toEqual([]);
  });

  it('of different kinds are no fault', () => {
    const text = JSON.stringify(goodData());
    const same = ['debt', 'R1', 'm1', 'Q1', 'c1', 'A1', 'l1', 's1', 'a1', 'harbour'].reduce(
      (all, id) => all.replaceAll(`"${id}"`, '"ada"'),
      text,
    );
    expect(problemLines(expectHarmless(same).problems)).toEqual([]);
  });
});

describe('an id', () => {
  const id = (value: Json) => (data: JsonObject) =>
    JSON.parse(JSON.stringify(data).replaceAll('"ada"', JSON.stringify(value))) as JsonObject;
  hostile([
    ['of 80 characters', id('x'.repeat(80)), 'loads'],
    ['with every sign that it may hold', id('A-b_c.d:e'), 'loads'],
    ['like a number', id('007'), 'loads'],
    ['that begins another', id('bo'), 'loads'],
    ['like the key of a sentence', id('s0'), 'loads'],
  ]);

  it.each([
    'x'.repeat(81),
    'a b',
    'a\n',
    '\u0430da',
    'a~b',
    'a/b',
    '../a',
    'a%2e',
    'a&b',
    '#a',
    'é',
    '',
    ' ',
    'a\u0000',
    '🚢',
  ])('is refused: %j', (value) => {
    const { dossier, problems } = expectHarmless(id(value)(goodData()));
    expect(dossier).toBeUndefined();
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['wrongValue']));
    expect(problems[0]?.where).toBe('actors[0].id');
  });
});
