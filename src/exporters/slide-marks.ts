import type PptxGenJS from 'pptxgenjs';
import type { Scene } from '../core/dossier';
import {
  FAINT_INK,
  NOTE,
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
import type { Area, Placed } from './sheet';
import {
  boxOf,
  colourOf,
  inches,
  OFFICE,
  paint,
  path,
  points,
  type Canvas,
  type Line,
} from './slide-shapes';
import { xmlSafe } from './xml';

/** Paints marks as native shapes, lines and text, in paint order. Each shape is named after its mark. */
export function paintMarks(canvas: Canvas, marks: readonly Mark[]): void {
  for (const mark of marks) paintMark(canvas, mark);
}

function paintMark(canvas: Canvas, mark: Mark): void {
  switch (mark.kind) {
    case 'line':
      paintLine(canvas, mark);
      break;
    case 'node':
      if (holds(canvas.window, mark.at, mark.shape.halfWidth, mark.shape.halfHeight, mark.strength))
        paintNode(canvas, mark);
      break;
    case 'text':
      if (holds(canvas.window, mark.at, mark.block.width / 2, mark.block.height / 2, mark.strength))
        paintWords(canvas, mark);
      break;
    case 'disc':
      if (holds(canvas.window, mark.at, mark.radius, mark.radius, mark.strength))
        paintDisc(canvas, mark);
      break;
    case 'note':
      if (holdsNote(canvas.window, mark)) paintNote(canvas, mark);
      break;
    case 'stem':
      paintStem(canvas, mark);
      break;
  }
}

/** True if a shape is to be seen: a slide cannot cut it off at the edge of the picture, so what is dimmed stands whole or not at all. */
function holds(
  window: Area | undefined,
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

/** A note stands whole in the picture or not at all: beside it are the words of the text, which it must not cover. */
const holdsNote = (window: Area | undefined, { at, block }: NoteMark): boolean =>
  holds(window, at, block.width / 2 + NOTE.padX, block.height / 2 + NOTE.padY, 'faint');

/** The briefer's words that lie outside the picture of a scene, and are not painted. */
export function notesOutside(picture: Placed | undefined, { annotations = [] }: Scene): string[] {
  const outside = new Set(
    picture?.drawing.marks.flatMap((mark) =>
      mark.kind === 'note' && !holdsNote(picture.window, mark) ? [mark.key] : [],
    ),
  );
  return annotations.flatMap(({ text }, i) => (outside.has(`note ${i}`) ? [text] : []));
}

const isIn = ({ x, y, width, height }: Area, at: Point): boolean =>
  at.x >= x && at.y >= y && at.x <= x + width && at.y <= y + height;

const areIn = (window: Area | undefined, corners: readonly Point[]): boolean =>
  !window || corners.every((corner) => isIn(window, corner));

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

function paintLine(canvas: Canvas, mark: LineMark): void {
  const { theme, window } = canvas;
  const { key, curve, role, pattern, width, strength, heads, strokes, brackets } = mark;
  const opacity = STRENGTH_OPACITY[strength];
  const line = (thick: number, of: Role = role, dash?: Line['dashType']): Line => ({
    ...paint(theme, of, of === 'paper' ? 1 : opacity),
    width: points(thick),
    ...(dash && { dashType: dash }),
  });
  for (const part of partsIn(curve, window))
    if (pattern === 'hollow') {
      path(canvas, key, part, { line: line(width + 3) });
      path(canvas, `${key} core`, part, { line: line(width + 0.6, 'paper') });
    } else
      path(canvas, key, part, {
        line: line(
          width,
          role,
          pattern === 'dashed' ? 'dash' : pattern === 'dotted' ? 'sysDot' : undefined,
        ),
      });
  for (const head of heads)
    if (areIn(window, head))
      path(canvas, `${key} head`, head, { fill: paint(theme, role, opacity) });
  for (const across of [...strokes, ...brackets])
    if (areIn(window, across)) path(canvas, `${key} across`, across, { line: line(STROKE.across) });
}

/** Words in the middle of a box that neither wrap nor shrink. */
const CENTRED = {
  align: 'center',
  valign: 'middle',
  margin: 0,
  wrap: false,
  fit: 'none',
} as const;

function paintNode(canvas: Canvas, mark: NodeMark): void {
  const { slide, theme, part } = canvas;
  const { key, at, shape, dashed, lead, chosen, strength, initials, initialsSize } = mark;
  const { outline, halfWidth, halfHeight } = shape;
  const ink = strength === 'faint' ? FAINT_INK : 1;
  const look = {
    ...boxOf(canvas, at, halfWidth, halfHeight),
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

function paintDisc(canvas: Canvas, { key, at, radius, text, role, strength }: DiscMark): void {
  const { slide, theme, part } = canvas;
  const ink = strength === 'faint' ? FAINT_INK : 1;
  const look = {
    ...boxOf(canvas, at, radius, radius),
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

/** Words on a canvas of paper, which does for the halo that an office program does not know. */
function paintWords(canvas: Canvas, { key, at, block, role, bold }: TextMark): void {
  const { slide, theme, part } = canvas;
  slide.addText(rows(block.lines), {
    ...boxOf(canvas, at, block.width / 2, block.height / 2),
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

function paintNote(canvas: Canvas, { key, at, block }: NoteMark): void {
  const { slide, theme, part } = canvas;
  slide.addText(rows(block.lines), {
    ...boxOf(canvas, at, block.width / 2 + NOTE.padX, block.height / 2 + NOTE.padY),
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

function paintStem(canvas: Canvas, mark: StemMark): void {
  const { theme, window } = canvas;
  const { key, from, to, of } = mark;
  const straight: Curve = { from, control: { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }, to };
  const look = {
    line: {
      ...(of === 'speech' ? paint(theme, 'accent', 0.55) : paint(theme, 'muted')),
      width: points(STROKE.stem),
    },
  };
  for (const part of partsIn(straight, window)) path(canvas, key, [part.from, part.to], look);
  const tip = speechTip(mark);
  if (of === 'speech' && areIn(window, tip)) path(canvas, `${key} head`, tip, look);
}
