import { createLookup, type Dossier, type Parsed } from '../core/dossier';
import { serialiseDossier } from '../core/dossier/serialise';
import { arrangeGraph } from '../core/drawing/arrange';
import { buildGraph, DEFAULT_LENS, EVERYTHING, shownThrough } from '../core/graph';
import { digestOf, layoutInput, type Frame } from '../core/layout';
import { cliTexts } from '../core/texts/cli';
import { check } from './check';
import { asText, type Outcome } from './outcome';

/** Layouts that compete, and moves of single actors after that: some minutes for an article. */
const TRIES = 1000;
const MOVES = 1500;
/** The stages on which they are judged: windows of a desk, a tablet, a window with a card over it, a telephone. */
const FRAMES: readonly Frame[] = [
  { width: 1104, height: 691 },
  { width: 943, height: 468 },
  { width: 883, height: 485 },
  { width: 820, height: 660 },
  { width: 553, height: 485 },
  { width: 390, height: 490 },
];

/** Finds the places from which the first view can be read best, and keeps them in the dossier. */
export function arrange(
  path: string,
  parsed: Parsed,
  tries = TRIES,
): Outcome & { readonly write?: string } {
  const { dossier } = parsed;
  if (!dossier) {
    const { out = '', code } = check(path, parsed);
    return { err: out, code };
  }
  return {
    write: serialiseDossier(arranged(dossier, tries)),
    out: asText([cliTexts.arranged(path, dossier.actors.length, tries)]),
    code: 0,
  };
}

function arranged(dossier: Dossier, tries: number): Dossier {
  const lookup = createLookup(dossier);
  const graph = buildGraph(lookup, EVERYTHING);
  const shown = shownThrough(lookup, DEFAULT_LENS);
  const found = arrangeGraph(lookup, graph, shown, tries, MOVES, FRAMES);
  const places = graph.nodes.flatMap(({ id }, i) => {
    const place = found[i];
    return place ? [{ actor: id, ...place }] : [];
  });
  const digest = digestOf(layoutInput(graph, shown, []));
  return { ...dossier, layout: { ...dossier.layout, arranged: { digest, places } } };
}
