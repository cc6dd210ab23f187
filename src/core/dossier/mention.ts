import * as v from 'valibot';
import type { RecordOf } from './record';
import type { Quote } from '../anchoring';
import { ActorIdSchema, MentionIdSchema, type ArticleId } from './ids';
import { SelectorSchema, WordsSchema } from './selector';

export const MENTION_FORMS = ['name', 'nominal', 'pronoun'] as const;

/** Where the text names an actor; several actors for a joint mention ("the two leaders"). */
export const MentionSchema = v.looseObject({
  id: MentionIdSchema,
  actors: v.tupleWithRest([ActorIdSchema], ActorIdSchema),
  form: v.picklist(MENTION_FORMS),
  quote: SelectorSchema,
  /** Why a person must confirm this reading. */
  open: v.optional(WordsSchema),
});
export type MentionRecord = RecordOf<typeof MentionSchema>;

export interface Mention extends Omit<MentionRecord, 'quote'> {
  readonly quote: Quote<ArticleId>;
}
