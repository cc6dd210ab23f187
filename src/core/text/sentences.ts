import { trimSpan, type Span } from './span';

/** Words whose full stop does not end a sentence by itself. Lower case, without the last stop. */
const TITLES =
  /^(mr|mrs|ms|dr|prof|rev|hon|gen|lt|col|maj|capt|sgt|cpl|adm|cmdr|gov|sen|rep|pres|sec|st|messrs|mt|ft|vs|v|cf|approx|est|al|e\.g|i\.e)$/i;
/** Months, and what counts things: only before a number. "The answer was no." ends a sentence. */
const COUNTED = /^(nos?|fig|vol|pp|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/i;
const COMPANY = /^(inc|corp|co|ltd|jr|sr|etc|bros|llc|u\.s\.a|a\.m|p\.m)$/i;
/** Initialisms such as U.S., U.K., U.N., D.C. */
const INITIALISM = /^(\p{Lu}\.)+\p{Lu}$/u;
/** One capital letter: an initial of a name. */
const INITIAL = /^\p{Lu}$/u;
/** Words that begin a sentence but are not part of a name: after an initialism only these start a new one. */
const STARTERS =
  /^(the|a|an|he|she|it|they|we|i|you|but|and|however|this|that|these|those|there|in|on|at|as|if|when|while|after|before|although|though|since|his|her|its|their|our|meanwhile|yet|still|so)$/i;

/** An end mark with what closes behind it, white space, what opens the next sentence, and its first character. */
const BOUNDARY = /([.!?…]+)(["'”’»)\]]*)(\s+)(?=["'“‘«([]*([\p{Lu}\p{Lt}\p{Lo}\p{N}]))/gu;

/**
 * The sentences of one paragraph, in order, without the white space between them. A full stop inside a name, a title or an
 * initialism ("U.S.") ends none; the marks that close a quotation belong to the sentence before them.
 */
export function splitSentences(text: string, paragraph: Span): Span[] {
  const words = text.slice(paragraph.start, paragraph.end);
  const ends: number[] = [];
  for (const match of words.matchAll(BOUNDARY)) {
    const [, mark = '', closing = ''] = match;
    const next = words.slice(match.index + match[0].length);
    if (mark === '.' && closing === '' && isAbbreviation(words.slice(0, match.index), next))
      continue;
    ends.push(match.index + mark.length + closing.length);
  }
  const edges = [0, ...ends, words.length];
  return edges
    .slice(1)
    .map((end, i) => ({ start: paragraph.start + (edges[i] ?? 0), end: paragraph.start + end }))
    .map((span) => trimSpan(text, span))
    .filter((span) => span.end > span.start);
}

function isAbbreviation(before: string, after: string): boolean {
  const word = /[\p{L}\p{M}.]+$/u.exec(before)?.[0] ?? '';
  const next = /^["'“‘«([]*([\p{L}\p{M}’']+|\p{N}+)/u.exec(after)?.[1] ?? '';
  if (TITLES.test(word) || INITIAL.test(word)) return true;
  if (COUNTED.test(word)) return /^\p{N}/u.test(next);
  if (INITIALISM.test(word) || COMPANY.test(word)) return !STARTERS.test(next);
  return false;
}
