import { drag, type D3DragEvent } from 'd3-drag';
import { select } from 'd3-selection';
import type { Attachment } from 'svelte/attachments';
import type { Point } from '../../core/layout';

interface DragActors {
  /** Where an actor stands, in CSS px of the element. */
  readonly placeOf: (id: string) => Point | undefined;
  readonly onmove: (id: string, place: Point) => void;
  readonly onend: (id: string, place: Point) => void;
}

type DragEvent = D3DragEvent<HTMLElement, unknown, Point & { id: string }>;

/** A click may tremble this many px without becoming a drag. */
const CLICK_DISTANCE = 4;

/** Drags the actor under the pointer. A click stays a click. */
export const dragActors =
  ({ placeOf, onmove, onend }: DragActors): Attachment<HTMLElement> =>
  (element) => {
    const idUnder = (event: Event): string | undefined =>
      event.target instanceof Element
        ? (event.target.closest('[data-kind="actor"]')?.getAttribute('data-id') ?? undefined)
        : undefined;
    let begun: Point | undefined;
    let moved = false;
    const behaviour = drag<HTMLElement, unknown>()
      .clickDistance(CLICK_DISTANCE)
      .filter(
        (event: MouseEvent) => !event.button && !event.ctrlKey && idUnder(event) !== undefined,
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
    select(element).call(behaviour);
    return () => {
      select(element).on('.drag', null);
    };
  };
