import type PptxGenJS from 'pptxgenjs';
import { colophonOf, stageScene } from '../core/briefing';
import type { Theme } from '../core/drawing';
import { pictureTexts, slideTexts as texts } from '../core/texts/exports-pictures';
import { layTitleSheet, laySourcesSheet } from './deck-sheets';
import { breathe, ExportProblem, fileAs, type Exporter } from './exporter';
import { FORMATS } from './formats';
import { leftOutLines } from './head';
import { describe, drawnOn } from './picture-words';
import { laySceneSheet, planSheets, SLIDE } from './scene-sheet';
import { OFFICE_FONTS, type Block, type Sheet } from './sheet';
import { notesOutside, paintMarks } from './slide-marks';
import { colourOf, inches, OFFICE, points } from './slide-shapes';
import { writeNotes } from './slide-notes';
import { finishPackage, type SlideWords } from './slide-package';
import { xmlSafe } from './xml';

/** How slides are made. */
export interface SlidesOptions {
  /** Dark, as on the projector, unless they are to be printed. */
  readonly theme?: Theme;
}

const PICTURE = 'picture/';
const LEGEND = 'legend/';
const MASTER = 'Parley';

/**
 * The briefing as slides that can be edited: one for each scene with native shapes, lines and text, a title before them and the sources
 * behind them. In the notes stand all citations whole, and what the briefer has to say.
 */
export const exportSlides =
  ({ theme = 'dark' }: SlidesOptions = {}): Exporter =>
  async (ground, run) => {
    const { lookup } = ground;
    const { scenes } = lookup.dossier.briefing;
    if (scenes.length === 0) throw new ExportProblem(pictureTexts.problem.noScenes);
    const { default: Pptx } = await import('pptxgenjs');
    const { title, banner, sources, asOf } = colophonOf(lookup);
    const deck = setUp(new Pptx(), { title, banner }, theme);
    const count = scenes.length + 2;
    const place = (number: number): string => pictureTexts.place(number, count);
    const words: SlideWords[] = [];
    const add = (sheet: Sheet, notes: readonly string[]): void => {
      paintSlide(deck.addSlide({ masterName: MASTER }), sheet, theme);
      words.push({
        notes,
        groups: {
          [PICTURE]: { name: texts.picture, description: describe(lookup, sheet.picture?.drawing) },
          [LEGEND]: { name: texts.reading, description: texts.reading },
        },
      });
    };

    const foot = texts.notes.source(pictureTexts.foot(sources, asOf));
    add(layTitleSheet(ground, place(1), OFFICE_FONTS), [...(banner ? [banner] : []), title, foot]);
    const sheets = planSheets(ground, scenes, OFFICE_FONTS, pictureTexts.leftOut);
    const drawn: Sheet[] = [];
    for (const [i, scene] of scenes.entries()) {
      await breathe(run, (i / scenes.length) * 0.6);
      const staged = stageScene(lookup, scene);
      const sheet = laySceneSheet(sheets, staged, place(i + 2));
      drawn.push(sheet);
      add(sheet, writeNotes(ground, staged, notesOutside(sheet.picture, scene)));
    }
    const last = laySourcesSheet(ground, place(count), OFFICE_FONTS);
    const leftOut = leftOutLines(lookup, { ...drawnOn(drawn), scene: 'all' });
    add(last.sheet, [...(banner ? [banner] : []), ...last.all, ...leftOut]);
    await breathe(run, 0.65);

    const written = (await deck.write({ outputType: 'uint8array' })) as Uint8Array;
    const content = await finishPackage(written, words, run, (done) => 0.75 + 0.2 * done);
    run.signal.throwIfAborted();
    run.onprogress(1);
    return fileAs(ground, FORMATS.pptx, { content, leftOut });
  };

/** A deck without slides yet, of the size and in the fonts and the colours of all. */
function setUp(
  deck: PptxGenJS,
  { title, banner }: { readonly title: string; readonly banner: string },
  theme: Theme,
): PptxGenJS {
  deck.defineLayout({ name: MASTER, width: inches(SLIDE.width), height: inches(SLIDE.height) });
  deck.layout = MASTER;
  deck.title = xmlSafe(title);
  deck.subject = xmlSafe(banner);
  deck.author = 'Parley';
  deck.company = 'Parley';
  deck.theme = { headFontFace: OFFICE.serif, bodyFontFace: OFFICE.sans };
  deck.defineSlideMaster({ title: MASTER, background: { color: colourOf(theme, 'paper') } });
  return deck;
}

function paintSlide(slide: PptxGenJS.Slide, sheet: Sheet, theme: Theme): void {
  const { picture, rules, legend, blocks } = sheet;
  // The headline comes first: it is what a screen reader begins with.
  const [headline, ...others] = [...blocks].sort(
    (a, b) => Number(b.name === 'Headline') - Number(a.name === 'Headline'),
  );
  if (headline) paintBlock(slide, headline, theme, '');
  if (picture)
    paintMarks(
      {
        slide,
        theme,
        part: PICTURE,
        at: { x: picture.x - picture.window.x, y: picture.y - picture.window.y },
        window: picture.window,
      },
      picture.drawing.marks,
    );
  for (const { x, y, width, height, role } of rules)
    slide.addShape('rect', {
      x: inches(x),
      y: inches(y),
      w: inches(width),
      h: inches(height),
      fill: { color: colourOf(theme, role) },
      objectName: 'Rule',
    });
  for (const block of others) paintBlock(slide, block, theme, '');
  for (const { marks, words } of legend) {
    paintMarks({ slide, theme, part: LEGEND, at: { x: 0, y: 0 } }, marks);
    paintBlock(slide, words, theme, LEGEND);
  }
}

/** A block as a text box, which breaks its lines itself, and shrinks its words where a wider font takes the place of theirs. */
function paintBlock(slide: PptxGenJS.Slide, block: Block, theme: Theme, part: string): void {
  const { name, x, y, width, height, face, size, leading, role, bold, runs, rightToLeft } = block;
  slide.addText(
    runs.map((run) => ({
      text: xmlSafe(run.text),
      options: {
        color: colourOf(theme, run.role ?? role),
        italic: run.italic === true,
        // PptxGenJS hears of it only here.
        ...(rightToLeft && { rtlMode: true }),
      },
    })),
    {
      x: inches(x),
      y: inches(y),
      w: inches(width),
      h: inches(height),
      align: block.align ?? (rightToLeft ? 'right' : 'left'),
      valign: 'top',
      margin: 0,
      wrap: true,
      fit: 'shrink',
      isTextBox: true,
      objectName: part + xmlSafe(name),
      fontFace: OFFICE[face],
      fontSize: points(size),
      lineSpacing: points(size * leading),
      bold: bold === true,
    },
  );
}
