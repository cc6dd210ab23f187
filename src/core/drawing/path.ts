import type { Pattern, StemMark } from './marks';
import type { Curve, Point } from '../layout';

const round = (value: number): string => String(Math.round(value * 10) / 10);

const at = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;

/** SVG path data of a curve, rounded to a tenth of a px. */
export const curvePath = ({ from, control, to }: Curve): string =>
  `M${at(from)}Q${at(control)} ${at(to)}`;

/** SVG path data of a chain of points; closed if asked. */
export const chainPath = (points: readonly Point[], closed = false): string =>
  `M${points.map(at).join('L')}${closed ? 'Z' : ''}`;

/** The dash array of a pattern for a line of a width in px: dashes for what is not so yet, dots for what somebody says. */
export function dashArray(pattern: Pattern, width: number): readonly number[] {
  if (pattern === 'dashed') return [7, 5];
  return pattern === 'dotted' ? [0.1, Math.max(3.4, width * 2.4)] : [];
}

/** How far along a stem of speech its chevron stands, and its size in px. */
const TIP = { share: 0.58, length: 7, half: 4 };

/** The open chevron on a stem of speech that shows which way it is spoken. */
export function speechTip({ from, to }: Pick<StemMark, 'from' | 'to'>): [Point, Point, Point] {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  const tip = { x: from.x + TIP.share * dx, y: from.y + TIP.share * dy };
  const wing = (side: 1 | -1): Point => ({
    x: tip.x - TIP.length * ux - side * TIP.half * uy,
    y: tip.y - TIP.length * uy + side * TIP.half * ux,
  });
  return [wing(1), tip, wing(-1)];
}

/** SVG path data of a stem, with its chevron if it is one of speech. */
export const stemPath = (mark: StemMark): string =>
  chainPath([mark.from, mark.to]) + (mark.of === 'speech' ? chainPath(speechTip(mark)) : '');
