import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLookup, type SentenceKey } from '../../../../src/core/dossier';
import {
  lightParagraphs,
  lightText,
  NO_LIGHTS,
  paintArticle,
  readChoice,
} from '../../../../src/core/drawing';
import { firstData, openDossier } from '../../../support/dossiers';

const lookup = createLookup(openDossier(firstData()));
const [article] = lookup.dossier.articles;
const plain = paintArticle(article, lookup.sentencesIn(article.id), lookup.dossier.mentions);
const lit = (kind: string, id: string) => {
  const choice = readChoice(lookup, kind, id);
  if (!choice) throw new Error(`no such choice: ${kind} ${id}`);
  return lightParagraphs(plain, lightText(lookup, choice), undefined);
};
const stretches = (paragraphs: typeof plain) =>
  paragraphs.flatMap(({ sentences }) => sentences.flatMap((one) => one.stretches));

describe('the article as it is painted', () => {
  it('has every sentence, word for word, and no furniture', () => {
    const shown = article.paragraphs.filter(({ furniture }) => !furniture);
    expect(plain.map(({ index }) => index)).toEqual(shown.map(({ index }) => index));
    const words = plain.map(({ sentences }) =>
      sentences.map((one) => one.stretches.map((stretch) => stretch.words).join('')),
    );
    expect(words).toEqual(
      shown.map(({ sentences }) =>
        sentences.map(({ start, end }) => article.text.slice(start, end)),
      ),
    );
  });

  it('has every mention in it', () => {
    const seen = new Set(stretches(plain).map(({ mention }) => mention?.id));
    expect(lookup.dossier.mentions.filter(({ id }) => !seen.has(id))).toEqual([]);
  });

  it('lights the evidence of a relation in its tone, and no other words', () => {
    const relation = lookup.findRelation('R33');
    const words = stretches(lit('relation', 'R33'))
      .filter((one) => one.lit === 'words')
      .map((one) => one.words)
      .join('');
    expect(words).toBe(relation?.evidence.map(({ exact }) => exact).join(''));
  });

  it('keeps what no light touches as the same object', () => {
    const painted = lit('relation', 'R33');
    const changed = painted.filter((one, i) => one !== plain[i]);
    expect(changed).toHaveLength(1);
    const before = plain.find(({ index }) => index === changed[0]?.index);
    const same = changed[0]?.sentences.filter((one, i) => one === before?.sentences[i]);
    expect(same?.length).toBe((before?.sentences.length ?? 0) - 1);
    expect(lightParagraphs(plain, NO_LIGHTS, undefined)).toEqual(plain);
  });

  it('sets words that somebody has selected off from all others, over the ends of sentences', () => {
    fc.assert(
      fc.property(fc.nat(article.text.length - 1), fc.nat(200), (start, length) => {
        const span = { start, end: Math.min(article.text.length, start + length + 1) };
        const drafted = stretches(lightParagraphs(plain, NO_LIGHTS, span)).filter(
          (one) => one.lit === 'draft',
        );
        for (const { start: at, words } of drafted) {
          expect(at).toBeGreaterThanOrEqual(span.start);
          expect(at + words.length).toBeLessThanOrEqual(span.end);
        }
        const inside = plain.flatMap(({ placed }) =>
          placed.map(({ sentence }) =>
            Math.max(0, Math.min(sentence.end, span.end) - Math.max(sentence.start, span.start)),
          ),
        );
        const painted = drafted.reduce((sum, { words }) => sum + words.length, 0);
        expect(painted).toBe(inside.reduce((sum, size) => sum + size, 0));
      }),
    );
  });

  it('sets a chosen sentence off as a whole', () => {
    const key: SentenceKey = 's3';
    const found = lit('sentence', key).flatMap(({ sentences }) =>
      sentences.filter((one) => one.lit),
    );
    expect(found.map((one) => one.key)).toEqual([key]);
  });
});
