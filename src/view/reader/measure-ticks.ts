import type { Attachment } from 'svelte/attachments';

/** Where a sentence's tick stands beside the text, in CSS px from the top of the text. */
export interface TickPlace {
  readonly top: number;
  readonly height: number;
}

/** Air between two ticks, in px, and the least a tick may have to be seen. */
const AIR = 3;
const LEAST = 6;

/**
 * Reports where each sentence runs beside the text, at first and whenever the text is set anew. A sentence that begins in
 * mid-line begins that much lower, so that ticks follow each other as the reading eye does.
 */
export const measureTicks =
  (onmeasure: (places: ReadonlyMap<string, TickPlace>) => void): Attachment<HTMLElement> =>
  (element) => {
    const report = () => {
      const frame = element.getBoundingClientRect();
      const places = new Map<string, TickPlace>();
      for (const sentence of element.querySelectorAll<HTMLElement>('[data-sentence]')) {
        const rects = [...sentence.getClientRects()].filter(({ width }) => width > 0);
        const [first] = rects;
        const last = rects.at(-1);
        if (!first || !last) continue;
        const reading = (rect: DOMRect, x: number) =>
          rect.top - frame.top + ((x - frame.left) / Math.max(1, frame.width)) * rect.height;
        const top = reading(first, first.left);
        const bottom = reading(last, last.right);
        places.set(sentence.dataset['sentence'] ?? '', {
          top,
          height: Math.max(LEAST, bottom - top - AIR),
        });
      }
      onmeasure(places);
    };
    const observer = new ResizeObserver(report);
    observer.observe(element);
    void document.fonts.ready.then(report);
    return () => {
      observer.disconnect();
    };
  };
