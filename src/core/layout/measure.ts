import { GLYPH_ADVANCES } from './glyph-advances';

/** What a character outside the table is taken for, in thousandths of an em: wide enough for any alphabet's capitals. */
const UNKNOWN = 740;
/** Ideographs, kana, hangul, emoji: a full em and a little. */
const WIDE = 1080;

const advances = new Map<number, number>(
  GLYPH_ADVANCES.flatMap(([from, widths]) => widths.map((width, i) => [from + i, width] as const)),
);

/** The width of a text in CSS px, set in the stage's font at a size in px. Never less than the browser's by more than rounding. */
export function measureText(text: string, size: number): number {
  let sum = 0;
  for (const character of text) sum += advance(character);
  return (sum * size) / 1000;
}

function advance(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  const known = advances.get(code);
  if (known !== undefined) return known;
  if (/[\p{M}\p{Cf}]/u.test(character)) return 0;
  return code >= 0x1100 && /[\p{Lo}\p{So}\p{Extended_Pictographic}\uff00-\uffef]/u.test(character)
    ? WIDE
    : UNKNOWN;
}

/** A text on the stage: its lines and the box they need, in px. */
export interface TextBlock {
  readonly lines: readonly string[];
  readonly size: number;
  readonly width: number;
  readonly height: number;
}

/** Distance from one line of a label to the next, as a multiple of its size. */
export const LINE_HEIGHT = 1.22;

/** The block that some lines need at a size in px. */
export function textBlock(lines: readonly string[], size: number): TextBlock {
  const width = Math.max(0, ...lines.map((line) => measureText(line, size)));
  return { lines, size, width, height: lines.length * size * LINE_HEIGHT };
}

/**
 * The ways to set a text in one line or in two at the space that balances them best, narrowest last; [] if even two lines are
 * wider than `limit` px. Words are never dropped: what does not fit is not shown.
 */
export function setText(text: string, size: number, limit: number): TextBlock[] {
  const words = text.split(/\s+/u).filter(Boolean);
  const one = textBlock([words.join(' ')], size);
  const two = words
    .slice(1)
    .map((_, i) => textBlock([words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')], size))
    .sort((a, b) => a.width - b.width)
    .slice(0, 1);
  return [one, ...two].filter((block) => block.width <= limit);
}

/** A name in at most two lines within `limit` px; one that is longer ends in an ellipsis (its full form is in the card). */
export function setName(name: string, size: number, limit: number): TextBlock {
  const whole = setText(name, size, limit)[0];
  if (whole) return whole;
  const words = name.split(/\s+/u).filter(Boolean);
  let first = words.shift() ?? '';
  while (words[0] !== undefined && measureText(`${first} ${words[0]}`, size) <= limit)
    first = `${first} ${words.shift() ?? ''}`;
  const lines = [first, words.join(' ')].filter(Boolean).map((line) => shorten(line, size, limit));
  return textBlock(lines, size);
}

/** A text in as many lines as it needs, none wider than `limit` px unless a single word is; no word is left out. */
export function setLines(text: string, size: number, limit: number): TextBlock {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && measureText(longer, size) <= limit) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return textBlock(lines, size);
}

function shorten(line: string, size: number, limit: number): string {
  if (measureText(line, size) <= limit) return line;
  const characters = [...line];
  while (characters.length > 1 && measureText(`${characters.join('')}…`, size) > limit)
    characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
