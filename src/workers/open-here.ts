import { createLookup, parseDossier } from '../core/dossier';
import { placeActors } from '../core/drawing/arrange';
import { buildGraph, DEFAULT_LENS, EVERYTHING, shownThrough } from '../core/graph';
import type { Opening } from './start-open';

/** What `openInWorker` does, on the page itself: a page that is one file has no worker. The build of the viewer puts it in its place. */
export function openInWorker(text: string): Opening {
  const parsed = Promise.resolve().then(() => parseDossier(text));
  const layout = parsed.then(({ dossier }) => {
    if (!dossier) return [];
    const lookup = createLookup(dossier);
    const graph = buildGraph(lookup, EVERYTHING);
    return placeActors(lookup, graph, shownThrough(lookup, DEFAULT_LENS));
  });
  layout.catch(() => undefined); // whoever waits for `parsed` hears of it first
  return { parsed, layout, stop: () => undefined };
}
