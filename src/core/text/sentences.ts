import { endsAbbreviation } from './abbreviations';
import { trimSpan, type Span } from './span';
import { goesOn } from './speech';

/** A run of end marks, what closes behind it, white space, and what opens the next sentence. A run is tried once, from its start. */
const BOUNDARY =
  /(?<![.!?…。！？｡])([.!?…。！？｡]+)(["'”’»)\]」』）〉》】]*)(\s*)(["'“‘«([「『（〈《【]*)/g;
/** End marks that need no white space behind them. */
const FULL_WIDTH = /[。！？｡]/;

/**
 * The sentences of one paragraph, in order, without the white space between them. A full stop inside a name, a title or an
 * initialism ("U.S.") ends none, nor does a quoted question whose speaker is named behind it; the marks that close a quotation
 * belong to the sentence before them.
 */
export function splitSentences(text: string, paragraph: Span): Span[] {
  const words = text.slice(paragraph.start, paragraph.end);
  const edges = [0];
  for (const match of words.matchAll(BOUNDARY)) {
    const [all, mark = '', closing = '', gap = '', opening = ''] = match;
    const at = match.index;
    const next = at + all.length;
    if (!FULL_WIDTH.test(mark) && (gap === '' || !mayBegin(words, next))) continue;
    if (mark === '.') {
      if (closing === '' && endsAbbreviation(words, edges.at(-1) ?? 0, at, next)) continue;
    } else if (closing !== '' && goesOn(words, { at, closing, gap, opening, next })) continue;
    edges.push(at + mark.length + closing.length);
  }
  edges.push(words.length);
  return edges
    .slice(1)
    .map((end, i) => ({ start: paragraph.start + (edges[i] ?? 0), end: paragraph.start + end }))
    .map((span) => trimSpan(text, span))
    .filter((span) => span.end > span.start);
}

/** True if a sentence may begin with the character at an offset: a capital, a number, or a letter of a script without capitals. */
function mayBegin(words: string, offset: number): boolean {
  const character = String.fromCodePoint(words.codePointAt(offset) ?? 0x20);
  // Unicode's letters are asked for only outside of ASCII: to load them takes a millisecond.
  return (
    /^[A-Z0-9]/.test(character) ||
    (character > '\x7f' && /^[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(character))
  );
}
