import axe from 'axe-core';
import { createRawSnippet } from 'svelte';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Tabs from '../../src/view/parts/Tabs.svelte';

const panel = (words: string) => createRawSnippet(() => ({ render: () => `<p>${words}</p>` }));
const tabs = [
  { name: 'Says', count: 2, panel: panel('first panel') },
  { name: 'Ties', count: 0, panel: panel('second panel') },
  { name: 'Said of', count: 7, panel: panel('third panel') },
];

test('arrow keys walk the tabs and go round, Home and End go to the ends', async () => {
  await render(Tabs, { label: 'Donald Trump', tabs, first: 1 });
  await expect.element(page.getByText('second panel')).toBeVisible();
  await page.getByRole('tab', { name: 'Ties 0' }).click();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(page.getByText('third panel')).toBeVisible();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(page.getByText('first panel')).toBeVisible();
  await userEvent.keyboard('{End}');
  await expect.element(page.getByRole('tab', { name: 'Said of 7' })).toHaveFocus();
});

test('each tab that is opened is told, by click and by key', async () => {
  const opened: number[] = [];
  await render(Tabs, { label: 'Donald Trump', tabs, onopen: (tab: number) => opened.push(tab) });
  await page.getByRole('tab', { name: 'Ties 0' }).click();
  await userEvent.keyboard('{ArrowRight}');
  expect(opened).toEqual([1, 2]);
});

test('tabs have no axe violations', async () => {
  const { container } = await render(Tabs, { label: 'Donald Trump', tabs });
  const { violations } = await axe.run(container, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
});
