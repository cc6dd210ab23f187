import { isFurniture } from './furniture';
import { splitSentences } from './sentences';
import { trimSpan, type Span } from './span';

/** A sentence of an article, with the place a reader would cite. */
export interface Sentence extends Span {
  /** Position among all sentences of the article, furniture included; the title is 0. */
  readonly index: number;
  /** 0 is the title, 1 the first paragraph that is shown; below 0 in page furniture. */
  readonly paragraph: number;
  /** 1 for the first sentence of its paragraph. */
  readonly place: number;
}

/** One paragraph: `index` 0 is the title, 1 the first that is shown; page furniture has numbers below 0. */
export interface Paragraph extends Span {
  readonly index: number;
  readonly sentences: readonly Sentence[];
  /** Page furniture: in the text, out of view. */
  readonly furniture: boolean;
}

/** An article's text, taken apart. The text itself is never changed: every span points into it as it is. */
export interface ArticleText {
  readonly text: string;
  /** The first paragraph that is no furniture, if it reads like a headline; else undefined. */
  readonly title: Paragraph | undefined;
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
}

/** A text as it is kept: without byte order mark, lines ended by LF. */
export const normaliseText = (raw: string): string =>
  raw.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

/**
 * Title, paragraphs and sentences of a text as spans into it. Blank lines part paragraphs (single line ends, if the text has no
 * blank line). The first paragraph that is no furniture is the title if it is one short line without a full stop. An empty text has none of them.
 * Paragraphs inside one of the spans of `furniture` are marked as page furniture.
 */
export function readArticle(text: string, furniture: readonly Span[] = []): ArticleText {
  const spans = paragraphSpans(text);
  const isAside = createAsideCheck(furniture);
  const shown = spans.filter((span) => !isAside(span));
  const [head] = shown;
  const title =
    head && shown.length > 1 && isHeadline(text.slice(head.start, head.end)) ? head : undefined;
  const sentences: Sentence[] = [];
  // Readers count what they see; furniture has numbers of its own.
  let [next, aside] = [title ? 0 : 1, -1];
  const paragraphs = spans.map((span): Paragraph => {
    const isFurnitureHere = isAside(span);
    const index = isFurnitureHere ? aside-- : next++;
    const parts = span === title ? [span] : splitSentences(text, span);
    const own = parts.map(({ start, end }, place): Sentence => ({
      start,
      end,
      index: sentences.length + place,
      paragraph: index,
      place: place + 1,
    }));
    for (const sentence of own) sentences.push(sentence); // no spread: a paragraph may have any number
    return { ...span, index, sentences: own, furniture: isFurnitureHere };
  });
  return { text, title: paragraphs.find(({ index }) => index === 0), paragraphs, sentences };
}

/** Tells whether a paragraph lies in one of the spans of furniture; made once for many paragraphs. */
function createAsideCheck(furniture: readonly Span[]): (span: Span) => boolean {
  const sorted = [...furniture].sort((a, b) => a.start - b.start);
  // The farthest end of all spans up to each: spans may lie in each other.
  let farthest = 0;
  const ends = sorted.map(({ end }) => (farthest = Math.max(farthest, end)));
  return ({ start, end }) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.start ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (ends[low - 1] ?? 0) >= end;
  };
}

/** The paragraphs that read like page furniture: what to set aside when a text is opened. */
export const findFurniture = (article: ArticleText): readonly Span[] =>
  article.paragraphs
    .filter(({ start, end }) => isFurniture(article.text.slice(start, end)))
    .map(({ start, end }) => ({ start, end }));

/** The sentence in which an offset lies, or undefined between sentences and outside the text. */
export function sentenceAt(article: ArticleText, offset: number): Sentence | undefined {
  let low = 0;
  let high = article.sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = article.sentences[middle];
    if (!sentence) return undefined;
    if (offset < sentence.start) high = middle - 1;
    else if (offset >= sentence.end) low = middle + 1;
    else return sentence;
  }
  return undefined;
}

/** All sentences that a span touches, in order. */
export function sentencesOf({ sentences }: ArticleText, span: Span): readonly Sentence[] {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while ((sentences[end]?.start ?? Infinity) < span.end) end += 1;
  return sentences.slice(low, end);
}

/** The number of words of a text, as its language counts them. */
export const countWords = (text: string): number =>
  text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'.-]*/gu)?.length ?? 0;

function paragraphSpans(text: string): Span[] {
  const separator = /\r?\n[ \t]*\r?\n/.test(text.trim()) ? /\r?\n(?:[ \t]*\r?\n)+/g : /\r?\n/g;
  const edges: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(separator)) {
    edges.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  edges.push({ start, end: text.length });
  return edges.map((span) => trimSpan(text, span)).filter((span) => span.end > span.start);
}

/** A headline is one line of at most 200 characters that does not end like a sentence. */
const isHeadline = (line: string): boolean =>
  line.length <= 200 && !line.includes('\n') && !/[.!…:]["'”’)]*$/u.test(line);
