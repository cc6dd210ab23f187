import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { createLookup, relationName, sha256, type Lookup } from '../../../../src/core/dossier';
import { readChoice } from '../../../../src/core/drawing';
import {
  between,
  createIndex,
  find,
  type Finding,
  type SearchIndex,
} from '../../../../src/core/search';
import { tellingTerms } from '../../../../src/core/search/words';
import { actorId, at, firstData, openDossier, smallData } from '../../../support/dossiers';
import { anyText, faultsOf } from '../../../support/texts';
import { largeLookup } from './large';
import { typosIn } from './typos';

const first = createIndex(createLookup(openDossier(firstData())));
const large = createIndex(largeLookup());
const both: [string, SearchIndex][] = [
  ['the first article', first],
  ['a large dossier', large],
];

const names = (findings: readonly Finding[]): string[] =>
  findings.map(({ kind, id }) => `${kind} ${id}`);
const idsOf = (query: string, index = first): string[] => names(find(index, query));
const actors = ({ lookup }: SearchIndex) => lookup.dossier.actors;

/** The index of a dossier of two actors with one relation, under other names. */
const indexOf = (one: string, other: string): SearchIndex => {
  const data = smallData({ relations: [{ id: 'R1', source: 'p1', target: 'p2' }] });
  at(data, 'actors.0')['name'] = one;
  at(data, 'actors.1')['name'] = other;
  return createIndex(createLookup(openDossier(data)));
};

describe.each(both)('whatever is typed, in %s', (_what, index) => {
  const words = fc.constantFrom(
    ...actors(index)
      .slice(0, 14)
      .map(({ name }) => name),
    ...['the', 'and', '-', ',', 'deal', 'peace', 'xqzvw', 'z', 'U.S.'],
  );
  const typed = fc.oneof(
    anyText(),
    fc.array(words, { maxLength: 6 }).map((some) => some.join(' ')),
    words.map((word) => word.slice(0, -1)),
  );

  it('finds what the dossier has: each once, as a choice, its matches in its title', () => {
    fc.assert(
      fc.property(typed, fc.integer({ min: -1, max: 14 }), (query, limit) => {
        const findings = find(index, query, limit);
        expect(findings.length).toBeLessThanOrEqual(Math.max(0, limit));
        expect(new Set(names(findings)).size).toBe(findings.length);
        for (const finding of findings) {
          const { kind, id, title, detail, match } = finding;
          const choice = readChoice(index.lookup, kind === 'between' ? 'pair' : kind, id);
          expect(choice?.id).toBe(id);
          if (finding.kind === 'between') expect(choice).toMatchObject({ ends: finding.ends });
          expect(faultsOf(title, match)).toEqual([]);
          expect(title).not.toBe('');
          expect(detail).not.toBe('');
        }
      }),
      { numRuns: 60 },
    );
  });

  it('finds an actor by every beginning of a name that has three letters or more', () => {
    for (const { id, name } of actors(index).slice(0, 25))
      for (let end = 1; end <= name.length; end++) {
        const query = name.slice(0, end);
        if (query.replace(/[^\p{L}]/gu, '').length < 3) continue;
        expect(names(find(index, query, 500)), query).toContain(`actor ${id}`);
      }
  });

  it('finds an actor by a name with one wrong letter', () => {
    for (const { id, name } of actors(index).slice(0, 20))
      for (const query of name.length < 5 ? [] : typosIn(name))
        expect(names(find(index, query, 20)), query).toContain(`actor ${id}`);
  });

  it('puts whoever is called exactly so first', () => {
    const { lookup } = index;
    for (const { id } of actors(index).slice(0, 25)) {
      const called = lookup
        .mentionsOf(id)
        .filter(({ form, actors: joint }) => form !== 'pronoun' && joint.length === 1)
        .map(({ quote }) => quote.exact);
      const { name, short = name } = lookup.actor(id);
      for (const alias of new Set([name, short, ...called])) {
        const bearers = bearersOf(lookup, alias);
        const found = names(find(index, alias));
        expect(bearers, alias).toContain(`actor ${id}`);
        expect([...found.slice(0, bearers.length)].sort(), alias).toEqual([...bearers].sort());
      }
    }
  });
});

/** Whom the dossier or the article calls exactly so. */
function bearersOf(lookup: Lookup, alias: string): string[] {
  const key = (text: string) => tellingTerms(text).join(' ');
  return lookup.dossier.actors
    .filter(({ id, name, short = name, kind, role }) =>
      [
        name,
        short,
        ...(kind === 'person' ? name.split(' ').slice(-1) : []),
        ...(role ? [role.exact] : []),
        ...lookup
          .mentionsOf(id)
          .filter(({ form, actors: joint }) => form !== 'pronoun' && joint.length === 1)
          .map(({ quote }) => quote.exact),
      ].some((words) => key(words) === key(alias)),
    )
    .map(({ id }) => `actor ${id}`);
}

test.each([
  ['nothing', ''],
  ['spaces', ' \n\t'],
  ['signs without a letter', '… — “” 😀'],
  ['a word that is like none', 'xqzvwk'],
  ['two of them', 'xqzvwk kjqxz'],
])('finds nothing for %s', (_why, query) => {
  expect(find(first, query)).toEqual([]);
});

test.each([
  ['a surname', 'zelenskyy', 'actor zelenskyy'],
  ['a name with curly and straight apostrophe', "trump's special envoy", 'actor witkoff'],
  ['a nominal of the text', 'Ukrainian President', 'actor zelenskyy'],
  ['initials without their stops', 'us', 'actor united-states'],
  ['letters changed over', 'Turmp', 'actor trump'],
  ['a letter too many', 'Bidenn', 'actor biden'],
  ['words of a relation', 'ensures peace', 'relation R07'],
  ['the start of a word', 'dictat', 'relation R56'],
])('finds by %s', (_why, query, id) => {
  expect(idsOf(query)[0]).toBe(id);
});

test.each([
  ['its matter and an end', 'relation R08', 'NATO membership'],
  ['words of its evidence alone', 'relation R10', 'continued american support'],
  ['what was said', 'statement Q3', 'provoked'],
  ['where it was said', 'statement Q2', 'CNN'],
  ['a word of the text', 'sentence s6', 'Saudi Arabia'],
  ['a question with words the text lacks', 'relation R07', 'why is Zelenskyy ready to resign'],
  ['a person in such a question', 'actor zelenskyy', 'why is Zelenskyy ready to resign'],
])('finds by %s: %s', (_why, id, query) => {
  expect(idsOf(query)).toContain(id);
});

test.each([['Ukraine'], ['NATO'], ['peace'], ['deal'], ['resign']])(
  'of what fits equally well actors come first, then relations, statements, sentences: %s',
  (query) => {
    const kinds = find(first, query).map(({ kind }) => kind);
    const order = ['actor', 'relation', 'statement', 'sentence'];
    expect(kinds).toEqual([...kinds].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
    expect(kinds).toContain('relation');
    expect(kinds.filter((kind) => kind === 'statement').length).toBeGreaterThan(0);
    expect(kinds.filter((kind) => kind === 'sentence').length).toBeGreaterThan(0);
  },
);

test.each([
  ['by a space', 'Putin Trump', 'trump~putin'],
  ['by a comma', 'Trump, Putin', 'trump~putin'],
  ['by "and"', 'Donald Trump and Vladimir Putin', 'trump~putin'],
  ['by a dash', 'ukraine-russia', 'ukraine~russia'],
  ['by a long dash', 'Ukraine–Russia', 'ukraine~russia'],
  ['in a question', 'between Biden and NATO', 'biden~nato'],
  ['with typos', 'Zelinskyy Turmp', 'zelenskyy~trump'],
  ['begun', 'Zel Put', 'zelenskyy~putin'],
  ['by nominals', 'Trump’s special envoy and the Ukrainian President', 'zelenskyy~witkoff'],
  ['by initials', 'U.S. Zelenskyy', 'zelenskyy~united-states'],
  ['of which one holds the other', 'Trump, Trump administration', 'trump~trump-administration'],
])('two names %s find what stands between them', (_why, query, id) => {
  expect(find(first, query)[0]).toMatchObject({ kind: 'between', id, ends: id.split('~') });
  expect(idsOf(query).slice(1, 3)).toEqual(id.split('~').map((end) => `actor ${end}`));
});

test.each([
  ['one name that holds another', 'Trump administration'],
  ['one actor twice', 'Donald Trump, Trump'],
  ['three names', 'Trump Putin Biden'],
  ['one name', 'Ukraine'],
])('%s finds no pair', (_why, query) => {
  const findings = find(first, query);
  expect(findings.length).toBeGreaterThan(0);
  expect(findings.filter(({ kind }) => kind === 'between')).toEqual([]);
});

test.each([
  ['misspelt', 'Palac Stathen', 'between p1~p2'],
  ['as the text has it', 'Palace states', 'relation R1'],
])('a word that the text has is no misspelt name: %s', (_why, query, id) => {
  expect(idsOf(query, indexOf('Ana Palace', 'Boris Staten'))[0]).toBe(id);
});

describe('a finding in words', () => {
  const of = (query: string, id: string): Finding =>
    find(first, query, 50).find((one) => `${one.kind} ${one.id}` === id)!;

  it('of a relation is its whole sentence, with who vouches for it and where', () => {
    for (const relation of first.lookup.dossier.relations) {
      const finding = of(relation.evidence[0].exact, `relation ${relation.id}`);
      expect(finding.title).toBe(relationName(first.lookup, relation));
    }
    expect(of('500 billion', 'relation R33')).toMatchObject({
      title: 'The United States has provided $500 billion in aid to Ukraine, says Donald Trump',
      detail: 'Donald Trump: claimed; paragraph 3, sentence 3',
    });
  });

  it('of a statement says who speaks of whom, and quotes only what the text quotes', () => {
    expect(of('dictator', 'statement Q4')).toMatchObject({
      title: 'Trump on Zelenskyy: “dictator”',
      detail: 'said, one part word for word; paragraph 6, sentence 1',
    });
    expect(of('willingness', 'statement Q5').title).toBe(
      'Zelenskyy on NATO and Ukraine: his willingness to step down if it would secure Ukraine’s membership in NATO',
    );
  });

  it('of a sentence names those who speak in it', () => {
    expect(of('hesitating', 'sentence s14')).toMatchObject({
      title: 'Zelenskyy is no longer hesitating.',
      detail: 'The article, with words of Steve Witkoff; paragraph 4, sentence 3',
    });
  });

  it('of an actor tells the role, or what the article calls the actor if that was looked for', () => {
    expect(of('Witkoff', 'actor witkoff').detail).toBe(
      'person; Trump’s special envoy; 3 relations',
    );
    expect(of('The president', 'actor trump').detail).toBe(
      'person; called The president; paragraph 4, sentence 2',
    );
  });

  it('of two actors tells how many relations they have, or through whom they are joined', () => {
    expect(of('Trump Putin', 'between trump~putin')).toMatchObject({
      title: 'Between Donald Trump and Vladimir Putin',
      detail: '2 relations',
    });
    expect(of('Biden NATO', 'between biden~nato').detail).toBe(
      'no relation of their own; joined through Ukraine',
    );
  });

  it('marks the words that matched', () => {
    const { title, match } = of('zelen peace', 'relation R07');
    expect(match.map(({ start, end }) => title.slice(start, end))).toEqual(['Zelenskyy', 'peace']);
  });

  it('names the article of a sentence if there are several', () => {
    const data = smallData({ relations: [{ id: 'R1', source: 'p1', target: 'p2' }] });
    const text = 'Another story\n\nNothing but herrings.';
    at(data, 'articles').push({ id: 'a2', text, sha256: sha256(text), source: {} });
    at(data, 'relations.0.evidence.0')['article'] = 'a1';
    const index = createIndex(createLookup(openDossier(data)));
    expect(find(index, 'herrings')).toMatchObject([
      { id: 'a2.s1', detail: 'The article; “Another story”, paragraph 1, sentence 1' },
    ]);
  });
});

test('long words are cut round the match; what one actor says of another is told whole', () => {
  const data = smallData({ relations: [{ id: 'R1', source: 'p1', target: 'p2' }] });
  const article = at(data, 'articles.0');
  const long = `Yes ${'and so on '.repeat(60)}with a herring ${'and so on '.repeat(60)}in the end.`;
  const text = `${article['text'] as string}\n\n${long}`;
  Object.assign(article, { text, sha256: sha256(text) });
  const quotes = [{ exact: long }];
  at(data, 'statements').push({ id: 'Q1', speaker: 'p1', form: 'indirect', about: ['p2'], quotes });
  const index = createIndex(createLookup(openDossier(data)));
  const findings = find(index, 'herring');
  expect(findings.map(({ kind }) => kind)).toEqual(['statement', 'sentence']);
  for (const { title, match } of findings) {
    expect(title).toMatch(/^(p1 on p2: )?… .*with a herring and.* …$/);
    expect(match.map(({ start, end }) => title.slice(start, end))).toEqual(['herring']);
  }
  const { said } = between(index.lookup, actorId('p1'), actorId('p2'));
  expect(said.map(({ title }) => title)).toEqual([`p1 on p2: ${long}`]);
});

test('page furniture is not found', () => {
  const data = smallData({ relations: [{ id: 'R1', source: 'p1', target: 'p2' }] });
  const article = at(data, 'articles.0');
  const text = `${article['text'] as string}\n\nShare this herring`;
  Object.assign(article, { text, sha256: sha256(text) });
  const found = () => find(createIndex(createLookup(openDossier(data))), 'herring');
  expect(found()).toHaveLength(1);
  article['furniture'] = [{ exact: 'Share this herring' }];
  expect(found()).toEqual([]);
});

test.each([
  ['its beginning', 'зеле'],
  ['capitals', 'ЗЕЛЕНСЬКИЙ'],
  ['a typo', 'Зиленський'],
  ['letters without their marks', 'зеленськии'],
])('a Cyrillic name is found by %s', (_why, query) => {
  expect(idsOf(query, indexOf('Володимир Зеленський', 'Володимир Путін'))[0]).toBe('actor p1');
});

test.each([
  ['two Cyrillic names', 'Путін і Зеленський', 'actor p1'],
  ['a name without its accents', 'Zelensky', 'actor p2'],
])('%s are found', (_why, query, id) => {
  expect(idsOf(query, indexOf('Зеленський', 'Želenský'))).toContain(id);
});
