import { describe, expect, test } from 'vitest';
import file from '../../../../data/articles/zelenskyy-nato/dossier.json';
import good from '../../../samples/dossiers/good/dossier.json';
import halfLost from '../../../samples/dossiers/half-lost/dossier.json';
import lostEverywhere from '../../../samples/dossiers/lost-everywhere/dossier.json';
import moved from '../../../samples/dossiers/moved-quote/dossier.json';
import {
  createLookup,
  MODALITIES,
  readDossier,
  type Lookup,
  type RelationId,
} from '../../../../src/core/dossier';
import { entryText, proseText, writeProse, type ProseEntry } from '../../../../src/core/prose';

function lookupOf(data: unknown): Lookup {
  const { dossier, problems } = readDossier(data);
  if (!dossier) throw new Error(`no dossier: ${JSON.stringify(problems)}`);
  return createLookup(dossier);
}

const lookup = lookupOf(file);
const prose = writeProse(lookup);
const entries = (of: ReturnType<typeof writeProse>): ProseEntry[] =>
  of.sections.flatMap((section) => section.entries);
const entry = (id: string): ProseEntry =>
  entries(prose).find(({ relation }) => (relation.id as string) === id)!;

/** The good sample with one relation changed. */
const changed = (change: object, record: object = {}) =>
  lookupOf({ ...good, ...record, relations: [{ ...good.relations[0], ...change }], contests: [] });
const onlyEntry = (of: Lookup): ProseEntry => entries(writeProse(of))[0]!;

describe('the order', () => {
  test('every relation stands exactly once', () => {
    const told = entries(prose).map(({ relation }) => relation.id);
    expect([...told].sort()).toEqual(lookup.dossier.relations.map(({ id }) => id).sort());
  });

  test('leads come first, then the others, both in the order of the dossier', () => {
    const headings = prose.sections.map(({ heading }) => heading);
    expect(headings.slice(0, 6)).toEqual([
      'Volodymyr Zelenskyy',
      'Donald Trump',
      'Vladimir Putin',
      'Steve Witkoff',
      'Joe Biden',
      'Ukraine',
    ]);
    const late = lookupOf({
      ...good,
      actors: [{ id: 'zoe', name: 'Zoe', kind: 'person' }, ...good.actors],
      relations: [{ ...good.relations[0], id: 'r0', source: 'zoe' }, ...good.relations],
    });
    expect(writeProse(late).sections.map(({ heading }) => heading)).toEqual(['Ada', 'Zoe']);
  });

  test('in a section, entries follow the text, and so do the words of an entry', () => {
    for (const { entries } of prose.sections) {
      const starts = entries.map(({ quotes }) => quotes[0]!.quote.start);
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
    }
    const words = entry('R14').quotes.map(({ quote }) => quote.start);
    expect(words).toEqual([628, 697]);
  });

  test('a choice of relations is told in the same order, whatever the order of the choice', () => {
    const ids = ['R57', 'R44', 'R10', 'R57'] as RelationId[];
    const told = entries(writeProse(lookup, ids)).map(({ relation }) => relation.id);
    expect(told).toEqual(['R10', 'R57', 'R44']);
  });

  test('no choice is an empty text that says so', () => {
    expect(writeProse(lookup, []).sections).toEqual([]);
    expect(proseText(writeProse(lookup, []))).toContain('\n\nNo relations.\n');
  });

  test('an unknown relation is a mistake of the caller', () => {
    expect(() => writeProse(lookup, ['R00' as RelationId])).toThrow('unknown relation: R00');
  });
});

describe('an entry', () => {
  test.each([
    [
      'the whole sentence, with its condition',
      'R57',
      'Trump → Ukraine: Trump presses Ukraine to hold elections, which have been postponed due to the ongoing war. Told by the article. Paragraph 6, sentence 1.',
    ],
    [
      'a claim with its speaker, its inferred end and what stands against it',
      'R47',
      'Zelenskyy → [Trump administration]: Zelenskyy is no longer hesitating (presumably over the deal that the [Trump administration] proposed). Claimed by Steve Witkoff. Paragraph 4, sentence 3. [Trump administration] is inferred, not named in the sentence. Against it stands: Zelenskyy → [Trump administration]: Zelenskyy states that he would never accept such terms (presumably the [Trump administration]’s, on repaying the aid). Told by Volodymyr Zelenskyy. Paragraph 3, sentence 2. Tension: the two do not fit together easily (“would never accept such terms” against “no longer hesitating”).',
    ],
    [
      'two inferred ends',
      'R48',
      '[United States] ↔ [Ukraine]: The deal (presumably between the [United States] and [Ukraine]) is expected to be signed this week. Expected, not done; told by Steve Witkoff. Paragraph 4, sentence 4. [United States] and [Ukraine] are inferred, not named in the sentence.',
    ],
    [
      'both ways, two places and an open question',
      'R55',
      'Trump ↔ Zelenskyy: The relationship between Trump and Zelenskyy has become increasingly strained. Told by the article. Paragraph 6, sentences 1–2. Open question: Who are “the two leaders”: Trump and Zelenskyy, by topic, or Trump and Putin, whom the sentence names?',
    ],
    [
      'the headline as the headline',
      'R02',
      'United States ↔ Ukraine: Tensions rise between the United States and Ukraine. Told by the article. Headline.',
    ],
    [
      'a silence as a silence',
      'R50',
      'Witkoff → Russia: Though Witkoff claimed that the war was “provoked,” he did not explicitly blame Russia. Not said: the text states the silence; told by the article. Paragraph 5, sentence 1.',
    ],
  ])('tells %s', (_why, id, text) => {
    expect(entryText(entry(id))).toBe(text);
  });

  test('of two contests names both sides', () => {
    expect(entry('R33').against.map(({ relation }) => relation)).toEqual(['R34', 'R35']);
  });

  test.each(MODALITIES)('that is %s names its speaker', (modality) => {
    const of = changed({ modality, assertedBy: 'cleo' });
    expect(onlyEntry(of).voice).toMatch(/(told|claimed) by Cleo$/);
    if (modality !== 'asserted') expect(onlyEntry(of).voice).not.toBe('told by Cleo');
  });

  test('without a sentence of its own tells the predicate', () => {
    expect(onlyEntry(changed({})).statement).toBe('Ada ↔ Ben: met');
  });

  test('uses full names where two actors share the short one', () => {
    const actors = good.actors.map((actor) => ({ ...actor, short: 'A.' }));
    expect(onlyEntry(changed({}, { actors })).statement).toBe('Ada ↔ Ben: met');
  });

  test('names the article where there are several', () => {
    const articles = [...good.articles, { ...good.articles[0]!, id: 'a2' }];
    const evidence = [{ ...good.relations[0]!.evidence[0], article: 'a2' }];
    const of = changed({ evidence }, { articles });
    expect(onlyEntry(of).place).toBe('“Harbour Deal Signed”, paragraph 1, sentence 1');
  });
});

describe('the words', () => {
  test('stand as they are, character for character', () => {
    const { text } = lookup.dossier.articles[0];
    for (const { quotes, relation } of entries(prose)) {
      expect(quotes).toHaveLength(relation.evidence.length);
      for (const { words, quote } of quotes)
        expect(words.replace(/^“([^]*)”$/, '$1')).toBe(text.slice(quote.start, quote.end));
    }
  });

  test('have quotation marks only where the text has them', () => {
    const { text } = lookup.dossier.articles[0];
    const marked = entries(prose)
      .flatMap(({ quotes }) => quotes)
      .filter(({ words }) => words.startsWith('“'));
    expect(marked).toHaveLength(4);
    for (const { quote } of marked) {
      const before = text.slice(0, quote.start);
      expect(before.lastIndexOf('“')).toBeGreaterThan(before.lastIndexOf('”'));
    }
  });

  test('that bring their marks get no second ones', () => {
    const exact = '“I will sign it if Ben signs.”';
    const of = changed({ attribution: 'direct quote', evidence: [{ exact }] });
    expect(onlyEntry(of).quotes[0]?.words).toBe(exact);
  });
});

describe('what could not be found', () => {
  test('is named at the top if nothing of a relation stands', () => {
    const held = writeProse(lookupOf(moved));
    expect(held.heldBack).toEqual(['r1']);
    expect(proseText(held)).toMatch(/1 relation held back, because [^\n]+: r1\./);
  });

  test('is not brought up in a choice of other relations', () => {
    expect(writeProse(lookupOf(moved), ['r2' as RelationId]).heldBack).toEqual([]);
  });

  test('is said of what stands against a relation', () => {
    const [told] = entries(writeProse(lookupOf(moved)));
    expect(told?.against[0]?.telling).toContain('r1');
    expect(entryText(told!)).toMatch(
      /Against it stands: relation r1, whose words could not be found/,
    );
  });

  test('is said of a relation that has other words', () => {
    const [told] = entries(writeProse(lookupOf(halfLost)));
    expect(entryText(told!)).toContain('1 more quotation of it could not be found');
  });

  test('leaves no relation out, even if none is left', () => {
    const text = proseText(writeProse(lookupOf(lostEverywhere)));
    expect(text).toContain('2 relations held back');
    expect(text).toContain('No relations.');
  });
});

describe('the text', () => {
  test('has title, source, count, a heading for each actor, and the words behind marks', () => {
    expect(proseText(writeProse(lookupOf(good)))).toBe(`# Harbour Deal Signed

“Harbour Deal Signed”, publisher The Harbour Post, date not given.

2 relations, under the one actor from whom they start.

## Ada

Ada ↔ Ben: met. Told by the article. Paragraph 1, sentence 1. Against it stands: Ada → Ben: Ada says that she will sign if Ben signs. Only if a condition is met; told by Ada. Paragraph 1, sentence 2. Contrast: two sides of one story (met, yet signs only on a condition).

> Ada met Ben

Ada → Ben: Ada says that she will sign if Ben signs. Only if a condition is met; told by Ada. Paragraph 1, sentence 2. Against it stands: Ada ↔ Ben: met. Told by the article. Paragraph 1, sentence 1. Contrast: two sides of one story (met, yet signs only on a condition).

> “I will sign it if Ben signs.”
`);
  });

  test('lets no name, note or quotation pass for a heading', () => {
    const line = 'x\n\n## Forged\r\n# Forged';
    const exact = 'Harbour Deal Signed\n\nAda met Ben';
    const actors = good.actors.map((actor) => ({ ...actor, name: `${actor.name} ${line}` }));
    const of = changed(
      { predicate: line, open: line, evidence: [{ exact, start: 0 }] },
      { actors, title: line },
    );
    const text = proseText(writeProse(of));
    expect(text.match(/^#.*$/gm)).toEqual([
      '# x ## Forged # Forged',
      '## Ada x ## Forged # Forged',
    ]);
    expect(text).toContain('> Harbour Deal Signed\n>\n> Ada met Ben\n');
  });
});
