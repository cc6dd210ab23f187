import type { ActorId } from '../ids';
import type { Merge } from '../merge';

/** A place in a record where an actor is named, by the lists of a merge that note it. */
export interface Slot {
  readonly own: readonly ('mentions' | 'speaks' | 'about' | 'sources' | 'targets' | 'asserts')[];
  /** Where several actors can be named together. */
  readonly both?: 'both' | 'aboutBoth';
}

export const SLOTS = {
  mentions: { own: ['mentions'], both: 'both' },
  speaks: { own: ['speaks'] },
  about: { own: ['about'], both: 'aboutBoth' },
  // One slot, although it has two lists: a relation that was turned round has its actor at the other end.
  ends: { own: ['sources', 'targets'] },
  asserts: { own: ['asserts'] },
} as const satisfies Record<string, Slot>;

/** An actor with all that were merged into it, and into those, oldest first. */
export function familyOf(merges: readonly Merge[], id: ActorId): ReadonlySet<ActorId> {
  const family = new Set([id]);
  for (const one of family)
    for (const merge of merges) if (firstOf(merge) === one) family.add(merge.actor.id);
  return family;
}

/**
 * Those of an actor's family that a record named before any of them was merged. Merges are read from the last to the first: each tells
 * whether the record was its actor's, and if so, whether it was the other's too. What no merge notes is the actor's own.
 */
export function membersOf(
  merges: readonly Merge[],
  actor: ActorId,
  slot: Slot,
  record: string,
  // A file may lead round in circles.
  seen = new Set<Merge>(),
): readonly ActorId[] {
  const members: ActorId[] = [];
  for (const merge of merges.toReversed()) {
    if (firstOf(merge) !== actor || seen.has(merge) || !owns(merge, slot, record)) continue;
    seen.add(merge);
    for (const one of membersOf(merges, merge.actor.id, slot, record, seen)) members.push(one);
    if (!slot.both || !holds(merge[slot.both], record)) return members;
  }
  return [...members, actor];
}

/**
 * The merges of an actor's family without one of them, whose own family leaves as `id`: what they note is what the same merges would
 * note, had that one never been.
 */
export function leaveFamily(
  merges: readonly Merge[],
  parted: Merge,
  id: ActorId,
): readonly Merge[] {
  const leaving = familyOf(merges, parted.actor.id);
  const left = merges.filter((one) => one !== parted);
  return left.map((merge) => {
    if (merge.into !== parted.into) return merge;
    return leaving.has(merge.actor.id)
      ? lead(merge, parted.actor.id, id)
      : forget(merge, merges, leaving);
  });
}

/** A merge of the family that leaves: it leads to the actor that is parted. */
function lead({ first, ...merge }: Merge, before: ActorId, into: ActorId): Merge {
  const direct = first === undefined || first === before;
  return { ...merge, into, ...(!direct && { first }) };
}

/** A merge of the family that stays: it notes no record that was only of those who leave. */
function forget(merge: Merge, merges: readonly Merge[], leaving: ReadonlySet<ActorId>): Merge {
  const before = merges.slice(0, merges.indexOf(merge));
  const own = familyOf(before, merge.actor.id);
  const other = familyOf(before, firstOf(merge));
  const next = { ...merge };
  for (const slot of Object.values<Slot>(SLOTS)) {
    const stays = (record: string, family: ReadonlySet<ActorId>): boolean =>
      membersOf(merges, merge.into, slot, record).some((id) => family.has(id) && !leaving.has(id));
    for (const list of slot.own)
      Object.assign(next, { [list]: [...merge[list]].filter((record) => stays(record, own)) });
    if (slot.both)
      next[slot.both] = [...merge[slot.both]].filter(
        (record) => stays(record, own) && stays(record, other),
      ) as never;
  }
  return next;
}

/** The actor that one was merged into first. */
const firstOf = ({ first, into }: Merge): ActorId => first ?? into;

const holds = (list: readonly string[], record: string): boolean => list.includes(record);

const owns = (merge: Merge, { own }: Slot, record: string): boolean =>
  own.some((list) => holds(merge[list], record));
