import { expect, test, type Page } from '@playwright/test';
import { extractText } from 'unpdf';
import {
  article,
  axeViolations,
  details,
  graph,
  openAt,
  openWith,
  readDossier,
  stageBoxes,
} from './support';

/** A page of A4 without its margins, in CSS px. */
const SHEET = { width: 688, height: 1016 };

const pagesOf = (pdf: Buffer): number =>
  pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;

/** Puts the page on paper. */
async function print(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize(SHEET);
}

for (const [why, size] of [
  ['a wide screen', { width: 1600, height: 1000 }],
  ['a telephone', { width: 390, height: 844 }],
] as const)
  test(`from ${why} paper has headline, whole picture, legend, card and article, one after the other`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    await openAt(page, '#view=relation/R33');
    await print(page);
    const parts = [
      graph(page).getByRole('heading', { level: 1 }),
      graph(page).locator('svg').first(),
      page.getByRole('list', { name: 'Legend' }),
      details(page),
      article(page),
    ];
    let above = 0;
    for (const part of parts) {
      const box = await part.boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual(above);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(SHEET.width);
      above = (box?.y ?? 0) + (box?.height ?? 0) - 1;
    }
    const picture = await parts[1]?.boundingBox();
    const outside = (await stageBoxes(page)).filter(
      (box) =>
        box.x < -1 ||
        box.right > SHEET.width + 1 ||
        box.y < (picture?.y ?? 0) - 1 ||
        box.bottom > (picture?.y ?? 0) + (picture?.height ?? 0) + 1,
    );
    expect(outside).toEqual([]);
  });

test('paper has nothing that is only for the screen', async ({ page }) => {
  await openAt(page, '#view=actor/trump');
  await print(page);
  for (const hidden of [
    page.getByRole('banner'),
    page.getByRole('button', { name: /^Zoom in|^Close the card|^How to read it|^Colours/ }),
    page.getByText('Show in the text'),
    page.getByText(/^Choose an actor/),
  ])
    await expect(hidden.filter({ visible: true })).toHaveCount(0);
  const lines = await details(page)
    .locator('p')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).innerText.trim()));
  expect(lines.filter((line) => line.endsWith('·'))).toEqual([]);
});

test('paper is light, its lines have their colours', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openAt(page);
  const looks = () =>
    page.evaluate(() => {
      const { backgroundColor, color, printColorAdjust } = getComputedStyle(
        document.documentElement,
      );
      return [backgroundColor, color, printColorAdjust].join(', ');
    });
  expect(await looks()).toBe('rgb(16, 20, 27), rgb(240, 237, 230), economy');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await looks()).toBe('rgb(255, 255, 255), rgb(29, 31, 35), exact');
});

test('a page that is first seen on paper has a whole picture', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('./');
  await expect(graph(page).locator('svg .marks > *').first()).toBeAttached();
  const shapes = (await stageBoxes(page)).filter(({ kind }) => /^(circle|rect)$/.test(kind));
  expect(shapes.length).toBe(14);
  const extent = (all: number[]) => Math.max(...all) - Math.min(...all);
  expect(extent(shapes.map(({ x }) => x))).toBeGreaterThan(500);
  expect(extent(shapes.map(({ y }) => y))).toBeGreaterThan(300);
});

test('somebody who has zoomed in prints the whole picture, and finds the view as it was', async ({
  page,
}) => {
  await openAt(page);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(page).toHaveURL(/#view=all\/1\.96/);
  const widths = () =>
    page.evaluate(() => {
      const svg = document.querySelector('.room svg');
      const room = document.querySelector('.room');
      return [Number(svg?.getAttribute('width')), room?.clientWidth];
    });
  const [zoomed] = await widths();
  await page.evaluate(() => {
    addEventListener('beforeprint', () => {
      queueMicrotask(() => {
        const width = document.querySelector('.room svg')?.getAttribute('width');
        document.documentElement.dataset['printed'] = width ?? '';
      });
    });
  });
  await page.pdf({ format: 'A4' });
  const [now, stage] = await widths();
  await expect(page.locator('html')).toHaveAttribute('data-printed', String(stage));
  expect(now).toBe(zoomed);
  await expect(page).toHaveURL(/#view=all\/1\.96/);
});

for (const landscape of [false, true])
  test(`two pages of A4 hold all of it, ${landscape ? 'landscape' : 'portrait'}`, async ({
    page,
  }) => {
    await openAt(page);
    expect(pagesOf(await page.pdf({ format: 'A4', landscape, preferCSSPageSize: true }))).toBe(2);
  });

test('the one page has its handling instructions over and under it, on the screen and on one sheet', async ({
  page,
}) => {
  const dossier = readDossier();
  const banner =
    'Restricted: for those named on the list. Not to be copied, cut up, quoted or taken out of the house.';
  Object.assign(dossier.briefing, { banner });
  await openWith(page, dossier);
  await page.getByRole('button', { name: 'One page', exact: true }).click();
  const banners = graph(page).getByText(banner);
  await expect(banners).toHaveCount(2);
  const headline = await page.locator('.sheet h1').boundingBox();
  const foot = await page.locator('.sheet footer').boundingBox();
  expect((await banners.first().boundingBox())?.y).toBeLessThan(headline?.y ?? 0);
  expect((await banners.last().boundingBox())?.y).toBeGreaterThan(foot?.y ?? 0);
  expect(await axeViolations(page)).toEqual([]);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const { text } = await extractText(new Uint8Array(pdf));
  expect(text).toHaveLength(1);
  const words = text[0]?.replace(/\s+/g, ' ').trim() ?? '';
  expect(words.startsWith(banner)).toBe(true);
  expect(words.endsWith(banner)).toBe(true);
});
