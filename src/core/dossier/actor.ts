import * as v from 'valibot';
import type { RecordOf } from './record';
import type { Quote } from '../anchoring';
import { ActorIdSchema, type ArticleId } from './ids';
import { SelectorSchema, WordsSchema } from './selector';

export const ACTOR_KINDS = ['person', 'organization', 'country', 'group'] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** Somebody or something that acts, speaks or is acted on. A venue is none. */
export const ActorSchema = v.looseObject({
  id: ActorIdSchema,
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(400)),
  short: v.optional(
    v.pipe(
      v.string(),
      v.minLength(1),
      v.maxLength(200),
      v.description('As a line of prose names it a second time: "Trump".'),
    ),
  ),
  kind: v.picklist(ACTOR_KINDS),
  lead: v.optional(v.pipe(v.boolean(), v.description('One of those the story is about.'))),
  /** The role in the article's own words. */
  role: v.optional(SelectorSchema),
  note: v.optional(
    v.pipe(
      WordsSchema,
      v.description('A gloss of the dossier, never shown as words of the article.'),
    ),
  ),
});
export type ActorRecord = RecordOf<typeof ActorSchema>;

export interface Actor extends Omit<ActorRecord, 'role'> {
  readonly role?: Quote<ArticleId> | undefined;
}

/** The name a second mention uses; the full name if there is no shorter one. */
export const shortName = (actor: Actor): string => actor.short ?? actor.name;
