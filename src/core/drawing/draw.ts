import { type ActorId, type Lookup, type RelationId } from '../dossier';
import type { Graph } from '../graph';
import {
  boxesMeet,
  chainOf,
  placeLabels,
  sampleCurve,
  setText,
  shapeBox,
  type Box,
} from '../layout';
import { stageTexts } from '../texts';
import { actorName } from './actor-name';
import { HANDLE, placeHandles } from './handles';
import type { Focus } from './focus';
import { roleOf, runLanes, wordsOf, type Run } from './lines';
import type { Drawing, Mark, Reach, StemMark, Target, TextMark } from './marks';
import type { Role, Strength } from './palette';
import type { PlacedNode, Plan } from './plan';
import { strandsOf } from './strands';

/** What a drawing is made of. */
export interface DrawInput {
  readonly lookup: Lookup;
  /** The graph of everything: the lens only decides what of it is shown. */
  readonly graph: Graph;
  readonly shown: ReadonlySet<RelationId>;
  readonly plan: Plan;
  readonly focus: Focus | undefined;
  /** Actors that a person has put in their place. */
  readonly pinned: { has(actor: ActorId): boolean };
}

const SAMPLES = 12;

/** The picture of a graph as marks, through a lens and a focus. Pure: the same input gives the same drawing. */
export function drawGraph({ lookup, graph, shown, plan, focus, pinned }: DrawInput): Drawing {
  const runs = runStrands(strandsOf(graph, shown, lookup.dossier.contests, focus), plan);
  const near = focus && nearActors(runs, focus);
  const strengthOf = (node: PlacedNode): Strength =>
    near === undefined || near.has(node.node.id) ? 'full' : 'faint';
  const nodes = [...plan.nodes.values()];
  // Independent of the focus, so that no handle moves under the pointer.
  const byLead = runs.map(({ run }) => run).sort((a, b) => leadOf(a) - leadOf(b));
  const labelled = runs.map(({ run }) => run).sort((a, b) => rank(a) - rank(b));
  const shapes = nodes.map(({ shape, at }) => shapeBox(shape, at));
  const boxes = [
    ...shapes,
    ...nodes.filter((node) => strengthOf(node) === 'full').flatMap(({ nameBox }) => nameBox ?? []),
  ];
  const counts = labelled.flatMap(({ count }) =>
    count ? [{ ...count, width: 2 * plan.sizes.badge, height: 2 * plan.sizes.badge }] : [],
  );
  const chains = labelled.map(({ curve }) => chainOf(sampleCurve(curve, SAMPLES)));
  const places = placeLabels(
    labelled.map((run, chain) => labelledLine(run, chain, plan)),
    { boxes: [...boxes, ...counts], chains, frame: plan.frame },
  );
  const texts: TextMark[] = [];
  const discs: Mark[] = [];
  const stems: StemMark[] = [];
  let waiting = 0;
  labelled.forEach((run, i) => {
    const { strand, count } = run;
    const [edge] = strand.edges;
    const place = places[i];
    if (place?.label) texts.push(labelMark(run, place.label));
    else if (strand.labelled) waiting += 1;
    if (place?.badge && edge.badge) {
      const speaker = plan.nodes.get(edge.badge);
      const badge = { key: `badge ${strand.key}`, strength: strand.strength, at: place.badge };
      discs.push({
        ...badge,
        kind: 'disc',
        of: 'speaker',
        radius: badgeRadius(run, plan),
        text: initialsOf(lookup.actor(edge.badge).name),
        role: roleOf(edge.relation),
      });
      if (focus?.stems && strand.strength === 'full' && speaker)
        stems.push({
          ...badge,
          kind: 'stem',
          key: `stem ${strand.key}`,
          from: place.badge,
          to: speaker.at,
        });
    }
    if (count)
      discs.push({
        kind: 'disc',
        of: 'count',
        key: `count ${strand.key}`,
        strength: strand.strength,
        at: count,
        radius: plan.sizes.badge,
        text: String(strand.edges.length),
        role: 'muted',
      });
  });
  const discBoxes = discs.flatMap(discBox);
  const textBoxes = texts.map(({ at, block }) => ({ ...at, ...block }));
  const names = nodes.flatMap((node): TextMark[] => {
    const box = node.nameBox;
    const strength = strengthOf(node);
    // A badge must stand on its line, so a name gives way to it; a dimmed actor's name also to the words of what is lit.
    const taken = strength === 'faint' ? [...discBoxes, ...textBoxes] : discBoxes;
    if (!box || taken.some((other) => boxesMeet(box, other, 1))) return [];
    return [nameMark(node, box, strength)];
  });
  waiting += nodes.length - names.length;
  const lines = runs
    .flatMap(({ run }) => run.lines)
    .sort((a, b) => depth(a.strength) - depth(b.strength));
  return {
    width: plan.frame.width,
    height: plan.frame.height,
    marks: [
      ...stems,
      ...lines,
      ...nodes.map((node) => nodeMark(node, strengthOf(node), { focus, pinned })),
      ...discs,
      ...names,
      ...texts,
    ],
    moving: [],
    targets: [
      ...nodes.map((node) => actorTarget(lookup, node, pinned.has(node.node.id))),
      ...placeHandles(lookup, graph, byLead, shapes),
    ],
    reaches: runs.map(({ run, pair }): Reach => ({
      pair,
      curve: run.curve,
      relations: run.strand.edges.map(({ id }) => id),
    })),
    waiting,
  };
}

const depth = (strength: Strength): number => ({ faint: 0, quiet: 1, full: 2 })[strength];

/** The lines of pairs on a plan, each with the id of its pair. */
export function runStrands(
  strands: ReturnType<typeof strandsOf>,
  plan: Plan,
): { readonly pair: string; readonly run: Run }[] {
  return strands.flatMap(({ pair, lanes }) => {
    const [a, b] = [plan.nodes.get(pair.a), plan.nodes.get(pair.b)];
    if (!a || !b) return [];
    return runLanes(lanes, a, b, plan.bends.get(pair.id) ?? 0, plan.sizes.line).map((run) => ({
      pair: pair.id,
      run,
    }));
  });
}

/** Chosen actors, and the ends and speakers of what is lit. */
function nearActors(runs: readonly { run: Run }[], focus: Focus): Set<ActorId> {
  const near = new Set(focus.chosen);
  for (const { run } of runs)
    for (const { id, relation, badge } of run.strand.edges)
      if (focus.lit.has(id))
        for (const actor of [relation.source, relation.target, badge]) if (actor) near.add(actor);
  return near;
}

const leadOf = ({ strand }: Run): number => strand.edges[0].leading ?? 1000;

/** Lit and leading lines get their labels first. */
function rank({ strand }: Run): number {
  return depth(strand.strength) * -10_000 + (strand.edges[0].leading ?? 1000);
}

const badgeRadius = ({ strand }: Run, { sizes }: Plan): number =>
  strand.strength === 'full' ? sizes.badge : sizes.badge * 0.8;

function labelledLine(run: Run, chain: number, plan: Plan) {
  const [edge] = run.strand.edges;
  const { label, labelLimit } = plan.sizes;
  const blocks = run.strand.labelled ? setText(wordsOf(edge), label, labelLimit) : [];
  return { curve: run.curve, chain, blocks, badge: edge.badge ? badgeRadius(run, plan) : 0 };
}

function labelMark(
  { strand }: Run,
  { block, box }: { block: TextMark['block']; box: Box },
): TextMark {
  const [{ id, relation }] = strand.edges;
  const role: Role = roleOf(relation);
  return {
    kind: 'text',
    key: `label ${strand.key}`,
    strength: strand.strength,
    of: { kind: 'relation', id },
    at: { x: box.x, y: box.y },
    block,
    role: role === 'tie' ? 'muted' : role,
    bold: true,
  };
}

const nameMark = ({ node, name }: PlacedNode, box: Box, strength: Strength): TextMark => ({
  kind: 'text',
  key: `name ${node.id}`,
  strength,
  of: { kind: 'actor', id: node.id },
  at: { x: box.x, y: box.y },
  block: name,
  role: strength === 'faint' ? 'muted' : 'ink',
  bold: node.actor.lead === true && strength !== 'faint',
});

const nodeMark = (
  { node, at, shape }: PlacedNode,
  strength: Strength,
  { focus, pinned }: Pick<DrawInput, 'focus' | 'pinned'>,
): Mark => ({
  kind: 'node',
  key: `node ${node.id}`,
  strength,
  actor: node.id,
  at,
  shape,
  dashed: node.actor.kind === 'group',
  lead: node.actor.lead === true,
  chosen: focus?.chosen.has(node.id) ?? false,
  pinned: pinned.has(node.id),
  initials:
    node.actor.kind === 'person' && shape.halfWidth >= 18 ? initialsOf(node.actor.name) : '',
});

/** First letters of the first and the last word of a name. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/u).filter((word) => /^\p{L}/u.test(word));
  const [first] = words;
  const last = words.length > 1 ? words.at(-1) : undefined;
  return [first, last]
    .map((word) => (word ? ([...word][0] ?? '') : ''))
    .join('')
    .toUpperCase();
}

function discBox(mark: Mark): Box[] {
  return mark.kind === 'disc'
    ? [{ ...mark.at, width: 2 * mark.radius, height: 2 * mark.radius }]
    : [];
}

function actorTarget(lookup: Lookup, { node, at, shape }: PlacedNode, isPinned: boolean): Target {
  return {
    key: `actor ${node.id}`,
    kind: 'actor',
    id: node.id,
    at,
    width: Math.max(HANDLE, 2 * shape.halfWidth),
    height: Math.max(HANDLE, 2 * shape.halfHeight),
    covered: false,
    name: actorName(lookup, node.actor) + (isPinned ? stageTexts.pinned : ''),
  };
}
