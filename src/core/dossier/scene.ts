import * as v from 'valibot';
import type { RecordOf } from './record';
import { ActorIdSchema, RelationIdSchema, SceneIdSchema } from './ids';
import { LensSchema } from './lens';
import { WordsSchema } from './selector';

/** One scene of a briefing: a headline, what is lit, and what the briefer has to say. */
export const SceneSchema = v.looseObject({
  id: SceneIdSchema,
  headline: WordsSchema,
  points: v.optional(v.array(WordsSchema)),
  actors: v.optional(v.array(ActorIdSchema)),
  relations: v.optional(v.array(RelationIdSchema)),
  lens: v.optional(LensSchema),
  notes: v.optional(v.string()),
  /** Seconds the briefer means to spend on it. */
  seconds: v.optional(v.pipe(v.number(), v.finite(), v.minValue(0))),
});
export type Scene = RecordOf<typeof SceneSchema>;
