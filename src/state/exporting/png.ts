import type { Ground } from '../../core/briefing';
import { pictureTexts } from '../../core/texts/exports-pictures';
import { breathe, ExportProblem, type Exporter, type Run } from '../../exporters/exporter';
import { PNG, type PngScale } from '../../exporters/formats';
import {
  firstViewOf,
  makePicture,
  pictureAs,
  type Picture,
  type PictureOptions,
  type Shown,
} from '../../exporters/picture';

/** What every browser of today can paint on one canvas: no side longer, and no more px in all. Some can paint less. */
const LONGEST_SIDE = 16_384;
const LARGEST_AREA = 16_384 * 16_384;

const { problem } = pictureTexts;

/** Saves what is shown as a PNG with so many pixels for each CSS px. Rejects in words if the browser has no memory for it. */
export const exportPng =
  (onStage: Shown | undefined, options: PictureOptions, scale: PngScale): Exporter =>
  async (ground: Ground, run) => {
    const shown = onStage ?? firstViewOf(ground);
    const picture = await makePicture(ground, shown, options, {
      ...run,
      onprogress: (share) => {
        run.onprogress(share * 0.5);
      },
    });
    const content = await paintPng(picture, scale, run);
    run.onprogress(1);
    const { leftOut, remarks } = picture;
    return pictureAs(ground, shown, PNG, { content, leftOut, remarks });
  };

/** The pixels of a picture as a PNG: whole, or an `ExportProblem`. */
export async function paintPng(
  { svg, width, height }: Pick<Picture, 'svg' | 'width' | 'height'>,
  scale: PngScale,
  run: Run,
): Promise<Uint8Array<ArrayBuffer>> {
  const [wide, high] = [Math.round(width * scale), Math.round(height * scale)];
  if (Math.max(wide, high) > LONGEST_SIDE || wide * high > LARGEST_AREA)
    throw new ExportProblem(problem.size(scale, wide, high));
  const address = URL.createObjectURL(
    new Blob([withSize(svg, wide, high)], { type: 'image/svg+xml' }),
  );
  try {
    await breathe(run, 0.55);
    const image = await loadImage(address);
    await breathe(run, 0.7);
    const canvas = document.createElement('canvas');
    canvas.width = wide;
    canvas.height = high;
    const context = canvas.getContext('2d', { alpha: true });
    const noMemory = () => new ExportProblem(problem.memory(scale, wide, high));
    if (!context) throw noMemory();
    context.drawImage(image, 0, 0, wide, high);
    // Where memory is short, some browsers paint nothing and say nothing: a picture has paper up to its last corner.
    if (!isPainted(context, wide, high)) throw noMemory();
    await breathe(run, 0.85);
    const blob = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/png');
    });
    // Frees the memory at once, not when the canvas is collected.
    canvas.width = 0;
    canvas.height = 0;
    if (!blob) throw noMemory();
    run.signal.throwIfAborted();
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** The picture at the size of its pixels: a browser paints it sharp at that size, and scales nothing up. */
const withSize = (svg: string, width: number, height: number): string =>
  svg.replace(
    /^<svg ([^>]*?)width="[^"]*" height="[^"]*"/,
    `<svg $1width="${width}" height="${height}"`,
  );

async function loadImage(address: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = address;
  try {
    await image.decode();
  } catch (error) {
    throw new ExportProblem(problem.unreadable, error);
  }
  return image;
}

function isPainted(context: CanvasRenderingContext2D, width: number, height: number): boolean {
  try {
    // One corner only: a canvas that is read again and again is moved out of the fast memory.
    const [, , , last = 0] = context.getImageData(width - 1, height - 1, 1, 1).data;
    return last > 0;
  } catch {
    return false;
  }
}
