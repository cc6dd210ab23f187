import { createHash } from 'node:crypto';
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

/** Selects the last words of a paragraph as a quick hand does: it lets go beyond the text's edge. */
export async function selectPast(page: Page, words: string): Promise<void> {
  const { from, to } = await endsOf(page, words);
  const right = await article(page)
    .locator('.text')
    .evaluate((body) => body.getBoundingClientRect().right);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 3 });
  await page.mouse.move(right + 4, to.y, { steps: 3 });
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

/** A file is chosen as browsers without the File System Access API do it: only such a dialog can be answered from outside. To be called before the page loads. */
export async function choosePlainly(page: Page): Promise<void> {
  await page.addInitScript(() => {
    delete (globalThis as { showOpenFilePicker?: unknown }).showOpenFilePicker;
  });
}

/** Drops a file on the page. */
export async function dropFile(page: Page, name: string, body: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([name, body]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([body], name));
      return transfer;
    },
    [name, body] as const,
  );
  for (const kind of ['dragenter', 'dragover', 'drop'])
    await page.locator('body').dispatchEvent(kind, { dataTransfer });
}

/** Opens a file from the library, by its button. */
export async function openFile(page: Page, name: string, body: string | Buffer): Promise<void> {
  const buffer = typeof body === 'string' ? Buffer.from(body) : body;
  const choosing = page.waitForEvent('filechooser', { timeout: 5000 });
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

interface Words {
  readonly exact: string;
  readonly start?: number;
}
interface Line {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly predicate: string;
  readonly type: string;
  readonly evidence: readonly Words[];
  /** How certain whoever proposes it is, 0 to 1. */
  readonly certainty?: number;
}

/** The JSON text of a dossier of `ARTICLE`, as another reader would have saved it. */
export const dossierFile = (
  id: string,
  people: readonly (readonly [id: string, name: string, kind: string])[],
  lines: readonly Line[],
): string =>
  JSON.stringify({
    format: 'parley-dossier',
    version: 1,
    id,
    title: `Larkhaven, ${id}`,
    articles: [
      {
        id: 'a1',
        text: ARTICLE,
        sha256: createHash('sha256').update(ARTICLE).digest('hex'),
        source: {},
      },
    ],
    matters: [{ id: 'story', name: 'the story' }],
    actors: people.map(([actor, name, kind]) => ({ id: actor, name, kind })),
    mentions: people.map(([actor, name], i) => ({
      id: `m${i + 1}`,
      actors: [actor],
      form: 'name',
      quote: { exact: name, start: ARTICLE.indexOf(name) },
    })),
    statements: [],
    relations: lines.map((line) => ({
      polarity: 'neutral',
      modality: 'asserted',
      assertedBy: 'article',
      attribution: 'narration',
      matter: 'story',
      ...line,
    })),
  });

/** Opens a dossier file and shows it as it can be annotated. */
export async function openToAnnotate(page: Page, name: string, body: string): Promise<void> {
  await page.getByRole('button', { name: 'Dossiers' }).click();
  await openFile(page, name, body);
  await expect(library(page)).toBeHidden();
  await page.getByRole('button', { name: 'Annotate', exact: true }).click();
  await untilReady(page);
}

/** Selects words as a finger does: the browser's own selection, by handles, that no other tool can draw. */
export async function touchWords(page: Page, words: string): Promise<void> {
  await endsOf(page, words);
  await article(page)
    .locator('.text')
    .evaluate((body, wanted) => {
      const sentence = [...body.querySelectorAll('[data-sentence]')].find((one) =>
        one.textContent.includes(wanted),
      );
      if (!sentence) throw new Error(`missing words: ${wanted}`);
      const at = sentence.textContent.indexOf(wanted);
      const range = document.createRange();
      const walker = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT);
      let before = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const { length } = node.textContent ?? '';
        const place = (offset: number) => offset - before;
        if (at >= before && at < before + length) range.setStart(node, place(at));
        const end = at + wanted.length;
        if (end > before && end <= before + length) range.setEnd(node, place(end));
        before += length;
      }
      sentence.dispatchEvent(
        new PointerEvent('pointerdown', { bubbles: true, pointerType: 'touch' }),
      );
      const selection = getSelection();
      selection?.removeAllRanges();
      selection?.addRange(range);
    }, words);
  await expectSelected(page, words);
}
