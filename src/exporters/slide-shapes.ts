import type PptxGenJS from 'pptxgenjs';
import { PALETTE, type Role, type Theme } from '../core/drawing';
import { sampleCurve, type Curve, type Point } from '../core/layout';
import type { Area } from './sheet';
import { xmlSafe } from './xml';

/** CSS px of a slide to an inch: 1600 px are 13.33 inches. */
const PX_PER_INCH = 120;
/** A length on a slide, as PptxGenJS takes it. */
export const inches = (px: number): number => px / PX_PER_INCH;
/** A size of letters or a width of lines on a slide, as PptxGenJS takes it. */
export const points = (px: number): number => (px / PX_PER_INCH) * 72;

/** Fonts that every office program has or knows a stand-in for; a slide cannot carry its own. */
export const OFFICE = { sans: 'Arial', serif: 'Georgia' } as const;

type Slide = PptxGenJS.Slide;
/** How a line is drawn. */
export type Line = PptxGenJS.ShapeLineProps;

/** Where marks are painted: a slide, and how px of a drawing become px of it. */
export interface Canvas {
  readonly slide: Slide;
  readonly theme: Theme;
  /** Before the names of all shapes: those with one beginning belong together. */
  readonly part: string;
  readonly at: Point;
  /** What lies outside is left out, in px of the drawing; undefined: nothing is. */
  readonly window?: Area | undefined;
}

/** A colour of the palette, as PptxGenJS takes it: without the sign before it. */
export const colourOf = (theme: Theme, role: Role): string => PALETTE[theme][role].slice(1);

/** A colour and how much shows through it, for a line or a fill. */
export const paint = (theme: Theme, role: Role, opacity = 1) => ({
  color: colourOf(theme, role),
  ...(opacity < 1 && { transparency: Math.round((1 - opacity) * 100) }),
});

type Step = NonNullable<PptxGenJS.ShapeProps['points']>[number];

/** The name that PptxGenJS knows and its types do not. */
const FREEFORM = 'custGeom' as PptxGenJS.SHAPE_NAME;

/** A freeform: a curve, or a chain of points; filled ones are closed. */
export function path(
  { slide, part, at }: Canvas,
  name: string,
  piece: Curve | readonly Point[],
  look: { line?: Line; fill?: PptxGenJS.ShapeFillProps },
): void {
  const isCurve = 'control' in piece;
  const extent = isCurve ? sampleCurve(piece, 24) : piece;
  const xs = extent.map(({ x }) => x);
  const ys = extent.map(({ y }) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const on = ({ x, y }: Point) => ({ x: inches(x - left), y: inches(y - top) });
  const steps: Step[] = [];
  if (isCurve) {
    const control = on(piece.control);
    steps.push(
      { ...on(piece.from), moveTo: true },
      { ...on(piece.to), curve: { type: 'quadratic', x1: control.x, y1: control.y } },
    );
  } else {
    steps.push(...piece.map((point, i) => ({ ...on(point), moveTo: i === 0 })));
    if (look.fill) steps.push({ close: true });
  }
  slide.addShape(FREEFORM, {
    x: inches(at.x + left),
    y: inches(at.y + top),
    // A path without width or height cannot be scaled.
    w: inches(Math.max(0.5, Math.max(...xs) - left)),
    h: inches(Math.max(0.5, Math.max(...ys) - top)),
    points: steps,
    objectName: part + xmlSafe(name),
    ...look,
  });
}

/** Where a shape round a point of the drawing stands on the slide. */
export const boxOf = ({ at }: Canvas, { x, y }: Point, halfWidth: number, halfHeight: number) => ({
  x: inches(at.x + x - halfWidth),
  y: inches(at.y + y - halfHeight),
  w: inches(2 * halfWidth),
  h: inches(2 * halfHeight),
});
