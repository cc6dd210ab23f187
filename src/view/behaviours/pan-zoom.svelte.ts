import { select } from 'd3-selection';
import { zoom, zoomIdentity, zoomTransform, type D3ZoomEvent } from 'd3-zoom';
import type { Attachment } from 'svelte/attachments';
import type { Transform } from '../../core/drawing';

interface PanZoom {
  /** The smallest and the largest magnification. */
  readonly scales: readonly [number, number];
  /** The element's size in CSS px; asking the element itself would hold up the page for its layout. */
  readonly size: () => { readonly width: number; readonly height: number };
  /** Where the camera stands; the behaviour follows it. */
  readonly transform: () => Transform;
  readonly onstart: () => void;
  readonly onmove: (transform: Transform) => void;
  readonly onend: () => void;
}

/** Pans and zooms by wheel, drag and pinch. Set up once; follows a camera that is moved by others. */
export const panZoom =
  ({ scales, size, transform, onstart, onmove, onend }: PanZoom): Attachment<HTMLElement> =>
  (element) => {
    const behaviour = zoom<HTMLElement, unknown>()
      .scaleExtent([...scales])
      .extent(() => {
        const { width, height } = size();
        return [
          [0, 0],
          [width, height],
        ];
      })
      .filter((event: Event) => accepts(event, transform().k))
      .on('start', (event: D3ZoomEvent<HTMLElement, unknown>) => {
        if (event.sourceEvent) onstart();
      })
      .on('zoom', ({ transform: { k, x, y }, sourceEvent }: D3ZoomEvent<HTMLElement, unknown>) => {
        if (sourceEvent) onmove({ k, x, y });
      })
      .on('end', (event: D3ZoomEvent<HTMLElement, unknown>) => {
        if (event.sourceEvent) onend();
      });
    const selection = select(element).call(behaviour).on('dblclick.zoom', null);
    $effect(() => {
      const { k, x, y } = transform();
      const now = zoomTransform(element);
      if (now.k !== k || now.x !== x || now.y !== y)
        behaviour.transform(selection, zoomIdentity.translate(x, y).scale(k));
    });
    return () => {
      selection.on('.zoom', null);
    };
  };

/** Actors are dragged, not panned; where the page itself scrolls, one finger and the plain wheel are left to it. */
function accepts(event: Event, k: number): boolean {
  const scrolls = document.documentElement.scrollHeight > innerHeight + 1;
  if (event instanceof WheelEvent) return !scrolls || event.ctrlKey || event.metaKey;
  const onActor = event.target instanceof Element && event.target.closest('[data-kind="actor"]');
  if (typeof TouchEvent !== 'undefined' && event instanceof TouchEvent)
    return event.touches.length > 1 || (!onActor && (k > 1 || !scrolls));
  if (onActor) return false;
  return !(event instanceof MouseEvent) || (event.button === 0 && !event.ctrlKey);
}
