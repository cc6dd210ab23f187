import type { Attachment } from 'svelte/attachments';

/** Keeps a text area as high as its words. `words` is read to follow changes that nobody typed. */
export const autosize =
  (words: () => string): Attachment<HTMLTextAreaElement> =>
  (area) => {
    const fit = () => {
      area.style.height = 'auto';
      area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
    };
    let width = 0;
    const observer = new ResizeObserver(() => {
      if (area.clientWidth === width) return;
      width = area.clientWidth;
      fit();
    });
    observer.observe(area);
    $effect(() => {
      words();
      fit();
    });
    return () => {
      observer.disconnect();
    };
  };
