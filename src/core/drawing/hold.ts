import type { ActorId } from '../dossier';
import { nearestOn, pointAt, type Curve, type Point } from '../layout';
import { runStrands, type DrawInput } from './draw';
import type { Run } from './lines';
import type { Drawing, Mark } from './marks';
import { movePlan, type Plan } from './plan';
import { strandsOf } from './strands';

/** The moved actors and the lines that go with them, by the key of their strand, at one moment. */
interface Moment {
  readonly plan: Plan;
  readonly runs: ReadonlyMap<string, Run>;
}

/** The marks at rest in two: what stays and what goes with the moved actors. */
interface Parted {
  readonly rest: Moment;
  readonly staying: readonly Mark[];
  readonly going: readonly Mark[];
}

/**
 * A picture in somebody's hand: answers the drawing with some actors in other places of it (CSS px), their names, lines, labels and
 * badges with them; everything else is the very same mark as in `drawing`. Costs what moves, not the whole.
 */
export function holdDrawing(
  { graph, shown, beside, lookup, focus, plan }: DrawInput,
  drawing: Drawing,
): (places: ReadonlyMap<ActorId, Point>) => Drawing {
  const strands = strandsOf(graph, shown, lookup.dossier.contests, focus, beside);
  const momentOf = (moved: { has(id: ActorId): boolean }, now: Plan): Moment => {
    const touched = strands.filter(({ pair }) => moved.has(pair.a) || moved.has(pair.b));
    const runs = runStrands(touched, now).map(({ run }) => [run.strand.key, run] as const);
    return { plan: now, runs: new Map(runs) };
  };
  let last = '';
  let parted: Parted = part(drawing.marks, new Set(), momentOf(new Set(), plan));
  return (places) => {
    const moved = new Set(places.keys());
    const key = [...moved].join(' ');
    if (key !== last) {
      last = key;
      parted = part(drawing.marks, moved, momentOf(moved, plan));
    }
    const { rest, staying, going } = parted;
    const now = momentOf(moved, movePlan(plan, places));
    return {
      ...drawing,
      marks: staying,
      moving: going.flatMap((mark) => moveMark(mark, rest, now)),
    };
  };
}

function part(marks: readonly Mark[], moved: ReadonlySet<ActorId>, rest: Moment): Parted {
  const homes = new Set([...moved].map((id) => rest.plan.nodes.get(id)?.at));
  const goes = (mark: Mark): boolean => {
    const actor = actorOf(mark);
    if (actor !== undefined) return moved.has(actor);
    return (
      rest.runs.has(strandOf(mark)) ||
      (mark.kind === 'stem' && (homes.has(mark.to) || homes.has(mark.from)))
    );
  };
  return {
    rest,
    staying: marks.filter((mark) => !goes(mark)),
    going: marks.filter(goes),
  };
}

/** The actor whose shape or name a mark is. */
function actorOf(mark: Mark): ActorId | undefined {
  if (mark.kind === 'node') return mark.actor;
  return mark.kind === 'text' && mark.of.kind === 'actor' ? mark.of.id : undefined;
}

/** The key of the strand to which a line, label, disc or stem belongs. */
const strandOf = (mark: Mark): string => mark.key.split(' ')[1] ?? '';

/** A mark as it is now: lines are those of the new run, what lies on or beside a line stays there, the rest goes with its actor. */
function moveMark(mark: Mark, rest: Moment, now: Moment): readonly Mark[] {
  const actor = actorOf(mark);
  const strand = strandOf(mark);
  const onLine = (point: Point) =>
    along(point, rest.runs.get(strand)?.curve, now.runs.get(strand)?.curve);
  switch (mark.kind) {
    case 'line':
      return now.runs.get(strand)?.lines.filter(({ key }) => key === mark.key) ?? [];
    case 'stem':
      return [
        {
          ...mark,
          from:
            mark.of === 'speech' ? placeLike(mark.from, rest.plan, now.plan) : onLine(mark.from),
          to: placeLike(mark.to, rest.plan, now.plan),
        },
      ];
    default:
      return [{ ...mark, at: actor ? follow(mark.at, actor, rest, now) : onLine(mark.at) }];
  }
}

/** As far as the actor goes. */
function follow(point: Point, actor: ActorId, rest: Moment, now: Moment): Point {
  const [from, to] = [rest.plan.nodes.get(actor)?.at, now.plan.nodes.get(actor)?.at];
  return from && to ? shift(point, from, to) : point;
}

/** The new place of whichever actor stood at a point. */
function placeLike(point: Point, rest: Plan, now: Plan): Point {
  for (const [id, { at }] of rest.nodes) if (at === point) return now.nodes.get(id)?.at ?? point;
  return point;
}

/** A point on or beside a curve that has become another: where it was, seen from the nearest point of the curve. */
function along(point: Point, from: Curve | undefined, to: Curve | undefined): Point {
  if (!from || !to) return point;
  const t = nearestOn(from, point);
  return shift(point, pointAt(from, t), pointAt(to, t));
}

const shift = (point: Point, from: Point, to: Point): Point => ({
  x: point.x + to.x - from.x,
  y: point.y + to.y - from.y,
});
