import type { LegendEntry, Mark, Role, Drawing } from '../core/drawing';
import { measureText } from '../core/layout/measure';

/** Words that are set in one way. */
export interface Run {
  readonly text: string;
  readonly role?: Role;
  readonly italic?: boolean;
}

/** A kind of typeface. */
export type Face = 'serif' | 'sans';

/** How words of a block are set. Sizes in px of the sheet. */
export interface Setting {
  readonly name: string;
  readonly face: Face;
  readonly size: number;
  /** From line to line, as a multiple of the size. */
  readonly leading: number;
  readonly role: Role;
  readonly bold?: boolean;
  readonly align?: 'left' | 'center' | 'right';
}

/** Words on a sheet, in lines; `x` and `y` are the top left corner. */
export interface Block extends Setting {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly (readonly Run[])[];
  /** What the lines were made of: where a program breaks lines itself. */
  readonly runs: readonly Run[];
  readonly rightToLeft: boolean;
}

/** A thin rectangle: the rule beside a quotation, the hairline of a banner. */
export interface Rule {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly role: Role;
}

/** An entry of the legend in its place: the marks that it explains, and what they mean. */
export interface LegendItem {
  readonly entry: LegendEntry;
  readonly marks: readonly Mark[];
  readonly words: Block;
}

/** A drawing in its place on a sheet. What reaches out of its room is cut off. */
export interface Placed extends Area {
  readonly drawing: Drawing;
  /** The part of the drawing that is seen, in px of it. */
  readonly window: Area;
}

/** A part of a sheet or of a drawing, in px. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The whole of a drawing. */
export const wholeOf = ({ width, height }: Drawing): Area => ({ x: 0, y: 0, width, height });

/** A page as data: a drawing in its place, with all words and signs that stand round it. In px, from the top left corner. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** Not on a title page. */
  readonly picture?: Placed;
  readonly blocks: readonly Block[];
  readonly rules: readonly Rule[];
  readonly legend: readonly LegendItem[];
}

/** How wide the letters of typefaces are, as multiples of those of the stage's (Inter, weight 600). */
export interface Widths {
  readonly sans: number;
  readonly serif: number;
  readonly serifBold: number;
}

/** Source Serif 4 and Inter; a little more than they need. */
export const OWN_FONTS: Widths = { sans: 1, serif: 1.005, serifBold: 1.03 };
/** Georgia and Arial, and what stands in for them on systems without them; measured generously. */
export const OFFICE_FONTS: Widths = { sans: 1.03, serif: 1.05, serifBold: 1.18 };

const FIRST_LETTER = /\p{L}/u;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** True if the first letter of a text is one of a script that runs from right to left. */
export const runsLeft = (text: string): boolean =>
  RIGHT_TO_LEFT.test(FIRST_LETTER.exec(text)?.[0] ?? '');

/** Sets words in lines within a width, from a point downwards. Lines break at spaces, within a word only if it is wider than the block. */
export function setBlock(
  words: string | readonly Run[],
  setting: Setting,
  at: { readonly x: number; readonly y: number; readonly width: number },
  widths: Widths,
): Block {
  const runs = typeof words === 'string' ? [{ text: words }] : words;
  const factor =
    setting.face === 'sans' ? widths.sans : setting.bold ? widths.serifBold : widths.serif;
  const lines = breakLines(runs, at.width, (text) => measureText(text, setting.size) * factor);
  return {
    ...setting,
    ...at,
    lines,
    runs,
    height: lines.length * setting.size * setting.leading,
    rightToLeft: runsLeft(runs.map(({ text }) => text).join('')),
  };
}

/** The width that the widest line of a block needs. */
export const widthOf = ({ lines, size }: Block): number =>
  Math.max(0, ...lines.map((line) => measureText(line.map(({ text }) => text).join(''), size)));

/** A run of lines: words with the spaces behind them, in the order of the text. */
function breakLines(
  runs: readonly Run[],
  width: number,
  measure: (text: string) => number,
): Run[][] {
  const lines: Run[][] = [[]];
  let filled = 0;
  const add = (run: Run, text: string): void => {
    const line = lines.at(-1);
    const last = line?.at(-1);
    if (last && last.role === run.role && last.italic === run.italic)
      line?.splice(-1, 1, { ...last, text: last.text + text });
    else line?.push({ ...run, text });
    filled += measure(text);
  };
  const wrap = (): void => {
    lines.push([]);
    filled = 0;
  };
  for (const word of wordsOf(runs)) {
    if (word.length === 1 && word[0]?.text === '\n') {
      wrap();
      continue;
    }
    const whole = word.map(({ text }) => text).join('');
    if (filled > 0 && filled + measure(whole.trimEnd()) > width) wrap();
    for (const part of word) {
      if (measure(whole.trimEnd()) <= width) add(part, part.text);
      else
        for (const character of part.text) {
          if (filled > 0 && filled + measure(character) > width) wrap();
          add(part, character);
        }
    }
  }
  return lines.map((line) =>
    line.map((run, i) => (i === line.length - 1 ? { ...run, text: run.text.trimEnd() } : run)),
  );
}

/** Line ends, spaces at which a line may break, and words; a space that joins two words is part of them. */
const PARTS = /\n|[^\S\n\u00a0\u202f\u2007\ufeff]+|[\S\u00a0\u202f\u2007\ufeff]+/gu;
const SPACE = /^[^\S\n\u00a0\u202f\u2007\ufeff]/u;

/** The words of some runs, each with the space behind it and in the parts in which it is set; a line end is a word of its own. */
function wordsOf(runs: readonly Run[]): Run[][] {
  const words: Run[][] = [];
  let open = false;
  for (const run of runs)
    for (const [text] of run.text.matchAll(PARTS)) {
      const isEnd = text === '\n';
      const last = words.at(-1);
      if (SPACE.test(text) && last && last[0]?.text !== '\n') {
        last.push({ ...run, text });
        open = false;
      } else if (open && !isEnd) words.at(-1)?.push({ ...run, text });
      else {
        words.push([{ ...run, text }]);
        open = !isEnd;
      }
    }
  return words;
}
