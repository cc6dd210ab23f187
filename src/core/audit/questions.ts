import {
  comparePlaces,
  excerpt,
  inferredNames,
  inReadingOrder,
  placesOf,
  relationEnds,
  relationName,
  shownWords,
  statementTitle,
  type Lookup,
  type Relation,
} from '../dossier';
import { stageTexts } from '../texts';

type Quotes = Relation['evidence'];

/** A reading that a person must confirm. */
export interface OpenQuestion {
  readonly kind: 'relation' | 'statement' | 'mention';
  readonly id: string;
  /** The record in words: a relation's name, a statement's title, the words of a mention. */
  readonly name: string;
  readonly question: string;
  /** Where its words stand: "paragraph 6, sentence 2". */
  readonly place: string;
}

/** A relation with an end that the sentence of its words does not name. */
export interface InferredEnds {
  readonly relation: Relation;
  readonly name: string;
  /** "Zelenskyy → [Trump administration]". */
  readonly ends: string;
  /** The inferred ends in their brackets. */
  readonly names: readonly string[];
  readonly place: string;
}

/** Every reading that is still open, of relations, statements and mentions, in reading order. */
export function openQuestions(lookup: Lookup): readonly OpenQuestion[] {
  const { relations, statements, mentions } = lookup.dossier;
  const records: readonly (Omit<OpenQuestion, 'question' | 'place'> & {
    readonly open: string | undefined;
    readonly quotes: Quotes;
  })[] = [
    ...relations.map((relation) => ({
      kind: 'relation' as const,
      ...{ id: relation.id, open: relation.open, quotes: relation.evidence },
      name: relationName(lookup, relation),
    })),
    ...statements.map((statement) => ({
      kind: 'statement' as const,
      ...{ id: statement.id, open: statement.open, quotes: statement.quotes },
      name: statementTitle(lookup, statement),
    })),
    ...mentions.map(({ id, open, quote }) => ({
      kind: 'mention' as const,
      ...{ id, open, quotes: [quote] as const },
      name: shownWords(lookup, quote, excerpt(quote.exact)),
    })),
  ];
  return records
    .filter(({ open }) => open !== undefined)
    .sort((a, b) => comparePlaces(lookup, firstOf(lookup, a.quotes), firstOf(lookup, b.quotes)))
    .map(({ kind, id, name, open = '', quotes }) => ({
      ...{ kind, id, name },
      question: open,
      place: placesOf(lookup, quotes),
    }));
}

/** Every relation with an inferred end, in reading order. */
export const inferredEnds = (lookup: Lookup): readonly InferredEnds[] =>
  lookup.dossier.relations
    .filter(({ inferred = [] }) => inferred.length > 0)
    .sort((a, b) => comparePlaces(lookup, firstOf(lookup, a.evidence), firstOf(lookup, b.evidence)))
    .map((relation) => ({
      relation,
      name: relationName(lookup, relation),
      ends: relationEnds(lookup, relation),
      names: inferredNames(lookup, relation).map(stageTexts.bracketed),
      place: placesOf(lookup, relation.evidence),
    }));

const firstOf = (lookup: Lookup, quotes: Quotes): Quotes[number] =>
  inReadingOrder(lookup, quotes)[0] ?? quotes[0];
