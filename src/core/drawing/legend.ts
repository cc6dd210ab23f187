import type { ActorKind, Contest, Relation, RelationId } from '../dossier';
import type { Graph, Pair } from '../graph';
import type { Focus } from './focus';
import { patternOf, roleOf } from './look';
import type { Pattern } from './marks';
import type { Role } from './palette';
import { FAN, strandsOf } from './strands';

/** One line of the legend. */
export type LegendEntry =
  | { readonly kind: 'role'; readonly role: Role }
  | { readonly kind: 'pattern'; readonly pattern: Pattern }
  | { readonly kind: 'sign'; readonly sign: Sign }
  | { readonly kind: 'shape'; readonly shape: ActorKind };

const ROLES = ['cooperative', 'conflictual', 'neutral', 'tie'] as const;
const PATTERNS = ['solid', 'dashed', 'dotted', 'crossed', 'hollow'] as const;
const SIGNS = ['badge', 'split', 'bundle', 'mutual', 'bracket', 'speech'] as const;
type Sign = (typeof SIGNS)[number];
const KINDS = ['person', 'country', 'organization', 'group'] as const;

export interface LegendInput {
  readonly graph: Graph;
  readonly shown: ReadonlySet<RelationId>;
  readonly contests: readonly Contest[];
  readonly focus: Focus | undefined;
  /** The layer "speaks of" is there. */
  readonly speech?: boolean;
}

/** The legend of everything that some lens or choice brings on the stage: one list for a graph, whatever is on screen. */
export function wholeLegend(
  graph: Graph,
  contests: readonly Contest[],
  speech = false,
): LegendEntry[] {
  const relations = graph.edges.map(({ relation }) => relation);
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  return entriesOf(graph, relations, {
    badge: graph.edges.some(({ badge }) => badge !== undefined),
    split: contests.some(({ kind, relations: ids }) => {
      const [one, other] = ids.map((id) => byId.get(id));
      const sameWay = one?.source === other?.source && one?.target === other?.target;
      return kind === 'contradiction' && one !== undefined && sameWay;
    }),
    bundle: graph.pairs.some(canBundle),
    mutual: relations.some(({ mutual }) => mutual === true),
    bracket: relations.some(({ inferred = [] }) => inferred.length > 0),
    speech,
  });
}

/** True if two relations of one voice may come to lie in one bundle: what does not lead, and what does not fit the fan. */
function canBundle({ edges }: Pair): boolean {
  const loose = edges.length > FAN ? edges : edges.filter(({ leading }) => leading === undefined);
  return new Set(loose.map(({ badge }) => badge)).size < loose.length;
}

/** Names an entry among those of a legend. */
export function legendKey(entry: LegendEntry): string {
  switch (entry.kind) {
    case 'role':
      return entry.role;
    case 'pattern':
      return entry.pattern;
    case 'sign':
      return entry.sign;
    case 'shape':
      return entry.shape;
  }
}

/**
 * The legend of what is on screen, in a fixed order: tones, patterns, signs, shapes. It needs no geometry, so that the stage knows
 * how high it is before there is a drawing.
 */
export function legendOf({
  graph,
  shown,
  contests,
  focus,
  speech = false,
}: LegendInput): LegendEntry[] {
  const strands = strandsOf(graph, shown, contests, focus).flatMap(({ lanes }) => lanes.flat());
  const relations = strands.flatMap(({ edges }) => edges.map(({ relation }) => relation));
  const singles = strands.filter(({ edges }) => edges.length === 1);
  const signs = {
    badge: strands.some(({ edges }) => edges[0].badge !== undefined),
    split: strands.some(({ half }) => half !== undefined),
    bundle: strands.some(({ edges }) => edges.length > 1),
    mutual: relations.some(({ mutual }) => mutual === true),
    speech,
    bracket: singles.some(
      ({ strength, edges }) => strength === 'full' && (edges[0].relation.inferred ?? []).length > 0,
    ),
  };
  return entriesOf(graph, relations, signs);
}

function entriesOf(
  graph: Graph,
  relations: readonly Relation[],
  signs: Readonly<Record<Sign, boolean>>,
): LegendEntry[] {
  const roles = new Set(relations.map(roleOf));
  const patterns = new Set(relations.map(patternOf));
  const kinds = new Set(graph.nodes.map(({ actor }) => actor.kind));
  return [
    ...ROLES.filter((role) => roles.has(role)).map((role) => ({ kind: 'role', role }) as const),
    ...PATTERNS.filter((pattern) => patterns.has(pattern)).map(
      (pattern) => ({ kind: 'pattern', pattern }) as const,
    ),
    ...SIGNS.filter((sign) => signs[sign]).map((sign) => ({ kind: 'sign', sign }) as const),
    ...KINDS.filter((kind) => kinds.has(kind)).map((shape) => ({ kind: 'shape', shape }) as const),
  ];
}
