import type { Actor } from '../actor';
import type { Dossier } from '../dossier';
import type { Matter } from '../file';
import type { ActorId, ArticleId, MatterId } from '../ids';
import type { ProposedActor } from '../proposal';
import { takenIds } from './ids';

/** What records of another dossier are in this one, and those that are none here yet, by free ids. */
export interface Match<Id, One> {
  readonly ids: ReadonlyMap<Id, Id>;
  readonly fresh: readonly One[];
}

/** The articles of another dossier that are here, character for character. */
export const matchArticles = (
  dossier: Dossier,
  other: Dossier,
): ReadonlyMap<ArticleId, ArticleId> =>
  new Map(
    other.articles.flatMap(({ id, text }) => {
      const same = dossier.articles.find((one) => one.text === text);
      return same ? [[id, same.id] as const] : [];
    }),
  );

/** Matters of the same name are the same. */
export function matchMatters(dossier: Dossier, other: Dossier): Match<MatterId, Matter> {
  const ids = new Map<MatterId, MatterId>();
  const taken = takenIds(dossier, 'matters');
  const fresh: Matter[] = [];
  for (const matter of other.matters) {
    const name = matter.name.toLowerCase();
    const same = dossier.matters.find((one) => one.name.toLowerCase() === name);
    const id = same?.id ?? freeId(matter.id, taken);
    ids.set(matter.id, id);
    if (!same) fresh.push({ ...matter, id });
  }
  return { ids, fresh };
}

/**
 * Actors of the same name and kind are the same; those that are only proposed here count too. No two of the other dossier are one here,
 * or a relation between them would run from an actor to itself: of two with one name, one is new.
 */
export function matchActors(dossier: Dossier, other: Dossier): Match<ActorId, Actor> {
  const ids = new Map<ActorId, ActorId>();
  const taken = takenIds(dossier, 'actors');
  const free = new Set<Here>([...dossier.actors, ...dossier.proposals.actors]);
  const isSame = (a: Who, b: Who): boolean => a.name === b.name && a.kind === b.kind;
  const match = (actor: Actor, one: Here) => {
    ids.set(actor.id, one.id);
    free.delete(one);
  };
  // Of several with one name, the one with the same id first.
  for (const actor of other.actors)
    for (const one of free) if (one.id === actor.id && isSame(one, actor)) match(actor, one);
  const fresh: Actor[] = [];
  for (const actor of other.actors) {
    if (ids.has(actor.id)) continue;
    const same = [...free].find((one) => isSame(one, actor));
    if (same) match(actor, same);
    else {
      const id = freeId(actor.id, taken);
      ids.set(actor.id, id);
      fresh.push({ ...actor, id });
    }
  }
  return { ids, fresh };
}

type Who = Pick<Actor, 'name' | 'kind'>;
/** An actor of this dossier, or one that is proposed. */
type Here = Actor | ProposedActor;

/** An id that is not taken, as like the given one as can be; it is taken then. */
function freeId<Id extends string>(id: Id, taken: Set<string>): Id {
  let free = id;
  for (let turn = 2; taken.has(free); turn += 1) free = `${id.slice(0, 70)}-${turn}` as Id;
  taken.add(free);
  return free;
}
