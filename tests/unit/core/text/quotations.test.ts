import { describe, expect, it } from 'vitest';
import { quotationsIn } from '../../../../src/core/text';

describe('what stands between quotation marks', () => {
  it.each([
    ['He said “I am ready” and left.', ['I am ready']],
    ['“One,” she said, “two.”', ['One,', 'two.']],
    ['It’s his sister’s', []],
    ['She said "yes" twice, "yes".', ['yes', 'yes']],
    ['Er sagte „ja“ und «nein».', ['ja', 'nein']],
    ['“This goes on in the next paragraph.', ['This goes on in the next paragraph.']],
    ['“”', ['']],
    ['', []],
    ['no” opening', []],
    ['😀 “ünï” 😀', ['ünï']],
  ])('%s', (text, words) => {
    const spans = quotationsIn(text, { start: 0, end: text.length });
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(words);
  });

  it('is looked for in one paragraph only, by offsets into the whole text', () => {
    const text = '“one\n\ntwo” three “four”';
    const start = text.indexOf('two');
    expect(quotationsIn(text, { start, end: text.length })).toEqual([
      { start: text.indexOf('four'), end: text.indexOf('four') + 4 },
    ]);
  });
});
