import { createLookup, parseDossier, shortName } from '../../src/core/dossier';
import { buildGraph, DEFAULT_LENS, EVERYTHING } from '../../src/core/graph';
import { layoutInput, type LayoutInput } from '../../src/core/layout';
import { computePositions } from '../../src/core/layout/arranging';
import { countCrossings, normalisedStress } from '../../src/core/layout/metrics';
import type { SampleGraph } from './graph';
import { median } from './statistics';

// The part of the benchmark that runs in Node: samples, the layout alone, and what is counted.
export { dossierOf } from './graph';
export { countOverlaps } from './overlaps';
export { annotateGoals, bundleGoal, exploreGoals, goalsOf, presentGoal } from './goals';
export { withScenes } from './scenes';
export { crowded, large, lesMis, tiny } from './samples';
export { describeFrames, drift, median, quantile, timeOfRest } from './statistics';

interface OpenedFile {
  readonly input: LayoutInput;
  /** Pairs of nodes that the first view draws a line between. */
  readonly pairs: readonly { readonly source: number; readonly target: number }[];
  /** The same as a graph, for the yardstick. */
  readonly sample: SampleGraph;
}

/** A dossier as the product lays it out. Throws if it does not load or holds anything back. */
export function openFile(text: string): OpenedFile {
  const { dossier, problems } = parseDossier(text);
  if (!dossier || problems.length > 0)
    throw new Error(`unsound dossier: ${problems.map(({ message }) => message).join(' ')}`);
  const lookup = createLookup(dossier);
  const first = buildGraph(lookup, DEFAULT_LENS);
  const input = layoutInput(
    buildGraph(lookup, EVERYTHING),
    new Set(first.edges.map(({ id }) => id)),
    [],
  );
  const index = new Map(input.nodes.map(({ id }, i) => [id, i]));
  const place = (id: string): number => index.get(id) ?? 0;
  return {
    input,
    pairs: first.pairs.map(({ a, b }) => ({ source: place(a), target: place(b) })),
    sample: {
      nodes: first.nodes.map(({ id, actor }) => ({
        id,
        label: shortName(actor),
        type: actor.kind,
      })),
      links: first.edges.map(({ relation }) => ({
        source: relation.source,
        target: relation.target,
        type: relation.label ?? relation.predicate,
      })),
      labels: true,
      edgeLabels: true,
      arrows: true,
    },
  };
}

/** How long the layout alone takes: the first time, and the median of some more, in ms. */
export function timeLayout(input: LayoutInput, repeats: number): { first: number; median: number } {
  const times = Array.from({ length: repeats + 1 }, () => {
    const start = performance.now();
    computePositions(input);
    return performance.now() - start;
  });
  return { first: times[0] ?? NaN, median: median(times.slice(1)) };
}

/** Crossings and stress of straight lines between places. Stress takes the pairs as the ways there are. */
export function judgePlaces(
  places: readonly (readonly [number, number])[],
  pairs: OpenedFile['pairs'],
): { crossings: number; stress: number } {
  const points = places.map(([x, y]) => ({ x, y }));
  return { crossings: countCrossings(points, pairs), stress: normalisedStress(points, pairs) };
}
