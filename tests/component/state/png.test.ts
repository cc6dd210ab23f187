import { afterEach, describe, expect, it, vi } from 'vitest';
import { PALETTE } from '../../../src/core/drawing';
import { pictureTexts } from '../../../src/core/texts/exports-pictures';
import { ExportProblem, UNWATCHED } from '../../../src/exporters/exporter';
import { makePicture, type Picture, type Shown } from '../../../src/exporters/picture';
import { FONTS } from '../../../src/state/exporting/fonts';
import { PNG_SCALES } from '../../../src/exporters/formats';
import { exportPng, paintPng } from '../../../src/state/exporting/png';
import { drawOpened, openFirst } from '../../support/drawings';
import { calledOff, firstGround } from '../../support/exports';

const ground = firstGround();
const view: Shown = {
  kind: 'view',
  look: { shown: ground.first, focus: undefined, pinned: new Set<string>() },
  drawing: drawOpened(openFirst()),
};
const options = { preset: 'screen', theme: 'light', fonts: FONTS } as const;
const picture = makePicture(ground, view, options, UNWATCHED);

/** The pixels of a PNG, opened again. */
async function open(content: string | Uint8Array<ArrayBuffer>): Promise<ImageData> {
  const bitmap = await createImageBitmap(new Blob([content], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height);
}
/** The colours of pixels that are not the first one's, and how many there are. */
function inkOf({ data }: ImageData): { share: number; colours: Set<number> } {
  const pixels = new Uint32Array(data.buffer);
  const inked = pixels.filter((pixel) => pixel !== pixels[0]);
  return { share: inked.length / pixels.length, colours: new Set(inked) };
}
const rgba = (hex: string): number[] => [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16));

afterEach(() => vi.restoreAllMocks());

describe('a PNG', () => {
  it.each(PNG_SCALES)('at %i× has so many pixels, on paper, and is not blank', async (scale) => {
    const { width, height } = await picture;
    const { content, name, type } = await exportPng(view, options, scale)(ground, UNWATCHED);
    const image = await open(content);
    expect([name, type]).toEqual(['zelenskyy-nato.png', 'image/png']);
    expect([image.width, image.height]).toEqual([
      Math.round(width * scale),
      Math.round(height * scale),
    ]);
    expect([...image.data.slice(0, 4)]).toEqual([...rgba(PALETTE.light.paper), 255]);
    const { share, colours } = inkOf(image);
    expect(share).toBeGreaterThan(0.02);
    expect(colours.size).toBeGreaterThan(50);
  });

  it('is set in the fonts that it carries', async () => {
    const whole = await picture;
    const without: Picture = { ...whole, svg: whole.svg.replace(/<style>[^]*?<\/style>/, '') };
    const [own, other] = await Promise.all(
      [whole, without].map(async (one) => open(await paintPng(one, 1, UNWATCHED))),
    );
    const differing = own!.data.filter((value, i) => value !== other!.data[i]).length;
    expect(differing / own!.data.length).toBeGreaterThan(0.01);
  });

  it('of a column is painted in the px of its sheet, not its millimetres', async () => {
    const { width, height, svg } = await makePicture(
      ground,
      view,
      { ...options, preset: 'column' },
      UNWATCHED,
    );
    const image = await open(await paintPng({ svg, width, height }, 2, UNWATCHED));
    expect(image.width).toBe(Math.round(width * 2));
    expect(inkOf(image).share).toBeGreaterThan(0.02);
  });
});

describe('on bad days', () => {
  it('a picture that no browser can paint is refused before it is tried', async () => {
    const made = paintPng({ ...(await picture), width: 5000, height: 500 }, 4, UNWATCHED);
    await expect(made).rejects.toThrow(pictureTexts.problem.size(4, 20000, 2000).message);
    await expect(made).rejects.toThrow(ExportProblem);
  });

  it.each([
    [
      'the browser makes no file',
      () =>
        vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((callback) => {
          callback(null);
        }),
    ],
    [
      'the browser paints nothing',
      () =>
        vi
          .spyOn(CanvasRenderingContext2D.prototype, 'drawImage')
          .mockImplementation(() => undefined),
    ],
    [
      'there is no canvas',
      () => vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null),
    ],
  ])('where %s, it says that there is no memory', async (_why, break_) => {
    const one = await picture;
    break_();
    const made = paintPng(one, 4, UNWATCHED);
    await expect(made).rejects.toThrow(
      pictureTexts.problem.memory(4, Math.round(one.width * 4), Math.round(one.height * 4)).message,
    );
  });

  it('what cannot be read as a picture is told', async () => {
    const made = paintPng({ svg: '<svg', width: 10, height: 10 }, 1, UNWATCHED);
    await expect(made).rejects.toThrow(pictureTexts.problem.unreadable.message);
  });

  it.each([0, 1, 2])('what is called off after %i steps leaves nothing', async (after) => {
    const made = exportPng(view, { ...options, fonts: [] }, 1)(ground, calledOff(after));
    await expect(made).rejects.toThrow('called off');
  });

  it('fonts that cannot be fetched are told of', async () => {
    vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('offline'));
    await expect(exportPng(view, options, 1)(ground, UNWATCHED)).rejects.toThrow(
      pictureTexts.problem.fonts.message,
    );
  });
});
