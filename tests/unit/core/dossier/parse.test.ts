import { describe, expect, it } from 'vitest';
import { parseDossier, readDossier } from '../../../../src/core/dossier';
import { serialiseDossier } from '../../../../src/core/dossier/serialise';
import { FIRST_FILE, firstData, problemLines, remove, set } from '../../../support/dossiers';
import { refusals } from './refusals';

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
    ['a mention of nobody', set('mentions.0.actors', []), 'wrongCount mentions[0].actors'],
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
    ['no article', set('articles', []), 'wrongCount articles'],
    ['an aside without a reason', remove('asides.0.why'), 'missing asides[0].why'],
    ['an aside with an empty reason', set('asides.0.why', ''), 'wrongValue asides[0].why'],
    ['an aside without words', remove('asides.0.quote'), 'missing asides[0].quote'],
    ['a contest of one', set('contests.0.relations', ['R33']), 'wrongCount contests[0].relations'],
    [
      'a contest of three',
      set('contests.0.relations', ['R33', 'R34', 'R35']),
      'wrongCount contests[0].relations',
    ],
    [
      'an endless pin',
      set('layout.pins', [{ actor: 'trump', x: Infinity, y: 0 }]),
      'wrongValue layout.pins[0].x',
    ],
    ['an object for a list', set('relations', {}), 'wrongValue relations'],
    ['a list for an object', set('matters.0', []), 'wrongValue matters[0]'],
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

  it.each([
    [
      'objects',
      (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`,
      /^x(\.a)+…$/,
    ],
    ['lists', (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`, /^x(\[0\])+\[…$/],
  ])('is refused where %s lie too deep for it to be written again', (_of, nest, where) => {
    const holding = (levels: number) =>
      parseDossier(FIRST_FILE.replace('"version": 1,', `"version": 1, "x": ${nest(levels)},`));
    expect(holding(99).problems).toEqual([]);
    expect(serialiseDossier(holding(99).dossier!)).toContain('"x"');
    for (const levels of [100, 50_000])
      expect(holding(levels)).toEqual({
        dossier: undefined,
        problems: [
          {
            code: 'tooDeep',
            where: expect.stringMatching(where) as string,
            message: 'More than 100 objects and lists lie within each other here.',
            fix: 'Remove what is nested so deep, or make it flatter.',
          },
        ],
      });
  });

  it('writes markup and script in names as they are, as text', () => {
    const data = firstData();
    set('actors.0.name', '<img src=x onerror=alert(1)>')(data);
    expect(readDossier(data).dossier?.actors[0]?.name).toBe('<img src=x onerror=alert(1)>');
  });
});
