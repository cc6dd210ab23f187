import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxesMeet } from '../../../../src/core/layout/geometry';
import { setName } from '../../../../src/core/layout/measure';
import { isInside, placeNames, type NamedNode } from '../../../../src/core/layout/name-places';
import { shapeBox } from '../../../../src/core/layout/node-shapes';
import { chainCrossesBox, chainOf } from '../../../../src/core/layout/segments';

const frame = { width: 400, height: 300 };
const named = (x: number, y: number, name = 'Steve Witkoff', rank = 0): NamedNode => ({
  at: { x, y },
  shape: { outline: 'circle', halfWidth: 16, halfHeight: 16 },
  name: setName(name, 12, 150),
  rank,
});
/** On which side of its node a name stands. */
function side(node: NamedNode, box: { x: number; y: number } | undefined): string {
  if (!box) return 'none';
  const dx = Math.sign(Math.round(box.x - node.at.x));
  const dy = Math.sign(Math.round(box.y - node.at.y));
  return `${['above', '', 'below'][dy + 1] ?? ''} ${['left', '', 'right'][dx + 1] ?? ''}`.trim();
}

describe('a name stands', () => {
  it.each<[why: string, x: number, y: number, expected: string]>([
    ['below its node where nothing is in the way', 200, 150, 'below'],
    ['above at the lower edge', 200, 280, 'above'],
    ['to the right at the left edge', 20, 150, 'right'],
    ['to the left at the right edge', 380, 150, 'left'],
    ['nowhere if the node is out of the picture', 900, 900, 'none'],
  ])('%s', (_why, x, y, expected) => {
    const node = named(x, y);
    expect(side(node, placeNames([node], [], frame)[0])).toBe(expected);
  });

  it('above where a shape is below', () => {
    const node = named(200, 150);
    const [box] = placeNames([node, named(200, 190, 'x')], [], frame);
    expect(side(node, box)).toBe('above');
  });

  it('off a line where another side is free', () => {
    const node = named(200, 150);
    const line = chainOf([node.at, { x: 200, y: 300 }]);
    const [box] = placeNames([node], [line], frame);
    expect(box && chainCrossesBox(line, box)).toBe(false);
  });

  it('for the higher rank first where there is room for one alone', () => {
    const tight = { width: 110, height: 70 };
    const nodes = [named(55, 20, 'Steve Witkoff', 1), named(55, 21, 'Vladimir Putin', 2)];
    const [low, high] = placeNames(nodes, [], tight);
    expect([low, high !== undefined]).toEqual([undefined, true]);
  });
});

it('of many nodes at few points, those of the highest rank get a name, and none lies on another', () => {
  const nodes = Array.from({ length: 3_000 }, (_, i) =>
    named(40 + 60 * (i % 6), 60 + 60 * (i % 4), `Name ${i}`, i),
  );
  const boxes = placeNames(nodes, [], frame);
  const shown = boxes.flatMap((box, i) => (box ? [{ box, i }] : []));
  expect(shown.length).toBeGreaterThan(12);
  expect(boxes[2_999]).toBeDefined();
  for (const { box, i } of shown) {
    expect(isInside(box, frame)).toBe(true);
    expect(shown.filter((other) => other.i !== i && boxesMeet(other.box, box))).toEqual([]);
    expect(nodes.filter(({ shape, at }) => boxesMeet(shapeBox(shape, at), box))).toEqual([]);
  }
});

it('names never lie on each other, on a shape or outside the frame', () => {
  const node = fc
    .tuple(
      fc.integer({ min: -20, max: 420 }),
      fc.integer({ min: -20, max: 320 }),
      fc.constantFrom('a', 'Trump', 'Volodymyr Zelenskyy', 'Trump administration'),
      fc.nat({ max: 3 }),
    )
    .map(([x, y, name, rank]) => named(x, y, name, rank));
  fc.assert(
    fc.property(fc.array(node, { maxLength: 16 }), (nodes) => {
      const lines = nodes.slice(1).map(({ at }, i) => chainOf([at, nodes[i]!.at]));
      const boxes = placeNames(nodes, lines, frame);
      expect(boxes).toHaveLength(nodes.length);
      const shown = boxes.flatMap((box, i) => (box ? [{ box, i }] : []));
      const faults = shown.flatMap(({ box, i }) => [
        ...shown.filter((other) => other.i < i && boxesMeet(other.box, box)).map(() => 'on a name'),
        ...nodes
          .filter((other, j) => j !== i && boxesMeet(shapeBox(other.shape, other.at), box))
          .map(() => 'on a shape'),
        ...(isInside(box, frame) ? [] : ['outside']),
      ]);
      expect(faults).toEqual([]);
      expect(placeNames(nodes, lines, frame)).toEqual(boxes);
    }),
    { numRuns: 150 },
  );
});
