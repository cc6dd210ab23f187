import { describe, expect, it } from 'vitest';
import { chainPath, curvePath, dashArray } from '../../../../src/core/drawing';

describe('path data', () => {
  it('of a curve is rounded to a tenth of a px', () => {
    const curve = {
      from: { x: 1.04, y: -2 },
      control: { x: 3.14159, y: 0 },
      to: { x: 5.55, y: 6 },
    };
    expect(curvePath(curve)).toBe('M1 -2Q3.1 0 5.6 6');
  });

  it('of a chain is open, or closed if asked', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 1.26, y: 2 },
    ];
    expect(chainPath(points)).toBe('M0 0L1.3 2');
    expect(chainPath(points, true)).toBe('M0 0L1.3 2Z');
  });
});

describe('the dashes of a pattern', () => {
  it('are none, but for what is not so yet and what somebody says', () => {
    expect(dashArray('solid', 2)).toEqual([]);
    expect(dashArray('crossed', 2)).toEqual([]);
    expect(dashArray('hollow', 2)).toEqual([]);
    expect(dashArray('dashed', 2)).toEqual([7, 5]);
  });

  it('are dots that stay apart on thin and thick lines', () => {
    for (const width of [0.5, 1.2, 2, 4]) {
      const [dot = 0, gap = 0] = dashArray('dotted', width);
      expect(dot).toBeLessThan(1);
      expect(gap).toBeGreaterThan(width * 1.5);
    }
  });
});
