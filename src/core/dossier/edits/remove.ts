import type { Dossier } from '../dossier';
import type { ActorId } from '../ids';
import type { Merge } from '../merge';
import { keep, mapChanged } from './edit';
import {
  relationsOf,
  mentionsOf,
  statementsOf,
  type NamingMention,
  type NamingRelation,
  type NamingStatement,
} from './records';
import { removeFromViews } from './remove-from-views';

/** Ids of records that go. */
export interface Gone {
  readonly actors?: Iterable<string>;
  readonly mentions?: Iterable<string>;
  readonly statements?: Iterable<string>;
  readonly relations?: Iterable<string>;
  readonly contests?: Iterable<string>;
  readonly asides?: Iterable<string>;
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
  });
  return forget(removeFromViews(removeFromLists(dossier, sets), sets, dossier), sets, dossier);
}

function findDependents(dossier: Dossier, sets: Sets): Sets {
  const names = ({ source, target, assertedBy }: NamingRelation) =>
    [source, target, assertedBy].some((id) => sets.actors.has(id));
  if (sets.actors.size > 0) {
    for (const { id, actors } of mentionsOf(dossier))
      if (actors.every((one) => sets.actors.has(one))) sets.mentions.add(id);
    for (const { id, speaker } of statementsOf(dossier))
      if (sets.actors.has(speaker)) sets.statements.add(id);
    for (const line of relationsOf(dossier)) if (names(line)) sets.relations.add(line.id);
  }
  if (sets.relations.size > 0)
    for (const { id, relations } of dossier.contests)
      if (relations.some((one) => sets.relations.has(one))) sets.contests.add(id);
  return sets;
}

function removeFromLists(dossier: Dossier, sets: Sets): Dossier {
  const { withheld, proposals } = dossier;
  const named = <One extends NamingMention>(one: One): One => {
    const [head, ...rest] = one.actors.filter((id) => !sets.actors.has(id));
    return head === undefined || rest.length + 1 === one.actors.length
      ? one
      : { ...one, actors: [head, ...rest] };
  };
  const about = <One extends NamingStatement>(one: One): One => {
    const left = keep(one.about, (id) => !sets.actors.has(id));
    return left === one.about ? one : { ...one, about: left };
  };
  const without = <One extends { readonly id: string }>(list: readonly One[], kind: keyof Sets) =>
    keep(list, ({ id }) => !sets[kind].has(id));
  const mentions = <One extends NamingMention>(list: readonly One[]) =>
    mapChanged(without(list, 'mentions'), named<One>);
  const statements = <One extends NamingStatement>(list: readonly One[]) =>
    mapChanged(without(list, 'statements'), about<One>);
  return {
    ...dossier,
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

/** Drops what was noted about records that are gone: who accepted them, what waits of them, whom they are not, whose they were. */
function forget(dossier: Dossier, sets: Sets, before: Dossier): Dossier {
  const merges = keep(
    mapChanged(dossier.merges, (merge) => forgetOwn(merge, sets)),
    ({ into }) => !sets.actors.has(into),
  );
  const left = new Set(recordsOf({ ...dossier, merges }).map(({ id }) => id));
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
    merges,
  };
}

/** The lists of a merge, by the kind of records that they name. */
const NOTED = {
  mentions: ['mentions', 'both'],
  statements: ['speaks', 'about', 'aboutBoth'],
  relations: ['sources', 'targets', 'asserts'],
} as const;

/** A merge without records that are gone: their ids may be given to others, which were nobody's. */
function forgetOwn(merge: Merge, sets: Sets): Merge {
  let next = merge;
  for (const kind of ['mentions', 'statements', 'relations'] as const)
    for (const list of NOTED[kind]) {
      const ids = keep<string>(merge[list], (id) => !sets[kind].has(id));
      if (ids !== merge[list]) next = { ...next, [list]: ids };
    }
  const distinct = merge.distinct && keep(merge.distinct, isLeft);
  return distinct === merge.distinct ? next : { ...next, distinct: [...(distinct ?? [])] };

  function isLeft(pair: readonly ActorId[]): boolean {
    return !pair.some((id) => sets.actors.has(id));
  }
}

const recordsOf = ({
  withheld,
  merges,
  ...dossier
}: Dossier): readonly { readonly id: string }[] => [
  ...[...dossier.actors, ...dossier.mentions, ...dossier.statements, ...dossier.relations],
  ...[...dossier.contests, ...dossier.asides, ...merges.map(({ actor }) => actor)],
  ...[...withheld.mentions, ...withheld.statements, ...withheld.relations, ...withheld.asides],
];
