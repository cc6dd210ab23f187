import { shortName, type Actor, type Lookup, type Relation } from '../dossier';
import { stageTexts } from '../texts';

type Name = (actor: Actor) => string;

const written = new WeakMap<Lookup, Name>();

/** How a line of prose names the actors of a dossier: shortly, unless two of them share the short name. */
export function namesOf(lookup: Lookup): Name {
  let name = written.get(lookup);
  if (!name) written.set(lookup, (name = createNames(lookup)));
  return name;
}

function createNames({ dossier }: Lookup): Name {
  const bearers = new Map<string, number>();
  for (const actor of dossier.actors)
    bearers.set(shortName(actor), (bearers.get(shortName(actor)) ?? 0) + 1);
  return (actor) => (bearers.get(shortName(actor)) === 1 ? shortName(actor) : actor.name);
}

/** The names of one relation's actors, with brackets round the ends that its evidence does not name. */
export function bracketInferred(relation: Relation, name: Name): Name {
  const inferred = new Set(relation.inferred?.map((end) => relation[end]));
  return (actor) => (inferred.has(actor.id) ? stageTexts.bracketed(name(actor)) : name(actor));
}
