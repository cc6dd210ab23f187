import { expect, test, type Page } from '@playwright/test';
import { actor, article, axeViolations, details, graph, openAt, relation } from './support';

const middleOf = async (page: Page, name: string): Promise<{ x: number; y: number }> => {
  const box = await actor(page, name).boundingBox();
  if (!box) throw new Error(`missing box: ${name}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};
/** The middles of all actors, rounded. */
const allMiddles = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('rect[data-kind="actor"]')].map((target) => {
      const { left, top, width, height } = target.getBoundingClientRect();
      return `${Math.round(left + width / 2)} ${Math.round(top + height / 2)}`;
    }),
  );

for (const [width, height] of [
  [1600, 1000],
  [1280, 800],
] as const)
  test(`looking moves nothing at ${width} x ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openAt(page);
    const before = await allMiddles(page);
    for (const name of ['Donald Trump', 'NATO', 'Steve Witkoff', 'Ukraine', 'Vladimir Putin']) {
      const { x, y } = await middleOf(page, name);
      await page.mouse.move(x, y);
      expect(await allMiddles(page)).toEqual(before);
    }
    await relation(page, /invaded/)
      .first()
      .hover();
    expect(await allMiddles(page)).toEqual(before);
  });

test('the card opens on the side away from what was chosen', async ({ page }) => {
  await openAt(page);
  const before = await middleOf(page, 'Steve Witkoff');
  await page.mouse.click(before.x, before.y);
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('Steve Witkoff');
  await page.waitForTimeout(800); // the room is made, and everything has glided
  const after = await middleOf(page, 'Steve Witkoff');
  expect(Math.abs(after.x - before.x)).toBeLessThan(60);
  const card = await details(page).boundingBox();
  expect(card?.x).toBeGreaterThan(after.x);
});

test('a hovered line shows its words whole, within the window, and not while the camera moves', async ({
  page,
}) => {
  await openAt(page);
  const box = await relation(page, /invaded/)
    .first()
    .boundingBox();
  if (!box) throw new Error('missing box');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const tip = page.locator('.tip');
  await expect(tip).toContainText('invasion');
  const at = await tip.boundingBox();
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  expect(at?.x).toBeGreaterThanOrEqual(0);
  expect(at?.y).toBeGreaterThanOrEqual(0);
  expect((at?.x ?? 0) + (at?.width ?? 0)).toBeLessThanOrEqual(width);
  expect((at?.y ?? 0) + (at?.height ?? 0)).toBeLessThanOrEqual(height);
  await page.mouse.wheel(0, -100);
  await expect(tip).toHaveCount(0);
});

test.describe('dragging', () => {
  const grab = async (page: Page, name: string) => {
    const { x, y } = await middleOf(page, name);
    await page.mouse.move(x, y);
    await page.mouse.down();
    return { x, y };
  };

  test('others make room, and nothing else answers', async ({ page }) => {
    await openAt(page);
    const { x, y } = await grab(page, 'Joe Biden');
    const russia = await middleOf(page, 'Russia');
    const lit = await article(page).locator('[data-lit]').allTextContents();
    await page.mouse.move(x + 10, y + 10, { steps: 3 });
    await page.mouse.move(russia.x + 6, russia.y, { steps: 12 });
    await page.mouse.move(1100, 400, { steps: 6 });
    expect(await article(page).locator('[data-lit]').allTextContents()).toEqual(lit);
    await page.mouse.move(russia.x + 6, russia.y, { steps: 6 });
    await page.mouse.up();
    await expect(actor(page, 'Joe Biden')).toHaveAccessibleName(/pinned$/);
    await expect
      .poll(async () => {
        const [a, b] = [await middleOf(page, 'Joe Biden'), await middleOf(page, 'Russia')];
        return Math.abs(a.x - b.x) > 40 || Math.abs(a.y - b.y) > 36;
      })
      .toBe(true);
  });

  test('an actor never leaves the picture', async ({ page }) => {
    await openAt(page);
    const { x, y } = await grab(page, 'NATO');
    await page.mouse.move(x + 10, y, { steps: 3 });
    await page.mouse.move(x + 400, y - 500, { steps: 10 });
    await page.mouse.up();
    await expect(actor(page, 'NATO')).toHaveAccessibleName(/pinned$/);
    const stage = await page.locator('.room').boundingBox();
    const box = await actor(page, 'NATO').boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(
      (stage?.x ?? 0) + (stage?.width ?? 0) + 8,
    );
    expect(box?.y).toBeGreaterThanOrEqual((stage?.y ?? 0) - 8);
  });

  test('Escape gives it up', async ({ page }) => {
    await openAt(page);
    const before = await allMiddles(page);
    const { x, y } = await grab(page, 'Joe Biden');
    await page.mouse.move(x + 60, y + 50, { steps: 6 });
    await page.keyboard.press('Escape');
    await page.mouse.move(x + 90, y + 50, { steps: 3 });
    await page.mouse.up();
    await expect(actor(page, 'Joe Biden')).not.toHaveAccessibleName(/pinned$/);
    await expect.poll(() => allMiddles(page)).toEqual(before);
  });

  test('the keyboard moves an actor too, and lets it go', async ({ page }) => {
    await openAt(page);
    const before = await middleOf(page, 'Donald Trump');
    await actor(page, 'Donald Trump').focus();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await expect
      .poll(async () => Math.round((await middleOf(page, 'Donald Trump')).x - before.x))
      .toBe(32);
    await expect(actor(page, 'Donald Trump')).toHaveAccessibleName(/pinned$/);
    await page.keyboard.press('Delete');
    await expect
      .poll(async () => Math.round((await middleOf(page, 'Donald Trump')).x - before.x))
      .toBe(0);
    await expect(actor(page, 'Donald Trump')).toBeFocused();
  });

  test('the card of a pinned actor lets it go', async ({ page }) => {
    await openAt(page);
    await actor(page, 'NATO').focus();
    await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Enter');
    await details(page).getByRole('button', { name: 'Let go' }).click();
    await expect(actor(page, 'NATO')).not.toHaveAccessibleName(/pinned$/);
  });
});

test('b chooses the bundle of a relation, Escape leads back', async ({ page }) => {
  await openAt(page);
  await actor(page, 'Donald Trump').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('b');
  await expect(page).toHaveURL(/#view=pair\//);
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/#view=pair/);
});

test('coming nearer makes room: words grow less than the picture', async ({ page }) => {
  await openAt(page);
  const size = () =>
    page
      .locator('.marks text[data-of="actor nato"]')
      .evaluate((text) => text.getBoundingClientRect().height);
  const before = await size();
  for (let i = 0; i < 4; i += 1) await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(page).toHaveURL(/#view=all\/3\.8/);
  await expect.poll(async () => (await size()) / before).toBeLessThan(1.8);
});

test('an address that points beyond the picture still shows some of it', async ({ page }) => {
  await openAt(page, '#view=all/12,99999,99999');
  const room = await page.locator('.room').boundingBox();
  const marks = await page.locator('.marks').first().boundingBox();
  expect(marks && room && marks.x < room.x + room.width && marks.x + marks.width > room.x).toBe(
    true,
  );
});

test('on a telephone a finger scrolls the page, and the card is within reach of it', async ({
  browser,
}) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await openAt(page);
  expect(await page.locator('.room').evaluate((room) => getComputedStyle(room).touchAction)).toBe(
    'pan-y',
  );
  const { x, y } = await middleOf(page, 'Ukraine');
  await page.touchscreen.tap(x, y);
  const title = details(page).getByRole('heading', { level: 2 });
  await expect(title).toHaveText('Ukraine');
  await expect(title).toBeInViewport();
  await expect(details(page).locator('blockquote').first()).toBeInViewport();
  await expect(actor(page, 'Ukraine')).toBeInViewport();
  await context.close();
});

test('on paper the picture is whole, with its legend below it and then the words', async ({
  page,
}) => {
  await openAt(page, '#view=actor/trump');
  await expect(details(page)).toBeVisible();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.setViewportSize({ width: 740, height: 1000 });
  const box = (selector: string) => page.locator(selector).first().boundingBox();
  const [picture, legend, card, text] = [
    await box('.layer svg'),
    await box('.legend'),
    await details(page).boundingBox(),
    await article(page).boundingBox(),
  ];
  expect(picture?.width).toBeGreaterThan(400);
  expect((picture?.x ?? 0) + (picture?.width ?? 999)).toBeLessThanOrEqual(740);
  expect(legend?.y).toBeGreaterThanOrEqual((picture?.y ?? 0) + (picture?.height ?? 0) - 2);
  expect(card?.y).toBeGreaterThanOrEqual((legend?.y ?? 0) + (legend?.height ?? 0) - 2);
  expect(text?.y).toBeGreaterThanOrEqual((card?.y ?? 0) + (card?.height ?? 0) - 2);
  await expect(page.getByRole('button', { name: 'Zoom in' })).toBeHidden();
  await expect(graph(page).getByRole('list', { name: 'Legend' })).toBeVisible();
});

test('a page that is first seen on paper has its picture', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await openAt(page);
  const middles = await allMiddles(page);
  const xs = middles.map((middle) => Number(middle.split(' ')[0]));
  expect(Math.max(...xs) - Math.min(...xs)).toBeGreaterThan(400);
});
