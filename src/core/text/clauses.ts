import { beginsClause, reachOfComma, type WordAt } from './clause-words';
import { trimSpan, type Span } from './span';

/** As `countWords` counts them. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}’'.-]*/gu;
/** Marks between two words that part clauses whatever the words are. A quotation that ends or begins parts them as well. */
const PARTING = /[；：—]|[;:]["”’»)\]」]*\s|\s[–-]{1,2}\s|[,.!?…]["”’»」]+\s|,\s+["“‘«„「]/;
const COMMA = /[,，]["”’»)\]」]*\s/;

/** A clause has at least so many words. */
const LEAST = 2;

/**
 * The clauses of a sentence, in order, without white space at their ends; marks belong to the clause before them. A clause begins
 * behind ; : and dashes, where a quotation begins or ends, and at English words that begin one ("if", "which", ", but", ", stating").
 * A rule of thumb, blind to grammar: lists may be cut too often, and a clause without such a word is not seen. A single word is
 * joined to what it leads on to. [] for a sentence that is empty.
 * `He left, but Ada, who knew, stayed at home.` -> `He left,` `but Ada,` `who knew,` `stayed at home.`
 */
export function splitClauses(text: string, sentence: Span): Span[] {
  const words = wordsOf(text, sentence);
  const word: WordAt = (place) => words[place]?.key ?? '';
  const openings = [0];
  let reach = reachOfComma(word, 0, false);
  words.forEach(({ start }, place) => {
    const before = words[place - 1];
    if (!before) return;
    const gap = text.slice(before.end, start);
    const comma = COMMA.test(gap);
    const ends = comma && place - (openings.at(-1) ?? 0) <= reach;
    const begins = /\s/.test(gap) && beginsClause(word, place, comma);
    if (!ends && !begins && !PARTING.test(gap)) return;
    openings.push(place);
    reach = reachOfComma(word, place, comma);
  });
  const edges = joinShort(openings, words.length).map((place) =>
    place === 0 ? sentence.start : startWithMarks(text, words[place]?.start ?? sentence.end),
  );
  return edges
    .map((start, i) => trimSpan(text, { start, end: edges[i + 1] ?? sentence.end }))
    .filter(({ start, end }) => end > start);
}

interface Word extends Span {
  readonly key: string;
}

/** The words of a sentence, without the marks behind them. */
const wordsOf = (text: string, { start, end }: Span): Word[] =>
  Array.from(text.slice(start, end).matchAll(WORD), ({ 0: found, index }) => {
    const from = start + index;
    let length = found.length;
    while (/[’'.-]/.test(found.charAt(length - 1))) length -= 1;
    return { start: from, end: from + length, key: found.slice(0, length).toLowerCase() };
  });

/** The places of words where clauses begin, save for those before which a clause would be too short. */
function joinShort(openings: readonly number[], count: number): number[] {
  const kept: number[] = [];
  for (const place of openings) {
    const last = kept.at(-1);
    if (last === undefined || place - last >= LEAST) kept.push(place);
  }
  if (kept.length > 1 && count - (kept.at(-1) ?? 0) < LEAST) kept.pop();
  return kept;
}

/** Where a word begins with the marks right before it: an opening one, a currency sign. */
function startWithMarks(text: string, start: number): number {
  while (start > 0 && /[^\s—；：]/.test(text.charAt(start - 1))) start -= 1;
  return start;
}
