import { describe, expect, it } from 'vitest';
import { digestOf, storedPlaces } from '../../../../src/core/layout';
import type { LayoutInput } from '../../../../src/core/layout';
import { actorId } from '../../../support/dossiers';

const input: LayoutInput = {
  nodes: [
    { id: 'a', width: 60, height: 40 },
    { id: 'b', width: 80, height: 40 },
  ],
  links: [{ source: 0, target: 1, prominent: true }],
};
const places = [
  { actor: actorId('b'), x: 0, y: -7.5 },
  { actor: actorId('a'), x: 12, y: 0 },
];
const kept = (digest: string, some = places) => ({
  layout: { pins: [], arranged: { digest, places: some } },
});

describe('places that a dossier keeps', () => {
  it('are those of its actors, in the order of the input', () => {
    expect(storedPlaces(kept(digestOf(input)), input)).toEqual([
      { x: 12, y: 0 },
      { x: 0, y: -7.5 },
    ]);
  });

  it.each<[why: string, changed: LayoutInput]>([
    ['another name', { ...input, nodes: [input.nodes[1]!, input.nodes[0]!] }],
    ['another link', { ...input, links: [] }],
    ['another box', { ...input, nodes: input.nodes.map((node) => ({ ...node, width: 61 })) }],
  ])('count no longer after %s', (_why, changed) => {
    expect(storedPlaces(kept(digestOf(input)), changed)).toBeUndefined();
  });

  it('do not count if an actor has none, or if there are none at all', () => {
    expect(storedPlaces(kept(digestOf(input), places.slice(1)), input)).toBeUndefined();
    expect(storedPlaces({ layout: {} }, input)).toBeUndefined();
  });
});
