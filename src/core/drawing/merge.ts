import type { LineMark, Mark } from './marks';
import { chainPath, curvePath } from './path';

/** Many lines of one look, painted as one: what a crowded picture needs to appear at once. SVG path data. */
export interface LineGroup {
  readonly key: string;
  /** Any of its lines: they share role, strength, pattern and width. */
  readonly look: LineMark;
  readonly lines: string;
  readonly heads: string;
  readonly strokes: string;
}

/** The lines among some marks in groups of one look, those that step back first, and all other marks as they were. */
export function mergeLines(marks: readonly Mark[]): { groups: LineGroup[]; rest: Mark[] } {
  const rest: Mark[] = [];
  const looks = new Map<string, LineMark[]>();
  for (const mark of marks) {
    if (mark.kind !== 'line') {
      rest.push(mark);
      continue;
    }
    const key = [mark.strength, mark.role, mark.pattern, mark.width].join(' ');
    const group = looks.get(key);
    if (group) group.push(mark);
    else looks.set(key, [mark]);
  }
  const groups = [...looks].map(([key, lines]): LineGroup => ({
    key,
    look: lines[0] as LineMark,
    lines: lines.map(({ curve }) => curvePath(curve)).join(''),
    heads: lines.flatMap(({ heads }) => heads.map((head) => chainPath(head, true))).join(''),
    strokes: lines
      .flatMap(({ strokes, brackets }) =>
        [...strokes, ...brackets].map((points) => chainPath(points)),
      )
      .join(''),
  }));
  return { groups, rest };
}
