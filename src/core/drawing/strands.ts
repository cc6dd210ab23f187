import type { Contest, RelationId } from '../dossier';
import { NOTHING_BESIDE, type Beside, type Edge, type Graph, type Pair } from '../graph';
import type { Focus } from './focus';
import type { Strength } from './palette';

/** One line between two actors: a single relation, or a bundle of several. */
export interface Strand {
  readonly key: string;
  readonly edges: readonly [Edge, ...Edge[]];
  readonly strength: Strength;
  /** One for each edge. */
  readonly strengths: readonly Strength[];
  /** Wants its words on the stage. */
  readonly labelled: boolean;
  /** One of the two tellings that share a line split in the middle. */
  readonly half: 0 | 1 | undefined;
}

/** What runs along one curve: a strand, or the two halves of a split line. */
export type Lane = readonly [Strand] | readonly [Strand, Strand];

const POWERS: readonly Strength[] = ['full', 'quiet', 'faint'];

/** Parallel lines up to this many stand apart; beyond it they are bundled until the pair is chosen. */
export const FAN = 4;
const FAN_CHOSEN = 12;
/** Without leading relations every line is at full strength, as long as there are no more pairs than this. */
const FEW_PAIRS = 40;
/** Up to so many relations that were asked for all stand at full strength, with their words. */
const FEW_SINGLED = 16;

/**
 * The lanes of each pair that has something to show, in the order of the graph: what the lens shows, whatever the focus lights
 * beyond it, and behind them what steps back.
 */
export function strandsOf(
  graph: Graph,
  shown: ReadonlySet<RelationId>,
  contests: readonly Contest[],
  focus: Focus | undefined,
  { seams, backdrop, singled }: Beside = NOTHING_BESIDE,
): { readonly pair: Pair; readonly lanes: readonly Lane[] }[] {
  const hasLead = graph.edges.some(({ id, leading }) => leading !== undefined && shown.has(id));
  const splits = contests
    .filter(({ kind }) => kind === 'contradiction')
    .map(({ relations }) => relations);
  // A telling and the seam against it share one line, so both stand alone.
  const halves = new Set(splits.filter((ids) => ids.some((id) => seams.has(id))).flat());
  const standsOut = singled && shown.size <= FEW_SINGLED;
  const crowded = hasLead || graph.pairs.length > FEW_PAIRS;
  const idle: Strength = crowded && !standsOut ? 'quiet' : 'full';
  return graph.pairs.flatMap((pair) => {
    const single: Edge[] = [];
    const rest: Edge[] = [];
    const behind: Edge[] = [];
    for (const edge of pair.edges) {
      if (isBehind(edge.id, backdrop, focus)) behind.push(edge);
      else if (!shown.has(edge.id) && !seams.has(edge.id) && !focus?.apart.has(edge.id)) continue;
      else if (halves.has(edge.id) || edge.leading !== undefined || focus?.apart.has(edge.id))
        single.push(edge);
      else rest.push(edge);
    }
    const limit = focus?.pair === pair.id ? FAN_CHOSEN : FAN;
    const { apart, bundled } = fan(single, splits, limit, focus);
    const strength = (edge: Edge): Strength => {
      if (focus) return focus.lit.has(edge.id) ? 'full' : 'faint';
      if (backdrop.has(edge.id)) return 'faint';
      if (seams.has(edge.id)) return 'quiet';
      return edge.leading === undefined ? idle : 'full';
    };
    const strand = (edges: readonly [Edge, ...Edge[]], half?: 0 | 1): Strand => {
      const powers = edges.map(strength);
      // A bundle is as strong as its strongest relation; the others step back on their own stretch.
      const power = POWERS.find((one) => powers.includes(one)) ?? 'faint';
      const key = edges.map(({ id }) => id).join('+');
      const labelled = power === 'full' || (!focus && seams.has(edges[0].id));
      return { key, edges, strength: power, strengths: powers, labelled, half };
    };
    const lanes: Lane[] = apart.map((edges) => {
      const [first, second] = edges;
      return second ? [strand([first], 0), strand([second], 1)] : [strand([first])];
    });
    const apartOnes = bundled.filter(({ id }) => focus?.apart.has(id));
    const led = bundled.filter(({ id }) => !focus?.apart.has(id));
    for (const bundle of [apartOnes, led, rest, behind].flatMap(byVoice))
      lanes.push([strand(bundle)]);
    return lanes.length > 0 ? [{ pair, lanes }] : [];
  });
}

/** True for a relation that steps back behind what the lens shows, and that nobody has chosen. */
export const isBehind = (
  id: RelationId,
  backdrop: ReadonlySet<RelationId>,
  focus: Focus | undefined,
): boolean => backdrop.has(id) && focus?.apart.has(id) !== true;

/** Parts the edges that stand alone (or share a split line) from those that do not fit the fan. */
function fan(
  edges: readonly Edge[],
  splits: readonly (readonly [RelationId, RelationId])[],
  limit: number,
  focus: Focus | undefined,
): { apart: [Edge, ...Edge[]][]; bundled: Edge[] } {
  const weight = (edge: Edge) => (focus?.apart.has(edge.id) ? 0 : 1000) + (edge.leading ?? 500);
  const waiting = [...edges].sort((a, b) => weight(a) - weight(b));
  const apart: [Edge, ...Edge[]][] = [];
  while (waiting[0] && (apart.length < limit - 1 || waiting.length === 1)) {
    const edge = waiting.shift() as Edge;
    const other = splits.find((ids) => ids.includes(edge.id))?.find((id) => id !== edge.id);
    const at = waiting.findIndex(
      ({ id, relation }) => id === other && relation.source === edge.relation.source,
    );
    apart.push(at === -1 ? [edge] : [edge, ...waiting.splice(at, 1)]);
  }
  return { apart, bundled: waiting };
}

/** Bundles of one voice each: a claim is never bundled with what the article itself reports. */
function byVoice(edges: readonly Edge[]): [Edge, ...Edge[]][] {
  const voices = new Map<string, [Edge, ...Edge[]]>();
  for (const edge of edges) {
    const voice = edge.badge ?? '';
    const bundle = voices.get(voice);
    if (bundle) bundle.push(edge);
    else voices.set(voice, [edge]);
  }
  return [...voices.values()];
}
