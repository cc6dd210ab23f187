import type { Attachment } from 'svelte/attachments';

/** Asks for less, frame by frame, as long as an element's content is higher than `most` CSS px; `onless` answers false if it has none to give. */
export const fitHeight =
  (most: number, onless: () => boolean): Attachment<HTMLElement> =>
  (element) => {
    let frame = 0;
    const check = () => {
      cancelAnimationFrame(frame);
      if (element.scrollHeight > most && onless()) frame = requestAnimationFrame(check);
    };
    const observer = new ResizeObserver(check);
    observer.observe(element);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
    };
  };
