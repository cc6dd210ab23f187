import type { Box } from './geometry';
import type { Frame } from './projection';
import type { Chain } from './segments';

/** Things by the cells that they touch, so that what is near a box is found without asking all there is. */
export interface Grid {
  add(thing: number, box: Box): void;
  addChain(thing: number, chain: Chain): void;
  /** Takes away what was added with this very box. */
  remove(thing: number, box: Box): void;
  /**
   * True if the test holds for one of the things near a box that is `gap` px larger on every side. Each is asked at most once, in no
   * order; whatever meets that box is among them.
   */
  some(box: Box, gap: number, test: (thing: number) => boolean): boolean;
  /** Those things, in ascending order. */
  near(box: Box, gap: number): number[];
}

/** The side of a cell, in px: about the size of a short name. */
const CELL = 40;
/** A magnified picture has larger cells rather than more. */
const MOST = 64;
/** Rounding never hides what only touches a box. */
const SLACK = 1;

/** An empty grid over an area from (0, 0). What lies outside of it belongs to the cells at its edge. */
export function createGrid({ width, height }: Frame): Grid {
  const columns = Math.max(1, Math.min(MOST, Math.ceil(width / CELL)));
  const rows = Math.max(1, Math.min(MOST, Math.ceil(height / CELL)));
  const cells: (number[] | undefined)[] = [];
  // In which turn a thing was asked last: it may lie in several of the cells.
  const asked: number[] = [];
  let turn = 0;
  const column = (x: number) => bounded(Math.floor((x / width) * columns), columns);
  const row = (y: number) => bounded(Math.floor((y / height) * rows), rows);
  /** Visits the cells from corner to corner, until one visit gives true. */
  const cellsIn = (
    left: number,
    right: number,
    top: number,
    bottom: number,
    visit: (cell: number) => boolean,
  ): boolean => {
    const [first, last, lowest] = [column(left), column(right), row(bottom)];
    for (let y = row(top); y <= lowest; y += 1)
      for (let x = first; x <= last; x += 1) if (visit(y * columns + x)) return true;
    return false;
  };
  const cellsOf = (box: Box, gap: number, visit: (cell: number) => boolean): boolean => {
    const [across, along] = [box.width / 2 + gap, box.height / 2 + gap];
    return cellsIn(box.x - across, box.x + across, box.y - along, box.y + along, visit);
  };
  const put = (thing: number, cell: number): false => {
    const things = (cells[cell] ??= []);
    if (things.at(-1) !== thing) things.push(thing);
    return false;
  };
  const some: Grid['some'] = (box, gap, test) => {
    turn += 1;
    const now = turn;
    return cellsOf(box, gap + SLACK, (cell) => {
      for (const thing of cells[cell] ?? []) {
        if (asked[thing] === now) continue;
        asked[thing] = now;
        if (test(thing)) return true;
      }
      return false;
    });
  };
  return {
    add: (thing, box) => void cellsOf(box, 0, (cell) => put(thing, cell)),
    addChain(thing, { points }) {
      // By its parts: the box of a long line holds much that is far from it.
      points.forEach((b, i) => {
        const a = points[i - 1];
        if (!a) return;
        const [left, right] = a.x < b.x ? [a.x, b.x] : [b.x, a.x];
        const [top, bottom] = a.y < b.y ? [a.y, b.y] : [b.y, a.y];
        cellsIn(left, right, top, bottom, (cell) => put(thing, cell));
      });
    },
    remove(thing, box) {
      cellsOf(box, 0, (cell) => {
        const things = cells[cell] ?? [];
        const at = things.indexOf(thing);
        const last = things.pop();
        if (last !== undefined && at < things.length) things[at] = last;
        return false;
      });
    },
    some,
    near(box, gap) {
      const found: number[] = [];
      some(box, gap, (thing) => {
        found.push(thing);
        return false;
      });
      return found.sort((a, b) => a - b);
    },
  };
}

/** Boxes in a grid over an area, by their place in the list. */
export function gridOf(boxes: readonly Box[], area: Frame): Grid {
  const grid = createGrid(area);
  boxes.forEach((box, i) => {
    grid.add(i, box);
  });
  return grid;
}

const bounded = (cell: number, count: number): number => Math.max(0, Math.min(count - 1, cell));
