import { expect, test } from '@playwright/test';
import {
  actor,
  article,
  axeViolations,
  details,
  graph,
  openAt,
  openWith,
  readDossier,
  relation,
  untilStill,
} from './support';

test.describe('the way between the graph and the words', () => {
  test('an actor shows what it says, its ties and what is said of it, and lights its mentions', async ({
    page,
  }) => {
    await openAt(page);
    await actor(page, 'Donald Trump').click();
    const card = details(page);
    await expect(card.getByRole('heading', { level: 2, name: 'Donald Trump' })).toBeVisible();
    await expect(card).toContainText('“U.S. President”');
    await expect(card).toContainText('11 relations, 4 of them held back by the view until chosen');
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
  });

  test('a relation scrolls to its own words, not to what stands against it further up', async ({
    page,
  }) => {
    await openAt(page, '#view=relation/R47');
    const own = article(page).locator('[data-lit="words"]');
    await expect(own).toHaveText(['Zelenskyy', ' is no longer hesitating.']);
    await expect(own.first()).toBeInViewport();
    const against = article(page).locator('[data-lit="against"]');
    await expect(against.first()).not.toBeInViewport();
    expect((await against.allTextContents()).join('')).toBe(
      'stating he would never accept such terms',
    );
  });

  test('words are shown in the text without giving up what is chosen', async ({ page }) => {
    await openAt(page, '#view=relation/R55');
    await article(page).locator('h2').scrollIntoViewIfNeeded();
    const words = article(page).getByText('further deepening tensions between', { exact: false });
    await expect(words.last()).not.toBeInViewport();
    await details(page)
      .getByRole('button', { name: /paragraph 6, sentence 2$/ })
      .click();
    await expect(words.last()).toBeInViewport();
    await expect(article(page).locator('[data-sentence]:focus')).toContainText(
      'further deepening tensions between',
    );
    await expect(page).toHaveURL(/#view=relation\/R55$/);
    await expect(details(page).getByRole('heading', { level: 2 })).toContainText('strained');
  });

  test('shown words flash, unless motion is to be reduced', async ({ page }) => {
    const flashes = async (reducedMotion: 'reduce' | 'no-preference') => {
      await page.emulateMedia({ reducedMotion });
      await openAt(page, '#view=relation/R47');
      await details(page)
        .getByRole('button', { name: /^Show in the text/ })
        .click();
      const first = article(page).locator('[data-lit="words"]').first();
      await expect(article(page).locator('[data-sentence]:focus')).toBeVisible();
      return first.evaluate((words) => words.getAnimations().length);
    };
    expect(await flashes('reduce')).toBe(0);
    await page.goto('about:blank');
    expect(await flashes('no-preference')).toBe(1);
  });

  test('on a telephone only who asks for the words leaves the picture, and finds back', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openAt(page, '#view=relation/R47');
    const words = article(page).locator('[data-lit="words"]').first();
    await expect(words).toBeAttached();
    await expect(words).not.toBeInViewport();
    await details(page)
      .getByRole('button', { name: /^Show in the text/ })
      .click();
    await expect(words).toBeInViewport();
    await page.getByRole('button', { name: 'In the picture' }).click();
    await expect(actor(page, 'Volodymyr Zelenskyy')).toBeInViewport();
    await expect(page).toHaveURL(/#view=relation\/R47$/);
  });

  test('words that name two actors lead to both, with what is open about them', async ({
    page,
  }) => {
    await openAt(page);
    await article(page).getByText('the two leaders').click();
    const card = details(page);
    await expect(card.getByRole('heading', { level: 2 })).toHaveText('Zelenskyy and Trump');
    await expect(card).toContainText('Open question · paragraph 6, sentence 2');
    await expect(card).toContainText('Who is the other');
    await expect(article(page).getByText('the two leaders')).toBeInViewport();
    expect(await axeViolations(page)).toEqual([]);
  });

  test('words that name more actors offer each of them', async ({ page }) => {
    const dossier = readDossier();
    const joint = dossier.mentions.find(({ id }) => id === 'm78');
    joint?.actors.push('putin');
    await openWith(page, dossier);
    await article(page).getByText('the two leaders').click();
    const card = details(page);
    await expect(card.getByRole('heading', { level: 2 })).toHaveText('the two leaders');
    await expect(card).toContainText('or Putin, whom the sentence names');
    await card.getByRole('button', { name: 'Vladimir Putin' }).click();
    await expect(page).toHaveURL(/#view=actor\/putin$/);
    await page.goBack();
    await expect(page).toHaveURL(/#view=mention\/m78$/);
    await expect(card.getByRole('button', { name: 'Donald Trump' })).toBeVisible();
  });

  test('a chosen sentence has a bar, and the words that it supports something with their tones', async ({
    page,
  }) => {
    await openAt(page, '#view=sentence/s5');
    const lit = article(page).locator('[data-sentence="s5"] [data-lit="words"]');
    expect((await lit.allTextContents()).join('')).toBe(
      'Trump’s administration has made moves to negotiate an end to the war' +
        'without involving Ukraine or its European allies',
    );
    const bar = await article(page).locator('.bar').boundingBox();
    const sentence = await article(page).locator('[data-sentence="s5"]').boundingBox();
    expect(bar?.width).toBeGreaterThanOrEqual(4);
    expect(bar?.y).toBeGreaterThanOrEqual((sentence?.y ?? 0) - 1);
  });

  test('how a relation was read is told on demand, and nothing is cited twice', async ({
    page,
  }) => {
    await openAt(page, '#view=relation/R14');
    const card = details(page);
    await expect(card.getByText('paragraph 2, sentence 2')).toHaveCount(1);
    const words = card.getByRole('region', { name: 'Evidence' }).locator('blockquote');
    await expect(words).toHaveText([
      'Trump’s administration has made moves to negotiate an end to the war',
      'without involving Ukraine or its European allies',
    ]);
    const note = card.getByText('REJECT is the nearest');
    await expect(note).toBeHidden();
    await card.getByText('How this was read').click();
    await expect(note).toBeVisible();
  });

  test('a sentence shows what it supports and leads back to the line', async ({ page }) => {
    await openAt(page);
    await article(page)
      .locator('[data-sentence="s16"]')
      .click({ position: { x: 130, y: 12 } });
    const card = details(page);
    await expect(card.getByRole('heading', { level: 2 })).toHaveText('paragraph 5, sentence 1');
    await card.getByRole('button', { name: /^Witkoff → Russia: did not explicitly blame/ }).click();
    await expect(card.getByRole('heading', { level: 2 })).toContainText('Steve Witkoff');
    await expect(card).toContainText('not said: the text states the silence');
  });

  test('a name in the text leads to its actor', async ({ page }) => {
    await openAt(page);
    await article(page).locator('[data-mention="m02"]').click();
    await expect(details(page).getByRole('heading', { level: 2, name: 'NATO' })).toBeVisible();
  });

  test('pointing previews on the other side without choosing', async ({ page }) => {
    await openAt(page);
    await relation(page, /a “dictator”$/).hover();
    await expect(article(page).locator('[data-lit="words"]').first()).toContainText('Trump');
    await expect(details(page)).not.toContainText('Said by');
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
      'In full: Ukrainian President Volodymyr Zelenskyy has expressed his willingness to step down if it would secure',
    );
    expect(copied).toContain('Volodymyr Zelenskyy: only if a condition is met');
    expect(copied).toContain('publisher not given, date not given, paragraph 1, sentence 1');
  });

  test('a bundle, its preview and its card count the same relations', async ({ page }) => {
    await openAt(page);
    const bundle = graph(page).locator('g[data-relations~="R02"] path').first();
    const { x, y } = await bundle.evaluate((path: SVGPathElement) => {
      const points = [0.3, 0.4, 0.5, 0.6, 0.7].map((share) =>
        path
          .getPointAtLength(path.getTotalLength() * share)
          .matrixTransform(path.getScreenCTM() ?? undefined),
      );
      // Handles of single relations lie on the bundle too.
      const free = points.find(
        (point) => !document.elementFromPoint(point.x, point.y)?.closest('[data-kind]'),
      );
      return { x: free?.x ?? 0, y: free?.y ?? 0 };
    });
    await page.mouse.move(x, y);
    await expect(page.locator('.tip strong')).toHaveText(
      'Ukraine and United States: 8 of 10 relations shown, 4 of them bundled',
    );
    await page.goto('./#view=pair/ukraine~united-states');
    await expect(details(page)).toContainText(
      '10 relations, 2 of them held back by the view until chosen',
    );
  });
});

test.describe('the address', () => {
  test('it follows the choice, the back button steps back, and reopening shows the same', async ({
    page,
  }) => {
    await openAt(page);
    await actor(page, 'NATO').click();
    await expect(page).toHaveURL(/#view=actor\/nato$/);
    await untilStill(page);
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

  test('the way back leads to the card as it was left', async ({ page }) => {
    await openAt(page, '#view=actor/zelenskyy');
    const card = details(page);
    const says = card.getByRole('tab', { name: 'Says' });
    await says.click();
    const title = card.getByRole('button', { name: /^Zelenskyy on United States and Ukraine/ });
    await title.scrollIntoViewIfNeeded();
    const top = () =>
      card
        .locator('[tabindex="-1"]')
        .first()
        .evaluate((one) => one.scrollTop);
    await expect.poll(top).toBeGreaterThan(0);
    const before = await top();
    await title.click();
    await expect(page).toHaveURL(/#view=statement\/Q9$/);
    await page.goBack();
    await expect(says).toHaveAttribute('aria-selected', 'true');
    expect(await top()).toBe(before);
    await page.goForward();
    await card.getByRole('button', { name: 'Volodymyr Zelenskyy' }).click();
    await expect(card.getByRole('tab', { name: 'Ties' })).toHaveAttribute('aria-selected', 'true');
    expect(await top()).toBe(0);
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
    await expect(page.locator('body')).toContainText('something that is not in this article');
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
