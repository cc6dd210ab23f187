import { overlaps, type ArticleText, type Span } from '../../core/text';
import { moveEdge, wordsIn } from '../../core/text/words';

/** A key as an event tells it. */
type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey'>;

/** The stretch of an article round a place in which nothing is out of view: page furniture ends it on either side. */
export function shownRound({ text, paragraphs }: ArticleText, at: number): Span {
  const hidden = paragraphs.filter(({ furniture }) => furniture);
  return {
    start: hidden.findLast(({ end }) => end <= at)?.end ?? 0,
    end: hidden.find(({ start }) => start > at)?.start ?? text.length,
  };
}

/**
 * Where an arrow key leads: to the next word, or to the next sentence; with Shift the selection grows or shrinks at its end. Page
 * furniture is passed over, and no selection grows into it. Undefined for any other key, and where there are no words.
 */
export function stepWords(
  { key, shiftKey }: Pressed,
  article: ArticleText,
  now: Span | undefined,
): Span | undefined {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[key] as 1 | -1 | undefined;
  const lines = { ArrowDown: 1, ArrowUp: -1 }[key] as 1 | -1 | undefined;
  if (by === undefined && lines === undefined) return undefined;
  const { text } = article;
  const shown = article.paragraphs.flatMap(({ furniture, sentences }) =>
    furniture ? [] : sentences,
  );
  const at = now ? shown.findIndex((sentence) => overlaps(sentence, now)) : -1;
  const sentence = shown[at];
  if (!now || !sentence) return firstWord(text, shown[0]);
  const within = shownRound(article, now.start);
  if (lines !== undefined) {
    if (!shiftKey) return firstWord(text, shown[at + lines]) ?? now;
    if (lines === -1) return now;
    const until = now.end < sentence.end ? sentence : shown.find(({ end }) => end > now.end);
    return until && until.end <= within.end ? { start: now.start, end: until.end } : now;
  }
  if (by === undefined) return now;
  if (shiftKey) return moveEdge(text, now, 'end', by, within);
  const words = shown.flatMap((one) => wordsIn(text, one));
  const place =
    by === 1
      ? words.find(({ start }) => start >= now.end)
      : words.findLast(({ end }) => end <= now.start);
  return place ?? now;
}

const firstWord = (text: string, sentence: Span | undefined): Span | undefined =>
  sentence && wordsIn(text, sentence)[0];
