import {
  inReadingOrder,
  isQuoted,
  shownWords,
  placeOf,
  type ActorId,
  type Lookup,
  type Relation,
  type Statement,
} from '../dossier';
import { chainBetween, rankBetween } from '../graph';
import { tellRelation, tellStatement, type Told } from './told';

/** A relation with the words that state it best: quoted ones, if it has any. */
export interface Stated extends Told {
  readonly relation: Relation;
  /** Verbatim, in quotation marks only where the text has them. */
  readonly words: string;
  readonly place: string;
}

/** One step of a chain, whichever way its relations run; the best quotation first. */
export interface StatedStep {
  readonly from: ActorId;
  readonly to: ActorId;
  readonly stated: readonly [Stated, ...Stated[]];
}

/** What one of two actors says of the other. */
export interface Said extends Told {
  readonly statement: Statement;
}

/** What stands between two actors. */
export interface Between {
  /** Their own relations, the best quotation first. */
  readonly direct: readonly Stated[];
  /** The shortest chain from one to the other: a single step if they have relations of their own; undefined if none joins them. */
  readonly chain: readonly StatedStep[] | undefined;
  /** In the order of the text. */
  readonly said: readonly Said[];
}

/** What stands between two different actors in the whole dossier, whatever the lens. Throws `unknown actor: id`, `one actor: id`. */
export function between(lookup: Lookup, a: ActorId, b: ActorId): Between {
  for (const id of [a, b]) lookup.actor(id);
  if (a === b) throw new Error(`one actor: ${a}`);
  const all = new Set(lookup.dossier.relations.map(({ id }) => id));
  return {
    direct: rankBetween(lookup, a, b, all).map((relation) => state(lookup, relation)),
    chain: chainBetween(lookup, a, b, all)?.map(({ from, to, relations: [best, ...others] }) => ({
      from,
      to,
      stated: [state(lookup, best), ...others.map((relation) => state(lookup, relation))],
    })),
    said: saidBetween(lookup, a, b).map((statement) => ({
      statement,
      ...tellStatement(lookup, statement),
    })),
  };
}

function state(lookup: Lookup, relation: Relation): Stated {
  const inOrder = inReadingOrder(lookup, relation.evidence);
  const quoted = inOrder.find((quote) => isQuoted(lookup, quote));
  const best = quoted ?? inOrder[0] ?? relation.evidence[0];
  return {
    relation,
    ...tellRelation(lookup, relation),
    words: shownWords(lookup, best),
    place: placeOf(lookup, best),
  };
}

function saidBetween(lookup: Lookup, a: ActorId, b: ActorId): Statement[] {
  const said = [
    ...lookup.statementsBy(a).filter(({ about }) => about.includes(b)),
    ...lookup.statementsBy(b).filter(({ about }) => about.includes(a)),
  ];
  const first = (statement: Statement) => inReadingOrder(lookup, statement.quotes)[0];
  const order = inReadingOrder(
    lookup,
    said.flatMap((statement) => first(statement) ?? []),
  );
  return said.sort((p, q) => placeAmong(order, first(p)) - placeAmong(order, first(q)));
}

const placeAmong = <Item>(items: readonly Item[], item: Item | undefined): number =>
  items.findIndex((one) => one === item);
