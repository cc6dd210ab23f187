import { describe, expect, it } from 'vitest';
import { hitTest } from '../../../../src/core/drawing';
import { EVERYTHING } from '../../../../src/core/graph';
import { distanceToBox, pointAt } from '../../../../src/core/layout';
import { smallLookup } from '../../../support/dossiers';
import {
  drawOpened,
  linesFor,
  marksOf,
  openFirst,
  openLookup,
  solidBoxes,
} from '../../../support/drawings';

const REACH = 8;
const first = openFirst();
const drawing = drawOpened(first);

describe('under a pointer', () => {
  it('in the middle of a shape is its actor', () => {
    for (const { actor, at } of marksOf(drawing, 'node'))
      expect(hitTest(drawing, at, REACH)).toEqual({ kind: 'actor', id: actor });
  });

  it('on words is what they name', () => {
    for (const { of, at } of marksOf(drawing, 'text'))
      expect(hitTest(drawing, at, REACH)).toEqual(of);
  });

  it('on the handle of every relation is it or its pair, unless words or a shape lie on it', () => {
    const solid = solidBoxes(drawing).filter(({ key }) => !/^(badge|count) /.test(key));
    const free = drawing.targets.filter(
      ({ kind, at }) => kind === 'relation' && solid.every(({ box }) => distanceToBox(at, box) > 4),
    );
    expect(free.length).toBeGreaterThan(15);
    for (const { id, at } of free) {
      const { source, target } = first.lookup.findRelation(id)!;
      const own = [id, `${source}~${target}`, `${target}~${source}`];
      expect(own).toContain(hitTest(drawing, at, REACH)?.id);
    }
  });

  it('far from everything is nothing', () => {
    expect(hitTest(drawing, { x: -100, y: -100 }, REACH)).toBeUndefined();
    expect(hitTest({ ...drawing, marks: [], reaches: [] }, { x: 0, y: 0 }, 1000)).toBeUndefined();
  });
});

describe('between two actors', () => {
  const opened = openLookup(
    smallLookup({
      relations: [
        { id: 'R1', source: 'a', target: 'b' },
        { id: 'R2', source: 'b', target: 'a', assertedBy: 'c' },
        { id: 'R3', source: 'b', target: 'a', assertedBy: 'c' },
      ],
      leading: [['R1']],
    }),
  );
  const small = drawOpened(opened, { lens: EVERYTHING });
  const middle = pointAt(linesFor(small, 'R1')[0]!.curve, 0.3);

  it('a line that stands alone is its relation', () => {
    expect(hitTest(small, middle, REACH)).toEqual({ kind: 'relation', id: 'R1' });
  });

  it('a bundle is the pair', () => {
    const bundle = small.reaches.find(({ relations }) => relations.length === 2)!;
    expect(hitTest(small, pointAt(bundle.curve, 0.2), REACH)).toEqual({ kind: 'pair', id: 'a~b' });
  });

  it('is reached from as far as a finger needs, and no farther', () => {
    const curve = linesFor(small, 'R1')[0]!.curve;
    const across = { x: -(curve.to.y - curve.from.y), y: curve.to.x - curve.from.x };
    const length = Math.hypot(across.x, across.y);
    const off = (away: number) => ({
      x: middle.x + (across.x / length) * away,
      y: middle.y + (across.y / length) * away,
    });
    const ids = [off(6), off(-6)].map((at) => hitTest(small, at, REACH)?.id);
    expect(ids).toContain('R1');
    const far = [off(300), off(-300)].map((at) => hitTest(small, at, 22));
    expect(far).toEqual([undefined, undefined]);
  });
});
