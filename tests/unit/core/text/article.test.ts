import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import firstText from '../../../../data/articles/zelenskyy-nato/article.txt?raw';
import {
  countWords,
  findFurniture,
  normaliseText,
  readArticle,
  sentenceAt,
  sentencesOf,
  type Span,
} from '../../../../src/core/text';
import { anyText, faultsOf, solid, textWithSpan } from '../../../support/texts';

const words = (text: string, { start, end }: Span): string => text.slice(start, end);
const paragraphsOf = (text: string): string[] =>
  readArticle(text).paragraphs.map((paragraph) => words(text, paragraph));
const titleOf = (text: string): string | undefined => {
  const { title } = readArticle(text);
  return title && words(text, title);
};

describe('the first article', () => {
  const article = readArticle(firstText);

  /** Paragraph, start and end of each sentence, as a person counted them. */
  it('has its twenty-one sentences where a person found them', () => {
    expect(article.sentences.map(({ paragraph, start, end }) => [paragraph, start, end])).toEqual([
      [0, 0, 65],
      [1, 67, 198],
      [1, 199, 378],
      [1, 379, 441],
      [2, 443, 627],
      [2, 628, 746],
      [2, 747, 941],
      [3, 943, 1135],
      [3, 1136, 1278],
      [3, 1279, 1456],
      [3, 1457, 1597],
      [3, 1598, 1722],
      [4, 1724, 1841],
      [4, 1842, 1957],
      [4, 1958, 1992],
      [4, 1993, 2035],
      [5, 2037, 2132],
      [5, 2133, 2310],
      [6, 2312, 2534],
      [6, 2535, 2667],
      [7, 2669, 2684],
    ]);
  });

  it('numbers them through, and anew in each paragraph', () => {
    expect(article.sentences.map(({ index }) => index)).toEqual(article.sentences.map((_, i) => i));
    expect(article.paragraphs.map(({ sentences }) => sentences.map(({ place }) => place))).toEqual([
      [1],
      [1, 2, 3],
      [1, 2, 3],
      [1, 2, 3, 4, 5],
      [1, 2, 3, 4],
      [1, 2],
      [1, 2],
      [1],
    ]);
  });

  it.each([4, 6, 7, 9, 10])('ends no sentence at "U.S." (sentence %i)', (index) => {
    const sentence = article.sentences[index]!;
    expect(words(firstText, sentence)).toMatch(/\bU\.S\. \S.*\.$/);
  });

  it('parts a quotation over two sentences and one over three, each with its own marks', () => {
    const edges = [2, 3, 13, 14, 15].map((i) => {
      const sentence = words(firstText, article.sentences[i]!);
      return [sentence.includes('“'), sentence.endsWith('.”')];
    });
    expect(edges).toEqual([
      [true, false],
      [false, true],
      [true, false],
      [false, false],
      [false, true],
    ]);
  });

  it('has the comment line as furniture, in the text and out of view', () => {
    const furniture = findFurniture(article);
    expect(furniture).toEqual([{ start: 2669, end: 2684 }]);
    const marked = readArticle(firstText, furniture);
    expect(marked.text).toBe(firstText);
    expect(marked.paragraphs.map((paragraph) => paragraph.furniture)).toEqual([
      ...Array.from({ length: 7 }, () => false),
      true,
    ]);
    expect(marked.sentences.slice(0, -1)).toEqual(article.sentences.slice(0, -1));
    expect(marked.sentences.at(-1)).toMatchObject({ start: 2669, paragraph: -1 });
  });
});

describe('page furniture above the text', () => {
  const text =
    'By Ada Bell\n\nMayor resigns\n\n3 March 2025\n\nShe went. He stayed.\n\nAll is well.';
  const aside = ['By Ada Bell', '3 March 2025'].map((line) => {
    const start = text.indexOf(line);
    return { start, end: start + line.length };
  });

  it('is not counted by who cites what they see', () => {
    const { paragraphs } = readArticle(text, aside);
    expect(paragraphs.map(({ index }) => index)).toEqual([-1, 0, -2, 1, 2]);
  });

  it('is never taken for the title', () => {
    const { title } = readArticle(text, aside);
    expect(title && text.slice(title.start, title.end)).toBe('Mayor resigns');
  });

  it('may lie in one span together', () => {
    const [first, last] = [text.indexOf('By Ada'), text.indexOf('She went')];
    const { paragraphs } = readArticle(text, [{ start: first, end: last }]);
    expect(paragraphs.map(({ furniture }) => furniture)).toEqual([true, true, true, false, false]);
  });
});

describe('a title', () => {
  it.each<[why: string, text: string, title: string | undefined]>([
    ['is the first paragraph without a full stop', 'A headline\n\nA story.', 'A headline'],
    ['may be a question', 'Who won?\n\nA story.', 'Who won?'],
    ['may hold an initialism inside', 'U.S. and Ukraine talk\n\nA story.', 'U.S. and Ukraine talk'],
    ['may stand behind empty lines', '\n\n  A headline \n\nA story.', 'A headline'],
    ['needs a story behind it', 'A headline', undefined],
    ['is not a sentence', 'A sentence.\n\nA story.', undefined],
    ['is not a quoted sentence', '“A sentence.”\n\nA story.', undefined],
    ['does not announce something', 'He said:\n\nA story.', undefined],
    ['is one line', 'Two\nlines\n\nA story.', undefined],
    ['is short', `${'long '.repeat(41)}\n\nA story.`, undefined],
    ['is not in an empty text', '', undefined],
  ])('%s', (_why, text, title) => {
    expect(titleOf(text)).toBe(title);
  });

  it('is paragraph 0 and one sentence, whatever stops are in it', () => {
    const { title, paragraphs } = readArticle('He left. She stayed\n\nA story.');
    expect(title?.sentences).toHaveLength(1);
    expect(paragraphs.map(({ index }) => index)).toEqual([0, 1]);
  });

  it('leaves the numbering of paragraphs to 1 where there is none', () => {
    expect(readArticle('One.\n\nTwo.').paragraphs.map(({ index }) => index)).toEqual([1, 2]);
  });
});

describe('paragraphs', () => {
  it.each<[why: string, text: string, paragraphs: string[]]>([
    ['are parted by empty lines', 'One.\n\nTwo.', ['One.', 'Two.']],
    ['are parted by lines of white space', 'One.\n \t\nTwo.', ['One.', 'Two.']],
    ['are parted by several empty lines', 'One.\n\n\n\nTwo.', ['One.', 'Two.']],
    ['keep single line ends', 'One\ntwo.\n\nThree.', ['One\ntwo.', 'Three.']],
    ['are lines where there is no empty line', 'One.\nTwo.\n', ['One.', 'Two.']],
    ['are parted by CRLF', 'One.\r\n\r\nTwo.', ['One.', 'Two.']],
    ['are lines with CRLF', 'One.\r\nTwo.\r\n', ['One.', 'Two.']],
    ['are none in an empty text', '', []],
    ['are none in white space', ' \n\n ', []],
    ['are one in one line', 'One', ['One']],
    ['lose the white space at their ends', '  One. \n\n\u00a0Two.', ['One.', 'Two.']],
  ])('%s', (_why, text, paragraphs) => {
    expect(paragraphsOf(text)).toEqual(paragraphs);
  });
});

describe('furniture', () => {
  it('is marked where a given span holds the whole paragraph, and only there', () => {
    const text = 'Title\n\nA story.\n\nShare';
    const flags = (span: Span) => readArticle(text, [span]).paragraphs.map((p) => p.furniture);
    expect(flags({ start: 17, end: 22 })).toEqual([false, false, true]);
    expect(flags({ start: 7, end: 22 })).toEqual([false, true, true]);
    expect(flags({ start: 17, end: 21 })).toEqual([false, false, false]);
    expect(flags({ start: 18, end: 22 })).toEqual([false, false, false]);
  });
});

describe('a text as it is kept', () => {
  it.each([
    ['loses its byte order mark', '\ufeffA', 'A'],
    ['keeps such a mark inside', 'A\ufeffB', 'A\ufeffB'],
    ['has LF for CRLF', 'A\r\n\r\nB', 'A\n\nB'],
    ['has LF for a lone CR', 'A\rB', 'A\nB'],
    ['keeps everything else', ' “A”—😀e\u0301… ', ' “A”—😀e\u0301… '],
  ])('%s', (_why, raw, kept) => {
    expect(normaliseText(raw)).toBe(kept);
    expect(normaliseText(kept)).toBe(kept);
  });
});

describe('looking up sentences', () => {
  const text = 'Title\n\nOne. Two.\n\nThree.';
  const article = readArticle(text);

  it.each([
    ['the first character', 0, 0],
    ['the last character of the title', 4, 0],
    ['white space between paragraphs', 5, undefined],
    ['the first character of a sentence', 7, 1],
    ['the full stop', 10, 1],
    ['the space between sentences', 11, undefined],
    ['the next sentence', 12, 2],
    ['the end of the text', 24, undefined],
    ['beyond the end', 1000, undefined],
    ['before the beginning', -1, undefined],
  ])('%s', (_why, offset, index) => {
    expect(sentenceAt(article, offset)?.index).toBe(index);
  });

  it.each([
    ['inside one', { start: 8, end: 9 }, [1]],
    ['from one into the next', { start: 9, end: 13 }, [1, 2]],
    ['over all', { start: 0, end: 24 }, [0, 1, 2, 3]],
    ['up to the beginning of one', { start: 7, end: 12 }, [1]],
    ['between two', { start: 11, end: 12 }, []],
  ])('touched by a span %s', (_why, span, indexes) => {
    expect(sentencesOf(article, span).map(({ index }) => index)).toEqual(indexes);
  });

  it('finds for any offset the sentence that holds it', () => {
    fc.assert(
      fc.property(textWithSpan(), ({ text: any, start }) => {
        const read = readArticle(any);
        const expected = read.sentences.find((s) => s.start <= start && start < s.end);
        expect(sentenceAt(read, start)).toBe(expected);
      }),
    );
  });
});

describe('counting words', () => {
  it.each([
    ['none', '', 0],
    ['marks alone', '— … “” 😀', 0],
    ['words with apostrophes', "Ukraine’s chances don't grow", 4],
    ['initialisms and decimals', 'U.S. aid grew 3.5', 4],
    ['hyphenated words as one', 'one-fifth', 1],
    ['a dash parts words', 'lower—less', 2],
    ['letters with combining marks', 'cafe\u0301 noir', 2],
  ])('%s', (_why, text, count) => {
    expect(countWords(text)).toBe(count);
  });
});

describe('any text', () => {
  it('loses no character that is not white space, and its spans are ordered, apart and trimmed', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const article = readArticle(text);
        expect(article.text).toBe(text);
        for (const spans of [article.paragraphs, article.sentences]) {
          expect(faultsOf(text, spans)).toEqual([]);
          expect(spans.map((span) => solid(words(text, span))).join('')).toBe(solid(text));
        }
        expect(article.paragraphs.flatMap(({ sentences }) => sentences)).toEqual(article.sentences);
      }),
    );
  });

  it('has furniture only where a paragraph stands', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const article = readArticle(text);
        const furniture = findFurniture(article);
        const marked = readArticle(text, furniture).paragraphs.filter((p) => p.furniture);
        expect(marked.map(({ start, end }) => ({ start, end }))).toEqual(furniture);
      }),
    );
  });
});
