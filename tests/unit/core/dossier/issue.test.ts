import { describe, expect, it } from 'vitest';
import { readDossier } from '../../../../src/core/dossier';
import { firstData, set, type Json } from '../../../support/dossiers';

const problemsOf = (path: string, value: Json) => {
  const data = firstData();
  set(path, value)(data);
  return readDossier(data).problems;
};

describe('a value that is wrong is named with its place, what it is and what it must be', () => {
  it.each<[path: string, value: Json, where: string, message: string, fix: string]>([
    [
      'articles',
      [],
      'articles',
      '"articles" is empty; it must hold at least one article.',
      'Write at least one article.',
    ],
    [
      'mentions.0.actors',
      [],
      'mentions[0].actors',
      '"actors" is empty; it must hold at least one actor.',
      'Write at least one actor.',
    ],
    [
      'firstView.leading.1',
      [],
      'firstView.leading[1]',
      '"leading[1]" is empty; it must hold at least one relation.',
      'Write at least one relation.',
    ],
    [
      'contests.0.relations',
      [],
      'contests[0].relations',
      '"relations" is empty; it must hold exactly two relations.',
      'Write exactly two relations.',
    ],
    [
      'contests.0.relations',
      ['R33'],
      'contests[0].relations',
      '"relations" has one entry; it must hold exactly two relations.',
      'Write exactly two relations.',
    ],
    [
      'contests.0.relations',
      ['R33', 'R34', 'R35'],
      'contests[0].relations',
      '"relations" has 3 entries; it must hold exactly two relations.',
      'Write exactly two relations.',
    ],
    [
      'relations.0.evidence.0.start',
      1.5,
      'relations[0].evidence[0].start',
      '"start" is 1.5; it must be a whole number.',
      'Write a whole number.',
    ],
    [
      'relations.0.evidence.0.start',
      -2,
      'relations[0].evidence[0].start',
      '"start" is -2; it must be a number not below 0.',
      'Write a number not below 0.',
    ],
    [
      'relations.0.evidence.0.start',
      '4',
      'relations[0].evidence[0].start',
      '"start" is “4”; it must be a number.',
      'Write a number.',
    ],
    [
      'briefing',
      { scenes: [{ id: 's1', headline: 'One', seconds: Infinity }] },
      'briefing.scenes[0].seconds',
      '"seconds" is Infinity; it must be a number not above 86400.',
      'Write a number not above 86400.',
    ],
    [
      'briefing',
      { scenes: [{ id: 's1', headline: 'One', annotations: [{ text: 'Far', x: 1e308, y: 0 }] }] },
      'briefing.scenes[0].annotations[0].x',
      '"x" is 1e+308; it must be a number not above 1000000000.',
      'Write a number not above 1000000000.',
    ],
    [
      'layout.pins',
      [{ actor: 'trump', x: Infinity, y: 0 }],
      'layout.pins[0].x',
      '"x" is Infinity; it must be a number not above 1000000000.',
      'Write a number not above 1000000000.',
    ],
    [
      'layout.pins',
      [{ actor: 'trump', x: 0, y: -1e10 }],
      'layout.pins[0].y',
      '"y" is -10000000000; it must be a number not below -1000000000.',
      'Write a number not below -1000000000.',
    ],
    [
      'title',
      '',
      'title',
      '"title" is empty; it must be a text of at least one character.',
      'Write a text of at least one character.',
    ],
    ['title', null, 'title', '"title" is null; it must be a text.', 'Write a text.'],
    ['title', { a: 1 }, 'title', '"title" is an object; it must be a text.', 'Write a text.'],
    [
      'relations',
      'none',
      'relations',
      '"relations" is “none”; it must be a list.',
      'Write a list.',
    ],
    [
      'relations.3',
      7,
      'relations[3]',
      '"relations[3]" is 7; it must be an object, { }.',
      'Write an object, { }.',
    ],
    [
      'relations.3',
      [],
      'relations[3]',
      '"relations[3]" is an empty list; it must be an object, { }.',
      'Write an object, { }.',
    ],
    [
      'statements.0.about',
      ['trump', ''],
      'statements[0].about[1]',
      '"about[1]" is empty; it must be an id: a letter or digit, then at most 79 letters, digits and - _ . :.',
      'Write an id: a letter or digit, then at most 79 letters, digits and - _ . :.',
    ],
    [
      'firstView.headline',
      '…',
      'firstView.headline',
      '"headline" is “…”; it must be words, not only spaces and marks.',
      'Write words, not only spaces and marks.',
    ],
    [
      'articles.0.sha256',
      'ABC',
      'articles[0].sha256',
      '"sha256" is “ABC”; it must be a SHA-256: 64 digits 0-9 and letters a-f.',
      'Write a SHA-256: 64 digits 0-9 and letters a-f.',
    ],
    [
      'actors.0.lead',
      'yes',
      'actors[0].lead',
      '"lead" is “yes”; it must be true or false.',
      'Write true or false.',
    ],
    [
      'actors.0.kind',
      'venue',
      'actors[0].kind',
      '"kind" is “venue”; it must be one of "person", "organization", "country", "group".',
      'Write one of "person", "organization", "country", "group".',
    ],
    [
      'relations.0.assertedBy',
      7,
      'relations[0].assertedBy',
      '"assertedBy" is 7; it must be "article" or the id of an actor.',
      'Write "article" or the id of an actor.',
    ],
    [
      'relations.0.evidence',
      { exact: 'x' },
      'relations[0].evidence',
      '"evidence" is an object; it must be a list.',
      'Write a list.',
    ],
    [
      'contests.0.relations',
      true,
      'contests[0].relations',
      '"relations" is true; it must be a list.',
      'Write a list.',
    ],
    [
      'lenses',
      [{ id: 'l', name: 'A', lens: { paragraph: [-1] } }],
      'lenses[0].lens.paragraph[0]',
      '"paragraph[0]" is -1; it must be a number not below 0.',
      'Write a number not below 0.',
    ],
  ])('%s = %j', (path, value, where, message, fix) => {
    const problems = problemsOf(path, value);
    expect(problems.map(({ where, message, fix }) => ({ where, message, fix }))).toEqual([
      { where, message, fix },
    ]);
  });

  it('says of what is too long how long it is', () => {
    const [problem] = problemsOf('title', 'a'.repeat(401));
    expect(problem?.message).toBe(
      '"title" is 401 characters long; it must be a text of at most 400 characters.',
    );
  });

  it('names every type of relation that there is', () => {
    const [problem] = problemsOf('relations.0.type', 'LOVES');
    expect(problem?.fix).toMatch(/^Write one of "AGREE", .*"UnknownLink", "state"\.$/);
  });
});

describe('a version that cannot be read', () => {
  it.each<[why: string, version: Json | undefined, code: string, message: string]>([
    [
      'missing',
      undefined,
      'wrongVersion',
      'The dossier does not say its version: "version" is missing.',
    ],
    ['in words', '1', 'wrongVersion', '"version" is “1”; Parley has the versions 0 to 1.'],
    ['empty', '', 'wrongVersion', '"version" is empty; Parley has the versions 0 to 1.'],
    ['null', null, 'wrongVersion', '"version" is null; Parley has the versions 0 to 1.'],
    ['half', 0.5, 'wrongVersion', '"version" is 0.5; Parley has the versions 0 to 1.'],
    [
      'between ours and the next',
      1.5,
      'wrongVersion',
      '"version" is 1.5; Parley has the versions 0 to 1.',
    ],
    ['below zero', -1, 'wrongVersion', '"version" is -1; Parley has the versions 0 to 1.'],
    ['endless', Infinity, 'wrongVersion', '"version" is Infinity; Parley has the versions 0 to 1.'],
    [
      'named like a method',
      'constructor',
      'wrongVersion',
      '"version" is “constructor”; Parley has the versions 0 to 1.',
    ],
    ['a list', [1], 'wrongVersion', '"version" is a list; Parley has the versions 0 to 1.'],
    [
      'an object that is no text',
      { toString: 1, valueOf: 1 },
      'wrongVersion',
      '"version" is an object; Parley has the versions 0 to 1.',
    ],
    [
      'of a newer Parley',
      2,
      'newerVersion',
      'The dossier has version 2; this Parley reads versions up to 1.',
    ],
    [
      'of a far newer Parley',
      1e21,
      'newerVersion',
      'The dossier has version 1e+21; this Parley reads versions up to 1.',
    ],
  ])('because it is %s', (_why, version, code, message) => {
    const { dossier, problems } = readDossier({ format: 'parley-dossier', version });
    expect(dossier).toBeUndefined();
    expect(problems).toMatchObject([{ code, where: 'version', message }]);
    expect(problems[0]?.fix).toBe(
      code === 'newerVersion'
        ? 'Open it with a newer Parley.'
        : 'Open the dossier as Parley saved it; in one written by hand write "version": 1.',
    );
  });
});
