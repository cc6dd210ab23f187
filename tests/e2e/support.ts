import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Locator, type Page } from '@playwright/test';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);
const dossierFile = new URL('../../data/articles/zelenskyy-nato/dossier.json', import.meta.url);

/** The shipped dossier as plain data, to be changed by a test. */
export const readDossier = (): Record<string, unknown> & {
  actors: { id: string; name: string }[];
  mentions: { id: string; actors: string[] }[];
  relations: { id: string; predicate: string; evidence: { exact: string; start?: number }[] }[];
  briefing: { scenes: { headline: string; [field: string]: unknown }[] };
} => JSON.parse(readFileSync(dossierFile, 'utf8')) as ReturnType<typeof readDossier>;

/** Opens the app with another dossier in place of the shipped one. */
export async function openWith(page: Page, body: string | object, status = 200): Promise<void> {
  await page.route('**/dossier*.json', (route) =>
    route.fulfill({ status, body: typeof body === 'string' ? body : JSON.stringify(body) }),
  );
  await page.goto('./');
}

/** Opens the app at an address and waits until the picture stands. */
export async function openAt(page: Page, fragment = ''): Promise<void> {
  await page.goto(`./${fragment}`);
  await expect(actor(page, 'Donald Trump')).toBeVisible();
  // What hands do is fetched after the first picture.
  await expect(page.locator('.room')).toHaveAttribute('data-movable', 'true');
}

export const graph = (page: Page): Locator => page.getByRole('region', { name: 'Graph' });
export const filters = (page: Page): Locator =>
  graph(page).getByRole('region', { name: 'Filters' });
export const article = (page: Page): Locator => page.getByRole('region', { name: 'Article' });
export const details = (page: Page): Locator => page.getByRole('region', { name: 'Details' });

/** The button of an actor on the stage. */
export const actor = (page: Page, name: string): Locator =>
  graph(page).getByRole('button', {
    name: new RegExp(`^${name}, (person|organization|country|group)`),
  });

/** The button of a relation on the stage. */
export const relation = (page: Page, name: RegExp): Locator =>
  graph(page).getByRole('button', { name });

/** What axe finds wrong with the page, by WCAG 2.2 A and AA. Injected by evaluate: the strict policy refuses a script tag. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    interface Axe {
      run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
    }
    const { axe } = globalThis as unknown as { axe: Axe };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await axe.run({ runOnly: tags });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
    );
  });
}

export interface Boxed {
  readonly text: string;
  /** `actor ID` or `relation ID` for words; `circle` or `rect` for shapes. */
  readonly kind: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly bottom: number;
}

/** The boxes of names and labels (`actor ...`, `relation ...`) and of actors' shapes (`shape`) on the stage, in CSS px of the window. */
export const stageBoxes = (page: Page): Promise<Boxed[]> =>
  page.evaluate(() => {
    const box = (element: Element, kind: string): Boxed => {
      const { left, top, right, bottom, height } = element.getBoundingClientRect();
      // A line box is taller than its letters.
      const air = kind === 'circle' || kind === 'rect' ? 0 : height * 0.14;
      return {
        kind,
        text: element.textContent,
        x: left,
        y: top + air,
        right,
        bottom: bottom - air,
      };
    };
    const marks = document.querySelector('svg .marks');
    return [
      ...[...(marks?.querySelectorAll('text[data-of]') ?? [])].map((text) =>
        box(text, text.getAttribute('data-of') ?? ''),
      ),
      ...[...(marks?.querySelectorAll('g[data-lead] > :is(circle, rect):first-child') ?? [])].map(
        (shape) => box(shape, shape.tagName),
      ),
    ];
  });

/** Waits until nothing on the stage has moved for half a second: room for a card is made after a moment, and actors glide. */
export async function untilStill(page: Page): Promise<void> {
  let before = '';
  let still = 0;
  await expect
    .poll(
      async () => {
        const now = JSON.stringify(await stageBoxes(page));
        still = now === before ? still + 1 : 0;
        before = now;
        return still;
      },
      { intervals: [100] },
    )
    .toBeGreaterThanOrEqual(5);
}

/** Pairs of boxes that lie on each other by more than a px, as words for the failure. */
export function overlapsOf(boxes: readonly Boxed[]): string[] {
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => overlap(a, b))
      .map((b) => `${a.kind} "${a.text}" on ${b.kind} "${b.text}"`),
  );
}

function overlap(a: Boxed, b: Boxed): boolean {
  const wide = Math.min(a.right, b.right) - Math.max(a.x, b.x);
  const high = Math.min(a.bottom, b.bottom) - Math.max(a.y, b.y);
  if (wide <= 1 || high <= 1) return false;
  if (a.kind === 'circle') return reaches(a, b);
  return b.kind === 'circle' ? reaches(b, a) : true;
}

/** True if a circle reaches into a box: a name may stand at the corner of the square round it. */
function reaches(circle: Boxed, box: Boxed): boolean {
  const [x, y] = [(circle.x + circle.right) / 2, (circle.y + circle.bottom) / 2];
  const dx = Math.max(box.x - x, 0, x - box.right);
  const dy = Math.max(box.y - y, 0, y - box.bottom);
  return Math.hypot(dx, dy) < (circle.right - circle.x) / 2 - 1;
}
