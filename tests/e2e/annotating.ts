import { expect, type Locator, type Page } from '@playwright/test';
import { article } from './support';

/** A short article with furniture at both ends; small enough that every word of it is known here. */
export const ARTICLE = `Larkhaven Mayor Rejects Harbour Plan

By Jane Doe

March 3, 2025

Mayor Ada Lindqvist has rejected a plan by Northport Shipping to deepen the harbour. Lindqvist warned the company that the reef would not survive it.

Northport Shipping offered the city a new quay. “We will pay for the reef,” said Omar Haddad, who speaks for the company. Haddad met Lindqvist on Monday.

Share this article

Sign up for our newsletter
`;

/** The bar above the picture while somebody annotates. */
export const bar = (page: Page): Locator => page.getByRole('region', { name: 'Annotating' });
export const library = (page: Page): Locator => page.getByRole('dialog', { name: 'Dossiers' });
export const menu = (page: Page): Locator =>
  page.getByRole('toolbar', { name: /^Make something of/ });
/** What is open in place of the card. */
export const form = (page: Page, title: string | RegExp): Locator =>
  page.getByRole('region', { name: title });
/** The words that are selected to make something of. */
export const selected = (page: Page): Locator => article(page).locator('[data-lit="draft"]');
/** The text, as what words are selected from. */
export const textBody = (page: Page): Locator =>
  article(page).getByRole('group', { name: /^Text to select words from/ });
/** The ticks of the sentences that support something. */
export const ticks = (page: Page): Locator =>
  article(page).getByRole('button', { name: /, supports/ });
export const undo = (page: Page): Locator => bar(page).getByRole('button', { name: 'Undo' });

/** Collects what goes wrong in the page without anybody seeing it. */
export function watchErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
  });
  return errors;
}

/** Puts text on the clipboard and presses the keys that paste it. */
export async function pasteKeys(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.keyboard.press('ControlOrMeta+v');
}

/** Opens the library and pastes a text there; the first look at it stands then, or why there is none. */
export async function pasteArticle(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Dossiers' }).click();
  await library(page).getByRole('textbox', { name: 'Paste the text of an article' }).focus();
  await pasteKeys(page, text);
}

/** Makes a dossier of a text and waits until it can be annotated. */
export async function beginArticle(page: Page, text = ARTICLE): Promise<void> {
  await page.goto('./');
  await pasteArticle(page, text);
  await library(page).getByRole('button', { name: 'Make the dossier' }).click();
  await untilReady(page);
}

/** What is fetched when somebody annotates has come. */
export async function untilReady(page: Page): Promise<void> {
  await expect(textBody(page)).toBeVisible();
  await expect(bar(page)).toBeVisible();
}

interface Ends {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

/** Where the first and the last letter of some words stand in the window, after they were brought into view. */
const endsOf = (page: Page, words: string): Promise<Ends> =>
  article(page)
    .locator('.text')
    .evaluate((body, wanted) => {
      for (const sentence of body.querySelectorAll('[data-sentence]')) {
        const at = sentence.textContent.indexOf(wanted);
        if (at === -1) continue;
        sentence.scrollIntoView({ block: 'center' });
        const letter = (place: number): DOMRect => {
          const walker = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT);
          let left = place;
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const { length } = node.textContent ?? '';
            if (left < length) {
              const range = document.createRange();
              range.setStart(node, left);
              range.setEnd(node, left + 1);
              return range.getBoundingClientRect();
            }
            left -= length;
          }
          throw new Error(`missing letter: ${place}`);
        };
        const [first, last] = [letter(at), letter(at + wanted.length - 1)];
        return {
          from: { x: first.left + 1, y: first.top + first.height / 2 },
          to: { x: last.right - 1, y: last.top + last.height / 2 },
        };
      }
      throw new Error(`missing words: ${wanted}`);
    }, words);

/** Selects words of the article as a hand does: the mouse is drawn over them. */
export async function selectWords(page: Page, words: string): Promise<void> {
  const { from, to } = await endsOf(page, words);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
  await page.mouse.move(to.x, to.y, { steps: 3 });
  await page.mouse.up();
  await expectSelected(page, words);
}

export async function expectSelected(page: Page, words: string): Promise<void> {
  await expect.poll(async () => (await selected(page).allTextContents()).join('')).toBe(words);
}

/** Selects words and makes an actor of them as it is proposed. */
export async function addActor(page: Page, words: string): Promise<void> {
  await selectWords(page, words);
  await menu(page).getByRole('button', { name: 'New actor' }).click();
  await form(page, 'New actor').getByRole('button', { name: 'Add' }).click();
  await expect(form(page, 'New actor')).toBeHidden();
}

interface Told {
  readonly words: string;
  readonly predicate: string;
  readonly source?: string;
  readonly target?: string;
}

/** Selects words and makes a relation of them. */
export async function addRelation(
  page: Page,
  { words, predicate, source, target }: Told,
): Promise<void> {
  await selectWords(page, words);
  await menu(page).getByRole('button', { name: 'Relation …' }).click();
  const sheet = form(page, 'New relation');
  if (source) await sheet.getByLabel('From').fill(source);
  if (target) await sheet.getByLabel('To', { exact: true }).fill(target);
  await sheet.getByLabel('Does what').fill(predicate);
  await sheet.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(sheet).toBeHidden();
}

/** What was done last, as it is told to who cannot see it. */
export const lastStep = (page: Page): Locator => page.getByRole('status');

/** Waits until what was done is kept on this machine. */
export const untilKept = (page: Page): Promise<void> =>
  expect(bar(page).getByText('Kept on this machine')).toBeVisible();

/** Opens a file from the library, by its button. */
export async function openFile(page: Page, name: string, body: string | Buffer): Promise<void> {
  const buffer = typeof body === 'string' ? Buffer.from(body) : body;
  const choosing = page.waitForEvent('filechooser');
  await library(page).getByRole('button', { name: 'Choose a file …' }).click();
  await (await choosing).setFiles({ name, mimeType: 'application/octet-stream', buffer });
}

/** Drags from the middle of one thing to the middle of another. */
export async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !end) throw new Error('missing box');
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 6 });
  await page.mouse.up();
}
