import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDossier, sha256 } from '../../../src/core/dossier';
import { createDossier, dossierIdFor, quotableFurniture } from '../../../src/core/dossier/create';
import { serialiseDossier } from '../../../src/core/dossier/serialise';
import { anyText, textWithSpan } from '../../support/texts';

const free = () => false;
const id = dossierIdFor('Harbour', free);
const begin = (text: string, more: object = {}) =>
  createDossier({ id, title: 'Harbour', text, source: {}, furniture: [], ...more });

describe('createDossier', () => {
  test('holds one article with its SHA-256, its source, its furniture and one matter', () => {
    const text = 'Harbour\n\nBy Ada\n\nThe mayor signed.';
    const dossier = begin('\ufeffHarbour\r\n\r\nBy Ada\r\n\r\nThe mayor signed.', {
      source: { byline: 'Ada', publisher: undefined, date: '' },
      furniture: [{ start: 9, end: 15 }],
    });
    expect(dossier).toMatchObject({ id: 'harbour', title: 'Harbour', actors: [], relations: [] });
    expect(dossier.matters).toEqual([{ id: 'story', name: 'the story' }]);
    const [article, ...others] = dossier.articles;
    expect(others).toEqual([]);
    expect(article).toMatchObject({ id: 'a1', text, sha256: sha256(text) });
    expect(article.source).toStrictEqual({ byline: 'Ada' });
    expect(article.furniture.map(({ exact }) => exact)).toEqual(['By Ada']);
    expect(article.paragraphs.map(({ furniture }) => furniture)).toEqual([false, true, false]);
  });

  test.each<[why: string, more: object, says: RegExp]>([
    ['a title that is too long', { title: 'a'.repeat(401) }, /^bad beginning: title: /],
    ['no title', { title: '' }, /^bad beginning: title: /],
    ['an id that is none', { id: 'no id' }, /^bad beginning: id: /],
    ['a span outside of the text', { furniture: [{ start: 0, end: 99 }] }, /span outside article/],
  ])('throws for %s', (_why, more, says) => {
    expect(() => begin('The mayor signed.', more)).toThrow(says);
  });

  test('of any text, with any of its words set aside, is the same when it was saved and opened', () => {
    fc.assert(
      fc.property(textWithSpan(), anyText(), ({ text: raw, start, end }, words) => {
        const text = raw.replace(/^\ufeff+/, '').replace(/\r\n?/g, '\n');
        const dossier = begin(text, {
          source: { byline: words },
          furniture: end <= text.length ? [{ start, end }] : [],
        });
        expect(parseDossier(serialiseDossier(dossier))).toEqual({ dossier, problems: [] });
        for (const quote of dossier.articles[0].furniture)
          expect(text.slice(quote.start, quote.end)).toBe(quote.exact);
      }),
      { numRuns: 300 },
    );
  });
});

describe('quotableFurniture', () => {
  const text = '---\n\nBy Ada\n\n***\n\nThe mayor.\n\n---\n\nShare';
  const span = (words: string, from = 0) => {
    const start = text.indexOf(words, from);
    return { start, end: start + words.length };
  };
  const rule = span('---', 5);

  test.each([
    ['words stay as they are', [span('By Ada'), span('***')], ['By Ada', '***']],
    ['a rule goes with what follows', [span('---'), span('By Ada')], ['---\n\nBy Ada']],
    ['a rule goes with what is before', [rule, span('Share')], ['---\n\nShare']],
    ['in whatever order they come', [span('Share'), rule], ['---\n\nShare']],
    ['but not over words in view', [span('***'), rule], ['***']],
    ['a rule alone stays in view', [span('---')], []],
    ['nothing is nothing', [], []],
  ])('%s', (_why, spans, quoted) => {
    expect(quotableFurniture(text, spans).map(({ start, end }) => text.slice(start, end))).toEqual(
      quoted,
    );
  });

  test('what is longer than a quotation may be is left out', () => {
    const long = 'a'.repeat(20_001);
    expect(quotableFurniture(long, [{ start: 0, end: 20_001 }])).toEqual([]);
    expect(quotableFurniture(long, [{ start: 0, end: 20_000 }])).toHaveLength(1);
  });
});

describe('dossierIdFor', () => {
  test.each([
    ['plain words', 'Harbour Deal Signed', 'harbour-deal-signed'],
    [
      'accents and letters of their own',
      'Łódź’s Straße: Ærø & Ålesund',
      'lodzs-strasse-aero-alesund',
    ],
    ['letters with more than one peculiarity', 'Kadıköy, Sǿr Ǽ', 'kadikoy-sor-ae'],
    ['marks and numbers', '“U.S.”, $5 — 10%!', 'u-s-5-10'],
    ['no letter that is left', 'Київ 大統領', 'dossier'],
    ['nothing', '', 'dossier'],
    [
      'too many words',
      'Zelenskyy Offers to Resign for NATO as U.S.-Ukraine Tensions Rise',
      'zelenskyy-offers-to-resign-for-nato-as-u',
    ],
    ['a word that is too long', `a ${'b'.repeat(60)}`, `a-${'b'.repeat(38)}`],
  ])('%s', (_why, title, id) => {
    expect(dossierIdFor(title, free)).toBe(id);
  });

  test('one that is taken gets a number', () => {
    const taken = new Set(['dossier', 'dossier-2']);
    expect(dossierIdFor('', (id) => taken.has(id))).toBe('dossier-3');
  });

  test('of any title is an id, short and free', () => {
    fc.assert(
      fc.property(fc.oneof(anyText(), fc.string({ minLength: 30 })), fc.nat(12), (title, count) => {
        const taken = new Set<string>();
        for (let i = 0; i < count; i += 1) taken.add(dossierIdFor(title, (id) => taken.has(id)));
        expect(taken.size).toBe(count);
        expect([...taken].filter((id) => !/^[a-z0-9][a-z0-9-]{0,39}$/.test(id))).toEqual([]);
      }),
    );
  });
});
