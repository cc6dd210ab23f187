import { describe, expect, it } from 'vitest';
import { verifyQuotes } from '../../../../src/core/audit';
import { createLookup, readDossier, type Dossier } from '../../../../src/core/dossier';
import { at, firstData, openDossier, set, type JsonObject } from '../../../support/dossiers';

const verify = (data: JsonObject) => {
  const { dossier } = readDossier(data);
  if (!dossier) throw new Error('does not load');
  return verifyQuotes(createLookup(dossier));
};

describe('the first dossier', () => {
  it('has every quotation found, and the article of its SHA-256', () => {
    const data = firstData();
    const count = (list: string, field: string) =>
      (data[list] as JsonObject[]).flatMap((record) => record[field] ?? []).length;
    const kinds = [
      ['relation', count('relations', 'evidence')],
      ['statement', count('statements', 'quotes')],
      ['mention', 78],
      ['aside', 5],
      ['actor', count('actors', 'role')],
      ['article', 1],
    ].map(([kind, all]) => ({ kind, found: all, all }));
    const digest = '4679b68fd7fe036ae79aaef6a37f52924fdcb852df11da4fc30911536b7426da';
    expect(verify(data)).toEqual({
      found: 159,
      all: 159,
      kinds,
      articles: [{ id: 'a1', given: digest, computed: digest, same: true }],
    });
  });
});

describe('what does not stand is counted, not found', () => {
  it.each([
    ['evidence', 'relations.3.evidence.0', 'relation'],
    ['words of a statement', 'statements.2.quotes.0', 'statement'],
    ['a mention', 'mentions.7.quote', 'mention'],
    ['words set aside', 'asides.1.quote', 'aside'],
    ['a role', 'actors.0.role', 'actor'],
    ['furniture', 'articles.0.furniture.0', 'article'],
  ])('%s', (_why, path, kind) => {
    const data = firstData();
    set(path, { exact: 'nowhere to be found' })(data);
    const { found, all, kinds } = verify(data);
    expect([found, all]).toEqual([158, 159]);
    const wrong = kinds.filter((one) => one.found < one.all);
    expect(wrong).toMatchObject([{ kind, found: wrong[0]!.all - 1 }]);
  });

  it('although it stood when the dossier was loaded: the text is read again', () => {
    const dossier = openDossier(firstData());
    const [first, ...others] = dossier.articles;
    const text = first.text.replace('“dictator”', '“Dictator”');
    const altered: Dossier = { ...dossier, articles: [{ ...first, text }, ...others] };
    const { found, all, articles } = verifyQuotes(createLookup(altered));
    expect(all - found).toBe(2); // R56 and Q4
    expect(articles[0]?.same).toBe(false);
  });
});

it('an article that is not the one of its SHA-256 is told, with both', () => {
  const data = firstData();
  at(data, 'articles.0')['sha256'] = 'a'.repeat(64);
  const { articles, found, all } = verify(data);
  expect(articles).toMatchObject([{ id: 'a1', given: 'a'.repeat(64), same: false }]);
  expect(articles[0]?.computed).toMatch(/^4679b68f/);
  expect(found).toBe(all);
});
