import { expect, test, type Page } from '@playwright/test';
import { axeViolations, openWith, readDossier } from './support';

/** The window of the audience, presenting. */
async function present(page: Page, scene = 1): Promise<void> {
  await page.goto(`./#present=${scene}`);
  await expect(headline(page)).toBeVisible();
}

/** Opens the window of who presents, as a person does. */
async function openPresenter(page: Page): Promise<Page> {
  const popup = page.waitForEvent('popup');
  await page.keyboard.press('p');
  const presenter = await popup;
  await expect(presenter.getByRole('button', { name: 'Next' })).toBeEnabled();
  return presenter;
}

const headline = (page: Page) => page.locator('.scene h1').first();
const place = (page: Page) => page.getByRole('heading', { name: /^Scene \d of 8$/ });
const times = (page: Page) => page.getByRole('region', { name: 'Times' });
const told = (page: Page) => page.locator('.told');
const presenters = (page: Page) => page.locator('[data-presenters]');

test('either window drives the other', async ({ page }) => {
  await present(page);
  const presenter = await openPresenter(page);
  await expect(place(presenter)).toHaveText('Scene 1 of 8');
  await presenter.keyboard.press('PageDown');
  await expect(headline(page)).toContainText('dictator');
  await expect(place(presenter)).toHaveText('Scene 2 of 8');
  await presenter.keyboard.press('Space');
  await expect(headline(page)).toContainText('hold talks');
  await page.keyboard.press('ArrowLeft');
  await expect(place(presenter)).toHaveText('Scene 2 of 8');
  await presenter.keyboard.type('5');
  await expect(told(presenter)).toContainText('Scene 5: press Enter');
  await presenter.keyboard.press('Enter');
  await expect(headline(page)).toContainText('$500 billion');
  await presenter.keyboard.press('End');
  await expect(presenter.getByText('The end')).toBeVisible();
  await expect(presenter.getByRole('button', { name: 'Next' })).toBeDisabled();
  await presenter.keyboard.press('Home');
  await expect(place(presenter)).toHaveText('Scene 1 of 8');
  await presenter.getByRole('button', { name: /^4 Zelenskyy opposes/ }).click();
  await expect(headline(page)).toContainText('Zelenskyy opposes repaying');
  await expect(presenter.locator('[aria-current="step"]')).toContainText('Zelenskyy opposes');
  await presenter.keyboard.press('b');
  await expect(presenters(page)).toHaveAttribute('data-blank', 'black');
  await expect(presenter.getByText('The screen is black')).toBeVisible();
  await page.keyboard.press('b');
  await expect(presenter.getByText('The screen is black')).toBeHidden();
});

test('the words that are ours are marked so; the next words have their speaker', async ({
  page,
}) => {
  await present(page, 2);
  const presenter = await openPresenter(page);
  const notes = presenter.getByRole('region', { name: 'Notes' });
  await expect(notes.getByRole('heading')).toHaveText([
    'Say',
    'Lines to take ours, not the text’s',
    'Likely questions ours, not the text’s',
    'Notes',
    'Words of the text',
  ]);
  await presenter.keyboard.type('6');
  await presenter.keyboard.press('Enter');
  const next = presenter.getByRole('region', { name: 'Next' });
  await expect(next).toContainText('with words of Steve Witkoff');
  await expect(next.getByText('(undated, publisher not given)').first()).toBeVisible();
});

test('in the window as it opens most of the eight scenes need no scrolling, and what is ours is always in sight', async ({
  page,
}) => {
  await present(page);
  const presenter = await openPresenter(page);
  await presenter.setViewportSize({ width: 1280, height: 800 });
  const scrolled: number[] = [];
  for (let scene = 1; scene <= 8; scene += 1) {
    await expect(place(presenter)).toHaveText(`Scene ${scene} of 8`);
    const rooms = await presenter
      .locator('[data-scrolls]')
      .evaluateAll((all) => all.map((one) => one.scrollHeight - one.clientHeight));
    if (rooms.some((more) => more > 0)) scrolled.push(scene);
    for (const ours of await presenter.locator('.notes section:not(.words)').all())
      await expect(ours).toBeInViewport({ ratio: 0.99 });
    await presenter.keyboard.press('ArrowRight');
  }
  expect(scrolled.length).toBeLessThanOrEqual(3);
});

test('a reload of the presenter’s window brings it back to where the audience is', async ({
  page,
}) => {
  await present(page, 3);
  const presenter = await openPresenter(page);
  await presenter.reload();
  await expect(place(presenter)).toHaveText('Scene 3 of 8');
  await presenter.keyboard.press('ArrowRight');
  await expect(headline(page)).toContainText('Zelenskyy opposes repaying');
  await expect(presenters(page)).toHaveAttribute('data-presenters', '1');
});

test('a reload of the audience’s window keeps scene, clock, times and blank screen, and the same presenter', async ({
  page,
}) => {
  await page.clock.install({ time: new Date('2025-02-24T10:00:00Z') });
  await present(page);
  const presenter = await openPresenter(page);
  await page.clock.fastForward(20_000);
  await presenter.keyboard.press('ArrowRight');
  await presenter.keyboard.press('b');
  await expect(presenters(page)).toHaveAttribute('data-blank', 'black');
  await page.reload();
  await expect(presenters(page)).toHaveAttribute('data-presenters', '1');
  await expect(presenters(page)).toHaveAttribute('data-blank', 'black');
  await expect(place(presenter)).toHaveText('Scene 2 of 8');
  await presenter.keyboard.press('ArrowRight');
  await expect(headline(page)).toContainText('hold talks');
  // The first scene keeps the time that it was on before; the whole was not begun anew.
  await expect(presenter.getByRole('button', { name: /^1 Zelenskyy says/ })).toContainText(
    /0:2\d \/ 1:15/,
  );
  await expect(times(presenter)).toContainText(/Elapsed\s*0:[23]\d/);
});

test('an audience’s window that does not answer, or is closed, is told with what to do', async ({
  page,
}) => {
  await present(page);
  const presenter = await openPresenter(page);
  await page.goto('about:blank');
  await expect(told(presenter)).toContainText('does not answer', { timeout: 10_000 });
  await expect(presenter.getByRole('button', { name: 'Next' })).toBeDisabled();
  await expect(place(presenter)).toHaveText('Scene 1 of 8');
  await page.goBack();
  await expect(told(presenter)).toBeEmpty();
  await page.close();
  await expect(told(presenter)).toContainText('was closed');
});

test('a presenter’s window that is closed is counted no more', async ({ page }) => {
  await present(page);
  const presenter = await openPresenter(page);
  await expect(presenters(page)).toHaveAttribute('data-presenters', '1');
  await presenter.close();
  await expect(presenters(page)).toHaveAttribute('data-presenters', '0');
});

test('a second press brings the same window to the front; another one can be opened from it', async ({
  page,
  context,
}) => {
  await present(page);
  const presenter = await openPresenter(page);
  await page.keyboard.press('p');
  await expect(place(presenter)).toBeVisible();
  expect(context.pages()).toHaveLength(2);
  const popup = presenter.waitForEvent('popup');
  await presenter.getByRole('button', { name: 'Another window' }).click();
  const second = await popup;
  await expect(place(second)).toHaveText('Scene 1 of 8');
  await expect(presenters(page)).toHaveAttribute('data-presenters', '2');
  await second.keyboard.press('ArrowRight');
  await expect(place(presenter)).toHaveText('Scene 2 of 8');
  await expect(headline(page)).toContainText('dictator');
  await presenter.close();
  await second.keyboard.press('ArrowRight');
  await expect(headline(page)).toContainText('hold talks');
  await expect(presenters(page)).toHaveAttribute('data-presenters', '1');
});

test('a window that another presenter’s opened outlives that one, its own reload and the audience’s', async ({
  page,
}) => {
  await present(page, 3);
  const presenter = await openPresenter(page);
  const popup = presenter.waitForEvent('popup');
  await presenter.getByRole('button', { name: 'Another window' }).click();
  const second = await popup;
  await expect(place(second)).toHaveText('Scene 3 of 8');
  await presenter.close();
  await second.reload(); // now nothing leads from it to the audience's window

  await expect(place(second)).toHaveText('Scene 3 of 8');
  await second.keyboard.press('ArrowRight');
  await expect(headline(page)).toContainText('Zelenskyy opposes repaying');
  await expect(place(second)).toHaveText('Scene 4 of 8');
  await page.reload();
  await expect(presenters(page)).toHaveAttribute('data-presenters', '1');
  await second.keyboard.press('ArrowRight');
  await expect(headline(page)).toContainText('$500 billion');
});

test('to end is asked first; it ends for everybody, and the next presentation is gone on with', async ({
  page,
}) => {
  await page.goto('./#brief');
  await present(page, 2);
  const presenter = await openPresenter(page);
  await presenter.keyboard.press('Escape');
  await presenter.getByRole('button', { name: 'End', exact: true }).click();
  await expect(presenter.getByRole('button', { name: 'Go on' })).toBeFocused();
  await presenter.getByRole('button', { name: 'Go on' }).click();
  await expect(presenter.getByRole('button', { name: 'End', exact: true })).toBeFocused();
  await expect(headline(page)).toBeVisible();
  await presenter.getByRole('button', { name: 'End', exact: true }).click();
  await presenter.getByRole('button', { name: 'End presenting' }).click();
  await expect(presenters(page)).toHaveCount(0);
  await expect(told(presenter)).toContainText('has ended');
  await page.evaluate(() => {
    location.hash = '#present=4';
  });
  await expect(place(presenter)).toHaveText('Scene 4 of 8');
  await expect(told(presenter)).toBeEmpty();
});

test('a rehearsal outlives a reload, and its times are shown when the presenter’s window ends it', async ({
  page,
}) => {
  await page.clock.install({ time: new Date('2025-02-24T10:00:00Z') });
  await present(page, 7);
  await page.keyboard.press('r');
  const presenter = await openPresenter(page);
  await page.clock.fastForward(40_000);
  await page.reload();
  await expect(page.getByRole('complementary', { name: 'Notes' })).toBeVisible();
  await presenter.keyboard.press('ArrowRight');
  await expect(place(presenter)).toHaveText('Scene 8 of 8');
  await presenter.getByRole('button', { name: 'End', exact: true }).click();
  await presenter.getByRole('button', { name: 'End presenting' }).click();
  const table = page.getByRole('dialog').getByRole('row', { name: /^7\. / });
  await expect(table).toContainText(/0:[45]\d$/);
  await expect(told(presenter)).toContainText('The rehearsal is over');
  const shown = await table.getByRole('cell').last().textContent();
  await page.clock.fastForward(10_000);
  await page.getByRole('button', { name: 'Keep these times' }).click();
  await expect(presenters(page)).toHaveCount(0);
  await present(page, 7);
  await expect(times(presenter)).toContainText(`of ${shown}`);
});

test('a presenter’s window that nobody opened says what to do', async ({ page }) => {
  await page.goto('./#presenter=0123456789abcdef');
  await expect(page.getByRole('main')).toContainText('open the presenter window from there');
  expect(await axeViolations(page)).toEqual([]);
});

test('the quotations for which the screen has no room are in the notes, in both windows', async ({
  page,
}) => {
  const dossier = readDossier();
  const relations = dossier.relations.map(({ id }) => id).slice(0, 40);
  dossier['briefing'] = {
    scenes: [
      { id: 's1', headline: 'Much is said', relations },
      { id: 's2', headline: 'Then' },
    ],
  };
  await openWith(page, dossier);
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  const more = page.locator('.scene .more');
  await expect(more).toContainText('more: in the notes');
  const unseen = page.locator('.scene [data-part][hidden] blockquote').first();
  const words = (await unseen.textContent())!;
  const presenter = await openPresenter(page);
  await expect(presenter.getByRole('region', { name: 'Notes' })).toContainText(words);
  await page.keyboard.press('n');
  await expect(page.getByRole('complementary', { name: 'Notes' })).toContainText(words);
});

test('question time is seen in the presenter’s window', async ({ page }) => {
  await present(page, 3);
  const presenter = await openPresenter(page);
  const now = presenter.getByRole('region', { name: 'On the screen now' });
  await page.keyboard.press('/');
  await expect(now).toContainText('Question time');
  await page.keyboard.type('witkoff russia');
  await expect(now.getByRole('heading').first()).toHaveText(
    'Question: quotation 1 of 4 Question: “witkoff russia”',
  );
  await expect(now.getByRole('img', { name: /^Answer: .*Witkoff suggested/ })).toBeVisible();
  await expect(presenter.getByRole('heading', { name: 'Words of the answer' })).toBeVisible();
  expect(await axeViolations(presenter)).toEqual([]);
});

test('the answers are gone through from the presenter’s window, and then the scene is back', async ({
  page,
}) => {
  await present(page, 3);
  const presenter = await openPresenter(page);
  const now = presenter.getByRole('region', { name: 'On the screen now' });
  await page.keyboard.press('/');
  await page.keyboard.type('witkoff russia');
  await expect(now).toContainText('Question: quotation 1 of 4');
  await presenter.keyboard.press('PageDown');
  await expect(headline(page)).not.toContainText('Witkoff suggested');
  await expect(page.getByRole('region', { name: 'Presentation' })).toContainText(
    'Question: quotation 2 of 4',
  );
  await expect(now).toContainText('Question: quotation 2 of 4');
  await page.reload();
  await expect(page.getByRole('region', { name: 'Presentation' })).toContainText(
    'Question: quotation 2 of 4',
  );
  for (let i = 0; i < 2; i += 1) await presenter.keyboard.press('PageDown');
  await expect(now).toContainText('Question: quotation 4 of 4');
  await expect(presenter.getByRole('region', { name: 'Next' })).toContainText('Back to the scene');
  await presenter.keyboard.press('PageDown');
  await expect(page.getByRole('searchbox')).toBeHidden();
  await expect(headline(page)).toContainText('hold talks');
  await expect(place(presenter)).toHaveText('Scene 3 of 8');
  await page.keyboard.press('/');
  await page.keyboard.type('biden');
  await expect(now).toContainText('“biden”');
  await presenter.keyboard.press('Escape');
  await expect(page.getByRole('searchbox')).toBeHidden();
});

test('the spotlight is seen in the presenter’s window', async ({ page }) => {
  await present(page, 6);
  const presenter = await openPresenter(page);
  await page.getByRole('button', { name: /^Spotlight: Steve Witkoff/ }).click();
  await expect(presenter.locator('.now [data-chosen="true"]')).toHaveCount(1);
  await presenter.keyboard.press('Escape');
  await expect(presenter.locator('.now [data-chosen="true"]')).toHaveCount(0);
});

test('where the browser refuses the window, the notes come over the scene, and take no focus', async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.open = () => null;
  });
  await present(page, 2);
  const focused = await page.evaluate(() => document.activeElement?.tagName);
  await page.keyboard.press('p');
  const notes = page.getByRole('complementary', { name: 'Notes' });
  await expect(notes).toContainText('Lines to take');
  await expect(notes).toContainText('U.S. representatives hold talks');
  const blocked = page.getByRole('status').filter({ hasText: 'blocked the presenter window' });
  await expect(blocked).toBeVisible();
  const { bottom } = await blocked.evaluate((element) => element.getBoundingClientRect());
  const top = await headline(page).evaluate((element) => element.getBoundingClientRect().top);
  expect(top).toBeGreaterThan(bottom);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe(focused);
  await page.keyboard.press('ArrowRight');
  await expect(notes).toContainText('Who was excluded is in the text');
});

test('a scene that takes too long is said so in words', async ({ page }) => {
  await page.clock.install({ time: new Date('2025-02-24T10:00:00Z') });
  await present(page);
  const presenter = await openPresenter(page);
  await presenter.clock.setSystemTime(new Date('2025-02-24T10:01:30Z'));
  await expect(times(presenter)).toContainText(/of 1:15, 0:1\d over/);
  await expect(times(presenter)).toContainText(/of 7:45, 0:1\d behind/);
  await expect(times(presenter)).toContainText('10:01');
});

test('words grow and shrink with + and -, and stay so', async ({ page }) => {
  await present(page);
  const presenter = await openPresenter(page);
  const point = presenter.getByText('An offer with a condition');
  const size = () => point.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
  const before = await size();
  await presenter.keyboard.press('+');
  await expect.poll(size).toBeGreaterThan(before);
  const larger = await size();
  await presenter.reload();
  await expect.poll(size).toBe(larger);
  await presenter.getByRole('button', { name: 'Smaller text' }).click();
  await expect.poll(size).toBe(before);
});

for (const [width, height] of [
  [1280, 800],
  [1024, 768],
  [390, 844],
] as const)
  test(`at ${width} x ${height} nothing lies on anything, in both colours`, async ({ page }) => {
    await present(page, 4);
    const presenter = await openPresenter(page);
    await presenter.setViewportSize({ width, height });
    expect(await overlaps(presenter)).toEqual([]);
    expect(await presenter.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    if (width > 1000)
      expect(await presenter.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
    expect(await axeViolations(presenter)).toEqual([]);
    await presenter.getByRole('button', { name: 'Light colours' }).click();
    expect(await axeViolations(presenter)).toEqual([]);
  });

/** Pairs of the window's parts that lie on each other. What is fixed to the foot lies over what scrolls under it. */
const overlaps = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const parts = [
      ...document.querySelectorAll(
        'header > *, main > *, .controls button, .tools button, header dl > div',
      ),
    ].filter((part) => part.getClientRects().length > 0);
    const isFixed = (part: Element) => part.closest('.controls') !== null && innerWidth < 760;
    return parts.flatMap((a, i) =>
      parts.slice(i + 1).flatMap((b) => {
        if (a.contains(b) || b.contains(a) || isFixed(a) !== isFixed(b)) return [];
        const [one, two] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
        const wide = Math.min(one.right, two.right) - Math.max(one.left, two.left);
        const high = Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top);
        return wide > 1 && high > 1 ? [`${a.textContent} on ${b.textContent}`] : [];
      }),
    );
  });
