import { expect, test } from 'vitest';
import { verifyText } from '../../../../src/core/audit';
import { FIRST_FILE, firstData } from '../../../support/dossiers';

const data = firstData() as unknown as { articles: [{ text: string; sha256: string }] };
const [article] = data.articles;
const DIGEST = article.sha256;

test('the first article stands word for word', () => {
  const { isGood, quotations, places, articles, problems } = verifyText(FIRST_FILE, [DIGEST]);
  expect({ isGood, quotations, problems }).toEqual({
    isGood: true,
    quotations: { found: 69, all: 69 },
    problems: [],
  });
  expect(places.found).toBe(places.all);
  expect(articles).toEqual([{ id: 'a1', given: DIGEST, computed: DIGEST, same: true }]);
});

test('one letter of a quotation makes it fail, and the quotation is named', () => {
  const tampered = FIRST_FILE.replace('"exact": "pressuring', '"exact": "Pressuring');
  const { isGood, quotations, problems } = verifyText(tampered, [DIGEST]);
  expect(isGood).toBe(false);
  expect(quotations).toEqual({ found: 68, all: 69 });
  expect(problems[0]?.message).toContain('Pressuring');
});

test('one letter of the text makes it fail, also with the SHA-256 of the new text in the file', () => {
  const text = `${article.text}!`;
  const file = (sha256: string) =>
    JSON.stringify({ ...data, articles: [{ ...article, text, sha256 }] });
  expect(verifyText(file(DIGEST)).articles[0]).toMatchObject({ same: false, given: DIGEST });
  const now = verifyText(file(DIGEST)).articles[0]?.computed ?? '';
  expect(verifyText(file(now)).isGood).toBe(true);
  expect(verifyText(file(now), [DIGEST])).toMatchObject({
    isGood: false,
    articles: [{ given: DIGEST }],
  });
});

test('what is no dossier is told as such', () => {
  expect(verifyText('')).toMatchObject({
    isGood: false,
    articles: [],
    problems: [{ code: 'notJson' }],
  });
  expect(verifyText('{}')).toMatchObject({ isGood: false, problems: [{ code: 'wrongFormat' }] });
});
