import { expect, test } from '@playwright/test';
import { article, axeViolations, details, graph, openAt } from './support';

test('the graph is one tab stop; arrows walk actors and relations, Enter chooses, Escape goes back', async ({
  page,
}) => {
  await openAt(page);
  const stops = await graph(page).locator('[data-key][tabindex="0"]').count();
  expect(stops).toBe(1);
  await graph(page).locator('[data-key][tabindex="0"]').focus();
  const focused = page.locator(':focus');
  await page.keyboard.press('Home');
  const first = await focused.getAttribute('data-id');
  await page.keyboard.press('ArrowRight');
  await expect(focused).not.toHaveAttribute('data-id', first ?? '');
  await expect(focused).toHaveAttribute('data-kind', 'actor');
  await page.keyboard.press('ArrowDown');
  await expect(focused).toHaveAttribute('data-kind', 'relation');
  await page.keyboard.press('Enter');
  await expect(details(page)).toContainText('Said by');
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(details(page)).not.toContainText('Said by');
  await expect(focused).toHaveAttribute('data-kind', 'relation');
});

test('every actor and every relation of the first view can be reached with the arrow keys', async ({
  page,
}) => {
  await openAt(page);
  await graph(page).locator('[data-key][tabindex="0"]').focus();
  await page.keyboard.press('Home');
  const reached = new Set<string>();
  const here = () => page.evaluate(() => document.activeElement?.getAttribute('data-key') ?? '');
  for (let actors = 0; actors < 14; actors += 1) {
    const home = await here();
    reached.add(home);
    for (let turn = 0; turn < 40; turn += 1) {
      await page.keyboard.press('ArrowDown');
      const key = await here();
      if (key === home) break;
      reached.add(key);
    }
    await page.keyboard.press('ArrowRight');
  }
  const all = await graph(page)
    .locator('[data-key]')
    .evaluateAll((targets) => targets.map((target) => target.getAttribute('data-key') ?? ''));
  expect(all.filter((key) => !reached.has(key))).toEqual([]);
});

test('sentences are reached by keyboard and choose what they support', async ({ page }) => {
  await openAt(page);
  const first = article(page).getByRole('button', { name: /^headline, supports/ });
  await first.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator(':focus')).toHaveAccessibleName(
    'paragraph 1, sentence 1, supports 3 relations',
  );
  await page.keyboard.press('Enter');
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText(
    'paragraph 1, sentence 1',
  );
});

test('choosing from a card keeps the focus in the card, closing it gives the focus back to the stage', async ({
  page,
}) => {
  await openAt(page, '#view=actor/biden');
  await details(page)
    .getByRole('button', { name: /^Biden → .*: refused to send/ })
    .focus();
  await page.keyboard.press('Enter');
  await expect(details(page)).toContainText('Said by');
  expect(await details(page).evaluate((region) => region.contains(document.activeElement))).toBe(
    true,
  );
  await details(page).getByRole('button', { name: 'Close the card' }).click();
  await expect(page.locator(':focus')).toHaveAttribute('data-kind', /actor|relation/);
});

test('words that are shown in the text have the focus, and the tab key goes on from there', async ({
  page,
}) => {
  await openAt(page, '#view=relation/R47');
  await details(page)
    .getByRole('button', { name: /^Show in the text/ })
    .focus();
  await page.keyboard.press('Enter');
  await expect(page.locator(':focus')).toHaveText(/^Zelenskyy is no longer hesitating\.$/);
  expect(await article(page).evaluate((region) => region.contains(document.activeElement))).toBe(
    true,
  );
  await page.keyboard.press('Escape');
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveCount(0);
});
