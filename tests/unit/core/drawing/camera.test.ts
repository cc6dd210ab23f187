import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActorId } from '../../../../src/core/dossier';
import { keepInSight, transformOf, viewOf, type Transform } from '../../../../src/core/drawing';
import { project } from '../../../../src/core/layout';
import { DESK, HALF, openFirst, PHONE, planOf } from '../../../support/drawings';

const plan = planOf(openFirst(), { frame: DESK });
const transform = (): fc.Arbitrary<Transform> =>
  fc.record({
    k: fc.double({ min: 0.2, max: 12, noNaN: true }),
    x: fc.double({ min: -4000, max: 4000, noNaN: true }),
    y: fc.double({ min: -4000, max: 4000, noNaN: true }),
  });

describe('the camera', () => {
  it('that is told as a view comes back as the same transform', () => {
    fc.assert(
      fc.property(transform(), (one) => {
        const back = transformOf(viewOf(one, plan), plan);
        const fits = viewOf(one, plan) === undefined;
        const expected = fits ? { k: 1, x: 0, y: 0 } : one;
        expect(back.k).toBeCloseTo(expected.k);
        expect(back.x).toBeCloseTo(expected.x, 4);
        expect(back.y).toBeCloseTo(expected.y, 4);
      }),
    );
  });

  it('is at rest where the picture fits', () => {
    expect(viewOf({ k: 1, x: 0, y: 0 }, plan)).toBeUndefined();
    expect(viewOf({ k: 1.0001, x: 0.3, y: -0.3 }, plan)).toBeUndefined();
    expect(viewOf({ k: 1, x: 3, y: 0 }, plan)).toBeDefined();
    expect(viewOf({ k: 1.2, x: 0, y: 0 }, plan)).toBeDefined();
    expect(transformOf(undefined, plan)).toEqual({ k: 1, x: 0, y: 0 });
  });

  it.each([
    ['a desk', DESK],
    ['half a window', HALF],
    ['a telephone', PHONE],
  ])('has the same place of the world in the middle of %s', (_why, frame) => {
    const other = planOf(openFirst(), { frame });
    const view = { k: 2.5, x: 31, y: -12 };
    const { k, x, y } = transformOf(view, other);
    const seen = project(other.projection, view);
    expect(k).toBe(2.5);
    expect(seen.x * k + x).toBeCloseTo(frame.width / 2);
    expect(seen.y * k + y).toBeCloseTo(frame.height / 2);
  });
});

it('the middle of the stage is kept among hundreds of thousands of actors', () => {
  const [node] = plan.nodes.values();
  const ids = Array.from({ length: 300_000 }, (_, i) => `n${i}` as ActorId);
  const crowd = { ...plan, nodes: new Map(ids.map((id) => [id, node!])) };
  const one = { k: 2, x: 1e6, y: -1e6 };
  const alone = { ...plan, nodes: new Map(ids.slice(0, 1).map((id) => [id, node!])) };
  expect(keepInSight(one, crowd)).toEqual(keepInSight(one, alone));
});
