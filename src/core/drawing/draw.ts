import { type ActorId, type Lookup, type RelationId } from '../dossier';
import { NOTHING_BESIDE, type Beside, type Graph } from '../graph';
import { boxesMeet, gridOf, setLines, shapeBox, type Box, type Frame, type Point } from '../layout';
import { stageTexts } from '../texts';
import { actorName } from './actor-name';
import { HANDLE, placeHandles } from './handles';
import type { Focus } from './focus';
import { initialsOf } from './initials';
import { labelRuns } from './labels';
import { runLanes, type Run } from './lines';
import type { DiscMark, Drawing, Mark, NoteMark, Reach, Target, TextMark } from './marks';
import type { Strength } from './palette';
import type { PlacedNode, Plan } from './plan';
import { speechStems, spokenOf } from './speech';
import { isBehind, strandsOf } from './strands';

/** What a drawing is made of. */
export interface DrawInput {
  readonly lookup: Lookup;
  /** The graph of everything: the lens only decides what of it is shown. */
  readonly graph: Graph;
  readonly shown: ReadonlySet<RelationId>;
  /** What stands beside what is shown; nothing, unless given. */
  readonly beside?: Beside;
  /** Whose telling it is, if it is one actor's: the layer "speaks of" starts there. */
  readonly speaker?: ActorId | undefined;
  readonly plan: Plan;
  readonly focus: Focus | undefined;
  /** Actors that a person has put in their place. */
  readonly pinned: { has(actor: ActorId): boolean };
  /** Words of a briefer's own; `at` is the middle of each, in CSS px of the picture. */
  readonly notes?: readonly { readonly text: string; readonly at: Point }[];
}

/** On a picture with at most so many actors no name gives way to the words of a line. */
const NAMED = 40;

/** The picture of a graph as marks, through a lens and a focus. Pure: the same input gives the same drawing. */
export function drawGraph({
  lookup,
  graph,
  shown,
  beside = NOTHING_BESIDE,
  speaker,
  plan,
  focus,
  pinned,
  notes = [],
}: DrawInput): Drawing {
  const strands = strandsOf(graph, shown, lookup.dossier.contests, focus, beside);
  const runs = runStrands(strands, plan);
  const front = runs.filter(({ run }) => !isBehind(run.strand.edges[0].id, beside.backdrop, focus));
  const speech = speaker && !focus ? speechStems(lookup, speaker, plan) : [];
  const near = nearActors(front, focus, beside, speaker && [speaker, ...spokenOf(lookup, speaker)]);
  const strengthOf = (node: PlacedNode): Strength =>
    near === undefined || near.has(node.node.id) ? 'full' : 'faint';
  const nodes = [...plan.nodes.values()];
  // Independent of the focus, so that no handle moves under the pointer.
  const byLead = front.map(({ run }) => run).sort((a, b) => leadOf(a) - leadOf(b));
  const shapes = nodes.map(({ shape, at }) => shapeBox(shape, at));
  const named = (some: readonly PlacedNode[]): Box[] =>
    some.flatMap(({ nameBox }) => nameBox ?? []);
  const lit = nodes.filter((node) => strengthOf(node) === 'full');
  const noteMarks = notes.map((note, i) => noteMark(note, i, plan));
  const noteBoxes = noteMarks.map(({ at, block }) => ({ ...at, ...block }));
  const firm = [...shapes, ...named(lit), ...noteBoxes];
  const { texts, discs, stems, waiting } = labelRuns({
    lookup,
    runs: runs.map(({ run }) => run),
    plan,
    focus,
    singled: beside.singled,
    boxes: nodes.length <= NAMED ? [...shapes, ...named(nodes), ...noteBoxes] : firm,
    firm,
  });
  const discBoxes = discs.map(discBox);
  const textBoxes = texts.map(({ at, block }) => ({ ...at, ...block }));
  // A badge must stand on its line, so a name gives way to it; a dimmed actor's name also to the words of what is lit.
  const coveredByDisc = coverOf(discBoxes, plan.frame);
  const coveredByText = coverOf(textBoxes, plan.frame);
  const names = nodes.flatMap((node): TextMark[] => {
    const box = node.nameBox;
    const strength = strengthOf(node);
    if (!box || coveredByDisc(box) || (strength === 'faint' && coveredByText(box))) return [];
    return [nameMark(node, box, strength)];
  });
  const lines = runs
    .flatMap(({ run }) => run.lines)
    .sort((a, b) => depth(a.strength) - depth(b.strength));
  return {
    width: plan.frame.width,
    height: plan.frame.height,
    marks: [
      ...speech,
      ...stems,
      ...lines,
      ...nodes.map((node) =>
        nodeMark(node, strengthOf(node), { focus, pinned }, plan.sizes.initials),
      ),
      ...discs,
      ...names,
      ...texts,
      ...noteMarks,
    ],
    moving: [],
    targets: [
      ...nodes.map((node) => actorTarget(lookup, node, pinned.has(node.node.id))),
      ...placeHandles(lookup, graph, byLead, shapes),
    ],
    reaches: front.map(({ run, pair }): Reach => ({
      pair,
      curve: run.curve,
      relations: run.strand.edges.map(({ id }) => id),
    })),
    waiting: waiting + nodes.length - names.length,
  };
}

/** Tells of a box whether one of some others lies on it. */
function coverOf(others: readonly Box[], frame: Frame): (box: Box) => boolean {
  const near = gridOf(others, frame);
  return (box) =>
    near.some(box, 1, (i) => {
      const other = others[i];
      return other !== undefined && boxesMeet(box, other, 1);
    });
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
    const bend = plan.bends.get(pair.id) ?? 0;
    return runLanes(lanes, a, b, bend, plan.sizes, plan.frame).map((run) => ({
      pair: pair.id,
      run,
    }));
  });
}

/**
 * The actors that do not step back: in focus the chosen ones and the ends and speakers of what is lit, through a lens that singles out
 * those of what is shown, and the `others`. Undefined: nobody steps back.
 */
function nearActors(
  runs: readonly { run: Run }[],
  focus: Focus | undefined,
  { singled }: Beside,
  others: readonly ActorId[] = [],
): Set<ActorId> | undefined {
  if (!focus && !singled) return undefined;
  const near = new Set<ActorId>(focus ? [...focus.chosen, ...(focus.beside ?? [])] : others);
  for (const { run } of runs)
    for (const { id, relation, badge } of run.strand.edges)
      if (!focus || focus.lit.has(id))
        for (const actor of [relation.source, relation.target, badge]) if (actor) near.add(actor);
  return near;
}

const leadOf = ({ strand }: Run): number => strand.edges[0].leading ?? 1000;

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

const noteMark = (
  { text, at }: { readonly text: string; readonly at: Point },
  i: number,
  { sizes }: Plan,
): NoteMark => ({
  kind: 'note',
  key: `note ${i}`,
  strength: 'full',
  at,
  block: setLines(text, sizes.label, sizes.labelLimit),
});

const nodeMark = (
  { node, at, shape }: PlacedNode,
  strength: Strength,
  { focus, pinned }: Pick<DrawInput, 'focus' | 'pinned'>,
  size: number,
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
    node.actor.kind === 'person' && shape.halfWidth >= 1.3 * size
      ? initialsOf(node.actor.name)
      : '',
  initialsSize: size,
});

const discBox = ({ at, radius }: DiscMark): Box => ({
  ...at,
  width: 2 * radius,
  height: 2 * radius,
});

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
