import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverClauses, type ClauseStatus, type Coverage } from '../../../../src/core/audit';
import { createLookup, readDossier, sha256 } from '../../../../src/core/dossier';
import { overlaps, sentencesOf } from '../../../../src/core/text';
import { auditTexts } from '../../../../src/core/texts/audit';
import {
  at,
  firstData,
  openDossier,
  remove,
  set,
  smallData,
  type Json,
  type JsonObject,
} from '../../../support/dossiers';
import { faultsOf, solid } from '../../../support/texts';

const coverageOf = (data: JsonObject): Coverage => coverClauses(createLookup(openDossier(data)));
const changed = (...changes: ((data: JsonObject) => void)[]): JsonObject => {
  const data = firstData();
  for (const change of changes) change(data);
  return data;
};
const clausesOf = (coverage: Coverage) =>
  coverage.articles.flatMap(({ sentences }) => sentences.flatMap(({ clauses }) => clauses));
const wordsThatAre = (status: ClauseStatus, coverage: Coverage) =>
  clausesOf(coverage)
    .filter((one) => one.status === status)
    .map(({ words }) => words);

/** Of every sentence of the first article, the status of its clauses: counted by hand, with the article on paper. */
const BY_HAND: readonly (readonly [key: string, ...statuses: string[]])[] = [
  ['s0', 'supports'],
  ['s1', 'supports', 'supports'],
  ['s2', 'supports', 'aside', 'supports', 'supports'],
  ['s3', 'supports'],
  ['s4', 'supports', 'supports'],
  ['s5', 'supports', 'supports'],
  ['s6', 'supports', 'supports', 'supports'],
  ['s7', 'supports', 'supports'],
  ['s8', 'supports', 'supports', 'supports'],
  ['s9', 'supports', 'supports', 'supports', 'supports'],
  ['s10', 'supports', 'supports', 'supports', 'supports', 'supports'],
  ['s11', 'supports', 'supports', 'supports'],
  ['s12', 'supports', 'supports', 'supports'],
  ['s13', 'supports', 'said'],
  ['s14', 'supports'],
  ['s15', 'supports'],
  ['s16', 'aside', 'said', 'supports'],
  ['s17', 'supports', 'supports', 'aside'],
  ['s18', 'supports', 'supports', 'supports', 'supports'],
  ['s19', 'supports', 'supports', 'supports', 'supports'],
  ['s20', 'aside'],
];

describe('the first article', () => {
  const coverage = coverageOf(firstData());
  const [article] = coverage.articles;

  it('is covered as it was counted by hand', () => {
    expect(
      article?.sentences.map(({ key, clauses }) => [key, ...clauses.map(({ status }) => status)]),
    ).toEqual(BY_HAND);
    const count = { all: 54, supports: 48, said: 2, aside: 4, open: 0 };
    expect(coverage.count).toEqual(count);
    expect(article?.count).toEqual(count);
  });

  it('has only said what supports no relation, and set aside what is meant to', () => {
    expect(wordsThatAre('said', coverage)).toEqual([
      '“The president has made his stance clear.',
      'that the war was “provoked,”',
    ]);
    expect(wordsThatAre('aside', coverage)).toEqual([
      'he stated,',
      'Witkoff further claimed',
      'implying that the situation could have been avoided.',
      'Leave a Comment',
    ]);
  });

  it('tells of a clause what rests on it, and which of its words carry nothing', () => {
    const [, , argued] = article!.sentences[9]!.clauses;
    expect(argued).toMatchObject({ words: 'that the actual amount is significantly lower—' });
    expect(argued!.relations.map(({ id }) => id)).toEqual(['R34']);
    expect(argued!.statements.map(({ id }) => id)).toEqual(['Q8']);
    const { text } = article!.article;
    const bare = article!.sentences
      .flatMap(({ clauses }) => clauses.flatMap((clause) => clause.bare))
      .map(({ start, end }) => text.slice(start, end));
    expect(bare).toEqual(
      ['as', 'on', 'However', 'especially as', 'which', 'Even', 'Despite', 'stated'].concat([
        'that the war was',
        'though',
        'with',
        'and',
      ]),
    );
  });

  it('says where a sentence stands, and sets the page furniture aside with its reason', () => {
    expect(article!.sentences.map(({ place }) => place).slice(0, 3)).toEqual([
      'headline',
      'paragraph 1, sentence 1',
      'paragraph 1, sentence 2',
    ]);
    expect(article!.sentences.filter(({ furniture }) => furniture)).toMatchObject([
      { key: 's20', clauses: [{ why: [auditTexts.furniture], bare: [] }] },
    ]);
  });
});

describe('a clause', () => {
  const coverageWithout = (...changes: ((data: JsonObject) => void)[]) =>
    coverageOf(changed(...changes));

  it('is open where nobody marked it', () => {
    expect(wordsThatAre('open', coverageWithout(remove('asides')))).toEqual([
      'he stated,',
      'Witkoff further claimed',
      'implying that the situation could have been avoided.',
    ]);
  });

  it('is open where only a part of it was marked', () => {
    const part = { exact: 'Witkoff further', start: 2037 };
    const coverage = coverageWithout(set('asides.3.quote', part));
    expect(wordsThatAre('open', coverage)).toEqual(['Witkoff further claimed']);
    const [clause] = clausesOf(coverage).filter(({ status }) => status === 'open');
    expect(clause?.why).toEqual(['who says the word that follows']);
    expect(clause?.bare).toHaveLength(1);
  });

  it('supports, is said or open as relations and statements come and go', () => {
    const without = (id: string) => (data: JsonObject) => {
      for (const list of ['relations', 'statements', 'contests'])
        data[list] = (data[list] as JsonObject[]).filter((record) => record['id'] !== id);
      at(data, 'firstView')['leading'] = [];
      Reflect.deleteProperty(data, 'briefing');
    };
    const last = (coverage: Coverage) =>
      clausesOf(coverage).find(({ words }) => words === 'less than one-fifth of that figure.');
    const contestless = (data: JsonObject) => {
      data['contests'] = [];
    };
    expect(last(coverageWithout())?.status).toBe('supports');
    expect(last(coverageWithout(contestless, without('R34')))?.status).toBe('said');
    expect(last(coverageWithout(contestless, without('R34'), without('Q8')))?.status).toBe('open');
  });

  it('of marks alone is set aside', () => {
    const data = smallData({ relations: [{ id: 'R1', source: 'a', target: 'b' }] });
    const article = at(data, 'articles.0');
    article['text'] = `${article['text'] as string}\n\n* * *`;
    article['sha256'] = sha256(article['text']);
    expect(clausesOf(coverageOf(data)).at(-1)).toMatchObject({
      words: '* * *',
      status: 'aside',
      why: [auditTexts.wordless],
    });
  });

  it('is not covered by words at the same place of another article', () => {
    const data = smallData({ relations: [{ id: 'R1', source: 'a', target: 'b' }] });
    const text = 'A story\n\nHe left home, but she stayed there.';
    const article = { id: 'a1', text, sha256: sha256(text), source: {} };
    data['articles'] = [article, { ...article, id: 'a2' }];
    at(data, 'relations.0')['evidence'] = [
      { article: 'a1', exact: 'He left home' },
      { article: 'a2', exact: 'she stayed there' },
    ];
    const statuses = coverageOf(data).articles.map(({ sentences }) =>
      sentences[1]?.clauses.map(({ status }) => status),
    );
    expect(statuses).toEqual([
      ['supports', 'open'],
      ['open', 'supports'],
    ]);
  });

  it('of another article is not covered by words of the first', () => {
    const data = smallData({ relations: [{ id: 'R1', source: 'a', target: 'b' }] });
    at(data, 'articles').push({ ...(at(data, 'articles.0') as JsonObject), id: 'a2' });
    const [first, second] = coverageOf(data).articles;
    expect(first?.count).toMatchObject({ all: 2, supports: 1, open: 1 });
    expect(second?.count).toMatchObject({ all: 2, supports: 0, open: 2 });
    expect(second?.sentences.map(({ key }) => key)).toEqual(['a2.s0', 'a2.s1']);
  });
});

describe('whatever a dossier holds', () => {
  const PIECES =
    'Ada met Ben; he, who knew, said that “it is so,” but if not, she left. U.S.'.split(' ');
  const story = fc
    .array(fc.constantFrom(...PIECES, '—', '\n\n'), { minLength: 4, maxLength: 40 })
    .map((pieces) => pieces.join(' '))
    .filter((text) => /\p{L}.*\p{L}/su.test(text));
  const anyData = story.chain((text) => {
    const selector = fc
      .tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 40 }))
      .map(([start, length]) => ({ exact: text.slice(start, start + length), start }))
      .filter(({ exact }) => /\p{L}/u.test(exact));
    return fc
      .record({ evidence: selector, said: selector, asides: fc.array(selector, { maxLength: 3 }) })
      .map(({ evidence, said, asides }): JsonObject => {
        const data = smallData({ relations: [{ id: 'R1', source: 'a', target: 'b' }] });
        data['articles'] = [{ id: 'a1', text, sha256: sha256(text), source: {} }];
        at(data, 'relations.0')['evidence'] = [evidence];
        data['statements'] = [
          { id: 'Q1', speaker: 'a', form: 'direct', about: [], quotes: [said] },
        ] as Json;
        data['asides'] = asides.map((quote, i) => ({ id: `A${i}`, quote, why: 'because' }));
        return data;
      });
  });

  it('every character lies in one clause, and the status of each is what touches it', () => {
    fc.assert(
      fc.property(anyData, (data) => {
        const { dossier } = readDossier(data);
        if (!dossier) throw new Error('does not load');
        const [{ text }] = dossier.articles;
        const coverage = coverClauses(createLookup(dossier));
        const clauses = clausesOf(coverage);
        expect(faultsOf(text, clauses)).toEqual([]);
        expect(solid(clauses.map(({ words }) => words).join(''))).toBe(solid(text));
        for (const clause of clauses) {
          const touched = (quotes: readonly { start: number; end: number }[]) =>
            quotes.some((quote) => overlaps(quote, clause));
          const supports = dossier.relations.some(({ evidence }) => touched(evidence));
          const said = dossier.statements.some(({ quotes }) => touched(quotes));
          const marked = dossier.asides.map(({ quote }) => quote);
          const unmarked = [...clause.words].filter(
            (sign, i) =>
              /[\p{L}\p{N}]/u.test(sign) &&
              !marked.some(({ start, end }) => start <= clause.start + i && clause.start + i < end),
          );
          const plain = unmarked.length === 0 ? 'aside' : 'open';
          expect(clause.status).toBe(supports ? 'supports' : said ? 'said' : plain);
          expect(sentencesOf(dossier.articles[0], clause)).toHaveLength(1);
        }
        const { all, ...counts } = coverage.count;
        expect(all).toBe(clauses.length);
        expect(Object.values(counts).reduce((sum, one) => sum + one, 0)).toBe(all);
      }),
      { numRuns: 150 },
    );
  });
});
