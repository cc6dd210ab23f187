import type PptxGenJS from 'pptxgenjs';
import {
  FAINT_INK,
  NOTE,
  PALETTE,
  STRENGTH_OPACITY,
  STROKE,
  type DiscMark,
  type LineMark,
  type Mark,
  type NodeMark,
  type NoteMark,
  type Role,
  type StemMark,
  type TextMark,
  type Theme,
} from '../core/drawing';
import { speechTip } from '../core/drawing/path';
import {
  cutCurve,
  LINE_HEIGHT,
  pointAt,
  sampleCurve,
  type Curve,
  type Point,
} from '../core/layout';
import type { Area } from './sheet';
import { xmlSafe } from './xml';

/** CSS px of a slide to an inch: 1600 px are 13.33 inches. */
const PX_PER_INCH = 120;
export const inches = (px: number): number => px / PX_PER_INCH;
export const points = (px: number): number => (px / PX_PER_INCH) * 72;

/** Fonts that every office program has or knows a stand-in for; a slide cannot carry its own. */
export const OFFICE = { sans: 'Arial', serif: 'Georgia' } as const;

type Slide = PptxGenJS.Slide;
type Line = PptxGenJS.ShapeLineProps;

/** Where marks are painted: a slide, and how px of a drawing become px of it. */
export interface Ground {
  readonly slide: Slide;
  readonly theme: Theme;
  /** Before the names of all shapes: those with one beginning belong together. */
  readonly part: string;
  readonly at: Point;
  /** What lies outside is left out, in px of the drawing; undefined: nothing is. */
  readonly window?: Area | undefined;
}

export const colourOf = (theme: Theme, role: Role): string => PALETTE[theme][role].slice(1);

const paint = (theme: Theme, role: Role, opacity = 1) => ({
  color: colourOf(theme, role),
  ...(opacity < 1 && { transparency: Math.round((1 - opacity) * 100) }),
});

/** Paints marks as native shapes, lines and text, in paint order. Each shape is named after its mark. */
export function paintMarks(ground: Ground, marks: readonly Mark[]): void {
  for (const mark of marks) paintMark(ground, mark);
}

function paintMark(ground: Ground, mark: Mark): void {
  switch (mark.kind) {
    case 'line':
      paintLine(ground, mark);
      break;
    case 'node':
      if (holds(ground, mark.at, mark.shape.halfWidth, mark.shape.halfHeight, mark.strength))
        paintNode(ground, mark);
      break;
    case 'text':
      if (holds(ground, mark.at, mark.block.width / 2, mark.block.height / 2, mark.strength))
        paintWords(ground, mark);
      break;
    case 'disc':
      if (holds(ground, mark.at, mark.radius, mark.radius, mark.strength)) paintDisc(ground, mark);
      break;
    case 'note':
      paintNote(ground, mark);
      break;
    case 'stem':
      paintStem(ground, mark);
      break;
  }
}

/** True if a shape is to be seen: a slide cannot cut it off at the edge of the picture, so what is dimmed stands whole or not at all. */
function holds(
  { window }: Ground,
  { x, y }: Point,
  halfWidth: number,
  halfHeight: number,
  strength: Mark['strength'],
): boolean {
  if (!window) return true;
  const [across, along] = strength === 'faint' ? [halfWidth, halfHeight] : [0, 0];
  return (
    x - across >= window.x &&
    x + across <= window.x + window.width &&
    y - along >= window.y &&
    y + along <= window.y + window.height
  );
}

const isIn = ({ x, y, width, height }: Area, at: Point): boolean =>
  at.x >= x && at.y >= y && at.x <= x + width && at.y <= y + height;

/** The parts of a curve that lie in the picture. */
function partsIn(curve: Curve, window: Area | undefined): Curve[] {
  if (!window || sampleCurve(curve, 32).every((point) => isIn(window, point))) return [curve];
  const steps = 200;
  const parts: Curve[] = [];
  let start: number | undefined;
  for (let i = 0; i <= steps + 1; i++) {
    const inside = i <= steps && isIn(window, pointAt(curve, i / steps));
    if (inside) start ??= i / steps;
    else if (start !== undefined) {
      if ((i - 1) / steps > start) parts.push(cutCurve(curve, start, (i - 1) / steps));
      start = undefined;
    }
  }
  return parts;
}

function paintLine(ground: Ground, mark: LineMark): void {
  const { theme, window } = ground;
  const { key, curve, role, pattern, width, strength, heads, strokes, brackets } = mark;
  const opacity = STRENGTH_OPACITY[strength];
  const line = (thick: number, of: Role = role, dash?: Line['dashType']): Line => ({
    ...paint(theme, of, of === 'paper' ? 1 : opacity),
    width: points(thick),
    ...(dash && { dashType: dash }),
  });
  for (const part of partsIn(curve, window))
    if (pattern === 'hollow') {
      path(ground, key, part, { line: line(width + 3) });
      path(ground, `${key} core`, part, { line: line(width + 0.6, 'paper') });
    } else
      path(ground, key, part, {
        line: line(
          width,
          role,
          pattern === 'dashed' ? 'dash' : pattern === 'dotted' ? 'sysDot' : undefined,
        ),
      });
  const seen = (corners: readonly Point[]): boolean =>
    !window || corners.every((corner) => isIn(window, corner));
  for (const head of heads)
    if (seen(head)) path(ground, `${key} head`, head, { fill: paint(theme, role, opacity) });
  for (const across of [...strokes, ...brackets])
    if (seen(across)) path(ground, `${key} across`, across, { line: line(STROKE.across) });
}

type Step = NonNullable<PptxGenJS.ShapeProps['points']>[number];

/** The name that PptxGenJS knows and its types do not. */
const FREEFORM = 'custGeom' as PptxGenJS.SHAPE_NAME;

/** A freeform: a curve, or a chain of points; filled ones are closed. */
function path(
  { slide, part, at }: Ground,
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

const boxOf = ({ at }: Ground, { x, y }: Point, halfWidth: number, halfHeight: number) => ({
  x: inches(at.x + x - halfWidth),
  y: inches(at.y + y - halfHeight),
  w: inches(2 * halfWidth),
  h: inches(2 * halfHeight),
});

/** Words in the middle of a box that neither wrap nor shrink. */
const CENTRED = {
  align: 'center',
  valign: 'middle',
  margin: 0,
  wrap: false,
  fit: 'none',
} as const;

function paintNode(ground: Ground, mark: NodeMark): void {
  const { slide, theme, part } = ground;
  const { key, at, shape, dashed, lead, chosen, strength, initials, initialsSize } = mark;
  const { outline, halfWidth, halfHeight } = shape;
  const ink = strength === 'faint' ? FAINT_INK : 1;
  const look = {
    ...boxOf(ground, at, halfWidth, halfHeight),
    objectName: part + xmlSafe(key),
    fill: paint(theme, chosen ? 'accent' : 'card'),
    line: {
      ...paint(theme, 'accent', ink),
      width: points(lead ? STROKE.lead : STROKE.node),
      ...(dashed && { dashType: 'sysDash' as const }),
    },
    ...(outline === 'rounded' && { rectRadius: inches(halfHeight * 0.7) }),
  };
  const form = outline === 'circle' ? 'ellipse' : outline === 'rounded' ? 'roundRect' : 'rect';
  if (initials === '') slide.addShape(form, look);
  else
    slide.addText(xmlSafe(initials), {
      ...look,
      ...CENTRED,
      shape: form,
      ...paint(theme, chosen ? 'paper' : 'accent', ink),
      fontFace: OFFICE.sans,
      fontSize: points(initialsSize),
      bold: true,
    });
}

function paintDisc(ground: Ground, { key, at, radius, text, role, strength }: DiscMark): void {
  const { slide, theme, part } = ground;
  const ink = strength === 'faint' ? FAINT_INK : 1;
  const look = {
    ...boxOf(ground, at, radius, radius),
    objectName: part + xmlSafe(key),
    fill: paint(theme, 'paper'),
    line: { ...paint(theme, role, ink), width: points(STROKE.disc) },
  };
  if (text === '') slide.addShape('ellipse', look);
  else
    slide.addText(xmlSafe(text), {
      ...look,
      ...CENTRED,
      shape: 'ellipse',
      ...paint(theme, role, ink),
      fontFace: OFFICE.sans,
      fontSize: points(radius * 0.9),
      bold: true,
    });
}

const rows = (lines: readonly string[]): PptxGenJS.TextProps[] =>
  lines.map((line, i) => ({
    text: xmlSafe(line),
    options: { breakLine: i < lines.length - 1 },
  }));

/** Words on a ground of paper, which does for the halo that an office program does not know. */
function paintWords(ground: Ground, { key, at, block, role, bold }: TextMark): void {
  const { slide, theme, part } = ground;
  slide.addText(rows(block.lines), {
    ...boxOf(ground, at, block.width / 2, block.height / 2),
    ...CENTRED,
    objectName: part + xmlSafe(key),
    fill: paint(theme, 'paper', 0.86),
    color: colourOf(theme, role),
    fontFace: OFFICE.sans,
    fontSize: points(block.size),
    lineSpacing: points(block.size * LINE_HEIGHT),
    bold,
  });
}

function paintNote(ground: Ground, { key, at, block }: NoteMark): void {
  const { slide, theme, part } = ground;
  slide.addText(rows(block.lines), {
    ...boxOf(ground, at, block.width / 2 + NOTE.padX, block.height / 2 + NOTE.padY),
    ...CENTRED,
    shape: 'roundRect',
    rectRadius: inches(NOTE.radius),
    objectName: part + xmlSafe(key),
    fill: paint(theme, 'card'),
    line: { ...paint(theme, 'muted'), width: points(1), dashType: 'sysDash' },
    color: colourOf(theme, 'ink'),
    fontFace: OFFICE.sans,
    fontSize: points(block.size),
    lineSpacing: points(block.size * LINE_HEIGHT),
    italic: true,
  });
}

function paintStem(ground: Ground, mark: StemMark): void {
  const { theme, window } = ground;
  const { key, from, to, of } = mark;
  const straight: Curve = { from, control: { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }, to };
  const look = {
    line: {
      ...(of === 'speech' ? paint(theme, 'accent', 0.55) : paint(theme, 'muted')),
      width: points(STROKE.stem),
    },
  };
  for (const part of partsIn(straight, window)) path(ground, key, [part.from, part.to], look);
  if (of === 'speech') path(ground, `${key} head`, speechTip(mark), look);
}
