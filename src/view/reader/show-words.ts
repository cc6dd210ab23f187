import { prefersReducedMotion } from 'svelte/motion';
import type { Choice } from '../../core/drawing';
import type { Span } from '../../core/text';

const MENTIONS = '[data-lit="mention"]';
const WORDS = '[data-lit="words"]';

/** What of a choice is to be seen in the text: any one of these, or the first with its whole sentence. */
const WANTED: Record<Choice['kind'], { readonly selector: string; readonly any: boolean }> = {
  actor: { selector: MENTIONS, any: true },
  mention: { selector: MENTIONS, any: true },
  pair: { selector: `${WORDS}, ${MENTIONS}`, any: true },
  sentence: { selector: '[data-lit-sentence="true"]', any: false },
  relation: { selector: WORDS, any: false },
  statement: { selector: WORDS, any: false },
};

const FLASH_MS = 550;
const FLASHES = 2;

/** Scrolls what a choice lights up into the view, unless it is there already. */
export function scrollToChoice(body: HTMLElement, { kind }: Choice, view: DOMRect): void {
  const { selector, any } = WANTED[kind];
  const found = [...body.querySelectorAll(selector)];
  const [first] = found;
  const wanted = any ? found : [first?.closest('[data-sentence]') ?? first];
  if (!wanted.some((element) => element && isSeen(element, view)))
    first?.scrollIntoView({ block: 'center' });
}

/** Brings lit words to the middle of the view and the focus to their sentence, and lets them flash. */
export function showWords(body: HTMLElement, { start, end }: Span): void {
  const stretches = [...body.querySelectorAll<HTMLElement>(WORDS)].filter((element) => {
    const at = Number(element.dataset['start']);
    return start <= at && at < end;
  });
  const [first] = stretches;
  if (!first) return;
  first.scrollIntoView({ block: 'center' });
  // Not the words themselves: they are set anew whenever something else is lit.
  const sentence = first.closest<HTMLElement>('[data-sentence]') ?? first;
  sentence.tabIndex = -1;
  sentence.focus({ preventScroll: true });
  if (prefersReducedMotion.current) return;
  for (const stretch of stretches)
    stretch.animate(
      { backgroundColor: ['color-mix(in srgb, var(--tone) 65%, transparent)', 'transparent'] },
      { duration: FLASH_MS, iterations: FLASHES, easing: 'ease-out' },
    );
}

/** Brings an element to the middle of the view, unless it is seen already. */
export function keepInView(element: Element | null): void {
  const view = element?.closest('.reader')?.getBoundingClientRect();
  if (element && view && !isSeen(element, view)) element.scrollIntoView({ block: 'center' });
}

function isSeen(element: Element, view: DOMRect): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  // What the card's sheet covers is not in view; "auto" stands for nothing.
  const covered = parseFloat(getComputedStyle(document.documentElement).scrollPaddingBottom) || 0;
  return top >= Math.max(0, view.top) && bottom <= Math.min(innerHeight - covered, view.bottom);
}
