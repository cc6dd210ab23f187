import * as v from 'valibot';
import { valueTexts } from '../texts';
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
  mutual: v.optional(v.pipe(v.boolean(), v.description('Holds both ways: drawn with two heads.'))),
  predicate: v.pipe(
    v.string(),
    v.minLength(1),
    v.maxLength(400),
    v.description('Short, in the own verb of the text.'),
  ),
  label: v.optional(
    v.pipe(
      v.string(),
      v.minLength(1),
      v.maxLength(200),
      v.description('What stands on the line if the predicate does not read well there.'),
    ),
  ),
  sentence: v.optional(
    v.pipe(
      v.string(),
      v.minLength(1),
      v.maxLength(600),
      v.description(
        'A whole sentence with the slots {source} and {target}; conditions and negations stay in it.',
      ),
    ),
  ),
  type: v.pipe(
    v.picklist(RELATION_TYPES),
    v.description('A PLOVER event type (capitals), a FollowTheMoney tie, or a state of affairs.'),
  ),
  polarity: v.picklist(POLARITIES),
  modality: v.pipe(
    v.picklist(MODALITIES),
    v.description(
      'How it stands: stated as done or standing, only in the mouth of somebody, offered, denied ...',
    ),
  ),
  assertedBy: v.pipe(
    v.union([v.literal(ARTICLE_VOICE), ActorIdSchema], valueTexts.asserter),
    v.description('"article", or the actor who vouches for it.'),
  ),
  attribution: v.picklist(ATTRIBUTIONS),
  matter: MatterIdSchema,
  byDefault: v.optional(v.pipe(v.boolean(), v.description('False: held back until asked for.'))),
  inferred: v.optional(
    v.pipe(
      v.array(v.picklist(ENDS)),
      v.description('Ends that the sentence of the evidence does not name.'),
    ),
  ),
  open: v.optional(v.pipe(WordsSchema, v.description('Why a person must confirm this reading.'))),
  note: v.optional(
    v.pipe(
      WordsSchema,
      v.description('A gloss of the dossier, never shown as words of the article.'),
    ),
  ),
  evidence: v.pipe(
    EvidenceSchema,
    v.description(
      'The verbatim words that state it: one quotation or more. Without them a relation does not load.',
    ),
  ),
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
