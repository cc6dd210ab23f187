import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../../src/core/text/sentences';
import { anyText, faultsOf, solid } from '../../../support/texts';

const split = (text: string): string[] =>
  splitSentences(text, { start: 0, end: text.length }).map(({ start, end }) =>
    text.slice(start, end),
  );

describe('a full stop ends a sentence', () => {
  it.each<[why: string, sentences: string[]]>([
    ['before a capital', ['He left.', 'She stayed.']],
    ['before a number', ['He left.', '12 others stayed.']],
    ['before an opening quotation mark', ['He left.', '“I stay,” she said.']],
    ['behind a closing quotation mark', ['He said, “I stay.”', 'She left.']],
    ['behind straight quotation marks', ['He said, "I stay."', 'She left.']],
    ['behind a bracket', ['(He left.)', '[She stayed.]']],
    ['as an exclamation mark', ['Leave!', 'She stayed.']],
    ['as a question mark', ['Who left?', 'She stayed.']],
    ['as an ellipsis of one character', ['He waited…', 'She left.']],
    ['as an ellipsis of three', ['He waited...', 'She left.']],
    ['as several marks', ['Who left?!', 'She stayed.']],
    ['behind a year', ['It was 1999.', 'She stayed.']],
    ['behind an emoji', ['She stayed 😀.', 'They 😀 too.']],
    ['in Cyrillic', ['Он ушёл.', 'Она осталась.']],
    ['before a letter without case', ['He left.', '日本 stayed.']],
    ['before a capital with a combining mark', ['He left.', 'E\u0301va stayed.']],
    ['behind an initialism, if a common word follows', ['He lives in the U.S.', 'She does not.']],
    ['behind a company, if a common word follows', ['He owns Acme Inc.', 'The firm is small.']],
    ['behind a month, if no number follows', ['He left in Jan.', 'Others stayed.']],
    ['behind "I", as nobody is called', ['He lives in the U.S.', 'So did I.', 'Then we left.']],
    ['behind "I", before a name', ['He knew more than I.', 'Trump left.']],
    ['behind a letter, if a common word follows', ['He made Point I.', 'The other was weak.']],
    ['behind a letter that labels something', ['It began in World War I.', 'Germany lost.']],
    ['behind a letter that is no initial', ['There is no Plan B.', 'Trump left.']],
    ['behind a title of one letter', ['She got an A.', 'They did not.']],
    [
      'behind a quoted question whose speaker was named before',
      ['He asked, “Who?”', 'Trump said on Monday that he would.'],
    ],
    ['behind a quoted question that is answered', ['“Will he go?”', 'Trump said he would not.']],
    ['behind a quoted question, before an act', ['“Who pays?”', 'Trump warned Putin.']],
    ['behind a quoted question, before a pronoun', ['“Will he go?”', 'He asked for time.']],
    ['behind a quoted question, before another quotation', ['“Who?”', '“Trump,” she said.']],
    ['behind a quoted question without a tag', ['“Will he go?”', 'Trump and Putin met.']],
    ['behind a tag', ['“Will he go?” Trump asked.', 'Putin left.']],
    ['over several sentences of one quotation', ['He said, “I go.', 'You stay.', 'They come.”']],
  ])('%s', (_why, sentences) => {
    expect(split(sentences.join(' '))).toEqual(sentences);
  });
});

describe('a full stop ends no sentence', () => {
  it.each<[why: string, sentence: string]>([
    ['in an initialism before a name', 'The U.S. President Donald Trump left.'],
    ['in an initialism before a verb', 'The U.S. has left.'],
    ['in an initialism with a hyphen', 'New U.S.-Ukraine tensions rise.'],
    [
      'in other initialisms',
      'U.K. Prime Minister and U.N. Secretary met in Washington D.C. Tuesday.',
    ],
    ['behind a title', 'Mr. Trump met Dr. Jill Biden and Gen. Kellogg.'],
    ['behind initials', 'J. K. Rowling met J.R.R. Tolkien and George W. Bush.'],
    ['behind a month before a day', 'It ended on Feb. 24 and on Sept. 3.'],
    ['behind a company before a verb', 'Acme Inc. said so, and Acme Corp. Director Smith agreed.'],
    ['behind Jr.', 'Donald Trump Jr. Visited Greenland.'],
    ['in a decimal', 'It grew by 3.5 per cent.'],
    ['in a range', 'It lasted 1990–1995 and 3.5–4.5 per cent.'],
    ['in an amount', 'It cost $1.2 billion.'],
    ['in a time', 'They met at 5 p.m. Tuesday.'],
    ['in e.g. and i.e.', 'Some allies, e.g. Poland and i.e. Warsaw, agreed.'],
    ['in a number of a list', 'He was No. 2 in the party.'],
    ['before a small letter', 'He waited... and left.'],
    ['in an address', 'He wrote on example.com about it.'],
    ['in a quoted question before its tag', '“Will he go?” he asked.'],
    ['in a quoted exclamation before its tag', '“Go!” she said.'],
    ['in a quoted question before a tag with a name', '“Will he go?” Trump asked.'],
    ['in a quoted exclamation before a tag with a name', '"Go!" Putin shouted.'],
    [
      'before a tag with title and name',
      '“Will he go?” President Donald J. Trump asked reporters.',
    ],
    ['before a tag with an abbreviated title', '“Will he go?” Gen. Kellogg said, then left.'],
    ['before a tag with small words', '‘Will he go?’ Ursula von der Leyen wrote on Friday.'],
    ['before a tag in capitals', '“Who?!” U.S. Senator Marco Rubio said angrily.'],
    ['behind an unfinished quotation', '“If he goes…” Trump said.'],
    ['behind initials that are words', 'I. M. Pei met J. A. Smith and John I. Smith.'],
    ['behind I as an initial', 'It is a book by I. Newton.'],
    ['behind an initial in Cyrillic', 'Он встретил Д. Трампа.'],
    ['in a quoted question inside', 'He asked “Who?” and left.'],
    ['before a dash', 'He left. — She stayed.'],
    ['without white space behind it', 'He left.She stayed.'],
    ['at the very end', 'He left.'],
  ])('%s', (_why, sentence) => {
    expect(split(sentence)).toEqual([sentence]);
  });
});

describe('full-width marks of Chinese and Japanese', () => {
  it.each<[why: string, sentences: string[]]>([
    ['end sentences without white space', ['他走了。', '她留下了！', '为什么？', '没人知道。']],
    ['take the marks that close with them', ['他说：“我走。”', '她留下了。']],
    ['end each of two quotations', ['「行く。」', '「私も。」']],
    ['end a sentence in brackets', ['（他走了。）', '她留下了。']],
    ['end none before the particle of a quotation', ['彼は「行く。」と言った。', '彼女は残った。']],
    ['end none before who said it', ['“他会走吗？”特朗普问道。', '普京没有回答。']],
    ['end sentences in a mixed text', ['He said 他走了。', 'She stayed.']],
  ])('%s', (_why, sentences) => {
    expect(split(sentences.join(''))).toEqual(sentences);
  });
});

describe('a paragraph of 200,000 characters', () => {
  it.each([
    ['of stops', '.'],
    ['of stops and spaces', '. '],
    ['of quoted questions', '“Who?” Trump Trump '],
    ['of words without an end', 'word '],
    ['of initials', 'J. '],
    ['of closing marks', '.”'],
    ['of full-width questions', '吗？”特'],
  ])('%s is read to its end', (_why, piece) => {
    const text = piece.repeat(200_000 / piece.length);
    expect(solid(split(text).join(''))).toBe(solid(text));
  });
});

describe('the last word of a sentence', () => {
  it('is no abbreviation only because it is spelt like one', () => {
    expect(split('The answer was no. Trump left.')).toEqual(['The answer was no.', 'Trump left.']);
    expect(split('It was No. 2. Trump left.')).toEqual(['It was No. 2.', 'Trump left.']);
  });
});

describe('sentences', () => {
  it('keep to their paragraph', () => {
    const text = 'One. Two.\n\nThree. Four.';
    expect(splitSentences(text, { start: 11, end: 23 })).toEqual([
      { start: 11, end: 17 },
      { start: 18, end: 23 },
    ]);
  });

  it.each([
    ['nothing', ''],
    ['white space', ' \n\t '],
  ])('are none in %s', (_why, text) => {
    expect(split(text)).toEqual([]);
  });

  it('run on over a line end inside the paragraph', () => {
    expect(split('He left\nat once.\nShe stayed.')).toEqual(['He left\nat once.', 'She stayed.']);
  });

  it('are ordered, apart, trimmed and whole in any text', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const spans = splitSentences(text, { start: 0, end: text.length });
        expect(faultsOf(text, spans)).toEqual([]);
        expect(split(text).map(solid).join('')).toBe(solid(text));
      }),
    );
  });
});
