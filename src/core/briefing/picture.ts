import type { ActorId, Lookup, RelationId } from '../dossier';
import {
  drawGraph,
  legendOf,
  planDrawing,
  planView,
  presentedSizes,
  transformOf,
  type Drawing,
  type Focus,
  type LegendEntry,
  type Plan,
  type Transform,
} from '../drawing';
import type { Graph } from '../graph';
import { project, type Frame, type Point, type Projection } from '../layout';
import type { StagedScene } from './stage';

/** What scenes are drawn of: the dossier that is open. */
export interface Ground {
  readonly lookup: Lookup;
  readonly graph: Graph;
  /** What the first view shows: the picture is planned for it. */
  readonly first: ReadonlySet<RelationId>;
  /** Where the actors stand, in the order of the graph's nodes, in world units. */
  readonly positions: readonly Point[];
}

/** More pairs of actors than this are not drawn behind what is lit: from the back row they would be a grey mist. */
const QUIET_PAIRS = 70;
/** Coming nearer than this, a picture of two actors would tell nothing of where they stand. */
const NEAREST = 2.2;

/** The picture behind all scenes on a screen: made once for a frame in CSS px. */
export const planScenes = ({ graph, first, positions }: Ground, frame: Frame): Plan =>
  planDrawing(
    graph,
    first,
    positions,
    frame,
    1,
    positions,
    presentedSizes(graph.nodes.length, frame),
  );

/**
 * The drawing of a scene, in CSS px of the frame that `plan` was made for: no layout of its own, so that what two scenes share glides
 * from one to the other. With a `spotlight` everything but that actor and its part of the scene steps back.
 */
export function drawScene(
  { lookup, graph }: Ground,
  plan: Plan,
  staged: StagedScene,
  spotlight?: ActorId,
): Drawing {
  const named = new Set(staged.focus ? staged.actors : graph.nodes.map(({ id }) => id));
  const focus = spotlight ? spotlightOn(lookup, staged, spotlight) : staged.focus;
  if (spotlight) {
    named.add(spotlight);
    for (const { id, relation, badge } of graph.edges)
      if (focus?.lit.has(id))
        for (const actor of [relation.source, relation.target, badge]) if (actor) named.add(actor);
  }
  const lit = focus?.lit ?? staged.shown;
  const seen = planView(plan, graph, cameraOf(plan, staged), named, lit);
  // A badge behind what is lit would draw the eye, and without its badge a claim must not stand.
  const behind = new Set(
    graph.pairs.length > QUIET_PAIRS
      ? []
      : graph.edges.flatMap(({ id, badge }) => (staged.shown.has(id) && !badge ? [id] : [])),
  );
  return drawGraph({
    lookup,
    graph,
    shown: focus ? behind : staged.shown,
    ...(!focus && { beside: staged.beside }),
    plan: seen,
    focus,
    pinned: new Set(),
    notes: (staged.scene.annotations ?? []).map(({ text, x, y }) => ({
      text,
      at: project(seen.projection, { x, y }),
    })),
  });
}

/** The legend of what a scene lights; of all that it shows, if it lights nothing. */
export const sceneLegend = ({ lookup, graph }: Ground, staged: StagedScene): LegendEntry[] =>
  legendOf({
    graph,
    shown: staged.focus?.lit ?? staged.shown,
    contests: lookup.dossier.contests,
    focus: staged.focus,
  });

/** An actor with its own part of what a scene lights; of a scene in which it has none, with what the scene shows of it. */
function spotlightOn(lookup: Lookup, { focus, shown }: StagedScene, actor: ActorId): Focus {
  const own = lookup.relationsOf(actor).map(({ id }) => id);
  const inScene = own.filter((id) => focus?.lit.has(id));
  const lit = new Set(inScene.length > 0 ? inScene : own.filter((id) => shown.has(id)));
  return { chosen: new Set([actor]), lit, apart: lit, pair: undefined, stems: true };
}

/** Words at the edge may need more room than the whole picture leaves them. */
const LEAST_NEAR = 0.85;
/** In a frame narrower than this (CSS px), a telephone's, the whole picture would be too small to be read. */
const NARROW = 520;

/** Where the camera of a scene stands: from the picture that fits the frame to what is seen. */
export function cameraOf(plan: Plan, { camera, actors }: StagedScene): Transform {
  if (typeof camera === 'object') return transformOf(camera, plan);
  const isNear = camera === 'lit' || plan.stage.width < NARROW;
  return isNear && actors.length > 0 ? comeNear(plan, actors) : { k: 1, x: 0, y: 0 };
}

/** From world units to CSS px of the frame, as the camera of a scene shows them. */
export function projectionOf(plan: Plan, staged: StagedScene): Projection {
  const { scaleX, scaleY, x, y } = plan.projection;
  const camera = cameraOf(plan, staged);
  return {
    scaleX: scaleX * camera.k,
    scaleY: scaleY * camera.k,
    x: x * camera.k + camera.x,
    y: y * camera.k + camera.y,
  };
}

/** The transform that fills the frame with some actors, their names and the lines between them. */
function comeNear({ nodes, stage, sizes }: Plan, actors: readonly ActorId[]): Transform {
  const places = actors.flatMap((id) => nodes.get(id)?.at ?? []);
  const [left, right] = extentOf(places.map(({ x }) => x));
  const [top, bottom] = extentOf(places.map(({ y }) => y));
  const margin = { x: sizes.nameLimit * 0.6, y: sizes.lead + 2 * sizes.leadName };
  const room = (size: number, side: number) => Math.max(1, size - 2 * side);
  const k = Math.max(
    LEAST_NEAR,
    Math.min(
      NEAREST,
      room(stage.width, margin.x) / Math.max(1, right - left),
      room(stage.height, margin.y) / Math.max(1, bottom - top),
    ),
  );
  return {
    k,
    x: stage.width / 2 - (k * (left + right)) / 2,
    y: stage.height / 2 - (k * (top + bottom)) / 2,
  };
}

const extentOf = (values: readonly number[]): readonly [number, number] => [
  values.reduce((least, value) => Math.min(least, value), Infinity),
  values.reduce((most, value) => Math.max(most, value), -Infinity),
];
