import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { test } from './keeping';
import { axeViolations, openAt, openWith, readDossier } from './support';

type Dossier = ReturnType<typeof readDossier> & { articles: { source: { date?: string } }[] };

/** Opens what takes the dossier along. Files are downloaded: a test has nobody to choose a place. */
async function openExport(page: Page, fragment = ''): Promise<void> {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showSaveFilePicker');
  });
  await openAt(page, fragment);
  await page.getByRole('button', { name: 'Export' }).click();
  await expect(page.getByRole('dialog', { name: 'Take it along' })).toBeVisible();
}

/** Saves one format; its name and bytes. */
async function save(page: Page, title: string): Promise<{ name: string; bytes: Buffer }> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: `Save: ${title}` }).click();
  const file = await download;
  await expect(page.getByRole('status').filter({ hasText: 'Saved:' })).toBeAttached();
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test('every format is saved whole, under a name that says what it is', async ({ page }) => {
  await openExport(page);
  expect(await axeViolations(page)).toEqual([]);
  const told = (bytes: Buffer) => bytes.toString('utf8');
  const { name, bytes } = await save(page, 'SVG picture');
  expect(name).toBe('zelenskyy-nato.svg');
  expect(told(bytes)).toContain('Volodymyr Zelenskyy');
  expect(told(bytes)).toContain('font-face');
  const png = await save(page, 'PNG picture');
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(png.bytes.readUInt32BE(16)).toBeGreaterThan(1000);
  const slides = await save(page, 'Slides (PPTX)');
  const parts = Object.keys(unzipSync(slides.bytes));
  expect(parts.filter((part) => /^ppt\/slides\/slide\d+\.xml$/.test(part)).length).toBe(10);
  const html = await save(page, 'Web page (HTML)');
  expect(html.name).toBe('zelenskyy-nato.html');
  expect(html.bytes.length).toBeLessThan(600_000);
  const tables = await save(page, 'Tables (CSV)');
  expect(Object.keys(unzipSync(tables.bytes))).toContain('relations.csv');
  for (const [title, words] of [
    ['Dossier (JSON)', '"format": "parley-dossier"'],
    ['Web Annotations (JSON-LD)', 'TextQuoteSelector'],
    ['Graph (GEXF)', '<gexf'],
    ['Graph (GraphML)', '<graphml'],
    ['FollowTheMoney', '"schema":"Person"'],
    ['Text (Markdown)', '# '],
  ] as const)
    expect(told((await save(page, title)).bytes), title).toContain(words);
});

test('what is heard of a file is that it is begun and that it is saved, not how far it is', async ({
  page,
}) => {
  await openExport(page);
  const status = page.getByRole('dialog').getByRole('status').first();
  await status.evaluate((element) => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const note = () => heard.push(element.textContent.trim());
    new MutationObserver(note).observe(element, {
      ...{ childList: true, characterData: true, subtree: true },
    });
  });
  await save(page, 'Slides (PPTX)');
  const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  expect([...new Set(heard)].filter(Boolean)).toEqual([
    'Making: Slides (PPTX)',
    'Saved: zelenskyy-nato.pptx',
  ]);
  await expect(status.getByRole('button')).toHaveCount(0);
  await expect(page.getByText('About this file')).toBeVisible();
});

test('a file that took long to make waits for a press, where the browser asks for a place', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const written: Blob[] = [];
    const isActive = { value: false };
    const createWritable = () =>
      Promise.resolve(
        new WritableStream({ write: (chunk: BlobPart) => void written.push(new Blob([chunk])) }),
      );
    Object.assign(window, {
      ...{ written, isActive },
      showOpenFilePicker: () => Promise.reject(new Error('not asked for')),
      showSaveFilePicker: () => Promise.resolve({ createWritable }),
    });
    Object.defineProperty(navigator, 'userActivation', {
      value: {
        get isActive() {
          return isActive.value;
        },
      },
    });
  });
  await openAt(page);
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('button', { name: 'Save: Text (Markdown)' }).click();
  const dialog = page.getByRole('dialog');
  const status = dialog.getByRole('status').first();
  await expect(status).toHaveText('Ready to save: zelenskyy-nato.md');
  const texts = () =>
    page.evaluate(() =>
      Promise.all((window as unknown as { written: Blob[] }).written.map((blob) => blob.text())),
    );
  expect(await texts()).toEqual([]);
  await page.evaluate(() => {
    (window as unknown as { isActive: { value: boolean } }).isActive.value = true;
  });
  await dialog.getByRole('button', { name: 'Save now' }).click();
  await expect(status).toHaveText('Saved: zelenskyy-nato.md');
  expect((await texts()).join('')).toMatch(/^# /);
});

test('the one-page brief is printed once it stands, and not if somebody leaves it before', async ({
  page,
}) => {
  let come = (): void => undefined;
  const slow = new Promise<void>((resolve) => (come = resolve));
  await page.route(/OnePage-[\w-]+\.js/, async (route) => {
    await slow;
    await route.continue();
  });
  await page.addInitScript(() => {
    const sheets: (string | undefined)[] = [];
    Object.assign(window, { sheets });
    window.print = () => sheets.push(document.querySelector<HTMLElement>('.sheet')?.innerText);
  });
  const sheets = () => page.evaluate(() => (window as unknown as { sheets: string[] }).sheets);
  await openExport(page);
  const take = () => page.getByRole('button', { name: 'Print: One-page brief' }).click();
  await take();
  await page.waitForTimeout(900);
  expect(await sheets()).toEqual([]);
  await page.keyboard.press('Escape');
  come();
  await page.waitForTimeout(300);
  expect(await sheets()).toEqual([]);
  await page.getByRole('button', { name: 'Export' }).click();
  await take();
  await expect.poll(sheets).toHaveLength(1);
  expect((await sheets())[0]).toContain('Zelenskyy');
});

test('export that cannot be fetched says so, leaves the page alive, and can be tried again', async ({
  page,
}) => {
  await openAt(page);
  await page.route('**/*', (route) => route.abort());
  const open = () => page.getByRole('button', { name: 'Export' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await open();
  await expect(dialog).toContainText('Export could not be loaded');
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await open();
  const again = dialog.getByRole('button', { name: 'Try again' });
  await again.click();
  await expect(dialog.getByRole('status')).toContainText('Parley cannot be reached');
  await page.unrouteAll();
  await again.click();
  await expect(dialog).toBeHidden();
  await open();
  await expect(page.getByRole('button', { name: 'Save: SVG picture' })).toBeVisible();
});

test('in Brief a picture is one of the scene that is on, and of the first view where there is none', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showSaveFilePicker');
  });
  const { briefing, ...data } = readDossier();
  await page.goto('./#brief');
  await page.getByRole('button', { name: 'Export' }).click();
  const svg = await save(page, 'SVG picture');
  expect(svg.name).toMatch(/^zelenskyy-nato\.[\w-]+\.svg$/);
  expect(svg.bytes.toString()).toContain(`<title id="title">${briefing.scenes[0]?.headline}`);
  await openWith(page, { ...data, briefing: { scenes: [] } });
  await page.goto('./#brief');
  await page.reload();
  await page.getByRole('button', { name: 'Export' }).click();
  const first = await save(page, 'SVG picture');
  expect(first.name).toBe('zelenskyy-nato.svg');
  expect(first.bytes.toString()).toContain('Volodymyr Zelenskyy');
  expect((await save(page, 'PNG picture')).name).toBe('zelenskyy-nato.png');
});

test('a link holds the whole dossier, and says how long it is', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openExport(page);
  const link = page.getByRole('region', { name: 'Link' });
  await expect(link).toContainText(/The link has \d/);
  const copy = link.getByRole('button', { name: 'Copy the link', exact: true });
  expect((await copy.boundingBox())?.height).toBeGreaterThan(30);
  await copy.click();
  await expect(link.getByRole('status')).toHaveText('Copied');
  const address = await page.evaluate(() => navigator.clipboard.readText());
  expect(address).toMatch(/#d=[\w-]+$/);
});

/** Words without the spaces and line ends that a sheet sets anew. */
const packed = (words: string): string => words.replace(/\s+/g, '');

/**
 * What a reader of PDF finds on each sheet, packed. An apostrophe shares its glyph with a letter; Chromium says which is meant beside
 * the glyph (ActualText), where this reader does not look.
 */
async function wordsOf(pdf: Buffer): Promise<string[]> {
  const { text } = await extractText(new Uint8Array(pdf));
  return text.map((sheet) => packed(sheet.replaceAll('\u02bc', '\u2019')));
}

/** The lines of each sheet from its head to its foot, packed, each with what else stands at its height. */
async function linesOf(pdf: Buffer): Promise<string[][]> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  return Promise.all(
    Array.from({ length: document.numPages }, async (_, i) => {
      const { items } = await (await document.getPage(i + 1)).getTextContent();
      const lines = new Map<number, string>();
      for (const item of items) {
        if (!('str' in item) || item.str.trim() === '') continue;
        const y = Math.round(Number(item.transform[5]));
        const near = [...lines.keys()].find((other) => Math.abs(other - y) < 4) ?? y;
        lines.set(near, (lines.get(near) ?? '') + packed(item.str));
      }
      return [...lines].sort(([a], [b]) => b - a).map(([, line]) => line);
    }),
  );
}

/** Has the handout laid out, as the printer would find it. */
async function layHandout(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Print: Handout (PDF)' }).click();
  const handout = page.getByRole('article', { name: 'Handout' });
  await expect(handout).toBeAttached();
  return handout;
}

const BANNER = 'Restricted: "our" eyes \\ only';

/** Opens a dossier with handling instructions and changes of its own, and what takes it along. */
async function openGuarded(page: Page, change: (dossier: Dossier) => void = () => undefined) {
  await page.addInitScript(() => {
    window.print = () => undefined;
  });
  const dossier = readDossier() as Dossier;
  Object.assign(dossier.briefing, { banner: BANNER });
  change(dossier);
  await openWith(page, dossier);
  await page.getByRole('button', { name: 'Export' }).click();
}

test('handling instructions stand alone over and under every sheet of the handout', async ({
  page,
}) => {
  await openGuarded(page);
  await layHandout(page);
  const sheets = await linesOf(await page.pdf({ preferCSSPageSize: true }));
  expect(sheets.length).toBeGreaterThan(10);
  for (const [i, lines] of sheets.entries())
    expect([lines[0], lines.at(-1)], `sheet ${i + 1}`).toEqual([packed(BANNER), packed(BANNER)]);
});

test('every sheet of the handout tells its article, date and number, a long title on one line', async ({
  page,
}) => {
  await openGuarded(page);
  await layHandout(page);
  const print = async () => linesOf(await page.pdf({ preferCSSPageSize: true }));
  for (const [i, lines] of (await print()).entries())
    expect(lines.at(-2)).toMatch(
      new RegExp(`^Undated·${i + 1}/\\d+ZelenskyyOfferstoResignforNATOasU.S.-UkraineTensionsRise$`),
    );
  await layHandout(page); // the first one went when it was printed
  await page.evaluate(() => {
    const { style } = document.documentElement;
    style.setProperty('--sheet-title', JSON.stringify('A title that goes on. '.repeat(20)));
  });
  for (const lines of await print()) {
    expect(lines.at(-2)).toMatch(/^Undated·\d+\/\d+(Atitlethatgoeson\.)+/);
    expect(lines.at(-1)).toBe(packed(BANNER));
  }
});

test('the handout of a dated article has its date on every sheet', async ({ page }) => {
  await openGuarded(page, ({ articles }) => {
    for (const { source } of articles) source.date = '2025-02-24';
  });
  await layHandout(page);
  for (const lines of await linesOf(await page.pdf({ preferCSSPageSize: true })))
    expect(lines.at(-2)).toContain('Asof2025-02-24');
});

test('what the handout says in short is told to be ours, above it', async ({ page }) => {
  await openGuarded(page);
  const handout = await layHandout(page);
  const points = handout.getByRole('list', { name: 'In short. Ours, not the text’s' });
  await expect(points).toHaveCount(8);
  const [, sheet = []] = await linesOf(await page.pdf({ preferCSSPageSize: true }));
  const at = sheet.findIndex((line) => line.includes('Anofferwithacondition'));
  expect(sheet[at - 1]).toMatch(/^InshortOurs,notthetext.s$/);
});

test('the picture of each scene takes the room that its words leave on one sheet', async ({
  page,
}) => {
  await openGuarded(page, ({ briefing }) => {
    const [, second] = briefing.scenes;
    Object.assign(second ?? {}, { points: Array(9).fill('A point that needs a line. '.repeat(4)) });
  });
  const handout = await layHandout(page);
  const pictures = handout.getByRole('img');
  const heights = () => pictures.evaluateAll((all) => all.map((one) => one.clientHeight));
  await expect.poll(async () => Math.max(...(await heights()))).toBeGreaterThan(500);
  const [first = 0, second = 0] = await heights();
  expect(second).toBeLessThan(first - 100);
  const sheets = await linesOf(await page.pdf({ preferCSSPageSize: true }));
  const starts = sheets.slice(1, 9).map((lines) => lines[1]);
  expect(starts).toEqual(Array.from({ length: 8 }, (_, i) => `${i + 1}of8`));
  expect(sheets[9]?.[1]).toBe('Allrelationsinwords');
});

test('the desk of a briefing prints the same handout, once, and stands again afterwards', async ({
  page,
}) => {
  await openGuarded(page);
  await layHandout(page);
  const fromDialog = await wordsOf(await page.pdf({ preferCSSPageSize: true }));
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Brief', exact: true }).click();
  const list = page.getByRole('region', { name: 'Scenes' });
  await expect(list).toBeVisible();
  const fromDesk = await wordsOf(await page.pdf({ preferCSSPageSize: true }));
  expect(fromDesk).toEqual(fromDialog);
  await expect(page.getByRole('article', { name: 'Handout' })).toHaveCount(0);
  await expect(list).toBeVisible();
  await page.getByRole('button', { name: 'Export' }).click();
  await layHandout(page);
  expect(await wordsOf(await page.pdf({ preferCSSPageSize: true }))).toEqual(fromDialog);
});

test('the handout has cover, scenes, relations, sources and questions, on numbered sheets', async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.print = () => undefined;
  });
  await openExport(page);
  const handout = await layHandout(page);
  await page.emulateMedia({ media: 'print' });
  await expect(handout).toBeVisible();
  await expect(page.locator('#app')).toBeHidden();
  await expect(handout.getByRole('img')).toHaveCount(8);
  for (const words of [
    'Undated',
    'publisher not given',
    'All relations in words',
    'Open questions',
    'SHA-256 of the text',
    'How this was made',
  ])
    await expect(handout).toContainText(words);
  const sheets = await wordsOf(await page.pdf({ preferCSSPageSize: true }));
  expect(sheets.length).toBeGreaterThan(10);
  for (const [i, sheet] of sheets.entries())
    expect(sheet).toContain(packed(`${i + 1} / ${sheets.length}`));
  const whole = sheets.join('');
  const { briefing, relations } = readDossier();
  const told = [
    ...briefing.scenes.map(({ headline }) => headline),
    ...relations.flatMap(({ evidence }) => evidence.map(({ exact }) => exact)),
  ];
  expect(told.filter((words) => !whole.includes(packed(words)))).toEqual([]);
});
