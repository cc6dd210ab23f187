import * as v from 'valibot';
import { valueTexts } from '../texts';
import type { RecordOf } from './record';
import { ACTOR_KINDS } from './actor';
import { ActorIdSchema, LensIdSchema, MatterIdSchema } from './ids';
import { ARTICLE_VOICE, MODALITIES, POLARITIES } from './relation';

/** What is shown. A facet that is absent lets everything through; `scope` is 'default' unless it says 'everything'. */
export const LensSchema = v.looseObject({
  scope: v.optional(v.picklist(['default', 'everything'])),
  assertedBy: v.optional(
    v.array(v.union([v.literal(ARTICLE_VOICE), ActorIdSchema], valueTexts.asserter)),
  ),
  matter: v.optional(v.array(MatterIdSchema)),
  polarity: v.optional(v.array(v.picklist(POLARITIES))),
  modality: v.optional(v.array(v.picklist(MODALITIES))),
  kind: v.optional(v.array(v.picklist(ACTOR_KINDS))),
  paragraph: v.optional(v.array(v.pipe(v.number(), v.integer(), v.minValue(0)))),
  bond: v.optional(v.array(v.picklist(['tie', 'act']))),
  disputed: v.optional(v.pipe(v.boolean(), v.description('Only what stands in a contest.'))),
  absences: v.optional(
    v.pipe(v.boolean(), v.description('Only what the text says is not so, or was not said.')),
  ),
  leads: v.optional(v.pipe(v.boolean(), v.description('Only what a lead actor does or says.'))),
});
export type Lens = RecordOf<typeof LensSchema>;

/** A lens that somebody named and kept. */
export const NamedLensSchema = v.looseObject({
  id: LensIdSchema,
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  lens: LensSchema,
});
export type NamedLens = RecordOf<typeof NamedLensSchema>;
