import { placesOf, statementTitle, type Lookup, type Statement } from '../dossier';
import { citationTexts, termTexts } from '../texts';
import { proseTexts } from '../texts/prose';
import { writeQuotes, type ProseQuote } from './entry';

/** One statement as prose. Its quotes stand in the order of the text. */
export interface SaidEntry {
  readonly statement: Statement;
  /** "Witkoff on Russia and Ukraine". */
  readonly title: string;
  /** Who said it, and how its words are given. */
  readonly voice: string;
  readonly place: string;
  readonly open: string | undefined;
  readonly quotes: readonly ProseQuote[];
  /** How many quotations of it do not stand where the file says. */
  readonly notFound: number;
}

/** A statement as an entry of prose. */
export const writeSaid = (lookup: Lookup, statement: Statement): SaidEntry => ({
  statement,
  title: statementTitle(lookup, statement),
  voice: citationTexts.vouched(
    lookup.actor(statement.speaker).name,
    termTexts.statement[statement.form],
  ),
  place: placesOf(lookup, statement.quotes),
  open: statement.open === undefined ? undefined : proseTexts.open(statement.open),
  quotes: writeQuotes(lookup, statement.quotes),
  notFound: lookup.unanchoredOf({ kind: 'statement', id: statement.id }).length,
});
