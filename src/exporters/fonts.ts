import { breathe, type Run } from './exporter';
import type { Face } from './sheet';

/** One file of a typeface: a subset of its characters in one style, with a range of weights. */
export interface FontFile {
  readonly face: Face;
  /** As a font-face names it: "Inter". */
  readonly family: string;
  readonly italic: boolean;
  /** "100 900". */
  readonly weights: string;
  /** As CSS writes it: "U+0000-00FF,U+0131". */
  readonly unicodeRange: string;
  /** Fetched only if a picture has characters of it. */
  readonly load: () => Promise<Uint8Array>;
}

/** The font files that a picture may carry; none at the command line. */
export type Fonts = readonly FontFile[];

/** The characters that a picture sets in a face and a style. */
export interface Used {
  readonly face: Face;
  readonly italic: boolean;
  readonly characters: ReadonlySet<number>;
}

interface Embedded {
  /** `@font-face` rules with the fonts in them. */
  readonly css: string;
  /** The characters that none of the fonts has. */
  readonly unset: readonly string[];
}

/** Exactly the fonts that the used characters need, as CSS. */
export async function embedFonts(used: readonly Used[], fonts: Fonts, run: Run): Promise<Embedded> {
  const needed = new Set<FontFile>();
  const unset = new Set<number>();
  for (const { face, italic, characters } of used) {
    const own = fonts.filter((font) => font.face === face);
    // A face without italics is slanted by the browser.
    const styled = own.filter((font) => font.italic === italic);
    const files = (styled.length > 0 ? styled : own).map((file) => ({
      file,
      ranges: rangesOf(file.unicodeRange),
    }));
    for (const code of characters) {
      const holders = files.filter(({ ranges }) => ranges.some(([a, b]) => code >= a && code <= b));
      // Where ranges overlap, the browser takes the last that it was told of.
      const holder = holders.find(({ file }) => needed.has(file)) ?? holders.at(-1);
      if (holder) needed.add(holder.file);
      else if (fonts.length > 0 && code > 0x20) unset.add(code);
    }
  }
  const rules: string[] = [];
  for (const [i, file] of [...needed].entries()) {
    await breathe(run, i / needed.size);
    const { family, italic, weights, unicodeRange } = file;
    const data = base64(await file.load());
    rules.push(
      `@font-face{font-family:'${family}';font-style:${italic ? 'italic' : 'normal'};font-weight:${weights};unicode-range:${unicodeRange};src:url(data:font/woff2;base64,${data}) format('woff2')}`,
    );
  }
  return { css: rules.join('\n'), unset: [...unset].map((code) => String.fromCodePoint(code)) };
}

/** The code points of a CSS unicode-range: "U+0000-00FF,U+0131". */
function rangesOf(unicodeRange: string): (readonly [number, number])[] {
  return unicodeRange.split(',').map((range) => {
    const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
    return [parseInt(from, 16), parseInt(to, 16)] as const;
  });
}

/** In pieces: a function takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 0x6000)
    parts.push(btoa(String.fromCharCode(...bytes.subarray(i, i + 0x6000))));
  return parts.join('');
}
