import { expect, test, type Locator, type Page } from '@playwright/test';
import {
  actor,
  article,
  axeViolations,
  details,
  graph,
  openAt,
  overlapsOf,
  stageBoxes,
  type Boxed,
} from './support';

const DESKS = [
  [1600, 1000],
  [1280, 800],
] as const;
const SIZES = [...DESKS, [820, 1180], [390, 844]] as const;

const room = (page: Page): Locator => graph(page).locator('.room');
const tools = (page: Page): Locator => graph(page).locator('.tools');
const legend = (page: Page): Locator => page.getByRole('list', { name: 'Legend' });

async function boxOf(locator: Locator): Promise<Boxed> {
  const box = await locator.boundingBox();
  if (!box) throw new Error(`missing box: ${locator.toString()}`);
  const { x, y, width, height } = box;
  return { kind: 'box', text: locator.toString(), x, y, right: x + width, bottom: y + height };
}

/** Where the room and the middles of all actors' shapes are, in whole px. */
async function places(page: Page): Promise<string> {
  const shapes = (await stageBoxes(page)).filter(({ kind }) => /^(circle|rect)$/.test(kind));
  const { x, y, right, bottom } = await boxOf(room(page));
  const middles = shapes.map((one) => [(one.x + one.right) / 2, (one.y + one.bottom) / 2]);
  return [[x, y, right, bottom], ...middles].map((one) => one.map(Math.round).join(' ')).join('; ');
}

for (const [width, height] of DESKS) {
  test(`at ${width} x ${height} nothing moves while a pointer goes over all actors and lines`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await openAt(page);
    const before = await places(page);
    const targets = await graph(page).locator('[data-key]').all();
    expect(targets.length).toBeGreaterThan(40);
    for (const target of targets) {
      const { x, y, right, bottom } = await boxOf(target);
      await page.mouse.move((x + right) / 2, (y + bottom) / 2);
      expect(await places(page)).toBe(before);
    }
  });

  test(`at ${width} x ${height} the headline takes two lines, the subline one, and what to do stands below the picture`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await openAt(page);
    const title = graph(page).getByRole('heading', { level: 1 });
    const lines = await title.evaluate(
      (one) => one.getBoundingClientRect().height / parseFloat(getComputedStyle(one).lineHeight),
    );
    expect(Math.round(lines)).toBe(2);
    const subline = await boxOf(graph(page).getByText(/^One undated article/));
    expect(subline.bottom - subline.y).toBeLessThan(26);
    const hint = await boxOf(graph(page).getByText(/^Choose an actor/));
    expect(hint.y).toBeGreaterThan((await boxOf(actor(page, 'Donald Trump'))).bottom);
    // Room for what narrows the picture down.
    expect((await boxOf(graph(page))).right - (await boxOf(title)).right).toBeGreaterThan(220);
  });
}

for (const [width, height] of SIZES)
  test(`at ${width} x ${height} the zoom buttons cover no actor and no words`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const found: string[] = [];
    for (const fragment of ['', '#view=actor/witkoff', '#view=actor/nato', '#view=relation/R33']) {
      await page.goto('about:blank');
      await openAt(page, fragment);
      await page.waitForTimeout(400); // the picture makes room for the card
      const box = await boxOf(tools(page));
      const covered = (await stageBoxes(page)).flatMap((one) => overlapsOf([box, one]));
      found.push(...covered.map((words) => `${fragment}: ${words}`));
    }
    expect(found).toEqual([]);
  });

test('the legend lists the same in every view and says what is not in this one', async ({
  page,
}) => {
  await openAt(page);
  const words = async () =>
    (await legend(page).getByRole('listitem').allTextContents()).map((one) =>
      one.replace('(not in this view)', '').trim(),
    );
  const before = await words();
  expect(before).toContain('withheld, not said');
  expect(await axeViolations(page)).toEqual([]);
  await actor(page, 'NATO').click();
  await expect(legend(page)).toContainText('end not named in the sentence (not in this view)');
  expect(await words()).toEqual(before);
});

test('the legend is there whenever the window is wide, and waits behind its title where it is not', async ({
  page,
}) => {
  await page.setViewportSize({ width: 820, height: 1180 });
  await openAt(page);
  const title = page.getByRole('button', { name: 'How to read it' });
  await expect(legend(page)).toBeHidden();
  await expect(title).toHaveAttribute('aria-expanded', 'false');
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(legend(page)).toBeVisible();
  await expect(title).toBeHidden();
  await page.setViewportSize({ width: 820, height: 1180 });
  await title.click();
  await expect(legend(page)).toBeVisible();
});

test('the card opens beside what was chosen, and the zoom buttons stay beside the card', async ({
  page,
}) => {
  for (const [name, side] of [
    ['Steve Witkoff', 'right'],
    ['NATO', 'left'],
  ] as const) {
    await openAt(page);
    await actor(page, name).click();
    await expect(details(page)).toHaveAttribute('data-side', side);
    await expect
      .poll(async () => overlapsOf([await boxOf(room(page)), await boxOf(details(page))]))
      .toEqual([]);
    expect(overlapsOf([await boxOf(tools(page)), await boxOf(details(page))])).toEqual([]);
    const [stage, card] = [await boxOf(graph(page)), await boxOf(details(page))];
    expect(side === 'right' ? stage.right - card.right : card.x - stage.x).toBe(16);
    await page.goto('about:blank');
  }
});

for (const [width, height] of [
  [390, 844],
  [320, 568],
  [820, 1180],
] as const)
  test(`at ${width} x ${height} a choice opens a sheet with its title and first words in sight`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await openAt(page);
    await actor(page, 'Vladimir Putin').click();
    const sheet = await boxOf(details(page));
    expect(sheet.bottom).toBe(height);
    expect(sheet.bottom - sheet.y).toBeLessThanOrEqual(height * 0.46);
    const inSight = { ratio: 0.5 };
    await expect(details(page).getByRole('heading', { level: 2 })).toBeInViewport(inSight);
    await expect(details(page).locator('blockquote').first()).toBeInViewport(inSight);
    expect((await boxOf(actor(page, 'Vladimir Putin'))).bottom).toBeLessThanOrEqual(sheet.y);
    expect(await axeViolations(page)).toEqual([]);
  });

test('what is done in the sheet leaves the page where it is, and nothing stays hidden behind it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openAt(page);
  const scrolled = () => page.evaluate(() => scrollY);
  for (const name of ['Donald Trump', 'European allies']) {
    await actor(page, name).click();
    const before = await scrolled();
    const { x, y } = await boxOf(details(page));
    await page.mouse.move(x + 60, y + 120);
    for (let turn = 0; turn < 8; turn += 1) await page.mouse.wheel(0, 600);
    await page.waitForTimeout(200);
    expect(await scrolled()).toBe(before);
  }
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const last = await boxOf(article(page).locator('[data-sentence]').last());
  expect(last.bottom).toBeLessThanOrEqual((await boxOf(details(page))).y);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveCount(0);
});

test('at 200 % zoom the page scrolls and the picture has room', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 400 });
  await openAt(page);
  const { y, bottom } = await boxOf(room(page));
  expect(bottom - y).toBeGreaterThanOrEqual(300);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeGreaterThan(800);
  expect(overlapsOf(await stageBoxes(page))).toEqual([]);
});

test('with the text spacing that readers may ask for the header cuts nothing', async ({ page }) => {
  await openAt(page);
  await page.evaluate(() => {
    const spacing = new CSSStyleSheet();
    spacing.replaceSync(
      `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
       p { margin-bottom: 2em !important; }`,
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, spacing];
  });
  const header = await boxOf(page.getByRole('banner'));
  const name = await boxOf(page.getByText('Parley', { exact: true }));
  expect(name.y).toBeGreaterThanOrEqual(header.y);
  expect(name.bottom).toBeLessThanOrEqual(header.bottom);
  expect((await boxOf(page.getByRole('main'))).y).toBeGreaterThanOrEqual(header.bottom);
});

test('an address that leads nowhere gives a bar that can be closed, and the page stays whole', async ({
  page,
}) => {
  await openAt(page, '#view=actor/nobody');
  const bar = page.getByRole('status').filter({ hasText: 'This link points to something' });
  await expect(bar).toBeVisible();
  await expect(bar).toContainText('not in this article. Showing everything.');
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(800);
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Close this message' }).click();
  await expect(bar).toHaveCount(0);
  await expect(page).not.toHaveURL(/#view/);
});
