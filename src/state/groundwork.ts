import type { Lookup, RelationId } from '../core/dossier';
import { buildGraph, DEFAULT_LENS, EVERYTHING, shownThrough, type Graph } from '../core/graph';
import { layoutInput, type LayoutInput } from '../core/layout';

/** What the picture of a dossier rests on, before its actors have places. */
export interface Groundwork {
  readonly graph: Graph;
  /** What the first view shows; the picture is planned for it, whatever the lens. */
  readonly first: ReadonlySet<RelationId>;
  /** What the layout knows of the actors without pins. */
  readonly input: LayoutInput;
}

/** The groundwork of a dossier as it is opened, and after every edit. */
export function layGround(lookup: Lookup): Groundwork {
  const graph = buildGraph(lookup, EVERYTHING);
  const first = shownThrough(lookup, DEFAULT_LENS);
  return { graph, first, input: layoutInput(graph, first, []) };
}
