import { describe, expect, it, vi } from 'vitest';
import { stageScene, type Ground } from '../../../src/core/briefing';
import type { Theme } from '../../../src/core/drawing';
import { pictureTexts } from '../../../src/core/texts/exports-pictures';
import { UNWATCHED } from '../../../src/exporters/exporter';
import type { FontFile } from '../../../src/exporters/fonts';
import { PRESETS, type Preset } from '../../../src/exporters/formats';
import { exportSvg, makePicture, type Shown } from '../../../src/exporters/picture';
import { at } from '../../support/dossiers';
import { choiceOf, drawOpened, marksOf, openLookup, planOf } from '../../support/drawings';
import { calledOff, changedGround, firstGround, smallGround } from '../../support/exports';
import { readXml } from '../../support/xml';
import { focusOn, drawGraph } from '../../../src/core/drawing';

const ground = firstGround();
const { lookup } = ground;
const viewOf = (of: Ground): Shown => ({
  kind: 'view',
  look: { shown: of.first, focus: undefined, pinned: new Set<string>() },
  drawing: drawOpened(openLookup(of.lookup)),
});
const view = viewOf(ground);
const scene: Shown = { kind: 'scene', scene: lookup.dossier.briefing.scenes[0]!, place: '1 of 8' };
const make = (shown: Shown, preset: Preset, of = ground, theme: Theme = 'light') =>
  makePicture(of, shown, { preset, theme }, UNWATCHED);
/** The words of an SVG as a reader finds them, without what breaks them in lines. */
const wordsOf = (svg: string) => readXml(svg).texts.join(' ').replace(/\s+/g, ' ');

describe.each(PRESETS)('a picture for %s', (preset) => {
  it.each([
    ['the stage', view],
    ['a scene', scene],
  ])('of %s is well-formed and says what it is', async (_what, shown) => {
    const { svg, sheet } = await make(shown, preset);
    const { faults, tags, texts } = readXml(svg);
    expect(faults).toEqual([]);
    expect(tags.slice(0, 3)).toEqual(['svg', 'title', 'desc']);
    expect(svg).toContain('role="img" aria-labelledby="title description"');
    expect(texts[1]).toMatch(
      /^A relationship graph of \d+ actors and \d+ relations, each with the words/,
    );
    const words = wordsOf(svg);
    expect(words).toContain('“Zelenskyy Offers to Resign for NATO as U.S.-Ukraine Tensions Rise”');
    expect(words).toMatch(/paragraph 1, sentences 1–3/);
    expect(words).toContain('Undated.');
    expect(words).toContain('not so yet');
    expect(sheet.legend.length).toBeGreaterThan(2);
  });

  it.each([
    ['the stage', view],
    ['a scene', scene],
  ])('of %s keeps all words inside it', async (_what, shown) => {
    const { sheet } = await make(shown, preset);
    for (const { name, x, y, width, height } of [
      ...sheet.blocks,
      ...sheet.legend.map(({ words }) => words),
    ]) {
      expect(x, name).toBeGreaterThanOrEqual(0);
      expect(y, name).toBeGreaterThanOrEqual(0);
      expect(x + width, name).toBeLessThanOrEqual(sheet.width + 1);
      expect(y + height, name).toBeLessThanOrEqual(sheet.height + 1);
    }
  });

  it('has all words of its drawing', async () => {
    const { svg, sheet } = await make(view, preset);
    const { texts } = readXml(svg);
    for (const { block } of marksOf(sheet.picture!.drawing, 'text'))
      for (const line of block.lines) expect(texts).toContain(line);
  });
});

describe('a picture for print', () => {
  it.each([
    ['column', 85],
    ['columns', 175],
  ] as const)(
    'for %s is %i mm wide, and nothing in it is smaller than 6.5 pt',
    async (preset, mm) => {
      for (const shown of [view, scene]) {
        const { svg, width } = await make(shown, preset);
        expect(svg).toMatch(new RegExp(`^<svg [^>]*width="${mm}mm" height="[\\d.]+mm"`));
        const sizes = Array.from(svg.matchAll(/font-size="([\d.]+)"/g), ([, size]) => Number(size));
        const points = ((mm / 25.4) * 72) / width;
        expect(Math.min(...sizes) * points).toBeGreaterThanOrEqual(6.5);
      }
    },
  );

  it('for a slide is 1600 × 900 px', async () => {
    for (const shown of [view, scene])
      expect(await make(shown, 'wide')).toMatchObject({ width: 1600, height: 900 });
  });
});

describe('a picture as on screen', () => {
  it('has the very marks that are on the screen', async () => {
    const { sheet } = await make(view, 'screen');
    expect(sheet.picture?.drawing).toBe(view.kind === 'view' && view.drawing);
  });

  it('shows the part of it that is in sight', async () => {
    if (view.kind !== 'view') return;
    const window = { x: 100, y: 50, width: 440, height: 280 };
    const { svg } = await make({ ...view, window }, 'screen');
    expect(svg).toContain('viewBox="100 50 440 280"');
    expect(svg).toContain('width="440" height="280"');
  });

  it('tells in its description only what is lit', async () => {
    const focus = focusOn(lookup, choiceOf(lookup, 'relation', 'R33'));
    const look = { shown: ground.first, focus, pinned: new Set<string>() };
    const drawing = drawGraph({ ...look, lookup, graph: ground.graph, plan: planOf(ground) });
    const { svg } = await make({ kind: 'view', look, drawing }, 'screen');
    const [, description] = readXml(svg).texts;
    expect(description).toContain('$500 billion');
    expect(description).not.toContain('Putin');
  });
});

describe('the words for who does not see a picture', () => {
  const describing = async (of: Ground, shown: Shown): Promise<string | undefined> =>
    readXml((await make(shown, 'columns', of)).svg).texts[1];

  it('name the actors of a scene that lights no relation', async () => {
    const relations = [{ id: 'R1', source: 'Ann', target: 'Ben' }];
    const of = smallGround({ relations }, [{ id: 's', headline: 'Who she is', actors: ['Ann'] }]);
    const [only] = of.lookup.dossier.briefing.scenes;
    expect(await describing(of, { kind: 'scene', scene: only! })).toBe(
      'A relationship graph in which no relation is highlighted. Actors: Ann.',
    );
  });

  it('say of a dossier without relations that it has none, and whom it names', async () => {
    const of = smallGround({ relations: [], kinds: { Ann: 'person' } });
    expect(await describing(of, viewOf(of))).toBe(
      'A relationship graph without relations: the dossier has none yet. Actors: Ann.',
    );
  });
});

it('where nothing is on a stage the picture is the first view, whatever it is for', async () => {
  for (const preset of PRESETS) {
    const { content } = await exportSvg(undefined, { preset, theme: 'light' })(ground, UNWATCHED);
    expect(readXml(String(content)).faults).toEqual([]);
    expect(wordsOf(String(content))).toContain('Volodymyr Zelenskyy');
  }
});

describe('a scene as a picture', () => {
  it('has its passages verbatim, with what is quoted in italics', async () => {
    const { svg } = await make(scene, 'columns');
    const { passages } = stageScene(lookup, lookup.dossier.briefing.scenes[0]!);
    const plain = svg.replace(/<[^>]*>/g, ' ').replace(/\s+/g, '');
    for (const { pieces } of passages)
      expect(plain).toContain(
        pieces
          .map(({ text }) => text)
          .join('')
          .replace(/\s+/g, ''),
      );
    expect(svg).toMatch(/font-style="italic">[^<]*If it/);
  });
});

const file = (name: string, more: Partial<FontFile>): FontFile => ({
  face: 'sans',
  family: 'Inter',
  italic: false,
  weights: '100 900',
  unicodeRange: 'U+0000-00FF,U+2000-206F',
  load: vi.fn(() => Promise.resolve(new TextEncoder().encode(`wOF2 ${name}`))),
  ...more,
});
const fontFiles = () => [
  file('inter', {}),
  file('inter-cyrillic', { unicodeRange: 'U+0400-045F' }),
  file('serif', {
    face: 'serif',
    family: 'Source Serif 4',
  }),
  file('serif-italic', {
    face: 'serif',
    family: 'Source Serif 4',
    italic: true,
  }),
];

describe('the fonts of a picture', () => {
  it('are those that its characters need, and no others', async () => {
    const fonts = fontFiles();
    const { svg, remarks } = await makePicture(
      ground,
      view,
      { preset: 'screen', theme: 'light', fonts },
      UNWATCHED,
    );
    expect(fonts.map(({ load }) => vi.mocked(load).mock.calls.length)).toEqual([1, 0, 1, 0]);
    const faces = svg.match(/@font-face\{[^}]*\}/g) ?? [];
    expect(faces).toHaveLength(2);
    const data = /base64,([^)]+)/.exec(faces[0] ?? '')?.[1] ?? '';
    expect(atob(data)).toBe('wOF2 inter');
    expect(remarks).toEqual([]);
  });

  it('come with italics where somebody is quoted', async () => {
    const fonts = fontFiles();
    await makePicture(ground, scene, { preset: 'columns', theme: 'light', fonts }, UNWATCHED);
    expect(fonts.map(({ load }) => vi.mocked(load).mock.calls.length)).toEqual([1, 0, 1, 1]);
  });

  it('that lack a letter are told of', async () => {
    const other = smallGround({
      relations: [{ id: 'R1', source: 'a', target: 'b', label: '北京 и' }],
      leading: [['R1']],
    });
    const { remarks } = await makePicture(
      other,
      viewOf(other),
      { preset: 'screen', theme: 'light', fonts: fontFiles() },
      UNWATCHED,
    );
    expect(remarks).toEqual([pictureTexts.unset('北 京', 2)]);
  });

  it('are only named where none are given', async () => {
    expect((await make(view, 'screen')).svg).not.toContain('@font-face');
  });
});

describe('on bad days', () => {
  it('an empty dossier is a picture that says so', async () => {
    const empty = smallGround({ relations: [] });
    for (const preset of PRESETS) {
      const { svg } = await make(viewOf(empty), preset, empty);
      expect(readXml(svg).faults).toEqual([]);
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      expect(wordsOf(svg)).toContain(pictureTexts.citesNothing);
    }
  });

  it('what is called off leaves nothing', async () => {
    const made = exportSvg(view, { preset: 'screen', theme: 'light', fonts: fontFiles() });
    await expect(made(ground, calledOff(0))).rejects.toThrow('called off');
  });

  it('handling instructions stand over and under the picture, and the date beside its sources', async () => {
    const marked = changedGround((data) => {
      at(data, 'briefing')['banner'] = 'Internal & <confidential>';
      at(data, 'articles.0')['source'] = { publisher: 'A paper', date: '2025-02-24' };
    });
    for (const preset of PRESETS)
      for (const shown of [
        viewOf(marked),
        { kind: 'scene', scene: marked.lookup.dossier.briefing.scenes[0]! } as const,
      ]) {
        const { svg, sheet } = await make(shown, preset, marked);
        expect(
          readXml(svg).texts.filter((text) => text === 'Internal & <confidential>'),
        ).toHaveLength(2);
        expect(wordsOf(svg)).toContain('As of 2025-02-24.');
        expect(sheet.blocks.every(({ y, height }) => y + height <= sheet.height + 1)).toBe(true);
      }
  });

  it('its name is one that every system takes', async () => {
    const { name, type } = await exportSvg(scene, { preset: 'wide', theme: 'dark' })(
      ground,
      UNWATCHED,
    );
    expect([name, type]).toEqual(['zelenskyy-nato.scene-1.svg', 'image/svg+xml']);
  });
});
