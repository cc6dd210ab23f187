import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test as base, expect, type Download, type Locator, type Page } from '@playwright/test';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { actor, readDossier } from './support';

/** A test of what is kept: files are downloaded and chosen without the system's own dialogs, and no page may throw. */
export const test = base.extend<{ calm: undefined }>({
  calm: [
    async ({ context }, use) => {
      const errors: string[] = [];
      context.on('weberror', (error) => errors.push(error.error().message));
      await context.addInitScript(() => {
        for (const name of ['showOpenFilePicker', 'showSaveFilePicker'])
          Reflect.deleteProperty(globalThis, name);
      });
      await use(undefined);
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
});

export const bar = (page: Page): Locator => page.getByRole('region', { name: 'Annotating' });
export const library = (page: Page): Locator =>
  page.getByRole('dialog', { name: 'Dossiers', exact: true });
/** How the open dossier is kept, as the bar says it. */
export const kept = (page: Page): Locator => bar(page).locator('[data-kept]');
/** The notice above the picture that has some words. */
export const notice = (page: Page, words: string | RegExp): Locator =>
  page.locator('.notice', { hasText: words });

export async function annotate(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Annotate' }).click();
  await expect(bar(page)).toBeVisible();
}

/** Moves an actor to and fro, a step of the history each time. */
export async function move(page: Page, times: number, name = 'NATO'): Promise<void> {
  await page.keyboard.press('Tab'); // the stage follows the focus of a keyboard only
  await actor(page, name).focus();
  for (let i = 0; i < times; i += 1)
    await page.keyboard.press(i % 2 === 0 ? 'Shift+ArrowRight' : 'Shift+ArrowLeft');
}

/** How many steps the history has and how many are in force, in words. */
export async function history(page: Page): Promise<Locator> {
  const button = bar(page).getByRole('button', { name: 'History' });
  if ((await button.getAttribute('aria-pressed')) !== 'true') await button.click();
  return page.locator('.details').getByRole('status');
}

export async function openLibrary(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Dossiers', exact: true }).click();
  const dialog = library(page);
  await expect(dialog.getByRole('heading', { name: 'Dossiers on this machine' })).toBeVisible();
  return dialog;
}

export async function closeLibrary(page: Page): Promise<void> {
  await library(page).getByRole('button', { name: 'Close' }).click();
  await expect(library(page)).toHaveCount(0);
}

/** The row of a dossier in the library. */
export const row = (page: Page, title: string): Locator =>
  library(page)
    .getByRole('listitem')
    .filter({ has: page.locator('strong').getByText(title, { exact: true }) });

/** The titles in the library, in the order in which they stand there. */
export const titles = (page: Page): Promise<string[]> =>
  library(page).locator('li strong').allTextContents();

/** Makes a dossier of a pasted text. */
export async function paste(page: Page, title: string): Promise<void> {
  const dialog = await openLibrary(page);
  await dialog
    .getByRole('textbox', { name: 'Paste the text of an article' })
    .fill(`${title}\n\nThe minister met the union on Monday. Nobody said why.`);
  await dialog.getByRole('button', { name: 'Look at the text' }).click();
  await dialog.getByRole('textbox', { name: 'Title of the dossier' }).fill(title);
  await dialog.getByRole('button', { name: 'Make the dossier' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page).toHaveTitle(new RegExp(`^${title}`));
}

interface Row {
  readonly id: string;
  readonly title: string;
  readonly cursor: number;
  readonly length: number;
}

/** What the database holds of each dossier, read past the app: `id cursor/length/revisions`. */
export const stored = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const answer = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(request.error ?? new Error('no answer'));
        };
      });
    if (!(await indexedDB.databases()).some(({ name }) => name === 'parley')) return [];
    const database = await answer(indexedDB.open('parley'));
    try {
      const reading = database.transaction(['entries', 'revisions']);
      const rows = await answer(reading.objectStore('entries').getAll() as IDBRequest<Row[]>);
      const keys = await answer(reading.objectStore('revisions').getAllKeys());
      return rows.map(({ id, cursor, length }) => {
        const journal = keys.filter((key) => (key as [string, number])[0] === id);
        return `${id} ${cursor}/${length}/${journal.length}`;
      });
    } finally {
      database.close();
    }
  });

/** A dossier of its own as a file. */
export function smallFile(id: string, title: string, relations = 0): string {
  if (relations > 0) {
    const dossier = { ...readDossier(), id, title };
    return JSON.stringify({ ...dossier, contests: [], firstView: undefined, checks: [] });
  }
  const text = `${title}\n\nThe minister met the union. Nobody said why.`;
  const sha256 = createHash('sha256').update(text).digest('hex');
  return JSON.stringify({
    format: 'parley-dossier',
    version: 1,
    id,
    title,
    articles: [{ id: 'a1', text, sha256, source: {} }],
    matters: [{ id: 'story', name: 'The story' }],
    ...{ actors: [], mentions: [], statements: [], relations: [], contests: [] },
  });
}

/** A zip archive of files by name. */
export const zip = (files: Readonly<Record<string, string>>): Buffer =>
  Buffer.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))),
  );

/** Chooses a file for a button that asks for one. */
export async function choose(
  page: Page,
  button: Locator,
  name: string,
  buffer: Buffer,
): Promise<void> {
  const asked = page.waitForEvent('filechooser');
  await button.click();
  await (await asked).setFiles({ name, mimeType: 'application/octet-stream', buffer });
}

/** Puts dossiers into the library by way of a backup, and leaves the library open. */
export async function restore(
  page: Page,
  files: Readonly<Record<string, string>>,
): Promise<Locator> {
  const dialog = await openLibrary(page);
  await choose(
    page,
    dialog.getByRole('button', { name: 'Restore a backup …' }),
    'a.zip',
    zip(files),
  );
  await dialog.getByRole('button', { name: /^Put (it|the \d+ chosen) into the library$/ }).click();
  await expect(dialog.getByRole('status').first()).toContainText('put into the library');
  await dialog.getByRole('button', { name: 'Back' }).click();
  return dialog;
}

/** The bytes that a press on a button saves as a file, and the file's name. */
export async function saved(
  page: Page,
  button: Locator,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const asked: Promise<Download> = page.waitForEvent('download');
  await button.click();
  const download = await asked;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** The texts in a zip archive by name. */
export const unzip = (bytes: Buffer): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, file]) => [name, Buffer.from(file).toString()]),
  );
