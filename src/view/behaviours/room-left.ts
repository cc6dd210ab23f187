import type { Attachment } from 'svelte/attachments';

/** Tells how many CSS px of `most` in height an element leaves to its part that `selector` finds; again when its words take another height. */
export const roomLeft =
  (most: number, selector: string, ontell: (height: number) => void): Attachment<HTMLElement> =>
  (element) => {
    const tell = () => {
      const part = element.querySelector(selector)?.getBoundingClientRect().height ?? 0;
      ontell(Math.floor(most - (element.getBoundingClientRect().height - part)));
    };
    tell(); // at once: a printer does not wait for a frame
    const observer = new ResizeObserver(tell);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  };
