import { expect, test, type Page } from '@playwright/test';
import { dossierOf } from '../../bench/page/graph';
import { clusteredGraph } from '../support/graphs';
import { actor, article, details, graph, openWith } from './support';

const ACTORS = 150;
const names = Array.from({ length: ACTORS }, (_, i) => `Delegate ${i}`);
const [first = ''] = names;
const links = clusteredGraph(ACTORS, 400, 3);

/** A dossier so long that a worker reads it and lays it out. */
const largeFile = (): Promise<string> =>
  dossierOf({
    nodes: names.map((label) => ({ id: label, label, type: 'person' })),
    links: links.map(({ source, target }) => ({
      source: names[source] ?? '',
      target: names[target] ?? '',
      type: 'CONSULT',
    })),
    labels: true,
    edgeLabels: false,
    arrows: true,
  });

/** What a page complains of: errors, warnings and breaches of its policy. To be asked for before it is opened. */
async function complaintsOf(page: Page): Promise<string[]> {
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  await page.exposeFunction('complain', (breach: string) => complaints.push(breach));
  await page.addInitScript(() => {
    const { complain } = globalThis as unknown as { complain: (breach: string) => void };
    document.addEventListener('securitypolicyviolation', (event) => {
      complain(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return complaints;
}

test('a large dossier is read by a worker under the page’s policy, drawn and can be read in', async ({
  page,
}) => {
  const file = await largeFile();
  expect(file.length).toBeGreaterThan(80_000);
  const complaints = await complaintsOf(page);
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await openWith(page, file);

  await expect(graph(page).locator('[data-kind="actor"]')).toHaveCount(ACTORS);
  await expect(
    page
      .locator('.marks text')
      .filter({ hasText: /^Delegate \d+$/ })
      .first(),
  ).toBeVisible();
  expect(workers).toHaveLength(1);

  await actor(page, first).click();
  await expect(details(page).getByRole('heading', { level: 2, name: first })).toBeVisible();
  const own = links.filter((link) => link.source === 0 || link.target === 0);
  await expect(details(page)).toContainText(`${own.length} relations`);
  await expect(article(page)).toContainText(`${links.length} of ${links.length} quotations found`);
  expect(complaints).toEqual([]);
});
