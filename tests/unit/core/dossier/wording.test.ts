import { describe, expect, it } from 'vitest';
import {
  copyText,
  createLookup,
  isQuoted,
  placedName,
  placeOf,
  relationName,
  relationSentence,
  shortName,
  voiceOf,
  type Relation,
  type Statement,
} from '../../../../src/core/dossier';
import { firstData, openDossier, smallLookup } from '../../../support/dossiers';

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
});

describe('what is copied', () => {
  it('is the whole sentence with its condition, who vouches and how, and the source', () => {
    const one = relation('R04');
    expect(copyText(lookup, one, one.evidence)).toBe(
      '> Ukrainian President Volodymyr Zelenskyy has expressed his willingness to step down if it would secure Ukraine’s membership in NATO.\n' +
        'Volodymyr Zelenskyy: offered or proposed, not done. ' +
        '“Zelenskyy Offers to Resign for NATO as U.S.-Ukraine Tensions Rise”, publisher not given, date not given, paragraph 1, sentence 1',
    );
  });

  it('is all sentences of a speech that runs on', () => {
    const one = statement('Q1');
    const copied = copyText(lookup, one, one.quotes);
    expect(copied).toMatch(
      /^> Speaking at a press conference .*“If it ensures peace .*immediately\.”\n/,
    );
    expect(copied).toContain('Volodymyr Zelenskyy: said, word for word.');
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
