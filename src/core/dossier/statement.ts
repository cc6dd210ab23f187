import * as v from 'valibot';
import type { RecordOf } from './record';
import type { Quote } from '../anchoring';
import { ActorIdSchema, StatementIdSchema, type ArticleId } from './ids';
import { EvidenceSchema, WordsSchema } from './selector';

export const STATEMENT_FORMS = ['direct', 'partial', 'indirect'] as const;

/** Somebody's speech: the words (in several pieces where the tag splits them), who it is about, where it was said. */
export const StatementSchema = v.looseObject({
  id: StatementIdSchema,
  speaker: ActorIdSchema,
  form: v.picklist(STATEMENT_FORMS),
  about: v.pipe(v.array(ActorIdSchema), v.description('The actors that the words are about.')),
  venue: v.optional(WordsSchema),
  quotes: v.pipe(
    EvidenceSchema,
    v.description('The words said; several pieces where the text splits them.'),
  ),
  open: v.optional(WordsSchema),
});
export type StatementRecord = RecordOf<typeof StatementSchema>;

export interface Statement extends Omit<StatementRecord, 'quotes'> {
  readonly quotes: readonly [Quote<ArticleId>, ...Quote<ArticleId>[]];
}
