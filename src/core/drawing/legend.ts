import type { ActorKind, Contest, RelationId } from '../dossier';
import type { Graph } from '../graph';
import type { Focus } from './focus';
import { patternOf, roleOf } from './lines';
import type { Pattern } from './marks';
import type { Role } from './palette';
import { strandsOf } from './strands';

/** One line of the legend: only what is on screen has one. */
export type LegendEntry =
  | { readonly kind: 'role'; readonly role: Role }
  | { readonly kind: 'pattern'; readonly pattern: Pattern }
  | { readonly kind: 'sign'; readonly sign: 'badge' | 'bundle' | 'split' | 'bracket' | 'mutual' }
  | { readonly kind: 'shape'; readonly shape: ActorKind };

const ROLES = ['cooperative', 'conflictual', 'neutral', 'tie'] as const;
const PATTERNS = ['solid', 'dashed', 'dotted', 'crossed', 'hollow'] as const;
const SIGNS = ['badge', 'split', 'bundle', 'mutual', 'bracket'] as const;
const KINDS = ['person', 'country', 'organization', 'group'] as const;

export interface LegendInput {
  readonly graph: Graph;
  readonly shown: ReadonlySet<RelationId>;
  readonly contests: readonly Contest[];
  readonly focus: Focus | undefined;
}

/**
 * The legend of what is on screen, in a fixed order: tones, patterns, signs, shapes. It needs no geometry, so that the stage knows
 * how high it is before there is a drawing.
 */
export function legendOf({ graph, shown, contests, focus }: LegendInput): LegendEntry[] {
  const strands = strandsOf(graph, shown, contests, focus).flatMap(({ lanes }) => lanes.flat());
  const relations = strands.flatMap(({ edges }) => edges.map(({ relation }) => relation));
  const singles = strands.filter(({ edges }) => edges.length === 1);
  const signs = {
    badge: strands.some(({ edges }) => edges[0].badge !== undefined),
    split: strands.some(({ half }) => half !== undefined),
    bundle: strands.some(({ edges }) => edges.length > 1),
    mutual: relations.some(({ mutual }) => mutual === true),
    bracket: singles.some(
      ({ strength, edges }) => strength === 'full' && (edges[0].relation.inferred ?? []).length > 0,
    ),
  };
  const kinds = new Set(graph.nodes.map(({ actor }) => actor.kind));
  const patterns = new Set(relations.map(patternOf));
  return [
    ...ROLES.filter((role) => relations.some((relation) => roleOf(relation) === role)).map(
      (role) => ({ kind: 'role', role }) as const,
    ),
    ...PATTERNS.filter((pattern) => patterns.has(pattern)).map(
      (pattern) => ({ kind: 'pattern', pattern }) as const,
    ),
    ...SIGNS.filter((sign) => signs[sign]).map((sign) => ({ kind: 'sign', sign }) as const),
    ...KINDS.filter((kind) => kinds.has(kind)).map((shape) => ({ kind: 'shape', shape }) as const),
  ];
}
