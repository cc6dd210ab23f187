import type { Curve, Point } from '../layout';
import type { Drawing, LineMark, Mark } from './marks';

/** True if something that both drawings hold stands at another place: then it glides there instead of jumping. */
export function hasMoved(from: Drawing, to: Drawing): boolean {
  const before = byKey(from);
  return to.marks.some((mark) => {
    const old = before.get(mark.key);
    if (mark.kind === 'node' && old?.kind === 'node') return !samePoint(mark.at, old.at);
    if (mark.kind === 'line' && old?.kind === 'line')
      return !samePoint(mark.curve.control, old.curve.control);
    return false;
  });
}

const byKey = ({ marks, moving }: Drawing): Map<string, Mark> =>
  new Map([...marks, ...moving].map((mark) => [mark.key, mark]));

const samePoint = (a: Point, b: Point): boolean =>
  Math.abs(a.x - b.x) < 0.5 && Math.abs(a.y - b.y) < 0.5;

/** The drawing a share `t` of the way from one to another: what both hold is moved, everything else is as in `to`. */
export function blendDrawings(from: Drawing, to: Drawing, t: number): Drawing {
  if (t >= 1) return to;
  const before = byKey(from);
  return { ...to, marks: to.marks.map((mark) => blendMark(before.get(mark.key), mark, t)) };
}

function blendMark(old: Mark | undefined, mark: Mark, t: number): Mark {
  if (old?.kind === 'line' && mark.kind === 'line') return blendLine(old, mark, t);
  if (old?.kind === 'stem' && mark.kind === 'stem')
    return {
      ...mark,
      from: blendPoint(old.from, mark.from, t),
      to: blendPoint(old.to, mark.to, t),
    };
  if (old && 'at' in old && 'at' in mark) return { ...mark, at: blendPoint(old.at, mark.at, t) };
  return mark;
}

function blendLine(old: LineMark, mark: LineMark, t: number): LineMark {
  return {
    ...mark,
    curve: blendCurve(old.curve, mark.curve, t),
    heads: mark.heads.map((head, i) => {
      const was = old.heads[i] ?? head;
      return [
        blendPoint(was[0], head[0], t),
        blendPoint(was[1], head[1], t),
        blendPoint(was[2], head[2], t),
      ];
    }),
    strokes: mark.strokes.map(([a, b], i) => {
      const was = old.strokes[i] ?? [a, b];
      return [blendPoint(was[0], a, t), blendPoint(was[1], b, t)];
    }),
    brackets: mark.brackets.map((points, i) =>
      points.map((point, j) => blendPoint(old.brackets[i]?.[j] ?? point, point, t)),
    ),
  };
}

const blendCurve = (a: Curve, b: Curve, t: number): Curve => ({
  from: blendPoint(a.from, b.from, t),
  control: blendPoint(a.control, b.control, t),
  to: blendPoint(a.to, b.to, t),
});

const blendPoint = (a: Point, b: Point, t: number): Point => ({
  x: a.x + (b.x - a.x) * t,
  y: a.y + (b.y - a.y) * t,
});
