import type { Relation } from '../dossier';
import {
  bentCurve,
  curveLength,
  cutCurve,
  laneBends,
  pointAt,
  shapeHolds,
  tangentAt,
  type Curve,
  type Frame,
  type Point,
} from '../layout';
import { patternOf, roleOf } from './look';
import type { LineMark } from './marks';
import type { PlacedNode } from './plan';
import type { Sizes } from './sizes';
import type { Lane, Strand } from './strands';

/** A strand with its way on the stage. */
export interface Run {
  readonly strand: Strand;
  /** The visible part, from the source's edge to the target's, in the direction of the strand's first relation. */
  readonly curve: Curve;
  readonly lines: readonly LineMark[];
  /** Where along the curve each relation of a bundle has its stretch; [] for a single relation. */
  readonly stretches: readonly number[];
  /** Where the bundle's count stands. */
  readonly count: Point | undefined;
}

const HEAD = { length: 9.5, half: 4.2 };
/** Air between a line's end and the shape it points at, in px. */
const AIR = 2.5;
/** Half the gap that parts the two halves of a split line, and half its stroke, in px. */
const SPLIT = { gap: 6, half: 9 };
const SEGMENT = { length: 15, pitch: 27 };

/** The runs of a pair's lanes, side by side. */
export function runLanes(
  lanes: readonly Lane[],
  a: PlacedNode,
  b: PlacedNode,
  bend: number,
  { line: width, scale, spread }: Pick<Sizes, 'line' | 'scale' | 'spread'>,
  frame: Frame,
): Run[] {
  const bends = laneBends(lanes.length, bend, a.at, b.at, frame, spread);
  return lanes.flatMap((lane, i) => {
    const [{ edges }] = lane;
    const forward = edges[0].relation.source === a.node.id;
    const [from, to] = forward ? [a, b] : [b, a];
    const side = bends[i] ?? bend;
    const whole = bentCurve(from.at, to.at, forward ? side : -side);
    const curve = cutCurve(whole, leaveAt(whole, from), enterAt(whole, to));
    return lane.map((strand) =>
      strand.edges.length > 1
        ? runBundle(strand, curve, width, scale)
        : runSingle(strand, curve, width, scale),
    );
  });
}

function runSingle(strand: Strand, curve: Curve, width: number, scale: number): Run {
  const { relation } = strand.edges[0];
  const half = strand.half;
  const gap = SPLIT.gap / Math.max(1, curveLength(curve));
  const part =
    half === undefined
      ? curve
      : half === 0
        ? cutCurve(curve, 0, 0.5 - gap)
        : cutCurve(curve, 0.5 + gap, 1);
  const pointsAhead = half !== 0;
  const pointsBack = relation.mutual === true && half !== 1;
  const role = roleOf(relation);
  const pattern = patternOf(relation);
  const line: LineMark = {
    kind: 'line',
    key: `line ${strand.key}`,
    strength: strand.strength,
    relations: [relation.id],
    role,
    pattern,
    width: strand.strength === 'full' ? width : width * 0.6,
    ...headed(part, pointsBack, pointsAhead, scale),
    strokes:
      half === 1
        ? [strokeAcross(curve, 0.5, SPLIT.half)]
        : pattern === 'crossed'
          ? crosses(part)
          : [],
    brackets: strand.strength === 'full' ? bracketsOf(relation, part, half, scale) : [],
  };
  return {
    strand,
    curve: part,
    lines: [line],
    stretches: [],
    count: undefined,
  };
}

/** A bundle: a neutral casing, and one short coloured stretch for each of its relations. */
function runBundle(strand: Strand, curve: Curve, width: number, scale: number): Run {
  const length = Math.max(1, curveLength(curve));
  const counted = strand.strength === 'full';
  // Room for the count is always kept, so that nothing moves when the bundle is lit.
  const slots = strand.edges.length + 1;
  const pitch = Math.min(SEGMENT.pitch / length, 0.8 / slots);
  const middle = (i: number) => 0.5 + (i - (slots - 1) / 2) * pitch;
  const reach = Math.min(SEGMENT.length / length, pitch * 0.7) / 2;
  const forward = strand.edges[0].relation.source;
  const back = strand.edges.some(
    ({ relation }) => relation.source !== forward || relation.mutual === true,
  );
  const thick = width * 0.7;
  const casing: LineMark = {
    kind: 'line',
    key: `casing ${strand.key}`,
    strength: strand.strength,
    relations: strand.edges.map(({ id }) => id),
    role: 'tie',
    pattern: 'solid',
    width: thick,
    ...headed(curve, back, true, scale),
    strokes: [],
    brackets: [],
  };
  const stretches = strand.edges.map(({ id, relation }, i): LineMark => ({
    kind: 'line',
    key: `stretch ${strand.key} ${id}`,
    strength: strand.strengths[i] ?? strand.strength,
    relations: [id],
    curve: cutCurve(curve, middle(i) - reach, middle(i) + reach),
    role: roleOf(relation),
    pattern: patternOf(relation),
    width: thick + 2.4,
    heads: [],
    strokes: patternOf(relation) === 'crossed' ? [strokeAcross(curve, middle(i), 5)] : [],
    brackets: [],
  }));
  return {
    strand,
    curve,
    lines: [casing, ...stretches],
    stretches: strand.edges.map((_, i) => middle(i)),
    count: counted ? pointAt(curve, middle(slots - 1)) : undefined,
  };
}

/** The line shortened to the foot of its arrowheads, and the heads. */
function headed(
  curve: Curve,
  back: boolean,
  ahead: boolean,
  scale: number,
): Pick<LineMark, 'curve' | 'heads'> {
  const share = Math.min(0.3, (HEAD.length * scale * 0.8) / Math.max(1, curveLength(curve)));
  const heads: LineMark['heads'][number][] = [];
  if (ahead) heads.push(headAt(curve.to, tangentAt(curve, 1), scale));
  if (back) {
    const { x, y } = tangentAt(curve, 0);
    heads.push(headAt(curve.from, { x: -x, y: -y }, scale));
  }
  return { curve: cutCurve(curve, back ? share : 0, ahead ? 1 - share : 1), heads };
}

function headAt(tip: Point, { x, y }: Point, scale: number): readonly [Point, Point, Point] {
  const [length, half] = [HEAD.length * scale, HEAD.half * scale];
  const foot = { x: tip.x - x * length, y: tip.y - y * length };
  return [
    tip,
    { x: foot.x - y * half, y: foot.y + x * half },
    { x: foot.x + y * half, y: foot.y - x * half },
  ];
}

/** A stroke that leans across the curve at `t`. */
function strokeAcross(curve: Curve, t: number, half: number): readonly [Point, Point] {
  const at = pointAt(curve, t);
  const { x, y } = tangentAt(curve, t);
  const lean = { x: -y + x * 0.35, y: x + y * 0.35 };
  return [
    { x: at.x + lean.x * half, y: at.y + lean.y * half },
    { x: at.x - lean.x * half, y: at.y - lean.y * half },
  ];
}

const crosses = (curve: Curve) => [0.3, 0.5, 0.7].map((t) => strokeAcross(curve, t, 5));

function bracketsOf(
  relation: Relation,
  curve: Curve,
  half: 0 | 1 | undefined,
  scale: number,
): LineMark['brackets'] {
  const ends = relation.inferred ?? [];
  const source = ends.includes('source') && half !== 1;
  const target = ends.includes('target') && half !== 0;
  return [
    ...(source ? brackets(curve, 0, scale) : []),
    ...(target ? brackets(curve, 1, scale) : []),
  ];
}

/** A pair of square brackets round the end of a curve. */
function brackets(curve: Curve, end: 0 | 1, scale: number): Point[][] {
  const tip = end === 0 ? curve.from : curve.to;
  const { x, y } = tangentAt(curve, end);
  const middle = (end === 0 ? 1 : -1) * (HEAD.length / 2) * scale;
  const place = (along: number, across: number): Point => ({
    x: tip.x + x * (middle + along) - y * across,
    y: tip.y + y * (middle + along) + x * across,
  });
  const [long, wide, lip] = [6.5 * scale, 7.5 * scale, 3 * scale];
  return [-1, 1].map((side) => [
    place(-long, side * (wide - lip)),
    place(-long, side * wide),
    place(long, side * wide),
    place(long, side * (wide - lip)),
  ]);
}

const leaveAt = (curve: Curve, node: PlacedNode): number => edgeAt(curve, node, 0);
const enterAt = (curve: Curve, node: PlacedNode): number => edgeAt(curve, node, 1);

/** Where a curve crosses the edge of the shape at its end: bisection, since the centre is inside and the middle is not. */
function edgeAt(curve: Curve, { at, shape }: PlacedNode, end: 0 | 1): number {
  let inside: number = end;
  let outside = 0.5;
  for (let i = 0; i < 9; i += 1) {
    const t = (inside + outside) / 2;
    const point = pointAt(curve, t);
    if (shapeHolds(shape, { x: point.x - at.x, y: point.y - at.y }, AIR)) inside = t;
    else outside = t;
  }
  return outside;
}
