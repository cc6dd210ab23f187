import type { Ground } from '../core/briefing';
import {
  ARTICLE_VOICE,
  placesOf,
  relationTitle,
  type Actor,
  type Lookup,
  type Relation,
} from '../core/dossier';
import { exportTexts as texts } from '../core/texts/exports';
import { againstOf } from './against';
import { digestLines, headLines, leftOutLines } from './head';
import { xmlSafe } from './xml';

type Attributes = Readonly<Record<string, string | number | boolean>>;

/** An actor or a relation with what a graph program shows of it. What is empty is left out. */
export interface GraphNode {
  readonly id: string;
  readonly attributes: Attributes;
}
export interface GraphEdge extends GraphNode {
  readonly source: string;
  readonly target: string;
}

/** The actors, at the places they have in the picture: graph programs count upwards, the picture downwards. */
export function graphNodes({ lookup, graph, positions }: Ground): GraphNode[] {
  const places = new Map(graph.nodes.map(({ id }, i) => [id, positions[i]]));
  return lookup.dossier.actors.map((actor) => {
    const at = places.get(actor.id);
    const isPlaced = at !== undefined && Number.isFinite(at.x) && Number.isFinite(at.y);
    return {
      id: actor.id,
      attributes: {
        ...filled(actorAttributes(lookup, actor)),
        ...(isPlaced && { x: rounded(at.x), y: rounded(-at.y) }),
      },
    };
  });
}

/** Every relation, each as one edge: programs that know no mixed graphs would refuse one without direction. */
export const graphEdges = ({ lookup }: Ground): GraphEdge[] =>
  lookup.dossier.relations.map((relation) => ({
    id: relation.id,
    source: relation.source,
    target: relation.target,
    attributes: filled(relationAttributes(lookup, relation)),
  }));

/** What a graph has no place for. */
export const leftOutOfGraph = (lookup: Lookup): string[] =>
  leftOutLines(lookup, { actor: 'all', relation: 'all', matter: 'all' });

/** What the graph is of, how old it is, and what is not in it. */
export function describeGraph(lookup: Lookup): string {
  const { relations } = lookup.dossier;
  const lines = [
    ...headLines(lookup),
    texts.made,
    ...(relations.some(({ mutual }) => mutual) ? [texts.graph.mutual] : []),
    ...leftOutOfGraph(lookup),
    ...digestLines(lookup),
  ];
  return xmlSafe(lines.join('\n'));
}

const actorAttributes = (lookup: Lookup, actor: Actor): Attributes => ({
  label: actor.name,
  short: actor.short ?? '',
  kind: actor.kind,
  lead: actor.lead === true,
  role: actor.role?.exact ?? '',
  rolePlace: actor.role ? placesOf(lookup, [actor.role]) : '',
  note: actor.note ?? '',
});

const relationAttributes = (lookup: Lookup, relation: Relation): Attributes => ({
  label: relation.label ?? relation.predicate,
  type: relation.type,
  polarity: relation.polarity,
  modality: relation.modality,
  asserter:
    relation.assertedBy === ARTICLE_VOICE ? texts.article : lookup.actor(relation.assertedBy).name,
  asserterId: relation.assertedBy,
  attribution: relation.attribution,
  evidence: texts.pieces(relation.evidence.map(({ exact }) => exact)),
  place: placesOf(lookup, relation.evidence),
  sentence: relationTitle(lookup, relation),
  predicate: relation.predicate,
  matter: lookup.matter(relation.matter).name,
  mutual: relation.mutual === true,
  inferred: (relation.inferred ?? []).join(', '),
  against: againstOf(lookup, relation),
  open: relation.open ?? '',
  note: relation.note ?? '',
});

/** Without what is empty, and with nothing that XML cannot hold. */
const filled = (attributes: Attributes): Attributes =>
  Object.fromEntries(
    Object.entries(attributes)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => [name, typeof value === 'string' ? xmlSafe(value) : value]),
  );

const rounded = (value: number): number => Math.round(value * 10) / 10;
