import { describe, expect, it } from 'vitest';
import { readDossier, type Dossier } from '../../../../src/core/dossier';
import { at, firstData, problemLines, smallData, type JsonObject } from '../../../support/dossiers';

const TEXT = 'This states R1 word for word.';
const pair = () =>
  smallData({
    relations: [
      { id: 'R1', source: 'a', target: 'b' },
      { id: 'R2', source: 'a', target: 'c' },
    ],
  });
const evidence = (data: JsonObject, i: number) => at(data, `relations.${i}.evidence.0`);

describe('a quote of a file', () => {
  it('is anchored in its article', () => {
    const { dossier, problems } = readDossier(pair());
    expect(problems).toEqual([]);
    expect(dossier?.relations[0]?.evidence).toEqual([
      { article: 'a1', exact: TEXT, start: 15, end: 15 + TEXT.length },
    ]);
  });

  it.each<[why: string, selector: JsonObject, problem: string, reason: string, starts: number[]]>([
    ['moved', { exact: TEXT, start: 3 }, 'quoteMoved', 'moved', [15]],
    [
      'moved by its context',
      { exact: 'word', prefix: 'R1 ', start: 0 },
      'quoteMoved',
      'moved',
      [30],
    ],
    ['lost', { exact: 'nowhere' }, 'quoteLost', 'lost', []],
    ['lost at several places', { exact: 'This' }, 'quoteLost', 'lost', [15, 45]],
  ])('that is %s draws nothing and is listed', (_why, selector, code, reason, starts) => {
    const data = pair();
    at(data, 'relations.0')['evidence'] = [selector];
    const { dossier, problems } = readDossier(data);
    expect(problemLines(problems)).toEqual([`${code} relations[0].evidence[0]`]);
    expect(dossier?.relations.map(({ id }) => id)).toEqual(['R2']);
    expect(dossier?.withheld.relations).toEqual([at(data, 'relations.0')]);
    expect(dossier?.unanchored).toMatchObject([
      {
        owner: { kind: 'relation', id: 'R1' },
        selector,
        reason,
        candidates: starts.map((start) => ({ start })),
      },
    ]);
  });

  it('that is lost leaves its relation in place if other evidence stands', () => {
    const data = pair();
    at(data, 'relations.0')['evidence'] = [{ exact: 'nowhere' }, { exact: TEXT }];
    const { dossier, problems } = readDossier(data);
    expect(problemLines(problems)).toEqual(['quoteLost relations[0].evidence[0]']);
    expect(dossier?.relations[0]?.evidence.map(({ exact }) => exact)).toEqual([TEXT]);
    expect(dossier?.withheld.relations).toEqual([]);
    expect(dossier?.unanchored).toHaveLength(1);
  });

  it('never draws from a position alone', () => {
    const data = pair();
    evidence(data, 0)['exact'] = 'That states R1 word for word.';
    evidence(data, 0)['start'] = 15;
    expect(readDossier(data).dossier?.relations.map(({ id }) => id)).toEqual(['R2']);
  });
});

describe('a record whose quotes are lost', () => {
  it.each([
    ['a mention is withheld', 'mentions.4', 'quote', 'mentions[4].quote', 'mention'],
    ['a statement is withheld', 'statements.2', 'quotes', 'statements[2].quotes[0]', 'statement'],
    ['a relation is withheld', 'relations.8', 'evidence', 'relations[8].evidence[0]', 'relation'],
    ['an aside is withheld', 'asides.1', 'quote', 'asides[1].quote', 'aside'],
  ])('%s, as it was written', (_why, path, field, where, kind) => {
    const data = firstData();
    const lost = { exact: 'nowhere to be found' };
    const list = path.split('.')[0] as keyof Dossier['withheld'];
    at(data, path)[field] = field === 'quote' ? lost : [lost];
    const { dossier, problems } = readDossier(data);
    expect(problemLines(problems)).toEqual([`quoteLost ${where}`]);
    expect(dossier?.withheld[list]).toEqual([at(data, path)]);
    expect(dossier?.[list]).toHaveLength(at(data, list).length - 1);
    expect(dossier?.unanchored[0]?.owner.kind).toBe(kind);
  });

  it('an actor stays, without its role', () => {
    const data = firstData();
    at(data, 'actors.0')['role'] = { exact: 'nowhere to be found' };
    const { dossier, problems } = readDossier(data);
    expect(problemLines(problems)).toEqual(['quoteLost actors[0].role']);
    expect(dossier?.actors[0]).toMatchObject({ id: 'zelenskyy' });
    expect(dossier?.actors[0]?.role).toBeUndefined();
  });

  it('an article stays, with the furniture that stands', () => {
    const data = firstData();
    at(data, 'articles.0.furniture').unshift({ exact: 'nowhere to be found' });
    const { dossier, problems } = readDossier(data);
    expect(problemLines(problems)).toEqual(['quoteLost articles[0].furniture[0]']);
    expect(dossier?.articles[0].furniture.map(({ exact }) => exact)).toEqual(['Leave a Comment']);
    expect(dossier?.articles[0].paragraphs.at(-1)?.furniture).toBe(true);
  });
});

describe('an article whose text is not the one of its hash', () => {
  it('is reported, and every quote is looked for again', () => {
    const data = pair();
    const article = at(data, 'articles.0');
    evidence(data, 0)['start'] = 15;
    article['text'] = `New words. ${article['text'] as string}`;
    const { dossier, problems } = readDossier(data);
    expect(problemLines(problems)).toEqual([
      'articleChanged articles[0].sha256',
      'quoteMoved relations[0].evidence[0]',
    ]);
    expect(dossier?.relations.map(({ id }) => id)).toEqual(['R2']);
  });

  it('is the same text with other line ends', () => {
    const data = pair();
    const article = at(data, 'articles.0');
    article['text'] = (article['text'] as string).replaceAll('\n', '\r\n');
    expect(readDossier(data).problems).toEqual([]);
  });

  it('is empty and holds nothing', () => {
    const data = pair();
    at(data, 'articles.0')['text'] = '';
    const { dossier, problems } = readDossier(data);
    expect(problemLines(problems)).toEqual([
      'articleChanged articles[0].sha256',
      'quoteLost relations[0].evidence[0]',
      'quoteLost relations[1].evidence[0]',
    ]);
    expect(dossier?.relations).toEqual([]);
  });
});
