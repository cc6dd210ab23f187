import type { Attachment } from 'svelte/attachments';

/** Whether this browser prints words in the margins of a sheet: Chromium does, Firefox does not. */
export const hasSheetMargins = 'CSSMarginRule' in globalThis;

/** Words as a string of CSS: nothing in them ends it. */
export const cssString = (words: string): string =>
  `"${words.replace(/["\\\p{Cc}]/gu, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;

/** Gives the document's root element, from which the margins of a sheet inherit, words as `--sheet-<name>` while an element stands. */
export const inSheetMargins =
  (words: Readonly<Record<string, string>>): Attachment<HTMLElement> =>
  () => {
    const { style } = document.documentElement;
    for (const [name, said] of Object.entries(words))
      style.setProperty(`--sheet-${name}`, cssString(said));
    return () => {
      for (const name of Object.keys(words)) style.removeProperty(`--sheet-${name}`);
    };
  };
