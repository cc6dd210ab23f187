import { editTexts } from '../../texts/edits';
import type { Quote } from '../../anchoring';
import { ActorSchema, type Actor, type ActorRecord } from '../actor';
import type { Dossier } from '../dossier';
import type { ActorId, ArticleId } from '../ids';
import {
  accept,
  type Changes,
  findFault,
  mapChanged,
  patch,
  refuse,
  selectorOf,
  type Outcome,
  type Signature,
} from './edit';
import { nameId } from './ids';
import { addMentions } from './mentions';
import { removeRecords } from './remove';

/** What a person says of an actor. */
export type ActorFields = Pick<Actor, 'name' | 'kind'> &
  Partial<Pick<Actor, 'short' | 'lead' | 'note'>>;

/** Adds an actor; with words, they are its first mention. */
export function addActor(
  dossier: Dossier,
  fields: ActorFields,
  signature: Signature,
  words?: Quote<ArticleId>,
  form: 'name' | 'nominal' | 'pronoun' = 'name',
): Outcome {
  const id = nameId(dossier, 'actors', fields.name);
  const actor = patch({ id, ...trimmed(fields) }, {}) as Actor;
  const fault = findFault(ActorSchema, actor);
  if (fault) return fault;
  const added = accept({ ...dossier, actors: [...dossier.actors, actor] }, [id], signature);
  const label = editTexts.done.addedActor(actor.name);
  if (!words) return { dossier: added, label, id };
  const named = addMentions(added, [words], [id], form, signature);
  return 'problem' in named ? named : { dossier: named.dossier, label, id };
}

/** Changes what is said of an actor: its name, kind, short name, role, whether it leads. */
export function editActor(
  dossier: Dossier,
  id: ActorId,
  fields: Changes<ActorFields & Pick<Actor, 'role'>>,
): Outcome {
  const before = actorOf(dossier, id);
  const after = patch(before, trimmed(fields));
  const fault = findFault(ActorSchema, writeActor(dossier, after));
  if (fault) return fault;
  const actors = mapChanged(dossier.actors, (actor) => (actor.id === id ? after : actor));
  const label =
    before.name === after.name
      ? editTexts.done.changedActor(after.name)
      : editTexts.done.renamedActor(before.name, after.name);
  return { dossier: { ...dossier, actors }, label, id };
}

/** Removes an actor with its mentions, statements and relations. */
export function deleteActor(dossier: Dossier, id: ActorId): Outcome {
  const { name } = actorOf(dossier, id);
  const next = removeRecords(dossier, { actors: [id] });
  const relations = dossier.relations.length - next.relations.length;
  return { dossier: next, label: editTexts.done.removedActor(name, relations) };
}

/** Notes that two actors are not the same, or takes the note back. */
export function setDistinct(dossier: Dossier, a: ActorId, b: ActorId, distinct: boolean): Outcome {
  const names = [actorOf(dossier, a).name, actorOf(dossier, b).name] as const;
  if (a === b) return refuse('oneActor', 'distinct', names[0]);
  const others = dossier.distinct.filter((pair) => !(pair.includes(a) && pair.includes(b)));
  return {
    dossier: { ...dossier, distinct: distinct ? [...others, [a, b]] : others },
    label: editTexts.done.distinct(...names, distinct),
    id: a,
  };
}

/** True if a person said that two actors are not the same. */
export const areDistinct = ({ distinct }: Dossier, a: ActorId, b: ActorId): boolean =>
  distinct.some((pair) => pair.includes(a) && pair.includes(b));

/** The actor of an id; throws `unknown actor: id`. */
export function actorOf({ actors }: Dossier, id: ActorId): Actor {
  const actor = actors.find((one) => one.id === id);
  if (!actor) throw new Error(`unknown actor: ${id}`);
  return actor;
}

/** An actor as it is written in a file. */
export function writeActor(dossier: Dossier, { role, ...actor }: Actor): ActorRecord {
  return { ...actor, ...(role && { role: selectorOf(dossier, role) }) };
}

/** Names without white space round them; what is then empty is taken away. */
function trimmed<Fields extends Changes<ActorFields>>(fields: Fields): Fields {
  const next: { name?: string; short?: string | undefined; note?: string | undefined } = {};
  if (fields.name !== undefined) next.name = fields.name.trim();
  for (const field of ['short', 'note'] as const)
    if (fields[field] !== undefined) next[field] = fields[field].trim() || undefined;
  return { ...fields, ...next };
}
