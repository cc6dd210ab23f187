import * as v from 'valibot';
import type { RecordOf } from './record';
import type { Quote } from '../anchoring';
import { ActorIdSchema, MatterIdSchema, RelationIdSchema, type ArticleId } from './ids';
import { EvidenceSchema, WordsSchema } from './selector';

/** PLOVER's sixteen kinds of event. */
export const EVENT_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const;
/** FollowTheMoney's interval schemata that join two parties. */
export const TIE_TYPES = [
  'Occupancy',
  'Representation',
  'Directorship',
  'Employment',
  'Membership',
  'Associate',
  'Family',
  'UnknownLink',
] as const;
export const RELATION_TYPES = [...EVENT_TYPES, ...TIE_TYPES, 'state'] as const;
export const POLARITIES = ['cooperative', 'conflictual', 'neutral'] as const;
export const MODALITIES = [
  'asserted',
  'claimed',
  'offered',
  'requested',
  'conditional',
  'predicted',
  'denied',
  'withheld',
] as const;
export const ATTRIBUTIONS = [
  'headline',
  'narration',
  'indirect speech',
  'direct quote',
  'partial quote',
] as const;
export const ENDS = ['source', 'target'] as const;

export type RelationType = (typeof RELATION_TYPES)[number];
export type Polarity = (typeof POLARITIES)[number];
export type Modality = (typeof MODALITIES)[number];
export type Attribution = (typeof ATTRIBUTIONS)[number];

/** The asserter that is no actor: the article itself. No actor may have this id. */
export const ARTICLE_VOICE = 'article';

/** A stated relation between two actors. Its words are its evidence: a relation without them does not load. */
export const RelationSchema = v.looseObject({
  id: RelationIdSchema,
  source: ActorIdSchema,
  target: ActorIdSchema,
  /** Holds both ways: drawn with two heads. */
  mutual: v.optional(v.boolean()),
  /** Short, in the text's own verb. */
  predicate: v.pipe(v.string(), v.minLength(1), v.maxLength(400)),
  /** What stands on the line if the predicate does not read well there. */
  label: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(200))),
  /** A whole sentence with the slots {source} and {target}. */
  sentence: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(600))),
  type: v.picklist(RELATION_TYPES),
  polarity: v.picklist(POLARITIES),
  modality: v.picklist(MODALITIES),
  /** "article", or the actor who vouches for it. */
  assertedBy: v.union([v.literal(ARTICLE_VOICE), ActorIdSchema]),
  attribution: v.picklist(ATTRIBUTIONS),
  matter: MatterIdSchema,
  /** False: held back until asked for. */
  byDefault: v.optional(v.boolean()),
  /** Ends that the evidence's own sentence does not name. */
  inferred: v.optional(v.array(v.picklist(ENDS))),
  /** Why a person must confirm this reading. */
  open: v.optional(WordsSchema),
  note: v.optional(WordsSchema),
  evidence: EvidenceSchema,
});
export type RelationRecord = RecordOf<typeof RelationSchema>;

export interface Relation extends Omit<RelationRecord, 'evidence'> {
  readonly evidence: readonly [Quote<ArticleId>, ...Quote<ArticleId>[]];
}

/** True for a standing tie (office, membership, family ...) that is stated as a fact. A conditional membership is none. */
export const isTie = (relation: Pick<Relation, 'type' | 'modality'>): boolean =>
  (TIE_TYPES as readonly string[]).includes(relation.type) && relation.modality === 'asserted';

/** The actor whose badge the line carries: the asserter, if it is neither the article nor the line's own source. */
export const badgeSpeaker = (relation: Pick<Relation, 'assertedBy' | 'source'>) =>
  relation.assertedBy === ARTICLE_VOICE || relation.assertedBy === (relation.source as string)
    ? undefined
    : relation.assertedBy;
