import * as v from 'valibot';
import type { RecordOf } from './record';
import type { Quote } from '../anchoring';
import { ActorIdSchema, MentionIdSchema, type ArticleId } from './ids';
import { SelectorSchema, WordsSchema } from './selector';

export const MENTION_FORMS = ['name', 'nominal', 'pronoun'] as const;

/** Where the text names an actor; several actors for a joint mention ("the two leaders"). */
export const MentionSchema = v.looseObject({
  id: MentionIdSchema,
  actors: v.pipe(
    v.tupleWithRest([ActorIdSchema], ActorIdSchema),
    v.description('Several for a joint mention: "the two leaders".'),
  ),
  form: v.picklist(MENTION_FORMS),
  quote: SelectorSchema,
  open: v.optional(v.pipe(WordsSchema, v.description('Why a person must confirm this reading.'))),
});
export type MentionRecord = RecordOf<typeof MentionSchema>;

export interface Mention extends Omit<MentionRecord, 'quote'> {
  readonly quote: Quote<ArticleId>;
}
