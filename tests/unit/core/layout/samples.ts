import type { LayoutInput } from '../../../../src/core/layout/types';

const ACTORS: [id: string, group: string, isLead: boolean][] = [
  ['zelenskyy', 'ukrainian', true],
  ['trump', 'american', true],
  ['putin', 'russian', true],
  ['witkoff', 'american', true],
  ['biden', 'american', true],
  ['nato', 'alliance', true],
  ['ukraine', 'ukrainian', false],
  ['united-states', 'american', false],
  ['russia', 'russian', false],
  ['trump-administration', 'american', false],
  ['european-allies', 'ukrainian', false],
  ['us-representatives', 'american', false],
  ['russian-officials', 'russian', false],
  ['trump-representatives', 'american', false],
];

const PAIRS: [source: string, target: string, prominent: boolean][] = [
  ['zelenskyy', 'nato', true],
  ['united-states', 'ukraine', true],
  ['zelenskyy', 'ukraine', true],
  ['ukraine', 'nato', true],
  ['russia', 'ukraine', true],
  ['trump', 'ukraine', true],
  ['trump', 'united-states', false],
  ['trump-administration', 'ukraine', true],
  ['trump-administration', 'european-allies', true],
  ['european-allies', 'ukraine', false],
  ['trump', 'trump-administration', false],
  ['trump', 'putin', true],
  ['us-representatives', 'russian-officials', true],
  ['us-representatives', 'ukraine', false],
  ['putin', 'russia', false],
  ['us-representatives', 'united-states', false],
  ['russian-officials', 'russia', false],
  ['zelenskyy', 'trump-administration', true],
  ['zelenskyy', 'trump', true],
  ['biden', 'ukraine', true],
  ['biden', 'united-states', false],
  ['trump-representatives', 'ukraine', true],
  ['trump-representatives', 'trump', false],
  ['witkoff', 'trump', true],
  ['witkoff', 'russia', true],
];

/** The first article as the layout sees it: 14 actors in four groups, 25 pairs. */
export function articleInput(): LayoutInput {
  const index = new Map(ACTORS.map(([id], i) => [id, i]));
  return {
    nodes: ACTORS.map(([id, group, isLead]) => ({
      id,
      group,
      width: isLead ? 120 : 110,
      height: isLead ? 64 : 52,
    })),
    links: PAIRS.map(([source, target, prominent]) => ({
      source: index.get(source) ?? -1,
      target: index.get(target) ?? -1,
      prominent,
    })),
  };
}
