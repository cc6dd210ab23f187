import { pictureTexts } from '../../core/texts/exports-pictures';
import { ExportProblem } from '../../exporters/exporter';
import type { FontFile, Fonts } from '../../exporters/fonts';
import type { Face } from '../../exporters/sheet';
import interCyrillicExt from '@fontsource-variable/inter/files/inter-cyrillic-ext-wght-normal.woff2?url';
import interCyrillic from '@fontsource-variable/inter/files/inter-cyrillic-wght-normal.woff2?url';
import interGreekExt from '@fontsource-variable/inter/files/inter-greek-ext-wght-normal.woff2?url';
import interGreek from '@fontsource-variable/inter/files/inter-greek-wght-normal.woff2?url';
import interLatinExt from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?url';
import interLatin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import interVietnamese from '@fontsource-variable/inter/files/inter-vietnamese-wght-normal.woff2?url';
import inter from '@fontsource-variable/inter/unicode.json';
import italicCyrillicExt from '@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-ext-wght-italic.woff2?url';
import serifCyrillicExt from '@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-ext-wght-normal.woff2?url';
import italicCyrillic from '@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-wght-italic.woff2?url';
import serifCyrillic from '@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-wght-normal.woff2?url';
import italicGreek from '@fontsource-variable/source-serif-4/files/source-serif-4-greek-wght-italic.woff2?url';
import serifGreek from '@fontsource-variable/source-serif-4/files/source-serif-4-greek-wght-normal.woff2?url';
import italicLatinExt from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-italic.woff2?url';
import serifLatinExt from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2?url';
import italicLatin from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2?url';
import serifLatin from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url';
import italicVietnamese from '@fontsource-variable/source-serif-4/files/source-serif-4-vietnamese-wght-italic.woff2?url';
import serifVietnamese from '@fontsource-variable/source-serif-4/files/source-serif-4-vietnamese-wght-normal.woff2?url';
import serif from '@fontsource-variable/source-serif-4/unicode.json';

/** The files of the page's own typefaces, each fetched when a picture first needs it; they lie in the cache of the page. */
export const FONTS: Fonts = [
  ...filesOf('sans', false, inter, {
    'cyrillic-ext': interCyrillicExt,
    cyrillic: interCyrillic,
    'greek-ext': interGreekExt,
    greek: interGreek,
    vietnamese: interVietnamese,
    'latin-ext': interLatinExt,
    latin: interLatin,
  }),
  ...filesOf('serif', false, serif, {
    'cyrillic-ext': serifCyrillicExt,
    cyrillic: serifCyrillic,
    greek: serifGreek,
    vietnamese: serifVietnamese,
    'latin-ext': serifLatinExt,
    latin: serifLatin,
  }),
  ...filesOf('serif', true, serif, {
    'cyrillic-ext': italicCyrillicExt,
    cyrillic: italicCyrillic,
    greek: italicGreek,
    vietnamese: italicVietnamese,
    'latin-ext': italicLatinExt,
    latin: italicLatin,
  }),
];

function filesOf<Subset extends string>(
  face: Face,
  italic: boolean,
  ranges: Readonly<Record<Subset, string>>,
  addresses: Readonly<Record<Subset, string>>,
): FontFile[] {
  return (Object.keys(addresses) as Subset[]).map((subset) => ({
    face,
    italic,
    family: face === 'sans' ? 'Inter' : 'Source Serif 4',
    weights: face === 'sans' ? '100 900' : '200 900',
    unicodeRange: ranges[subset],
    load: () => load(addresses[subset]),
  }));
}

async function load(address: string): Promise<Uint8Array> {
  try {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`font not found: ${answer.status} ${address}`);
    return new Uint8Array(await answer.arrayBuffer());
  } catch (error) {
    throw new ExportProblem(pictureTexts.problem.fonts, error);
  }
}
