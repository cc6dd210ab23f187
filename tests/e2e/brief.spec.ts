import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './keeping';
import { watchErrors } from './annotating';
import { actor, article, axeViolations, details, openAt, openWith, readDossier } from './support';

let errors: string[] = [];
test.beforeEach(({ page }) => {
  errors = watchErrors(page);
});
test.afterEach(() => {
  expect(errors).toEqual([]);
});

const strip = (page: Page): Locator => page.getByRole('region', { name: 'Scenes' });
const scenes = (page: Page): Locator => strip(page).getByRole('button', { name: /^Scene \d+ of/ });
const preview = (page: Page): Locator => page.getByRole('region', { name: 'Preview' });
const shown = (page: Page): Locator => page.getByRole('region', { name: /^What scene \d+ shows/ });
const said = (page: Page): Locator => page.getByRole('region', { name: 'What you say' });
const bar = (page: Page): Locator => page.getByRole('region', { name: 'Work on the briefing' });
const chosen = (page: Page): Locator => strip(page).locator('[aria-current="true"]');

/** Opens the shipped dossier with other scenes, in Brief mode. */
async function openBrief(page: Page, given: readonly object[], more: object = {}): Promise<void> {
  await openWith(page, { ...readDossier(), briefing: { scenes: given }, ...more });
  await page.getByRole('button', { name: 'Brief', exact: true }).click();
  await expect(page.getByRole('main')).toBeVisible();
}
const SOME = ['First', 'Second', 'Third'].map((headline, i) => ({ id: `s${i}`, headline }));

test('a briefing is drafted, its headline changed, its order changed by keys, undone, and kept over a reload', async ({
  page,
}) => {
  await openBrief(page, []);
  await expect(page.getByRole('heading', { level: 1, name: 'Briefing' })).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Draft a briefing' }).click();
  await expect(chosen(page)).toBeFocused();
  const count = await scenes(page).count();
  expect(count).toBeGreaterThan(5);
  await expect(preview(page).getByRole('heading', { level: 1 })).toContainText('Zelenskyy would');
  expect(await axeViolations(page)).toEqual([]);

  await shown(page).getByLabel('Headline').fill('He would step down, if it ensures peace');
  await page.keyboard.press('Enter');
  await expect(chosen(page)).toHaveAccessibleName(
    `Scene 1 of ${count}: He would step down, if it ensures peace`,
  );
  await chosen(page).focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(chosen(page)).toHaveAccessibleName(
    `Scene 2 of ${count}: He would step down, if it ensures peace`,
  );
  await expect(chosen(page)).toBeFocused();
  await expect(
    page.getByRole('status').filter({ hasText: 'Moved scene to place 2' }),
  ).toBeAttached();
  await page.keyboard.press('Alt+ArrowDown');
  await bar(page).getByRole('button', { name: 'Undo' }).click();
  await expect(scenes(page).nth(1)).toHaveAccessibleName(/He would step down, if it ensures peace/);
  await expect(bar(page)).toContainText('Kept on this machine');

  await page.reload();
  await expect(scenes(page).nth(1)).toHaveAccessibleName(/He would step down, if it ensures peace/);
  await expect(scenes(page)).toHaveCount(count);
});

test('words that are being typed are kept when another scene, another mode or another page is gone to', async ({
  page,
}) => {
  await openBrief(page, SOME);
  await said(page).getByLabel('Notes').fill('Said slowly.');
  await scenes(page).nth(1).click();
  await scenes(page).nth(0).click();
  await expect(said(page).getByLabel('Notes')).toHaveValue('Said slowly.');

  await said(page).getByLabel('Talking points').fill('• One\nTwo\n\n');
  await page.goBack();
  await expect(actor(page, 'Donald Trump')).toBeVisible();
  await page.goForward();
  await expect(said(page).getByLabel('Talking points')).toHaveValue('• One\n• Two');

  // Whoever leaves the page in the middle of a word is asked, and the word is kept meanwhile.
  await said(page).getByLabel('Lines to take').click();
  await page.keyboard.type('We do not know.');
  const asked: string[] = [];
  page.once('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await page.evaluate(() => {
    setTimeout(() => {
      location.reload();
    });
  });
  await expect.poll(() => asked).toEqual(['beforeunload']);
  await expect(bar(page)).toContainText('Kept on this machine');
  await page.reload();
  await expect(said(page).getByLabel('Lines to take')).toHaveValue('• We do not know.');
});

test('in a second window nothing is changed, and it is said why', async ({ page, context }) => {
  await page.goto('./#brief');
  await page.getByRole('button', { name: 'Duplicate' }).click();
  await expect(scenes(page)).toHaveCount(9);
  await expect(bar(page)).toContainText('Kept on this machine');
  const other = await context.newPage();
  await other.goto('./#brief');
  await expect(scenes(other)).toHaveCount(9);
  await shown(other).getByLabel('Headline').fill('Mine alone');
  await other.keyboard.press('Enter');
  await expect(other.getByRole('alert')).toContainText('another window');
  await expect(chosen(other)).not.toHaveAccessibleName(/Mine alone/);
  await expect(shown(other).getByLabel('Headline')).toHaveValue('Mine alone');
});

test('a headline that drops a condition is held against its words', async ({ page }) => {
  await page.goto('./#brief');
  await shown(page).getByLabel('Headline').fill('Zelenskyy steps down for NATO membership');
  await page.keyboard.press('Enter');
  await expect(shown(page)).toContainText('The headline may lack “if”.');
});

test('scenes are renamed, duplicated, removed and put back by keys', async ({ page }) => {
  await openBrief(page, SOME);
  await chosen(page).focus();
  await page.keyboard.press('ArrowDown');
  await expect(chosen(page)).toHaveAccessibleName('Scene 2 of 3: Second');
  await page.keyboard.press('F2');
  await expect(strip(page).getByLabel('Headline of scene 2')).toBeFocused();
  await page.keyboard.type('Renamed');
  await page.keyboard.press('Enter');
  await expect(chosen(page)).toHaveAccessibleName('Scene 2 of 3: Renamed');
  await expect(chosen(page)).toBeFocused();
  await page.keyboard.press('Control+d');
  await expect(chosen(page)).toHaveAccessibleName('Scene 3 of 4: Renamed');
  await page.keyboard.press('Delete');
  await expect(scenes(page)).toHaveCount(3);
  await expect(chosen(page)).toBeFocused();
  await expect(strip(page)).toContainText('Removed scene: Renamed');
  expect(await axeViolations(page)).toEqual([]);
  await strip(page).getByRole('button', { name: 'Undo: Removed scene: Renamed' }).click();
  await expect(chosen(page)).toHaveAccessibleName('Scene 3 of 4: Renamed');
  for (const undo of [
    () => bar(page).getByRole('button', { name: 'Undo' }).click(),
    () => page.keyboard.press('Control+z'),
  ]) {
    await chosen(page).press('Delete');
    await expect(chosen(page)).toHaveAccessibleName(/of 3: /);
    await expect(chosen(page)).toBeFocused();
    await undo();
    await expect(chosen(page)).toHaveAccessibleName('Scene 3 of 4: Renamed');
  }
});

test('a double click renames; what is pressed and gone leaves its focus near by', async ({
  page,
}) => {
  await openBrief(page, SOME);
  await scenes(page).nth(1).dblclick();
  await expect(strip(page).getByLabel('Headline of scene 2')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(chosen(page)).toBeFocused();
  await strip(page).getByRole('button', { name: 'Duplicate' }).click();
  await expect(chosen(page)).toHaveAccessibleName('Scene 3 of 4: Second');
  await expect(chosen(page)).toBeFocused();
  await strip(page).getByRole('button', { name: 'Move up' }).click();
  await expect(chosen(page)).toHaveAccessibleName('Scene 2 of 4: Second');
  await expect(strip(page).getByRole('button', { name: 'Move up' })).toBeFocused();
});

test('a scene is dragged to another place', async ({ page }) => {
  await openBrief(page, SOME);
  const [from, to] = [
    await scenes(page).nth(0).boundingBox(),
    await scenes(page).nth(2).boundingBox(),
  ];
  if (!from || !to) throw new Error('missing box');
  await page.mouse.move(from.x + 60, from.y + 40);
  await page.mouse.down();
  await page.mouse.move(to.x + 60, to.y + to.height - 6, { steps: 6 });
  await expect(strip(page).locator('[data-line="after"]')).toHaveCount(1);
  await page.mouse.up();
  await expect(scenes(page).nth(2)).toHaveAccessibleName('Scene 3 of 3: First');
  await expect(chosen(page)).toHaveAccessibleName('Scene 3 of 3: First');
});

test('what is on the stage becomes a scene, at which the briefing opens; it says what its picture leaves out', async ({
  page,
}) => {
  await openAt(page, '#view=actor/nato');
  await page.getByRole('button', { name: 'Make this a scene of the briefing' }).click();
  await page.getByRole('button', { name: 'Open it' }).click();
  await expect(chosen(page)).toHaveAccessibleName(/^Scene 9 of 9/);
  await expect(shown(page).getByLabel('Headline', { exact: true })).toBeFocused();
  await expect(shown(page).getByRole('listitem').first()).toContainText('NATO');
  await expect(shown(page)).not.toContainText('lies outside the picture');

  await page.goBack();
  for (let i = 0; i < 4; i += 1) await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.getByRole('button', { name: 'Make this a scene of the briefing' }).click();
  await expect(page.getByText('Added to the briefing.')).toBeVisible();
  await page.getByRole('button', { name: 'Brief', exact: true }).click();
  await expect(chosen(page)).toHaveAccessibleName(/^Scene 10 of 10/);
  await expect(shown(page).getByLabel('Headline', { exact: true })).toBeFocused();
  await expect(shown(page)).toContainText('Some of what is lit lies outside the picture.');
  expect(await axeViolations(page)).toEqual([]);
  await shown(page).getByRole('button', { name: 'Zoom to what is lit' }).click();
  await expect(shown(page)).not.toContainText('lies outside the picture');
  await expect(shown(page).getByLabel('Near what is lit')).toBeChecked();
  await expect(shown(page).getByLabel('Near what is lit')).toBeFocused();
});

test('what a scene lights, cites and how it is seen is chosen', async ({ page }) => {
  await openBrief(page, SOME);
  const form = shown(page);
  // An entry of the browser's list that is chosen: the list itself is not of the page.
  await form.getByLabel('Light an actor or a relation').evaluate((field: HTMLInputElement) => {
    field.value = 'NATO';
    field.dispatchEvent(
      new InputEvent('input', { inputType: 'insertReplacementText', bubbles: true }),
    );
  });
  await expect(form.getByRole('button', { name: 'Do not light: NATO' })).toBeVisible();
  await form.getByLabel('Light an actor or a relation').fill('labels');
  await page.keyboard.press('Enter');
  await expect(
    form.getByRole('button', { name: /^Do not light: Donald Trump labels/ }),
  ).toBeVisible();
  await expect(preview(page)).toContainText('Trump recently labeling Zelenskyy');
  await form.getByLabel('My own choice').check();
  await expect(form.getByRole('button', { name: /^Do not cite: Trump recently/ })).toBeVisible();
  await form.getByLabel('Cite words').fill('I would exchange my position');
  await page.keyboard.press('Enter');
  await expect(preview(page)).toContainText('I would exchange my position for NATO');
  await form.getByLabel('The words of what is lit').check();
  await expect(preview(page)).not.toContainText('I would exchange my position for NATO');
  await form.getByLabel('Near what is lit').check();
  await form.getByLabel('Background').selectOption('Everything');
  await form.getByLabel('Time').fill('soon');
  await page.keyboard.press('Enter');
  await expect(form.getByRole('alert')).toContainText('Enter a time such as');
  await form.getByLabel('Time').fill('90');
  await page.keyboard.press('Enter');
  await expect(form.getByLabel('Time')).toHaveValue('1:30');
  await expect(bar(page)).toContainText('3 scenes, about 2 min');

  await form.getByRole('button', { name: 'Put a note on the picture' }).click();
  await expect(form.getByLabel('Note 1')).toBeFocused();
  await page.keyboard.type('To be built');
  const note = preview(page).getByRole('button', { name: /^Note on the picture: / });
  const before = await note.boundingBox();
  await note.focus();
  await expect(note).toHaveAccessibleName(/: To be built\./);
  await page.keyboard.press('Shift+ArrowDown');
  await expect
    .poll(async () => (await note.boundingBox())?.y ?? 0)
    .toBeGreaterThan((before?.y ?? 0) + 8);
  const lower = await note.boundingBox();
  if (!lower) throw new Error('missing box');
  await page.mouse.move(lower.x + 5, lower.y + 5);
  await page.mouse.down();
  await page.mouse.move(lower.x - 75, lower.y + 5, { steps: 4 });
  await page.mouse.up();
  await expect
    .poll(async () => Math.abs(((await note.boundingBox())?.x ?? 0) - (lower.x - 80)))
    .toBeLessThan(2);
  expect(await axeViolations(page)).toEqual([]);
});

test('a name that is typed is no choice yet; of two that begin alike, or are alike, either is lit', async ({
  page,
}) => {
  const { actors } = readDossier();
  const [first] = actors as object[];
  const named = (id: string, name: string) => ({
    ...first,
    id,
    name,
    aliases: [],
    partOf: undefined,
  });
  await openBrief(page, SOME, {
    actors: [
      ...actors,
      named('harbour', 'Harbour'),
      named('harbour-board', 'Harbour Board'),
      named('harbour-2', 'Harbour'),
    ],
  });
  const form = shown(page);
  const light = form.getByLabel('Light an actor or a relation');
  await light.pressSequentially('Harbour Board');
  await expect(light).toHaveValue('Harbour Board');
  await page.keyboard.press('Enter');
  await expect(light).toHaveValue('');
  await expect(form.getByRole('button', { name: 'Do not light: Harbour Board' })).toBeVisible();
  await light.pressSequentially('harbour-2');
  await page.keyboard.press('Enter');
  await light.pressSequentially('Harbour');
  await page.keyboard.press('Enter');
  await expect(
    form.getByRole('button', { name: /^Do not light: Harbour \(.*, harbour\)/ }),
  ).toBeVisible();
  await expect(
    form.getByRole('button', { name: /^Do not light: Harbour \(.*, harbour-2\)/ }),
  ).toBeVisible();
});

test('what a file lights twice, or an actor with the id of a relation, is shown once each', async ({
  page,
}) => {
  const { actors } = readDossier();
  const twin = {
    ...(actors[0] as object),
    id: 'R07',
    name: 'Twin',
    aliases: [],
    partOf: undefined,
  };
  const lit = { actors: ['trump', 'trump', 'R07'], relations: ['R07', 'R07'] };
  await openBrief(page, [{ ...SOME[0], ...lit }], { actors: [...actors, twin] });
  const form = shown(page);
  await expect(form.getByRole('button', { name: /^Do not light:/ })).toHaveCount(3);
  await form.getByRole('button', { name: 'Do not light: Donald Trump', exact: true }).click();
  await expect(form.getByRole('button', { name: /^Do not light:/ })).toHaveCount(2);
});

test('words that are refused stay with their row when another goes', async ({ page }) => {
  const questions = ['Who?', 'When?', 'Where?'].map((question) => ({ question }));
  const annotations = ['Left', 'Right'].map((text, i) => ({ text, x: i, y: 0 }));
  await openBrief(page, [{ ...SOME[0], questions, annotations }]);
  await said(page).getByLabel('Question 2').fill('…');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('alert')).toBeVisible();
  await said(page).getByRole('button', { name: 'Remove the question: Who?' }).click();
  await expect(said(page).getByLabel('Question 1')).toHaveValue('…');
  await expect(said(page).getByLabel('Question 2')).toHaveValue('Where?');
  await said(page).getByLabel('Question 1').fill('Since when?');
  await said(page).getByLabel('Answer 1').fill('Nobody knows.');
  await said(page).getByLabel('Question 2').click();
  await expect(
    said(page).getByRole('button', { name: 'Remove the question: Since when?' }),
  ).toBeVisible();

  await shown(page).getByLabel('Note 1').fill('…');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('alert')).toBeVisible();
  await shown(page).getByRole('button', { name: 'Take off the picture: Left' }).click();
  await expect(shown(page).getByLabel('Note 1')).toHaveValue('Right');
  await expect(shown(page).getByLabel('Note 2')).toHaveCount(0);
  await bar(page).getByRole('button', { name: 'Undo' }).click();
  await expect(shown(page).getByLabel('Note 1')).toHaveValue('Left');
  await expect(shown(page).getByLabel('Note 2')).toHaveValue('Right');
});

test('words that are refused are not left behind, and are told where their field goes', async ({
  page,
}) => {
  await openBrief(page, SOME);
  const time = shown(page).getByLabel('Time');
  await time.fill('soon');
  await scenes(page).nth(1).click();
  await expect(time).toBeFocused();
  await expect(time).toHaveValue('soon');
  await expect(chosen(page)).toHaveAccessibleName('Scene 1 of 3: First');
  const asked: string[] = [];
  page.once('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await page.evaluate(() => {
    setTimeout(() => {
      location.reload();
    });
  });
  await expect.poll(() => asked).toEqual(['beforeunload']);

  await page.evaluate(() => {
    location.hash = '#brief=s1';
  });
  await expect(chosen(page)).toHaveAccessibleName('Scene 2 of 3: Second');
  const lost = page.getByRole('alert').filter({ hasText: 'could not be kept' });
  await expect(lost).toContainText('soon');
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Dismiss the words that could not be kept' }).click();
  await expect(lost).toHaveCount(0);
  await scenes(page).nth(2).click();
  await expect(chosen(page)).toHaveAccessibleName('Scene 3 of 3: Third');

  await shown(page).getByLabel('Time').fill('soon');
  await page.keyboard.press('Escape');
  await scenes(page).nth(0).click();
  await expect(chosen(page)).toHaveAccessibleName('Scene 1 of 3: First');
});

test('words that are refused are told when the briefing itself is left', async ({ page }) => {
  await openBrief(page, SOME);
  await shown(page).getByLabel('Time').fill('soon');
  await page.evaluate(() => {
    location.hash = '';
  });
  await expect(article(page)).toBeVisible();
  const lost = page.getByRole('alert').filter({ hasText: 'could not be kept' });
  await expect(lost).toContainText('soon');
  await page.getByRole('button', { name: 'Dismiss the words that could not be kept' }).click();
  await expect(lost).toHaveCount(0);
});

test('what is being typed is kept for its own scene when an address leads to another scene', async ({
  page,
}) => {
  const first = {
    ...SOME[0],
    questions: [{ question: 'Who?' }],
    annotations: [{ text: 'Left', x: 0, y: 0 }],
  };
  await openBrief(page, [first, { ...SOME[1] }]);
  await said(page).getByLabel('Answer 1').fill('Nobody knows.');
  await page.evaluate(() => {
    location.hash = '#brief=s1';
  });
  await expect(chosen(page)).toHaveAccessibleName('Scene 2 of 2: Second');
  await scenes(page).nth(0).click();
  await expect(said(page).getByLabel('Answer 1')).toHaveValue('Nobody knows.');

  await shown(page).getByLabel('Headline').fill('Another first');
  await page.evaluate(() => {
    location.hash = '#brief=s1';
  });
  await expect(chosen(page)).toHaveAccessibleName('Scene 2 of 2: Second');
  await scenes(page).nth(0).click();
  await expect(chosen(page)).toHaveAccessibleName('Scene 1 of 2: Another first');

  await shown(page).getByLabel('Note 1').fill('Changed');
  await page.evaluate(() => {
    location.hash = '#brief=s1';
  });
  await expect(chosen(page)).toHaveAccessibleName('Scene 2 of 2: Second');
  await scenes(page).nth(0).click();
  await expect(shown(page).getByLabel('Note 1')).toHaveValue('Changed');
});

test('questions and lines to take are ours; a question waits for its words', async ({ page }) => {
  await openBrief(page, SOME);
  await said(page).getByRole('button', { name: 'Add a question' }).click();
  await expect(said(page).getByLabel('Question 1')).toBeFocused();
  await said(page).getByLabel('Answer 1').fill('Nobody knows.');
  await said(page).getByLabel('Question 1').fill('Who decides?');
  await page.keyboard.press('Tab');
  await expect(
    said(page).getByRole('button', { name: 'Remove the question: Who decides?' }),
  ).toBeVisible();
  await expect(said(page).getByLabel('Answer 1')).toHaveValue('Nobody knows.');
  await expect(said(page).getByText('Ours', { exact: true })).toHaveCount(2);
});

test('a scene says what it lost when a relation that it lights is removed', async ({ page }) => {
  await openAt(page, '#view=relation/R07');
  await page.getByRole('button', { name: 'Annotate', exact: true }).click();
  await details(page).getByRole('button', { name: 'Remove', exact: true }).click();
  await page.getByRole('button', { name: 'Brief', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Annotating' })).toHaveCount(0);
  await expect(chosen(page)).toHaveAccessibleName(/1 thing missing$/);
  await expect(preview(page)).toContainText('Removed from the dossier:');
  await expect(shown(page).getByRole('note')).toContainText('Removed from the dossier:');
  expect(await axeViolations(page)).toEqual([]);
  await shown(page).getByRole('button', { name: 'Dismiss' }).click();
  await expect(chosen(page)).not.toHaveAccessibleName(/missing/);
});

test('a dossier without relations can be told too', async ({ page }) => {
  const { actors, mentions, ...rest } = readDossier();
  await openWith(page, {
    ...rest,
    ...{ actors: actors.slice(0, 2), mentions: [], statements: [], relations: [], contests: [] },
    ...{ firstView: undefined, briefing: undefined, checks: [], layout: undefined },
  });
  expect(mentions.length).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Brief', exact: true }).click();
  await expect(page.getByText('There is no relation in this dossier yet')).toBeVisible();
  await page.getByRole('button', { name: 'Add a scene from the picture' }).click();
  await expect(scenes(page)).toHaveCount(1);
  expect(await axeViolations(page)).toEqual([]);
});

for (const [width, height] of [
  [390, 844],
  [820, 1180],
  [1600, 1000],
] as const)
  test(`sixty scenes with long headlines, some right to left, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const many = Array.from({ length: 60 }, (_, i) => ({
      id: `s${i}`,
      headline:
        i === 1
          ? 'زيلينسكي مستعد للتنحي إذا ضمن ذلك السلام'
          : `Scene ${i} ${'and so on '.repeat(30)}`,
      relations: ['R07'],
    }));
    await openBrief(page, many);
    await expect(scenes(page)).toHaveCount(60);
    // Only what is in sight is drawn.
    expect(await strip(page).locator('.thumb .marks').count()).toBeLessThan(20);
    await chosen(page).focus();
    await page.keyboard.press('End');
    await expect(chosen(page)).toBeInViewport();
    await expect(chosen(page)).toHaveAccessibleName(/^Scene 60 of 60/);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(width);
    expect(await axeViolations(page)).toEqual([]);
  });

test('the header says in which mode one is, and names what leads out wherever there is room', async ({
  page,
}) => {
  const modes = page.getByRole('group', { name: 'Mode' });
  const word = page.getByRole('button', { name: 'Export' }).locator('.word');
  const isWide = () => word.evaluate((element) => element.clientWidth > 1);
  await page.setViewportSize({ width: 1000, height: 800 });
  await openBrief(page, SOME);
  await expect(page.getByRole('button', { name: 'Present', exact: true })).toHaveCount(1);
  expect(await isWide()).toBe(true);
  await page.setViewportSize({ width: 390, height: 844 });
  for (const mode of ['Brief', 'Annotate', 'Explore']) {
    await modes.getByRole('button', { name: mode }).click();
    await expect(modes.getByRole('button', { pressed: true })).toHaveText(mode);
    await expect(modes.getByRole('button', { pressed: true })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  }
  const views = page.locator('header nav');
  for (const [width, fits] of [
    [1180, false],
    [1280, true],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    expect(await isWide()).toBe(fits);
    if (fits) expect(await views.evaluate((nav) => nav.scrollWidth - nav.clientWidth)).toBe(0);
  }
});
