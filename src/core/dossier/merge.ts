import * as v from 'valibot';
import type { RecordOf } from './record';
import { ActorSchema } from './actor';
import { ActorIdSchema, MentionIdSchema, RelationIdSchema, StatementIdSchema } from './ids';

/** An actor that was merged into another one, with all that was its own, so that the two can be parted again. */
export const MergeSchema = v.looseObject({
  into: ActorIdSchema,
  actor: v.pipe(ActorSchema, v.description('The actor as it was.')),
  mentions: v.array(MentionIdSchema),
  both: v.pipe(v.array(MentionIdSchema), v.description('Mentions of the two together.')),
  speaks: v.pipe(v.array(StatementIdSchema), v.description('Statements that it made.')),
  about: v.pipe(v.array(StatementIdSchema), v.description('Statements about it.')),
  aboutBoth: v.pipe(v.array(StatementIdSchema), v.description('Statements about the two.')),
  sources: v.pipe(v.array(RelationIdSchema), v.description('Relations that start from it.')),
  targets: v.pipe(v.array(RelationIdSchema), v.description('Relations that lead to it.')),
  asserts: v.pipe(v.array(RelationIdSchema), v.description('Relations that it vouches for.')),
});
export type Merge = RecordOf<typeof MergeSchema>;

/** Two actors that a person said are not the same, whatever their names. */
export const DistinctSchema = v.strictTuple([ActorIdSchema, ActorIdSchema]);
