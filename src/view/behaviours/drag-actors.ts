import { drag, type D3DragEvent } from 'd3-drag';
import { select } from 'd3-selection';
import type { Attachment } from 'svelte/attachments';
import type { Point } from '../../core/layout';

interface DragActors {
  /** Where an actor stands, in CSS px of the element. */
  readonly placeOf: (id: string) => Point | undefined;
  readonly onmove: (id: string, place: Point) => void;
  readonly onend: (id: string, place: Point) => void;
  /** The drag was broken off: the actor goes back. */
  readonly oncancel: (id: string) => void;
}

type DragEvent = D3DragEvent<HTMLElement, unknown, Point & { id: string }>;

/** A click may tremble this many px without becoming a drag. */
const CLICK_DISTANCE = 4;
/** A finger that rests so long on an actor, in ms, within so many px, takes hold of it. */
const LONG_PRESS_MS = 300;
const TREMBLE = 8;

/** Drags the actor under the pointer. A click stays a click. */
export const dragActors =
  (callbacks: DragActors): Attachment<HTMLElement> =>
  (element) => {
    const { placeOf, onmove, onend } = callbacks;
    const idUnder = (event: Event): string | undefined =>
      event.target instanceof Element
        ? (event.target.closest('[data-kind="actor"]')?.getAttribute('data-id') ?? undefined)
        : undefined;
    let begun: Point | undefined;
    let moved = false;
    const behaviour = drag<HTMLElement, unknown>()
      .clickDistance(CLICK_DISTANCE)
      .filter(
        (event: MouseEvent) =>
          !isTouch(event) && !event.button && !event.ctrlKey && idUnder(event) !== undefined,
      )
      .subject((event: DragEvent) => {
        const id = idUnder(event.sourceEvent as Event) ?? '';
        return { id, ...(placeOf(id) ?? { x: event.x, y: event.y }) };
      })
      .on('start', ({ x, y }: DragEvent) => {
        begun = { x, y };
        moved = false;
      })
      .on('drag', ({ subject, x, y }: DragEvent) => {
        moved ||= !begun || Math.hypot(x - begun.x, y - begun.y) > CLICK_DISTANCE;
        if (moved) onmove(subject.id, { x, y });
      })
      .on('end', ({ subject, x, y }: DragEvent) => {
        if (moved) onend(subject.id, { x, y });
      });
    // d3-drag would take every touch; the page must scroll under a finger.
    select(element).call(behaviour).style('touch-action', null);
    const stopTouch = dragByLongPress(element, idUnder, callbacks);
    return () => {
      select(element).on('.drag', null);
      stopTouch();
    };
  };

const isTouch = (event: Event): boolean =>
  typeof TouchEvent !== 'undefined' && event instanceof TouchEvent;

/** A finger drags an actor only after it has rested on it; before that the page may scroll under it. */
function dragByLongPress(
  element: HTMLElement,
  idUnder: (event: Event) => string | undefined,
  { placeOf, onmove, onend, oncancel }: DragActors,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let begun: Point = { x: 0, y: 0 };
  let held: { readonly id: string; readonly from: Point; moved: boolean } | undefined;
  const pointOf = ({ changedTouches: [touch] }: TouchEvent): Point => ({
    x: touch?.clientX ?? 0,
    y: touch?.clientY ?? 0,
  });
  const placeAt = (event: TouchEvent, from: Point): Point => {
    const { x, y } = pointOf(event);
    return { x: from.x + x - begun.x, y: from.y + y - begun.y };
  };
  const onstart = (event: TouchEvent) => {
    const id = idUnder(event);
    const from = id === undefined ? undefined : placeOf(id);
    clearTimeout(timer);
    if (event.touches.length > 1) {
      onbreak();
      return;
    }
    if (id === undefined || !from) return;
    begun = pointOf(event);
    timer = setTimeout(() => {
      held = { id, from, moved: false };
      onmove(id, from);
    }, LONG_PRESS_MS);
  };
  const ontouchmove = (event: TouchEvent) => {
    const { x, y } = pointOf(event);
    const far = Math.hypot(x - begun.x, y - begun.y) > TREMBLE;
    if (held) {
      event.preventDefault();
      held.moved ||= far;
      if (held.moved) onmove(held.id, placeAt(event, held.from));
    } else if (far) clearTimeout(timer);
  };
  const onfinish = (event: TouchEvent) => {
    clearTimeout(timer);
    if (held?.moved) {
      event.preventDefault(); // it is no tap
      onend(held.id, placeAt(event, held.from));
    } else if (held) oncancel(held.id); // a slow tap
    held = undefined;
  };
  const onbreak = () => {
    clearTimeout(timer);
    if (held) oncancel(held.id);
    held = undefined;
  };
  // In the capturing phase: what pans and zooms lets no touch event through to those behind it.
  const options = { capture: true, passive: false };
  element.addEventListener('touchstart', onstart, { capture: true, passive: true });
  element.addEventListener('touchmove', ontouchmove, options);
  element.addEventListener('touchend', onfinish, options);
  element.addEventListener('touchcancel', onbreak, options);
  return () => {
    clearTimeout(timer);
    element.removeEventListener('touchstart', onstart, options);
    element.removeEventListener('touchmove', ontouchmove, options);
    element.removeEventListener('touchend', onfinish, options);
    element.removeEventListener('touchcancel', onbreak, options);
  };
}
