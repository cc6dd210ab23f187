import { shortName, type Actor, type Lookup, type Relation } from '../dossier';
import { stageTexts } from '../texts';

/** How a line of prose names an actor: shortly, unless two actors of the dossier share the short name. */
export function createNames({ dossier }: Lookup): (actor: Actor) => string {
  const bearers = new Map<string, number>();
  for (const actor of dossier.actors)
    bearers.set(shortName(actor), (bearers.get(shortName(actor)) ?? 0) + 1);
  return (actor) => (bearers.get(shortName(actor)) === 1 ? shortName(actor) : actor.name);
}

/** The names of one relation's actors, with brackets round the ends that its evidence does not name. */
export function bracketInferred(
  relation: Relation,
  name: (actor: Actor) => string,
): (actor: Actor) => string {
  const inferred = new Set(relation.inferred?.map((end) => relation[end]));
  return (actor) => (inferred.has(actor.id) ? stageTexts.bracketed(name(actor)) : name(actor));
}
