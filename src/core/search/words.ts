import { foldLetters, type Span } from '../text';
import { findTexts } from '../texts/find';

/** A word of a text, and the term that a search compares it by. */
export interface Word extends Span {
  readonly term: string;
}

/** Initials with their full stops ("U.S."), or letters and digits with the apostrophes, points and commas inside them. */
const WORD =
  /(?:\p{L}\.)+\p{L}(?![\p{L}\p{M}\p{N}])\.?|[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’‘ʼ](?=\p{L})|(?<=\p{N})[.,](?=\p{N}))*/gu;
/** Scripts that do not part their words: every character is a word of its own. */
const UNPARTED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]|[^\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]+/gu;
const PLAIN = /^[a-z0-9]*$/;
const ASCII = /^[\0-\x7f]*$/;

/** Longer words are compared by their beginnings: what a typo costs grows with the square of the length. */
const LONGEST_TERM = 40;

/** The words of a text, in order, folded as `foldWord` does. */
export const wordsOf = (text: string): Word[] =>
  piecesOf(text)
    .map(({ start, end }) => ({ start, end, term: foldWord(text.slice(start, end)) }))
    .filter(({ term }) => term !== '');

/** The terms of a text, in order. */
export const termsOf = (text: string): string[] =>
  rawWords(text)
    .map(foldWord)
    .filter((term) => term !== '');

/** The terms that tell names apart: without "the", "and" and the like, unless there are no others. */
export function tellingTerms(text: string): string[] {
  const terms = termsOf(text);
  const telling = terms.filter((term) => !SMALL_WORDS.has(term));
  return telling.length > 0 ? telling : terms;
}

const SMALL_WORDS: ReadonlySet<string> = new Set(findTexts.smallWords);

/** The words of a text as they stand in it. */
export const rawWords = (text: string): string[] =>
  (text.match(WORD) ?? []).flatMap((word) =>
    ASCII.test(word) ? word : (word.match(UNPARTED) ?? []),
  );

/**
 * A word as it is compared: lower case, without accents, apostrophes, the full stops of initials and a possessive 's. "Zelenskyy’s" ->
 * "zelenskyy", "U.S." -> "us", "Wałęsa" -> "walesa".
 */
export function foldWord(word: string): string {
  const term = ASCII.test(word) ? word.toLowerCase() : foldLetters(word);
  if (PLAIN.test(term)) return term.slice(0, LONGEST_TERM);
  return term
    .replace(/['’‘ʼ]s$/, '')
    .replace(/['’‘ʼ,]|(?<!\d)\./g, '')
    .slice(0, LONGEST_TERM);
}

function piecesOf(text: string): Span[] {
  let from = 0;
  return rawWords(text).map((word) => {
    const start = text.indexOf(word, from);
    from = start + word.length;
    return { start, end: from };
  });
}
