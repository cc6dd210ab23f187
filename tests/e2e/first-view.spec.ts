import { expect, test } from '@playwright/test';
import {
  actor,
  article,
  axeViolations,
  details,
  graph,
  openAt,
  overlapsOf,
  relation,
  stageBoxes,
} from './support';

const ACTORS = [
  'Volodymyr Zelenskyy',
  'Donald Trump',
  'Vladimir Putin',
  'Steve Witkoff',
  'Joe Biden',
  'NATO',
  'Ukraine',
  'United States',
  'Russia',
  'Trump administration',
  'European allies',
  'U.S. representatives',
  'Russian officials',
  'Trump’s representatives',
];

test('the first view names the story, every actor and the three regions', async ({ page }) => {
  await openAt(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    'Zelenskyy would exchange his post',
  );
  await expect(graph(page)).toContainText(
    'One undated article. 14 actors; 35 of 50 relations shown at first, 12 of them voiced by someone in the story.',
  );
  for (const name of ACTORS) await expect(actor(page, name)).toBeVisible();
  await expect(article(page)).toContainText('Publisher, byline, date: not given');
  await expect(article(page)).toContainText('69 of 69 quotations found in the text');
  await expect(article(page)).not.toContainText('Leave a Comment');
  await expect(details(page)).toBeVisible();
});

test('a relation’s button is a sentence that says who vouches for it', async ({ page }) => {
  await openAt(page);
  await expect(
    relation(page, /^Donald Trump labels Volodymyr Zelenskyy a “dictator”$/),
  ).toHaveCount(1);
  await expect(relation(page, /\$500 billion.*says Donald Trump/)).toHaveCount(1);
  await expect(relation(page, /no longer hesitating.*says Steve Witkoff/)).toHaveCount(1);
  await expect(graph(page).locator('[data-kind="relation"]')).toHaveCount(35);
});

for (const [width, height] of [
  [1600, 1000],
  [1280, 800],
  [820, 1180],
  [390, 844],
] as const)
  test(`at ${width} x ${height} no words lie on each other or on a shape, and nothing scrolls sideways`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await openAt(page);
    // The headline's font may change its height, and with it the picture's in the next frame.
    await page.evaluate(async () => {
      await document.fonts.ready;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    });
    const boxes = await stageBoxes(page);
    expect(overlapsOf(boxes)).toEqual([]);
    const stage = await graph(page).boundingBox();
    const outside = boxes.filter(
      (box) => box.x < (stage?.x ?? 0) - 1 || box.right > (stage?.x ?? 0) + (stage?.width ?? 0) + 1,
    );
    expect(outside).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    );
    if (width >= 1280) {
      expect(boxes.filter(({ kind }) => kind.startsWith('actor')).length).toBe(14);
      expect(boxes.filter(({ kind }) => kind.startsWith('relation')).length).toBe(11);
    }
  });

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in the first view, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openAt(page);
    expect(await axeViolations(page)).toEqual([]);
  });

test('the legend tells of everything, and what of it is on screen', async ({ page }) => {
  await openAt(page);
  const legend = page.getByRole('list', { name: 'Legend' });
  await expect(legend).toContainText('two tellings that cannot both hold');
  const withheld = legend.getByRole('listitem').filter({ hasText: 'withheld' });
  await expect(withheld).toContainText('not in this view');
  await actor(page, 'Donald Trump').click();
  await expect(withheld).not.toContainText('not in this view');
});

test('at 320 px and with text twice as large everything is there and nothing scrolls sideways', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openAt(page);
  await actor(page, 'NATO').click();
  await expect(details(page).getByRole('heading', { level: 2, name: 'NATO' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.setViewportSize({ width: 640, height: 400 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640);
  expect(await axeViolations(page)).toEqual([]);
});
