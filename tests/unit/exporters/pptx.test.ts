import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawScene, stageScene, type Ground } from '../../../src/core/briefing';
import { PALETTE, type Mark } from '../../../src/core/drawing';
import { pictureTexts, slideTexts } from '../../../src/core/texts/exports-pictures';
import { ExportProblem, UNWATCHED, type Run } from '../../../src/exporters/exporter';
import { exportSlides } from '../../../src/exporters/pptx';
import { planSheets, laySceneSheet, SLIDE } from '../../../src/exporters/scene-sheet';
import { OFFICE_FONTS } from '../../../src/exporters/sheet';
import { clusteredGraph } from '../../support/graphs';
import { at, openDossier, speechData, type JsonObject } from '../../support/dossiers';
import { groundOf } from '../../support/grounds';
import { calledOff, changedGround, firstGround, smallGround } from '../../support/exports';
import { readXml } from '../../support/xml';

interface Shape {
  readonly name: string;
  readonly form: string;
  readonly texts: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly xml: string;
}

/** The parts of a file of slides, opened again. */
interface Deck {
  readonly files: Readonly<Record<string, string>>;
  readonly slides: readonly (readonly Shape[])[];
  readonly notes: readonly (readonly string[])[];
}

const EMU_PER_PX = 12192000 / SLIDE.width;
const unescape = (text: string) =>
  text.replace(
    /&(amp|lt|gt|quot|apos);/g,
    (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[name] ?? '?',
  );
const textsIn = (xml: string) =>
  Array.from(xml.matchAll(/<a:t>([^<]*)<\/a:t>/g), ([, text]) => unescape(text ?? ''));

function shapesIn(xml: string): Shape[] {
  return Array.from(xml.matchAll(/<p:sp>.*?<\/p:sp>/gs), ([shape]): Shape => {
    const number = (pattern: RegExp) => Number(pattern.exec(shape)?.[1]) / EMU_PER_PX;
    return {
      name: unescape(/<p:cNvPr id="\d+" name="([^"]*)"/.exec(shape)?.[1] ?? ''),
      form: /prst="(\w+)"/.exec(shape)?.[1] ?? 'freeform',
      texts: textsIn(shape),
      x: number(/<a:off x="(-?\d+)"/),
      y: number(/<a:off x="-?\d+" y="(-?\d+)"/),
      width: number(/<a:ext cx="(\d+)"/),
      height: number(/<a:ext cx="\d+" cy="(\d+)"/),
      xml: shape,
    };
  });
}

function openDeck(content: string | Uint8Array): Deck {
  if (typeof content === 'string') throw new Error('not a zip');
  const files = Object.fromEntries(
    Object.entries(unzipSync(content)).map(([path, bytes]) => [path, strFromU8(bytes)]),
  );
  const numbered = (folder: string) =>
    Object.entries(files)
      .flatMap(([path, xml]) => {
        const number = new RegExp(`^ppt/${folder}/\\w+?(\\d+)\\.xml$`).exec(path)?.[1];
        return number === undefined ? [] : [{ number: Number(number), xml }];
      })
      .sort((a, b) => a.number - b.number)
      .map(({ xml }) => xml);
  return {
    files,
    slides: numbered('slides').map(shapesIn),
    notes: numbered('notesSlides').map((xml) => {
      const body = /<p:ph type="body" idx="1"\/>.*?<\/p:txBody>/s.exec(xml)?.[0] ?? '';
      return Array.from(body.matchAll(/<a:p>.*?<\/a:p>/gs), ([part]) => textsIn(part).join(''));
    }),
  };
}

const write = async (ground: Ground, run: Run = UNWATCHED, theme?: 'light' | 'dark') =>
  openDeck((await exportSlides(theme ? { theme } : {})(ground, run)).content);

const ground = firstGround();
const { lookup } = ground;
const { scenes } = lookup.dossier.briefing;
let deck: Deck;
beforeAll(async () => {
  deck = await write(ground);
});
/** The slide of a scene: one stands before the first. */
const slideOf = (scene: number): readonly Shape[] => deck.slides[scene + 1] ?? [];
const named = (shapes: readonly Shape[], name: string | RegExp) =>
  shapes.filter((shape) =>
    typeof name === 'string' ? shape.name === name : name.test(shape.name),
  );

describe('slides of a briefing', () => {
  it('are one for each scene, between a title and the sources', () => {
    expect(deck.slides).toHaveLength(scenes.length + 2);
    expect(deck.notes).toHaveLength(scenes.length + 2);
    expect(named(slideOf(-1), 'Headline')[0]?.texts).toEqual([lookup.dossier.firstView?.headline]);
    expect(named(slideOf(scenes.length), 'Headline')[0]?.texts).toEqual([slideTexts.sources]);
  });

  it('are well-formed, every part', () => {
    for (const [path, xml] of Object.entries(deck.files)) {
      const { faults } = readXml(xml.replace(/<\?xml[^>]*\?>/, ''));
      expect(faults, path).toEqual([]);
    }
  });

  it('keep the order that the format asks of a paragraph: its properties once, and first', () => {
    for (const shape of deck.slides.flat())
      for (const [paragraph] of shape.xml.matchAll(/<a:p>.*?<\/a:p>/gs))
        expect(paragraph.match(/<a:pPr/g)?.length ?? 0, shape.name).toBeLessThanOrEqual(1);
  });

  it('name every part in the list of types, and every related part is there', () => {
    const types = deck.files['[Content_Types].xml'] ?? '';
    const parts = Array.from(types.matchAll(/PartName="\/([^"]+)"/g), ([, part]) => part ?? '');
    expect(parts.filter((part) => !(part in deck.files))).toEqual([]);
    for (const [path, xml] of Object.entries(deck.files).filter(([p]) => p.endsWith('.rels'))) {
      const base = `file:///${path.replace('_rels/', '').replace(/\.rels$/, '')}`;
      const targets = Array.from(xml.matchAll(/Target="([^"]+)"/g), ([, target]) =>
        new URL(target ?? '', base).pathname.slice(1),
      );
      expect(
        targets.filter((target) => !(target in deck.files)),
        path,
      ).toEqual([]);
    }
  });

  it('have ids of their own for all shapes of a slide', () => {
    for (const [path, xml] of Object.entries(deck.files)) {
      if (!/^ppt\/slides\/slide/.test(path)) continue;
      const ids = Array.from(xml.matchAll(/<p:cNvPr id="(\d+)"/g), ([, id]) => id);
      expect(new Set(ids).size, path).toBe(ids.length);
    }
  });
});

describe.each(scenes.map((scene, i) => [scene.headline, i] as const))('the slide “%s”', (_, i) => {
  const scene = scenes[i]!;
  const staged = stageScene(lookup, scene);
  const sheets = planSheets(ground, scenes, OFFICE_FONTS, pictureTexts.leftOut);
  const drawing = drawScene(ground, sheets.plan, staged);
  const full = (mark: Mark) => mark.strength === 'full';

  it('has its headline as title', () => {
    const [headline] = named(slideOf(i), 'Headline');
    expect(headline?.texts.join('')).toBe(scene.headline);
    expect(headline?.xml).toContain('<p:ph type="title"/>');
  });

  it('has the marks of the scene as native shapes', () => {
    const keys = new Set(slideOf(i).map(({ name }) => name));
    for (const mark of drawing.marks.filter(full)) expect([...keys]).toContain(mark.key);
    const known = new Set(drawing.marks.map(({ key }) => key));
    const marks = named(slideOf(i), /^(node|line|label|name|casing|badge|count|stem) /);
    expect(
      marks
        .map(({ name }) => name.replace(/ (head|across|core)$/, ''))
        .filter((key) => !known.has(key)),
    ).toEqual([]);
  });

  it('has their places and words', () => {
    for (const mark of drawing.marks.filter(full)) {
      const [shape] = named(slideOf(i), mark.key);
      if (mark.kind === 'text') expect(shape?.texts).toEqual(mark.block.lines);
      if (mark.kind !== 'node' && mark.kind !== 'text') continue;
      const sheet = laySceneSheet(sheets, staged, '');
      expect((shape?.x ?? 0) + (shape?.width ?? 0) / 2).toBeCloseTo(
        sheet.picture!.x + mark.at.x,
        0,
      );
      expect((shape?.y ?? 0) + (shape?.height ?? 0) / 2).toBeCloseTo(
        sheet.picture!.y + mark.at.y,
        0,
      );
      if (mark.kind === 'node')
        expect(shape?.form).toBe(
          { circle: 'ellipse', rectangle: 'rect', rounded: 'roundRect' }[mark.shape.outline],
        );
    }
  });

  it('has nothing outside the slide', () => {
    const out = slideOf(i).filter(
      ({ x, y, width, height }) =>
        x < -0.5 || y < -0.5 || x + width > SLIDE.width + 0.5 || y + height > SLIDE.height + 0.5,
    );
    expect(out.map(({ name }) => name)).toEqual([]);
  });

  it('has no words on other words or on shapes at full strength', () => {
    const lit = new Set(drawing.marks.filter(full).map(({ key }) => key));
    const solid = slideOf(i).filter(
      ({ name, texts }) =>
        (lit.has(name) && /^(node|label|name)/.test(name)) ||
        (texts.length > 0 && !/^(node|badge|count|label|name)/.test(name)),
    );
    const meets = (a: Shape, b: Shape) =>
      a.x < b.x + b.width - 0.5 &&
      b.x < a.x + a.width - 0.5 &&
      a.y < b.y + b.height - 0.5 &&
      b.y < a.y + a.height - 0.5;
    const wrong = solid.flatMap((a, k) =>
      solid
        .slice(k + 1)
        .filter((b) => meets(a, b))
        .map((b) => `${a.name} on ${b.name}`),
    );
    expect(wrong).toEqual([]);
  });

  it('shows its passages verbatim, or says that they are in the notes', () => {
    const shown = named(slideOf(i), /^Passage \d+$/).map(({ texts }) => texts.join(''));
    const whole = staged.passages.map(({ pieces }) => pieces.map(({ text }) => text).join(''));
    expect(whole.slice(0, shown.length)).toEqual(shown);
    if (shown.length < whole.length)
      expect(named(slideOf(i), 'Left out')[0]?.texts[0]).toBe(
        pictureTexts.leftOut(whole.length - shown.length),
      );
    for (const [k] of shown.entries())
      expect(named(slideOf(i), `Source of passage ${k + 1}`)[0]?.texts).toEqual([
        staged.passages[k]?.source,
      ]);
  });

  it('has boxes of words that shrink where a wider font takes the place of theirs', () => {
    const boxes = slideOf(i).filter(({ name }) => /^(Headline|Passage|Source)/.test(name));
    expect(boxes.length).toBeGreaterThan(1);
    for (const { xml } of boxes) expect(xml).toContain('<a:normAutofit/>');
  });

  it('has every citation, who vouches, and what is ours in its notes', () => {
    const notes = deck.notes[i + 1] ?? [];
    expect(notes[0]).toBe(scene.headline);
    for (const { pieces, source } of staged.passages) {
      expect(notes).toContain(pieces.map(({ text }) => text).join(''));
      expect(notes).toContain(`(${source})`);
    }
    for (const line of scene.linesToTake ?? [])
      expect(notes).toContain(slideTexts.notes.bullet(line));
    if (scene.linesToTake) expect(notes).toContain(slideTexts.notes.lines);
    for (const { question, answer } of scene.questions ?? []) {
      expect(notes).toContain(slideTexts.notes.question(question));
      expect(notes).toContain(slideTexts.notes.answer(answer));
    }
    expect(notes.filter((line) => line.includes('Vouched for by')).length).toBe(
      staged.focus?.lit.size ?? 0,
    );
  });

  it('has its place, its source and its date on it', () => {
    expect(named(slideOf(i), 'Place')[0]?.texts).toEqual([`${i + 2} / ${scenes.length + 2}`]);
    expect(named(slideOf(i), 'Source')[0]?.texts.join('')).toMatch(
      /publisher not given.*Undated\.$/,
    );
  });
});

describe('a passage on a slide', () => {
  it('sets what is cited in ink, what stands round it muted, and quotations in italics', () => {
    const [passage] = named(slideOf(0), 'Passage 1');
    const runs = Array.from(passage?.xml.matchAll(/<a:r>.*?<\/a:r>/gs) ?? [], ([run]) => ({
      italic: run.includes('i="1"'),
      colour: `#${/srgbClr val="(\w+)"/.exec(run)?.[1]?.toLowerCase() ?? ''}`,
      text: textsIn(run).join(''),
    }));
    const { pieces } = stageScene(lookup, scenes[0]!).passages[0]!;
    expect(runs).toEqual(
      pieces.map(({ text, cited, quoted }) => ({
        text,
        italic: quoted,
        colour: PALETTE.dark[cited ? 'ink' : 'muted'],
      })),
    );
  });
});

describe('on bad days', () => {
  it('a briefing without scenes is told, not written', async () => {
    const made = exportSlides()(smallGround({ relations: [] }), UNWATCHED);
    await expect(made).rejects.toThrow(ExportProblem);
    await expect(made).rejects.toThrow(pictureTexts.problem.noScenes.message);
  });

  it.each([0, 2, 5, 12])('what is called off after %i steps leaves nothing', async (after) => {
    await expect(exportSlides()(ground, calledOff(after))).rejects.toThrow('called off');
  });

  it('handling instructions and a date stand on every slide', async () => {
    const { slides, notes } = await write(
      changedGround((data) => {
        at(data, 'briefing')['banner'] = 'Internal <do not forward> & keep';
        at(data, 'articles.0')['source'] = { publisher: 'A paper', date: '2025-02-24' };
      }),
    );
    for (const slide of slides) {
      const banners = named(slide, /^Handling/);
      expect(banners.map(({ texts }) => texts.join(''))).toEqual(
        Array(2).fill('Internal <do not forward> & keep'),
      );
      expect(named(slide, 'Source')[0]?.texts.join('')).toMatch(/As of 2025-02-24\.$/);
    }
    expect(notes.every(([first]) => first === 'Internal <do not forward> & keep')).toBe(true);
  });

  it('takes what XML cannot hold, markup, other scripts and very long headlines', async () => {
    const headline = `${'حكاية '.repeat(60)}\u0007\ud800 <b>&amp;`.slice(0, 400);
    const { slides, files } = await write(
      smallGround({ relations: [{ id: 'R1', source: 'a', target: 'b', label: '北京 </a:t>' }] }, [
        {
          id: 's',
          headline,
          relations: ['R1'],
          notes: 'One\nTwo\u0000',
          annotations: [{ text: '</a:t>', x: 0, y: 0 }],
        },
      ]),
    );
    for (const [path, xml] of Object.entries(files))
      expect(readXml(xml.replace(/<\?xml[^>]*\?>/, '')).faults, path).toEqual([]);
    const [title] = named(slides[1] ?? [], 'Headline');
    expect(title?.xml).toContain('rtl="1"');
    expect(slides[1]?.flatMap(({ texts }) => texts)).toContain('</a:t>');
  });

  it.each([
    ['a quotation of 4,000 characters', 'Long words', 400],
    ['a headline of 2,000 characters', 'Long words '.repeat(180), 1],
    ['both', 'Long words '.repeat(180), 400],
  ])('shows words of the text beside %s', async (_why, headline, times) => {
    const { slides } = await write(
      groundOf(
        openDossier(
          speechData('and so on '.repeat(times), [{ id: 's', headline, relations: ['R1'] }]),
        ),
      ),
    );
    const boxes = named(slides[1] ?? [], /^(Headline|Passage|Source)/);
    expect(named(boxes, /^Passage/).flatMap(({ texts }) => texts)).toContain('She hit Ben.');
    for (const { y, height } of boxes) expect(y + height).toBeLessThanOrEqual(SLIDE.height);
  });

  it('notes that a near camera leaves outside stand with the speaker, not over the quotations', async () => {
    const near = changedGround((data) => {
      const all = at(data, 'briefing.scenes') as JsonObject[];
      const scene = all.find(({ id }) => id === scenes[0]?.id);
      const { positions } = ground;
      const [middle] = positions;
      Object.assign(scene ?? {}, {
        camera: { k: 4, x: middle?.x ?? 0, y: middle?.y ?? 0 },
        annotations: [
          { text: 'In sight', x: middle?.x ?? 0, y: middle?.y ?? 0 },
          ...positions.slice(1, 6).map(({ x, y }, i) => ({ text: `Far ${i}`, x: 3 * x, y: 3 * y })),
        ],
      });
    });
    const { slides, notes } = await write(near);
    const shapes = slides[1] ?? [];
    const shown = named(shapes, /^note /).flatMap(({ texts }) => texts);
    expect(shown).toContain('In sight');
    const title = named(shapes, 'Headline')[0];
    const left = (title?.x ?? 0) + (title?.width ?? 0);
    for (const { x, y, width, height } of named(shapes, /^(note|stem) /)) {
      expect(x).toBeGreaterThan(left);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(SLIDE.width + 0.5);
      expect(y + height).toBeLessThanOrEqual(SLIDE.height + 0.5);
    }
    const outside = [0, 1, 2, 3, 4].map((i) => `Far ${i}`).filter((text) => !shown.includes(text));
    expect(outside).not.toEqual([]);
    expect(notes[1]).toContain(slideTexts.notes.outside);
    for (const text of outside) expect(notes[1]).toContain(slideTexts.notes.bullet(text));
  });

  it('a scene whose words are gone says so', async () => {
    const { slides } = await write(
      smallGround({ relations: [{ id: 'R1', source: 'a', target: 'b' }] }, [
        { id: 's', headline: 'One', relations: ['R1'], quotes: [{ exact: 'nowhere in it' }] },
      ]),
    );
    const missing = named(slides[1] ?? [], /^Missing/).map(({ texts }) => texts.join(''));
    expect(missing.join(' ')).toContain('nowhere in it');
  });

  it(
    'sixty scenes of three hundred actors are written, step by step',
    { timeout: 120_000 },
    async () => {
      const links = clusteredGraph(300, 500, 1);
      const relations = links.map(({ source, target }, i) => ({
        id: `R${i}`,
        source: `actor-${source}`,
        target: `actor-${target}`,
      }));
      const many = Array.from({ length: 60 }, (_, i): JsonObject => ({
        id: `s${i}`,
        headline: `Scene ${i}`,
        relations: [`R${i}`, `R${i + 60}`, `R${i + 120}`],
      }));
      const large = smallGround({ relations }, many);
      const shares: number[] = [];
      const { slides } = await write(large, {
        signal: new AbortController().signal,
        onprogress: (share) => shares.push(share),
      });
      expect(slides).toHaveLength(62);
      expect(slides.every((shapes) => shapes.length > 5)).toBe(true);
      expect(shares.length).toBeGreaterThan(120);
      expect(shares).toEqual([...shares].sort((a, b) => a - b));
      expect(shares.at(-1)).toBe(1);
    },
  );
});
