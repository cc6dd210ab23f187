import { nextFrame } from '../behaviours/next-frame';

/** A sheet that is as high for so many frames will not be laid out anew. */
const FRAMES = 3;

/**
 * Waits until what is to be printed stands: it is on the page, its typefaces have come, and its height is the same from frame to frame.
 * False as soon as it is not wanted any more.
 */
export async function standsStill(
  find: () => Element | null,
  isWanted: () => boolean,
): Promise<boolean> {
  let height = -1;
  for (let same = 0; same < FRAMES;) {
    await nextFrame();
    if (!isWanted()) return false;
    const now = find()?.scrollHeight ?? -1;
    same = now >= 0 && now === height ? same + 1 : 0;
    height = now;
    if (same === FRAMES) {
      // Other typefaces would lay it out anew.
      if (document.fonts.status === 'loading') same = 0;
      await document.fonts.ready;
    }
  }
  return isWanted();
}
