import type { ActorId, Lookup, Relation, Statement } from '../dossier';
import { rankBetween } from '../graph';
import { byFirstEvidence, byFirstQuote, entryOf, type ProseEntry } from './entry';
import { writeSaid, type SaidEntry } from './said';

/** Writes what it is given as entries, in one order whatever the order it is given in. */
export interface Writer {
  /** Relations as they follow in the text. */
  relations(relations: readonly Relation[]): ProseEntry[];
  /** Statements as they follow in the text. */
  statements(statements: readonly Statement[]): SaidEntry[];
  /** All relations between two actors, the best quotation first. */
  between(a: ActorId, b: ActorId): ProseEntry[];
}

/** The writer of a dossier. */
export function createWriter(lookup: Lookup): Writer {
  const all = new Set(lookup.dossier.relations.map(({ id }) => id));
  const write = (relation: Relation) => entryOf(lookup, relation);
  return {
    relations: (relations) =>
      [...relations].sort((a, b) => byFirstEvidence(lookup, a, b)).map(write),
    statements: (statements) =>
      [...statements]
        .sort((a, b) => byFirstQuote(lookup, a.quotes, b.quotes))
        .map((statement) => writeSaid(lookup, statement)),
    between: (a, b) => rankBetween(lookup, a, b, all).map(write),
  };
}
