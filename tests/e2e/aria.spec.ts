import { expect, test } from '@playwright/test';
import { article, details, graph, openAt } from './support';

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
