import type { Attachment } from 'svelte/attachments';

/** Steps in which words grow smaller, from their full size to the smallest that can be read from the back row. */
const STEPS = 12;

/**
 * Makes the words of an element fit its height: sets `--fit` from 1 down to `least`, and then leaves out its last `[data-part]`s, one by
 * one, until the rest fits. `onfit` hears how many were left out. To be attached anew whenever the words change.
 */
export const fitParts =
  (least: number, onfit: (leftOut: number) => void): Attachment<HTMLElement> =>
  (element) => {
    const isFull = (): boolean => element.scrollHeight > element.clientHeight + 1;
    const fit = () => {
      const parts = [...element.querySelectorAll<HTMLElement>('[data-part]')];
      for (const part of parts) part.hidden = false;
      let step = 0;
      do {
        element.style.setProperty('--fit', String(1 - ((1 - least) * step) / STEPS));
        step += 1;
      } while (isFull() && step <= STEPS);
      let shown = parts.length;
      while (isFull() && shown > 1) {
        shown -= 1;
        const last = parts[shown];
        if (last) last.hidden = true;
      }
      onfit(parts.length - shown);
    };
    const observer = new ResizeObserver(fit);
    observer.observe(element);
    fit();
    // Until the typeface has come the words have another size.
    let isHere = true;
    void document.fonts.ready.then(() => {
      if (isHere) fit();
    });
    return () => {
      isHere = false;
      observer.disconnect();
    };
  };
