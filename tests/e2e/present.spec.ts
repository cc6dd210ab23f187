import { createHash } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { headline, presentAt, presentation, readShown } from './presenting';
import {
  actor,
  axeViolations,
  details,
  openAt,
  openWith,
  overlapsOf,
  readDossier,
} from './support';

const EIGHT = [
  ['Zelenskyy says he would step down', ['R04', 'R07', 'R08', 'R09']],
  ['Trump labels Zelenskyy a “dictator”', ['R55', 'R56', 'R57']],
  ['U.S. representatives hold talks', ['R14', 'R15', 'R18', 'R19']],
  ['Zelenskyy opposes repaying the aid', ['R25', 'R26', 'R27', 'R28', 'R29', 'R30', 'R31']],
  ['Trump claims $500 billion', ['R33', 'R34', 'R35']],
  ['Witkoff expects the deal', ['R30', 'R47', 'R48']],
  ['Witkoff claims the war was “provoked”', ['R50', 'R51', 'R52', 'R06']],
  ['Still open', ['R09', 'R33', 'R34', 'R59']],
] as const;

const SCREENS = [
  { width: 1600, height: 900 },
  { width: 1920, height: 1080 },
  { width: 1024, height: 768 },
  { width: 1280, height: 800 },
];

for (const screen of SCREENS)
  test(`at ${screen.width} x ${screen.height} each of the eight scenes can be read whole`, async ({
    page,
  }) => {
    await page.setViewportSize(screen);
    await presentAt(page);
    for (const [i, [begins, relations]] of EIGHT.entries()) {
      if (i > 0) await page.keyboard.press('ArrowRight');
      await expect(headline(page)).toContainText(begins);
      await expect
        .poll(async () => {
          const { marks, words } = await readShown(page);
          const labels = marks.flatMap(({ kind }) => /^relation (.+)$/.exec(kind)?.[1] ?? []);
          return {
            missing: relations.filter((id) => !labels.includes(id)),
            overlaps: overlapsOf(marks),
            cut: words.filter(({ isCut }) => isCut).map(({ text }) => text),
            outside: [...words, ...marks.filter(({ kind }) => /^(actor|relation) /.test(kind))]
              .filter(
                (box) =>
                  box.x < 0 || box.y < 0 || box.right > screen.width || box.bottom > screen.height,
              )
              .map(({ text }) => text),
          };
        })
        .toEqual({ missing: [], overlaps: [], cut: [], outside: [] });
      const { smallest } = await readShown(page);
      if (screen.width >= 1600) expect(smallest).toBeGreaterThanOrEqual(17);
      const { words } = await readShown(page);
      expect(overlapsOf(words)).toEqual([]);
      const controls = await page.getByRole('group', { name: 'Presenting' }).boundingBox();
      expect(words.filter(({ bottom }) => bottom > (controls?.y ?? 0) + 2)).toEqual([]);
    }
  });

test('keys go from scene to scene, and Escape leads back to exactly where one was', async ({
  page,
}) => {
  await openAt(page);
  await actor(page, 'Steve Witkoff').click();
  await expect(details(page)).toContainText('Witkoff');
  const address = page.url();
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await expect(headline(page)).toBeFocused();
  await expect(page).toHaveURL(/#present$/);
  const steps: [key: string, place: string][] = [
    ['ArrowRight', '2 of 8'],
    ['ArrowDown', '3 of 8'],
    [' ', '4 of 8'],
    ['PageDown', '5 of 8'],
    ['ArrowLeft', '4 of 8'],
    ['ArrowUp', '3 of 8'],
    ['PageUp', '2 of 8'],
    ['End', '8 of 8'],
    ['ArrowRight', '8 of 8'],
    ['Home', '1 of 8'],
    ['ArrowLeft', '1 of 8'],
  ];
  for (const [key, place] of steps) {
    await page.keyboard.press(key);
    await expect(presentation(page)).toContainText(place);
  }
  await page.keyboard.press('6');
  await expect(presentation(page).getByRole('status')).toHaveText('Scene 6: press Enter');
  await page.keyboard.press('Enter');
  await expect(headline(page)).toContainText('Witkoff expects');
  await expect(page).toHaveURL(/#present=scene-6$/);
  await page.keyboard.press('Escape');
  await expect(presentation(page)).toHaveCount(0);
  await expect(page).toHaveURL(address);
  await expect(details(page)).toContainText('Witkoff');
  await expect(page.getByRole('button', { name: 'Present', exact: true })).toBeFocused();
});

test('the screen is blanked and lit, turned light, explained; nothing beneath can be reached', async ({
  page,
}) => {
  await presentAt(page, 2);
  await page.keyboard.press('b');
  const blank = presentation(page).getByRole('button', { name: /^The screen is black/ });
  await expect(blank).toBeVisible();
  await page.keyboard.press('w');
  await page.keyboard.press('Shift');
  await expect(
    presentation(page).getByRole('button', { name: /^The screen is white/ }),
  ).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(presentation(page).getByRole('button', { name: /^The screen is/ })).toHaveCount(0);
  await expect(presentation(page)).toContainText('3 of 8');
  await page.keyboard.press('t');
  await expect(presentation(page)).toHaveCSS('color-scheme', 'light');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys while presenting' })).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(presentation(page)).toBeVisible();
  await page.keyboard.press('Control+z');
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', 'A pasted article that must not be opened now.');
    window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  });
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('.app')).toHaveAttribute('inert');
});

test('question time fills the screen with the best quotation and gives the scene back', async ({
  page,
}) => {
  await presentAt(page, 3);
  const stands = async () => (await readShown(page)).words;
  const before = await stands();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  expect(await stands()).toEqual(before);
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.type('witkoff russia');
  await expect(headline(page)).toContainText('Witkoff suggested');
  await expect(presentation(page)).toContainText('Question: quotation 1 of 4');
  const box = await presentation(page).getByRole('search').boundingBox();
  expect((await stands()).filter(({ bottom }) => bottom > (box?.y ?? 0) + 2)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(presentation(page)).toContainText('Question: quotation 2 of 4');
  await page.keyboard.press('ArrowUp');
  await expect(headline(page)).toContainText('Witkoff suggested');
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('searchbox').fill('xyzzy');
  await expect(presentation(page)).toContainText('The text says nothing about that.');
  await expect(headline(page)).toContainText('U.S. representatives hold talks');
  await page.keyboard.press('Escape');
  await expect(presentation(page)).toContainText('3 of 8');
  await expect(headline(page)).toBeFocused();
});

test('an actor is put in the spotlight by a press and let go by another', async ({ page }) => {
  await presentAt(page, 6);
  const witkoff = presentation(page).getByRole('button', { name: /^Spotlight: Steve Witkoff/ });
  const faint = () =>
    presentation(page).locator('.marks g[data-lead][data-strength="faint"]').count();
  const before = await faint();
  await witkoff.click();
  await expect(witkoff).toHaveAttribute('aria-pressed', 'true');
  await expect(presentation(page).locator('.marks g[data-chosen="true"]')).toHaveCount(1);
  await witkoff.click();
  await expect(witkoff).toHaveAttribute('aria-pressed', 'false');
  expect(await faint()).toBe(before);
  await witkoff.click();
  await page.keyboard.press('Escape');
  await expect(witkoff).toHaveAttribute('aria-pressed', 'false');
  await expect(presentation(page)).toBeVisible();
});

test('a rehearsal is seen to run, is ended by its key, and is not lost by a step back', async ({
  page,
}) => {
  await page.clock.install({ time: new Date('2025-02-24T10:00:00Z') });
  await openAt(page);
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await expect(headline(page)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('r');
  await expect(presentation(page).getByRole('status')).toHaveText(
    'Rehearsing: the time of each scene is taken',
  );
  await expect(presentation(page).getByRole('button', { name: 'Rehearse' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.clock.fastForward(65_000);
  await expect(presentation(page).getByText(/^Rehearsing 1:0\d$/)).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  const row = page.getByRole('dialog').getByRole('row', { name: /^2\. / });
  await page.keyboard.press('r');
  await expect(row).toContainText(/1:0\d$/);
  await page.keyboard.press('Escape');
  await expect(presentation(page)).toHaveCount(0);

  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await expect(headline(page)).toBeVisible();
  await expect(presentation(page).getByText(/^Rehearsing/)).toHaveCount(0);
  await page.keyboard.press('r');
  await page.keyboard.press('ArrowRight');
  await page.clock.fastForward(125_000);
  await page.goBack();
  await expect(presentation(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await expect(row).toContainText(/2:0\d$/);
});

test('refused full screen is told, and the briefing fills the window', async ({ page }) => {
  await page.addInitScript(() => {
    Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('refused'));
  });
  await openAt(page);
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  const notice = presentation(page).getByRole('status');
  await expect(notice).toContainText('Full screen was refused');
  await expect(presentation(page).locator('.marks text').first()).toBeVisible();
  const { bottom } = await notice.evaluate((element) => element.getBoundingClientRect());
  const { words } = await readShown(page);
  expect(words.filter(({ y }) => y < bottom)).toEqual([]);
  await presentation(page).getByRole('button', { name: 'Close this message' }).click();
  await expect(presentation(page).getByRole('status')).toHaveText('');
});

test('a finger drawn across goes on and back, and a telephone has large buttons', async ({
  browser,
}) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await presentAt(page, 2);
  const drag = (from: number, to: number) =>
    presentation(page).evaluate(
      (element, [a, b]) => {
        const at = (type: string, clientX: number | undefined) =>
          element.dispatchEvent(
            new PointerEvent(type, {
              ...{ pointerId: 7, pointerType: 'touch', isPrimary: true, bubbles: true },
              ...{ clientX: clientX ?? 0, clientY: 300 },
            }),
          );
        at('pointerdown', a);
        at('pointerup', b);
      },
      [from, to],
    );
  await drag(300, 100);
  await expect(headline(page)).toContainText('U.S. representatives');
  await drag(100, 300);
  await drag(100, 120);
  await expect(headline(page)).toContainText('Trump labels');
  await presentation(page).getByRole('button', { name: 'Next scene' }).tap();
  await expect(headline(page)).toContainText('U.S. representatives');
  const next = await presentation(page).getByRole('button', { name: 'Next scene' }).boundingBox();
  expect(Math.min(next?.width ?? 0, next?.height ?? 0)).toBeGreaterThanOrEqual(44);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(await axeViolations(page)).toEqual([]);
  await presentation(page).getByRole('button', { name: 'Question', exact: true }).tap();
  await page.keyboard.type('nato');
  await expect(presentation(page)).toContainText('Quotation 1 of');
  const close = await presentation(page)
    .getByRole('button', { name: 'Back to the scene' })
    .boundingBox();
  expect((close?.x ?? 0) + (close?.width ?? 0)).toBeLessThanOrEqual(390);
  const box = await presentation(page).getByRole('search').boundingBox();
  const top = await headline(page).evaluate((element) => element.getBoundingClientRect().top);
  expect(top).toBeGreaterThanOrEqual((box?.y ?? 0) + (box?.height ?? 0));
  await context.close();
});

const scenes = (list: readonly { headline: string; [field: string]: unknown }[]) => {
  const dossier = readDossier();
  dossier['briefing'] = { scenes: list.map((scene, i) => ({ id: `s${i + 1}`, ...scene })) };
  return dossier;
};

test('no scene, a scene with nothing lit, a headline of 300 characters, right-to-left, 60 scenes', async ({
  page,
}) => {
  const long = 'A headline that goes on and on and on '.repeat(8).trim().slice(0, 300);
  await openWith(
    page,
    scenes([
      { headline: 'Nothing lit' },
      { headline: long, relations: ['R33', 'R34'] },
      { headline: 'زيلينسكي يقول إنه سيتنحى إذا ضمن عضوية الناتو', relations: ['R04'] },
      ...Array.from({ length: 57 }, (_, i) => ({ headline: `Scene ${i + 4}`, relations: ['R56'] })),
    ]),
  );
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await expect(presentation(page)).toContainText('1 of 60');
  await expect(presentation(page).locator('.marks text').first()).toBeVisible();
  expect((await readShown(page)).marks.length).toBeGreaterThan(20);
  await page.keyboard.press('ArrowRight');
  const { words } = await readShown(page);
  expect(words.filter(({ isCut }) => isCut)).toEqual([]);
  expect(words.find(({ kind }) => kind === 'blockquote')).toBeDefined();
  await page.keyboard.press('ArrowRight');
  await expect(headline(page)).toHaveCSS('direction', 'rtl');
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.type('60');
  await page.keyboard.press('Enter');
  await expect(presentation(page)).toContainText('60 of 60');
  expect(
    await presentation(page)
      .getByRole('navigation', { name: 'Scenes' })
      .evaluate((nav) => nav.scrollWidth - nav.clientWidth),
  ).toBeLessThanOrEqual(0);
});

test('the words that a scene rests on are on the screen, however long its headline and their speech are', async ({
  page,
}) => {
  const text = `A speech\n\nTrump said, “It began ${'and so on '.repeat(400)}and it ended. I left Putin.”`;
  const dossier = readDossier();
  const [relation] = dossier.relations;
  Object.assign(relation ?? {}, { evidence: [{ exact: 'I left Putin.' }], inferred: undefined });
  await openWith(page, {
    ...dossier,
    articles: [
      { id: 'a', text, sha256: createHash('sha256').update(text).digest('hex'), source: {} },
    ],
    ...{ mentions: [], statements: [], contests: [], asides: [], firstView: undefined, lenses: [] },
    actors: dossier.actors.map((actor) => ({ ...actor, role: undefined })),
    relations: [relation],
    briefing: {
      scenes: [
        { id: 's1', headline: 'Short', relations: [relation?.id] },
        { id: 's2', headline: 'Long and longer '.repeat(120), relations: [relation?.id] },
      ],
    },
  });
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  const cited = presentation(page).getByText('I left Putin.');
  await expect(cited).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('ArrowRight');
  await expect(presentation(page)).toContainText('2 of 2');
  await expect(cited).toBeInViewport({ ratio: 1 });
});

test('a scene whose words are lost says so and draws no bare line', async ({ page }) => {
  const dossier = scenes([
    { headline: 'One of two', relations: ['R56', 'R57'], gone: ['Trump → Putin: conversation'] },
  ]);
  const quote = dossier.relations.find(({ id }) => id === 'R56')?.evidence[0];
  if (!quote) throw new Error('missing relation: R56');
  quote.exact = 'Trump recently praising Zelenskyy';
  await openWith(page, dossier);
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await expect(presentation(page)).toContainText('are not in the text any more');
  await expect(presentation(page)).toContainText('Removed from the dossier: Trump → Putin');
  const { marks } = await readShown(page);
  expect(marks.filter(({ kind }) => kind.startsWith('relation')).map(({ kind }) => kind)).toEqual([
    'relation R57',
  ]);
});

test('a dossier without a briefing offers to make one', async ({ page }) => {
  await openWith(page, scenes([]));
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await expect(page).toHaveURL(/#brief$/);
});

test('an address with an unknown scene begins at the first, and says so', async ({ page }) => {
  await page.goto('./#present=scene-99');
  await expect(presentation(page)).toContainText('1 of 8');
  await page.keyboard.press('Escape');
  await expect(page.getByText('This link points to something')).toBeVisible();
});

test('a briefing is drafted, put in order by keys, presented, asked about and left to where it was made', async ({
  page,
}) => {
  await openWith(page, scenes([]));
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await page.getByRole('button', { name: 'Draft a briefing' }).click();
  const strip = page.getByRole('region', { name: 'Scenes' });
  const first = strip.getByRole('button', { name: /^Scene 1 of/ });
  await first.focus();
  await page.keyboard.press('Alt+ArrowDown');
  const second = strip.getByRole('button', { name: /^Scene 2 of \d+: Zelenskyy would/ });
  await expect(second).toBeFocused();
  const address = page.url();
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await expect(headline(page)).toContainText('Zelenskyy would');
  await page.keyboard.press('/');
  await page.keyboard.type('biden');
  await expect(headline(page)).toContainText('Joe Biden');
  await page.keyboard.press('Escape');
  await expect(headline(page)).toContainText('Zelenskyy would');
  await page.keyboard.press('ArrowRight');
  await expect(headline(page)).not.toContainText('Zelenskyy would exchange');
  await page.keyboard.press('Escape');
  await expect(presentation(page)).toHaveCount(0);
  await expect(page).toHaveURL(address);
  await expect(second).toBeVisible();
});

test('the handling instructions stand over and under the scene', async ({ page }) => {
  const dossier = readDossier();
  Object.assign(dossier['briefing'] as object, { banner: 'Internal. Do not forward.' });
  await openWith(page, dossier);
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await expect(presentation(page).getByText('Internal. Do not forward.')).toHaveCount(2);
  expect(await axeViolations(page)).toEqual([]);
});
