import type { Attachment } from 'svelte/attachments';

/** Reports an element's content size in CSS px, at first and whenever it changes. */
export const measure =
  (onresize: (size: { width: number; height: number }) => void): Attachment<HTMLElement> =>
  (element) => {
    const report = () => {
      onresize({ width: element.clientWidth, height: element.clientHeight });
    };
    const observer = new ResizeObserver(report);
    observer.observe(element);
    report();
    return () => {
      observer.disconnect();
    };
  };
