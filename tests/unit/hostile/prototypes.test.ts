import { describe, expect, it } from 'vitest';
import { serialiseDossier } from '../../../src/core/dossier/serialise';
import { at, set, type Json, type JsonObject } from '../../support/dossiers';
import { expectHarmless } from '../../support/hostile';
import { goodData, hostile, placeOf, type Row } from './corpus';

/** Names that every object has already. */
const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];

/** Every object of the good dossier, one of each kind. */
const OBJECTS = [
  '',
  'articles.0',
  'articles.0.source',
  'articles.0.furniture.0',
  'firstView',
  'matters.0',
  'actors.0',
  'actors.0.role',
  'mentions.0',
  'mentions.0.quote',
  'statements.0',
  'statements.0.quotes.0',
  'relations.0',
  'relations.0.evidence.0',
  'contests.0',
  'asides.0',
  'asides.0.quote',
  'lenses.0',
  'lenses.0.lens',
  'briefing',
  'briefing.scenes.0',
  'briefing.scenes.0.lens',
  'layout',
  'layout.pins.0',
  'acceptances.0',
];

/** The good dossier as a file whose object at a path has one more field of its own, written as JSON. */
function withField(path: string, name: string, value: string): string {
  const data = goodData();
  at(data, path)['@'] = '@';
  return JSON.stringify(data).replace('"@":"@"', `${JSON.stringify(name)}:${value}`);
}

const POISON = '{"polluted":true,"toString":null,"name":"evil","id":"evil"}';

describe.each(NAMES)('a field that is called %s', (name) => {
  it.each(OBJECTS)('poisons nothing and is kept in: %s', (path) => {
    const how = name === '__proto__' ? 'view' : 'read';
    const { dossier, problems } = expectHarmless(withField(path, name, POISON), how);
    expect(problems).toEqual([]);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    const written = JSON.parse(serialiseDossier(dossier!)) as JsonObject;
    const kept = Object.getOwnPropertyDescriptor(at(written, path), name)?.value as Json;
    expect(kept).toEqual(JSON.parse(POISON));
  });
});

describe('a field that a record needs is not taken from its prototype', () => {
  const needed = { 'relations.0': 'evidence', 'actors.0': 'name', 'statements.0': 'quotes' };
  it.each(Object.entries(needed))('%s.%s', (path, field) => {
    const data = goodData();
    const record = at(data, path);
    const inherited = JSON.stringify({ [field]: record[field] ?? null });
    Reflect.deleteProperty(record, field);
    record['@'] = '@';
    const text = JSON.stringify(data).replace('"@":"@"', `"__proto__":${inherited}`);
    expect(expectHarmless(text).problems[0]).toMatchObject({
      code: 'missing',
      where: `${placeOf(path)}.${field}`,
    });
  });
});

/** Gives a record another id, and everything that names it. */
const rename = (from: string, to: string) => (data: JsonObject) =>
  JSON.parse(JSON.stringify(data).replaceAll(`"${from}"`, `"${to}"`)) as JsonObject;

describe('an id like the name of a method', () => {
  const plain = NAMES.filter((name) => name !== '__proto__');
  describe.each([
    ['an actor', 'ada'],
    ['a relation', 'R2'],
    ['a matter', 'debt'],
    ['a statement', 'Q1'],
    ['an article', 'a1'],
    ['a mention', 'm1'],
    ['a contest', 'c1'],
    ['a lens', 'l1'],
    ['a scene', 's1'],
  ])('is an id like any other, of %s', (_kind, id) => {
    hostile(plain.map((name): Row => [name, rename(id, name), 'loads']));
  });

  const references = [
    'relations.0.source',
    'relations.0.assertedBy',
    'relations.0.matter',
    'relations.0.evidence.0.article',
    'actors.0.role.article',
    'articles.0.furniture.0.article',
    'mentions.0.actors.0',
    'mentions.0.quote.article',
    'statements.0.speaker',
    'statements.0.about.0',
    'statements.0.quotes.0.article',
    'contests.0.relations.0',
    'asides.0.quote.article',
    'firstView.leading.0.0',
    'lenses.0.lens.assertedBy.0',
    'briefing.scenes.0.actors.0',
    'briefing.scenes.0.relations.0',
    'briefing.scenes.0.lens.matter.0',
    'layout.pins.0.actor',
  ];
  describe('names nothing by itself', () => {
    hostile(
      references.map((path): Row => {
        const found = `unknownReference ${placeOf(path)}`;
        return [path, set(path, 'constructor'), 'refused', found];
      }),
    );
  });
  describe('is no id if it begins with a mark', () => {
    hostile(
      references.map((path): Row => {
        const found = `wrongValue ${placeOf(path)}`;
        return [path, set(path, '__proto__'), 'refused', found];
      }),
    );
  });
});

const unwritable = (value: unknown) => (data: JsonObject) => ({ ...data, somethingNew: [value] });
const refused = 'notWritable somethingNew[0]';

describe('data that is more than JSON', () => {
  hostile([
    ['with a large integer, as a database can hold it', unwritable(1n), 'refused', refused],
    ['with a symbol', unwritable(Symbol('x')), 'refused', refused],
    ['with a function', unwritable(() => 1), 'refused', refused],
    ['with a field that is undefined', (data) => ({ ...data, somethingNew: undefined }), 'loads'],
    ['without a prototype', (data) => Object.assign(Object.create(null) as object, data), 'loads'],
    ['whose fields are inherited', (data) => Object.create(data) as object, 'loads'],
    ['frozen', (data) => Object.freeze(data), 'loads'],
    [
      'with holes in a list',
      (data) => {
        at(data, 'relations').length = 5;
      },
      'refused',
      'wrongCount relations',
    ],
  ]);
});
