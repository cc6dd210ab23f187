import {
  ARTICLE_VOICE,
  isQuoted,
  placeOf,
  relationSentence,
  voiceOf,
  type Actor,
  type Contest,
  type Lookup,
  type Relation,
  type RelationId,
} from '../dossier';
import { proseTexts, stageTexts, termTexts } from '../texts';
import { bracketInferred } from './names';

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

type Name = (actor: Actor) => string;

/** A relation as an entry of prose; `name` says how actors are called. */
export function writeEntry(lookup: Lookup, relation: Relation, name: Name): ProseEntry {
  const ends = (relation.inferred ?? []).map((end) => name(lookup.actor(relation[end])));
  const quotes = inTextOrder(lookup, relation.evidence).map((quote) => ({
    quote,
    words: isQuoted(relation) ? proseTexts.quoted(quote.exact) : quote.exact,
    place: placeIn(lookup, quote),
  }));
  return {
    relation,
    statement: statementOf(lookup, relation, name),
    voice: voice(lookup, relation),
    place: places(quotes.map(({ place }) => place)),
    inferred: ends.length > 0 ? proseTexts.inferred(ends) : undefined,
    open: relation.open === undefined ? undefined : proseTexts.open(relation.open),
    against: lookup
      .contestsOf(relation.id)
      .flatMap((contest) => counterpartIn(lookup, contest, relation, name)),
    quotes,
    notFound: lookup.dossier.unanchored.filter(
      ({ owner }) => owner.kind === 'relation' && owner.id === relation.id,
    ).length,
  };
}

/** Compares two relations by where their first evidence stands: article by article, from the top. */
export function byFirstEvidence(lookup: Lookup, a: Relation, b: Relation): number {
  const [first] = inTextOrder(lookup, a.evidence);
  const [second] = inTextOrder(lookup, b.evidence);
  return first && second ? comparePlace(lookup, first, second) : 0;
}

const inTextOrder = (lookup: Lookup, quotes: readonly Quote[]): Quote[] =>
  [...quotes].sort((a, b) => comparePlace(lookup, a, b));

function comparePlace({ dossier }: Lookup, a: Quote, b: Quote): number {
  const number = ({ article }: Quote) => dossier.articles.findIndex(({ id }) => id === article);
  return number(a) - number(b) || a.start - b.start;
}

function statementOf(lookup: Lookup, relation: Relation, name: Name): string {
  const named = bracketInferred(relation, name);
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

/** The place of a quote; with the article's title where the dossier has several articles. */
function placeIn(lookup: Lookup, quote: Quote): string {
  const place = placeOf(lookup, quote);
  if (lookup.dossier.articles.length === 1) return place;
  const { id, text, title } = lookup.article(quote.article);
  return proseTexts.placeIn(title ? text.slice(title.start, title.end) : id, place);
}

const places = (all: readonly string[]): string =>
  [...new Set(all)].filter((place) => place !== '').join('; ');

function counterpartIn(
  lookup: Lookup,
  contest: Contest,
  relation: Relation,
  name: Name,
): readonly Counterpart[] {
  const id = contest.relations.find((other) => other !== relation.id);
  if (id === undefined) return [];
  const other = lookup.findRelation(id);
  const telling = other
    ? proseTexts.sentences([
        statementOf(lookup, other, name),
        voice(lookup, other),
        places(inTextOrder(lookup, other.evidence).map((quote) => placeIn(lookup, quote))),
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
