import { describe, expect, it } from 'vitest';
import {
  createLookup,
  groupByPlace,
  isQuoted,
  placedName,
  placeOf,
  placesOf,
  relationEnds,
  relationName,
  relationSentence,
  relationTitle,
  shortName,
  shownWords,
  statementTitle,
  voiceOf,
  type Relation,
  type Statement,
} from '../../../../src/core/dossier';
import { createDossier, dossierIdFor } from '../../../../src/core/dossier/create';
import { quoteSpan } from '../../../../src/core/dossier/quote';
import { copyText } from '../../../../src/core/dossier/copy';
import {
  at,
  firstData,
  openDossier,
  set,
  smallData,
  smallLookup,
  type JsonObject,
} from '../../../support/dossiers';

const lookup = createLookup(openDossier(firstData()));
const relation = (id: string): Relation => lookup.findRelation(id)!;
const statement = (id: string): Statement => lookup.findStatement(id)!;

describe('a relation as a sentence', () => {
  it('is its own template with both names in it', () => {
    expect(relationSentence(lookup, relation('R02'))).toBe(
      'Tensions rise between the United States and Ukraine',
    );
    expect(relationSentence(lookup, relation('R02'), ({ id }) => id.toUpperCase())).toBe(
      'Tensions rise between the UNITED-STATES and UKRAINE',
    );
  });

  it('has both names, no slot and no full stop left, for every shipped relation', () => {
    for (const one of lookup.dossier.relations) {
      const sentence = relationSentence(lookup, one, shortName);
      expect(sentence).toContain(shortName(lookup.actor(one.source)));
      expect(sentence).toContain(shortName(lookup.actor(one.target)));
      expect(sentence).not.toMatch(/[{}]|\.$/);
    }
  });

  it('is source, arrow, target and predicate where there is no template', () => {
    const small = smallLookup({
      relations: [
        { id: 'R1', source: 'ann', target: 'ben' },
        { id: 'R2', source: 'ann', target: 'ben', mutual: true },
      ],
    });
    expect(small.dossier.relations.map((one) => relationSentence(small, one))).toEqual([
      'ann → ben: does R1 to',
      'ann ↔ ben: does R2 to',
    ]);
  });

  it('takes names that look like slots or patterns for what they are', () => {
    const small = smallLookup({
      relations: [{ id: 'R1', source: 'a', target: 'b', sentence: '{source} meets {target}' }],
    });
    const named = ({ id }: { id: string }) => (id === 'a' ? '{target} $& $1' : 'B');
    expect(relationSentence(small, small.dossier.relations[0]!, named)).toBe(
      '{target} $& $1 meets B',
    );
  });
});

describe('the name of a relation', () => {
  it('ends with who says so, if neither the article nor its source does', () => {
    expect(relationName(lookup, relation('R33'))).toMatch(/, says Donald Trump$/);
    expect(relationName(lookup, relation('R34'))).toMatch(/, says Volodymyr Zelenskyy$/);
    expect(relationName(lookup, relation('R04'))).not.toContain('says');
    expect(relationName(lookup, relation('R02'))).not.toContain('says');
  });

  it('names the ends that the words do not name', () => {
    expect(relationName(lookup, relation('R06'))).toMatch(
      / \(Ukraine inferred, not named in the sentence\)$/,
    );
    expect(relationName(lookup, relation('R48'))).toMatch(
      /says Steve Witkoff \(.+ and .+ inferred, not named in the sentence\)$/,
    );
  });
});

describe('names that would be alike', () => {
  it('are told apart by their ends: one sentence of the article states two relations', () => {
    expect(relationName(lookup, relation('R14'))).toMatch(
      /or its European allies, from Trump administration to Ukraine$/,
    );
    expect(relationName(lookup, relation('R15'))).toMatch(
      /or its European allies, from Trump administration to European allies$/,
    );
  });

  it('are told apart by the place of their words, if the ends are the same too', () => {
    const small = smallLookup({
      relations: [
        { id: 'R1', source: 'ann', target: 'ben', mutual: true, predicate: 'meets' },
        { id: 'R2', source: 'ann', target: 'ben', mutual: true, predicate: 'meets' },
        { id: 'R3', source: 'ann', target: 'ben', predicate: 'meets' },
      ],
    });
    expect(small.dossier.relations.map((one) => relationName(small, one))).toEqual([
      'ann ↔ ben: meets, between ann and ben, paragraph 1, sentence 1',
      'ann ↔ ben: meets, between ann and ben, paragraph 1, sentence 2',
      'ann → ben: meets',
    ]);
  });

  it('are not left in the shipped dossier', () => {
    const names = lookup.dossier.relations.map((one) => relationName(lookup, one));
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('short titles', () => {
  it.each([
    ['R44', 'Witkoff → Trump'],
    ['R43', 'Trump’s representatives → Trump'],
    ['R55', 'Trump ↔ Zelenskyy'],
    ['R06', 'Russia → [Ukraine]'],
  ])('the ends of %s are %s', (id, ends) => {
    expect(relationEnds(lookup, relation(id))).toBe(ends);
  });

  it.each([
    ['Q3', 'Witkoff on Russia and Ukraine'],
    ['Q4', 'Trump on Zelenskyy'],
    ['Q11', 'Witkoff on Ukraine, NATO and Russia'],
  ])('the statement %s is %s', (id, title) => {
    expect(statementTitle(lookup, statement(id))).toBe(title);
  });

  it('a statement about nobody is its speaker', () => {
    expect(statementTitle(lookup, { ...statement('Q3'), about: [] })).toBe('Witkoff');
  });

  it('a relation has no second bracket for the ends that its words do not name', () => {
    expect(relationTitle(lookup, relation('R47'))).toBe(
      'Volodymyr Zelenskyy is no longer hesitating (presumably over the deal that the Trump administration proposed), says Steve Witkoff',
    );
  });
});

describe('the place of a quote', () => {
  it.each([
    ['R01', 'headline'],
    ['R04', 'paragraph 1, sentence 1'],
    ['R56', 'paragraph 6, sentence 1'],
    ['R59', 'paragraph 6, sentence 2'],
  ])('of %s is %s', (id, place) => {
    expect(placeOf(lookup, relation(id).evidence[0])).toBe(place);
  });

  it('is empty for no sentence', () => {
    expect(placedName(undefined)).toBe('');
  });

  it('runs from its first sentence to its last', () => {
    expect(placeOf(lookup, statement('Q1').quotes[0])).toBe('paragraph 1, sentences 2–3');
    expect(placeOf(lookup, statement('Q2').quotes[0])).toBe('paragraph 4, sentences 2–4');
  });

  it('is named once for several quotes, from the top, neighbours joined', () => {
    expect(placesOf(lookup, relation('R14').evidence)).toBe('paragraph 2, sentence 2');
    expect(placesOf(lookup, relation('R55').evidence)).toBe('paragraph 6, sentences 1–2');
    const [first, second] = relation('R06').evidence;
    expect(placesOf(lookup, [second!, first])).toBe(
      'paragraph 1, sentence 2; paragraph 5, sentence 2',
    );
    expect(placesOf(lookup, [])).toBe('');
  });

  it('does not run on from the headline or over the end of a paragraph', () => {
    const quotes = [relation('R01'), relation('R04'), relation('R08'), relation('R09')];
    expect(
      placesOf(
        lookup,
        quotes.flatMap(({ evidence }) => evidence),
      ),
    ).toBe('headline; paragraph 1, sentence 1; paragraph 1, sentence 3; paragraph 2, sentence 1');
  });

  it('names the article where there are several', () => {
    const data = smallData({ relations: [{ id: 'R1', source: 'a', target: 'b' }] });
    const [article] = data['articles'] as JsonObject[];
    set('articles', [article!, { ...article!, id: 'a2' }])(data);
    const [quote] = at(data, 'relations.0.evidence') as unknown as JsonObject[];
    set('relations.0.evidence', [{ ...quote!, article: 'a2' }, quote!])(data);
    const two = createLookup(openDossier(data));
    const one = two.dossier.relations[0]!;
    expect(placesOf(two, one.evidence)).toBe(
      '“A small story”, paragraph 1, sentence 1; “A small story”, paragraph 1, sentence 1',
    );
    expect(copyText(two, one, one.evidence).match(/publisher not given/g)).toHaveLength(2);
  });

  it('gathers quotes of one place in reading order, so that it is cited once', () => {
    const [group, ...more] = groupByPlace(lookup, relation('R14').evidence);
    expect(more).toEqual([]);
    expect(group?.place).toBe('paragraph 2, sentence 2');
    expect(group?.quotes.map(({ start }) => start)).toEqual([628, 697]);
    expect(groupByPlace(lookup, relation('R55').evidence).map(({ place }) => place)).toEqual([
      'paragraph 6, sentence 1',
      'paragraph 6, sentence 2',
    ]);
  });
});

describe('who vouches', () => {
  it.each([
    ['R02', 'The article'],
    ['R33', 'Donald Trump'],
    ['R47', 'Steve Witkoff'],
  ])('for %s is %s', (id, voice) => {
    expect(voiceOf(lookup, relation(id))).toBe(voice);
  });
});

describe('quotation marks', () => {
  it('are shown only round words that stand between them in the text', () => {
    const quotes = lookup.dossier.relations.flatMap(({ evidence }) => evidence);
    const quoted = quotes.filter((quote) => isQuoted(lookup, quote));
    expect(quoted.length).toBeGreaterThan(0);
    expect(quoted.length).toBeLessThan(quotes.length);
    for (const { article, start, end } of quoted) {
      const { text } = lookup.article(article);
      const before = text.slice(0, start);
      expect(before.lastIndexOf('“')).toBeGreaterThan(before.lastIndexOf('”'));
      expect(text.slice(end)).toContain('”');
    }
    const [narrated] = relation('R02').evidence;
    expect(isQuoted(lookup, narrated)).toBe(false);
    expect(statement('Q1').quotes.map((quote) => isQuoted(lookup, quote))).toContain(true);
  });

  it('may be part of the quote itself', () => {
    const data = firstData();
    set('statements.3.quotes', [{ exact: '“dictator”' }])(data);
    const own = createLookup(openDossier(data));
    const [quote] = own.findStatement('Q4')!.quotes;
    expect(isQuoted(own, quote)).toBe(true);
    expect(copyText(own, own.findStatement('Q4')!, [quote])).toMatch(/^> “dictator”\n/);
  });

  it.each([
    ['He said „Hallo“ to her.', 'Hallo', '„Hallo“'],
    ['He said "no more" to her.', 'no', '"no"'],
    ['He said «non» to her.', '«non»', '«non»'],
    ['He said “no more” to her.', '“no more', '“no more”'],
    ['He said “no more” to her.', 'more”', '“more”'],
    ['He said “no more. And then', 'no', '“no”'],
    ['He said no more.', 'no', 'no'],
    ['He said ‘no more’.', 'no', 'no'],
  ])('are those of the text, and none is doubled: %s', (text, exact, shown) => {
    const id = dossierIdFor('Marks', () => false);
    const own = createDossier({ id, title: 'Marks', text, source: {}, furniture: [] });
    const start = text.indexOf(exact);
    const quote = quoteSpan(own.articles[0], { start, end: start + exact.length });
    expect(shownWords(createLookup(own), quote)).toBe(shown);
  });

  it('may be hundreds of thousands, within one quote', () => {
    const text = `“Yes${'”'.repeat(300_000)} x`;
    const id = dossierIdFor('Marks', () => false);
    const own = createDossier({ id, title: 'Marks', text, source: {}, furniture: [] });
    const quote = quoteSpan(own.articles[0], { start: 0, end: text.length });
    expect(isQuoted(createLookup(own), quote)).toBe(false);
  });
});

describe('what is copied', () => {
  it('is what the words state, the words, who vouches and how, the source, and the whole sentence', () => {
    const one = relation('R04');
    expect(copyText(lookup, one, one.evidence)).toBe(
      'Volodymyr Zelenskyy has expressed his willingness to step down if it would secure Ukraine’s membership in NATO.\n' +
        '> has expressed his willingness to step down if it would secure Ukraine’s membership in NATO\n' +
        'Volodymyr Zelenskyy: offered or proposed, not done. ' +
        '“Zelenskyy Offers to Resign for NATO as U.S.-Ukraine Tensions Rise”, publisher not given, date not given, paragraph 1, sentence 1\n' +
        'In full: Ukrainian President Volodymyr Zelenskyy has expressed his willingness to step down if it would secure Ukraine’s membership in NATO.',
    );
  });

  it.each(['R29', 'R32', 'R52'])('of %s says who “he” is before the words do', (id) => {
    const one = relation(id);
    const [title, ...rest] = copyText(lookup, one, one.evidence).split('\n');
    expect(title).toBe(`${relationTitle(lookup, one)}.`);
    expect(title).not.toMatch(/^He\b/);
    expect(rest.join(' ')).toMatch(/\b(he|He)\b/);
  });

  it.each(['R06', 'R44'])('of %s leaves no quotation open that begins in its sentence', (id) => {
    const one = relation(id);
    const copied = copyText(lookup, one, one.evidence);
    expect(copied.match(/“/g)?.length).toBe(copied.match(/”/g)?.length);
  });

  it('is what somebody said, without the reporter’s words; those follow as the context', () => {
    const one = statement('Q1');
    const said =
      '“If it ensures peace for Ukraine and my resignation is the condition, I am ready to do so. I would exchange my position for NATO membership immediately.”';
    expect(copyText(lookup, one, one.quotes)).toBe(
      `> ${said}\n` +
        'Volodymyr Zelenskyy: said, word for word. ' +
        '“Zelenskyy Offers to Resign for NATO as U.S.-Ukraine Tensions Rise”, publisher not given, date not given, paragraph 1, sentences 2–3\n' +
        `In full: Speaking at a press conference on the third anniversary of Russia’s invasion, he stated, ${said}`,
    );
  });

  it.each([
    ['R08', 'I would exchange', 'paragraph 1, sentence 3', 'If it ensures peace for Ukraine'],
    ['R47', 'Zelenskyy is no longer', 'paragraph 4, sentence 3', 'stated on CNN’s State of the'],
  ])('of %s, a part of a speech, brings all of the speech', (id, words, place, context) => {
    const one = relation(id);
    const [, said, source, full] = copyText(lookup, one, one.evidence).split('\n');
    expect(said).toBe(`> “${one.evidence[0].exact}”`);
    expect(said).toContain(words);
    expect(source).toMatch(new RegExp(`, ${place}$`));
    expect(full).toMatch(/^In full: .*”$/);
    expect(full).toContain(context);
  });

  it('of one quoted word calls only this word quoted', () => {
    const one = statement('Q3');
    const [said, source, full] = copyText(lookup, one, one.quotes).split('\n');
    expect(said).toBe('> “provoked,”');
    expect(source).toMatch(/^Steve Witkoff: said, one part word for word\./);
    expect(full).toBe(
      'In full: Witkoff further claimed that the war was “provoked,” though he did not explicitly blame Russia.',
    );
  });

  it('of reported speech is the whole sentence, which nobody is said to have said so', () => {
    const one = statement('Q6');
    const copied = copyText(lookup, one, one.quotes);
    expect(copied).toMatch(/^> He strongly opposed the condition .* such terms\.\n/);
    expect(copied).toContain('Volodymyr Zelenskyy: said, in the article’s words.');
    expect(copied).not.toContain('In full');
  });

  it('names no reporter’s words as said where the article has marks that are not known', () => {
    const data = firstData();
    set('statements.3.quotes', [{ exact: 'Trump recently labeling Zelenskyy a “dictator”' }])(data);
    const own = createLookup(openDossier(data));
    const one = own.findStatement('Q4')!;
    const [said, , full] = copyText(own, one, one.quotes).split('\n');
    expect(said).toBe('> Trump recently labeling Zelenskyy a “dictator”');
    expect(full).toMatch(/^In full: The relationship between .* ongoing war\.$/);
  });

  it('holds the evidence of every shipped relation, and names its speaker', () => {
    for (const one of lookup.dossier.relations) {
      const copied = copyText(lookup, one, one.evidence);
      for (const { exact } of one.evidence) expect(copied).toContain(exact);
      expect(copied).toContain(`\n${voiceOf(lookup, one)}: `);
    }
  });

  it('names a sentence once that holds two pieces of evidence', () => {
    const small = smallLookup({ relations: [{ id: 'R1', source: 'a', target: 'b' }] });
    const one = small.dossier.relations[0]!;
    const [quote] = one.evidence;
    const copied = copyText(small, one, [quote, quote]);
    expect(copied.match(/This states/g)).toHaveLength(1);
    expect(copied.match(/paragraph 1, sentence 1/g)).toHaveLength(1);
  });
});
