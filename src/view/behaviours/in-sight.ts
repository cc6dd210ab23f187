import type { Attachment } from 'svelte/attachments';

/** So far outside of what is seen, in CSS px, something already counts as in sight: it is there when it scrolls in. */
const MARGIN = '300px';

/** Reports whether an element is in sight or near it. */
export const inSight =
  (onchange: (isSeen: boolean) => void): Attachment<HTMLElement> =>
  (element) => {
    const observer = new IntersectionObserver(
      (entries) => {
        onchange(entries.at(-1)?.isIntersecting ?? false);
      },
      { rootMargin: MARGIN },
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  };
