import * as v from 'valibot';
import type { RecordOf } from './record';
import { ActorSchema } from './actor';
import { ActorIdSchema, MentionIdSchema, RelationIdSchema, StatementIdSchema } from './ids';

/** Two actors that a person said are not the same, whatever their names. */
export const DistinctSchema = v.strictTuple([ActorIdSchema, ActorIdSchema]);

/**
 * An actor that was merged into another one, with all that was its own (drawn, waiting or proposed), so that the two can be parted
 * again. In the order in which they were merged.
 */
export const MergeSchema = v.looseObject({
  into: v.pipe(ActorIdSchema, v.description('The actor that it is part of now.')),
  first: v.optional(
    v.pipe(
      ActorIdSchema,
      v.description('The actor that it was merged into, if that one was merged itself since.'),
    ),
  ),
  actor: v.pipe(ActorSchema, v.description('The actor as it was.')),
  mentions: v.array(MentionIdSchema),
  both: v.pipe(v.array(MentionIdSchema), v.description('Mentions of the two together.')),
  speaks: v.pipe(v.array(StatementIdSchema), v.description('Statements that it made.')),
  about: v.pipe(v.array(StatementIdSchema), v.description('Statements about it.')),
  aboutBoth: v.pipe(v.array(StatementIdSchema), v.description('Statements about the two.')),
  sources: v.pipe(v.array(RelationIdSchema), v.description('Relations that start from it.')),
  targets: v.pipe(v.array(RelationIdSchema), v.description('Relations that lead to it.')),
  asserts: v.pipe(v.array(RelationIdSchema), v.description('Relations that it vouches for.')),
  distinct: v.optional(
    v.pipe(
      v.array(DistinctSchema),
      v.description('Pairs that were not the same, as they were before it was merged.'),
    ),
  ),
});
export type Merge = RecordOf<typeof MergeSchema>;
