export { ACTOR_KINDS, shortName, type Actor, type ActorKind } from './actor';
export type { Article, Source } from './article';
export type { Aside } from './aside';
export {
  comparePlaces,
  groupByPlace,
  inReadingOrder,
  isQuoted,
  placedName,
  placeOf,
  placesIn,
  placesOf,
  quotationRound,
  shownWords,
  titleOf,
  voiceOf,
} from './citation';
export type { Contest } from './contest';
export type { Dossier, Unanchored } from './dossier';
export { DossierFileSchema, type Matter } from './file';
export type { FirstView, Pin } from './first-view';
export type {
  ActorId,
  ArticleId,
  MatterId,
  MentionId,
  RelationId,
  SceneId,
  StatementId,
} from './ids';
export type { Lens } from './lens';
export type { Mention } from './mention';
export { parseDossier, readDossier, type Parsed } from './parse';
export { excerpt, problem, type Problem } from './problem';
export {
  ARTICLE_VOICE,
  ATTRIBUTIONS,
  EVENT_TYPES,
  MODALITIES,
  POLARITIES,
  RELATION_TYPES,
  TIE_TYPES,
  badgeSpeaker,
  isTie,
  type Modality,
  type Polarity,
  type Relation,
  type RelationType,
} from './relation';
export type { Annotation, Briefing, Camera, LikelyQuestion, Scene } from './scene';
export { createLookup, type Lookup, type PlacedSentence, type SentenceKey } from './lookup';
export { sha256 } from './sha256';
export type { Statement } from './statement';
export {
  inferredNames,
  relationEnds,
  relationName,
  relationSentence,
  relationTitle,
  statementTitle,
} from './wording';
