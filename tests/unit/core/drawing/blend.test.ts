import { describe, expect, it } from 'vitest';
import { blendDrawings, hasMoved, type Drawing, type Mark } from '../../../../src/core/drawing';
import {
  DESK,
  HALF,
  choiceOf,
  drawOpened,
  markWith,
  marksOf,
  openFirst,
} from '../../../support/drawings';

const first = openFirst();
const wide = drawOpened(first, { frame: DESK });
const narrow = drawOpened(first, { frame: HALF });
const lit = drawOpened(first, { frame: DESK, choice: choiceOf(first.lookup, 'actor', 'biden') });

/** Everything that a mark's place is made of. */
const placeOf = (mark: Mark): unknown => {
  switch (mark.kind) {
    case 'line':
      return [mark.curve, mark.heads, mark.strokes, mark.brackets];
    case 'stem':
      return [mark.from, mark.to];
    default:
      return mark.at;
  }
};
const placesOf = (drawing: Drawing, keys: ReadonlySet<string>) =>
  drawing.marks.filter(({ key }) => keys.has(key)).map((mark) => [mark.key, placeOf(mark)]);
const numbers = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(numbers)
      : [];

describe('a drawing between two others', () => {
  it('is the second at the end', () => {
    expect(blendDrawings(wide, narrow, 1)).toBe(narrow);
    expect(blendDrawings(wide, narrow, 1.2)).toBe(narrow);
  });

  it('has at the beginning what both hold where it was in the first', () => {
    const start = blendDrawings(wide, narrow, 0);
    const keys = new Set(wide.marks.map(({ key }) => key));
    const before = new Map(placesOf(wide, keys) as [string, unknown][]);
    const shared = placesOf(start, keys) as [string, unknown][];
    expect(shared.length).toBeGreaterThan(50);
    for (const [key, place] of shared)
      expect(numbers(place), key).toEqual(numbers(before.get(key)));
  });

  it('holds the marks of the second all the way, and no other', () => {
    for (const t of [0, 0.3, 0.99])
      expect(blendDrawings(lit, wide, t).marks.map(({ key }) => key)).toEqual(
        wide.marks.map(({ key }) => key),
      );
  });

  it('has everything half-way in the middle', () => {
    const middle = blendDrawings(wide, narrow, 0.5);
    for (const { key, at } of marksOf(middle, 'node')) {
      const [from, to] = [markWith(wide, 'node', key).at, markWith(narrow, 'node', key).at];
      expect(at.x).toBeCloseTo((from.x + to.x) / 2);
      expect(at.y).toBeCloseTo((from.y + to.y) / 2);
    }
  });

  it('changes nothing but places', () => {
    const middle = blendDrawings(wide, lit, 0.5);
    const look = (drawing: Drawing) =>
      drawing.marks.map(({ key, kind, strength }) => [key, kind, strength]);
    expect(look(middle)).toEqual(look(lit));
    expect(middle.targets).toBe(lit.targets);
    expect(blendDrawings(wide, wide, 0.5)).toEqual(wide);
  });
});

describe('a drawing has moved', () => {
  it('where an actor stands elsewhere', () => {
    expect(hasMoved(wide, narrow)).toBe(true);
  });

  it('not where it is the same', () => {
    expect(hasMoved(wide, wide)).toBe(false);
    expect(hasMoved(wide, drawOpened(first))).toBe(false);
  });

  it('not where nothing of the one is in the other', () => {
    expect(hasMoved({ ...wide, marks: [] }, narrow)).toBe(false);
  });

  it('where a line bends otherwise', () => {
    const marks = wide.marks.map((mark) =>
      mark.key === 'line R56' && mark.kind === 'line'
        ? { ...mark, curve: { ...mark.curve, control: { x: 0, y: 0 } } }
        : mark,
    );
    expect(hasMoved({ ...wide, marks }, wide)).toBe(true);
  });
});
