import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bentCurve,
  boxesMeet,
  distanceToCurve,
  pointAt,
  sampleCurve,
  type Box,
} from '../../../../src/core/layout/geometry';
import { placeLabels, type LabelledLine } from '../../../../src/core/layout/label-places';
import { setText } from '../../../../src/core/layout/measure';
import { isInside } from '../../../../src/core/layout/name-places';
import { chainCrossesBox, chainOf } from '../../../../src/core/layout/segments';

const frame = { width: 600, height: 400 };
type Way = readonly [x1: number, y1: number, x2: number, y2: number];
const lineOf = ([x1, y1, x2, y2]: Way, chain: number, words: string, badge = 0): LabelledLine => ({
  curve: bentCurve({ x: x1, y: y1 }, { x: x2, y: y2 }, 0),
  chain,
  blocks: words === '' ? [] : setText(words, 12, 190),
  badge,
});
const place = (lines: LabelledLine[], boxes: Box[] = []) =>
  placeLabels(lines, {
    boxes,
    chains: lines.map(({ curve }) => chainOf(sampleCurve(curve, 12))),
    frame,
  });

describe('a label', () => {
  it('stands beside a flat line, near its middle', () => {
    const line = lineOf([100, 200, 500, 200], 0, 'refused aid');
    const box = place([line])[0]?.label?.box;
    expect(Math.abs((box?.x ?? 0) - 300)).toBeLessThan(60);
    expect(Math.abs((box?.y ?? 0) - 200)).toBeGreaterThan((box?.height ?? 0) / 2);
    expect(Math.abs((box?.y ?? 0) - 200)).toBeLessThan(30);
  });

  it('stands close beside a steep line, or on it where there is no room beside', () => {
    const line = lineOf([300, 20, 300, 380], 0, 'refused aid');
    const beside = place([line])[0]?.label?.box;
    expect(Math.abs((beside?.x ?? 0) - 300) - (beside?.width ?? 0) / 2).toBeCloseTo(5);
    const walls = [220, 380].map((x): Box => ({ x, y: 200, width: 80, height: 400 }));
    const on = place([line], walls)[0]?.label?.box;
    expect(on && distanceToCurve(on, line.curve)).toBeLessThan(1);
  });

  it('stands farther off where there is no room on its line or close to it', () => {
    const line = lineOf([100, 200, 500, 200], 0, 'refused aid');
    const wall = { x: 300, y: 200, width: 600, height: 20 };
    const box = place([line], [wall])[0]?.label?.box;
    expect(Math.abs((box?.y ?? 0) - 200) - (box?.height ?? 0) / 2).toBeCloseTo(14);
  });

  it('stands apart from another where the two would read as one', () => {
    const lines = [200, 204].map((y, i) => lineOf([100, y, 500, y], i, 'refused aid'));
    const meet = (apart: number) => {
      const chains = lines.map(({ curve }) => chainOf(sampleCurve(curve, 12)));
      const found = placeLabels(lines, { boxes: [], chains, faint: new Set([0, 1]), frame, apart });
      const [one, two] = found.map(({ label }) => label?.box);
      return one && two && boxesMeet(one, two, 25);
    };
    expect([meet(2), meet(25)]).toEqual([true, false]);
  });

  it('waits where there is no place for it', () => {
    const line = lineOf([100, 200, 500, 200], 0, 'refused aid');
    expect(place([line], [{ x: 300, y: 200, width: 600, height: 400 }])[0]?.label).toBeUndefined();
  });

  it('waits where others have taken all the room round its line', () => {
    const lines = Array.from({ length: 12 }, (_, i) =>
      lineOf([290, 200, 310, 200], i, 'refused aid'),
    );
    const labels = place(lines).flatMap(({ label }) => (label ? [label.box] : []));
    const meeting = labels.filter((one, i) =>
      labels.slice(0, i).some((other) => boxesMeet(one, other)),
    );
    expect(meeting).toEqual([]);
    expect(labels.length).toBeGreaterThan(0);
    expect(labels.length).toBeLessThan(12);
  });

  it('waits if its words are too wide for any setting', () => {
    const line = lineOf([100, 200, 500, 200], 0, 'a '.repeat(200));
    expect(line.blocks).toEqual([]);
    expect(place([line])[0]).toEqual({ label: undefined, badge: undefined });
  });

  it('is none where none is wanted, and the badge still has its place', () => {
    const line = lineOf([100, 200, 500, 200], 0, '', 9);
    expect(place([line])[0]).toEqual({ label: undefined, badge: pointAt(line.curve, 0.5) });
  });

  it('gives way to the badge of its own line', () => {
    const [found] = place([lineOf([300, 20, 300, 380], 0, 'refused aid', 9)]);
    const badge = { x: 300, y: 200, width: 18, height: 18, ...found?.badge };
    expect(found?.label && boxesMeet(found.label.box, badge)).toBe(false);
  });
});

describe('a label can be taken for no other line’s', () => {
  const own: Way = [100, 200, 500, 200];
  const boxAmong = (other: Way, faint = false): Box | undefined => {
    const lines = [lineOf(own, 0, 'refused aid'), lineOf(other, 1, '')];
    return placeLabels(lines, {
      boxes: [],
      chains: lines.map(({ curve }) => chainOf(sampleCurve(curve, 12))),
      ...(faint && { faint: new Set([1]) }),
      frame,
    })[0]?.label?.box;
  };
  const crosses = (box: Box, [x1, y1, x2, y2]: Way): boolean =>
    chainCrossesBox(
      chainOf([
        { x: x1, y: y1 },
        { x: x2, y: y2 },
      ]),
      box,
    );

  it.each<[why: string, other: Way]>([
    ['a line beside it', [100, 188, 500, 188]],
    ['a line on its other side', [100, 212, 500, 212]],
    ['a line across its middle', [300, 20, 300, 380]],
    ['a line aslant', [200, 100, 400, 300]],
  ])('%s never runs through one that stands beside its own', (_why, other) => {
    const box = boxAmong(other)!;
    expect(box).toBeDefined();
    expect(Math.abs(box.y - 200)).toBeGreaterThan(2);
    expect(crosses(box, other)).toBe(false);
  });

  it('stands on the free side of its line', () => {
    expect(boxAmong([100, 188, 500, 188])?.y).toBeGreaterThan(200);
    expect(boxAmong([100, 212, 500, 212])?.y).toBeLessThan(200);
  });

  it('waits between two lines that leave no room of its own', () => {
    const lines = [
      lineOf(own, 0, 'refused aid'),
      ...[-12, -6, 6, 12].map((away, i) => lineOf([100, 200 + away, 500, 200 + away], i + 1, '')),
    ];
    expect(place(lines)[0]?.label).toBeUndefined();
  });

  it('does not mind lines that step back', () => {
    const line: Way = [100, 190, 500, 190];
    expect(boxAmong(line, true)).toBeDefined();
  });
});

describe('a badge', () => {
  it('steps aside from a shape in the middle of its line', () => {
    const line = lineOf([100, 200, 500, 200], 0, '', 9);
    const shape = { x: 300, y: 200, width: 40, height: 40 };
    const at = place([line], [shape])[0]?.badge;
    expect(at && distanceToCurve(at, line.curve)).toBeLessThan(0.01);
    expect(at && boxesMeet({ ...at, width: 18, height: 18 }, shape)).toBe(false);
  });

  it('has a place even where everything is taken', () => {
    const line = lineOf([100, 200, 500, 200], 0, '', 9);
    expect(place([line], [{ x: 300, y: 200, width: 600, height: 400 }])[0]?.badge).toBeDefined();
  });
});

it('labels never lie on each other, on badges, on what is fixed, or outside the frame', () => {
  const x = fc.integer({ min: 0, max: 600 });
  const y = fc.integer({ min: 0, max: 400 });
  const way = fc.record({
    way: fc.tuple(x, y, x, y),
    words: fc.constantFrom(
      '',
      'refused',
      'would never accept such terms',
      'talks, excluding Ukraine',
    ),
    badge: fc.constantFrom(0, 9.5),
  });
  const fixed: fc.Arbitrary<Box> = fc.record({
    x,
    y,
    width: fc.integer({ min: 10, max: 90 }),
    height: fc.integer({ min: 10, max: 50 }),
  });
  fc.assert(
    fc.property(
      fc.array(way, { maxLength: 10 }),
      fc.array(fixed, { maxLength: 8 }),
      (ways, boxes) => {
        const lines = ways.map((one, i) => lineOf(one.way, i, one.words, one.badge));
        const places = place(lines, boxes);
        const badges = places.flatMap(({ badge }, i): Box[] =>
          badge ? [{ ...badge, width: 2 * lines[i]!.badge, height: 2 * lines[i]!.badge }] : [],
        );
        const labels = places.flatMap(({ label }) => (label ? [label.box] : []));
        const faults = labels.flatMap((label, i) => [
          ...labels.slice(0, i).flatMap((other) => (boxesMeet(label, other) ? ['on a label'] : [])),
          ...badges.flatMap((badge) => (boxesMeet(label, badge) ? ['on a badge'] : [])),
          ...boxes.flatMap((box) => (boxesMeet(label, box) ? ['on something fixed'] : [])),
          ...(isInside(label, frame) ? [] : ['outside']),
        ]);
        expect(faults).toEqual([]);
        expect(badges).toHaveLength(lines.filter(({ badge }) => badge > 0).length);
        const cut = places.filter(
          ({ label }, i) => label && label.block.lines.join(' ') !== ways[i]!.words,
        );
        expect(cut).toEqual([]);
      },
    ),
    { numRuns: 150 },
  );
});
