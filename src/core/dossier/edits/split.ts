import { editTexts } from '../../texts/edits';
import type { Dossier } from '../dossier';
import type { ActorId } from '../ids';
import { actorOf, openActor } from './actors';
import { unfoldDistinct } from './distinct';
import { refuse, type Outcome } from './edit';
import { familyOf, leaveFamily, membersOf, SLOTS, type Slot } from './family';
import { nameId, takenIds } from './ids';
import { mapRecords } from './records';

/**
 * Parts an actor again from the one it was merged into: it gets back what was its own and is still there, drawn, waiting or proposed,
 * with those that were merged into it before.
 */
export function splitMerged(dossier: Dossier, index: number): Outcome {
  const merge = dossier.merges[index];
  if (!merge) return refuse('gone', 'merges', String(index));
  const { into, actor: record } = merge;
  const { merges } = dossier;
  const without = { ...dossier, merges: merges.filter((one) => one !== merge) };
  const id = takenIds(without, 'actors').has(record.id)
    ? nameId(without, 'actors', record.name)
    : record.id;
  const leaving = familyOf(merges, record.id);
  /** Who of the two a record named in a place where it names the one now: one of them, or both. */
  const part = (slot: Slot, of: string): readonly ActorId[] => {
    const members = membersOf(merges, into, slot, of);
    const stays = members.some((one) => !leaving.has(one));
    return [...(stays ? [into] : []), ...(members.some((one) => leaving.has(one)) ? [id] : [])];
  };
  const partAll = <Ids extends readonly ActorId[]>(ids: Ids, slot: Slot, of: string): Ids => {
    if (!ids.includes(into) || !part(slot, of).includes(id)) return ids;
    return ids.flatMap((one) =>
      one === into ? part(slot, of) : [one],
    ) as readonly ActorId[] as Ids;
  };
  const partOne = <One extends string>(
    one: One | ActorId,
    slot: Slot,
    of: string,
  ): One | ActorId => (one === into && part(slot, of).includes(id) ? id : one);
  const { actor, waits } = openActor(dossier, { ...record, id });
  const next = mapRecords(dossier, {
    mention: (one) => {
      const actors = partAll(one.actors, SLOTS.mentions, one.id);
      return actors === one.actors ? one : { ...one, actors };
    },
    statement: (one) => {
      const speaker = partOne(one.speaker, SLOTS.speaks, one.id);
      const about = partAll(one.about, SLOTS.about, one.id);
      return speaker === one.speaker && about === one.about ? one : { ...one, speaker, about };
    },
    relation: (one) => {
      const source = partOne(one.source, SLOTS.ends, one.id);
      const target = partOne(one.target, SLOTS.ends, one.id);
      const assertedBy = partOne(one.assertedBy, SLOTS.asserts, one.id);
      return source === one.source && target === one.target && assertedBy === one.assertedBy
        ? one
        : { ...one, source, target, assertedBy };
    },
  });
  const { pairs, merges: left } = unfoldDistinct(
    dossier,
    merge,
    leaveFamily(merges, merge, id),
    id,
  );
  return {
    dossier: {
      ...next,
      actors: [...dossier.actors, actor],
      unanchored: [...dossier.unanchored, ...waits],
      distinct: pairs,
      merges: left,
    },
    label: editTexts.done.split(record.name, actorOf(dossier, into).name),
    id,
  };
}
