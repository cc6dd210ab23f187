import { colophonOf, type Ground } from '../core/briefing';
import { wholeLegend } from '../core/drawing';
import { pictureTexts, slideTexts as texts } from '../core/texts/exports-pictures';
import { layLegend } from './legend';
import { frameSheet, SLIDE } from './scene-sheet';
import { setBlock, type Block, type Setting, type Sheet, type Widths } from './sheet';

const LEFT = 60;
const WIDE = 920;
const SIDE = { x: 1090, width: 450 };
const LEAST = 17;

const plain = (name: string, size: number): Setting => ({
  name,
  face: 'sans',
  size,
  leading: 1.4,
  role: 'muted',
});
const bold = (name: string, size: number): Setting => ({
  name,
  face: 'serif',
  size,
  leading: 1.14,
  role: 'ink',
  bold: true,
});

/** The first slide: what the briefing is of, from where and from when, and how its lines are read. */
export function layTitleSheet(ground: Ground, place: string, widths: Widths): Sheet {
  const { lookup, graph } = ground;
  const { dossier } = lookup;
  const { title, sources, asOf } = colophonOf(lookup);
  const size = Math.max(30, Math.min(60, 60 * Math.sqrt(90 / Math.max(1, title.length))));
  const counts = texts.counts(
    dossier.actors.length,
    dossier.relations.length,
    dossier.briefing.scenes.length,
  );
  const lines: [words: string, setting: Setting][] = [
    [title, bold('Headline', size)],
    [dossier.firstView?.subline ?? counts, { ...plain('Subline', 25), role: 'ink' }],
    [pictureTexts.foot(sources.slice(0, SOURCES), ''), plain('Sources', 20)],
    ...(sources.length > SOURCES
      ? [[pictureTexts.manySources(sources.length), plain('More sources', 20)] as [string, Setting]]
      : []),
    [asOf, { ...plain('As of', 20), bold: true }],
  ];
  const blocks = stack(lines, { x: LEFT, y: 150, width: WIDE }, 24, widths);
  const reading = setBlock(
    texts.reading,
    { ...plain('Reading', 20), role: 'ink', bold: true },
    { ...SIDE, y: 158 },
    widths,
  );
  // One to a line, as long as they have room.
  const entries = wholeLegend(graph, dossier.contests);
  const legend = layLegend(
    entries,
    { ...SIDE, y: 200, size: 20, oneToLine: entries.length <= 18 },
    widths,
  );
  const frame = frameSheet(ground, place, widths);
  return {
    ...SLIDE,
    blocks: [...blocks, reading, ...frame.blocks],
    rules: [
      ...frame.rules,
      { x: SIDE.x - 40, y: 158, width: 1, height: legend.height + 42, role: 'hairline' },
    ],
    legend: legend.items,
  };
}

/** So many sources stand on the first slide. */
const SOURCES = 3;

/** The last slide: where everything comes from, and how it was made. */
export function laySourcesSheet(
  ground: Ground,
  place: string,
  widths: Widths,
): { readonly sheet: Sheet; readonly all: readonly string[] } {
  const { sources, asOf } = colophonOf(ground.lookup);
  const frame = frameSheet(ground, place, widths);
  const bottom = Math.min(
    ...frame.blocks.map(({ y, name }) => (name === 'Source' ? y : SLIDE.height)),
  );
  const at = { x: LEFT, y: 90, width: SLIDE.width - 2 * LEFT };
  const lay = (shown: number, size: number): Block[] =>
    stack(
      [
        [texts.sources, bold('Headline', 42)],
        ...sources
          .slice(0, shown)
          .map((source, i): [string, Setting] => [
            source,
            { ...plain(`Source ${i + 1}`, size), role: 'ink' },
          ]),
        ...(shown < sources.length
          ? [
              [pictureTexts.more(sources.length - shown), plain('More sources', size)] as [
                string,
                Setting,
              ],
            ]
          : []),
        [asOf, { ...plain('As of', size), bold: true }],
        ...texts.method.map((line, i): [string, Setting] => [line, plain(`Method ${i + 1}`, size)]),
        [texts.fonts, plain('Fonts', size)],
      ],
      at,
      14,
      widths,
    );
  const fits = (blocks: readonly Block[]): boolean =>
    blocks.every(({ y, height }) => y + height <= bottom - 10);
  let blocks = lay(sources.length, 22);
  if (!fits(blocks)) blocks = lay(sources.length, LEAST);
  for (let shown = sources.length - 1; shown > 0 && !fits(blocks); shown--)
    blocks = lay(shown, LEAST);
  return {
    sheet: { ...SLIDE, blocks: [...blocks, ...frame.blocks], rules: frame.rules, legend: [] },
    all: [texts.sources, ...sources, asOf, ...texts.method, texts.fonts],
  };
}

/** Words under each other. */
function stack(
  lines: readonly (readonly [words: string, setting: Setting])[],
  at: { readonly x: number; readonly y: number; readonly width: number },
  gap: number,
  widths: Widths,
): Block[] {
  let { y } = at;
  return lines.map(([words, setting]) => {
    const block = setBlock(words, setting, { ...at, y }, widths);
    y += block.height + gap;
    return block;
  });
}
