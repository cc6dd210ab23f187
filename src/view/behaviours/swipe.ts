import type { Attachment } from 'svelte/attachments';

/** A finger must go so far, in CSS px, and more than twice as far across as along. */
const FAR = 50;

/** Hears of a finger that is drawn across an element: to the left or to the right. */
export const swipe =
  (onswipe: (way: 'left' | 'right') => void): Attachment<HTMLElement> =>
  (element) => {
    let start: { id: number; x: number; y: number } | undefined;
    const onpointerdown = (event: PointerEvent) => {
      start =
        event.pointerType === 'touch' && event.isPrimary
          ? { id: event.pointerId, x: event.clientX, y: event.clientY }
          : undefined;
    };
    const onpointerup = (event: PointerEvent) => {
      if (start?.id !== event.pointerId) return;
      const [x, y] = [event.clientX - start.x, event.clientY - start.y];
      start = undefined;
      if (Math.abs(x) > FAR && Math.abs(x) > 2 * Math.abs(y)) onswipe(x < 0 ? 'left' : 'right');
    };
    element.addEventListener('pointerdown', onpointerdown);
    element.addEventListener('pointerup', onpointerup);
    return () => {
      element.removeEventListener('pointerdown', onpointerdown);
      element.removeEventListener('pointerup', onpointerup);
    };
  };
