import type { Quote } from '../anchoring';
import { citationTexts } from '../texts';
import {
  contains,
  quotationsIn,
  sentencesOf,
  type Paragraph,
  type Sentence,
  type Span,
} from '../text';
import type { Article } from './article';
import type { ArticleId } from './ids';
import type { Lookup, PlacedSentence } from './lookup';
import { ARTICLE_VOICE, type Relation } from './relation';

type Words = Quote<ArticleId>;

/** Quotes that stand in the same sentences. */
export interface PlacedQuotes {
  readonly place: string;
  readonly quotes: readonly [Words, ...Words[]];
}

/** Where words stand, as a reader would cite it: "paragraph 1, sentences 2–3", or "headline". */
export const placeOf = (lookup: Lookup, quote: Words): string => placesOf(lookup, [quote]);

/**
 * Where quotes stand, from the top, each sentence once: "paragraph 1, sentences 2–3; paragraph 5, sentence 2". With the title of the
 * article where the dossier has several; '' for words that touch no sentence.
 */
export function placesOf({ dossier }: Lookup, quotes: readonly Words[]): string {
  const places = dossier.articles.flatMap((article) => {
    const own = quotes.filter((quote) => quote.article === article.id);
    if (own.length === 0) return [];
    const place = placesIn(article, own);
    return dossier.articles.length === 1
      ? place
      : citationTexts.placeIn(titleOf(article) ?? article.id, place);
  });
  return places.join('; ');
}

/** The place of a sentence in words; '' for none. */
export const placedName = (placed: PlacedSentence | undefined): string =>
  placed ? rangeName(placed.sentence, placed.sentence) : '';

/** Compares two quotes by where they stand: article by article, from the top. */
export function comparePlaces({ dossier }: Lookup, a: Words, b: Words): number {
  const number = ({ article }: Words) => dossier.articles.findIndex(({ id }) => id === article);
  return number(a) - number(b) || a.start - b.start;
}

export const inReadingOrder = (lookup: Lookup, quotes: readonly Words[]): Words[] =>
  [...quotes].sort((a, b) => comparePlaces(lookup, a, b));

/** Quotes in reading order, those with one place together, so that it is cited once. */
export function groupByPlace(lookup: Lookup, quotes: readonly Words[]): PlacedQuotes[] {
  const groups: PlacedQuotes[] = [];
  for (const quote of inReadingOrder(lookup, quotes)) {
    const place = placeOf(lookup, quote);
    const last = groups.at(-1);
    if (last?.place === place) groups.splice(-1, 1, { place, quotes: [...last.quotes, quote] });
    else groups.push({ place, quotes: [quote] });
  }
  return groups;
}

/** Who vouches for a relation: an actor's name, or the article. */
export const voiceOf = (lookup: Lookup, { assertedBy }: Relation): string =>
  assertedBy === ARTICLE_VOICE ? citationTexts.article : lookup.actor(assertedBy).name;

/** True if the words stand between quotation marks in the text, so that they may be shown with them. */
export const isQuoted = (lookup: Lookup, quote: Words): boolean =>
  quotationRound(lookup, quote) !== undefined;

/** The places of quotes of one article: sentences that follow each other in a paragraph are one place. */
export function placesIn(article: Article, quotes: readonly Span[]): string {
  const touched = new Set(quotes.flatMap((quote) => sentencesOf(article, quote)));
  const runs: { first: Sentence; last: Sentence }[] = [];
  for (const sentence of [...touched].sort((a, b) => a.index - b.index)) {
    const run = runs.at(-1);
    if (run?.last.index === sentence.index - 1 && run.last.paragraph === sentence.paragraph)
      run.last = sentence;
    else runs.push({ first: sentence, last: sentence });
  }
  return runs.map(({ first, last }) => rangeName(first, last)).join('; ');
}

const rangeName = (first: Sentence, last: Sentence): string =>
  first.paragraph < 0
    ? citationTexts.furniture
    : first.paragraph === 0
      ? citationTexts.headline
      : citationTexts.place(first.paragraph, first.place, last.place);

export const titleOf = ({ title, text }: Article): string | undefined =>
  title && text.slice(title.start, title.end);

/** What stands between the quotation marks round a quote, which may bring the marks itself; undefined if it is not quoted. */
export function quotationRound(lookup: Lookup, quote: Words): Span | undefined {
  const { text, paragraphs } = lookup.article(quote.article);
  const paragraph = paragraphs.find((one) => contains(one, quote));
  const { exact } = quote;
  let [start, end] = [0, exact.length];
  while (start < exact.length && OPENING.has(exact.charAt(start))) start += 1;
  while (end > 0 && CLOSING.has(exact.charAt(end - 1))) end -= 1;
  const bare = { start: quote.start + start, end: quote.start + end };
  return paragraph && quotationsOf(text, paragraph).find((one) => contains(one, bare));
}

/**
 * Words of a quote as they are shown: in the quotation marks that the text has round them, which the words may bring themselves; bare, if
 * the text has none. `words`: the whole quote, or a cutting of it.
 */
export function shownWords(lookup: Lookup, quote: Words, words: string = quote.exact): string {
  const round = quotationRound(lookup, quote);
  if (!round) return words;
  const { text } = lookup.article(quote.article);
  const opening = text.charAt(round.start - 1);
  const after = text.charAt(round.end);
  // A quotation that goes on in the next paragraph is not closed in the text.
  const closing = CLOSING.has(after) ? after : (CLOSED_BY[opening] ?? '');
  const isCut = words !== quote.exact;
  return [
    !isCut && quote.start < round.start ? '' : opening,
    words,
    !isCut && quote.end > round.end ? '' : closing,
  ].join('');
}

const CLOSED_BY: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '„': '“',
  '«': '»',
  '»': '«',
  '「': '」',
};
const OPENING: ReadonlySet<string> = new Set('"“„«「');
const CLOSING: ReadonlySet<string> = new Set('"”“»」');

/** The quotations of a paragraph, looked for once: every quote of it asks for them, and it is of one text for good. */
function quotationsOf(text: string, paragraph: Paragraph): readonly Span[] {
  let found = QUOTATIONS.get(paragraph);
  if (!found) QUOTATIONS.set(paragraph, (found = quotationsIn(text, paragraph)));
  return found;
}

const QUOTATIONS = new WeakMap<Paragraph, readonly Span[]>();
