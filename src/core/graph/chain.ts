import { isQuoted, type ActorId, type Lookup, type Relation, type RelationId } from '../dossier';

/** One step of a chain: two actors, and what the text states between them, the best quotation first. */
export interface ChainStep {
  readonly from: ActorId;
  readonly to: ActorId;
  readonly relations: readonly [Relation, ...Relation[]];
}

/**
 * The shortest chain of relations from one actor to another, whichever way they run; [] from an actor to itself, undefined if none
 * leads there. Among chains of one length the one whose actors, step by step, come first in the dossier. Breadth first.
 */
export function chainBetween(
  lookup: Lookup,
  from: ActorId,
  to: ActorId,
  shown: ReadonlySet<RelationId>,
): readonly ChainStep[] | undefined {
  const came = new Map<ActorId, ActorId>([[from, from]]);
  const order = new Map(lookup.dossier.actors.map(({ id }, i) => [id, i]));
  let edge: readonly ActorId[] = [from];
  while (edge.length > 0 && !came.has(to)) {
    const next: ActorId[] = []; // as they were reached: the first to reach an actor is then on the chain that comes first
    for (const actor of edge)
      for (const other of partnersOf(lookup, actor, shown, order))
        if (!came.has(other)) {
          came.set(other, actor);
          next.push(other);
        }
    edge = next;
  }
  if (!came.has(to)) return undefined;
  const steps: ChainStep[] = [];
  for (let at = to; at !== from; at = came.get(at) ?? from)
    steps.unshift(stepBetween(lookup, came.get(at) ?? from, at, shown));
  return steps;
}

/** Relations between two actors, those first that say most: quoted words, then what leads the story, then what is stated as done. */
export function rankBetween(
  lookup: Lookup,
  a: ActorId,
  b: ActorId,
  shown: ReadonlySet<RelationId>,
): readonly Relation[] {
  const leading = (lookup.dossier.firstView?.leading ?? []).flat();
  const weight = (relation: Relation): number => {
    const place = leading.indexOf(relation.id);
    return (
      (relation.evidence.some((quote) => isQuoted(lookup, quote)) ? 0 : 1000) +
      (place === -1 ? 200 : place) +
      (relation.modality === 'asserted' ? 0 : 100) +
      (relation.attribution === 'headline' ? 50 : 0)
    );
  };
  return lookup
    .between(a, b)
    .filter(({ id }) => shown.has(id))
    .map((relation, i) => ({ relation, weight: weight(relation), i }))
    .sort((p, q) => p.weight - q.weight || p.i - q.i)
    .map(({ relation }) => relation);
}

function stepBetween(
  lookup: Lookup,
  from: ActorId,
  to: ActorId,
  shown: ReadonlySet<RelationId>,
): ChainStep {
  const [best, ...others] = rankBetween(lookup, from, to, shown);
  if (!best) throw new Error(`no relation between: ${from} and ${to}`);
  return { from, to, relations: [best, ...others] };
}

/** The actors that share a shown relation with one, in the order of the dossier's actors. */
function partnersOf(
  lookup: Lookup,
  actor: ActorId,
  shown: ReadonlySet<RelationId>,
  order: ReadonlyMap<ActorId, number>,
): ActorId[] {
  const partners = lookup
    .relationsOf(actor)
    .filter(({ id }) => shown.has(id))
    .map(({ source, target }) => (source === actor ? target : source));
  return [...new Set(partners)].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
}
