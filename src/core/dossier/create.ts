import * as v from 'valibot';
import { selectSpan } from '../anchoring';
import { normaliseText, type Span } from '../text';
import { openingTexts } from '../texts/opening';
import type { Source } from './article';
import type { Dossier } from './dossier';
import { FORMAT, VERSION } from './file';
import type { DossierId } from './ids';
import { readDossier } from './parse';
import { WordsSchema } from './selector';
import { sha256 } from './sha256';

/** What a dossier of one article begins with. */
export interface Beginning {
  readonly id: DossierId;
  readonly title: string;
  readonly text: string;
  readonly source: Source;
  /** Spans of the normalised text; what `quotableFurniture` leaves out stays in view. */
  readonly furniture: readonly Span[];
}

/** A dossier of one article (`a1`) and nothing else. Throws `bad beginning` for what could not be loaded again, such as a title of 500 characters. */
export function createDossier({ id, title, text: raw, source, furniture }: Beginning): Dossier {
  const text = normaliseText(raw);
  const given = Object.entries(source).filter(([, value]) => value !== undefined && value !== '');
  const selectors = quotableFurniture(text, furniture).map((span) => selectSpan(text, span));
  const article = {
    id: 'a1',
    text,
    sha256: sha256(text),
    source: Object.fromEntries(given),
    ...(selectors.length > 0 && { furniture: selectors }),
  };
  const { dossier, problems } = readDossier({
    format: FORMAT,
    version: VERSION,
    id,
    title,
    articles: [article],
    matters: [{ id: 'story', name: openingTexts.matter }],
    actors: [],
    mentions: [],
    statements: [],
    relations: [],
  });
  const [fault] = problems;
  if (fault || !dossier) throw new Error(`bad beginning: ${fault?.where}: ${fault?.message}`);
  return dossier;
}

/**
 * Furniture as a dossier can keep it, in order: it quotes words. A line without a letter or digit (`---`) goes with the furniture next
 * to it and is left out if there is none, as is what is longer than a quotation may be.
 */
export function quotableFurniture(text: string, furniture: readonly Span[]): Span[] {
  const isQuotable = ({ start, end }: Span) => v.is(WordsSchema, text.slice(start, end));
  const joined: Span[] = [];
  for (const span of [...furniture].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    const meets = last !== undefined && text.slice(last.end, span.start).trim() === '';
    if (meets && !(isQuotable(last) && isQuotable(span)))
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else joined.push(span);
  }
  return joined.filter(isQuotable);
}

/** Ids stand in addresses and file names: short enough to be read there. */
const LONGEST = 40;
/** Letters that are more than a letter with an accent. */
const FOLDED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
};

/**
 * A plain id for a title, of at most 40 characters: `Łódź’s Mayor Resigns` -> `lodzs-mayor-resigns`. `-2`, `-3` and so on behind one that
 * is taken; `dossier` for a title without a letter of the Latin alphabet or a digit.
 */
export function dossierIdFor(title: string, taken: (id: string) => boolean): DossierId {
  const words =
    title
      .toLowerCase()
      .replace(/[ßæœøłđðþ]/g, (letter) => FOLDED[letter] ?? '')
      .normalize('NFKD')
      .replace(/[\u0300-\u036f’'ʼ]/g, '')
      .match(/[a-z0-9]+/g) ?? [];
  const stem = cutAtWord(words.join('-'), LONGEST) || 'dossier';
  let id = stem;
  for (let count = 2; taken(id); count += 1)
    id = `${cutAtWord(stem, LONGEST - `-${count}`.length)}-${count}`;
  return id as DossierId;
}

/** Cut between words, unless that would take half of it. */
function cutAtWord(id: string, length: number): string {
  if (id.length <= length) return id;
  const between = id.lastIndexOf('-', length);
  return id.slice(0, between > length / 2 ? between : length).replace(/-+$/, '');
}
