import type { ActorId } from '../core/dossier';
import type { LegendEntry, LineMark, Mark } from '../core/drawing';
import { legendText } from '../core/drawing/legend-text';
import type { Point } from '../core/layout';
import { setBlock, widthOf, type LegendItem, type Setting, type Widths } from './sheet';

/** A legend in rows from a point downwards. */
export interface LaidLegend {
  readonly items: readonly LegendItem[];
  readonly height: number;
}

interface Room {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly align?: 'left' | 'center';
  /** Every entry on a line of its own. */
  readonly oneToLine?: boolean;
}

/** Sets the entries of a legend in rows: the marks that each explains, and what they mean. */
export function layLegend(entries: readonly LegendEntry[], room: Room, widths: Widths): LaidLegend {
  const { size, width } = room;
  const row = size * 1.6;
  const swatch = size * SWATCH;
  const setting: Setting = { name: 'Legend', face: 'sans', size, leading: 1.3, role: 'muted' };
  const placed: { entry: LegendEntry; text: string; wide: number; x: number; y: number }[] = [];
  let [x, y] = [0, 0];
  const ends: number[] = [];
  for (const entry of entries) {
    const text = legendText(entry);
    const wide = widthOf(setBlock(text, setting, { x: 0, y: 0, width: Infinity }, widths)) * 1.04;
    const whole = swatch + size * 0.5 + wide;
    if (x > 0 && (room.oneToLine === true || x + whole > width)) [x, y] = [0, y + row];
    placed.push({ entry, text, wide, x, y });
    ends[Math.round(y / row)] = x + whole;
    x += whole + size * 1.3;
  }
  const items = placed.map((item): LegendItem => {
    const slack = room.align === 'center' ? (width - (ends[Math.round(item.y / row)] ?? 0)) / 2 : 0;
    const left = room.x + slack + item.x;
    const top = room.y + item.y;
    return {
      entry: item.entry,
      marks: swatchOf(item.entry, { x: left, y: top + row / 2 }, size),
      words: setBlock(
        item.text,
        setting,
        { x: left + swatch + size * 0.5, y: top + (row - size * 1.3) / 2, width: item.wide + size },
        widths,
      ),
    };
  });
  return { items, height: placed.length > 0 ? y + row : 0 };
}

/** How wide a swatch is, as a multiple of the size of the words beside it. */
const SWATCH = 2.1;

/** The marks that an entry of the legend explains, drawn as on the picture; `at` is the left end of the swatch, on its middle. */
function swatchOf(entry: LegendEntry, at: Point, size: number): readonly Mark[] {
  const unit = (size * SWATCH) / 26;
  const on = (x: number, y: number): Point => ({ x: at.x + x * unit, y: at.y + (y - 7) * unit });
  const key = `legend ${entry.kind}`;
  const line = (from: Point, to: Point, more: Partial<LineMark> = {}): LineMark => ({
    kind: 'line',
    key,
    strength: 'full',
    relations: [],
    curve: { from, control: { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }, to },
    role: 'ink',
    pattern: 'solid',
    width: 1.8 * unit,
    heads: [],
    strokes: [],
    brackets: [],
    ...more,
  });
  const whole = (more: Partial<LineMark>): LineMark => line(on(1, 7), on(25, 7), more);
  switch (entry.kind) {
    case 'role':
      return [whole({ role: entry.role, width: 2.4 * unit })];
    case 'pattern':
      return [
        whole({
          pattern: entry.pattern,
          strokes:
            entry.pattern === 'crossed'
              ? [
                  [on(8, 3), on(11, 11)],
                  [on(15, 3), on(18, 11)],
                ]
              : [],
        }),
      ];
    case 'shape':
      return [
        {
          kind: 'node',
          key,
          strength: 'full',
          actor: '' as ActorId,
          at: on(13, 7),
          shape:
            entry.shape === 'person'
              ? { outline: 'circle', halfWidth: 5.6 * unit, halfHeight: 5.6 * unit }
              : {
                  outline: entry.shape === 'country' ? 'rectangle' : 'rounded',
                  halfWidth: 8 * unit,
                  halfHeight: 5 * unit,
                },
          dashed: entry.shape === 'group',
          lead: false,
          chosen: false,
          pinned: false,
          initials: '',
          initialsSize: 0,
        },
      ];
    case 'sign':
      switch (entry.sign) {
        case 'badge':
          return [
            whole({ width: 1.6 * unit }),
            {
              kind: 'disc',
              key,
              strength: 'full',
              of: 'speaker',
              at: on(13, 7),
              radius: 6 * unit,
              text: '',
              role: 'ink',
            },
          ];
        case 'split':
          return [
            line(on(1, 7), on(10, 7), { strokes: [[on(11, 12), on(15, 2)]] }),
            line(on(16, 7), on(25, 7)),
          ];
        case 'bundle':
          return [
            whole({ width: unit }),
            line(on(5, 7), on(11, 7), { width: 3.6 * unit }),
            line(on(15, 7), on(21, 7), { width: 3.6 * unit }),
          ];
        case 'mutual':
          return [
            line(on(5, 7), on(21, 7), {
              heads: [
                [on(1, 7), on(7, 4), on(7, 10)],
                [on(25, 7), on(19, 4), on(19, 10)],
              ],
            }),
          ];
        case 'speech':
          return [
            { kind: 'stem', key, strength: 'full', of: 'speech', from: on(1, 7), to: on(25, 7) },
          ];
        case 'bracket':
          return [
            line(on(10, 7), on(14, 7), {
              width: 1.4 * unit,
              heads: [[on(17, 7), on(12, 4.4), on(12, 9.6)]],
              brackets: [
                [on(8, 2), on(6, 2), on(6, 12), on(8, 12)],
                [on(18, 2), on(20, 2), on(20, 12), on(18, 12)],
              ],
            }),
          ];
      }
  }
}
