import type { Attachment } from 'svelte/attachments';

/** What a page that is first seen on paper is laid out for. */
const PAPER = { width: 900, height: 560 };

/**
 * Reports an element's content size in CSS px, at first and whenever it changes on the screen. Paper changes nothing: it scales what
 * the screen showed.
 */
export const measure =
  (onresize: (size: { width: number; height: number }) => void): Attachment<HTMLElement> =>
  (element) => {
    const onPaper = matchMedia('print');
    const report = () => {
      if (!onPaper.matches) onresize({ width: element.clientWidth, height: element.clientHeight });
    };
    const observer = new ResizeObserver(report);
    observer.observe(element);
    if (onPaper.matches) onresize(PAPER);
    else report();
    return () => {
      observer.disconnect();
    };
  };
