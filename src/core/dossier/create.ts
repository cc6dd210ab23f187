import * as v from 'valibot';
import { selectSpan } from '../anchoring';
import { normaliseText, type Span } from '../text';
import { openingTexts } from '../texts/opening';
import type { Source } from './article';
import type { Dossier } from './dossier';
import { FORMAT, VERSION } from './file';
import { idFrom, type DossierId } from './ids';
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
  const joined: { span: Span; quotable: boolean }[] = [];
  for (const span of [...furniture].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    const quotable = isQuotable(span);
    const meets = last !== undefined && text.slice(last.span.end, span.start).trim() === '';
    if (meets && !(last.quotable && quotable)) {
      last.span = { start: last.span.start, end: Math.max(last.span.end, span.end) };
      last.quotable ||= quotable;
    } else joined.push({ span, quotable });
  }
  return joined.map(({ span }) => span).filter(isQuotable);
}

/** A plain id for a title: `Łódź’s Mayor Resigns` -> `lodzs-mayor-resigns`; `dossier` for one without a Latin letter or a digit. */
export const dossierIdFor = (title: string, taken: (id: string) => boolean): DossierId =>
  idFrom(title, 'dossier', taken) as DossierId;
