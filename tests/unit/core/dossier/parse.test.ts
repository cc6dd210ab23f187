import { describe, expect, it } from 'vitest';
import { parseDossier, readDossier } from '../../../../src/core/dossier';
import {
  at,
  FIRST_FILE,
  firstData,
  problemLines,
  smallData,
  type JsonObject,
} from '../../../support/dossiers';

describe('the shipped dossier', () => {
  it('loads without a problem', () => {
    const { dossier, problems } = parseDossier(FIRST_FILE);
    expect(problems).toEqual([]);
    expect(dossier?.relations).toHaveLength(50);
    expect(dossier?.actors).toHaveLength(14);
    expect(dossier?.articles[0].sentences).toHaveLength(21);
    expect(dossier?.unanchored).toEqual([]);
  });
});

describe('a file that is no dossier', () => {
  it.each<[why: string, text: string, problem: string]>([
    ['empty', '', 'notJson $'],
    ['plain text', 'Zelenskyy offers to resign', 'notJson $'],
    ['cut off in the middle', FIRST_FILE.slice(0, 5000), 'notJson $'],
    ['with a byte order mark', `\ufeff${FIRST_FILE}`, 'notJson $'],
    ['JSON null', 'null', 'wrongFormat $'],
    ['a JSON number', '1', 'wrongFormat $'],
    ['a JSON text', '"parley-dossier"', 'wrongFormat $'],
    ['a JSON list', '[]', 'wrongFormat $'],
    ['an empty object', '{}', 'wrongFormat format'],
    ['of another format', '{"format":"other","version":1}', 'wrongFormat format'],
    ['without a version', '{"format":"parley-dossier"}', 'newerVersion version'],
    ['of a later version', '{"format":"parley-dossier","version":2}', 'newerVersion version'],
    ['of a version in words', '{"format":"parley-dossier","version":"1"}', 'newerVersion version'],
    ['of a version below zero', '{"format":"parley-dossier","version":-1}', 'newerVersion version'],
    ['of half a version', '{"format":"parley-dossier","version":0.5}', 'newerVersion version'],
    [
      'of a version named like a method',
      '{"format":"parley-dossier","version":"constructor"}',
      'newerVersion version',
    ],
  ])('%s does not load and says why', (_why, text, problem) => {
    const { dossier, problems } = parseDossier(text);
    expect(dossier).toBeUndefined();
    expect(problemLines(problems)).toEqual([problem]);
  });

  it('of version 1 alone lacks everything, and is told so at once', () => {
    const { dossier, problems } = readDossier({ format: 'parley-dossier', version: 1 });
    expect(dossier).toBeUndefined();
    expect(problemLines(problems)).toEqual(
      ['id', 'title', 'articles', 'matters', 'actors', 'mentions', 'statements', 'relations'].map(
        (field) => `missing ${field}`,
      ),
    );
  });

  it.each<[why: string, data: unknown]>([
    ['nothing', undefined],
    ['a function', () => 1],
    ['a symbol', Symbol('dossier')],
    ['a large integer', 1n],
    ['a map', new Map([['format', 'parley-dossier']])],
    ['a date', new Date(0)],
  ])('is read from no other data either: %s', (_why, data) => {
    const { dossier, problems } = readDossier(data);
    expect(dossier).toBeUndefined();
    expect(problems.map(({ code }) => code)).toEqual(['wrongFormat']);
  });
});

/** Rows: what is changed in the shipped dossier, and the problems that this makes. */
type Row = [why: string, change: (data: JsonObject) => void, ...problems: string[]];

/** Sets the field at a path to a value. */
const set =
  (path: string, value: JsonObject[string]) =>
  (data: JsonObject): void => {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    at(data, keys.join('.'))[last] = value;
  };
const remove =
  (path: string) =>
  (data: JsonObject): void => {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    Reflect.deleteProperty(at(data, keys.join('.')), last);
  };

const refusals = (rows: Row[]) => {
  it.each(rows)('%s', (_why, change, ...problems) => {
    const data = firstData();
    change(data);
    const result = readDossier(data);
    expect(problemLines(result.problems)).toEqual(problems);
    expect(result.dossier).toBeUndefined();
  });
};

describe('a relation without evidence does not load', () => {
  refusals([
    [
      'with an empty list of evidence',
      set('relations.3.evidence', []),
      'noEvidence relations[3].evidence[0]',
    ],
    [
      'at offset 0 of the list',
      set('relations.0.evidence', []),
      'noEvidence relations[0].evidence[0]',
    ],
    ['without the field', remove('relations.3.evidence'), 'missing relations[3].evidence'],
    ['with null', set('relations.3.evidence', null), 'wrongValue relations[3].evidence'],
    ['with a text', set('relations.3.evidence', 'words'), 'wrongValue relations[3].evidence'],
    [
      'with an object',
      set('relations.3.evidence', { exact: 'words' }),
      'wrongValue relations[3].evidence',
    ],
    ['with null in it', set('relations.3.evidence', [null]), 'wrongValue relations[3].evidence[0]'],
    [
      'with no words in it',
      set('relations.3.evidence', [{ exact: '' }]),
      'wrongValue relations[3].evidence[0].exact',
    ],
    [
      'with marks alone in it',
      set('relations.3.evidence', [{ exact: '—“…”' }]),
      'wrongValue relations[3].evidence[0].exact',
    ],
    [
      'with a place alone in it',
      set('relations.3.evidence', [{ start: 4 }]),
      'missing relations[3].evidence[0].exact',
    ],
    ['nor a statement', set('statements.2.quotes', []), 'noEvidence statements[2].quotes[0]'],
  ]);

  it('and names its owner and the remedy', () => {
    const data = firstData();
    set('relations.3.evidence', [])(data);
    expect(readDossier(data).problems).toEqual([
      {
        code: 'noEvidence',
        where: 'relations[3].evidence[0]',
        message: 'relations[3] has no evidence.',
        fix: 'Add the verbatim words that state it, or remove it.',
      },
    ]);
  });
});

describe('a wrong value is refused with its place', () => {
  refusals([
    ['an unknown type', set('relations.0.type', 'LOVES'), 'wrongValue relations[0].type'],
    [
      'an unknown modality',
      set('relations.0.modality', 'sure'),
      'wrongValue relations[0].modality',
    ],
    [
      'an unknown polarity',
      set('relations.0.polarity', 'nice'),
      'wrongValue relations[0].polarity',
    ],
    ['an unknown kind of actor', set('actors.0.kind', 'venue'), 'wrongValue actors[0].kind'],
    ['a missing name', remove('actors.0.name'), 'missing actors[0].name'],
    ['an empty name', set('actors.0.name', ''), 'wrongValue actors[0].name'],
    ['a very long name', set('actors.0.name', 'a'.repeat(401)), 'wrongValue actors[0].name'],
    ['a mention of nobody', set('mentions.0.actors', []), 'missing mentions[0].actors[0]'],
    ['an id with a space', set('matters.0.id', 'a b'), 'wrongValue matters[0].id'],
    ['an id with markup', set('matters.0.id', '<b>'), 'wrongValue matters[0].id'],
    ['an empty id', set('matters.0.id', ''), 'wrongValue matters[0].id'],
    ['an id that is a number', set('matters.0.id', 7), 'wrongValue matters[0].id'],
    [
      'a negative start',
      set('relations.0.evidence.0.start', -1),
      'wrongValue relations[0].evidence[0].start',
    ],
    [
      'a fractional start',
      set('relations.0.evidence.0.start', 0.5),
      'wrongValue relations[0].evidence[0].start',
    ],
    ['a hash that is none', set('articles.0.sha256', 'abc'), 'wrongValue articles[0].sha256'],
    ['no article', set('articles', []), 'missing articles[0]'],
    ['a contest of one', set('contests.0.relations', ['R33']), 'missing contests[0].relations[1]'],
    [
      'a contest of three',
      set('contests.0.relations', ['R33', 'R34', 'R35']),
      'wrongValue contests[0].relations[2]',
    ],
    [
      'an endless pin',
      set('layout.pins', [{ actor: 'trump', x: Infinity, y: 0 }]),
      'wrongValue layout.pins[0].x',
    ],
    ['an object for a list', set('relations', {}), 'wrongValue relations'],
    [
      'a list for an object',
      set('matters.0', []),
      'missing matters[0].id',
      'missing matters[0].name',
    ],
  ]);

  it('reports everything that is wrong, not only the first', () => {
    const data = firstData();
    set('relations.0.type', 'LOVES')(data);
    set('relations.1.evidence', [])(data);
    remove('actors.2.name')(data);
    expect(problemLines(readDossier(data).problems).sort()).toEqual([
      'missing actors[2].name',
      'noEvidence relations[1].evidence[0]',
      'wrongValue relations[0].type',
    ]);
  });
});

describe('ids that lead nowhere, twice or in a circle are refused', () => {
  refusals([
    ['two relations', set('relations.1.id', 'R01'), 'duplicateId relations[1].id'],
    ['two mentions', set('mentions.1.id', 'm01'), 'duplicateId mentions[1].id'],
    ['two statements', set('statements.1.id', 'Q1'), 'duplicateId statements[1].id'],
    ['two contests', set('contests.1.id', 'c1'), 'duplicateId contests[1].id'],
    ['a source', set('relations.0.source', 'x'), 'unknownReference relations[0].source'],
    ['a target', set('relations.0.target', 'x'), 'unknownReference relations[0].target'],
    ['an asserter', set('relations.0.assertedBy', 'x'), 'unknownReference relations[0].assertedBy'],
    ['a matter', set('relations.0.matter', 'x'), 'unknownReference relations[0].matter'],
    [
      'an article of evidence',
      set('relations.0.evidence.0.article', 'x'),
      'unknownReference relations[0].evidence[0].article',
    ],
    [
      'an article of a role',
      set('actors.0.role.article', 'x'),
      'unknownReference actors[0].role.article',
    ],
    [
      'an article of a mention',
      set('mentions.0.quote.article', 'x'),
      'unknownReference mentions[0].quote.article',
    ],
    [
      'an article of furniture',
      set('articles.0.furniture.0.article', 'x'),
      'unknownReference articles[0].furniture[0].article',
    ],
    [
      'a mentioned actor',
      set('mentions.0.actors.0', 'x'),
      'unknownReference mentions[0].actors[0]',
    ],
    ['a speaker', set('statements.0.speaker', 'x'), 'unknownReference statements[0].speaker'],
    [
      'who it is about',
      set('statements.0.about.1', 'x'),
      'unknownReference statements[0].about[1]',
    ],
    [
      'a contested relation',
      set('contests.0.relations.1', 'x'),
      'unknownReference contests[0].relations[1]',
    ],
    [
      'a leading relation',
      set('firstView.leading.4.1', 'x'),
      'unknownReference firstView.leading[4][1]',
    ],
    [
      'a pinned actor',
      set('layout.pins', [{ actor: 'x', x: 0, y: 0 }]),
      'unknownReference layout.pins[0].actor',
    ],
    [
      'what a scene shows',
      set('briefing.scenes', [{ id: 's', headline: 'h', actors: ['x'], relations: ['y'] }]),
      'unknownReference briefing.scenes[0].actors[0]',
      'unknownReference briefing.scenes[0].relations[0]',
    ],
    ['a loop', set('relations.0.target', 'zelenskyy'), 'loop relations[0]'],
    [
      'a name like a method',
      set('relations.0.source', 'toString'),
      'unknownReference relations[0].source',
    ],
  ]);

  it('no actor may stand for the article', () => {
    const data = smallData({ relations: [{ id: 'R1', source: 'article', target: 'b' }] });
    expect(problemLines(readDossier(data).problems)).toEqual(['reservedId actors[0].id']);
  });

  it('two actors of one id', () => {
    const data = smallData({ relations: [{ id: 'R1', source: 'a', target: 'b' }] });
    set('actors.1.id', 'a')(data);
    set('relations.0.target', 'a')(data);
    expect(problemLines(readDossier(data).problems)).toEqual([
      'duplicateId actors[1].id',
      'loop relations[0]',
    ]);
  });
});

describe('a file that means harm', () => {
  it('pollutes no prototype', () => {
    const poison = '{"polluted":true}';
    const text = FIRST_FILE.replace(
      '"version": 1,',
      `"version": 1, "__proto__": ${poison}, "constructor": {"prototype": ${poison}},`,
    ).replace('"kind": "person",', `"kind": "person", "__proto__": ${poison},`);
    expect(JSON.parse(text)).not.toEqual(JSON.parse(FIRST_FILE));
    const { dossier } = parseDossier(text);
    expect(dossier?.relations).toHaveLength(50);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(Reflect.get(dossier ?? {}, 'polluted')).toBeUndefined();
    expect(dossier?.actors.some((actor) => Reflect.has(actor, 'polluted'))).toBe(false);
  });

  it('is refused where a known field is deep instead of plain', () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    const text = FIRST_FILE.replace('"title": "', `"title": ${deep}, "was": "`);
    expect(problemLines(parseDossier(text).problems)).toEqual(['wrongValue title']);
  });

  it('loads with an unknown field that is deep', () => {
    const deep = `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`;
    const { dossier } = parseDossier(
      FIRST_FILE.replace('"version": 1,', `"version": 1, "x": ${deep},`),
    );
    expect(dossier?.relations).toHaveLength(50);
  });

  it('writes markup and script in names as they are, as text', () => {
    const data = firstData();
    set('actors.0.name', '<img src=x onerror=alert(1)>')(data);
    expect(readDossier(data).dossier?.actors[0]?.name).toBe('<img src=x onerror=alert(1)>');
  });
});
