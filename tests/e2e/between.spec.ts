import { expect, test } from '@playwright/test';
import { actor, article, axeViolations, details, openAt, relation } from './support';

test.describe('the way between the graph and the words', () => {
  test('an actor shows what it says, its ties and what is said of it, and lights its mentions', async ({
    page,
  }) => {
    await openAt(page);
    await actor(page, 'Donald Trump').click();
    const card = details(page);
    await expect(card.getByRole('heading', { level: 2, name: 'Donald Trump' })).toBeVisible();
    await expect(card).toContainText('“U.S. President”');
    await expect(card).toContainText('11 relations');
    await card.getByRole('tab', { name: 'Says' }).click();
    await expect(card.getByRole('tabpanel')).toContainText('dictator');
    await card.getByRole('tab', { name: 'Ties' }).click();
    await expect(card.getByRole('tabpanel')).toContainText(
      'pressuring Ukraine to hold elections, which have been postponed',
    );
    await card.getByRole('tab', { name: 'Said of' }).click();
    await expect(card.getByRole('tabpanel')).toContainText(
      'The president has made his stance clear',
    );
    await expect(article(page).locator('[data-lit="mention"]').first()).toHaveText(/Trump/);
    await expect(page.locator('[aria-live="polite"]')).toHaveText(
      'Donald Trump selected, 11 relations',
    );
    expect(await axeViolations(page)).toEqual([]);
  });

  test('a line leads to its words, its speaker and what stands against it', async ({ page }) => {
    await openAt(page);
    await relation(page, /\$500 billion.*, says Donald Trump/).click();
    const card = details(page);
    await expect(card).toContainText(
      'Trump has claimed the U.S. has provided $500 billion in aid to Ukraine',
    );
    await expect(card).toContainText('claimed');
    await expect(card).toContainText('Contradiction: both cannot hold');
    await expect(card).toContainText('less than one-fifth of that figure');
    await expect(article(page).locator('[data-lit="words"]').first()).toContainText('Trump');
    await expect(article(page).locator('[data-lit-sentence="true"]').first()).toBeInViewport();
    expect(await axeViolations(page)).toEqual([]);
    await card.getByRole('button', { name: 'Show in the text' }).click();
    await expect(card.getByRole('heading', { name: 'paragraph 3, sentence 3' })).toBeVisible();
  });

  test('a sentence shows what it supports and leads back to the line', async ({ page }) => {
    await openAt(page);
    await article(page)
      .locator('[data-sentence="s16"]')
      .click({ position: { x: 130, y: 12 } });
    const card = details(page);
    await expect(card.getByRole('heading', { level: 2 })).toHaveText('paragraph 5, sentence 1');
    await card.getByRole('button', { name: /^did not explicitly blame/ }).click();
    await expect(card.getByRole('heading', { level: 2 })).toContainText('Steve Witkoff');
    await expect(card).toContainText('not said: the text states the silence');
  });

  test('a name in the text leads to its actor', async ({ page }) => {
    await openAt(page);
    await article(page).locator('[data-actor="nato"]').nth(1).click();
    await expect(details(page).getByRole('heading', { level: 2, name: 'NATO' })).toBeVisible();
  });

  test('pointing previews on the other side without choosing', async ({ page }) => {
    await openAt(page);
    await relation(page, /a “dictator”$/).hover();
    await expect(article(page).locator('[data-lit="words"]').first()).toContainText('Trump');
    await expect(details(page)).not.toContainText('Vouched for by');
    await page.mouse.move(5, 5);
    await expect(article(page).locator('[data-lit="words"]')).toHaveCount(0);
  });

  test('what is copied keeps the whole sentence, the speaker and the source', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openAt(page, '#view=relation/R05');
    await details(page).getByRole('button', { name: /^Copy/ }).first().click();
    await expect(details(page)).toContainText('Copied with speaker and source');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(
      '> Ukrainian President Volodymyr Zelenskyy has expressed his willingness to step down if it would secure',
    );
    expect(copied).toContain('Volodymyr Zelenskyy: only if a condition is met');
    expect(copied).toContain('publisher not given, date not given, paragraph 1, sentence 1');
  });
});

test.describe('the address', () => {
  test('it follows the choice, the back button steps back, and reopening shows the same', async ({
    page,
  }) => {
    await openAt(page);
    await actor(page, 'NATO').click();
    await expect(page).toHaveURL(/#view=actor\/nato$/);
    await relation(page, /step down if/).click();
    await expect(page).toHaveURL(/#view=relation\/R04$/);
    await page.goBack();
    await expect(details(page).getByRole('heading', { level: 2, name: 'NATO' })).toBeVisible();
    await page.goBack();
    await expect(page).not.toHaveURL(/#view/);
    await page.goForward();
    await page.reload();
    await expect(details(page).getByRole('heading', { level: 2, name: 'NATO' })).toBeVisible();
  });

  test('it keeps the camera without making history', async ({ page }) => {
    await openAt(page);
    const before = await page.evaluate(() => history.length);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect(page).toHaveURL(/#view=all\/1\.4,/);
    expect(await page.evaluate(() => history.length)).toBe(before);
    const place = await actor(page, 'NATO').boundingBox();
    await page.reload();
    await expect(actor(page, 'NATO')).toBeAttached();
    await expect
      .poll(async () => Math.round((await actor(page, 'NATO').boundingBox())?.x ?? 0))
      .toBeCloseTo(Math.round(place?.x ?? 0), -1);
    await page.getByRole('button', { name: 'Fit the picture' }).click();
    await expect(page).not.toHaveURL(/#view/);
  });

  test('one that names nothing of the dossier says so and shows the first view', async ({
    page,
  }) => {
    await openAt(page, '#view=actor/nobody');
    await expect(details(page)).toContainText(
      'The address names something that this dossier does not have',
    );
  });
});

test.describe('moving actors', () => {
  test('a dragged actor stays where it is put until it is let go', async ({ page }) => {
    await openAt(page);
    const before = await actor(page, 'Joe Biden').boundingBox();
    const elsewhere = await actor(page, 'NATO').boundingBox();
    if (!before) throw new Error('missing box: Joe Biden');
    const [x, y] = [before.x + before.width / 2, before.y + before.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 40, y + 30, { steps: 4 });
    await page.mouse.up();
    await expect
      .poll(async () =>
        Math.round(((await actor(page, 'Joe Biden').boundingBox())?.x ?? 0) - before.x),
      )
      .toBe(40);
    expect((await actor(page, 'NATO').boundingBox())?.x).toBeCloseTo(elsewhere?.x ?? 0, 0);
    await expect(actor(page, 'Joe Biden')).toHaveAccessibleName(/pinned$/);
    await expect(page).not.toHaveURL(/#view=actor/);
    await page.getByRole('button', { name: /^Tidy/ }).click();
    await expect
      .poll(async () =>
        Math.round(((await actor(page, 'Joe Biden').boundingBox())?.x ?? 0) - before.x),
      )
      .toBe(0);
  });

  test('a double click lets a pinned actor go', async ({ page }) => {
    await openAt(page);
    const before = await actor(page, 'Russia').boundingBox();
    if (!before) throw new Error('missing box: Russia');
    const [x, y] = [before.x + before.width / 2, before.y + before.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 30, y - 20, { steps: 4 });
    await page.mouse.up();
    await expect(actor(page, 'Russia')).toHaveAccessibleName(/pinned$/);
    await actor(page, 'Russia').dblclick();
    await expect(actor(page, 'Russia')).not.toHaveAccessibleName(/pinned$/);
  });
});
