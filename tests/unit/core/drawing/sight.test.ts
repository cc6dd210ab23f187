import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keepInSight } from '../../../../src/core/drawing';
import { openFirst, planOf } from '../../../support/drawings';

const plan = planOf(openFirst());
const places = [...plan.nodes.values()].map(({ at }) => at);
const extent = (values: readonly number[]) => [Math.min(...values), Math.max(...values)] as const;

it('the middle of the stage always lies among the actors', () => {
  const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(fc.double({ min: 1, max: 12, noNaN: true }), number, number, (k, x, y) => {
      const kept = keepInSight({ k, x, y }, plan);
      expect(kept.k).toBe(k);
      const [left, right] = extent(places.map((place) => place.x));
      const [top, bottom] = extent(places.map((place) => place.y));
      const middle = {
        x: (plan.stage.width / 2 - kept.x) / k,
        y: (plan.stage.height / 2 - kept.y) / k,
      };
      expect(middle.x).toBeGreaterThanOrEqual(left - 0.01);
      expect(middle.x).toBeLessThanOrEqual(right + 0.01);
      expect(middle.y).toBeGreaterThanOrEqual(top - 0.01);
      expect(middle.y).toBeLessThanOrEqual(bottom + 0.01);
    }),
  );
});

it('a camera that is among them stays as it is', () => {
  expect(keepInSight({ k: 1, x: 0, y: 0 }, plan)).toEqual({ k: 1, x: 0, y: 0 });
  expect(keepInSight({ k: 2, x: -400, y: -250 }, plan)).toEqual({ k: 2, x: -400, y: -250 });
});
