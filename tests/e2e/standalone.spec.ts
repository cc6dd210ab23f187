import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import { deflateSync } from 'fflate';
import { extractText } from 'unpdf';
import { fillViewer } from '../../src/exporters/html';
import { choose, kept, library, notice, openLibrary } from './keeping';
import { actor, article, axeViolations, details, graph, openAt, readDossier } from './support';

const root = fileURLToPath(new URL('../..', import.meta.url));
const json = readFileSync(join(root, 'data/articles/zelenskyy-nato/dossier.json'), 'utf8');

const template = readFileSync(join(root, 'dist/viewer.html'), 'utf8');

/** The built viewer with a dossier in it, as the app exports it. */
const pageOf = (dossier: string): string =>
  fillViewer(template, JSON.parse(dossier) as Parameters<typeof fillViewer>[1], dossier);

interface Disk {
  readonly folder: string;
  /** Writes a page and gives its address. */
  write(content: string, name?: string): string;
}

/** A test with files on the disk and no network; every request that any page makes is noted. */
const test = base.extend<{ disk: Disk; requests: string[]; faults: string[] }>({
  disk: async ({ context }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'parley page '));
    await use({
      folder,
      write(content, name = 'a dossier.html') {
        writeFileSync(join(folder, name), content);
        return pathToFileURL(join(folder, name)).href;
      },
    });
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  },
  requests: async ({ context }, use) => {
    const requests: string[] = [];
    context.on('request', (request) => requests.push(request.url()));
    await use(requests);
  },
  faults: async ({ context }, use) => {
    const faults: string[] = [];
    context.on('weberror', (error) => faults.push(error.error().message));
    context.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) faults.push(message.text());
    });
    await use(faults);
  },
});

async function openFile(context: BrowserContext, page: Page, address: string): Promise<void> {
  await context.setOffline(true);
  await page.goto(address);
  await expect(actor(page, 'Donald Trump')).toBeVisible();
  await expect(page.locator('.room')).toHaveAttribute('data-movable', 'true');
}

const foot = (page: Page) => page.getByRole('contentinfo');
const verdict = (page: Page) => foot(page).getByRole('status');
const verify = (page: Page) => page.getByRole('button', { name: 'Verify' }).click();

test('one page, opened from the disk without a network, is explored and asks for nothing', async ({
  page,
  context,
  disk,
  requests,
  faults,
}) => {
  const content = pageOf(json);
  expect(Buffer.byteLength(content)).toBeLessThan(600_000);
  const address = disk.write(content);
  await openFile(context, page, address);
  await expect(page).toHaveTitle(/ – Parley$/);
  await expect(article(page)).toContainText('69 of 69 quotations found in the text');
  await actor(page, 'Donald Trump').click();
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('Donald Trump');
  await expect(details(page).locator('blockquote').first()).not.toBeEmpty();
  await page.keyboard.press('Escape');
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveCount(0);
  await page.keyboard.press('/');
  await page.keyboard.type('minerals');
  await expect(page.getByRole('dialog')).toContainText('minerals');
  await page.keyboard.press('Escape');
  for (const view of ['Text', 'Table', 'Disputes', 'Audit', 'One page', 'Picture'])
    await page.getByRole('button', { name: view, exact: true }).click();
  await expect(graph(page)).toBeVisible();
  // No editor, and nothing that would lead to one.
  for (const name of ['Dossiers', 'Annotate', 'Brief', 'Make this a scene of the briefing'])
    await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0);
  expect(await axeViolations(page)).toEqual([]);
  expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([address]);
  expect(faults).toEqual([]);
});

for (const width of [390, 1280])
  test(`handling instructions stand over and under the page at ${width} px, its foot is low`, async ({
    page,
    context,
    disk,
  }) => {
    const dossier = readDossier();
    const banner = 'Restricted: for those named on the list.';
    Object.assign(dossier.briefing, { banner });
    await page.setViewportSize({ width, height: 844 });
    await openFile(context, page, disk.write(pageOf(JSON.stringify(dossier))));
    const over = page.getByRole('region', { name: 'Handling instructions' });
    await expect(over).toHaveText(banner);
    await expect(over).toBeInViewport({ ratio: 1 });
    const header = await page.getByRole('banner').boundingBox();
    expect((await over.boundingBox())?.y).toBeLessThan(header?.y ?? 0);
    await expect(foot(page)).toContainText(banner);
    expect((await foot(page).boundingBox())?.height).toBeLessThan(100);
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'One page', exact: true }).click();
    await expect(page.locator('.sheet')).toBeVisible();
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect((await extractText(new Uint8Array(pdf))).totalPages).toBe(1);
  });

test('it presents, by keys and with a presenter window, without a network', async ({
  page,
  context,
  disk,
  requests,
  faults,
}) => {
  const address = disk.write(pageOf(json));
  await openFile(context, page, address);
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  const headline = page.locator('.scene h1').first();
  await expect(headline).toBeVisible();
  const before = await headline.textContent();
  await page.keyboard.press('PageDown');
  await expect(headline).not.toHaveText(before ?? '');
  const popup = page.waitForEvent('popup');
  await page.keyboard.press('p');
  const presenter = await popup;
  await expect(presenter.getByRole('heading', { name: 'Scene 2 of 8' })).toBeVisible();
  await presenter.keyboard.press('PageDown');
  await expect(headline).toContainText('hold talks');
  await presenter.close();
  await page.keyboard.press('Escape');
  await expect(graph(page)).toBeVisible();
  expect(
    new Set(
      requests.map((url) => url.replace(/#.*/s, '')).filter((url) => !url.startsWith('data:')),
    ),
  ).toEqual(new Set([address]));
  expect(faults).toEqual([]);
});

test('Verify says that every quotation stands, or what does not', async ({
  page,
  context,
  disk,
}) => {
  const content = pageOf(json);
  const { articles } = readDossier() as unknown as { articles: { sha256: string }[] };
  await openFile(context, page, disk.write(content));
  await expect(foot(page)).toContainText(articles[0]?.sha256 ?? '-');
  await verify(page);
  await expect(verdict(page)).toContainText('69 of 69 quotations stand word for word');
  await expect(verdict(page)).toContainText('SHA-256 matches');

  const quotation = disk.write(content.replace('"pressuring Ukraine', '"Pressuring Ukraine'));
  await openFile(context, page, quotation);
  await verify(page);
  await expect(verdict(page)).toContainText('68 of 69 quotations stand word for word');
  await expect(verdict(page)).toContainText('Pressuring Ukraine');

  const text = disk.write(content.replace('"text": "', '"text": "Oh: '), 'text.html');
  await openFile(context, page, text);
  await verify(page);
  await expect(verdict(page)).toContainText('The text has changed');
});

test('a page whose program was changed does not run it, and says so', async ({
  page,
  context,
  disk,
}) => {
  const content = pageOf(json);
  const packed = /id="program">([^<]+)</.exec(content)?.[1] ?? '';
  await context.setOffline(true);
  const other = Buffer.from(packed, 'base64');
  await page.goto(disk.write(content.replace(packed, other.subarray(0, -5000).toString('base64'))));
  await expect(page.getByText('Parley could not start')).toBeVisible();
  await page.goto(
    disk.write(content.replace('</body>', '<script>document.title = "evil"</script></body>')),
  );
  await expect(actor(page, 'Donald Trump')).toBeVisible();
  await expect(page).toHaveTitle(/ – Parley$/);
});

test('the app opens the page again as a dossier', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'showOpenFilePicker');
  });
  await openAt(page);
  const dossier = { ...readDossier(), id: 'taken-along', title: 'Taken along' };
  const content = pageOf(JSON.stringify({ ...dossier, articles: otherText(dossier) }));
  const dialog = await openLibrary(page);
  await choose(
    page,
    dialog.getByRole('button', { name: 'Choose a file …' }),
    'a.html',
    Buffer.from(content),
  );
  await expect(library(page)).toHaveCount(0);
  await expect(page).toHaveTitle(/^Taken along/);
});

/** The same dossier about a text that is not open, so that it is taken at once. */
function otherText(dossier: object): unknown {
  const [one] = (dossier as { articles: { text: string; sha256: string }[] }).articles;
  return [{ ...one, text: `${one?.text ?? ''}\n\nThe end.` }];
}

/** A link to any data, packed as `shareAddress` packs a dossier. */
const linkOf = (dossier: object): string =>
  `#d=${Buffer.from(deflateSync(Buffer.from(JSON.stringify(dossier)), { level: 9 })).toString('base64url')}`;

test('a link opens its dossier to be looked at; saved, it is edited', async ({ page, faults }) => {
  const dossier = { ...readDossier(), id: 'sent', title: 'Sent by link' };
  await page.goto(`./${linkOf(dossier)}`);
  await expect(page).toHaveTitle(/^Sent by link/);
  const linked = notice(page, 'Opened from a link');
  await expect(linked).toBeVisible();
  await page.reload();
  await expect(linked).toBeVisible();
  await expect(page).toHaveTitle(/^Sent by link/);
  await linked.getByRole('button', { name: 'Save it to your dossiers' }).click();
  await expect(linked).toHaveCount(0);
  await page.getByRole('button', { name: 'Annotate' }).click();
  await expect(kept(page)).toHaveText('Kept on this machine');
  await page.reload();
  await expect(page).toHaveTitle(/^Sent by link/);
  await expect(linked).toHaveCount(0);
  expect(faults).toEqual([]);
});

test('a link that is damaged says so, beside what was open before', async ({ page }) => {
  await page.goto(`./${linkOf(readDossier()).slice(0, -50)}`);
  await expect(notice(page, 'The link is damaged')).toBeVisible();
  await expect(actor(page, 'Donald Trump')).toBeVisible();
  await page.goto('about:blank');
  await page.goto(`./${linkOf({ format: 'other' })}`);
  await expect(notice(page, 'no Parley dossier')).toContainText('not the dossier of the link');
});

test('in a frame without any rights it is read and verified', async ({ page, faults }) => {
  await page.route('**/host.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><iframe sandbox="allow-scripts" width="1200" height="760" src="embed.html${linkOf(readDossier())}"></iframe>`,
    }),
  );
  await page.goto('./host.html');
  const frame = page.frameLocator('iframe');
  await frame.getByRole('button', { name: /^Donald Trump, person/ }).click();
  await expect(
    frame.getByRole('region', { name: 'Details' }).getByRole('heading', { level: 2 }),
  ).toHaveText('Donald Trump');
  await frame.getByRole('button', { name: 'Verify' }).click();
  await expect(frame.getByRole('contentinfo')).toContainText('69 of 69 quotations stand');
  expect(faults).toEqual([]);
});

test('an embedded page reads a dossier that lies beside it', async ({ page }) => {
  await page.route('**/story.json', (route) => route.fulfill({ body: json }));
  await page.goto('./embed.html?dossier=story.json');
  await expect(actor(page, 'Donald Trump')).toBeVisible();
  await page.route('**/story.json', (route) => route.abort());
  await verify(page);
  await expect(verdict(page)).toContainText('could not be read again');
  await page.goto('./embed.html?dossier=https://elsewhere.example/other.json');
  await expect(page.getByRole('alert')).toContainText('cannot be opened');
  await page.goto('./embed.html');
  await expect(page.getByRole('alert')).toContainText('this page holds no dossier');
});
