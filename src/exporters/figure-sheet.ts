import type { Colophon, Passage } from '../core/briefing';
import type { Drawing, LegendEntry } from '../core/drawing';
import type { Frame } from '../core/layout';
import { pictureTexts as texts } from '../core/texts/exports-pictures';
import { layLegend, type LaidLegend } from './legend';
import { layMissing, layPassage } from './set-passages';
import {
  setBlock,
  wholeOf,
  type Area,
  type Block,
  type Rule,
  type Setting,
  type Sheet,
  type Widths,
} from './sheet';

/** How a figure is set, in px of it. */
export interface FigureSizes {
  readonly width: number;
  readonly pad: number;
  readonly title: number;
  readonly text: number;
  readonly small: number;
}

/** What stands on a figure, and how it is drawn. */
export interface Figure {
  readonly sizes: FigureSizes;
  readonly title: string;
  readonly colophon: Colophon;
  readonly legend: readonly LegendEntry[];
  readonly passages: readonly Passage[];
  readonly missing: readonly string[];
  /** Where the words stand that the picture rests on; '' where each passage says so itself. */
  readonly cited: (drawing: Drawing) => string;
  /** The drawing for a room, and the room for it. */
  readonly draw: (room: Frame) => Drawing;
  readonly room: Frame;
  /** The part of the drawing that is seen, if it is not the whole: it fills the room. */
  readonly window?: Area | undefined;
  readonly widths: Widths;
}

/** A figure for a page: title, drawing, legend, the words that it cites, and where all of it comes from, one under the other. */
export function layFigure(figure: Figure): Sheet {
  const { sizes, widths, colophon } = figure;
  const { pad, small } = sizes;
  const width = Math.ceil(sizes.width);
  const inner = width - 2 * pad;
  const set = (words: string, setting: Partial<Setting> & { name: string }, y: number): Block =>
    setBlock(
      words,
      { face: 'sans', size: small, leading: 1.35, role: 'muted', ...setting },
      { x: pad, y, width: inner },
      widths,
    );
  const banner = (name: string, y: number): Block[] =>
    colophon.banner
      ? [set(colophon.banner, { name, role: 'ink', bold: true, align: 'center' }, y)]
      : [];

  const [handling] = banner('Handling, top', pad * 0.6);
  const top = handling ? handling.y + handling.height + pad * 0.6 : pad;
  const title = set(
    figure.title,
    { name: 'Headline', face: 'serif', size: sizes.title, leading: 1.16, role: 'ink', bold: true },
    top,
  );
  const pictureTop = title.y + title.height + pad * 0.5;
  const { room } = figure;
  const drawing = figure.draw(room);
  const { width: wide, height: high } = figure.window ? room : drawing;
  const rest = layUnder(figure, set, banner, drawing, pictureTop + high);
  return {
    width,
    // In whole px: a half one at the edge would be half transparent in pixels.
    height: Math.ceil(pictureTop + high + rest.height),
    picture: {
      x: pad + (inner - wide) / 2,
      y: pictureTop,
      width: wide,
      height: high,
      drawing,
      window: figure.window ?? wholeOf(drawing),
    },
    blocks: [...(handling ? [handling] : []), title, ...rest.blocks],
    rules: rest.rules,
    legend: rest.legend.items,
  };
}

function layUnder(
  { sizes, legend: entries, passages, missing, colophon, cited, widths }: Figure,
  set: (words: string, setting: { name: string }, y: number) => Block,
  banner: (name: string, y: number) => Block[],
  drawing: Drawing,
  from: number,
): {
  readonly blocks: readonly Block[];
  readonly rules: readonly Rule[];
  readonly legend: LaidLegend;
  readonly height: number;
} {
  const { width, pad, small, text } = sizes;
  const at = { x: pad, width: width - 2 * pad };
  const legend = layLegend(entries, { ...at, y: from + pad * 0.4, size: small }, widths);
  let y = from + pad * 0.4 + legend.height + pad * 0.5;
  const blocks: Block[] = [];
  const rules: Rule[] = [];
  for (const [i, passage] of passages.entries()) {
    const laid = layPassage(passage, { ...at, y }, text, small, widths, i + 1);
    blocks.push(...laid.blocks);
    rules.push(laid.rule);
    y += laid.height + text * 0.8;
  }
  for (const [i, sentence] of missing.entries()) {
    const block = layMissing(sentence, { ...at, y }, small, widths, i + 1);
    blocks.push(block);
    y += block.height + text * 0.4;
  }
  rules.push({ ...at, y, height: 0.8, role: 'hairline' });
  y += small * 0.5;
  const places = cited(drawing);
  for (const [name, words] of [
    ['Cited', places],
    ['Source', texts.foot(colophon.sources, colophon.asOf)],
  ] as const) {
    if (!words) continue;
    const block = set(words, { name }, y);
    blocks.push(block);
    y += block.height;
  }
  const [handling] = banner('Handling, bottom', y + pad * 0.5);
  if (handling) {
    blocks.push(handling);
    y = handling.y + handling.height - pad * 0.4;
  }
  return { blocks, rules, legend, height: y + pad - from };
}
