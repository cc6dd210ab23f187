import {
  FAINT_INK,
  NOTE,
  PALETTE,
  STRENGTH_OPACITY,
  STROKE,
  haloOf,
  chainPath,
  stemPath,
  curvePath,
  dashArray,
  type DiscMark,
  type Drawing,
  type LineMark,
  type Mark,
  type NodeMark,
  type NoteMark,
  type Pattern,
  type TextMark,
  type Theme,
} from '../core/drawing';
import { LINE_HEIGHT } from '../core/layout';
import { escapeXml } from './xml';

type Colours = (typeof PALETTE)[Theme];

/** A drawing as the text of a standalone SVG with live text, in the colours of a theme. */
export function writeSvg(drawing: Drawing, theme: Theme): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${drawing.width} ${drawing.height}" font-family="Inter, sans-serif">
<rect width="100%" height="100%" fill="${PALETTE[theme].paper}"/>
${writeMarks([...drawing.marks, ...drawing.moving], theme)}
</svg>
`;
}

/** Marks as SVG elements, one to a line, in paint order. */
export const writeMarks = (marks: readonly Mark[], theme: Theme): string =>
  marks.map((mark) => writeMark(mark, PALETTE[theme])).join('\n');

function writeMark(mark: Mark, colours: Colours): string {
  switch (mark.kind) {
    case 'line':
      return writeLine(mark, colours);
    case 'node':
      return writeNode(mark, colours);
    case 'text':
      return writeText(mark, colours);
    case 'disc':
      return writeDisc(mark, colours);
    case 'note':
      return writeNote(mark, colours);
    case 'stem':
      return mark.of === 'speech'
        ? `<path d="${stemPath(mark)}" stroke="${colours.accent}" stroke-width="${STROKE.stem}" opacity="0.55" fill="none"/>`
        : `<path d="${stemPath(mark)}" stroke="${colours.muted}" stroke-width="${STROKE.stem}" fill="none"/>`;
  }
}

function writeLine(
  { curve, role, pattern, width, strength, heads, strokes, brackets }: LineMark,
  colours: Colours,
): string {
  const colour = colours[role];
  const path = curvePath(curve);
  const stroke = (d: string, thick: number, extra = '') =>
    `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${px(thick)}"${extra}/>`;
  const parts =
    pattern === 'hollow'
      ? [
          stroke(path, width + 3),
          `<path d="${path}" fill="none" stroke="${colours.paper}" stroke-width="${px(width + 0.6)}"/>`,
        ]
      : [stroke(path, width, dashes(pattern, width))];
  return `<g opacity="${STRENGTH_OPACITY[strength]}">${[
    ...parts,
    ...heads.map((head) => `<path d="${chainPath(head, true)}" fill="${colour}"/>`),
    ...strokes.map((points) => stroke(chainPath(points), STROKE.across)),
    ...brackets.map((points) => stroke(chainPath(points), STROKE.across)),
  ].join('')}</g>`;
}

function writeNode(mark: NodeMark, colours: Colours): string {
  const { at, shape, dashed, lead, chosen, pinned, strength, initials, initialsSize } = mark;
  const { halfWidth, halfHeight, outline } = shape;
  const ink = strength === 'faint' ? FAINT_INK : 1;
  const look = `fill="${chosen ? colours.accent : colours.card}" stroke="${colours.accent}" stroke-width="${lead ? STROKE.lead : STROKE.node}" stroke-opacity="${ink}"${dashed ? ' stroke-dasharray="3 2.5"' : ''}`;
  const body =
    outline === 'circle'
      ? `<circle cx="${px(at.x)}" cy="${px(at.y)}" r="${px(halfWidth)}" ${look}/>`
      : `<rect x="${px(at.x - halfWidth)}" y="${px(at.y - halfHeight)}" width="${px(2 * halfWidth)}" height="${px(2 * halfHeight)}"${outline === 'rounded' ? ` rx="${px(halfHeight * 0.7)}"` : ''} ${look}/>`;
  const letters = initials
    ? `<text x="${px(at.x)}" y="${px(at.y + initialsSize * 0.346)}" text-anchor="middle" font-size="${px(initialsSize)}" font-weight="600" fill="${chosen ? colours.paper : colours.accent}" fill-opacity="${ink}">${escapeXml(initials)}</text>`
    : '';
  const pin = pinned
    ? `<circle cx="${px(at.x + halfWidth * 0.8)}" cy="${px(at.y - halfHeight * 0.8)}" r="3.2" fill="${colours.accent}" stroke="${colours.paper}"/>`
    : '';
  return `<g>${body}${pin}${letters}</g>`;
}

function writeDisc({ at, radius, text, role, strength }: DiscMark, colours: Colours): string {
  const ink = strength === 'faint' ? FAINT_INK : 1;
  const letters = text
    ? `<text x="${px(at.x)}" y="${px(at.y + radius * 0.36)}" text-anchor="middle" font-size="${px(radius * 0.98)}" font-weight="650" fill="${colours[role]}" fill-opacity="${ink}">${escapeXml(text)}</text>`
    : '';
  return `<g><circle cx="${px(at.x)}" cy="${px(at.y)}" r="${px(radius)}" fill="${colours.paper}" stroke="${colours[role]}" stroke-width="${STROKE.disc}" stroke-opacity="${ink}"/>${letters}</g>`;
}

function writeText({ at, block, role, bold }: TextMark, colours: Colours): string {
  const { lines, size, height } = block;
  const spans = lines.map((line, i) => {
    const y = at.y - height / 2 + size * LINE_HEIGHT * (i + 0.5) + size * 0.36;
    return `<tspan x="${px(at.x)}" y="${px(y)}">${escapeXml(line)}</tspan>`;
  });
  return `<text text-anchor="middle" font-size="${px(size)}" font-weight="${bold ? 600 : 500}" fill="${colours[role]}" stroke="${colours.paper}" stroke-width="${px(haloOf(size))}" stroke-linejoin="round" paint-order="stroke">${spans.join('')}</text>`;
}

function writeNote({ at, block }: NoteMark, colours: Colours): string {
  const [width, height] = [block.width + 2 * NOTE.padX, block.height + 2 * NOTE.padY];
  const spans = block.lines.map((line, i) => {
    const y = at.y - block.height / 2 + block.size * (LINE_HEIGHT * (i + 0.5) + 0.36);
    return `<tspan x="${px(at.x)}" y="${px(y)}">${escapeXml(line)}</tspan>`;
  });
  return `<g><rect x="${px(at.x - width / 2)}" y="${px(at.y - height / 2)}" width="${px(width)}" height="${px(height)}" rx="${NOTE.radius}" fill="${colours.card}" stroke="${colours.muted}" stroke-dasharray="2 3"/><text text-anchor="middle" font-size="${px(block.size)}" font-style="italic" fill="${colours.ink}">${spans.join('')}</text></g>`;
}

/** A length, to a tenth of a px. */
export const px = (value: number): number => Math.round(value * 10) / 10;

function dashes(pattern: Pattern, width: number): string {
  const array = dashArray(pattern, width);
  const cap = pattern === 'dotted' ? ' stroke-linecap="round"' : '';
  return array.length > 0 ? ` stroke-dasharray="${array.join(' ')}"${cap}` : '';
}
