import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { swaps } from '../../../../src/core/search/engine';
import { tellingTerms, termsOf, wordsOf } from '../../../../src/core/search/words';
import { anyText, faultsOf } from '../../../support/texts';

test.each([
  ['case', 'NATO Nato', ['nato', 'nato']],
  ['accents', 'Kovać, Ström, Łódź, Straße', ['kovac', 'strom', 'lodz', 'strasse']],
  ['marks that stand alone', 'Kovac\u0301', ['kovac']],
  ['Cyrillic with marks', 'Зеленський, ЁЖ', ['зеленськии', 'еж']],
  ['a possessive, curly or straight', "Ukraine’s Russia's", ['ukraine', 'russia']],
  [
    'an apostrophe inside, whichever',
    "O’Brien O'Brien м’яч мʼяч",
    ['obrien', 'obrien', 'мяч', 'мяч'],
  ],
  ['quotation marks round a word', '“Yes,” ‘no’', ['yes', 'no']],
  ['initials', 'U.S.-Ukraine, the U.S. and U.K', ['us', 'ukraine', 'the', 'us', 'and', 'uk']],
  ['a full stop that ends a sentence', 'in plan B. Now', ['in', 'plan', 'b', 'now']],
  ['numbers', '$500,000 or 3.5 %', ['500000', 'or', '3.5']],
  ['characters that are words', '岸田首相は said', ['岸', '田', '首', '相', 'は', 'said']],
  ['nothing to compare', ' — … “” 😀', []],
  ['names of what every object has', '__proto__ constructor', ['proto', 'constructor']],
])('words are compared without %s', (_why, text, terms) => {
  expect(termsOf(text)).toEqual(terms);
});

test.each([
  ['small words are left out', 'between the U.S. and Ukraine', ['us', 'ukraine']],
  ['unless there are no others', 'The The', ['the', 'the']],
])('of the telling terms %s', (_why, text, terms) => {
  expect(tellingTerms(text)).toEqual(terms);
});

describe('the words of any text', () => {
  it('stand in it one behind the other, and are its terms', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const words = wordsOf(text);
        expect(faultsOf(text, words)).toEqual([]);
        expect(words.map(({ term }) => term)).toEqual(termsOf(text));
      }),
    );
  });

  it('are compared by terms of bounded length', () => {
    expect(termsOf('x'.repeat(5000))).toEqual(['x'.repeat(40)]);
  });
});

test.each([
  ['neighbours change over', 'turmp', ['utrmp', 'trump', 'tumrp', 'turpm']],
  ['short terms are left alone', 'aid', []],
  ['long ones have two typos forgiven anyway', 'zelenskyy', []],
])('in a misspelt term %s', (_why, term, expected) => {
  expect(swaps(term)).toEqual(expected);
});
