import { relationName, type Lookup } from '../dossier';
import type { Graph } from '../graph';
import { boxesMeet, pointAt, type Box } from '../layout';
import type { Run } from './lines';
import type { Target } from './marks';

/** Targets on lines are this large, in px: WCAG 2.2's least size for a pointer. */
export const HANDLE = 24;

/** Where along a line its handle may be, the middle first. */
const ALONG = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82];
/** With more handles than this each stays in the middle of its line: there is no free place to look for. */
const CROWDED = 200;

/**
 * A target on the line of each relation, in the order of the graph, so that the list stays the same when lines change places. Each
 * slides along its line to where it covers no shape and no other handle; `runs` that come first choose first.
 */
export function placeHandles(
  lookup: Lookup,
  graph: Graph,
  runs: readonly Run[],
  shapes: readonly Box[],
): Target[] {
  const count = runs.reduce((sum, { strand }) => sum + strand.edges.length, 0);
  const taken: Box[] = [...shapes];
  const places = new Map<string, { box: Box; covered: boolean }>();
  for (const { strand, curve, stretches } of runs)
    strand.edges.forEach(({ id }, i) => {
      const own = stretches[i];
      const boxes = (own === undefined ? ALONG : [own]).map((t): Box => ({
        ...pointAt(curve, t),
        width: HANDLE,
        height: HANDLE,
      }));
      const free =
        count > CROWDED
          ? undefined
          : boxes.find((box) => !taken.some((other) => boxesMeet(box, other)));
      const box = free ?? boxes[0];
      if (!box) return;
      taken.push(box);
      places.set(id, { box, covered: free === undefined });
    });
  return graph.edges.flatMap(({ id, relation }): Target[] => {
    const place = places.get(id);
    if (!place) return [];
    const { box, covered } = place;
    const at = { x: box.x, y: box.y };
    return [
      {
        key: `relation ${id}`,
        kind: 'relation',
        id,
        at,
        width: HANDLE,
        height: HANDLE,
        name: relationName(lookup, relation),
        covered,
      },
    ];
  });
}
