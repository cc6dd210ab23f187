import {
  shownWords,
  inReadingOrder,
  placedName,
  placeOf,
  placesOf,
  relationName,
  statementTitle,
  voiceOf,
  type Actor,
  type Lookup,
  type PlacedSentence,
  type Relation,
  type Statement,
} from '../dossier';
import type { Span } from '../text';
import { citationTexts, termTexts } from '../texts';
import { findTexts } from '../texts/find';
import type { Alias } from './aliases';
import { cutRound } from './cut';
import { wordsOfSentence } from './entries';

/** One entry in words: what it says, and who vouches for it where. */
export interface Told {
  readonly title: string;
  readonly detail: string;
}

/** Where something that was looked for stands in words; undefined if nothing does. */
export type Spot = (words: string) => Span | undefined;

/** A relation as its whole sentence, with who vouches for it, how it stands, and its places. */
export const tellRelation = (lookup: Lookup, relation: Relation): Told => ({
  title: relationName(lookup, relation),
  detail: findTexts.detail([
    citationTexts.vouched(voiceOf(lookup, relation), termTexts.modality[relation.modality]),
    placesOf(lookup, relation.evidence),
  ]),
});

/**
 * A statement as its speaker, whom it is about, and its words, in quotation marks only where the text has them. Whole, or if something
 * was looked for: long pieces cut round it.
 */
export const tellStatement = (lookup: Lookup, statement: Statement, spot?: Spot): Told => ({
  title: findTexts.statement(
    statementTitle(lookup, statement),
    inReadingOrder(lookup, statement.quotes).map((quote) => {
      const words = spot ? cutRound(quote.exact, spot(quote.exact)) : quote.exact;
      return shownWords(lookup, quote, words);
    }),
  ),
  detail: findTexts.detail([
    termTexts.statement[statement.form],
    statement.venue ?? '',
    placesOf(lookup, statement.quotes),
  ]),
});

/** A sentence as its words, with those who speak in it; cut round what was looked for if it is long. */
export function tellSentence(lookup: Lookup, placed: PlacedSentence, spot: Spot): Told {
  const words = wordsOfSentence(placed);
  const speakers = lookup.statementsIn(placed.key).map(({ speaker }) => lookup.actor(speaker).name);
  return {
    title: cutRound(words, spot(words)),
    detail: findTexts.detail([
      findTexts.voice(citationTexts.article, [...new Set(speakers)]),
      placeIn(lookup, placed),
    ]),
  };
}

/** An actor by name, with kind, role and ties, or with what the article calls it, if it was found by that. */
export const tellActor = (lookup: Lookup, actor: Actor, called: Alias | undefined): Told => ({
  title: actor.name,
  detail: findTexts.detail(
    called?.quote
      ? [
          termTexts.kind[actor.kind],
          findTexts.called(called.quote.exact),
          placeOf(lookup, called.quote),
        ]
      : [
          termTexts.kind[actor.kind],
          actor.role?.exact ?? '',
          findTexts.relations(lookup.relationsOf(actor.id).length),
        ],
  ),
});

/** The place of a sentence; with the title of its article where the dossier has several. */
function placeIn({ dossier }: Lookup, placed: PlacedSentence): string {
  const place = placedName(placed);
  const { id, title, text } = placed.article;
  return dossier.articles.length === 1
    ? place
    : citationTexts.placeIn(title ? text.slice(title.start, title.end) : id, place);
}
