const listOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Begin a clause wherever they stand. */
const SUBORDINATE = listOf('if unless because although though whereas whether when whenever while');
const RELATIVE = listOf('which who whom whose where');
/** Begin a clause behind a comma, or right before a subject or a participle; else they are prepositions: "before the invasion". */
const LOOSE = listOf('after before since until as without despite');
const JOINING = listOf('and but or nor yet so');
/** Begin what is said beside the main clause, at the head of a sentence or behind a comma. */
const BESIDE = listOf('with following during according');
const SUBJECT = listOf('i he she it they we you there');
const FINITE = listOf(
  'is are was were has have had do does did will would can could may might must shall should',
);
/** Belong to the word behind them: "even if", "especially as", "so that". */
const LEADING = listOf('especially particularly even only just partly mainly except not as so');
const PREPOSITION = listOf(
  'in on of for from to with at by about under over through during after before into like than',
);
const ADVERB = /^(?:further|thus|thereby|also|even|still|[a-z]+ly)$/;
const PARTICIPLE = /^[a-z]{2,}ing$/;
const NO_PARTICIPLE = listOf(
  'during nothing something anything everything morning evening spring string king wing ceiling including',
);

/** A clause that names a speaker behind a comma is no longer: ", he argued," */
const TAG = 3;

/** Lower-case words of a sentence; '' beyond its ends. */
export type WordAt = (place: number) => string;

/** True if a clause begins with the word at a place, behind a comma or without one. */
export function beginsClause(word: WordAt, place: number, comma: boolean): boolean {
  const here = word(place);
  const next = word(place + 1);
  if (SUBORDINATE.has(here)) return !(here === 'while' && word(place - 1) === 'a');
  if (RELATIVE.has(here)) return true;
  if (here === 'that') return next !== '' && !PREPOSITION.has(word(place - 1));
  if (LEADING.has(here) && (SUBORDINATE.has(next) || (here === 'so' && next === 'that')))
    return true;
  if (PREPOSITION.has(here) && /^(?:which|whom|whose)$/.test(next)) return true;
  if (JOINING.has(here))
    return (
      comma ||
      [SUBJECT, FINITE, SUBORDINATE, RELATIVE].some((list) => list.has(next)) ||
      next === 'that' ||
      isParticiple(next)
    );
  if (LOOSE.has(here)) return comma ? next !== 'well' : SUBJECT.has(next) || isParticiple(next);
  return comma && (SUBJECT.has(here) || standsBeside(word, place));
}

/**
 * How many words a clause that begins at a place may have for the next comma to end it: any number for what stands beside the main
 * clause, few for a tag that names the speaker, none for a main clause, in which commas part names and the like.
 */
export function reachOfComma(word: WordAt, place: number, comma: boolean): number {
  const joined = place + Number(JOINING.has(word(place)));
  const at = joined + Number(LEADING.has(word(joined)) && opensBeside(word, joined + 1));
  if (opensBeside(word, at) || standsBeside(word, at)) return Infinity;
  return comma && SUBJECT.has(word(at)) ? TAG : 0;
}

const opensBeside = (word: WordAt, place: number): boolean =>
  SUBORDINATE.has(word(place)) || RELATIVE.has(word(place)) || LOOSE.has(word(place));

/** True for ", implying", ", further deepening", ", with Trump labeling" and ", especially as". */
function standsBeside(word: WordAt, place: number): boolean {
  const here = word(place);
  const next = word(place + 1);
  return (
    BESIDE.has(here) ||
    isParticiple(here) ||
    (ADVERB.test(here) && isParticiple(next)) ||
    (LEADING.has(here) && LOOSE.has(next))
  );
}

const isParticiple = (word: string): boolean => PARTICIPLE.test(word) && !NO_PARTICIPLE.has(word);
