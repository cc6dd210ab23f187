import type { Actor, Lookup } from '../dossier';
import { stageTexts } from '../texts';

/** An actor's name for the screen reader: name, kind, role as the text gives it, number of relations. */
export const actorName = (lookup: Lookup, actor: Actor): string =>
  stageTexts.actor(actor.name, actor.kind, actor.role?.exact, lookup.relationsOf(actor.id).length);
