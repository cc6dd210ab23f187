import { createLookup, parseDossier, type Dossier, type Problem } from '../core/dossier';
import { buildGraph, DEFAULT_LENS, EVERYTHING, shownThrough } from '../core/graph';
import { placeActors } from '../core/drawing/arrange';
import type { Point } from '../core/layout';

/** What the worker answers to the JSON text of a dossier: first what it read, then where the actors stand, or what broke. */
export type OpenReply =
  | { readonly dossier: Dossier | undefined; readonly problems: readonly Problem[] }
  | { readonly layout: readonly Point[] }
  | { readonly error: string };

const reply = (message: OpenReply): void => {
  self.postMessage(message);
};

self.onmessage = ({ data: text }: MessageEvent<string>) => {
  try {
    const { dossier, problems } = parseDossier(text);
    reply({ dossier, problems });
    if (!dossier) return;
    const lookup = createLookup(dossier);
    const graph = buildGraph(lookup, EVERYTHING);
    reply({ layout: placeActors(lookup, graph, shownThrough(lookup, DEFAULT_LENS)) });
  } catch (error) {
    reply({ error: String(error) });
  }
};
