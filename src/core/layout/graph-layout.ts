import { isTie, type ActorId, type Pin, type Relation } from '../dossier';
import type { Graph } from '../graph';
import { setName } from './measure';
import type { LayoutInput, LayoutLink, LayoutNode } from './types';

/** Ties that put two actors into one office: who holds it, heads, represents or works for whom. */
const OFFICE_TIES: readonly string[] = [
  'Occupancy',
  'Representation',
  'Directorship',
  'Employment',
];

/** Nominal sizes in world units, at which the layout keeps actors and their names apart. */
const NOMINAL = { lead: 50, other: 34, name: 13, limit: 140 };

/**
 * What the layout needs to know of a graph with everything in it: boxes of shape and name, offices, pins, and the pairs, those
 * with a relation in `shown` (the first view) as prominent. One layout per dossier: lenses and scenes never lay it out again.
 */
export function layoutInput(
  graph: Graph,
  shown: ReadonlySet<string>,
  pins: readonly Pin[],
): LayoutInput {
  const offices = findOffices(graph);
  const pinned = new Map(pins.map(({ actor, x, y }) => [actor, { x, y }]));
  const index = new Map(graph.nodes.map(({ id }, i) => [id, i]));
  const few = graph.nodes.length <= 30;
  const nodes = graph.nodes.map(({ id, actor }): LayoutNode => {
    const shape = few ? (actor.lead ? NOMINAL.lead : NOMINAL.other) : 16;
    const name = setName(actor.name, few ? NOMINAL.name : 12, NOMINAL.limit);
    const office = offices.get(id);
    const pin = pinned.get(id);
    return {
      id,
      width: Math.max(shape, name.width) + (few ? 10 : 4),
      height: shape + name.height + (few ? 8 : 0),
      ...(pin && { pin }),
      ...(office !== undefined && { group: office }),
    };
  });
  const links = graph.pairs.map((pair): LayoutLink => ({
    source: index.get(pair.a) ?? 0,
    target: index.get(pair.b) ?? 0,
    prominent: pair.edges.some(({ id }) => shown.has(id)),
  }));
  return { nodes, links };
}

/** Actors joined by ties of office, each under the name of its first; actors without such a tie are absent. */
function findOffices(graph: Graph): Map<ActorId, string> {
  const leader = new Map<ActorId, ActorId>(graph.nodes.map(({ id }) => [id, id]));
  const next = (id: ActorId): ActorId => leader.get(id) ?? id;
  const find = (id: ActorId): ActorId => {
    let first = id;
    while (next(first) !== first) first = next(first);
    // All on the way know it from now on: a chain is walked once, however long it is.
    for (let one = id; one !== first;) {
      const after = next(one);
      leader.set(one, first);
      one = after;
    }
    return first;
  };
  const joined = new Set<ActorId>();
  for (const { relation } of graph.edges) {
    if (!isOfficeTie(relation)) continue;
    leader.set(find(relation.target), find(relation.source));
    joined.add(relation.source).add(relation.target);
  }
  return new Map([...joined].map((id) => [id, find(id)]));
}

const isOfficeTie = (relation: Relation): boolean =>
  isTie(relation) && OFFICE_TIES.includes(relation.type);
