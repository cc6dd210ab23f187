import type { Attachment } from 'svelte/attachments';

/** A row in somebody's hand, and the place between the rows (0 to their number) where it would come to stand. */
export interface Carried {
  readonly from: number;
  readonly gap: number;
}

/** A press that moves less than this, in CSS px, is a press. */
const SLOP = 6;
/** So near an edge, in CSS px, the list scrolls by itself, by so much a move. */
const EDGE = 40;
const STEP = 14;

/**
 * Lets the children of a list be dragged to another place: with a mouse by any part, with a finger by what carries `data-handle`, as
 * the rest scrolls. `oncarry` hears where the row would come to stand, undefined when it is let go; `ondrop` where it is put.
 */
export const sortRows =
  (
    oncarry: (carried: Carried | undefined) => void,
    ondrop: (from: number, to: number) => void,
  ): Attachment<HTMLElement> =>
  (list) => {
    let press: { from: number; x: number; y: number; id: number } | undefined;
    let carried: Carried | undefined;
    const carry = (next: Carried | undefined) => {
      carried = next;
      oncarry(next);
    };
    const isAcross = () => getComputedStyle(list).flexDirection === 'row';

    const onpointerdown = (event: PointerEvent) => {
      const { target } = event;
      if (event.button !== 0 || !(target instanceof Element)) return;
      const handle = target.closest('[data-handle]');
      if (target.closest('textarea') || (!handle && target.closest('[data-tool]'))) return;
      if (event.pointerType !== 'mouse' && !handle) return;
      const from = [...list.children].findIndex((row) => row.contains(target));
      if (from !== -1) press = { from, x: event.clientX, y: event.clientY, id: event.pointerId };
    };

    const onpointermove = (event: PointerEvent) => {
      if (!press || event.pointerId !== press.id) return;
      const { clientX, clientY } = event;
      if (!carried) {
        if (Math.hypot(clientX - press.x, clientY - press.y) < SLOP) return;
        list.setPointerCapture(event.pointerId);
      }
      const across = isAcross();
      const at = across ? clientX : clientY;
      const room = list.getBoundingClientRect();
      const [first, last] = across ? [room.left, room.right] : [room.top, room.bottom];
      const by = at < first + EDGE ? -STEP : at > last - EDGE ? STEP : 0;
      list.scrollBy({ [across ? 'left' : 'top']: by, behavior: 'instant' });
      const gap = [...list.children].filter((row) => {
        const { left, width, top, height } = row.getBoundingClientRect();
        return at > (across ? left + width / 2 : top + height / 2);
      }).length;
      if (gap !== carried?.gap) carry({ from: press.from, gap });
    };

    const letGo = () => {
      press = undefined;
      if (carried) carry(undefined);
    };

    const onpointerup = () => {
      const done = carried;
      letGo();
      if (!done) return;
      // The press that ends a drag chooses nothing.
      addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => {
        removeEventListener('click', swallow, { capture: true });
      });
      const to = done.gap > done.from ? done.gap - 1 : done.gap;
      if (to !== done.from) ondrop(done.from, to);
    };
    const swallow = (event: Event) => {
      event.stopPropagation();
      event.preventDefault();
    };
    const onkeydown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !carried) return;
      event.preventDefault();
      event.stopPropagation();
      letGo();
    };

    list.addEventListener('pointerdown', onpointerdown);
    list.addEventListener('pointermove', onpointermove);
    list.addEventListener('pointerup', onpointerup);
    list.addEventListener('pointercancel', letGo);
    addEventListener('keydown', onkeydown, { capture: true });
    return () => {
      list.removeEventListener('pointerdown', onpointerdown);
      list.removeEventListener('pointermove', onpointermove);
      list.removeEventListener('pointerup', onpointerup);
      list.removeEventListener('pointercancel', letGo);
      removeEventListener('keydown', onkeydown, { capture: true });
    };
  };
