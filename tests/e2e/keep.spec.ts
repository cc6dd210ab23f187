import { expect, type Page } from '@playwright/test';
import { crash } from '../../scripts/crash.mjs';
import {
  annotate,
  bar,
  choose,
  closeLibrary,
  history,
  kept,
  library,
  move,
  notice,
  openLibrary,
  paste,
  restore,
  row,
  saved,
  smallFile,
  stored,
  test,
  titles,
  unzip,
  zip,
} from './keeping';
import { actor, axeViolations, openAt, readDossier } from './support';

const SHIPPED = 'zelenskyy-nato';
/** What a saved dossier keeps of the moves of an actor. */
interface Saved {
  readonly id: string;
  readonly title: string;
  readonly relations: readonly unknown[];
  readonly layout: { readonly pins: readonly { readonly actor: string; readonly x: number }[] };
}
const pinned = (text: string | Buffer): string[] =>
  (JSON.parse(text.toString()) as Saved).layout.pins.map((pin) => pin.actor);

test.describe('autosave', () => {
  test('an edit is in the database within half a second', async ({ page }) => {
    await openAt(page);
    await annotate(page);
    await move(page, 1); // with the first edit the dossier enters the library
    await expect(kept(page)).toHaveText('Kept on this machine');
    await page.evaluate(() => {
      const told = globalThis as unknown as { keptAfter: number[] };
      told.keptAfter = [];
      const count = (database: IDBDatabase) =>
        new Promise<number>((resolve) => {
          const request = database.transaction('revisions').objectStore('revisions').count();
          request.onsuccess = () => {
            resolve(request.result);
          };
        });
      const request = indexedDB.open('parley');
      request.onsuccess = () => {
        addEventListener('keydown', ({ key }) => {
          if (!key.startsWith('Arrow')) return;
          const start = performance.now();
          void (async () => {
            const before = await count(request.result);
            while ((await count(request.result)) === before)
              await new Promise((next) => setTimeout(next, 10));
            told.keptAfter.push(performance.now() - start);
          })();
        });
      };
    });
    const times = () =>
      page.evaluate(() => (globalThis as unknown as { keptAfter: number[] }).keptAfter);
    for (let i = 1; i <= 3; i += 1) {
      await move(page, 1);
      await expect.poll(times).toHaveLength(i);
    }
    // A machine that is busy with something else may delay one of them.
    expect((await times()).sort((a, b) => a - b)[1]).toBeLessThan(500);
  });

  test('edits that follow each other without a pause do not put the keeping off', async ({
    page,
  }) => {
    await openAt(page);
    await annotate(page);
    await actor(page, 'NATO').focus();
    // Every 50 ms for two seconds: what is kept on the way is counted while the key is still held.
    await page.keyboard.down('Shift');
    const lengths: number[] = [];
    for (let i = 0; i < 40; i += 1) {
      await page.keyboard.press(i % 2 === 0 ? 'ArrowRight' : 'ArrowLeft');
      await page.waitForTimeout(50);
      if (i % 10 === 9) lengths.push(Number(/\/(\d+)$/.exec((await stored(page))[0] ?? '')?.[1]));
    }
    await page.keyboard.up('Shift');
    expect(lengths[1]).toBeGreaterThan(5);
    expect(lengths[2]).toBeGreaterThan(lengths[1] ?? Infinity);
    await expect.poll(() => stored(page)).toEqual([`${SHIPPED} 40/40/40`]);
  });

  test('after a reload the edits are there, with their history, undo and redo', async ({
    page,
  }) => {
    await openAt(page);
    await annotate(page);
    await move(page, 3);
    await expect(await history(page)).toHaveText('3 steps');
    await bar(page).getByRole('button', { name: 'Undo' }).click();
    await expect(await history(page)).toHaveText('2 of 3 steps in force');
    await expect(kept(page)).toHaveText('Kept on this machine');
    expect(await stored(page)).toEqual([`${SHIPPED} 2/3/3`]);
    await page.reload();
    await annotate(page);
    await expect(actor(page, 'NATO')).toHaveAccessibleName(/pinned$/);
    await expect(await history(page)).toHaveText('2 of 3 steps in force');
    await page.keyboard.press('Control+y');
    await expect(await history(page)).toHaveText('3 steps');
    await page.locator('.details').getByRole('button', { name: 'As it was opened' }).click();
    await expect(actor(page, 'NATO')).not.toHaveAccessibleName(/pinned$/);
    await expect(kept(page)).toHaveText('Kept on this machine');
    await page.reload();
    await annotate(page);
    await expect(await history(page)).toHaveText('0 of 3 steps in force');
    await expect(actor(page, 'NATO')).not.toHaveAccessibleName(/pinned$/);
    await move(page, 1);
    await expect(await history(page)).toHaveText('1 step');
    await expect.poll(() => stored(page)).toEqual([`${SHIPPED} 1/1/1`]);
  });

  test('what is edited before all of the app has come is kept too', async ({ page }) => {
    let go = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      go = resolve;
    });
    await page.route(/\/(DeskParts|Details)-[^/]*\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    await openAt(page);
    await move(page, 2);
    await expect(actor(page, 'NATO')).toHaveAccessibleName(/pinned$/);
    go();
    await annotate(page);
    await move(page, 1);
    await expect(await history(page)).toHaveText('3 steps');
    await expect.poll(() => stored(page)).toEqual([`${SHIPPED} 3/3/3`]);
    await expect(kept(page)).toHaveText('Kept on this machine');
  });
});

test.describe('two windows', () => {
  /** Two windows on the first article: the first edits, the second follows. */
  async function pair(first: Page): Promise<Page> {
    await openAt(first);
    await annotate(first);
    const second = await first.context().newPage();
    await openAt(second);
    await annotate(second);
    await expect(notice(second, 'being edited in another window')).toBeVisible();
    return second;
  }

  test('on one dossier the second follows, refuses edits, and takes over when asked', async ({
    page: first,
  }) => {
    const second = await pair(first);
    await expect(kept(second)).toHaveText('Edited in another window');
    await expect(notice(first, 'another window')).toHaveCount(0);
    await move(first, 2);
    await expect(actor(second, 'NATO')).toHaveAccessibleName(/pinned$/);
    await expect(await history(second)).toHaveText('2 steps');
    expect(await axeViolations(second)).toEqual([]);

    await move(second, 1, 'Russia');
    const refused = notice(second, 'This dossier is being edited in another window').getByRole(
      'alert',
    );
    await expect(refused).toContainText('Edit here');
    await expect(actor(second, 'Russia')).not.toHaveAccessibleName(/pinned$/);
    await bar(second).getByRole('button', { name: 'Undo' }).click();
    await expect(await history(second)).toHaveText('2 steps');
    expect(await axeViolations(second)).toEqual([]);

    await second.getByRole('button', { name: 'Edit here' }).click();
    await expect(notice(first, 'being edited in another window')).toBeVisible();
    await move(second, 1, 'Russia');
    await expect(await history(first)).toHaveText('3 steps');
    await expect(actor(first, 'Russia')).toHaveAccessibleName(/pinned$/);
    await move(first, 1);
    await expect(notice(first, 'Edit here').getByRole('alert')).toBeVisible();
    await expect.poll(() => stored(second)).toEqual([`${SHIPPED} 3/3/3`]);

    await first.getByRole('button', { name: 'Edit here' }).click();
    await expect(kept(second)).toHaveText('Edited in another window');
    await bar(first).getByRole('button', { name: 'Undo' }).click();
    await expect(await history(second)).toHaveText('2 of 3 steps in force');
  });

  test('what was done a moment before the other window takes over is not lost', async ({
    page: first,
  }) => {
    const second = await pair(first);
    for (let round = 1; round <= 3; round += 1) {
      const [from, to] = round % 2 === 1 ? [first, second] : [second, first];
      await move(from, 2);
      await to.getByRole('button', { name: 'Edit here' }).click();
      await expect(await history(to)).toHaveText(`${round * 2} steps`);
      await expect(await history(from)).toHaveText(`${round * 2} steps`);
      await expect(kept(from)).toHaveText('Edited in another window');
    }
    await expect.poll(() => stored(first)).toEqual([`${SHIPPED} 6/6/6`]);
    await expect(first.locator('[data-tone="problem"]')).toHaveCount(0);
    await expect(second.locator('[data-tone="problem"]')).toHaveCount(0);
  });

  test('a window that is reloaded, or left by the other, can be edited', async ({
    page: first,
  }) => {
    const second = await pair(first);
    await move(first, 1);
    await expect(await history(second)).toHaveText('1 step');
    await first.close();
    await second.getByRole('button', { name: 'Edit here' }).click();
    await move(second, 1, 'Russia');
    await expect(await history(second)).toHaveText('2 steps');
    await expect(kept(second)).toHaveText('Kept on this machine');
    for (let i = 0; i < 3; i += 1) {
      await second.reload();
      await annotate(second);
      await expect(kept(second)).toHaveText('Kept on this machine');
      await expect(notice(second, 'another window')).toHaveCount(0);
    }
  });

  test('on different dossiers they do not disturb each other', async ({ page: first }) => {
    await openAt(first);
    const second = await first.context().newPage();
    await openAt(second);
    await paste(second, 'Port strike');
    await annotate(first);
    await move(first, 2);
    const dialog = await openLibrary(second);
    await row(second, 'Port strike').getByRole('button', { name: 'Rename' }).click();
    await dialog.getByRole('textbox', { name: 'Rename' }).fill('Port strike ends');
    await second.keyboard.press('Enter');
    await expect(row(second, 'Port strike ends')).toContainText('open now');
    await expect(dialog.getByText('with your edits')).toBeVisible();
    await closeLibrary(second);
    await expect(await history(second)).toHaveText('1 step');
    await expect(await history(first)).toHaveText('2 steps');
    await expect(kept(first)).toHaveText('Kept on this machine');
    await expect(kept(second)).toHaveText('Kept on this machine');
    await expect.poll(() => stored(first)).toEqual(['port-strike 1/1/1', `${SHIPPED} 2/2/2`]);
    for (const page of [first, second])
      await expect(page.locator('[data-tone="problem"]')).toHaveCount(0);
  });

  test('a dossier that another window removes is in memory only, says so and can be kept again', async ({
    page: first,
  }) => {
    await openAt(first);
    await paste(first, 'Port strike');
    const second = await first.context().newPage();
    await second.goto('./');
    await expect(second).toHaveTitle(/^Port strike/);
    await openLibrary(second);
    await library(second).getByRole('button', { name: 'The first article' }).click();
    await expect(second).toHaveTitle(/Zelenskyy/);
    await openLibrary(second);
    await row(second, 'Port strike').getByRole('button', { name: 'Remove' }).click();
    await expect(library(second).getByText('“Port strike” is removed.')).toBeVisible();
    const said = notice(first, 'Another window has changed or removed this dossier');
    await expect(said.getByRole('alert')).toBeVisible();
    await expect(kept(first)).toHaveText('Not kept');
    expect(await axeViolations(first)).toEqual([]);
    const file = await saved(first, said.getByRole('button', { name: 'Save as file' }));
    expect(file.name).toBe('port-strike.parley.json');
    await said.getByRole('button', { name: 'Try again' }).click();
    await expect(kept(first)).toHaveText('Kept on this machine');
    await expect(row(second, 'Port strike')).toBeVisible();
    expect(await stored(first)).toEqual(['port-strike 0/0/0']);
  });

  test('a title that another window gives is shown here without a reload', async ({
    page: first,
  }) => {
    await openAt(first);
    await paste(first, 'Port strike');
    const second = await first.context().newPage();
    await second.goto('./');
    await openLibrary(second);
    await library(second).getByRole('button', { name: 'The first article' }).click();
    await openLibrary(second);
    await row(second, 'Port strike').getByRole('button', { name: 'Rename' }).click();
    await library(second).getByRole('textbox', { name: 'Rename' }).fill('Dockers go back');
    await second.keyboard.press('Enter');
    await expect(first).toHaveTitle(/^Dockers go back/);
    await expect(await history(first)).toHaveText('1 step');
    await bar(first).getByRole('button', { name: 'Undo' }).click();
    await expect(first).toHaveTitle(/^Port strike/);
    await expect(row(second, 'Port strike')).toBeVisible();
  });
});

test.describe('where nothing can be kept', () => {
  /** Saves what is open by the button of the notice, and checks that it is the edited dossier, whole. */
  async function saveFromNotice(page: Page, words: string): Promise<void> {
    const said = notice(page, words);
    await expect(said.getByRole('alert')).toContainText('You can work on');
    await expect(kept(page)).toHaveText('Not kept');
    const file = await saved(page, said.getByRole('button', { name: 'Save as file' }));
    expect(file.name).toBe(`${SHIPPED}.parley.json`);
    expect(pinned(file.bytes)).toEqual(['nato']);
    const { relations } = JSON.parse(file.bytes.toString()) as Saved;
    expect(relations).toHaveLength(readDossier().relations.length);
  }

  test('storage that is refused is said, work goes on, and is kept once it is allowed', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      const { prototype } = IDBFactory;
      // eslint-disable-next-line @typescript-eslint/unbound-method
      const { open } = prototype;
      prototype.open = function (...args) {
        if ('allowed' in globalThis) return open.apply(this, args);
        throw new DOMException('denied', 'SecurityError');
      };
    });
    await openAt(page);
    await annotate(page);
    await move(page, 1);
    await saveFromNotice(page, 'This browser keeps no dossiers for Parley');
    expect(await axeViolations(page)).toEqual([]);
    const said = notice(page, 'This browser keeps no dossiers');
    await said.getByRole('button', { name: 'Try again' }).click();
    await expect(said).toBeVisible();
    await move(page, 2);
    await expect(await history(page)).toHaveText('3 steps');
    const dialog = await openLibrary(page);
    await expect(dialog.getByRole('alert')).toContainText('This browser keeps no dossiers');
    expect(await axeViolations(page)).toEqual([]);
    await closeLibrary(page);
    await page.evaluate(() => Object.assign(globalThis, { allowed: true }));
    await said.getByRole('button', { name: 'Try again' }).click();
    await expect(kept(page)).toHaveText('Kept on this machine');
    await expect(said).toHaveCount(0);
    expect(await stored(page)).toEqual([`${SHIPPED} 3/3/3`]);
  });

  test('a text of one’s own can be worked on and saved where storage is refused', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('denied', 'SecurityError');
      };
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await openAt(page);
    await paste(page, 'Port strike');
    const said = notice(page, 'This browser keeps no dossiers');
    await expect(said.getByRole('alert')).toBeVisible();
    const file = await saved(page, said.getByRole('button', { name: 'Save as file' }));
    await page.reload();
    await expect(page).toHaveTitle(/Zelenskyy/);
    const dialog = await openLibrary(page);
    const button = dialog.getByRole('button', { name: 'Choose a file …' });
    await choose(page, button, file.name, file.bytes);
    await expect(page).toHaveTitle(/^Port strike/);
  });

  test('where only the small storage is refused, edits are there on the next visit all the same', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await openAt(page);
    await annotate(page);
    await move(page, 2);
    await expect(kept(page)).toHaveText('Kept on this machine');
    await page.reload();
    await expect(actor(page, 'NATO')).toHaveAccessibleName(/pinned$/);
    await annotate(page);
    await move(page, 1);
    await expect(await history(page)).toHaveText('3 steps');
    await expect.poll(() => stored(page)).toEqual([`${SHIPPED} 3/3/3`]);
    await expect(kept(page)).toHaveText('Kept on this machine');
  });

  test('storage that is full is said, work goes on, and is kept once there is room', async ({
    page,
  }) => {
    await openAt(page);
    await annotate(page);
    const tools = await page.context().newCDPSession(page);
    const { origin } = new URL(page.url());
    // The browser itself refuses, as on a full disk.
    await tools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    await move(page, 1);
    await saveFromNotice(page, 'There is no room left');
    expect(await axeViolations(page)).toEqual([]);
    await move(page, 1);
    await expect(await history(page)).toHaveText('2 steps');
    expect(await stored(page)).toEqual([]);
    await paste(page, 'Port strike');
    await expect(notice(page, 'There is no room left').getByRole('alert')).toBeVisible();
    await tools.send('Storage.overrideQuotaForOrigin', { origin });
    await notice(page, 'There is no room left').getByRole('button', { name: 'Try again' }).click();
    await expect(kept(page)).toHaveText('Kept on this machine');
    await expect(page.locator('[data-tone="problem"]')).toHaveCount(0);
    expect(await stored(page)).toContain('port-strike 0/0/0');
  });

  test('a request that fails for want of room is said like one that is refused at once', async ({
    page,
  }) => {
    await openAt(page);
    await annotate(page);
    await move(page, 1);
    await expect(kept(page)).toHaveText('Kept on this machine');
    await page.evaluate(() => {
      const { prototype } = IDBObjectStore;
      // eslint-disable-next-line @typescript-eslint/unbound-method
      const { put } = prototype;
      Object.assign(globalThis, { putBack: () => (prototype.put = put) });
      prototype.put = () => {
        throw new DOMException('no room', 'QuotaExceededError');
      };
    });
    await move(page, 1);
    await saveFromNotice(page, 'There is no room left');
    await page.evaluate(() => {
      (globalThis as unknown as { putBack: () => void }).putBack();
    });
    // The next edit tries by itself.
    await move(page, 1);
    await expect(kept(page)).toHaveText('Kept on this machine');
    expect(await stored(page)).toEqual([`${SHIPPED} 3/3/3`]);
  });

  for (const [how, take] of [
    [
      'deleted',
      (page: Page) =>
        page.evaluate(() => {
          indexedDB.deleteDatabase('parley');
        }),
    ],
    [
      'cleared by the browser',
      async (page: Page) => {
        const tools = await page.context().newCDPSession(page);
        const { origin } = new URL(page.url());
        await tools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
      },
    ],
  ] as const)
    test(`a library that is ${how} is missed at once, and Try again keeps all of it anew`, async ({
      page,
    }) => {
      await openAt(page);
      await annotate(page);
      await move(page, 3);
      await bar(page).getByRole('button', { name: 'Undo' }).click();
      await expect(kept(page)).toHaveText('Kept on this machine');
      await take(page);
      await saveFromNotice(page, 'The browser has closed the library');
      await move(page, 1);
      await expect(kept(page)).toHaveText('Not kept');
      await expect(await history(page)).toHaveText('3 steps');
      await page.getByRole('button', { name: 'Try again' }).click();
      await expect(kept(page)).toHaveText('Kept on this machine');
      expect(await stored(page)).toEqual([`${SHIPPED} 3/3/3`]);
      await page.reload();
      await annotate(page);
      await expect(await history(page)).toHaveText('3 steps');
      await expect(actor(page, 'NATO')).toHaveAccessibleName(/pinned$/);
    });
});

test.describe('the library', () => {
  const FOUR = {
    'alpha.json': smallFile('alpha', 'Alpha pact'),
    'beta.json': smallFile('beta', 'Beta talks', 1),
    'gamma.json': smallFile('gamma', 'Gamma ray'),
    'delta.json': smallFile('delta', 'Delta talks'),
  };

  test('lists, finds and sorts dossiers and says how much room they take', async ({ page }) => {
    await openAt(page);
    await page.evaluate(() => dispatchEvent(new Event('pagehide')));
    const empty = await openLibrary(page);
    await expect(empty).toContainText('No dossiers yet');
    await expect(empty.getByRole('searchbox')).toHaveCount(0);
    expect(await axeViolations(page)).toEqual([]);
    await closeLibrary(page);
    const dialog = await restore(page, FOUR);
    const first = 'The first article';
    await expect
      .poll(() => titles(page))
      .toEqual([first, 'Delta talks', 'Gamma ray', 'Beta talks', 'Alpha pact']);
    const sort = dialog.getByRole('combobox', { name: 'Sort by' });
    await sort.selectOption('title');
    expect(await titles(page)).toEqual([
      first,
      'Alpha pact',
      'Beta talks',
      'Delta talks',
      'Gamma ray',
    ]);
    await sort.selectOption('relations');
    expect((await titles(page))[1]).toBe('Beta talks');
    await expect(row(page, 'Beta talks')).toContainText('14 actors · 50 relations');
    const search = dialog.getByRole('searchbox', { name: 'Find a dossier' });
    await search.fill('TALKS');
    expect(await titles(page)).toEqual([first, 'Beta talks', 'Delta talks']);
    await search.fill('nothing like it');
    await expect(dialog).toContainText('No dossier has “nothing like it” in its title.');
    expect(await titles(page)).toEqual([first]);
    await expect(dialog).toContainText(/\d+(\.\d)? (kB|MB) of .* used/);
    expect(await axeViolations(page)).toEqual([]);
  });

  test('renames, duplicates, opens, removes and puts back', async ({ page }) => {
    await openAt(page);
    const dialog = await restore(page, FOUR);
    // Not open.
    await row(page, 'Alpha pact').getByRole('button', { name: 'Rename' }).click();
    const field = dialog.getByRole('textbox', { name: 'Rename' });
    await expect(field).toBeFocused();
    expect(await axeViolations(page)).toEqual([]);
    await field.fill('Never mind');
    await page.keyboard.press('Escape');
    await expect(row(page, 'Alpha pact')).toBeVisible();
    await row(page, 'Alpha pact').getByRole('button', { name: 'Rename' }).click();
    await field.fill('Alpha treaty');
    await page.keyboard.press('Enter');
    await expect(row(page, 'Alpha treaty')).toBeVisible();

    await row(page, 'Alpha treaty').getByRole('button', { name: 'Duplicate' }).click();
    await expect(row(page, 'Copy of Alpha treaty')).toBeVisible();

    await row(page, 'Alpha treaty').locator('.open').click();
    await expect(page).toHaveTitle(/^Alpha treaty/);
    await annotate(page);
    await expect(await history(page)).toHaveText('1 step');
    // Open.
    await openLibrary(page);
    await row(page, 'Alpha treaty').getByRole('button', { name: 'Rename' }).click();
    await field.fill('Alpha peace');
    await page.keyboard.press('Enter');
    await expect(row(page, 'Alpha peace')).toContainText('open now');
    await expect(page).toHaveTitle(/^Alpha peace/);
    await expect(row(page, 'Copy of Alpha treaty')).toBeVisible();

    await row(page, 'Alpha peace').getByRole('button', { name: 'Remove' }).click();
    await expect(dialog.getByText('“Alpha peace” is removed.')).toBeVisible();
    await expect(row(page, 'Alpha peace')).toHaveCount(0);
    await expect(page).toHaveTitle(/Zelenskyy/);
    expect(await axeViolations(page)).toEqual([]);
    await closeLibrary(page);
    await notice(page, '“Alpha peace” is removed.')
      .getByRole('button', { name: 'Put it back' })
      .click();
    await openLibrary(page);
    await row(page, 'Alpha peace').locator('.open').click();
    await expect(page).toHaveTitle(/^Alpha peace/);
    await expect(await history(page)).toHaveText('2 steps');
    await page.reload();
    await expect(page).toHaveTitle(/^Alpha peace/);
  });

  test('the first article is always there, with its edits or as it came', async ({ page }) => {
    await openAt(page);
    await annotate(page);
    await move(page, 2);
    await paste(page, 'Port strike');
    // Removing what is open leads back to the edits, which go on.
    await openLibrary(page);
    await row(page, 'Port strike').getByRole('button', { name: 'Remove' }).click();
    await expect(page).toHaveTitle(/Zelenskyy/);
    await closeLibrary(page);
    await expect(actor(page, 'NATO')).toHaveAccessibleName(/pinned$/);
    await move(page, 1);
    await expect(await history(page)).toHaveText('3 steps');
    await expect(kept(page)).toHaveText('Kept on this machine');

    const dialog = await openLibrary(page);
    await expect(row(page, 'The first article')).toContainText('with your edits');
    await dialog.getByRole('button', { name: 'Back to the original' }).click();
    await expect(row(page, 'The first article')).toContainText('as it came with Parley');
    await closeLibrary(page);
    await expect(actor(page, 'NATO')).not.toHaveAccessibleName(/pinned$/);
    await bar(page).getByRole('button', { name: 'History' }).click();
    await expect(page.locator('.details')).toContainText('Nothing has been changed yet');

    await page.getByRole('button', { name: 'Put it back' }).click();
    await expect(actor(page, 'NATO')).toHaveAccessibleName(/pinned$/);
    await move(page, 1);
    await expect(await history(page)).toHaveText('4 steps');
    await expect(kept(page)).toHaveText('Kept on this machine');
    await expect.poll(() => stored(page)).toEqual([`${SHIPPED} 4/4/4`]);
  });

  test('backs all dossiers up in one file, which comes in beside those that are here', async ({
    page,
  }) => {
    await openAt(page);
    await annotate(page);
    await move(page, 1);
    const dialog = await restore(page, { 'alpha.json': smallFile('alpha', 'Alpha pact') });
    await expect(row(page, 'Alpha pact')).toBeVisible();
    await expect(row(page, 'The first article')).toContainText('with your edits');
    const backup = await saved(page, dialog.getByRole('button', { name: 'Back up all' }));
    await expect(dialog).toContainText('2 dossiers saved in one file.');
    expect(backup.name).toBe('parley-backup.zip');
    const files = unzip(backup.bytes);
    expect(Object.keys(files).sort()).toEqual(['alpha.parley.json', `${SHIPPED}.parley.json`]);
    expect(pinned(files[`${SHIPPED}.parley.json`] ?? '')).toEqual(['nato']);

    const button = dialog.getByRole('button', { name: 'Restore a backup …' });
    await choose(page, button, backup.name, backup.bytes);
    await expect(dialog.getByRole('heading', { name: 'What is in the backup' })).toBeVisible();
    await expect(dialog).toContainText('2 dossiers in it.');
    await expect(dialog.getByText('one of that id is here: it comes in beside it')).toHaveCount(2);
    expect(await axeViolations(page)).toEqual([]);
    await dialog.getByRole('checkbox', { name: /Alpha pact/ }).uncheck();
    await dialog.getByRole('button', { name: 'Put it into the library' }).click();
    await expect(dialog).toContainText('1 dossier put into the library.');
    expect(await axeViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Back' }).click();
    await expect.poll(() => titles(page)).toHaveLength(3);
    expect(await stored(page)).toContain(`${SHIPPED} 1/1/1`);
    expect(await stored(page)).toContain('alpha 0/0/0');
    expect(await stored(page)).toHaveLength(3);
  });

  test('a backup that is broken, or holds what does not load, says why', async ({ page }) => {
    await openAt(page);
    const dialog = await openLibrary(page);
    const button = dialog.getByRole('button', { name: 'Restore a backup …' });
    const whole = zip({ 'alpha.json': smallFile('alpha', 'Alpha pact') });
    await choose(page, button, 'a.zip', Buffer.from('no archive at all'));
    await expect(dialog.getByRole('alert')).toContainText('The file is no zip archive.');
    expect(await axeViolations(page)).toEqual([]);
    await choose(page, button, 'b.zip', whole.subarray(0, whole.length - 40));
    await expect(dialog.getByRole('alert')).toContainText('The file is no zip archive.');
    const torn = Buffer.from(whole);
    torn.fill(0, 60, 120);
    await choose(page, button, 'c.zip', torn);
    await expect(dialog.getByRole('alert')).toContainText('The file is damaged');
    await choose(page, button, 'd.zip', zip({}));
    await expect(dialog.getByRole('alert')).toContainText('There is no dossier in it.');
    await choose(
      page,
      button,
      'e.zip',
      zip({ 'bad.json': '{"format":"something"}', 'alpha.json': smallFile('alpha', 'Alpha pact') }),
    );
    await expect(dialog).toContainText('bad.json does not load:');
    await expect(dialog.getByRole('checkbox', { name: /bad\.json/ })).toBeDisabled();
    await dialog.getByRole('button', { name: 'Put it into the library' }).click();
    await expect(dialog).toContainText('1 dossier put into the library.');
  });

  test('a backup that finds no room says how much of it came in', async ({ page }) => {
    await openAt(page);
    const dialog = await openLibrary(page);
    const tools = await page.context().newCDPSession(page);
    const { origin } = new URL(page.url());
    await tools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    const button = dialog.getByRole('button', { name: 'Restore a backup …' });
    await choose(page, button, 'a.zip', zip(FOUR));
    await dialog.getByRole('button', { name: 'Put the 4 chosen into the library' }).click();
    await expect(dialog.getByRole('alert')).toContainText('There is no room left');
    await expect(dialog).toContainText('0 dossiers put into the library.');
  });
});

test('a browser that is killed in mid-edit has lost at most half a second, three times over', async ({
  baseURL,
}) => {
  test.setTimeout(60_000);
  const kills = await crash({ address: baseURL ?? '', times: 3 });
  expect(kills.map(({ faults }) => faults)).toEqual([[], [], []]);
  for (const { made, lostMs } of kills) {
    expect(made).toBeGreaterThan(0);
    expect(lostMs).toBeLessThanOrEqual(500);
  }
});
