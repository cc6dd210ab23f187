import { describe, expect, it } from 'vitest';
import {
  arrangeGraph,
  DESK as STAGE,
  faultsOf,
  placeActors,
} from '../../../../src/core/drawing/arrange';
import { DEFAULT_LENS } from '../../../../src/core/graph';
import { layoutInput, storedPlaces } from '../../../../src/core/layout';
import { computePositions } from '../../../../src/core/layout/arranging';
import { openFirst, openLookup, shownBy } from '../../../support/drawings';
import { smallLookup } from '../../../support/dossiers';

const { lookup, graph } = openFirst();
const shown = shownBy(lookup, DEFAULT_LENS);
const input = layoutInput(graph, shown, []);

describe('arranging', () => {
  it('takes the layout with the fewest faults, and the same one every time', () => {
    const best = arrangeGraph(lookup, graph, shown, 4);
    const faults = (places: typeof best) => faultsOf(lookup, graph, shown, places, [STAGE]);
    const others = [
      computePositions(input),
      ...[1, 2, 3].map((seed) => computePositions(input, seed)),
    ];
    expect(faults(best)).toBe(Math.min(...others.map(faults)));
    expect(arrangeGraph(lookup, graph, shown, 4)).toEqual(best);
  });

  it('stops where nothing is left to mend', () => {
    const opened = openLookup(smallLookup({ relations: [{ id: 'R1', source: 'a', target: 'b' }] }));
    const own = shownBy(opened.lookup, DEFAULT_LENS);
    expect(faultsOf(opened.lookup, opened.graph, own, opened.positions, [STAGE])).toBeLessThan(1);
    expect(arrangeGraph(opened.lookup, opened.graph, own, 1000)).toEqual(opened.positions);
  });

  it('counts names, labels and crossings that are bad', () => {
    const heap = graph.nodes.map((_, i) => ({ x: i, y: i * i }));
    expect(faultsOf(lookup, graph, shown, heap, [STAGE])).toBeGreaterThan(
      faultsOf(lookup, graph, shown, computePositions(input), [STAGE]) + 10,
    );
  });
});

describe('the first dossier', () => {
  it('keeps places that were found for it as it is', () => {
    const kept = storedPlaces(lookup.dossier, input);
    expect(kept).toBeDefined();
    expect(placeActors(lookup, graph, shown)).toEqual(kept);
  });

  it('keeps places that read better than what is found in a hurry', () => {
    const faults = (places: ReturnType<typeof placeActors>) =>
      faultsOf(lookup, graph, shown, places, [STAGE]);
    expect(faults(placeActors(lookup, graph, shown))).toBeLessThan(
      faults(arrangeGraph(lookup, graph, shown, 4)),
    );
  });
});
