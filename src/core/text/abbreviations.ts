import { isStarter } from './starters';

const listOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words whose full stop does not end a sentence by itself. Lower case, without the last stop. */
const TITLES = listOf(
  'mr mrs ms dr prof rev hon gen lt col maj capt sgt cpl adm cmdr gov sen rep pres sec st messrs mt ft vs v cf approx est al e.g i.e',
);
/** Months, and what counts things: only before a number. "The answer was no." ends a sentence. */
const COUNTED = listOf('no nos fig vol pp jan feb mar apr jun jul aug sep sept oct nov dec');
const COMPANY = listOf('inc corp co ltd jr sr etc bros llc u.s.a a.m p.m');
/** What a single letter may be the label of: "World War I." and "Plan B." end a sentence. */
const LABELLED = listOf(
  'war phase part point chapter section article title act annex appendix type class group grade plan option category vitamin',
);
/** Behind these stands "me", never "I": a lone I is an initial ("a book by I. Newton"). */
const PREPOSITIONS = listOf('by of for from to with at about on in under against');

/** Letters outside of ASCII are taken by ranges: to load all of Unicode's for a word or two would take a millisecond. */
const LAST_WORD = /[A-Za-z.\u00c0-\u1fff\u3040-\uffff]+$/;
const FIRST_WORD = /^(?:[A-Za-z\u00c0-\u1fff\u3040-\uffff’']+|[0-9]+)/;

/** More of the text round a full stop need not be looked at. */
const REACH = 80;

/**
 * True if the full stop at `at` belongs to a name, a title or an initialism ("U.S."), so that the sentence from `from` goes on
 * with the word at `next`.
 */
export function endsAbbreviation(words: string, from: number, at: number, next: number): boolean {
  const before = words.slice(Math.max(from, at - REACH), at);
  const after = words.slice(next, next + REACH);
  const word = LAST_WORD.exec(before)?.[0] ?? '';
  const lower = word.toLowerCase();
  if (TITLES.has(lower)) return true;
  if (COUNTED.has(lower)) return /^[0-9]/.test(after);
  if (isCapital(word)) return isInitial(word, before, after);
  return (isInitialism(word) || COMPANY.has(lower)) && !isStarter(firstWord(after));
}

/** True if a capital letter with a full stop is short for a name: "J. K. Rowling", but not "So did I." nor "Point I. The". */
function isInitial(letter: string, before: string, after: string): boolean {
  const previous = /(\S+)\s+\S+$/.exec(before)?.[1] ?? '';
  if (previous === '' || /^[A-Z]\./.test(after)) return true;
  if (isStarter(firstWord(after)) || LABELLED.has(previous.toLowerCase())) return false;
  return letter !== 'I' || !/^[a-z]/.test(previous) || PREPOSITIONS.has(previous);
}

/** Initialisms such as U.S., U.K., U.N., D.C. */
const isInitialism = (word: string): boolean =>
  word.includes('.') && word.split('.').every(isCapital);

const isCapital = (letter: string): boolean =>
  [...letter].length === 1 && letter !== letter.toLowerCase();

const firstWord = (text: string): string => FIRST_WORD.exec(text)?.[0] ?? '';
