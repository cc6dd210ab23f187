import { editTexts } from '../../texts/edits';
import type { Dossier } from '../dossier';
import type { ActorId } from '../ids';
import type { Merge } from '../merge';
import { actorOf } from './actors';
import { findGone, keep, refuse, type Outcome } from './edit';

type Pair = readonly [ActorId, ActorId];

/** Notes that two actors are not the same, or takes the note back. */
export function setDistinct(dossier: Dossier, a: ActorId, b: ActorId, distinct: boolean): Outcome {
  const gone = findGone(dossier, { actors: [a, b] });
  if (gone) return gone;
  const names = [actorOf(dossier, a).name, actorOf(dossier, b).name] as const;
  if (a === b) return refuse('oneActor', 'distinct', names[0]);
  const others = keep(dossier.distinct, (pair) => !(pair.includes(a) && pair.includes(b)));
  return {
    dossier: { ...dossier, distinct: distinct ? [...others, [a, b]] : others },
    label: editTexts.done.distinct(...names, distinct),
    id: a,
  };
}

/** True if a person said that two actors are not the same. */
export const areDistinct = ({ distinct }: Dossier, a: ActorId, b: ActorId): boolean =>
  distinct.some((pair) => pair.includes(a) && pair.includes(b));

/**
 * Whom an actor that is about to be merged is not: the pairs as they read when it is, and those to be noted with the merge, as they are.
 * Pairs that an earlier merge has noted already are read from there.
 */
export function foldDistinct(
  { distinct, merges }: Dossier,
  from: ActorId,
  into: ActorId,
): { readonly pairs: readonly Pair[]; readonly noted: readonly Pair[] } {
  const own = distinct.filter((pair) => pair.includes(from));
  if (own.length === 0) return { pairs: distinct, noted: [] };
  const others = new Set(own.flatMap((pair) => pair.filter((id) => id !== from)));
  const earlier = new Set(notedIn(merges).flatMap((pair) => readKey(merges, pair) ?? []));
  const noted = distinct.filter(
    (pair) =>
      !earlier.has(keyOf(pair)) &&
      (pair.includes(from) || (pair.includes(into) && pair.some((id) => others.has(id)))),
  );
  const seen = new Set<string>();
  const pairs = distinct.flatMap((pair) => {
    const read = pair.includes(from) ? swap(pair, from, into) : pair;
    const key = keyOf(read);
    if (seen.has(key)) return [];
    seen.add(key);
    return [read];
  });
  return { pairs, noted };
}

/**
 * Whom actors are not, when one merge is taken back: each pair that was noted reads as it did before, unless it was taken back meanwhile.
 * A pair that came since stays with the actor it was said of. What other merges still need is noted with them.
 */
export function unfoldDistinct(
  { distinct, merges }: Dossier,
  parted: Merge,
  left: readonly Merge[],
  id: ActorId,
): { readonly pairs: readonly Pair[]; readonly merges: readonly Merge[] } {
  const noted = notedIn(merges);
  if (noted.length === 0) return { pairs: distinct, merges: left };
  const shown = new Set(distinct.map(keyOf));
  const alive = noted.flatMap((pair) => {
    const before = readKey(merges, pair);
    return before !== undefined && shown.has(before) ? [{ before, pair: own(pair) }] : [];
  });
  const told = new Set(alive.map(({ before }) => before));
  const now = new Map(alive.map(({ pair }) => [keyOf(read(left, pair)), read(left, pair)]));
  const kept = keep(distinct, (pair) => !told.has(keyOf(pair)) || now.has(keyOf(pair)));
  for (const pair of kept) now.delete(keyOf(pair));
  return { pairs: now.size > 0 ? [...kept, ...now.values()] : kept, merges: hand(parted, left) };

  function own(pair: Pair): Pair {
    return id === parted.actor.id ? pair : swap(pair, parted.actor.id, id);
  }

  /**
   * The merges, with those pairs of the one that is taken back that they need: of their own actors, and what would else be taken for
   * such a pair, as it reads like one.
   */
  function hand({ distinct: pairs = [] }: Merge, merges: readonly Merge[]): readonly Merge[] {
    const next = [...merges];
    const give = (pair: Pair, isNeeded: (merge: Merge) => boolean): boolean => {
      const i = next.findIndex(isNeeded);
      const merge = next[i];
      if (merge) next[i] = { ...merge, distinct: [...(merge.distinct ?? []), [...pair]] };
      return merge !== undefined;
    };
    const rest = pairs
      .map(own)
      .filter((pair) => !give(pair, ({ actor }) => pair.includes(actor.id)));
    for (const pair of rest)
      give(pair, (merge) => notedIn([merge]).some((one) => readKey(left, one) === keyOf(pair)));
    return next;
  }
}

const notedIn = (merges: readonly Merge[]): readonly Pair[] =>
  merges.flatMap(({ distinct = [] }) => distinct);

/** A pair as it reads now: an actor that was merged is the one that it is part of. */
function read(merges: readonly Merge[], [a, b]: Pair): Pair {
  const now = (id: ActorId) => merges.find(({ actor }) => actor.id === id)?.into ?? id;
  return [now(a), now(b)];
}

/** The key of a pair as it reads now; undefined if it is about one actor. */
function readKey(merges: readonly Merge[], pair: Pair): string | undefined {
  const now = read(merges, pair);
  return now[0] === now[1] ? undefined : keyOf(now);
}

const swap = ([a, b]: Pair, from: ActorId, into: ActorId): Pair => [
  a === from ? into : a,
  b === from ? into : b,
];

const keyOf = (pair: Pair): string => [...pair].sort().join(' ');
