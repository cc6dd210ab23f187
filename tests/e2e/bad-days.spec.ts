import { expect, test } from '@playwright/test';
import { actor, article, details, graph, openAt, openWith, readDossier } from './support';

test('nothing is asked of another origin, and nothing at all after the page has loaded', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
  });
  await openAt(page);
  await page.waitForLoadState('networkidle');
  const { origin } = new URL(page.url());
  expect(asked.filter((url) => !url.startsWith(origin))).toEqual([]);
  const loaded = asked.length;
  await actor(page, 'NATO').click();
  await article(page).locator('[data-sentence="s16"]').click();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.waitForTimeout(500);
  expect(asked.slice(loaded).filter((url) => !/\.woff2$/.test(url))).toEqual([]);
  expect(errors).toEqual([]);
});

test('names and words with markup, script, direction marks or no space at all are shown as text', async ({
  page,
}) => {
  const dossier = readDossier();
  const script = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
  const [first, second, third] = dossier.actors;
  if (!first || !second || !third) throw new Error('missing actors');
  first.name = script;
  second.name = `\u202Eevil\u202C ${'W'.repeat(200)}`;
  const [relation] = dossier.relations;
  if (relation) relation.predicate = `${script}{{7*7}}`;
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await openWith(page, dossier);
  await graph(page)
    .getByRole('button', { name: /^<img src=x/ })
    .first()
    .click();
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText(script);
  await expect(page).toHaveTitle(/Parley/);
  expect(await page.locator('img').count()).toBe(0);
  expect(errors).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280);
});

test('a quotation that is not in the text is counted, listed and not drawn', async ({ page }) => {
  const dossier = readDossier();
  const relation = dossier.relations.find(({ id }) => id === 'R56');
  const quote = relation?.evidence[0];
  if (!quote) throw new Error('missing relation: R56');
  quote.exact = 'Trump recently praising Zelenskyy';
  await openWith(page, dossier);
  await expect(article(page)).toContainText('68 of 69 quotations found in the text');
  await article(page)
    .getByText(/1 quotation could not be found/)
    .click();
  await expect(article(page)).toContainText('Trump recently praising Zelenskyy');
  await expect(graph(page).getByRole('button', { name: /dictator/ })).toHaveCount(0);
});

const BROKEN: [string, string | object, RegExp][] = [
  ['a file that is no JSON', '<!doctype html>', /The file is not JSON/],
  ['an empty file', '', /The file is not JSON/],
  ['another kind of JSON', { hello: 'world' }, /no Parley dossier/],
  ['a newer version', { ...readDossier(), version: 99 }, /version 99/],
];
for (const [why, body, message] of BROKEN)
  test(`${why} gives a clear message instead of a picture`, async ({ page }) => {
    await openWith(page, body);
    await expect(page.getByRole('alert')).toContainText(message);
    await expect(page.getByRole('button', { name: 'Reload the page' })).toBeVisible();
  });

test('a relation without evidence does not load, and the message names the place', async ({
  page,
}) => {
  const dossier = readDossier();
  const relation = dossier.relations[3];
  if (relation) relation.evidence = [];
  await openWith(page, dossier);
  await expect(page.getByRole('alert')).toContainText('relations[3] has no evidence');
});

test('a dossier file that is missing says so', async ({ page }) => {
  await openWith(page, 'gone', 404);
  await expect(page.getByRole('alert')).toContainText('404');
});

test('a dossier without relations or actors shows its article and says that it is empty', async ({
  page,
}) => {
  const dossier = {
    ...readDossier(),
    actors: [],
    relations: [],
    mentions: [],
    statements: [],
    contests: [],
    firstView: undefined,
    briefing: undefined,
  };
  await openWith(page, dossier);
  await expect(graph(page)).toContainText('This dossier has no actors yet');
  await expect(article(page)).toContainText('However, Ukraine’s chances');
});

test('colours follow the system and can be chosen, and the choice is kept', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openAt(page);
  const paper = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(await paper()).toBe('rgb(16, 20, 27)');
  await page.getByRole('button', { name: /^Colours: as the system/ }).click();
  expect(await paper()).toBe('rgb(250, 248, 243)');
  await page.reload();
  expect(await paper()).toBe('rgb(250, 248, 243)');
  await page.getByRole('button', { name: 'Colours: light. Press for dark.' }).click();
  expect(await paper()).toBe('rgb(16, 20, 27)');
});

test('on a touch screen a tap near a thin line chooses it', async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await openAt(page);
  const box = await graph(page)
    .getByRole('button', { name: /had a conversation|conversation/i })
    .first()
    .boundingBox();
  if (!box) throw new Error('missing box: conversation');
  await page.touchscreen.tap(box.x + box.width / 2 + 4, box.y + box.height / 2 - 15);
  await expect(details(page).getByRole('heading', { level: 2 })).toBeVisible();
  await context.close();
});
