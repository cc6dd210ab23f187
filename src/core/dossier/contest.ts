import * as v from 'valibot';
import type { RecordOf } from './record';
import { ContestIdSchema, RelationIdSchema } from './ids';
import { WordsSchema } from './selector';

/** contradiction: cannot both hold. dispute: the first relation is the act of disputing the second. */
export const CONTEST_KINDS = ['contradiction', 'tension', 'contrast', 'dispute'] as const;

/** A link between two relations that stand against each other. */
export const ContestSchema = v.looseObject({
  id: ContestIdSchema,
  kind: v.pipe(
    v.picklist(CONTEST_KINDS),
    v.description(
      'contradiction: both cannot hold; dispute: the first is the act of disputing the second.',
    ),
  ),
  relations: v.strictTuple([RelationIdSchema, RelationIdSchema]),
  why: WordsSchema,
});
export type Contest = RecordOf<typeof ContestSchema>;
