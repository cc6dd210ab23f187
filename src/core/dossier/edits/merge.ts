import { editTexts } from '../../texts/edits';
import type { Actor } from '../actor';
import type { Dossier } from '../dossier';
import type { ActorId } from '../ids';
import type { Merge } from '../merge';
import { actorOf, writeActor } from './actors';
import { areDistinct, foldDistinct } from './distinct';
import { findGone, keep, mapChanged, refuse, type Outcome } from './edit';
import { relationsOf, mentionsOf, statementsOf, type NamingRelation } from './records';
import { renameActor } from './rename';

/**
 * Merges an actor into another one, which from then on has its mentions, statements and relations. What was whose is noted, so that
 * `splitMerged` can part them. Refused while the two have relations with each other, or if a person said that they are not the same.
 */
export function mergeActors(dossier: Dossier, from: ActorId, into: ActorId): Outcome {
  const missing = findGone(dossier, { actors: [from, into] });
  if (missing) return missing;
  const [gone, stays] = [actorOf(dossier, from), actorOf(dossier, into)];
  if (from === into) return refuse('oneActor', 'actors', gone.name);
  if (areDistinct(dossier, from, into))
    return refuse('distinct', 'distinct', gone.name, stays.name);
  const between = relationsOf(dossier).filter((one) => joins(one, from, into)).length;
  if (between > 0) return refuse('between', 'relations', gone.name, stays.name, between);
  const { pairs, noted } = foldDistinct(dossier, from, into);
  const merge: Merge = {
    into,
    actor: writeGone(dossier, gone),
    ...noteOwn(dossier, from, into),
    ...(noted.length > 0 && { distinct: noted.map(([a, b]): [ActorId, ActorId] => [a, b]) }),
  };
  const next = renameActor(dossier, from, into);
  return {
    dossier: {
      ...next,
      actors: keep(next.actors, ({ id }) => id !== from),
      unanchored: keep(
        next.unanchored,
        ({ owner }) => owner.kind !== 'actor' || (owner.id as ActorId) !== from,
      ),
      distinct: pairs,
      // Those that were merged into it before are part of the other one now, by way of it.
      merges: [
        ...mapChanged(next.merges, (one) =>
          one.into === from ? { ...one, into, first: one.first ?? from } : one,
        ),
        merge,
      ],
    },
    label: editTexts.done.merged(gone.name, stays.name),
    id: into,
  };
}

/** The ids of all that names an actor, and of what names another one too. */
function noteOwn(dossier: Dossier, from: ActorId, into: ActorId) {
  const ids = <Id>(list: readonly { readonly id: Id }[]): Id[] => list.map(({ id }) => id);
  const named = mentionsOf(dossier).filter(({ actors }) => actors.includes(from));
  const statements = statementsOf(dossier);
  const about = statements.filter((one) => one.about.includes(from));
  const lines = relationsOf(dossier);
  return {
    mentions: ids(named),
    both: ids(named.filter(({ actors }) => actors.includes(into))),
    speaks: ids(statements.filter(({ speaker }) => speaker === from)),
    about: ids(about),
    aboutBoth: ids(about.filter((one) => one.about.includes(into))),
    sources: ids(lines.filter(({ source }) => source === from)),
    targets: ids(lines.filter(({ target }) => target === from)),
    asserts: ids(lines.filter(({ assertedBy }) => assertedBy === from)),
  };
}

const joins = (
  { source, target }: Pick<NamingRelation, 'source' | 'target'>,
  a: ActorId,
  b: ActorId,
): boolean => (source === a && target === b) || (source === b && target === a);

/** An actor as it is written, with the role that waits in the tray, if it has no other. */
function writeGone(dossier: Dossier, actor: Actor): Merge['actor'] {
  const waits = dossier.unanchored.find(
    ({ owner }) => owner.kind === 'actor' && owner.id === actor.id,
  );
  const written = writeActor(dossier, actor);
  return written.role || !waits ? written : { ...written, role: waits.selector };
}
