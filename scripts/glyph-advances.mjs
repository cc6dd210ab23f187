// Writes src/core/layout/glyph-advances.ts: how wide each character of the stage's font is, so that the core can measure a label
// without a page. Run it again when the font or its weight changes: node scripts/glyph-advances.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { browserArgs, ensureBrowser } from './browser.mjs';

const WEIGHT = 600;
const RANGES = [
  [0x20, 0x7e, 'latin'],
  [0xa0, 0xff, 'latin'],
  [0x100, 0x17f, 'latin-ext'],
  [0x400, 0x45f, 'cyrillic'],
  [0x490, 0x491, 'cyrillic-ext'],
  [0x2010, 0x2026, 'latin'],
];

const require = createRequire(import.meta.url);
const subsets = [...new Set(RANGES.map(([, , subset]) => subset))];
const fonts = subsets.map((subset) => {
  const file = require.resolve(
    `@fontsource-variable/inter/files/inter-${subset}-wght-normal.woff2`,
  );
  return [subset, readFileSync(file).toString('base64')];
});

const { chromium } = await import('playwright');
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserArgs });
const page = await browser.newPage();
const rows = await page.evaluate(
  async ({ fonts, ranges, weight }) => {
    for (const [subset, data] of fonts) {
      const face = new FontFace(`Inter ${subset}`, `url(data:font/woff2;base64,${data})`, {
        weight: '100 900',
      });
      document.fonts.add(await face.load());
    }
    const context = document.createElement('canvas').getContext('2d');
    return ranges.map(([from, to, subset]) => {
      context.font = `${weight} 1000px "Inter ${subset}"`;
      const codes = Array.from({ length: to - from + 1 }, (_, i) => from + i);
      return [
        from,
        codes.map((code) => Math.round(context.measureText(String.fromCodePoint(code)).width)),
      ];
    });
  },
  { fonts, ranges: RANGES, weight: WEIGHT },
);
await browser.close();

const target = fileURLToPath(new URL('../src/core/layout/glyph-advances.ts', import.meta.url));
writeFileSync(
  target,
  `// Written by scripts/glyph-advances.mjs; do not edit.
/** Advance widths of Inter, weight ${WEIGHT}, in thousandths of an em: runs of [first code point, widths]. */
export const GLYPH_ADVANCES: readonly (readonly [number, readonly number[]])[] = [
${rows.map(([from, widths]) => `  [0x${from.toString(16)}, [${widths.join(', ')}]],`).join('\n')}
];
`,
);
