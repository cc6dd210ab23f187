import {
  drawGraph,
  focusOn,
  legendOf,
  planDrawing,
  readChoice,
  type Choice,
  type DiscMark,
  type Drawing,
  type LegendEntry,
  type LineMark,
  type Mark,
  type NodeMark,
  type Plan,
  type StemMark,
  type TextMark,
} from '../../src/core/drawing';
import { placeActors } from '../../src/core/drawing/arrange';
import { createLookup, type Lens, type Lookup, type RelationId } from '../../src/core/dossier';
import { buildGraph, DEFAULT_LENS, EVERYTHING, type Graph } from '../../src/core/graph';
import { boxesMeet, distanceToBox, shapeBox, type Box, type Frame } from '../../src/core/layout';
import { firstData, openDossier } from './dossiers';

/** The rooms on the stage that the tests look at: a desk, a half window, a telephone. */
export const DESK: Frame = { width: 880, height: 560 };
export const HALF: Frame = { width: 560, height: 560 };
export const PHONE: Frame = { width: 390, height: 420 };

/** A dossier with its whole graph and the places of its actors. */
export interface Opened {
  readonly lookup: Lookup;
  readonly graph: Graph;
  readonly positions: ReturnType<typeof placeActors>;
}

export function openLookup(lookup: Lookup): Opened {
  const graph = buildGraph(lookup, EVERYTHING);
  return { lookup, graph, positions: placeActors(lookup, graph, shownBy(lookup, DEFAULT_LENS)) };
}

export const shownBy = (lookup: Lookup, lens: Lens): Set<RelationId> =>
  new Set(buildGraph(lookup, lens).edges.map(({ id }) => id));

let first: Opened | undefined;
/** The shipped dossier, opened once for all tests of a file. */
export const openFirst = (): Opened =>
  (first ??= openLookup(createLookup(openDossier(firstData()))));

export interface Look {
  readonly frame?: Frame;
  readonly lens?: Lens;
  readonly choice?: Choice | undefined;
  readonly pinned?: readonly string[];
}

export const planOf = (
  { lookup, graph, positions }: Opened,
  { frame = DESK, lens = DEFAULT_LENS }: Look = {},
): Plan => planDrawing(graph, shownBy(lookup, lens), positions, frame);

/** What is on the stage of an opened dossier. */
export function drawOpened(opened: Opened, look: Look = {}): Drawing {
  const { lookup, graph } = opened;
  const { lens = DEFAULT_LENS, choice, pinned = [] } = look;
  return drawGraph({
    lookup,
    graph,
    shown: shownBy(lookup, lens),
    plan: planOf(opened, look),
    focus: choice && focusOn(lookup, choice),
    pinned: new Set<string>(pinned),
  });
}

/** The legend of what is on the stage of an opened dossier. */
export const legendOpened = (
  { lookup, graph }: Opened,
  { lens = DEFAULT_LENS, choice }: Look = {},
): LegendEntry[] =>
  legendOf({
    graph,
    shown: shownBy(lookup, lens),
    contests: lookup.dossier.contests,
    focus: choice && focusOn(lookup, choice),
  });

/** A choice by kind and id, as in an address; throws if the dossier does not have it. */
export function choiceOf(lookup: Lookup, kind: Choice['kind'], id: string): Choice {
  const choice = readChoice(lookup, kind, id);
  if (!choice) throw new Error(`unknown ${kind}: ${id}`);
  return choice;
}

interface MarkOf {
  readonly line: LineMark;
  readonly node: NodeMark;
  readonly text: TextMark;
  readonly disc: DiscMark;
  readonly stem: StemMark;
}

/** The marks of one kind, in paint order. */
export const marksOf = <Kind extends keyof MarkOf>(
  { marks }: { readonly marks: readonly Mark[] },
  kind: Kind,
): MarkOf[Kind][] => marks.filter((mark) => mark.kind === kind) as MarkOf[Kind][];

/** The one mark with a key; throws if there is none. */
export function markWith<Kind extends keyof MarkOf>(
  drawing: Drawing,
  kind: Kind,
  key: string,
): MarkOf[Kind] {
  const mark = marksOf(drawing, kind).find((one) => one.key === key);
  if (!mark) throw new Error(`unknown mark: ${key}`);
  return mark;
}

/** The lines that draw a relation: one, or its stretch of a bundle. */
export const linesFor = (drawing: Drawing, id: string): LineMark[] =>
  marksOf(drawing, 'line').filter(
    ({ key, relations }) =>
      !key.startsWith('casing') && (relations as readonly string[]).includes(id),
  );

/** The words, discs and shapes of a drawing as boxes; of round ones with the radius. */
export function solidBoxes(
  drawing: Drawing,
): { readonly key: string; readonly box: Box; readonly radius?: number }[] {
  return drawing.marks.flatMap((mark) => {
    const { key } = mark;
    switch (mark.kind) {
      case 'text': {
        const { width, height } = mark.block;
        return [{ key, box: { ...mark.at, width, height } }];
      }
      case 'disc': {
        const { radius } = mark;
        return [{ key, box: { ...mark.at, width: 2 * radius, height: 2 * radius }, radius }];
      }
      case 'node': {
        const box = shapeBox(mark.shape, mark.at);
        const round = mark.shape.outline === 'circle';
        return [{ key, box, ...(round && { radius: mark.shape.halfWidth }) }];
      }
      default:
        return [];
    }
  });
}

/** One line for every word that lies on another word, a disc or a shape. They may touch, as far as rounding goes. */
export function overlappingWords(drawing: Drawing): string[] {
  const solid = solidBoxes(drawing);
  const words = solid.filter(({ key }) => /^(label|name) /.test(key));
  return words.flatMap((word, i) =>
    solid
      .filter((other) => !words.slice(0, i + 1).includes(other))
      .filter(({ box, radius }) =>
        radius === undefined
          ? boxesMeet(word.box, box, -0.01)
          : distanceToBox(box, word.box) < radius - 0.01,
      )
      .map(({ key }) => `${word.key} lies on ${key}`),
  );
}

/** One line for every word, disc or shape that reaches out of the picture. */
export const outsideFrame = (drawing: Drawing): string[] =>
  solidBoxes(drawing)
    .filter(
      ({ box: { x, y, width, height } }) =>
        x - width / 2 < 0 ||
        y - height / 2 < 0 ||
        x + width / 2 > drawing.width ||
        y + height / 2 > drawing.height,
    )
    .map(({ key }) => key);
