import { PALETTE } from '../../core/drawing/palette';

/** Gives the document's root element, which no component owns, the palette's colours as `--p-<role>` and a colour scheme. */
export function publishColours(scheme: string): void {
  const { style } = document.documentElement;
  style.setProperty('color-scheme', scheme);
  for (const [role, light] of Object.entries(PALETTE.light)) {
    const dark = PALETTE.dark[role as keyof typeof PALETTE.dark];
    style.setProperty(`--p-${role}`, `light-dark(${light}, ${dark})`);
  }
}
