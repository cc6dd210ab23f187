import { expect, test } from '@playwright/test';
import {
  addActor,
  addRelation,
  ARTICLE,
  bar,
  beginArticle,
  choosePlainly,
  dossierFile,
  drag,
  dropFile,
  expectSelected,
  form,
  library,
  menu,
  openFile,
  openToAnnotate,
  pasteArticle,
  pasteKeys,
  selected,
  selectPast,
  selectWords,
  textBody,
  ticks,
  touchWords,
  undo,
  untilKept,
  untilReady,
  watchErrors,
} from './annotating';
import {
  actor,
  article,
  axeViolations,
  details,
  graph,
  openAt,
  relation,
  untilStill,
} from './support';

let errors: string[] = [];
test.beforeEach(async ({ page }) => {
  errors = watchErrors(page);
  await choosePlainly(page);
});
test.afterEach(() => {
  expect(errors).toEqual([]);
});

const LINE = /Lindqvist.*rejected a plan by/;

test('an article is pasted, annotated and kept: from the words to the line and back, over a reload', async ({
  page,
}) => {
  await openAt(page);
  await page.getByRole('button', { name: 'Dossiers' }).click();
  expect(await axeViolations(page)).toEqual([]);
  await library(page).getByRole('button', { name: 'Close' }).click();

  await pasteArticle(page, ARTICLE);
  const look = library(page);
  await expect(look.getByLabel('Title of the dossier')).toHaveValue(
    'Larkhaven Mayor Rejects Harbour Plan',
  );
  await expect(look.getByLabel('Byline')).toHaveValue('Jane Doe');
  await expect(look.getByLabel('Date')).toHaveValue('March 3, 2025');
  await expect(look).toContainText('4 paragraphs set aside');
  await look.getByRole('button', { name: 'Put back: Share this article' }).click();
  await expect(look).toContainText('3 paragraphs set aside');
  await look.getByRole('button', { name: 'Set aside: Share this article' }).click();
  await expect(look).toContainText('4 paragraphs set aside');
  expect(await axeViolations(page)).toEqual([]);
  await look.getByRole('button', { name: 'Make the dossier' }).click();
  await untilReady(page);
  await expect(article(page)).toContainText('Haddad met Lindqvist on Monday');
  await expect(article(page)).not.toContainText('newsletter');
  expect(await axeViolations(page)).toEqual([]);

  await selectWords(page, 'Ada Lindqvist');
  await expect(menu(page)).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  await menu(page).getByRole('button', { name: 'New actor' }).click();
  const sheet = form(page, 'New actor');
  await expect(sheet.getByLabel('Name', { exact: true })).toHaveValue('Ada Lindqvist');
  await expect(sheet.getByLabel(/Mark the 2 other places of “Lindqvist” too/)).toBeChecked();
  expect(await axeViolations(page)).toEqual([]);
  await sheet.getByRole('button', { name: 'Add' }).click();
  await expect(actor(page, 'Ada Lindqvist')).toBeVisible();
  await expect(article(page).locator('[data-mention]')).toHaveText([
    'Ada Lindqvist',
    'Lindqvist',
    'Lindqvist',
  ]);

  await addActor(page, 'Northport Shipping');
  await expect(actor(page, 'Northport Shipping')).toBeVisible();

  await selectWords(page, 'has rejected a plan by Northport Shipping');
  await menu(page).getByRole('button', { name: 'Relation …' }).click();
  const relate = form(page, 'New relation');
  await expect(relate).toContainText('has rejected a plan by Northport Shipping');
  await expect(relate.getByLabel('From')).toHaveValue('Ada Lindqvist');
  await expect(relate.getByLabel('To', { exact: true })).toHaveValue('Northport Shipping');
  await expect(relate.getByLabel('Does what')).toHaveValue('has rejected a plan by');
  await expect(relate.getByLabel('Type')).toHaveValue('REJECT');
  await expect(relate.getByLabel('Between the two it is')).toHaveValue('conflictual');
  await relate.getByLabel('Type').selectOption('AID');
  await expect(relate.getByLabel('Between the two it is')).toHaveValue('cooperative');
  await relate.getByLabel('Type').selectOption('REJECT');
  expect(await axeViolations(page)).toEqual([]);
  await relate.getByRole('button', { name: 'Add', exact: true }).click();

  await expect(relation(page, LINE)).toBeVisible();
  const card = details(page);
  await expect(card.getByRole('heading', { level: 2 })).toContainText('has rejected a plan by');
  await expect(card.getByRole('region', { name: 'Evidence' })).toContainText(
    'has rejected a plan by Northport Shipping',
  );
  await expect(ticks(page)).toHaveCount(1);
  await expect(ticks(page)).toHaveAccessibleName(/sentence 1, supports 1 relation$/);
  expect(await axeViolations(page)).toEqual([]);

  await untilKept(page);
  await page.reload();
  await expect(relation(page, LINE)).toBeVisible();
  await expect(ticks(page)).toHaveCount(1);
  await expect(details(page)).toContainText('has rejected a plan by');
  await page.getByRole('button', { name: 'Annotate', exact: true }).click();
  await untilReady(page);
  await page.keyboard.press('Control+z');
  await expect(relation(page, LINE)).toHaveCount(0);
  await expect(ticks(page)).toHaveCount(0);
  await expect(actor(page, 'Northport Shipping')).toBeVisible();
  await page.keyboard.press('Control+y');
  await expect(relation(page, LINE)).toBeVisible();
  await undo(page).click();
  await undo(page).click();
  await expect(actor(page, 'Northport Shipping')).toHaveCount(0);
  await expect(actor(page, 'Ada Lindqvist')).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await page.keyboard.press('Control+Shift+z');
  await expect(relation(page, LINE)).toBeVisible();
  await untilKept(page);
  await page.reload();
  await expect(relation(page, LINE)).toBeVisible();
});

test('the keyboard alone makes actors and a relation, and Escape lets go of one thing at a time', async ({
  page,
}) => {
  await openAt(page);
  const focused = page.locator(':focus');
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  /** Goes on with the tab key until something of a name has the focus. */
  const tabTo = async (name: RegExp | string, most = 40) => {
    for (let turn = 0; turn < most; turn += 1) {
      await press('Tab');
      if (await named(name)) return;
    }
    throw new Error(`not reached by the tab key: ${String(name)}`);
  };
  const named = async (name: RegExp | string) => {
    if ((await focused.count()) === 0) return false;
    const snapshot = await focused.ariaSnapshot();
    return typeof name === 'string' ? snapshot.includes(`"${name}"`) : name.test(snapshot);
  };

  await press('Tab');
  await tabTo('Dossiers');
  await press('Enter');
  await expect(library(page)).toBeVisible();
  await tabTo('Paste the text of an article');
  await pasteKeys(page, ARTICLE);
  await expect(library(page)).toContainText('Is this understood rightly?');
  await tabTo('Make the dossier');
  await press('Enter');
  await untilReady(page);
  await tabTo(/Text to select words from/);

  // The first arrow key stands on the first word of the headline.
  await press('ArrowRight');
  await expectSelected(page, 'Larkhaven');
  await press('ArrowDown', 'ArrowRight');
  await expectSelected(page, 'Ada');
  await press('Shift+ArrowRight');
  await expectSelected(page, 'Ada Lindqvist');
  await press('Shift+ArrowRight', 'Shift+ArrowLeft');
  await expectSelected(page, 'Ada Lindqvist');
  await press('Enter');
  await expect(menu(page)).toBeVisible();
  await expect(menu(page).getByRole('button', { name: 'Relation …' })).toBeFocused();
  await press('ArrowRight');
  await expect(menu(page).getByRole('button', { name: 'New actor' })).toBeFocused();

  // One thing at a time: the form, the menu, the words.
  await press('Enter');
  const sheet = form(page, 'New actor');
  await expect(sheet.getByLabel('Name', { exact: true })).toBeFocused();
  await press('Escape');
  await expect(sheet).toBeHidden();
  await expectSelected(page, 'Ada Lindqvist');
  await expect(menu(page).locator(':focus')).toHaveCount(1);
  await press('Escape');
  await expect(menu(page)).toBeHidden();
  await expectSelected(page, 'Ada Lindqvist');
  await expect(textBody(page)).toBeFocused();
  await press('Escape');
  await expect(selected(page)).toHaveCount(0);

  // The arrow keys go on from the words that were let go.
  await press('ArrowLeft', 'ArrowRight');
  await expectSelected(page, 'Ada');
  await press('Shift+ArrowRight', 'Enter', 'ArrowRight', 'Enter');
  await expect(sheet.getByLabel('Name', { exact: true })).toBeFocused();
  await press('Enter');
  await expect(actor(page, 'Ada Lindqvist')).toBeVisible();
  await expect(sheet).toBeHidden();
  await expect(textBody(page)).toBeFocused();

  // has, rejected, a, plan, by, Northport
  await press(...Array<string>(6).fill('ArrowRight'), 'Shift+ArrowRight');
  await expectSelected(page, 'Northport Shipping');
  await press('Enter', 'ArrowRight', 'Enter');
  await expect(sheet.getByLabel('Name', { exact: true })).toBeFocused();
  await press('Enter');
  await expect(actor(page, 'Northport Shipping')).toBeVisible();
  await expect(textBody(page)).toBeFocused();

  await press(...Array<string>(4).fill('ArrowLeft'));
  await expectSelected(page, 'rejected');
  await press(...Array<string>(5).fill('Shift+ArrowRight'));
  await expectSelected(page, 'rejected a plan by Northport Shipping');
  // One word less at the end and back again, from the menu.
  await press('Enter');
  await expect(menu(page).getByRole('button', { name: 'Relation …' })).toBeFocused();
  await press('ArrowLeft', 'ArrowLeft');
  const shorter = menu(page).getByRole('button', { name: 'End one word earlier' });
  await expect(shorter).toBeFocused();
  await press('Enter');
  await expectSelected(page, 'rejected a plan by Northport');
  await expect(shorter).toBeFocused();
  await press('ArrowRight', 'Enter', 'Home');
  await expectSelected(page, 'rejected a plan by Northport Shipping');
  await press('ArrowRight', 'Enter');
  const relate = form(page, 'New relation');
  await expect(relate.getByLabel('From')).toBeFocused();
  await expect(relate.getByLabel('From')).toHaveValue('Ada Lindqvist');
  await tabTo(/Does what/);
  await page.keyboard.type('has rejected a plan by');
  await tabTo(/button "Add"/);
  await press('Enter');
  await expect(relation(page, LINE)).toBeVisible();
  await expect(relate).toBeHidden();
  await expect(details(page).getByRole('heading', { level: 2 })).toContainText('has rejected');
  await expect(textBody(page)).toBeFocused();

  // With nothing in hand Escape goes back through what was chosen, as elsewhere.
  const heading = details(page).getByRole('heading', { level: 2 });
  await press('Escape');
  await expect(heading).toHaveText('Northport Shipping');
  await press('Escape');
  await expect(heading).toHaveText('Ada Lindqvist');
  await press('Escape');
  await expect(heading).toHaveCount(0);
  await press('Control+z');
  await expect(relation(page, LINE)).toHaveCount(0);
});

test.describe('no relation without words', () => {
  test('a line that is drawn by hand asks for words, and says why it cannot be added without', async ({
    page,
  }) => {
    await beginArticle(page);
    await addActor(page, 'Ada Lindqvist');
    await addActor(page, 'Northport Shipping');
    const [from, to] = [actor(page, 'Ada Lindqvist'), actor(page, 'Northport Shipping')];
    await page.keyboard.press('Escape');
    await untilStill(page);

    await bar(page).getByRole('button', { name: 'Draw a relation' }).click();
    await expect(bar(page)).toContainText('Choose the actor that it starts from');
    expect(await axeViolations(page)).toEqual([]);
    await drag(page, from, to);
    const sheet = form(page, 'New relation');
    await expect(sheet).toContainText('Without words there is nothing to add');
    await expect(sheet.getByLabel('From')).toHaveValue('Ada Lindqvist');
    await expect(sheet.getByLabel('To', { exact: true })).toHaveValue('Northport Shipping');
    const add = sheet.getByRole('button', { name: 'Add', exact: true });
    await sheet.getByLabel('Does what').fill('rejects');
    await expect(add).toBeDisabled();
    await sheet.getByLabel('Does what').press('Enter');
    await expect(sheet).toBeVisible();
    await expect(undo(page)).toHaveAttribute('title', /Added actor: Northport Shipping/);
    expect(await axeViolations(page)).toEqual([]);

    await selectWords(page, 'has rejected a plan by Northport Shipping');
    await expect(sheet.getByLabel('Does what')).toHaveValue('rejects');
    await expect(sheet.getByLabel('Type')).toHaveValue('REJECT');
    await expect(add).toBeEnabled();
    await add.click();
    await expect(relation(page, /Lindqvist → Northport Shipping: rejects/)).toBeVisible();
  });

  test('R and Enter draw a line from the keyboard; Escape lets go of it', async ({ page }) => {
    await beginArticle(page);
    await addActor(page, 'Ada Lindqvist');
    await addActor(page, 'Northport Shipping');
    await untilStill(page);
    await actor(page, 'Northport Shipping').click();
    await page.keyboard.press('r');
    await expect(bar(page)).toContainText('From Northport Shipping to …');
    await page.keyboard.press('Escape');
    await expect(bar(page)).not.toContainText('From Northport Shipping');
    await page.keyboard.press('r');
    await page.keyboard.press('Home');
    await expect(actor(page, 'Ada Lindqvist')).toBeFocused();
    await page.keyboard.press('Enter');
    const sheet = form(page, 'New relation');
    await expect(sheet.getByLabel('From')).toBeFocused();
    await expect(sheet.getByLabel('From')).toHaveValue('Northport Shipping');
    await expect(sheet.getByLabel('To', { exact: true })).toHaveValue('Ada Lindqvist');
    await expect(sheet.getByRole('button', { name: 'Add', exact: true })).toBeDisabled();
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
    await expect(actor(page, 'Ada Lindqvist')).toBeFocused();
  });
});

test('relations and actors are changed, turned round, contested, merged and parted, and the history leaps', async ({
  page,
}) => {
  await beginArticle(page);
  await addActor(page, 'Ada Lindqvist');
  await addActor(page, 'Northport Shipping');
  await addRelation(page, {
    words: 'has rejected a plan by Northport Shipping',
    predicate: 'has rejected a plan by',
  });
  await addRelation(page, {
    words: 'offered the city a new quay',
    predicate: 'offered a new quay to',
    source: 'Northport Shipping',
    target: 'Ada Lindqvist',
  });
  const card = details(page);
  const heading = card.getByRole('heading', { level: 2 });
  await expect(heading).toContainText('offered a new quay');
  expect(await axeViolations(page)).toEqual([]);

  // Turned round and back; changed; leading.
  const tools = card.getByRole('group', { name: 'Change it' });
  await tools.getByRole('button', { name: 'Turn round' }).click();
  await expect(heading).toHaveText(/^Ada Lindqvist/);
  await undo(page).click();
  await expect(heading).toHaveText(/^Northport Shipping/);
  await tools.getByRole('button', { name: 'Change …' }).click();
  const change = form(page, 'Change relation');
  await expect(change).toContainText('offered the city a new quay');
  await change.getByLabel('Does what').fill('offered a quay to');
  expect(await axeViolations(page)).toEqual([]);
  await change.getByRole('button', { name: 'Save' }).click();
  await expect(heading).toContainText('offered a quay to');
  await tools.getByRole('button', { name: 'Make it leading' }).click();
  await expect(tools.getByRole('button', { name: 'Not leading' })).toBeVisible();
  await bar(page).getByRole('button', { name: 'First view' }).click();
  const first = form(page, 'The first view');
  await expect(first.getByRole('listitem')).toHaveCount(1);
  await expect(first.getByRole('listitem')).toContainText('offered a quay to');
  await first.getByLabel('Headline').fill('Mayor against shipping company');
  expect(await axeViolations(page)).toEqual([]);
  await first.getByRole('button', { name: 'Save' }).click();
  await expect(graph(page)).toContainText('Mayor against shipping company');

  // Set against the other relation.
  await card.getByText('Set against …').click();
  await card.getByRole('combobox', { name: 'Set against …' }).selectOption({ index: 0 });
  await card.getByLabel('Kind').selectOption('contrast');
  await card.getByLabel('Why').fill('refused, then offered');
  await card.getByRole('button', { name: 'Set against each other' }).click();
  await expect(card).toContainText('Contrast: two sides of one story');
  expect(await axeViolations(page)).toEqual([]);

  // Removed, and back.
  await tools.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(relation(page, /offered a quay/)).toHaveCount(0);
  await expect(ticks(page)).toHaveCount(1);
  await undo(page).click();
  await expect(relation(page, /offered a quay/)).toBeVisible();

  // A second name for one of them: not the same, taken back, merged, parted.
  await addActor(page, 'Omar Haddad');
  await expect(heading).toHaveText('Omar Haddad');
  const compare = card.getByRole('combobox', { name: 'Compare with another actor …' });
  await compare.selectOption('Ada Lindqvist');
  // A name that is picked changes nothing yet.
  await expect(actor(page, 'Omar Haddad')).toBeVisible();
  await card.getByRole('button', { name: 'Not the same as Ada Lindqvist' }).click();
  await expect(card).toContainText('Not the same as Ada Lindqvist');
  await compare.selectOption('Ada Lindqvist');
  await card.getByRole('button', { name: 'It is the same as Ada Lindqvist' }).click();
  const refusal = page.getByRole('alert');
  await expect(refusal).toContainText('Take that note back first');
  expect(await axeViolations(page)).toEqual([]);
  await card.getByRole('button', { name: 'Take back' }).click();
  await expect(refusal).toHaveCount(0);
  await compare.selectOption('Ada Lindqvist');
  await card.getByRole('button', { name: 'It is the same as Ada Lindqvist' }).click();
  await expect(actor(page, 'Omar Haddad')).toHaveCount(0);
  await expect(heading).toHaveText('Ada Lindqvist');
  await expect(card).toContainText('Omar Haddad was merged into it');
  await card.getByRole('button', { name: 'Part them' }).click();
  await expect(actor(page, 'Omar Haddad')).toBeVisible();

  // The history is told in words and leaps to any step.
  await bar(page).getByRole('button', { name: 'History' }).click();
  const history = form(page, 'History');
  await expect(history.getByRole('listitem').first()).toContainText(
    'Parted Omar Haddad from Ada Lindqvist',
  );
  await expect(history).toContainText('Changed relation: Northport Shipping → Ada Lindqvist');
  expect(await axeViolations(page)).toEqual([]);
  await history.getByRole('button', { name: /^Added actor: Northport Shipping/ }).click();
  await expect(graph(page).locator('[data-kind="relation"]')).toHaveCount(0);
  await expect(actor(page, 'Northport Shipping')).toBeVisible();
  await expect(history).toContainText(/^.*2 of \d+ steps in force/);
  await history.getByRole('button', { name: 'As it was opened' }).click();
  await expect(actor(page, 'Ada Lindqvist')).toHaveCount(0);
  await history.getByRole('button', { name: /^Parted Omar Haddad/ }).click();
  await expect(actor(page, 'Omar Haddad')).toBeVisible();
  await expect(relation(page, /offered a quay/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(history).toBeHidden();
});

const LINDQVIST = ['ada', 'Ada Lindqvist', 'person'] as const;
const NORTHPORT = ['northport', 'Northport Shipping', 'organization'] as const;
const HADDAD = ['haddad', 'Omar Haddad', 'person'] as const;
const REJECTS = {
  id: 'R1',
  source: 'ada',
  target: 'northport',
  predicate: 'has rejected a plan by',
  type: 'REJECT',
  evidence: [{ exact: 'has rejected a plan by Northport Shipping' }],
  certainty: 0.95,
};
const WARNS = {
  id: 'R2',
  source: 'ada',
  target: 'northport',
  predicate: 'warned',
  type: 'THREATEN',
  evidence: [{ exact: 'Lindqvist warned the company that the reef would not survive it' }],
  certainty: 0.6,
};
const MEETS = {
  id: 'R3',
  source: 'haddad',
  target: 'ada',
  predicate: 'met',
  type: 'CONSULT',
  evidence: [{ exact: 'Haddad met Lindqvist on Monday' }],
};
const SPEAKS = {
  id: 'R4',
  source: 'haddad',
  target: 'northport',
  predicate: 'speaks for',
  type: 'Representation',
  evidence: [{ exact: 'said Omar Haddad, who speaks for the company' }],
};

test.describe('the review of proposals', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('./');
    await openToAnnotate(
      page,
      'first.parley.json',
      dossierFile('first', [LINDQVIST, NORTHPORT], []),
    );
    await page.getByRole('button', { name: 'Dossiers' }).click();
    const second = [REJECTS, WARNS, MEETS, SPEAKS];
    await openFile(
      page,
      'second.parley.json',
      dossierFile('second', [LINDQVIST, NORTHPORT, HADDAD], second),
    );
    const same = library(page);
    await expect(same).toContainText('This dossier is about the text that is open');
    expect(await axeViolations(page)).toEqual([]);
    await same.getByRole('button', { name: /^Take what it holds as proposals/ }).click();
    await expect(form(page, 'Review proposals')).toContainText('6 proposals to decide');
  });

  test('one after the other is accepted, rejected or changed by one key, in its sentence', async ({
    page,
  }) => {
    const review = form(page, 'Review proposals');
    const now = review.getByRole('article');
    await expect(bar(page).getByRole('button', { name: 'Review 6' })).toBeVisible();
    await expect(graph(page).locator('[data-kind="relation"]')).toHaveCount(0);
    await expect(now).toContainText('Omar Haddad · person');
    await expect(now).toContainText('Proposed by second.parley.json');
    expect(await axeViolations(page)).toEqual([]);

    await page.keyboard.press('a');
    await expect(actor(page, 'Omar Haddad')).toBeVisible();
    await expect(now).toContainText('“Omar Haddad” names Omar Haddad');
    await expectSelected(page, 'Omar Haddad');
    await page.keyboard.press('a');
    await expect(now).toContainText('Ada Lindqvist → Northport Shipping: has rejected a plan by');
    await expect(now).toContainText('95 % certain');
    await expectSelected(page, 'has rejected a plan by Northport Shipping');
    await page.keyboard.press('ArrowRight');
    await expect(now).toContainText('warned');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('a');
    await expect(relation(page, LINE)).toBeVisible();

    await expect(now).toContainText('warned');
    await review.getByRole('textbox', { name: /^Reason/ }).fill('a warning is no threat');
    await review.getByRole('button', { name: 'Reject R' }).click();
    await expect(now).toContainText('Omar Haddad → Ada Lindqvist: met');
    await expect(review.getByRole('textbox', { name: /^Reason/ })).toHaveValue('');
    await page.keyboard.press('r');
    await expect(now).toContainText('speaks for');
    await page.keyboard.press('e');
    const change = form(page, 'Change relation');
    await expect(change.getByLabel('Does what')).toHaveValue('speaks for');
    await change.getByLabel('Does what').fill('speaks on behalf of');
    await change.getByRole('button', { name: 'Save' }).click();
    await expect(relation(page, /speaks on behalf of/)).toBeVisible();

    // The queue goes on by itself. What was rejected is found with its reason, and can be taken up again.
    await expect(review).toContainText('All proposals are decided');
    await review.getByText('Rejected (2)').click();
    const rejected = review.getByRole('listitem').filter({ hasText: 'warned' });
    await expect(rejected).toContainText('a warning is no threat');
    await expect(review.getByRole('listitem').filter({ hasText: 'met' })).toContainText(
      'no reason given',
    );
    expect(await axeViolations(page)).toEqual([]);
    await rejected.getByRole('button', { name: 'Reopen' }).click();
    await expect(review).toContainText('1 proposal to decide');
    await expect(now).toContainText('warned');
    await page.keyboard.press('a');
    await expect(relation(page, /warned/)).toBeVisible();
    await untilKept(page);
    await page.reload();
    await expect(relation(page, /warned/)).toBeVisible();
  });

  test('a proposal whose change is called off waits as before, and so does one beside another form', async ({
    page,
  }) => {
    const review = form(page, 'Review proposals');
    await page.keyboard.press('e');
    const change = form(page, 'Change actor');
    await change.getByLabel('Name', { exact: true }).fill('Omar H.');
    await page.keyboard.press('Escape');
    await expect(review).toContainText('6 proposals to decide');
    await expect(undo(page)).toHaveAttribute('title', /proposal/);
    await page.keyboard.press('e');
    await expect(change.getByLabel('Name', { exact: true })).toHaveValue('Omar Haddad');
    await bar(page).getByRole('button', { name: 'Source' }).click();
    await expect(bar(page).getByRole('button', { name: 'Review 6' })).toBeVisible();
    await expect(actor(page, 'Omar Haddad')).toHaveCount(0);
    // What it was made from is undone: there is nothing to change any more.
    await bar(page).getByRole('button', { name: 'Review 6' }).click();
    await review.getByRole('button', { name: 'Edit E' }).click();
    await undo(page).click();
    await expect(form(page, 'Not there any more')).toContainText('undone or removed meanwhile');
    expect(await axeViolations(page)).toEqual([]);
  });

  test('its keys are keys of picture and text while the focus is there', async ({ page }) => {
    const review = form(page, 'Review proposals');
    await actor(page, 'Ada Lindqvist').focus();
    for (const key of ['a', 'e', 'r', 'Escape']) await page.keyboard.press(key);
    await textBody(page).focus();
    for (const key of ['a', 'r', 'ArrowRight']) await page.keyboard.press(key);
    await expect(bar(page).getByRole('button', { name: 'Review 6' })).toBeVisible();
    await expect(review).toContainText('6 proposals to decide');
    await expect(review).not.toContainText('Rejected');
  });

  test('a filter that lets nothing through any more can be taken off', async ({ page }) => {
    const review = form(page, 'Review proposals');
    await review.getByLabel('At least so certain').selectOption('90 %');
    await review.getByRole('button', { name: 'Accept A' }).click();
    await expect(review).toContainText('No proposal passes the filter');
    expect(await axeViolations(page)).toEqual([]);
    await expect(review.getByLabel('At least so certain')).toHaveValue('0.9');
    await review.getByRole('button', { name: 'Take the filter off' }).click();
    await expect(review).toContainText(/^.*\d proposals to decide/s);
  });

  test('proposals are filtered by actor, and those shown are accepted at once with one undo', async ({
    page,
  }) => {
    const review = form(page, 'Review proposals');
    await review.getByLabel('Actor').selectOption('Omar Haddad');
    await expect(review).toContainText('4 of 6 proposals shown');
    await review.getByLabel('Actor').selectOption('any');
    await review.getByLabel('At least so certain').selectOption('90 %');
    await expect(review).toContainText('1 of 6 proposals shown');
    await review.getByLabel('At least so certain').selectOption('any');
    await review.getByLabel('Type').selectOption('REJECT');
    await expect(review.getByRole('article')).toContainText('has rejected a plan by');
    await review.getByLabel('Type').selectOption('any');
    await review.getByRole('button', { name: 'Accept all 6 shown' }).click();
    await expect(review).toContainText('No proposals wait');
    await expect(graph(page).locator('[data-kind="relation"]')).toHaveCount(4);
    await undo(page).click();
    await expect(graph(page).locator('[data-kind="relation"]')).toHaveCount(0);
    await expect(review).toContainText('6 proposals to decide');
  });
});

test('lost and moved words are not drawn but listed with their places, settled by hand or given up', async ({
  page,
}) => {
  const moved = ARTICLE.indexOf('Lindqvist warned') - 3;
  await page.goto('./');
  await openToAnnotate(
    page,
    'drifted.parley.json',
    dossierFile(
      'drifted',
      [LINDQVIST, NORTHPORT, HADDAD],
      [
        { ...REJECTS, evidence: [{ exact: 'has turned down a plan by Northport Shipping' }] },
        { ...WARNS, evidence: [{ exact: 'Lindqvist warned the company', start: moved }] },
        MEETS,
      ],
    ),
  );
  const lines = graph(page).locator('[data-kind="relation"]');
  await expect(lines).toHaveCount(1);
  await bar(page).getByRole('button', { name: 'Lost words 2' }).click();
  const tray = form(page, 'Words to find again');
  const item = (words: string) => tray.locator('li', { has: page.getByText(words) }).first();
  await expect(item('has turned down')).toContainText('not found');
  await expect(item('has turned down')).toContainText(
    'Supports: Ada Lindqvist → Northport Shipping: has rejected a plan by',
  );
  await expect(item('has turned down')).toContainText('Nothing like them stands in the text');
  await expect(item('warned the company')).toContainText('found at another place');
  expect(await axeViolations(page)).toEqual([]);

  await item('warned the company').getByRole('button', { name: 'They stand here' }).click();
  await expect(relation(page, /warned/)).toBeVisible();
  await expect(lines).toHaveCount(2);
  await expect(bar(page).getByRole('button', { name: 'Lost words 1' })).toBeVisible();

  await selectWords(page, 'has rejected a plan by Northport Shipping');
  await tray.getByRole('button', { name: 'They are the words that are selected now' }).click();
  await expect(relation(page, LINE)).toBeVisible();
  await expect(tray).toContainText('Every quotation stands where it should');

  await undo(page).click();
  await expect(lines).toHaveCount(2);
  await tray.getByRole('button', { name: 'Give them up' }).click();
  await expect(tray).toContainText('Every quotation stands where it should');
  await expect(lines).toHaveCount(2);
  await undo(page).click();
  await expect(item('has turned down')).toBeVisible();
  await expect(bar(page).getByRole('button', { name: 'Lost words 1' })).toBeVisible();
});

test('what cannot be opened is refused with the reason and what to do', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'Dossiers' }).click();
  const told = library(page).getByRole('alert');
  const good = dossierFile('first', [], []);
  const files: readonly (readonly [
    name: string,
    body: string | Buffer,
    why: RegExp,
    fix: RegExp,
  ])[] = [
    ['empty.txt', ' \n\n ', /There is no text in it/, /Bring the whole text/],
    ['address.txt', 'https://example.org/news/1', /This is a web address/, /open the page/],
    ['paper.pdf', Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'), /This is a PDF/, /copy/],
    [
      'bytes.txt',
      Buffer.from(Array.from({ length: 400 }, (_, i) => (i * 37) % 32)),
      /This is not text/,
      /select the text, copy it/,
    ],
    [
      'newer.parley.json',
      good.replace('"version":1', '"version":99'),
      /has version 99/,
      /newer Parley/,
    ],
    ['other.json', '{"name":"left-pad"}', /no Parley dossier/, /paste the article as text/],
    ['broken.json', '{"format":"parley-dossier",', /not JSON/, /Open a dossier/],
  ];
  for (const [name, body, why, fix] of files) {
    await openFile(page, name, body);
    await expect(told, name).toContainText(why);
    await expect(told, name).toContainText(fix);
  }
  expect(await axeViolations(page)).toEqual([]);

  // Pasted, it is no different; and the library is still there to open something else.
  await library(page).getByRole('textbox', { name: 'Paste the text of an article' }).fill(' ');
  await expect(library(page).getByRole('button', { name: 'Look at the text' })).toBeDisabled();
  await library(page)
    .getByRole('textbox', { name: 'Paste the text of an article' })
    .fill('https://example.org/');
  await library(page).getByRole('button', { name: 'Look at the text' }).click();
  await expect(told).toContainText('This is a web address');
  await library(page).getByRole('button', { name: 'Close' }).click();
  await dropFile(page, 'notes.txt', ARTICLE);
  await expect(library(page)).toContainText('Is this understood rightly?');
  await expect(library(page)).toContainText('read as UTF-8');
  await expect(told).toHaveCount(0);
});

test('a dossier that was removed can be put back from the notice', async ({ page }) => {
  await page.goto('./');
  await openToAnnotate(
    page,
    'kept.parley.json',
    dossierFile('kept', [LINDQVIST, NORTHPORT], [REJECTS]),
  );
  await page.getByRole('button', { name: 'Dossiers' }).click();
  const row = library(page).getByRole('listitem').filter({ hasText: 'Larkhaven, kept' });
  await expect(row).toContainText('2 actors · 1 relation');
  await row.getByRole('button', { name: 'Remove' }).click();
  await expect(library(page)).toContainText('“Larkhaven, kept” is removed');
  await library(page).getByRole('button', { name: 'Close' }).click();
  await expect(actor(page, 'Donald Trump')).toBeVisible();
  await expect(page.getByText('“Larkhaven, kept” is removed')).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Put it back' }).click();
  await expect(page.getByText('“Larkhaven, kept” is removed')).toHaveCount(0);
  await page.getByRole('button', { name: 'Dossiers' }).click();
  await row.getByRole('button', { name: /^Larkhaven, kept/ }).click();
  await expect(relation(page, LINE)).toBeVisible();
});

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('an article is pasted, annotated and kept with a finger, and nothing scrolls sideways', async ({
    page,
  }) => {
    const fits = async () => {
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    };
    await page.goto('./');
    await page.getByRole('button', { name: 'Dossiers' }).tap();
    await fits();
    await library(page)
      .getByRole('textbox', { name: 'Paste the text of an article' })
      .fill(ARTICLE);
    await library(page).getByRole('button', { name: 'Look at the text' }).tap();
    await expect(library(page)).toContainText('Is this understood rightly?');
    await fits();
    expect(await axeViolations(page)).toEqual([]);
    await library(page).getByRole('button', { name: 'Make the dossier' }).tap();
    await untilReady(page);
    await fits();

    for (const name of ['Ada Lindqvist', 'Northport Shipping']) {
      await touchWords(page, name);
      await menu(page).getByRole('button', { name: 'New actor' }).tap();
      const sheet = form(page, 'New actor');
      await expect(sheet.getByRole('button', { name: 'Add' })).toBeInViewport();
      await fits();
      await sheet.getByRole('button', { name: 'Add' }).tap();
      await expect(actor(page, name)).toBeAttached();
    }
    await touchWords(page, 'has rejected a plan by Northport Shipping');
    await expect(menu(page)).toBeInViewport();
    await fits();
    expect(await axeViolations(page)).toEqual([]);
    await menu(page).getByRole('button', { name: 'Relation …' }).tap();
    const relate = form(page, 'New relation');
    await expect(relate.getByRole('button', { name: 'Add', exact: true })).toBeInViewport();
    await fits();
    expect(await axeViolations(page)).toEqual([]);
    await relate.getByRole('button', { name: 'Add', exact: true }).tap();
    await expect(relation(page, LINE)).toBeAttached();
    await expect(details(page)).toContainText('has rejected a plan by');
    await fits();

    for (const button of await bar(page).getByRole('button').all()) {
      await button.scrollIntoViewIfNeeded();
      await expect(button).toBeInViewport();
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    await bar(page).getByRole('button', { name: 'Draw a relation' }).tap();
    await expect(bar(page).getByText('Choose the actor that it starts from')).toBeVisible();
    await bar(page).getByRole('button', { name: 'Draw a relation' }).tap();
    await fits();
    await untilKept(page);
    await page.reload();
    await expect(relation(page, LINE)).toBeAttached();
    await fits();
  });
});

test('words become a mention, a statement, evidence or are set aside, each by a form of its own', async ({
  page,
}) => {
  await page.goto('./');
  await openToAnnotate(
    page,
    'forms.parley.json',
    dossierFile('forms', [LINDQVIST, NORTHPORT, HADDAD], [WARNS]),
  );
  const choose = async (words: string, kind: string, title: string) => {
    await selectWords(page, words);
    await menu(page).getByRole('button', { name: kind }).click();
    const sheet = form(page, title);
    await expect(sheet).toContainText(words);
    expect(await axeViolations(page), title).toEqual([]);
    return { sheet, add: sheet.getByRole('button', { name: 'Add', exact: true }) };
  };

  // Over names and lit words, and on out of the text, the hand keeps what it has.
  await selectWords(page, 'warned the company that');
  const offered = await menu(page).getByText('“warned the company that”').boundingBox();
  await page.mouse.move((offered?.x ?? 0) + 20, (offered?.y ?? 0) + 8);
  await page.mouse.down();
  await page.mouse.move((offered?.x ?? 0) + 60, (offered?.y ?? 0) + 160, { steps: 3 });
  await page.mouse.up();
  await expectSelected(page, 'warned the company that');
  await page.keyboard.press('Escape');
  await selectWords(page, 'Omar Haddad, who speaks for the company');
  await page.keyboard.press('Escape');
  await selectPast(page, 'would not survive it.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(selected(page)).toHaveCount(0);

  const mention = await choose('the company', 'Mention of …', 'New mention');
  await expect(mention.add).toBeDisabled();
  await expect(mention.sheet.getByLabel('How the words name it')).toHaveValue('nominal');
  await mention.sheet.getByLabel('Actor').fill('northport shipping');
  await mention.add.click();
  await expect(article(page).locator('[data-mention]').getByText('the company')).toBeVisible();

  const statement = await choose('“We will pay for the reef,”', 'Statement by …', 'New statement');
  await statement.sheet.getByLabel('Speaker').fill('Omar Haddad');
  await expect(statement.sheet.getByLabel('How it is told')).toHaveValue('direct');
  await statement.add.click();
  await expect(details(page)).toContainText('We will pay for the reef');

  const evidence = await choose(
    'rejected a plan by Northport Shipping',
    'Evidence for …',
    'Evidence for a relation',
  );
  await evidence.add.click();
  await expect(details(page).getByRole('region', { name: 'Evidence' })).toContainText(
    'rejected a plan by Northport Shipping',
  );
  await expect(ticks(page)).toHaveCount(2);

  const aside = await choose('on Monday', 'Set aside …', 'Set words aside');
  await expect(aside.add).toBeDisabled();
  await aside.sheet.getByLabel(/^Why nothing need rest on them/).fill('when they met');
  await aside.add.click();
  await expect(undo(page)).toHaveAttribute('title', /Set words aside/);

  await bar(page).getByRole('button', { name: 'Source' }).click();
  const source = form(page, 'Where the article comes from');
  await source.getByLabel('Publisher').fill('The Larkhaven Courier');
  expect(await axeViolations(page)).toEqual([]);
  await source.getByRole('button', { name: 'Save' }).click();
  await expect(article(page)).toContainText('The Larkhaven Courier');

  // Other places of a name are offered on its card, one by one.
  await actor(page, 'Omar Haddad').click();
  await expect(details(page)).toContainText('One other place has its name');
  expect(await axeViolations(page)).toEqual([]);
  await details(page)
    .getByRole('button', { name: /^Mark: .*Haddad met/ })
    .click();
  await expect(
    article(page).locator('[data-mention]').getByText('Haddad', { exact: true }),
  ).toBeVisible();
  await expect(details(page)).not.toContainText('One other place');
});

test('a form follows the words that are selected while it is open, but for what a person has filled in', async ({
  page,
}) => {
  await page.goto('./');
  await openToAnnotate(
    page,
    'follow.parley.json',
    dossierFile('follow', [LINDQVIST, NORTHPORT, HADDAD], []),
  );
  await selectWords(page, 'Monday');
  await menu(page).getByRole('button', { name: 'New actor' }).click();
  const made = form(page, 'New actor');
  await selectWords(page, 'the reef');
  await expect(made.getByLabel('Name', { exact: true })).toHaveValue('the reef');
  await made.getByLabel('Name', { exact: true }).fill('Reef of Larkhaven');
  await selectWords(page, 'the harbour');
  await expect(made.getByLabel('Name', { exact: true })).toHaveValue('Reef of Larkhaven');
  await made.getByRole('button', { name: 'Add', exact: true }).click();
  const mentions = article(page).locator('[data-mention]');
  await expect(mentions.getByText('the harbour')).toBeVisible();

  await selectWords(page, 'offered the city a new quay');
  await menu(page).getByRole('button', { name: 'Relation …' }).click();
  const relate = form(page, 'New relation');
  await relate.getByLabel('Does what').fill('turns down');
  await relate.getByLabel('How it stands').selectOption('claimed');
  await selectWords(page, 'has rejected a plan by Northport Shipping');
  await expect(relate.getByLabel('Type')).toHaveValue('REJECT');
  await expect(relate.getByLabel('From')).toHaveValue('Ada Lindqvist');
  await expect(relate.getByLabel('Does what')).toHaveValue('turns down');
  await expect(relate.getByLabel('How it stands')).toHaveValue('claimed');
  // An actor that is chosen and then gone again is only a name that was typed.
  await relate.getByLabel('To', { exact: true }).fill('Nobody Known');
  await relate.getByRole('button', { name: 'Add “Nobody Known” as an actor' }).click();
  await expect(relate).not.toContainText('No actor is called');
  await undo(page).click();
  await expect(relate).toContainText('No actor is called “Nobody Known”');
  await expect(relate.getByRole('button', { name: 'Add', exact: true })).toBeDisabled();
});

test('words that name three actors together go on naming all of them', async ({ page }) => {
  await page.goto('./');
  const three = JSON.parse(dossierFile('three', [LINDQVIST, NORTHPORT, HADDAD], [])) as {
    mentions: { actors: string[] }[];
  };
  const [first] = three.mentions;
  if (first) first.actors = ['ada', 'northport', 'haddad'];
  await openToAnnotate(page, 'three.parley.json', JSON.stringify(three));
  const words = article(page).locator('[data-mention]').getByText('Ada Lindqvist');
  const change = async () => {
    await words.click();
    await details(page).getByRole('button', { name: 'It names somebody else …' }).click();
    return form(page, 'Change mention');
  };
  const sheet = await change();
  await expect(sheet.getByLabel('Together with').nth(1)).toHaveValue('Omar Haddad');
  await sheet.getByLabel('Open question').fill('who are they?');
  await sheet.getByRole('button', { name: 'Save' }).click();
  await expect((await change()).getByLabel('Together with').nth(1)).toHaveValue('Omar Haddad');
});

test('where nothing can be kept it is said at once, and the work goes on', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused', 'SecurityError');
    };
  });
  await beginArticle(page);
  const notice = page.getByRole('alert');
  await expect(notice).toBeVisible();
  await expect(bar(page)).toContainText('Not kept');
  await expect(page.getByRole('button', { name: 'Save as file' }).first()).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  await addActor(page, 'Ada Lindqvist');
  await expect(actor(page, 'Ada Lindqvist')).toBeVisible();
});
