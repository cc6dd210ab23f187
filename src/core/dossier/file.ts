import * as v from 'valibot';
import type { RecordOf } from './record';
import { AcceptanceSchema } from './acceptance';
import { ActorSchema } from './actor';
import { ArticleSchema } from './article';
import { AsideSchema } from './aside';
import { ContestSchema } from './contest';
import { FirstViewSchema, LayoutSchema } from './first-view';
import { DossierIdSchema, MatterIdSchema } from './ids';
import { NamedLensSchema } from './lens';
import { MentionSchema } from './mention';
import { DistinctSchema, MergeSchema } from './merge';
import { ProposalsSchema } from './proposal';
import { QuoteCheckSchema } from './quote-check';
import { RelationSchema } from './relation';
import { BriefingSchema } from './scene';
import { StatementSchema } from './statement';

export const FORMAT = 'parley-dossier';
export const VERSION = 1;

/** What the story is about: a short topic. */
export const MatterSchema = v.looseObject({
  id: MatterIdSchema,
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
});
export type Matter = RecordOf<typeof MatterSchema>;

/** A dossier as it is written in a file. Fields that this version does not know are kept. */
export const DossierFileSchema = v.looseObject({
  $schema: v.optional(v.string()),
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  id: DossierIdSchema,
  title: v.pipe(v.string(), v.minLength(1), v.maxLength(400)),
  articles: v.tupleWithRest([ArticleSchema], ArticleSchema),
  firstView: v.optional(FirstViewSchema),
  matters: v.array(MatterSchema),
  actors: v.array(ActorSchema),
  mentions: v.array(MentionSchema),
  statements: v.array(StatementSchema),
  relations: v.array(RelationSchema),
  contests: v.optional(v.array(ContestSchema)),
  asides: v.optional(v.array(AsideSchema)),
  lenses: v.optional(v.array(NamedLensSchema)),
  briefing: v.optional(BriefingSchema),
  layout: v.optional(LayoutSchema),
  acceptances: v.optional(v.array(AcceptanceSchema)),
  checks: v.optional(v.array(QuoteCheckSchema)),
  distinct: v.optional(
    v.pipe(
      v.array(DistinctSchema),
      v.description('Pairs of actors that a person said are not the same.'),
    ),
  ),
  merges: v.optional(v.array(MergeSchema)),
  proposals: v.optional(
    v.pipe(ProposalsSchema, v.description('Records that wait for a person; none is in the graph.')),
  ),
});
export type DossierFile = RecordOf<typeof DossierFileSchema>;
