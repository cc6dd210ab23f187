/**
 * True for a key that moves what is scrolled under the focus. Arrows always do; Page keys only while there is more that way, so that a
 * clicker goes on to the next scene at the end.
 */
export function scrollsUnder({ key, target }: KeyboardEvent): boolean {
  const room = target instanceof Element ? target.closest('[data-scrolls]') : null;
  if (!room) return false;
  const below = room.scrollHeight - room.clientHeight - room.scrollTop;
  return (
    key === 'ArrowUp' ||
    key === 'ArrowDown' ||
    (key === 'PageDown' && below > 1) ||
    (key === 'PageUp' && room.scrollTop > 0)
  );
}
