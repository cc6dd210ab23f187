import { expect, test } from '@playwright/test';
import { article, details, filters, graph, openAt } from './support';

// What a screen reader is told, in files that a person has read. Changed on purpose: take over by hand what the failure marks with +;
// written by Playwright they would name no numbers.

test('the picture is read as its actors, then every relation of the first view in a sentence', async ({
  page,
}) => {
  await openAt(page);
  await expect(
    graph(page).getByRole('group', { name: 'Actors and their relations' }),
  ).toMatchAriaSnapshot({ name: 'picture.aria.yml' });
});

test('the article is read as its headline, its source and its own words', async ({ page }) => {
  await openAt(page);
  await expect(article(page)).toMatchAriaSnapshot({ name: 'article.aria.yml' });
});

test('the card of an actor is read as its name, its words and the words of its relations', async ({
  page,
}) => {
  await openAt(page, '#view=actor/biden');
  await expect(details(page)).toMatchAriaSnapshot({ name: 'actor.aria.yml' });
});

test('the filters are read as what they let through, each choice with its count', async ({
  page,
}) => {
  await openAt(page, '#view=all&lens=disputed');
  await expect(filters(page)).toMatchAriaSnapshot({ name: 'filters.aria.yml' });
});

test('reading along is read as a slider that says where it is and what is new', async ({
  page,
}) => {
  await openAt(page);
  const strip = graph(page).getByRole('region', { name: 'Read along' });
  await strip.getByRole('slider').press('ArrowRight');
  await expect(strip).toMatchAriaSnapshot({ name: 'read-along.aria.yml' });
});

test('a dispute is read as its kind, its reason and both sides with their words', async ({
  page,
}) => {
  await openAt(page, '#view=all');
  await page
    .getByRole('navigation', { name: 'Views' })
    .getByRole('button', { name: 'Disputes' })
    .click();
  const dispute = graph(page)
    .getByRole('article')
    .filter({ has: page.getByRole('heading', { name: /^Contradiction/ }) });
  await expect(dispute).toMatchAriaSnapshot({ name: 'dispute.aria.yml' });
});
