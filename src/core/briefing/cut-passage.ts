import type { Passage, Piece } from './passages';

/** A passage that is longer, in UTF-16 code units, finds no room on a screen or slide at a size that can be read from the back row. */
const LONGEST = 900;
/** Stands in place of words that are left out, as in print. */
const CUT: Piece = { text: ' […] ', cited: false, quoted: false };

/**
 * A passage that fits on a screen: its own, or if it is too long, without the words farthest from those that are cited; "[…]" stands where
 * some are left out. Every cited word stays, unless the cited words alone are too long: then their end is left out. What stays is
 * verbatim. `longest`: in UTF-16 code units, not counting the "[…]".
 */
export function cutPassage(passage: Passage, longest = LONGEST): Passage {
  const runs = runsOf(passage.pieces);
  const all = lengthOf(passage.pieces);
  if (all <= longest) return passage;
  const cited = lengthOf(passage.pieces.filter((piece) => piece.cited));
  const ends = runs.reduce((count, run, i) => count + (isCited(run) ? sidesOf(runs, i) : 0), 0);
  const room = Math.floor(Math.max(0, longest - cited) / Math.max(1, ends));
  const pieces = runs.flatMap((run, i) => {
    if (isCited(run)) return run;
    return cutRun(run, isCited(runs[i - 1]) ? room : 0, isCited(runs[i + 1]) ? room : 0);
  });
  return { ...passage, pieces: cited > longest ? headOf(pieces, longest) : pieces };
}

type Run = readonly Piece[];

const lengthOf = (pieces: Run): number => pieces.reduce((sum, { text }) => sum + text.length, 0);
const isCited = (run: Run | undefined): boolean => run?.[0]?.cited === true;

/** On how many sides of a run others stand. */
const sidesOf = (runs: readonly Run[], i: number): number =>
  Number(i > 0) + Number(i < runs.length - 1);

/** Pieces that follow each other and are all cited, or all not. */
function runsOf(pieces: Run): Run[] {
  const runs: Piece[][] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (last?.[0]?.cited === piece.cited) last.push(piece);
    else runs.push([piece]);
  }
  return runs;
}

/** A run of which only the first and last words stay, so many code units at most. */
function cutRun(run: Run, first: number, last: number): Run {
  const length = lengthOf(run);
  if (length <= first + last) return run;
  const text = run.map((piece) => piece.text).join('');
  const end = text.slice(0, first).search(/\s\S*$/u);
  const start = text.slice(length - last).search(/\s\S/u);
  return [
    ...(end > 0 ? slice(run, 0, end) : []),
    CUT,
    ...(start >= 0 ? slice(run, length - last + start + 1, length) : []),
  ];
}

/** The beginning of cited pieces, up to the last white space within `room`; cut anywhere but in a character, where there is none. */
function headOf(pieces: Run, room: number): Run {
  const head: Piece[] = [];
  let left = room;
  for (const piece of pieces) {
    if (piece !== CUT && piece.text.length > left)
      return [...head, { ...piece, text: firstWords(piece.text, left) }, CUT];
    head.push(piece);
    if (piece !== CUT) left -= piece.text.length;
  }
  return head;
}

function firstWords(text: string, room: number): string {
  const space = text.slice(0, room + 1).search(/\s\S*$/u);
  return space > 0 ? text.slice(0, space) : text.slice(0, room).replace(/[\ud800-\udbff]$/u, '');
}

/** The pieces of the text between two offsets. */
function slice(pieces: Run, from: number, to: number): Piece[] {
  let at = 0;
  return pieces.flatMap((piece) => {
    const [start, end] = [Math.max(from, at), Math.min(to, at + piece.text.length)];
    const cut = start < end ? [{ ...piece, text: piece.text.slice(start - at, end - at) }] : [];
    at += piece.text.length;
    return cut;
  });
}
