import type { Article, Mention, PlacedSentence, SentenceKey } from '../dossier';
import { cutIntoStretches, type Span } from '../text';
import type { Lights } from './lights';

/** A stretch of words that look alike: in one mention, in one light. */
export interface PaintedStretch {
  /** In the article, in UTF-16 code units. */
  readonly start: number;
  readonly words: string;
  readonly mention: Mention | undefined;
  /** The colour role of the words that are lit here. */
  readonly role: string | undefined;
  readonly lit: 'draft' | 'against' | 'words' | 'mention' | undefined;
}

export interface PaintedSentence {
  readonly key: SentenceKey;
  readonly lit: boolean;
  readonly stretches: readonly PaintedStretch[];
}

/** A paragraph of an article as the reader paints it; `index` 0 is the title. */
export interface PaintedParagraph extends Span {
  readonly index: number;
  readonly sentences: readonly PaintedSentence[];
  readonly placed: readonly PlacedSentence[];
  readonly mentions: readonly Mention[];
  readonly text: string;
}

type Layer = Span & { mention?: Mention; role?: string; against?: boolean; draft?: boolean };

const DARK: Pick<Lights, 'words' | 'mentions' | 'sentences'> = {
  words: [],
  mentions: new Set(),
  sentences: new Set(),
};

/** The paragraphs of an article without light, furniture left out: what stays as it is, whatever is lit. */
export function paintArticle(
  article: Article,
  placed: readonly PlacedSentence[],
  mentions: readonly Mention[],
): readonly PaintedParagraph[] {
  const own = mentions
    .filter(({ quote }) => quote.article === article.id)
    .toSorted((a, b) => a.quote.start - b.quote.start || b.quote.end - a.quote.end);
  let next = 0;
  return article.paragraphs.flatMap(({ index, furniture, start, end, sentences }) => {
    if (furniture) return [];
    // Mentions lie in the order of the text; one that begins before a paragraph and reaches into it is seen too.
    while ((own[next]?.quote.end ?? Infinity) <= start) next += 1;
    const inside: Mention[] = [];
    for (let i = next; i < own.length; i += 1) {
      const mention = own[i];
      if (!mention || mention.quote.start >= end) break;
      if (mention.quote.end > start) inside.push(mention);
    }
    const [first] = sentences;
    const spots = first ? placed.slice(first.index, first.index + sentences.length) : [];
    const paragraph = { index, start, end, placed: spots, mentions: inside, text: article.text };
    return [{ ...paragraph, sentences: paintSentences(paragraph, DARK, undefined) }];
  });
}

/** The paragraphs with what is lit and what somebody has selected; those that neither touches are the same objects as before. */
export function lightParagraphs(
  paragraphs: readonly PaintedParagraph[],
  lights: Pick<Lights, 'words' | 'mentions' | 'sentences'>,
  draft: Span | undefined,
): readonly PaintedParagraph[] {
  return paragraphs.map((paragraph) => {
    const { start, end, placed, mentions } = paragraph;
    const meets = (span: Span): boolean => span.start < end && start < span.end;
    const touched =
      (draft && meets(draft)) ||
      lights.words.some(meets) ||
      mentions.some(({ id }) => lights.mentions.has(id)) ||
      placed.some(({ key }) => lights.sentences.has(key));
    if (!touched) return paragraph;
    const lit = paintSentences(paragraph, lights, draft);
    const sentences = lit.map((sentence, i) => {
      const dark = paragraph.sentences[i];
      return dark && isSame(sentence, dark) ? dark : sentence;
    });
    return { ...paragraph, sentences };
  });
}

function paintSentences(
  { placed, mentions, text }: Omit<PaintedParagraph, 'sentences'>,
  lights: typeof DARK,
  draft: Span | undefined,
): readonly PaintedSentence[] {
  const named = mentions.map((mention): Layer => {
    const { start, end } = mention.quote;
    return { start, end, mention };
  });
  const layers: Layer[] = [
    ...named,
    ...lights.words,
    ...(draft ? [{ ...draft, draft: true }] : []),
  ];
  return placed.map(({ key, sentence }) => ({
    key,
    lit: lights.sentences.has(key),
    stretches: cutIntoStretches(sentence, layers).map((stretch): PaintedStretch => {
      // Of nested mentions the innermost is the one that is pointed at.
      const mention = stretch.layers.findLast((layer) => layer.mention)?.mention;
      const layer = stretch.layers.find(({ role }) => role);
      const isNamed = stretch.layers.some(
        (one) => one.mention && lights.mentions.has(one.mention.id),
      );
      const words = layer && (layer.against ? 'against' : 'words');
      const lit = stretch.layers.some((one) => one.draft)
        ? 'draft'
        : (words ?? (isNamed ? 'mention' : undefined));
      const { start, end } = stretch;
      return { start, words: text.slice(start, end), mention, role: layer?.role, lit };
    }),
  }));
}

const isSame = (a: PaintedSentence, b: PaintedSentence): boolean =>
  a.lit === b.lit &&
  a.stretches.length === b.stretches.length &&
  a.stretches.every((one, i) => {
    const other = b.stretches[i];
    return (
      one.start === other?.start &&
      one.mention === other.mention &&
      one.role === other.role &&
      one.lit === other.lit
    );
  });
