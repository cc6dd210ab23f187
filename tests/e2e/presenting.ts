import { expect, type Locator, type Page } from '@playwright/test';
import type { Boxed } from './support';

/** The presentation over the page. */
export const presentation = (page: Page): Locator =>
  page.getByRole('region', { name: 'Presentation' });

/** The headline of the scene, or of the answer, that is on. */
export const headline = (page: Page): Locator =>
  presentation(page).getByRole('heading', { level: 1 });

/** Opens the app at a scene that is presented, by its number from 1, and waits until its picture stands. */
export async function presentAt(page: Page, number = 1): Promise<void> {
  await page.goto(`./#present=${number}`);
  await expect(presentation(page).locator('.marks text').first()).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
}

/** What a scene shows: boxes of its words and shapes in CSS px of the window, and the size of its smallest words. */
export interface Shown {
  readonly marks: readonly Boxed[];
  /** Headline, passages, source lines, legend, place: each with whether something of it is cut off. */
  readonly words: readonly (Boxed & { readonly isCut: boolean })[];
  readonly smallest: number;
}

/** Reads what stands on the screen of a presentation. */
export const readShown = (page: Page): Promise<Shown> =>
  page.evaluate(() => {
    const boxOf = (element: Element, kind: string, air = 0): Boxed => {
      const { left, top, right, bottom, height } = element.getBoundingClientRect();
      const rest = height * air;
      return {
        kind,
        text: element.textContent,
        x: left,
        y: top + rest,
        right,
        bottom: bottom - rest,
      };
    };
    const scene = document.querySelector('article.scene');
    const all = (selector: string) => [...(scene?.querySelectorAll(selector) ?? [])];
    const words = all('h1, blockquote, figcaption, .place, .legend li, .more, .missing');
    const sizes = [...words, ...all('.marks text')]
      .filter((element) => element.textContent.trim() !== '')
      .map((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    return {
      marks: [
        ...all('.marks text[data-of]').map((text) =>
          boxOf(text, text.getAttribute('data-of') ?? '', 0.14),
        ),
        ...all('.marks g[data-lead] > :is(circle, rect):first-child').map((shape) =>
          boxOf(shape, shape.tagName),
        ),
      ],
      words: words
        .filter((element) => !element.closest('[hidden]'))
        .map((element) => ({
          ...boxOf(element, element.tagName.toLowerCase()),
          isCut:
            element.scrollWidth > element.clientWidth + 1 ||
            element.getBoundingClientRect().bottom >
              (element.closest('.passages, .words, .side')?.getBoundingClientRect().bottom ?? 0) +
                2,
        })),
      smallest: Math.min(...sizes),
    };
  });
