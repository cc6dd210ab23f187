import { ARTICLE_VOICE, isTie, type Actor, type ActorId, type Lookup } from '../dossier';
import type { ProseEntry } from './entry';
import type { SaidEntry } from './said';
import { createWriter, type Writer } from './writer';

/** What is said: in statements, and in relations that somebody vouches for. Both follow the text. */
export interface Voices {
  readonly statements: readonly SaidEntry[];
  readonly relations: readonly ProseEntry[];
}

/** One of two actors that are compared. */
export interface ComparedSide {
  readonly actor: Actor;
  readonly says: readonly SaidEntry[];
  readonly saysOfOther: Voices;
  /** Its standing ties, to whomever. */
  readonly ties: readonly ProseEntry[];
}

/** A third actor with what the text states between it and each of the two, the best quotation first. */
export interface CommonActor {
  readonly actor: Actor;
  readonly withFirst: readonly ProseEntry[];
  readonly withSecond: readonly ProseEntry[];
}

/** Two actors side by side. */
export interface Comparison {
  readonly first: ComparedSide;
  readonly second: ComparedSide;
  /** What the text states between the two, the best quotation first, whoever vouches for it. */
  readonly between: readonly ProseEntry[];
  /** In the order of the dossier; each shares at least one relation with either. */
  readonly common: readonly CommonActor[];
  /** What other actors of the story say of both at once, and of one of the two. */
  readonly thirdVoices: { readonly ofBoth: Voices; readonly ofOne: Voices };
}

/**
 * Two actors compared over all relations of the dossier; with the two exchanged the same from the other side. Throws for an actor
 * that is unknown or compared with itself.
 */
export function compareActors(lookup: Lookup, a: ActorId, b: ActorId): Comparison {
  const [first, second] = [lookup.actor(a), lookup.actor(b)];
  if (a === b) throw new Error(`actor compared with itself: ${a}`);
  const writer = createWriter(lookup);
  return {
    first: writeSide(lookup, writer, first, b),
    second: writeSide(lookup, writer, second, a),
    between: writer.between(a, b),
    common: lookup.dossier.actors
      .filter(({ id }) => id !== a && id !== b)
      .map((actor) => ({
        actor,
        withFirst: writer.between(a, actor.id),
        withSecond: writer.between(b, actor.id),
      }))
      .filter(({ withFirst, withSecond }) => withFirst.length > 0 && withSecond.length > 0),
    thirdVoices: {
      ofBoth: writeThirdVoices(lookup, writer, [a, b], 2),
      ofOne: writeThirdVoices(lookup, writer, [a, b], 1),
    },
  };
}

function writeSide(lookup: Lookup, writer: Writer, actor: Actor, other: ActorId): ComparedSide {
  const says = lookup.statementsBy(actor.id);
  return {
    actor,
    says: writer.statements(says),
    saysOfOther: {
      statements: writer.statements(says.filter(({ about }) => about.includes(other))),
      relations: writer.relations(
        lookup.relationsOf(other).filter(({ assertedBy }) => assertedBy === actor.id),
      ),
    },
    ties: writer.relations(lookup.relationsOf(actor.id).filter(isTie)),
  };
}

/** What third actors say of so many of the two. */
function writeThirdVoices(
  { dossier }: Lookup,
  writer: Writer,
  two: readonly ActorId[],
  count: number,
): Voices {
  const isThird = (who: ActorId | typeof ARTICLE_VOICE) =>
    who !== ARTICLE_VOICE && !two.includes(who);
  const isOf = (ids: readonly ActorId[]) => two.filter((id) => ids.includes(id)).length === count;
  return {
    statements: writer.statements(
      dossier.statements.filter(({ speaker, about }) => isThird(speaker) && isOf(about)),
    ),
    relations: writer.relations(
      dossier.relations.filter(
        ({ assertedBy, source, target }) => isThird(assertedBy) && isOf([source, target]),
      ),
    ),
  };
}
