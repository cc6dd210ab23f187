import {
  badgeSpeaker,
  isTie,
  type Actor,
  type ActorId,
  type Lens,
  type Lookup,
  type Relation,
  type RelationId,
} from '../dossier';
import { admits } from './lens';

/** A relation as a line of the graph. */
export interface Edge {
  readonly id: RelationId;
  readonly relation: Relation;
  /** Who vouches for it, if neither the article nor its own source does. */
  readonly badge: ActorId | undefined;
  readonly tie: boolean;
  /** Position among the leading entries of the first view. */
  readonly leading: number | undefined;
}

export interface Node {
  readonly id: ActorId;
  readonly actor: Actor;
  readonly edges: readonly Edge[];
}

/** Joins two ids to the id of their pair: no id may hold it. */
const AND = '~';

/** Names a pair by its actors, the one that comes first in the dossier first. */
export const pairId = (a: ActorId, b: ActorId): string => `${a}${AND}${b}`;

/** The ids that a pair's id is made of. */
export const pairEnds = (id: string): readonly string[] => id.split(AND);

/** All edges between two actors, whichever way they run. `a` comes before `b` in the dossier. */
export interface Pair {
  readonly id: string;
  readonly a: ActorId;
  readonly b: ActorId;
  readonly edges: readonly Edge[];
}

/** What a lens lets through: every actor stays, relations come and go. */
export interface Graph {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
  readonly pairs: readonly Pair[];
}

/** The graph of a dossier through a lens, in the order of the dossier. */
export function buildGraph(lookup: Lookup, lens: Lens): Graph {
  const { dossier } = lookup;
  const leading = new Map(
    (dossier.firstView?.leading ?? []).flatMap((entry, place) =>
      entry.map((id) => [id, place] as const),
    ),
  );
  const edges = dossier.relations
    .filter((relation) => admits(lookup, lens, relation))
    .map((relation): Edge => ({
      id: relation.id,
      relation,
      badge: badgeSpeaker(relation),
      tie: isTie(relation),
      leading: leading.get(relation.id),
    }));
  const ends = new Map<ActorId, Edge[]>(dossier.actors.map(({ id }) => [id, []]));
  for (const edge of edges)
    for (const end of [edge.relation.source, edge.relation.target]) ends.get(end)?.push(edge);
  const nodes = dossier.actors.map((actor): Node => ({
    id: actor.id,
    actor,
    edges: ends.get(actor.id) ?? [],
  }));
  return { nodes, edges, pairs: bundlePairs(nodes, edges) };
}

function bundlePairs(nodes: readonly Node[], edges: readonly Edge[]): Pair[] {
  const order = new Map(nodes.map(({ id }, i) => [id, i]));
  const pairs = new Map<string, Pair & { edges: Edge[] }>();
  for (const edge of edges) {
    const { source, target } = edge.relation;
    const [a, b] =
      (order.get(source) ?? 0) < (order.get(target) ?? 0) ? [source, target] : [target, source];
    const id = pairId(a, b);
    const pair = pairs.get(id);
    if (pair) pair.edges.push(edge);
    else pairs.set(id, { id, a, b, edges: [edge] });
  }
  return [...pairs.values()];
}

/** The relations that a lens lets through. */
export const shownThrough = (lookup: Lookup, lens: Lens): ReadonlySet<RelationId> =>
  new Set(
    lookup.dossier.relations
      .filter((relation) => admits(lookup, lens, relation))
      .map(({ id }) => id),
  );

/** The actors that share an edge with one of the given, without the given themselves. */
export function neighbours(graph: Graph, ids: ReadonlySet<ActorId>): Set<ActorId> {
  const found = new Set<ActorId>();
  for (const { relation } of graph.edges) {
    if (ids.has(relation.source) && !ids.has(relation.target)) found.add(relation.target);
    if (ids.has(relation.target) && !ids.has(relation.source)) found.add(relation.source);
  }
  return found;
}
