import { PALETTE, type Theme } from '../core/drawing';
import type { Block, Face, Sheet } from './sheet';
import { px, writeMarks } from './svg';
import { escapeXml } from './xml';

/** How a sheet is written beside what stands on it. */
export interface SvgPage {
  readonly theme: Theme;
  readonly title: string;
  /** What is shown, in sentences, for who does not see it. */
  readonly description: string;
  /** What of the dossier is not in it, each in a line. */
  readonly leftOut: readonly string[];
  /** How wide it is on paper; its px on a screen where that is not given. */
  readonly millimetres?: number | undefined;
  /** `@font-face` rules. */
  readonly css: string;
}

/** The first names are those of the embedded fonts; where there are none, others of their kind are near. */
export const FAMILIES: Readonly<Record<Face, string>> = {
  sans: "Inter, 'Inter Variable', Arial, sans-serif",
  serif: "'Source Serif 4', 'Source Serif 4 Variable', Georgia, serif",
};

/** A sheet as a standalone SVG with live text, that says what it shows also to who does not see it. */
export function paintSheet(sheet: Sheet, page: SvgPage): string {
  const { width, height, picture, rules, legend, blocks } = sheet;
  const { theme, title, description, leftOut, millimetres, css } = page;
  const colours = PALETTE[theme];
  const size =
    millimetres === undefined
      ? `width="${px(width)}" height="${px(height)}"`
      : `width="${millimetres}mm" height="${px((millimetres * height) / width)}mm"`;
  const drawn = picture && [
    `<svg x="${px(picture.x)}" y="${px(picture.y)}" width="${px(picture.width)}" height="${px(picture.height)}" viewBox="${[picture.window.x, picture.window.y, picture.window.width, picture.window.height].map(px).join(' ')}">`,
    writeMarks([...picture.drawing.marks, ...picture.drawing.moving], theme),
    '</svg>',
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${px(width)} ${px(height)}" role="img" aria-labelledby="title description" font-family="${FAMILIES.sans}">`,
    `<title id="title">${escapeXml(title)}</title>`,
    `<desc id="description">${escapeXml(description)}</desc>`,
    ...(leftOut.length > 0 ? [`<metadata>${escapeXml(leftOut.join('\n'))}</metadata>`] : []),
    ...(css ? [`<style>${css}</style>`] : []),
    `<rect width="100%" height="100%" fill="${colours.paper}"/>`,
    ...(drawn ?? []),
    ...rules.map(
      (rule) =>
        `<rect x="${px(rule.x)}" y="${px(rule.y)}" width="${px(rule.width)}" height="${px(rule.height)}" fill="${colours[rule.role]}"/>`,
    ),
    ...legend.map(
      ({ marks, words }) => `<g>${writeMarks(marks, theme)}${writeBlock(words, theme)}</g>`,
    ),
    ...blocks.map((block) => writeBlock(block, theme)),
    '</svg>',
    '',
  ].join('\n');
}

function writeBlock(block: Block, theme: Theme): string {
  const { x, y, width, size, leading, face, role, bold, lines, rightToLeft } = block;
  const colours = PALETTE[theme];
  const align = block.align ?? (rightToLeft ? 'right' : 'left');
  const left = align === 'center' ? x + width / 2 : align === 'right' ? x + width : x;
  // In a text that runs from right to left the start is on the right.
  const anchor =
    align === 'center' ? 'middle' : (align === 'right') !== rightToLeft ? 'end' : 'start';
  const look = [
    ...(face === 'serif' ? [`font-family="${FAMILIES.serif}"`] : []),
    ...(bold ? [`font-weight="${face === 'serif' ? 650 : 600}"`] : []),
    ...(anchor === 'start' ? [] : [`text-anchor="${anchor}"`]),
    ...(rightToLeft ? ['direction="rtl"'] : []),
  ].join(' ');
  const rows = lines.map((line, i) => {
    const baseline = y + size * (leading * (i + 0.5) + 0.35);
    const runs = line.map((run, k) => {
      const place = k === 0 ? ` x="${px(left)}" y="${px(baseline)}"` : '';
      const own = `${run.role && run.role !== role ? ` fill="${colours[run.role]}"` : ''}${run.italic ? ' font-style="italic"' : ''}`;
      return `<tspan${place}${own}>${escapeXml(run.text)}</tspan>`;
    });
    return runs.join('');
  });
  return `<text font-size="${px(size)}" fill="${colours[role]}" xml:space="preserve"${look ? ` ${look}` : ''}>${rows.join('')}</text>`;
}
