import {
  colophonOf,
  drawScene,
  sceneLegend,
  stageScene,
  type Ground,
  type StagedScene,
} from '../core/briefing';
import type { ActorId, Scene } from '../core/dossier';
import {
  drawGraph,
  legendOf,
  planDrawing,
  presentedSizes,
  type Drawing,
  type DrawInput,
  type LegendEntry,
  type Theme,
} from '../core/drawing';
import { sizesFor, type Sizes } from '../core/drawing/sizes';
import type { Frame } from '../core/layout';
import { pictureTexts as texts } from '../core/texts/exports-pictures';
import { charactersOf } from './characters';
import { fileAs, type ExportedFile, type Exporter, type Run } from './exporter';
import { layFigure, type FigureSizes } from './figure-sheet';
import { FORMATS, type Kind, type Preset } from './formats';
import { leftOutLines } from './head';
import { embedFonts, type Fonts } from './fonts';
import { paintSheet } from './paint-sheet';
import { citedBy, describe, drawnOn } from './picture-words';
import { laySceneSheet, layViewSheet, planSheets } from './scene-sheet';
import { OWN_FONTS, type Area, type Sheet } from './sheet';

/** What a picture shows. */
export type Shown =
  | {
      /** The stage: through its lens, with what is chosen. */
      readonly kind: 'view';
      readonly look: Omit<DrawInput, 'lookup' | 'graph' | 'plan'>;
      /** As it stands on the screen, and the part of it that is in sight: what is exported "as on screen". */
      readonly drawing: Drawing;
      readonly window?: Area;
    }
  | { readonly kind: 'scene'; readonly scene: Scene; readonly place?: string };

/** How a picture is made: for what, in which colours, and in which fonts. */
export interface PictureOptions {
  readonly preset: Preset;
  readonly theme: Theme;
  /** The fonts that the file carries; without them it only names them. */
  readonly fonts?: Fonts;
}

/** A picture that can be saved, or painted into pixels. */
export interface Picture {
  readonly svg: string;
  /** In px. */
  readonly width: number;
  readonly height: number;
  readonly sheet: Sheet;
  readonly leftOut: readonly string[];
  readonly remarks: readonly string[];
}

interface Page extends FigureSizes {
  readonly millimetres?: number;
  readonly room: Frame;
  /** For a slide: seen from the back row, words are larger. */
  readonly isWide?: boolean;
}

/** On paper 1 px of a column is 0.58 pt, so that words of 11.5 px are set in 6.6 pt: nothing printed is smaller. */
const LEAST_PRINTED = 11.5;
/** Letters in a badge are a little smaller than its radius, and quiet badges are smaller by a fifth. */
const LEAST_BADGE = LEAST_PRINTED / 0.98 / 0.8;

const COLUMN: Page = {
  ...page(420, 10, 16, 12.5, 11.5, { width: 400, height: 540 }),
  millimetres: 85,
};
const COLUMNS: Page = {
  ...page(860, 16, 21, 14, 12, { width: 828, height: 540 }),
  millimetres: 175,
};
const WIDE: Page = { ...page(1600, 40, 36, 22, 17, { width: 1520, height: 600 }), isWide: true };

function page(
  width: number,
  pad: number,
  title: number,
  text: number,
  small: number,
  room: Frame,
): Page {
  return { width, pad, title, text, small, room };
}

const screenPage = (room: Frame): Page => {
  const pad = 18;
  return page(Math.max(320, room.width) + 2 * pad, pad, 20, 14, 12.5, room);
};

/** A picture of the stage or of a scene, with all that everything that is taken along carries. Rejects if it is not wanted any more. */
export async function makePicture(
  ground: Ground,
  shown: Shown,
  { preset, theme, fonts = [] }: PictureOptions,
  run: Run,
): Promise<Picture> {
  const { lookup } = ground;
  const staged = shown.kind === 'scene' ? stageScene(lookup, shown.scene) : undefined;
  const page = pageFor(preset, shown);
  const sheet =
    staged && shown.kind === 'scene' && preset === 'wide'
      ? laySceneSheet(
          planSheets(ground, [shown.scene], OWN_FONTS, texts.moreInText),
          staged,
          shown.place ?? '',
        )
      : shown.kind === 'view' && preset === 'wide'
        ? layViewSheet(
            ground,
            legendFor(ground, shown.look),
            (room) => drawView(ground, shown.look, room, page),
            (drawing) => citedBy(lookup, drawing),
            OWN_FONTS,
          )
        : layOn(ground, shown, staged, page);
  const { css, unset } = await embedFonts(charactersOf(sheet), fonts, run);
  run.signal.throwIfAborted();
  const title = shown.kind === 'scene' ? shown.scene.headline : colophonOf(lookup).title;
  const leftOut = leftOutLines(lookup, {
    ...drawnOn([sheet]),
    scene: shown.kind === 'scene' ? 1 : 0,
  });
  const svg = paintSheet(sheet, {
    theme,
    title,
    description: describe(lookup, sheet.picture?.drawing),
    leftOut,
    millimetres: page.millimetres,
    css,
  });
  return {
    svg,
    width: sheet.width,
    height: sheet.height,
    sheet,
    leftOut,
    remarks: unset.length > 0 ? [texts.unset(unset.slice(0, 12).join(' '), unset.length)] : [],
  };
}

/** The stage of a desk, in CSS px. */
const STAGE: Frame = { width: 1104, height: 691 };

/** The first view on a stage of some size: for where none is drawn, at the command line or beside an empty briefing. */
export function firstViewOf(
  { lookup, graph, first, positions }: Ground,
  frame = STAGE,
): Extract<Shown, { kind: 'view' }> {
  const plan = planDrawing(graph, first, positions, frame);
  const look = { shown: first, focus: undefined, pinned: new Set<ActorId>() };
  return { kind: 'view', look, drawing: drawGraph({ lookup, graph, plan, ...look }) };
}

/** Saves what is shown as an SVG; the first view, where nothing is. */
export const exportSvg =
  (onStage: Shown | undefined, options: PictureOptions): Exporter =>
  async (ground, run): Promise<ExportedFile> => {
    const shown = onStage ?? firstViewOf(ground);
    const { svg, leftOut, remarks } = await makePicture(ground, shown, options, run);
    run.onprogress(1);
    return pictureAs(ground, shown, FORMATS.svg, { content: svg, leftOut, remarks });
  };

/** The file of a picture, named after the dossier; with the id of the scene, if it is one of a scene. */
export const pictureAs = (
  ground: Ground,
  shown: Shown,
  { ending, type }: Kind,
  made: Omit<ExportedFile, 'name' | 'type'>,
): ExportedFile => {
  const scene = shown.kind === 'scene' ? `${shown.scene.id.replace(/[^\w-]+/g, '-')}.` : '';
  return fileAs(ground, { ending: scene + ending, type }, made);
};

function pageFor(preset: Preset, shown: Shown): Page {
  switch (preset) {
    case 'column':
      return COLUMN;
    case 'columns':
      return COLUMNS;
    case 'wide':
      return WIDE;
    case 'screen':
      return screenPage(
        shown.kind === 'view' ? (shown.window ?? shown.drawing) : { width: 880, height: 560 },
      );
  }
}

function layOn(ground: Ground, shown: Shown, staged: StagedScene | undefined, page: Page): Sheet {
  const { lookup } = ground;
  const asOnScreen = shown.kind === 'view' && page.millimetres === undefined && !page.isWide;
  return layFigure({
    sizes: page,
    room: page.room,
    title: shown.kind === 'scene' ? shown.scene.headline : colophonOf(lookup).title,
    colophon: colophonOf(lookup),
    legend:
      shown.kind === 'view'
        ? legendFor(ground, shown.look)
        : staged
          ? sceneLegend(ground, staged)
          : [],
    passages: staged?.passages ?? [],
    missing: staged?.missing ?? [],
    cited: (drawing) => (staged && staged.passages.length > 0 ? '' : citedBy(lookup, drawing)),
    draw: (room) =>
      shown.kind === 'scene'
        ? drawScene(ground, planFor(ground, room, page), staged ?? stageScene(lookup, shown.scene))
        : asOnScreen
          ? shown.drawing
          : drawGraph({
              ...shown.look,
              lookup,
              graph: ground.graph,
              plan: planFor(ground, room, page),
            }),
    window: asOnScreen ? shown.window : undefined,
    widths: OWN_FONTS,
  });
}

const legendFor = (
  { graph, lookup }: Ground,
  { shown, focus, speaker }: Omit<DrawInput, 'lookup' | 'graph' | 'plan'>,
): LegendEntry[] =>
  legendOf({
    graph,
    shown,
    contests: lookup.dossier.contests,
    focus,
    speech: speaker !== undefined,
  });

const drawView = (
  ground: Ground,
  look: Omit<DrawInput, 'lookup' | 'graph' | 'plan'>,
  room: Frame,
  page: Page,
): Drawing =>
  drawGraph({
    ...look,
    lookup: ground.lookup,
    graph: ground.graph,
    plan: planFor(ground, room, page),
  });

const planFor = ({ graph, first, positions }: Ground, room: Frame, page: Page) =>
  planDrawing(graph, first, positions, room, 1, positions, sizesOn(graph.nodes.length, room, page));

function sizesOn(actors: number, room: Frame, { isWide, millimetres }: Page): Sizes {
  if (isWide) return presentedSizes(actors, room);
  const sizes = sizesFor(actors, room);
  if (millimetres === undefined) return sizes;
  return {
    ...sizes,
    badge: Math.max(sizes.badge, LEAST_BADGE),
    label: Math.max(sizes.label, LEAST_PRINTED),
  };
}
