import {
  colophonOf,
  drawScene,
  planScenes,
  sceneLegend,
  stageScene,
  type Ground,
  type StagedScene,
} from '../core/briefing';
import type { Scene } from '../core/dossier';
import type { Drawing, LegendEntry, Plan } from '../core/drawing';
import type { Frame } from '../core/layout';
import { pictureTexts as texts } from '../core/texts/exports-pictures';
import { layLegend, type LaidLegend } from './legend';
import { fitWords, GAP, SMALL } from './set-passages';
import {
  setBlock,
  wholeOf,
  type Block,
  type Placed,
  type Rule,
  type Setting,
  type Sheet,
  type Widths,
} from './sheet';

/** A slide, in px: the screen that the sizes of a presentation are meant for. Nothing on it that fits is smaller than `SMALL`. */
export const SLIDE: Frame = { width: 1600, height: 900 };

const EDGE = { left: 60, right: 40, top: 40, bottom: 16 };
/** The share of the words in the width, as on the screen. */
const WORDS = 0.35;
const BANNER = 34;
/** Two lines of sources. */
const FOOT = 2 * SMALL * 1.35;

/** What all sheets of a briefing share: so that what two scenes share stands in the same place on both. */
export interface SceneSheets {
  readonly ground: Ground;
  readonly plan: Plan;
  readonly widths: Widths;
  readonly legendHeight: number;
  /** What stands where words found no room. */
  readonly leftOut: (count: number) => string;
}

const bodyOf = (banner: string): { top: number; bottom: number } => ({
  top: EDGE.top + (banner ? BANNER : 0),
  bottom: SLIDE.height - EDGE.bottom - FOOT - GAP / 2 - (banner ? BANNER : 0),
});

const wordsWidth = (SLIDE.width - EDGE.left - EDGE.right - GAP) * WORDS;
const side = {
  x: EDGE.left + wordsWidth + GAP,
  width: SLIDE.width - EDGE.left - EDGE.right - GAP - wordsWidth,
};

/** Plans the sheets of some scenes: one picture behind them all, and room for the longest legend of them. */
export function planSheets(
  ground: Ground,
  scenes: readonly Scene[],
  widths: Widths,
  leftOut: SceneSheets['leftOut'],
): SceneSheets {
  const { lookup } = ground;
  const { top, bottom } = bodyOf(colophonOf(lookup).banner);
  const legendHeight = scenes.reduce((most, scene) => {
    const { height } = legendAt(ground, stageScene(lookup, scene), 0, widths);
    return Math.max(most, height);
  }, 0);
  const frame = { width: side.width, height: bottom - top - legendHeight - GAP / 2 };
  return { ground, plan: planScenes(ground, frame), widths, legendHeight, leftOut };
}

const legendAt = (ground: Ground, staged: StagedScene, y: number, widths: Widths): LaidLegend =>
  layLegend(
    sceneLegend(ground, staged).filter(({ kind }) => kind !== 'shape'),
    { x: side.x, y, width: side.width, size: SMALL, align: 'center' },
    widths,
  );

/** The sheet of a scene: its words beside its picture, as on the screen, with what everything that is taken along carries. */
export function laySceneSheet(
  { ground, plan, widths, legendHeight, leftOut }: SceneSheets,
  staged: StagedScene,
  place: string,
): Sheet {
  const { banner } = colophonOf(ground.lookup);
  const { top, bottom } = bodyOf(banner);
  const drawing = drawScene(ground, plan, staged);
  const headline = fitHeadline(
    staged.scene.headline,
    { x: EDGE.left, y: top, width: wordsWidth },
    (bottom - top) * HEADLINE,
    widths,
  );
  const wordsTop = top + headline.height + GAP;
  const words = fitWords(
    staged,
    { x: EDGE.left, y: wordsTop, width: wordsWidth },
    bottom - wordsTop,
    widths,
    leftOut,
  );
  const legend = legendAt(ground, staged, bottom - legendHeight, widths);
  const frame = frameSheet(ground, place, widths);
  return {
    ...SLIDE,
    picture: placeDrawing(drawing, top),
    blocks: [headline, ...words.blocks, ...frame.blocks],
    rules: [...words.rules, ...frame.rules],
    legend: legend.items,
  };
}

/** The sheet of the stage: its headline, legend and places in the text beside the picture, as on a scene. */
export function layViewSheet(
  ground: Ground,
  entries: readonly LegendEntry[],
  draw: (room: Frame) => Drawing,
  cited: (drawing: Drawing) => string,
  widths: Widths,
): Sheet {
  const { banner, title } = colophonOf(ground.lookup);
  const { top, bottom } = bodyOf(banner);
  const drawing = draw({ width: side.width, height: bottom - top });
  const at = { x: EDGE.left, width: wordsWidth };
  const headline = setBlock(title, headlineOf(title), { ...at, y: top }, widths);
  const y = top + headline.height + GAP;
  const legend = layLegend(entries, { ...at, y, size: SMALL }, widths);
  const places = setBlock(
    cited(drawing),
    { name: 'Cited', face: 'sans', size: SMALL, leading: 1.35, role: 'muted' },
    { ...at, y: y + legend.height + GAP },
    widths,
  );
  const frame = frameSheet(ground, '', widths);
  return {
    ...SLIDE,
    picture: placeDrawing(drawing, top),
    blocks: [headline, places, ...frame.blocks],
    rules: frame.rules,
    legend: legend.items,
  };
}

const placeDrawing = (drawing: Drawing, y: number): Placed => ({
  x: side.x,
  y,
  width: drawing.width,
  height: drawing.height,
  drawing,
  window: wholeOf(drawing),
});

/** A headline takes this share of the height at most: the words of the text have the rest. */
const HEADLINE = 0.45;

/** A headline; of one that is too high even in small letters the end is left out, and stands in the notes. */
function fitHeadline(
  headline: string,
  at: { readonly x: number; readonly y: number; readonly width: number },
  room: number,
  widths: Widths,
): Block {
  const setting = headlineOf(headline);
  let block = setBlock(headline, setting, at, widths);
  const words = headline.split(' ');
  while (block.height > room && words.length > 1) {
    words.length = Math.floor(words.length * 0.9);
    block = setBlock(`${words.join(' ')} …`, setting, at, widths);
  }
  return block;
}

/** Long headlines are set smaller, so that the words of the text keep their room. */
function headlineOf(headline: string): Setting {
  const length = Math.max(0.5, Math.min(1, Math.sqrt(72 / Math.max(1, headline.length))));
  const size = Math.max(SMALL, 45 * length);
  return { name: 'Headline', face: 'serif', size, leading: 1.14, role: 'ink', bold: true };
}

/** What stands round every page: handling instructions over and under it, sources and date, and its place. */
export function frameSheet(
  { lookup }: Ground,
  place: string,
  widths: Widths,
): { readonly blocks: readonly Block[]; readonly rules: readonly Rule[] } {
  const { banner, sources, asOf } = colophonOf(lookup);
  const { width, height } = SLIDE;
  const setting: Setting = {
    name: 'Source',
    face: 'sans',
    size: SMALL,
    leading: 1.35,
    role: 'muted',
  };
  const y = height - EDGE.bottom - FOOT - (banner ? BANNER : 0);
  const room = { x: EDGE.left, y, width: width - EDGE.left - EDGE.right - 120 };
  const whole = setBlock(texts.foot(sources, asOf), setting, room, widths);
  const foot =
    whole.height <= FOOT
      ? whole
      : setBlock(texts.foot([texts.manySources(sources.length)], asOf), setting, room, widths);
  const number = setBlock(
    place,
    { ...setting, name: 'Place', align: 'right', bold: true },
    { x: width - EDGE.right - 110, y, width: 110 },
    widths,
  );
  const handling = (at: number, name: string): Block =>
    setBlock(
      banner,
      { ...setting, name, role: 'ink', bold: true, align: 'center' },
      { x: EDGE.left, y: at + (BANNER - SMALL * 1.35) / 2, width: width - EDGE.left - EDGE.right },
      widths,
    );
  const line = (at: number): Rule => ({ x: 0, y: at, width, height: 1, role: 'hairline' });
  return {
    blocks: [
      foot,
      number,
      ...(banner
        ? [handling(0, 'Handling, top'), handling(height - BANNER, 'Handling, bottom')]
        : []),
    ],
    rules: banner ? [line(BANNER), line(height - BANNER)] : [],
  };
}
