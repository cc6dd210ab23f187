import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Guarded from './Guarded.svelte';

test('a part that breaks says what happened, leaves the rest alone and can be tried again', async () => {
  let broken = true;
  await render(Guarded, { breaks: () => broken });
  await expect
    .element(page.getByRole('alert'))
    .toHaveTextContent('the drawing met a node without a place');
  await expect.element(page.getByText('the rest of the page', { exact: true })).toBeVisible();
  broken = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.element(page.getByText('all is well')).toBeVisible();
});
