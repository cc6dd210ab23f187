import { anchorQuote, type Quote } from '../anchoring';
import {
  inReadingOrder,
  relationEnds,
  shortName,
  type ActorId,
  type ArticleId,
  type Camera,
  type Dossier,
  type Lookup,
  type RelationId,
  type Scene,
} from '../dossier';
import type { Focus } from '../drawing';
import { besideOf, DEFAULT_LENS, shownThrough, type Beside } from '../graph';
import { overlaps } from '../text';
import { sceneTexts as texts } from '../texts/briefing';
import { citePassages, type Passage } from './passages';

/** A scene held against the dossier as it is now: only what can show its words is in it. */
export interface StagedScene {
  readonly scene: Scene;
  /** What is lit, with its ends and speakers; undefined for a scene that lights nothing: the whole picture stands then. */
  readonly focus: Focus | undefined;
  /** What stands behind it. */
  readonly shown: ReadonlySet<RelationId>;
  readonly beside: Beside;
  /** The actors at full strength, in the order of the dossier; empty if nothing is lit. */
  readonly actors: readonly ActorId[];
  readonly camera: Camera;
  readonly passages: readonly Passage[];
  /** What the scene was meant to show and cannot, each in a sentence. */
  readonly missing: readonly string[];
}

/** What a scene shows and cites. Nothing without words is lit: what was lost or removed since is told in `missing`. */
export function stageScene(lookup: Lookup, scene: Scene): StagedScene {
  const wanted = scene.relations ?? [];
  const relations = wanted.flatMap((id) => lookup.findRelation(id) ?? []);
  const lit = new Set(relations.map(({ id }) => id));
  const lone = (scene.actors ?? []).flatMap((id) => lookup.findActor(id)?.id ?? []);
  const quotes = quotesOf(lookup, scene);
  const ends = relations.flatMap(({ source, target, assertedBy }) => [source, target, assertedBy]);
  const isLit = new Set<string>([...lone, ...ends]);
  const lens = scene.lens ?? DEFAULT_LENS;
  const isEmpty = lone.length === 0 && wanted.length === 0 && (scene.gone ?? []).length === 0;
  return {
    scene,
    focus: isEmpty
      ? undefined
      : { chosen: new Set(), lit, beside: new Set(lone), apart: lit, pair: undefined, stems: true },
    shown: shownThrough(lookup, lens),
    beside: besideOf(lookup, lens),
    actors: lookup.dossier.actors.flatMap(({ id }) => (isLit.has(id) ? [id] : [])),
    camera: scene.camera ?? 'all',
    passages: citePassages(lookup, quotes.found),
    missing: [...missingRelations(lookup, scene), ...goneFrom(scene), ...quotes.missing],
  };
}

/** The words that a scene cites: its own choice, and the evidence of what it lights where the choice leaves it without words. */
function quotesOf(
  lookup: Lookup,
  scene: Scene,
): { readonly found: readonly Quote<ArticleId>[]; readonly missing: readonly string[] } {
  const { articles } = lookup.dossier;
  if (!scene.quotes) {
    const evidence = (scene.relations ?? []).flatMap(
      (id) => lookup.findRelation(id)?.evidence ?? [],
    );
    return { found: inReadingOrder(lookup, evidence), missing: [] };
  }
  const found: Quote<ArticleId>[] = [];
  const missing: string[] = [];
  for (const selector of scene.quotes) {
    const article = articles.find(({ id }) => id === selector.article) ?? articles[0];
    const answer = anchorQuote(article, selector);
    if (answer.found) found.push(answer.quote);
    else missing.push(texts.missing.quote(selector.exact));
  }
  // What is lit rests on words that are shown, whatever else the scene cites.
  for (const id of scene.relations ?? []) {
    const evidence = lookup.findRelation(id)?.evidence ?? [];
    if (!evidence.some((quote) => found.some((one) => isOfSame(one, quote))))
      found.push(...inReadingOrder(lookup, evidence));
  }
  return { found, missing };
}

/** True if two quotes share words. */
const isOfSame = (a: Quote<ArticleId>, b: Quote<ArticleId>): boolean =>
  a.article === b.article && overlaps(a, b);

/** The relations of a scene whose words, or some of whose words, do not stand in the text any more. */
function missingRelations(lookup: Lookup, scene: Scene): string[] {
  return [...new Set(scene.relations)].flatMap((id) => {
    const relation = lookup.findRelation(id);
    if (!relation) return [texts.missing.relation(withheldName(lookup.dossier, id))];
    const lost = lookup.unanchoredOf({ kind: 'relation', id });
    return lost.map(({ selector }) =>
      texts.missing.evidence(relationEnds(lookup, relation), selector.exact),
    );
  });
}

function withheldName({ withheld, actors }: Dossier, id: RelationId): string {
  const relation = withheld.relations.find((one) => one.id === id);
  if (!relation) return id;
  const nameOf = (end: ActorId): string => {
    const actor = actors.find((one) => one.id === end);
    return actor ? shortName(actor) : end;
  };
  return texts.relation(nameOf(relation.source), nameOf(relation.target), relation.predicate);
}

const goneFrom = ({ gone = [] }: Scene): string[] => gone.map(texts.missing.gone);
