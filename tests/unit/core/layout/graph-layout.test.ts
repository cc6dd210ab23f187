import { describe, expect, it } from 'vitest';
import { createLookup, type Pin } from '../../../../src/core/dossier';
import { buildGraph, DEFAULT_LENS, EVERYTHING } from '../../../../src/core/graph';
import { layoutInput } from '../../../../src/core/layout';
import { computePositions } from '../../../../src/core/layout/arranging';
import { actorId, firstData, openDossier, smallLookup } from '../../../support/dossiers';

const lookup = createLookup(openDossier(firstData()));
const graph = buildGraph(lookup, EVERYTHING);
const shown = new Set(buildGraph(lookup, DEFAULT_LENS).edges.map(({ id }) => id));
const input = layoutInput(graph, shown, []);

describe('the offices of the shipped dossier', () => {
  const groups = new Map<string | undefined, string[]>();
  for (const { id, group } of input.nodes) groups.set(group, [...(groups.get(group) ?? []), id]);
  const officeOf = (id: string) =>
    [...groups.values()].find((members) => members.includes(id))?.sort();

  it('are an American, a Ukrainian and a Russian one', () => {
    expect(officeOf('trump')).toEqual([
      'biden',
      'trump',
      'trump-administration',
      'trump-representatives',
      'united-states',
      'us-representatives',
      'witkoff',
    ]);
    expect(officeOf('zelenskyy')).toEqual(['ukraine', 'zelenskyy']);
    expect(officeOf('putin')).toEqual(['putin', 'russia', 'russian-officials']);
  });

  it('leave NATO and the European allies without one', () => {
    expect(groups.get(undefined)?.sort()).toEqual(['european-allies', 'nato']);
    expect(groups.size).toBe(4);
  });
});

describe('what the layout is told', () => {
  it('has each actor with a box that its shape and name need', () => {
    expect(input.nodes.map(({ id }) => id)).toEqual(graph.nodes.map(({ id }) => id));
    const [lead, other] = ['nato', 'russia'].map((id) => input.nodes.find((one) => one.id === id)!);
    expect(lead!.height - other!.height).toBe(16);
    expect(input.nodes.every(({ width, height }) => width > 40 && height > 40)).toBe(true);
  });

  it('has each pair once, those of the first view as prominent', () => {
    expect(input.links).toHaveLength(25);
    expect(input.links.filter(({ prominent }) => prominent)).toHaveLength(16);
    expect(input.links.filter(({ source, target }) => source === target)).toEqual([]);
  });

  it('has the pins, and only of those that are pinned', () => {
    const pins: Pin[] = [{ actor: actorId('nato'), x: 0, y: -5 }];
    const pinned = layoutInput(graph, shown, pins).nodes.filter(({ pin }) => pin);
    expect(pinned.map(({ id, pin }) => [id, pin])).toEqual([['nato', { x: 0, y: -5 }]]);
    const places = computePositions(layoutInput(graph, shown, pins));
    expect(places[graph.nodes.findIndex(({ id }) => id === 'nato')]).toEqual({ x: 0, y: -5 });
  });
});

describe('an office', () => {
  const groupsOf = (relations: Parameters<typeof smallLookup>[0]['relations']) => {
    const small = buildGraph(smallLookup({ relations }), EVERYTHING);
    return layoutInput(small, new Set(), []).nodes.map(({ id, group }) => `${id} ${group ?? '-'}`);
  };
  const tie = (source: string, target: string, type: string, modality = 'asserted') => ({
    id: `${source}-${target}`,
    source,
    target,
    type,
    modality,
  });

  it('joins over several ties, and two offices by one', () => {
    const groups = groupsOf([
      tie('a', 'b', 'Occupancy'),
      tie('c', 'd', 'Employment'),
      tie('b', 'e', 'Representation'),
      tie('e', 'c', 'Directorship'),
    ]);
    expect(new Set(groups.map((one) => one.split(' ')[1])).size).toBe(1);
    expect(groups.some((one) => one.endsWith(' -'))).toBe(false);
  });

  it.each([
    ['a membership', tie('a', 'b', 'Membership')],
    ['a family', tie('a', 'b', 'Family')],
    ['an event', tie('a', 'b', 'AID')],
    ['an office that is only claimed', tie('a', 'b', 'Occupancy', 'claimed')],
    ['a conditional office', tie('a', 'b', 'Employment', 'conditional')],
  ])('is not made by %s', (_why, relation) => {
    expect(groupsOf([relation])).toEqual(['a -', 'b -']);
  });
});
