import { describe, expect, it } from 'vitest';
import { readDossier, sha256, type Dossier } from '../../../../../src/core/dossier';
import { serialiseDossier } from '../../../../../src/core/dossier/serialise';
import {
  dropQuote,
  mergeActors,
  settleQuote,
  type Outcome,
} from '../../../../../src/core/dossier/edits';
import { compareDossiers, revertChanges } from '../../../../../src/core/dossier/revision';
import { actorId, at, smallData, type Json, type JsonObject } from '../../../../support/dossiers';
import { done, refusal } from '../../../../support/edits';

const lost = (exact: string): Json => ({ exact, start: 3 });

/** A dossier in which words of every kind of owner are lost. */
function trayData(): JsonObject {
  const data = smallData({
    relations: [
      { id: 'R01', source: 'ann', target: 'bob' },
      { id: 'R02', source: 'bob', target: 'ann' },
      { id: 'R03', source: 'ann', target: 'bob' },
      { id: 'R04', source: 'ann', target: 'bob' },
    ],
    contests: [
      ['tension', 'R02', 'R01'],
      ['tension', 'R01', 'R04'],
    ],
    leading: [['R02'], ['R01']],
  });
  const [first = null] = at(data, 'relations.0.evidence') as Json[];
  at(data, 'articles.0')['furniture'] = [lost('no furniture')];
  at(data, 'actors.0')['role'] = lost('no role');
  at(data, 'relations.1')['evidence'] = [lost('gone')];
  at(data, 'relations.2')['evidence'] = [lost('gone too'), lost('and gone')];
  at(data, 'relations.3')['evidence'] = [lost('half gone'), first];
  return {
    ...data,
    mentions: [
      { id: 'm01', actors: ['ann'], form: 'name', quote: { exact: 'small' } },
      { id: 'm02', actors: ['bob'], form: 'pronoun', quote: lost('nobody') },
    ],
    statements: [
      { id: 'Q01', speaker: 'ann', form: 'direct', about: [], quotes: [lost('unsaid')] },
      {
        ...{ id: 'Q02', speaker: 'ann', form: 'direct', about: [] },
        quotes: [{ exact: 'A small' }, lost('half said')],
      },
      { id: 'Q03', speaker: 'ann', form: 'direct', about: [], quotes: [lost('a'), lost('b')] },
    ],
    asides: [{ id: 'A01', quote: lost('nothing'), why: 'no news' }],
    acceptances: [{ records: ['R02'], by: 'A reader', how: 'by hand' }],
  };
}
const TRAY = readDossier(trayData()).dossier!;
const waiting = ({ unanchored }: Dossier, exact: string) => {
  const one = unanchored.find(({ selector }) => selector.exact === exact);
  if (!one) throw new Error(`nothing waits: ${exact}`);
  return one;
};
const inFirst = (start: number, end: number) => ({ article: TRAY.articles[0].id, start, end });
const STORY = inFirst(8, 13);
const settle = (exact: string, from = TRAY) => done(settleQuote(from, waiting(from, exact), STORY));
const drop = (exact: string, from = TRAY) => done(dropQuote(from, waiting(from, exact)));
const find = <One extends { readonly id: string }>(list: readonly One[], id: string) =>
  list.find((one) => one.id === id);
const quote = (words: readonly { readonly exact: string }[] | undefined) =>
  words?.map(({ exact }) => exact);

describe('lost words that are settled', () => {
  it.each<[owner: string, exact: string, words: (dossier: Dossier) => unknown, after: unknown]>([
    ['furniture', 'no furniture', (d) => quote(d.articles[0].furniture), ['story']],
    ['a role', 'no role', (d) => d.actors[0]?.role?.exact, 'story'],
    ['a mention', 'nobody', (d) => find(d.mentions, 'm02')?.quote.exact, 'story'],
    ['a statement', 'unsaid', (d) => quote(find(d.statements, 'Q01')?.quotes), ['story']],
    [
      'a statement that has other words',
      'half said',
      (d) => quote(find(d.statements, 'Q02')?.quotes),
      ['A small', 'story'],
    ],
    ['a relation', 'gone', (d) => quote(find(d.relations, 'R02')?.evidence), ['story']],
    [
      'a relation that has other words',
      'half gone',
      (d) => quote(find(d.relations, 'R04')?.evidence),
      ['This states R01 word for word.', 'story'],
    ],
    ['an aside', 'nothing', (d) => find(d.asides, 'A01')?.quote.exact, 'story'],
  ])('are those of %s, as the text has them', (_owner, exact, words, after) => {
    const { dossier, label } = settle(exact);
    expect(words(dossier)).toEqual(after);
    expect(label).toBe('Found lost words again: “story”');
    expect(dossier.unanchored).toEqual(
      TRAY.unanchored.filter(({ selector }) => selector.exact !== exact),
    );
    const { problems } = readDossier(JSON.parse(serialiseDossier(dossier)));
    expect(problems).toHaveLength(TRAY.unanchored.length - 1);
  });

  it.each<
    [
      owner: string,
      exact: string,
      list: 'mentions' | 'statements' | 'relations' | 'asides',
      id: string,
    ]
  >([
    ['mention', 'nobody', 'mentions', 'm02'],
    ['statement', 'unsaid', 'statements', 'Q01'],
    ['relation', 'gone', 'relations', 'R02'],
    ['aside', 'nothing', 'asides', 'A01'],
  ])('bring a %s into the dossier that waited, and leave the others', (_owner, exact, list, id) => {
    const { dossier } = settle(exact);
    expect(find<{ readonly id: string }>(TRAY[list], id)).toBeUndefined();
    expect(find<{ readonly id: string }>(dossier[list], id)).toBeDefined();
    expect(find<{ readonly id: string }>(dossier.withheld[list], id)).toBeUndefined();
    for (const one of TRAY[list]) expect(dossier[list]).toContain(one);
    for (const one of ['mentions', 'statements', 'relations', 'asides'] as const)
      if (one !== list) {
        expect(dossier[one]).toBe(TRAY[one]);
        expect(dossier.withheld[one]).toBe(TRAY.withheld[one]);
      }
  });

  it('choose the relation that they are of', () => {
    expect(settle('gone').id).toBe('R02');
    expect(settle('nobody').id).toBeUndefined();
  });

  it('bring a relation in with the first of several; the others wait for it', () => {
    const once = settle('gone too').dossier;
    expect(quote(find(once.relations, 'R03')?.evidence)).toEqual(['story']);
    expect(find(once.withheld.relations, 'R03')).toBeUndefined();
    expect(waiting(once, 'and gone')).toBe(waiting(TRAY, 'and gone'));
    const twice = done(settleQuote(once, waiting(once, 'and gone'), inFirst(2, 7))).dossier;
    expect(quote(find(twice.relations, 'R03')?.evidence)).toEqual(['story', 'small']);
    expect(twice.relations.filter(({ id }) => id === 'R03')).toHaveLength(1);
  });

  it('keep a relation in contests and in the first view', () => {
    const { dossier } = settle('gone');
    expect(dossier.contests).toBe(TRAY.contests);
    expect(dossier.firstView).toBe(TRAY.firstView);
    expect(dossier.acceptances).toBe(TRAY.acceptances);
  });

  it('of furniture take the paragraph out of view', () => {
    const { text } = TRAY.articles[0];
    const span = inFirst(text.indexOf('This'), text.length);
    const { dossier } = done(settleQuote(TRAY, waiting(TRAY, 'no furniture'), span));
    expect(TRAY.articles[0].paragraphs.map(({ furniture }) => furniture)).toEqual([false, false]);
    expect(dossier.articles[0].paragraphs.map(({ furniture }) => furniture)).toEqual([false, true]);
    expect(dossier.articles[0].text).toBe(text);
  });

  it.each([
    ['behind the text', inFirst(0, 10_000)],
    ['nothing', inFirst(3, 3)],
  ])('must be in the text: %s', (_why, span) => {
    expect(() => settleQuote(TRAY, waiting(TRAY, 'gone'), span)).toThrow('span outside article');
  });

  it('are refused, where they wait no more', () => {
    const { dossier } = settle('gone');
    expect(settleQuote(dossier, waiting(TRAY, 'gone'), STORY)).toEqual({
      problem: {
        code: 'gone',
        where: 'unanchored',
        message: '“gone” is not in the dossier any more.',
        fix: 'Nothing need be done.',
      },
    });
  });

  it('are refused where there are none but marks, or load again', () => {
    const start = TRAY.articles[0].text.indexOf('\n');
    const outcome: Outcome = settleQuote(TRAY, waiting(TRAY, 'gone'), inFirst(start, start + 2));
    if ('problem' in outcome) return;
    expect(readDossier(JSON.parse(serialiseDossier(outcome.dossier))).dossier).toBeDefined();
  });

  describe('of a dossier with two articles', () => {
    const data = trayData();
    const text = 'Something else altogether.';
    const furniture = [lost('not here')];
    at(data, 'articles').push({ id: 'a2', text, sha256: sha256(text), source: {}, furniture });
    const two = readDossier(data).dossier!;
    const inSecond = { ...STORY, article: two.articles[1]!.id };

    it('of furniture are words of its own article', () => {
      const { articles } = done(settleQuote(two, waiting(two, 'not here'), inSecond)).dossier;
      expect(quote(articles[1]?.furniture)).toEqual([text.slice(STORY.start, STORY.end)]);
      expect(settleQuote(two, waiting(two, 'not here'), STORY)).toEqual({
        problem: {
          code: 'otherArticle',
          where: 'unanchored',
          message: 'These words stand in another article.',
          fix: 'Select words of the article whose page furniture they are.',
        },
      });
    });

    it('are those of the article in which they were selected', () => {
      const { relations } = done(settleQuote(two, waiting(two, 'gone'), inSecond)).dossier;
      expect(find(relations, 'R02')?.evidence).toMatchObject([
        { ...inSecond, exact: text.slice(STORY.start, STORY.end) },
      ]);
    });
  });

  it('put a mention before those that lie in it', () => {
    const { mentions } = done(settleQuote(TRAY, waiting(TRAY, 'nobody'), inFirst(0, 13))).dossier;
    expect(mentions.map(({ id }) => id)).toEqual(['m02', 'm01']);
  });
});

describe('lost words that are given up', () => {
  it.each<
    [
      owner: string,
      exact: string,
      list: 'mentions' | 'statements' | 'relations' | 'asides',
      id: string,
    ]
  >([
    ['mention', 'nobody', 'mentions', 'm02'],
    ['statement', 'unsaid', 'statements', 'Q01'],
    ['relation', 'gone', 'relations', 'R02'],
    ['aside', 'nothing', 'asides', 'A01'],
  ])('take a %s with them that has no others', (_owner, exact, list, id) => {
    const { dossier, label } = drop(exact);
    expect(label).toBe(`Gave up lost words: “${exact}”`);
    expect(find<{ readonly id: string }>(dossier.withheld[list], id)).toBeUndefined();
    expect(dossier[list]).toBe(TRAY[list]);
    expect(dossier.unanchored).toEqual(
      TRAY.unanchored.filter(({ selector }) => selector.exact !== exact),
    );
  });

  it('take the contests and the lead of a relation with them, that goes', () => {
    const { dossier } = drop('gone');
    expect(dossier.contests).toEqual([TRAY.contests[1]]);
    expect(dossier.firstView?.leading).toEqual([['R01']]);
    expect(dossier.acceptances).toEqual([]);
  });

  it.each<[owner: string, exact: string]>([
    ['furniture', 'no furniture'],
    ['a role', 'no role'],
    ['a statement that has other words', 'half said'],
    ['a relation that has other words', 'half gone'],
  ])('leave all records as they are, where they are of %s', (_owner, exact) => {
    const { dossier } = drop(exact);
    const { unanchored } = dossier;
    expect(unanchored).toHaveLength(TRAY.unanchored.length - 1);
    expect({ ...dossier, unanchored: 0 }).toEqual({ ...TRAY, unanchored: 0 });
    for (const list of ['actors', 'statements', 'relations', 'contests', 'articles'] as const)
      expect(dossier[list]).toBe(TRAY[list]);
  });

  it.each<
    [owner: string, first: string, second: string, left: (d: Dossier) => unknown, gone: string]
  >([
    [
      'relation',
      'gone too',
      'and gone',
      (d) => quote(find(d.withheld.relations, 'R03')?.evidence),
      'R03',
    ],
    ['statement', 'a', 'b', (d) => quote(find(d.withheld.statements, 'Q03')?.quotes), 'Q03'],
  ])(
    'leave a %s that has others to wait for, and take it with the last',
    (_owner, first, second, left, gone) => {
      const once = drop(first).dossier;
      expect(left(once)).toEqual([second]);
      expect(waiting(once, second)).toBe(waiting(TRAY, second));
      const twice = drop(second, once).dossier;
      expect(left(twice)).toBeUndefined();
      expect(serialiseDossier(twice)).not.toContain(`"${gone}"`);
    },
  );

  it('do not come back when the dossier is loaded again', () => {
    const once = readDossier(JSON.parse(serialiseDossier(drop('gone too').dossier))).dossier!;
    expect(quote(once.unanchored.map(({ selector }) => selector))).not.toContain('gone too');
  });

  it('do not come back after something else was undone from a kept history', () => {
    const data = trayData();
    at(data, 'relations').push({
      ...(at(data, 'relations.2') as JsonObject),
      id: 'R05',
      source: 'cid',
    });
    at(data, 'actors').push(
      { id: 'cid', name: 'cid', kind: 'person' },
      { id: 'dan', name: 'dan', kind: 'person' },
    );
    const start = readDossier(data).dossier!;
    const { dossier } = done(mergeActors(start, actorId('cid'), actorId('dan')));
    const undone = revertChanges(dossier, structuredClone(compareDossiers(start, dossier)));
    expect(undone).toEqual(start);
    const own = undone.unanchored.find(({ owner }) => owner.id === 'R05')!;
    const after = done(dropQuote(undone, own)).dossier;
    expect(quote(find(after.withheld.relations, 'R05')?.evidence)).toEqual(['and gone']);
  });

  it('are refused, where they wait no more', () => {
    const { dossier } = settle('gone');
    expect(refusal(dropQuote(dossier, waiting(TRAY, 'gone')))).toBe('gone');
  });
});
