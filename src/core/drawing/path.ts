import type { Pattern } from './marks';
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
