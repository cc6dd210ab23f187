import type { Attachment } from 'svelte/attachments';

/** Asks for less as long as an element's content is higher than `most` CSS px; whoever is asked takes away some of it. */
export const fitHeight =
  (most: number, onless: () => void): Attachment<HTMLElement> =>
  (element) => {
    const observer = new ResizeObserver(() => {
      if (element.scrollHeight > most) onless();
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  };
