import * as v from 'valibot';
import type { RecordOf } from './record';
import { ActorSchema } from './actor';
import { MentionSchema } from './mention';
import { RelationSchema } from './relation';
import { WordsSchema } from './selector';
import { StatementSchema } from './statement';

/** What a record has while it is only proposed. */
const PROPOSED = {
  from: v.pipe(WordsSchema, v.description('Who or what proposes it.')),
  certainty: v.optional(
    v.pipe(
      v.number(),
      v.minValue(0),
      v.maxValue(1),
      v.description('How sure the proposer is, from 0 to 1; nothing if it does not say.'),
    ),
  ),
  rejected: v.optional(
    v.pipe(WordsSchema, v.description('Why a person turned it down; open as long as nobody did.')),
  ),
} as const;

export const ProposedActorSchema = v.looseObject({ ...ActorSchema.entries, ...PROPOSED });
export const ProposedMentionSchema = v.looseObject({ ...MentionSchema.entries, ...PROPOSED });
export const ProposedStatementSchema = v.looseObject({ ...StatementSchema.entries, ...PROPOSED });
export const ProposedRelationSchema = v.looseObject({ ...RelationSchema.entries, ...PROPOSED });

/**
 * Records that wait for a person's yes. They are kept as they were written: their words are held against the article when they are
 * looked at, and none of them is in the graph. Their ids are taken: an accepted one keeps its own.
 */
export const ProposalsSchema = v.looseObject({
  actors: v.optional(v.array(ProposedActorSchema)),
  mentions: v.optional(v.array(ProposedMentionSchema)),
  statements: v.optional(v.array(ProposedStatementSchema)),
  relations: v.optional(v.array(ProposedRelationSchema)),
});
export type ProposedActor = RecordOf<typeof ProposedActorSchema>;
export type ProposedMention = RecordOf<typeof ProposedMentionSchema>;
export type ProposedStatement = RecordOf<typeof ProposedStatementSchema>;
export type ProposedRelation = RecordOf<typeof ProposedRelationSchema>;

/** The lists of proposals, in the order in which they are decided: who first, then what. */
export const PROPOSED_LISTS = ['actors', 'mentions', 'statements', 'relations'] as const;
export type ProposedList = (typeof PROPOSED_LISTS)[number];

/** The proposals of a loaded dossier; a list that the file lacks is empty. */
export interface Proposals {
  readonly actors: readonly ProposedActor[];
  readonly mentions: readonly ProposedMention[];
  readonly statements: readonly ProposedStatement[];
  readonly relations: readonly ProposedRelation[];
}
