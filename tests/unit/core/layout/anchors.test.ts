import { describe, expect, it } from 'vitest';
import { placeAnchors } from '../../../../src/core/layout/anchors';
import type { LayoutNode } from '../../../../src/core/layout/types';

function nodes(groups: string): LayoutNode[] {
  return Array.from(groups).map((group, i) => {
    const node = { id: `n${i}`, width: 100, height: 50 };
    return group === '-' ? node : { ...node, group };
  });
}

/** The side of each node's anchor: l, r, t, b or corners; - without anchor. */
function sides(groups: string, links: { source: number; target: number }[] = []): string {
  const { x, y, reach } = placeAnchors(nodes(groups), links, 900, 600);
  return Array.from(groups)
    .map((_, i) => {
      if (reach[i] === Infinity) return '-';
      const [dx = 0, dy = 0] = [x[i], y[i]];
      return `${dy < -1 ? 't' : dy > 1 ? 'b' : ''}${dx < -1 ? 'l' : dx > 1 ? 'r' : ''}`;
    })
    .join(' ');
}

describe('anchors', () => {
  it.each([
    ['largest left, second right', 'aaabb', 'l l l r r'],
    ['third at the bottom, fourth top right', 'aaabbbccd', 'l l l r r r b b tr'],
    ['fifth to eighth round the other corners', 'aabcdefgh', 'l l r b tr tl br bl t'],
    ['a ninth group has none', 'aabcdefghi', 'l l r b tr tl br bl t -'],
    ['of few nodes without group the first is a group of one', 'aab--', 'l l r b -'],
    ['many nodes without group are free', 'aab----', 'l l r - - - -'],
    ['one group alone needs no anchor', 'aaaa', '- - - -'],
    ['no groups, no anchors', '--', '- -'],
  ])('%s', (_, groups, expected) => {
    expect(sides(groups)).toBe(expected);
  });

  it('the group with more links comes before a larger one', () => {
    expect(sides('aaabb', [{ source: 3, target: 4 }])).toBe('r r r l l');
  });

  it('lie on the stage, with more reach for more nodes', () => {
    const { x, y, reach } = placeAnchors(nodes('aaabbc'), [], 900, 600);
    expect(Math.max(...x.map(Math.abs))).toBeLessThan(450);
    expect(Math.max(...y.map(Math.abs))).toBeLessThan(300);
    expect(reach[0]).toBeGreaterThan(reach[3] ?? 0);
    expect(reach[3]).toBeGreaterThan(reach[5] ?? 0);
  });
});
