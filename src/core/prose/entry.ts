import {
  ARTICLE_VOICE,
  comparePlaces,
  inReadingOrder,
  shownWords,
  placeOf,
  placesOf,
  relationSentence,
  voiceOf,
  type Contest,
  type Lookup,
  type Relation,
  type RelationId,
} from '../dossier';
import { stageTexts, termTexts } from '../texts';
import { proseTexts } from '../texts/prose';
import { bracketInferred, namesOf } from './names';

type Quote = Relation['evidence'][number];

/** Verbatim words, in quotation marks only where the text has them. */
export interface ProseQuote {
  readonly quote: Quote;
  readonly words: string;
  /** "paragraph 6, sentence 1"; '' for words that begin between two sentences. */
  readonly place: string;
}

/** What stands against a relation, told as fully as the relation itself. */
export interface Counterpart {
  /** A relation whose words could not be found has an id, and nothing of it is told. */
  readonly relation: RelationId;
  readonly telling: string;
  /** How the two stand to each other, and in which words. */
  readonly contest: string;
}

/** One relation as prose. Its quotes stand in the order of the text. */
export interface ProseEntry {
  readonly relation: Relation;
  /** "Trump → [Ukraine]: ..." with every condition and negation. */
  readonly statement: string;
  /** Who vouches for it, and how it stands if it is not simply so. */
  readonly voice: string;
  readonly place: string;
  /** The ends in brackets, in words. */
  readonly inferred: string | undefined;
  readonly open: string | undefined;
  readonly against: readonly Counterpart[];
  readonly quotes: readonly ProseQuote[];
  /** How many quotations of it do not stand where the file says. */
  readonly notFound: number;
}

const written = new WeakMap<Lookup, Map<RelationId, ProseEntry>>();

/** A relation as an entry of prose: the same object each time, so that a change of lens need not write everything anew. */
export function entryOf(lookup: Lookup, relation: Relation): ProseEntry {
  let entries = written.get(lookup);
  if (!entries) written.set(lookup, (entries = new Map<RelationId, ProseEntry>()));
  let entry = entries.get(relation.id);
  if (!entry) entries.set(relation.id, (entry = writeEntry(lookup, relation)));
  return entry;
}

function writeEntry(lookup: Lookup, relation: Relation): ProseEntry {
  const name = namesOf(lookup);
  const ends = (relation.inferred ?? []).map((end) => name(lookup.actor(relation[end])));
  return {
    relation,
    statement: statementOf(lookup, relation),
    voice: voice(lookup, relation),
    place: placesOf(lookup, relation.evidence),
    inferred: ends.length > 0 ? proseTexts.inferred(ends) : undefined,
    open: relation.open === undefined ? undefined : proseTexts.open(relation.open),
    against: lookup
      .contestsOf(relation.id)
      .flatMap((contest) => counterpartIn(lookup, contest, relation)),
    quotes: writeQuotes(lookup, relation.evidence),
    notFound: lookup.unanchoredOf({ kind: 'relation', id: relation.id }).length,
  };
}

/** Quotes with their places, in the order of the text. */
export const writeQuotes = (lookup: Lookup, quotes: readonly Quote[]): ProseQuote[] =>
  inReadingOrder(lookup, quotes).map((quote) => ({
    quote,
    words: shownWords(lookup, quote),
    place: placeOf(lookup, quote),
  }));

/** Compares two relations by where their first evidence stands: article by article, from the top. */
export const byFirstEvidence = (lookup: Lookup, a: Relation, b: Relation): number =>
  byFirstQuote(lookup, a.evidence, b.evidence);

/** Compares two lists of quotes by which of them begins first in the text. */
export function byFirstQuote(lookup: Lookup, a: readonly Quote[], b: readonly Quote[]): number {
  const [first] = inReadingOrder(lookup, a);
  const [second] = inReadingOrder(lookup, b);
  return first && second ? comparePlaces(lookup, first, second) : 0;
}

function statementOf(lookup: Lookup, relation: Relation): string {
  const named = bracketInferred(relation, namesOf(lookup));
  const words =
    relation.sentence === undefined
      ? relation.predicate
      : relationSentence(lookup, relation, named);
  return stageTexts.relation(
    named(lookup.actor(relation.source)),
    named(lookup.actor(relation.target)),
    words,
    relation.mutual === true,
  );
}

function voice(lookup: Lookup, relation: Relation): string {
  const who =
    relation.assertedBy === ARTICLE_VOICE ? proseTexts.article : voiceOf(lookup, relation);
  switch (relation.modality) {
    case 'asserted':
      return proseTexts.told(who);
    case 'claimed':
      return proseTexts.claimed(who);
    default:
      return proseTexts.qualified(termTexts.modality[relation.modality], who);
  }
}

function counterpartIn(
  lookup: Lookup,
  contest: Contest,
  relation: Relation,
): readonly Counterpart[] {
  const id = contest.relations.find((other) => other !== relation.id);
  if (id === undefined) return [];
  const other = lookup.findRelation(id);
  const telling = other
    ? proseTexts.sentences([
        statementOf(lookup, other),
        voice(lookup, other),
        placesOf(lookup, other.evidence),
      ])
    : proseTexts.notTold(id);
  return [
    {
      relation: id,
      telling,
      contest: proseTexts.contest(termTexts.contest[contest.kind], contest.why),
    },
  ];
}
