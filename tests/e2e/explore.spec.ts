import { expect, test, type Page } from '@playwright/test';
import {
  actor,
  article,
  axeViolations,
  details,
  filters,
  graph,
  openAt,
  overlapsOf,
  relation,
  stageBoxes,
} from './support';

const panel = (page: Page, name: string) => graph(page).getByRole('region', { name, exact: true });
const readAlong = (page: Page) => graph(page).getByRole('region', { name: 'Read along' });
const findings = (page: Page) =>
  page.getByRole('listbox', { name: 'What was found' }).getByRole('option');
const places = (page: Page) =>
  graph(page)
    .locator('rect[data-kind="actor"]')
    .evaluateAll((all) => all.map((one) => [one.getAttribute('x'), one.getAttribute('y')].join()));

test.describe('filters', () => {
  test('as one voice tells it: nothing moves, both tellings name their speakers, the address keeps it', async ({
    page,
  }) => {
    await openAt(page);
    const before = await places(page);
    await filters(page).getByLabel('Told by').selectOption({ label: 'Trump (1)' });
    await expect(filters(page)).toContainText('1 of 50 relations shown');
    await expect(page).toHaveURL(/#view=all&lens=told=trump$/);
    const words = (await stageBoxes(page)).map(({ text }) => text);
    expect(words.some((one) => /^Trump: \$500/.test(one))).toBe(true);
    expect(words.some((one) => /^Zelenskyy: less than/.test(one))).toBe(true);
    expect(await places(page)).toEqual(before);
    await expect(graph(page)).toContainText('As Trump tells it. Trump speaks of');
    expect(overlapsOf(await stageBoxes(page))).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
    await page.reload();
    await expect(filters(page).getByLabel('Told by')).toHaveValue('trump');
    await page.goBack();
    await expect(filters(page)).toContainText('35 of 50 relations shown');
  });

  test('a choice that leaves nothing offers the ways back', async ({ page }) => {
    await openAt(page, '#view=all&lens=told=trump;about=elections');
    await expect(graph(page)).toContainText('Nothing in the text fits all of this at once.');
    await graph(page)
      .getByRole('button', { name: /^Let go of “About”/ })
      .click();
    await expect(filters(page)).toContainText('1 of 50 relations shown');
    await graph(page).getByRole('button', { name: 'Show the first view' }).click();
    await expect(page).not.toHaveURL(/lens/);
  });

  test('more of them are behind a button, by keyboard too', async ({ page }) => {
    await openAt(page);
    const more = filters(page).getByRole('button', { name: /^More/ });
    await more.focus();
    await page.keyboard.press('Enter');
    const everything = filters(page).getByRole('checkbox', { name: /^Everything/ });
    await everything.focus();
    await page.keyboard.press('Space');
    await expect(filters(page)).toContainText('50 of 50 relations shown');
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(everything).toHaveCount(0);
    await expect(more).toBeFocused();
    await expect(filters(page)).toContainText('50 of 50');
  });

  test('what a filter lets step back is no button, and comes back when chosen in the text', async ({
    page,
  }) => {
    await openAt(page, '#view=all&lens=disputed');
    await expect(relation(page, /conversation/)).toHaveCount(0);
    await expect(relation(page, /less than one-fifth/)).toHaveCount(1);
    await actor(page, 'Vladimir Putin').click();
    await expect(relation(page, /conversation/).first()).toBeAttached();
  });
});

test.describe('reading along', () => {
  test('grows the picture sentence by sentence, by keyboard', async ({ page }) => {
    await openAt(page);
    const slider = readAlong(page).getByRole('slider');
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    await expect(slider).toHaveAttribute('aria-valuetext', /^headline, 2 new relations/);
    await expect(article(page).locator('[data-lit-sentence="true"]')).toContainText(
      'Offers to Resign',
    );
    const first = await graph(page).locator('rect[data-kind="relation"]').count();
    await page.keyboard.press('End');
    await expect(slider).toHaveAttribute('aria-valuetext', /^paragraph 6, sentence 2/);
    expect(await graph(page).locator('rect[data-kind="relation"]').count()).toBeGreaterThan(first);
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(readAlong(page).getByRole('button', { name: 'Read along' })).toBeVisible();
    await expect(relation(page, /conversation/).first()).toBeAttached();
  });

  test('plays by itself until it is told to pause', async ({ page }) => {
    await openAt(page);
    await readAlong(page).getByRole('button', { name: 'Read along' }).click();
    await expect(readAlong(page)).toContainText('1 / 20');
    await readAlong(page).getByRole('button', { name: 'Pause' }).click();
    await expect(readAlong(page).getByRole('button', { name: 'Read along' })).toBeVisible();
    await readAlong(page).getByRole('button', { name: 'End reading along' }).click();
    await expect(readAlong(page)).not.toContainText('/ 20');
  });
});

test.describe('finding', () => {
  test('goes to an actor whose name is mistyped, with the keyboard alone', async ({ page }) => {
    await openAt(page);
    await page.keyboard.press('/');
    const field = page.getByRole('combobox', { name: /^Find/ });
    await expect(field).toBeFocused();
    await page.keyboard.type('zelenski');
    await expect(findings(page).first()).toContainText('Volodymyr Zelenskyy');
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(details(page).getByRole('heading', { level: 2 })).toHaveText(
      'Volodymyr Zelenskyy',
    );
  });

  test('two names find what stands between them, step by step', async ({ page }) => {
    await openAt(page);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('nato, putin');
    await expect(findings(page).first()).toContainText('Between');
    await page.keyboard.press('Enter');
    await expect(details(page)).toContainText('The shortest way between them has 3 steps');
    await expect(details(page).getByRole('heading', { name: /→|↔/ })).toHaveCount(3);
  });

  test('says that nothing was found, and Escape closes it without a step back', async ({
    page,
  }) => {
    await openAt(page, '#view=actor/nato');
    await page.keyboard.press('/');
    await page.keyboard.type('qqqq');
    await expect(page.getByRole('dialog')).toContainText('Nothing found for “qqqq”');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('NATO');
  });
});

test.describe('in place of the picture', () => {
  for (const [kind, name, words] of [
    ['prose', 'Text', 'Trump → Ukraine: Trump presses Ukraine to hold elections'],
    ['table', 'Table', '35 relations'],
    ['disputes', 'Disputes', 'Contradiction: both cannot hold'],
    ['audit', 'Audit', '159 of 159 quotations found in the text'],
    ['page', 'One page', 'Undated'],
  ] as const)
    test(`${name} stands by its address and by its button, without a fault of access`, async ({
      page,
    }) => {
      await openAt(page);
      await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name }).click();
      await expect(panel(page, name)).toContainText(words);
      await expect(page).toHaveURL(new RegExp(`show=${kind}$`));
      expect(await axeViolations(page)).toEqual([]);
      await page.reload();
      await expect(panel(page, name)).toContainText(words);
      await page.keyboard.press('Escape');
      await expect(actor(page, 'NATO')).toBeVisible();
    });

  test('the table sorts and filters, and its rows choose', async ({ page }) => {
    await openAt(page, '#view=all&lens=all');
    await page
      .getByRole('navigation', { name: 'Views' })
      .getByRole('button', { name: 'Table' })
      .click();
    const rows = panel(page, 'Table').locator('tbody tr');
    await expect(rows).toHaveCount(50);
    await panel(page, 'Table').getByRole('searchbox').fill('dictator');
    await expect(rows).toHaveCount(1);
    await rows.getByRole('button').click();
    await expect(page).toHaveURL(/#view=relation\/R56&lens=all&show=table$/);
    await expect(rows.first()).toHaveAttribute('data-lit', 'true');
    await panel(page, 'Table').getByRole('searchbox').fill('');
    const head = panel(page, 'Table').getByRole('columnheader', { name: 'Told by' });
    await head.getByRole('button').click();
    await expect(head).toHaveAttribute('aria-sort', 'ascending');
    await expect(rows.first()).toContainText('Donald Trump');
  });

  test('two actors compared from the card of one', async ({ page }) => {
    await openAt(page, '#view=actor/trump');
    await details(page).getByLabel('Compare with').selectOption({ label: 'Volodymyr Zelenskyy' });
    await expect(panel(page, 'Compare')).toContainText('Trump of Zelenskyy');
    await expect(page).toHaveURL(/show=compare:trump~zelenskyy$/);
    expect(await axeViolations(page)).toEqual([]);
  });

  test('a note on a quotation is still there after a reload', async ({ page }) => {
    await openAt(page);
    await page
      .getByRole('navigation', { name: 'Views' })
      .getByRole('button', { name: 'Audit' })
      .click();
    const quotations = panel(page, 'Audit').locator('details');
    await quotations.locator('summary').click();
    await quotations.getByRole('combobox').first().selectOption('yes');
    const noted = '1 quotation held against the original, 1 found';
    await expect(panel(page, 'Audit')).toContainText(noted);
    // The dossier has entered the library: half a second is what it may take.
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem('parley.open')))
      .not.toBeNull();
    await page.waitForTimeout(500);
    await page.reload();
    await expect(panel(page, 'Audit')).toContainText(noted);
  });
});

test('the sheet of keys opens with ? and closes with Escape', async ({ page }) => {
  await openAt(page);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys and help' })).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('the first hint goes for good', async ({ page }) => {
  await openAt(page);
  await expect(graph(page)).toContainText('Choose an actor, a line or a sentence');
  await graph(page).getByRole('button', { name: 'Got it' }).click();
  await page.reload();
  await expect(actor(page, 'NATO')).toBeVisible();
  await expect(graph(page)).not.toContainText('Choose an actor, a line or a sentence');
});

test('five presses of Escape in one moment stay on the page', async ({ page }) => {
  await page.goto('about:blank');
  await openAt(page);
  await actor(page, 'NATO').click();
  await actor(page, 'Donald Trump').click();
  await page.evaluate(() => {
    for (let press = 0; press < 5; press += 1)
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  });
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('NATO');
  await expect(actor(page, 'NATO')).toBeVisible();
});
