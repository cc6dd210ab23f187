import { editTexts } from '../../texts/edits';
import { anchorQuote, type Quote } from '../../anchoring';
import { ActorSchema, type Actor, type ActorRecord } from '../actor';
import type { Dossier, Unanchored } from '../dossier';
import type { ActorId, ArticleId } from '../ids';
import {
  accept,
  type Changes,
  findFault,
  findGone,
  mapChanged,
  patch,
  refuse,
  type Outcome,
  type Signature,
} from './edit';
import { articleOf, selectorOf } from '../quote';
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
  const gone = findGone(dossier, { actors: [id] });
  if (gone) return gone;
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
  const actor = dossier.actors.find((one) => one.id === id);
  if (!actor) return refuse('gone', 'actors', id);
  const next = removeRecords(dossier, { actors: [id] });
  const relations = dossier.relations.length - next.relations.length;
  return { dossier: next, label: editTexts.done.removedActor(actor.name, relations) };
}

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

/** An actor of a file: with the words of its role, or with them in the tray if they do not stand where they say. */
export function openActor(
  dossier: Dossier,
  { role, ...actor }: ActorRecord,
): { readonly actor: Actor; readonly waits: readonly Unanchored[] } {
  if (!role) return { actor, waits: [] };
  const answer = anchorQuote(articleOf(dossier, role), role);
  if (answer.found) return { actor: { ...actor, role: answer.quote }, waits: [] };
  const { reason, candidates } = answer;
  const owner = { kind: 'actor', id: actor.id } as const;
  return { actor, waits: [{ owner, selector: role, reason, candidates }] };
}

/** Names without white space round them; what is then empty is taken away. */
function trimmed<Fields extends Changes<ActorFields>>(fields: Fields): Fields {
  const next: { name?: string; short?: string | undefined; note?: string | undefined } = {};
  if (fields.name !== undefined) next.name = fields.name.trim();
  for (const field of ['short', 'note'] as const)
    if (fields[field] !== undefined) next[field] = fields[field].trim() || undefined;
  return { ...fields, ...next };
}
