import { cutPassage, type Passage, type StagedScene } from '../core/briefing';
import { setBlock, type Block, type Rule, type Widths } from './sheet';

/** Sizes for a slide, in px: of what is beside the words themselves, and the room between them. */
export const SMALL = 17;
export const GAP = 20;

interface Words {
  readonly blocks: readonly Block[];
  readonly rules: readonly Rule[];
}

/** In how many steps words grow smaller, down to what can be read from the back row, and below if even the first would not fit. */
const STEPS = 12;
const LEAST = 0.68;
const LAST = 0.5;

/** The passages of a scene and what is missing, one under the other, as large as fits; what finds no room is counted, never cut. */
export function fitWords(
  { passages, missing }: StagedScene,
  at: At,
  room: number,
  widths: Widths,
  leftOut: (count: number) => string,
): Words {
  const all = passages.length + missing.length;
  const cut = passages.map((passage) => cutPassage(passage));
  const lay = (count: number, fit: number) => layWords(cut, missing, count, fit, at, widths);
  for (let step = 0; step <= STEPS; step++) {
    const laid = lay(all, 1 - ((1 - LEAST) * step) / STEPS);
    if (laid.height <= room) return laid;
  }
  const less = SMALL * 1.35 + GAP;
  for (let count = all; count >= 0; count--) {
    const sizes = count === 1 ? [LEAST, (LEAST + LAST) / 2, LAST] : [LEAST];
    for (const fit of sizes) {
      const laid = lay(count, fit);
      if (count > 0 && laid.height > (count < all ? room - less : room)) continue;
      if (count === all) return laid;
      const note = setBlock(
        leftOut(all - count),
        { name: 'Left out', face: 'sans', size: SMALL, leading: 1.35, role: 'muted' },
        { ...at, y: at.y + laid.height + (count > 0 ? GAP : 0) },
        widths,
      );
      return { blocks: [...laid.blocks, note], rules: laid.rules };
    }
  }
  throw new Error('no words at all always have room');
}

function layWords(
  passages: readonly Passage[],
  missing: readonly string[],
  count: number,
  fit: number,
  at: At,
  widths: Widths,
): Words & { readonly height: number } {
  const blocks: Block[] = [];
  const rules: Rule[] = [];
  let { y } = at;
  for (const [i, passage] of passages.slice(0, count).entries()) {
    const laid = layPassage(passage, { ...at, y }, 25 * fit, SMALL, widths, i + 1);
    blocks.push(...laid.blocks);
    rules.push(laid.rule);
    y += laid.height + GAP * fit;
  }
  for (const [i, sentence] of missing.slice(0, Math.max(0, count - passages.length)).entries()) {
    const block = layMissing(sentence, { ...at, y }, SMALL, widths, i + 1);
    blocks.push(block);
    y += block.height + GAP * fit;
  }
  return { blocks, rules, height: Math.max(0, y - at.y - GAP * fit) };
}

interface At {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** A passage with the rule beside it and its source under it: what is cited in ink, what stands round it muted, quotations in italics. */
export function layPassage(
  { pieces, kind, source }: Passage,
  { x, y, width }: At,
  size: number,
  small: number,
  widths: Widths,
  number: number,
): { readonly blocks: readonly Block[]; readonly rule: Rule; readonly height: number } {
  const inset = size * 0.8;
  const words = setBlock(
    pieces.map(({ text, cited, quoted }) => ({
      text,
      role: cited ? 'ink' : 'muted',
      italic: quoted,
    })),
    { name: `Passage ${number}`, face: 'serif', size, leading: 1.36, role: 'ink' },
    { x: x + inset, y, width: width - inset },
    widths,
  );
  const line = setBlock(
    source,
    {
      name: `Source of passage ${number}`,
      face: 'sans',
      size: small,
      leading: 1.35,
      role: 'muted',
    },
    { x: x + inset, y: y + words.height + size * 0.3, width: width - inset },
    widths,
  );
  const height = words.height + size * 0.3 + line.height;
  return {
    blocks: [words, line],
    rule: {
      x,
      y,
      width: size * 0.16,
      height,
      role: kind === 'quotation' ? 'accent' : 'hairline',
    },
    height,
  };
}

/** What was meant to be shown and cannot. */
export const layMissing = (
  sentence: string,
  at: At,
  small: number,
  widths: Widths,
  number: number,
): Block =>
  setBlock(
    `! ${sentence}`,
    { name: `Missing ${number}`, face: 'sans', size: small, leading: 1.35, role: 'conflictual' },
    at,
    widths,
  );
