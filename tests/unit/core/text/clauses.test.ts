import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords, type Span } from '../../../../src/core/text';
import { splitClauses } from '../../../../src/core/text/clauses';
import { openFirst } from '../../../support/drawings';
import { anyText, faultsOf, solid, textWithSpan } from '../../../support/texts';

const whole = (text: string): Span => ({ start: 0, end: text.length });
const split = (text: string): string[] =>
  splitClauses(text, whole(text)).map(({ start, end }) => text.slice(start, end));

describe('a clause begins', () => {
  it.each<[why: string, clauses: string[]]>([
    ['behind a semicolon', ['He left home;', 'she stayed there.']],
    ['behind a colon', ['He said it:', 'nobody stays here.']],
    ['behind a dash between spaces', ['He left home —', 'she stayed there.']],
    ['behind a short dash between spaces', ['He left home –', 'she stayed there.']],
    ['behind a typed dash', ['He left home --', 'she stayed there.']],
    ['at "if", "unless" and "because"', ['He goes home', 'if she stays', 'because it rains.']],
    ['at "whether" and "when"', ['He asked', 'whether she came', 'when it rained.']],
    ['at "even if", not inside it', ['He goes home', 'even if she stays.']],
    ['at "so that", not inside it', ['He left home', 'so that she could stay.']],
    ['at "especially as" behind a comma', ['He left home,', 'especially as she stayed there.']],
    ['at "who" and goes on behind it', ['Joe Biden,', 'who knew it,', 'refused to go.']],
    ['at the preposition before "which"', ['The town is small', 'in which he lives.']],
    ['at "that" behind a verb', ['He said', 'that she stayed.']],
    ['at "but" and "and" behind a comma', ['He left home,', 'but she stayed,', 'and it rained.']],
    ['at "and" before its own subject', ['He left home', 'and she stayed there.']],
    ['at "and" before its own verb', ['He left home', 'and has come back.']],
    [
      'at "and" before what begins a clause',
      ['He left home', 'and when she came', 'or if she did.'],
    ],
    ['at "and" before a participle', ['He is calling her', 'and pressing her to stay.']],
    ['at a participle behind a comma', ['He left home,', 'stating his reasons.']],
    ['at an adverb and a participle', ['He left home,', 'further deepening the rift.']],
    ['at "implying that" as one', ['He left home,', 'implying that she stayed.']],
    ['at "with" behind a comma', ['He left home,', 'with Ada watching him.']],
    ['at "after" before a subject', ['He left home', 'after she came.']],
    ['at "without" before a participle', ['He left home', 'without telling her.']],
    ['behind "Despite ..." at the head', ['Despite the rain,', 'Ada left home.']],
    ['behind a participle at the head', ['Speaking at home,', 'Ada said no.']],
    ['behind "If ..." at the head', ['If it rains,', 'Ada stays home.']],
    ['round a tag', ['The deal stands,', 'he argued,', 'for a year.']],
    ['where a quotation begins', ['Ada stated,', '“I am ready.”']],
    ['where a quotation ends', ['“I am ready,”', 'Ada stated.']],
    ['behind a quoted question', ['“Are you ready?”', 'Ada asked him.']],
    ['in a quotation too', ['“If it rains,', 'I stay home', 'because it is wet.”']],
    ['behind straight quotation marks', ['"I am ready,"', 'Ada stated,', '"if you are."']],
  ])('%s', (_why, clauses) => {
    expect(split(clauses.join(' '))).toEqual(clauses);
  });

  it('behind a dash without spaces, and behind full-width marks', () => {
    expect(split('The sum is lower—less than a fifth.')).toEqual([
      'The sum is lower—',
      'less than a fifth.',
    ]);
    expect(split('日本 東京；大阪 京都')).toEqual(['日本 東京；', '大阪 京都']);
  });
});

describe('no clause begins', () => {
  it.each([
    ['in an initialism', 'The U.S. President of the U.S.-led group left.'],
    ['in a number', 'They gave $1,000 or 2,500.75 at 10:30 for 1990–1995.'],
    ['in an abbreviation', 'Ada met Mr. Ben Day of Acme Inc. there.'],
    ['at "and" between names', 'The talks between Trump and Putin ended there.'],
    ['at "or" between names', 'They met Ukraine or its allies there.'],
    ['at a comma between names', 'Steve Witkoff, the envoy, spoke there.'],
    ['at "before" and "after" of a time', 'The talks before the war and after the peace ended.'],
    ['at "that" before a noun', 'It is one-fifth of that figure.'],
    ['at "as" of a role', 'He spoke as president of the group.'],
    ['at "a while"', 'He stayed for a while there.'],
    ['at a noun in -ing behind a comma', 'He gave money, nothing else at all.'],
    ['behind a stroke', 'He stays now/if needed and/or asked.'],
    ['at an apostrophe', 'The allies’ talks weren’t Ben’s own.'],
  ])('%s', (_why, sentence) => {
    expect(split(sentence)).toEqual([sentence]);
  });

  it('that would be a single word', () => {
    expect(split('He left; yes; she stayed there.')).toEqual([
      'He left;',
      'yes; she stayed there.',
    ]);
    expect(split('She said that he left, but why?')).toEqual([
      'She said',
      'that he left,',
      'but why?',
    ]);
    expect(split('If so, stay; go!')).toEqual(['If so,', 'stay; go!']);
    expect(split('Stay.')).toEqual(['Stay.']);
  });
});

it('an empty sentence has no clause, marks alone are one', () => {
  expect(splitClauses('He left.', { start: 3, end: 3 })).toEqual([]);
  expect(split('—“…”')).toEqual(['—“…”']);
});

it('the first article has the clauses that were counted by hand', () => {
  const [article] = openFirst().lookup.dossier.articles;
  const counts = article.sentences.map((sentence) => splitClauses(article.text, sentence).length);
  expect(counts).toEqual([1, 2, 4, 1, 2, 2, 3, 2, 3, 4, 5, 3, 3, 2, 1, 1, 3, 3, 4, 4, 1]);
  expect(
    splitClauses(article.text, article.sentences[10]!).map((one) =>
      article.text.slice(one.start, one.end),
    ),
  ).toEqual([
    'The only scenario',
    'in which the deal would make sense,',
    'he argued,',
    'would be',
    'if the U.S. deployed its own troops to Ukraine to ensure security.',
  ]);
});

/** Words and marks that begin clauses, in any order. */
const anySentence = (): fc.Arbitrary<string> => {
  const words =
    'he Ada and but that which if as in with stating so — “ ” ; , , . ? U.S. $1,000 even'.split(
      ' ',
    );
  return fc
    .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(' ', ' ', '')), { maxLength: 30 })
    .map((pieces) => pieces.flat().join(''));
};

describe('of any text, the clauses', () => {
  const texts = () => textWithSpan(fc.oneof(anyText(), anySentence()));

  it('are in order, apart, trimmed, inside the sentence, and hold all of it', () => {
    fc.assert(
      fc.property(texts(), ({ text, start, end }) => {
        const clauses = splitClauses(text, { start, end });
        expect(faultsOf(text, clauses)).toEqual([]);
        expect(clauses.filter((one) => one.start < start || one.end > end)).toEqual([]);
        const held = clauses.map((one) => text.slice(one.start, one.end)).join('');
        expect(solid(held)).toBe(solid(text.slice(start, end)));
      }),
    );
  });

  it('have two words or more, unless there is only one', () => {
    fc.assert(
      fc.property(texts(), ({ text, start, end }) => {
        const clauses = splitClauses(text, { start, end });
        if (clauses.length < 2) return;
        for (const one of clauses)
          expect(countWords(text.slice(one.start, one.end))).toBeGreaterThanOrEqual(2);
      }),
    );
  });

  it('never part a word', () => {
    fc.assert(
      fc.property(anySentence(), (text) => {
        for (const { end } of splitClauses(text, whole(text)).slice(0, -1))
          expect(text.slice(end - 1, end + 1)).not.toMatch(/[\p{L}\p{N}]{2}/u);
      }),
    );
  });
});
