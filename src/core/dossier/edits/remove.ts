import type { Dossier } from '../dossier';
import type { ActorId, MatterId } from '../ids';
import type { Lens } from '../lens';
import type { RelationRecord } from '../relation';
import { keep, mapChanged } from './edit';

/** Ids of records that go. */
export interface Gone {
  readonly actors?: Iterable<string>;
  readonly mentions?: Iterable<string>;
  readonly statements?: Iterable<string>;
  readonly relations?: Iterable<string>;
  readonly contests?: Iterable<string>;
  readonly asides?: Iterable<string>;
  readonly matters?: Iterable<string>;
}

type Sets = { readonly [Kind in keyof Required<Gone>]: Set<string> };

/**
 * The dossier without some records, and without all that cannot be without them: relations lose their contests, actors their relations,
 * statements and mentions. What is only proposed or waits in the tray goes with them. No reference is left that leads nowhere.
 */
export function removeRecords(dossier: Dossier, gone: Gone): Dossier {
  const sets = findDependents(dossier, {
    actors: new Set(gone.actors),
    mentions: new Set(gone.mentions),
    statements: new Set(gone.statements),
    relations: new Set(gone.relations),
    contests: new Set(gone.contests),
    asides: new Set(gone.asides),
    matters: new Set(gone.matters),
  });
  return forget(removeFromViews(removeFromLists(dossier, sets), sets), sets, dossier);
}

function findDependents(dossier: Dossier, sets: Sets): Sets {
  const { withheld, proposals } = dossier;
  const ends = ({
    source,
    target,
    assertedBy,
  }: Pick<RelationRecord, 'source' | 'target' | 'assertedBy'>) =>
    [source, target, assertedBy].some((id) => sets.actors.has(id));
  if (sets.actors.size > 0) {
    for (const one of [...dossier.mentions, ...withheld.mentions, ...proposals.mentions])
      if (one.actors.every((id) => sets.actors.has(id))) sets.mentions.add(one.id);
    for (const one of [...dossier.statements, ...withheld.statements, ...proposals.statements])
      if (sets.actors.has(one.speaker)) sets.statements.add(one.id);
    for (const one of [...dossier.relations, ...withheld.relations, ...proposals.relations])
      if (ends(one)) sets.relations.add(one.id);
  }
  if (sets.relations.size > 0)
    for (const { id, relations } of dossier.contests)
      if (relations.some((one) => sets.relations.has(one))) sets.contests.add(id);
  return sets;
}

function removeFromLists(dossier: Dossier, sets: Sets): Dossier {
  const { withheld, proposals } = dossier;
  const named = <One extends { readonly actors: readonly [ActorId, ...ActorId[]] }>(
    one: One,
  ): One => {
    const [head, ...rest] = one.actors.filter((id) => !sets.actors.has(id));
    return head === undefined || rest.length + 1 === one.actors.length
      ? one
      : { ...one, actors: [head, ...rest] };
  };
  const about = <One extends { readonly about: readonly ActorId[] }>(one: One): One => {
    const left = keep(one.about, (id) => !sets.actors.has(id));
    return left === one.about ? one : { ...one, about: left };
  };
  const without = <One extends { readonly id: string }>(list: readonly One[], kind: keyof Sets) =>
    keep(list, ({ id }) => !sets[kind].has(id));
  const mentions = <
    One extends Dossier['withheld']['mentions'][number] | Dossier['mentions'][number],
  >(
    list: readonly One[],
  ) => mapChanged(without(list, 'mentions'), named);
  const statements = <One extends { readonly id: string; readonly about: readonly ActorId[] }>(
    list: readonly One[],
  ) => mapChanged(without(list, 'statements'), about);
  return {
    ...dossier,
    matters: without(dossier.matters, 'matters'),
    actors: without(dossier.actors, 'actors'),
    mentions: mentions(dossier.mentions),
    statements: statements(dossier.statements),
    relations: without(dossier.relations, 'relations'),
    contests: without(dossier.contests, 'contests'),
    asides: without(dossier.asides, 'asides'),
    withheld: {
      mentions: mentions(withheld.mentions),
      statements: statements(withheld.statements),
      relations: without(withheld.relations, 'relations'),
      asides: without(withheld.asides, 'asides'),
    },
    proposals: {
      ...proposals,
      actors: without(proposals.actors, 'actors'),
      mentions: mentions(proposals.mentions),
      statements: statements(proposals.statements),
      relations: without(proposals.relations, 'relations'),
    },
  };
}

/** First view, lenses, scenes, pins. */
function removeFromViews(dossier: Dossier, { actors, relations, matters }: Sets): Dossier {
  const { firstView, lenses, briefing, layout } = dossier;
  const clean = (lens: Lens): Lens | undefined => {
    const assertedBy = lens.assertedBy?.filter((id) => !actors.has(id));
    const matter = lens.matter?.filter((id: MatterId) => !matters.has(id));
    const emptied = [
      [lens.assertedBy, assertedBy],
      [lens.matter, matter],
    ].some(([before, after]) => (before?.length ?? 0) > 0 && after?.length === 0);
    // A facet without values lets everything through: the opposite of what was meant.
    if (emptied) return undefined;
    const same =
      assertedBy?.length === lens.assertedBy?.length && matter?.length === lens.matter?.length;
    return same ? lens : { ...lens, ...(assertedBy && { assertedBy }), ...(matter && { matter }) };
  };
  const leading = firstView?.leading.flatMap((entry) => {
    const [head, ...rest] = entry.filter((id) => !relations.has(id));
    return head === undefined ? [] : [[head, ...rest] as typeof entry];
  });
  const kept = firstView?.leading.flat().length === leading?.flat().length;
  return {
    ...dossier,
    firstView: firstView && leading && !kept ? { ...firstView, leading } : firstView,
    lenses: lenses.every(({ lens }) => clean(lens) === lens)
      ? lenses
      : lenses.flatMap((named) => {
          const lens = clean(named.lens);
          return lens ? [{ ...named, lens }] : [];
        }),
    briefing: cleanBriefing(briefing, clean, actors, relations),
    layout: cleanLayout(layout, actors),
  };
}

function cleanBriefing(
  briefing: Dossier['briefing'],
  clean: (lens: Lens) => Lens | undefined,
  actors: Set<string>,
  relations: Set<string>,
): Dossier['briefing'] {
  const scenes = mapChanged(briefing.scenes, (scene) => {
    const lit = scene.actors && keep(scene.actors, (id) => !actors.has(id));
    const lines = scene.relations && keep(scene.relations, (id) => !relations.has(id));
    const lens = scene.lens && clean(scene.lens);
    if (lit === scene.actors && lines === scene.relations && lens === scene.lens) return scene;
    const { lens: _lens, ...rest } = scene;
    return {
      ...rest,
      ...(lit && { actors: [...lit] }),
      ...(lines && { relations: [...lines] }),
      ...(lens && { lens }),
    };
  });
  return scenes === briefing.scenes ? briefing : { ...briefing, scenes };
}

function cleanLayout(layout: Dossier['layout'], actors: Set<string>): Dossier['layout'] {
  const pins = keep(layout.pins, ({ actor }) => !actors.has(actor));
  const places = keep(layout.places, ({ actor }) => !actors.has(actor));
  const same = pins === layout.pins && places === layout.places;
  return same ? layout : { ...layout, pins: [...pins], places };
}

/** Drops what was noted about records that are gone: who accepted them, what waits of them, whom they are not. */
function forget(dossier: Dossier, sets: Sets, before: Dossier): Dossier {
  const left = new Set<string>(recordsOf(dossier).map(({ id }) => id));
  const lost = new Set(
    recordsOf(before)
      .map(({ id }) => id)
      .filter((id) => !left.has(id)),
  );
  const owned: Readonly<Record<string, Set<string>>> = {
    actor: sets.actors,
    mention: sets.mentions,
    statement: sets.statements,
    relation: sets.relations,
    aside: sets.asides,
  };
  return {
    ...dossier,
    acceptances: keep(
      mapChanged(dossier.acceptances, (one) => {
        const records = keep(one.records, (id) => !lost.has(id));
        return records === one.records ? one : { ...one, records: [...records] };
      }),
      ({ records }) => records.length > 0,
    ),
    unanchored: keep(dossier.unanchored, ({ owner }) => !owned[owner.kind]?.has(owner.id)),
    distinct: keep(dossier.distinct, (pair) => !pair.some((id) => sets.actors.has(id))),
    merges: keep(dossier.merges, ({ into }) => !sets.actors.has(into)),
  };
}

const recordsOf = ({
  actors,
  mentions,
  statements,
  relations,
  contests,
  asides,
  withheld,
}: Dossier) =>
  [
    ...[actors, mentions, statements, relations, contests, asides],
    ...[withheld.mentions, withheld.statements, withheld.relations, withheld.asides],
  ].flat() as readonly { readonly id: string }[];
