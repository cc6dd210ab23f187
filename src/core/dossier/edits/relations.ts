import { editTexts } from '../../texts/edits';
import type { Quote } from '../../anchoring';
import type { Contest } from '../contest';
import type { Dossier } from '../dossier';
import type { ActorId, ArticleId, ContestId, RelationId } from '../ids';
import { ARTICLE_VOICE, RelationSchema, type Relation } from '../relation';
import {
  accept,
  findFault,
  findGone,
  findReasonFault,
  mapChanged,
  patch,
  refuse,
  type Outcome,
  type Refusal,
  type Signature,
} from './edit';
import { selectorOf } from '../quote';
import { actorOf } from './actors';
import { nextIds } from './ids';
import { removeRecords } from './remove';

export type RelationFields = Omit<Relation, 'id' | 'evidence'>;

/** Adds a relation with the words that state it: there is no way to make one without them. */
export function addRelation(
  dossier: Dossier,
  fields: RelationFields,
  evidence: Relation['evidence'],
  signature: Signature,
): Outcome {
  const [id] = nextIds(dossier, 'relations', 1);
  if (!id) throw new Error('no id for a relation');
  const relation = patch<Relation>({ id, ...fields, evidence }, {});
  const fault = findRelationFault(dossier, relation);
  if (fault) return fault;
  return {
    dossier: accept({ ...dossier, relations: [...dossier.relations, relation] }, [id], signature),
    label: editTexts.done.addedRelation(...endsOf(dossier, relation), relation.predicate),
    id,
  };
}

/**
 * Changes a relation: its ends, predicate, type, how it stands, who vouches for it, its words. A sentence and a label of its own that
 * were written for other ends, another predicate or another modality are taken away, unless they are given with the change.
 */
export function editRelation(
  dossier: Dossier,
  id: RelationId,
  fields: Partial<Omit<Relation, 'id'>>,
): Outcome {
  const before = relationOf(dossier, id);
  if (!before) return goneRelation(id);
  const after = changeRelation(before, fields);
  return settleRelation(dossier, after, (ends) => editTexts.done.changedRelation(...ends));
}

/** Turns a relation round: source and target change places, with the ends that are only inferred. The predicate stays. */
export function reverseRelation(dossier: Dossier, id: RelationId): Outcome {
  const before = relationOf(dossier, id);
  if (!before) return goneRelation(id);
  const { source, target, inferred } = before;
  const after = changeRelation(before, {
    source: target,
    target: source,
    ...(inferred && {
      inferred: inferred.map((end) => (end === 'source' ? 'target' : 'source')),
    }),
  });
  return settleRelation(dossier, after, (ends) => editTexts.done.reversedRelation(...ends));
}

/** What a sentence and a label are written for. Where that changes they would still tell what was. */
const TOLD = ['source', 'target', 'predicate', 'modality'] as const;

function changeRelation(before: Relation, fields: Partial<Omit<Relation, 'id'>>): Relation {
  const after = patch(before, fields);
  return TOLD.every((field) => after[field] === before[field])
    ? after
    : patch(before, { sentence: undefined, label: undefined, ...fields });
}

export function deleteRelation(dossier: Dossier, id: RelationId): Outcome {
  const relation = relationOf(dossier, id);
  if (!relation) return refuse('gone', 'relations', id);
  const label = editTexts.done.removedRelation(...endsOf(dossier, relation), relation.predicate);
  return { dossier: removeRecords(dossier, { relations: [id] }), label };
}

/** Adds words that state a relation too. */
export function addEvidence(dossier: Dossier, id: RelationId, words: Quote<ArticleId>): Outcome {
  const relation = relationOf(dossier, id);
  if (!relation) return goneRelation(id);
  const { evidence } = relation;
  const stands = evidence.some(
    ({ article, start, end }) =>
      article === words.article && start === words.start && end === words.end,
  );
  if (stands) return refuse('quoted', `relations.${id}`, words.exact);
  const after: Relation = { ...relation, evidence: [...evidence, words] };
  return settleRelation(dossier, after, (ends) => editTexts.done.addedEvidence(...ends));
}

/** Takes one quotation away from a relation. The last one stays: remove the relation instead. */
export function removeEvidence(dossier: Dossier, id: RelationId, index: number): Outcome {
  const relation = relationOf(dossier, id);
  if (!relation) return goneRelation(id);
  if (!relation.evidence[index]) return refuse('gone', `relations.${id}.evidence`, String(index));
  const [head, ...rest] = relation.evidence.toSpliced(index, 1);
  if (!head) return refuse('lastEvidence', `relations.${id}`);
  const after: Relation = { ...relation, evidence: [head, ...rest] };
  return settleRelation(dossier, after, (ends) => editTexts.done.removedEvidence(...ends));
}

/** Sets two relations against each other, with why. */
export function addContest(
  dossier: Dossier,
  kind: Contest['kind'],
  relations: readonly [RelationId, RelationId],
  why: string,
  signature: Signature,
): Outcome {
  const [first, second] = [relationOf(dossier, relations[0]), relationOf(dossier, relations[1])];
  if (!first) return goneRelation(relations[0]);
  if (!second) return goneRelation(relations[1]);
  if (first === second) return refuse('oneRelation', 'contests');
  const [id] = nextIds(dossier, 'contests', 1);
  if (!id) throw new Error('no id for a contest');
  const reason = why.trim();
  const fault = findReasonFault(reason, 'contests');
  if (fault) return fault;
  const contests = [...dossier.contests, { id, kind, relations, why: reason } as Contest];
  return {
    dossier: accept({ ...dossier, contests }, [id], signature),
    label: editTexts.done.addedContest(first.predicate, second.predicate),
    id: first.id,
  };
}

export function deleteContest(dossier: Dossier, id: ContestId): Outcome {
  if (!dossier.contests.some((one) => one.id === id)) return refuse('gone', 'contests', id);
  return {
    dossier: removeRecords(dossier, { contests: [id] }),
    label: editTexts.done.removedContest,
  };
}

const relationOf = ({ relations }: Dossier, id: RelationId): Relation | undefined =>
  relations.find((one) => one.id === id);

const goneRelation = (id: RelationId): Refusal => refuse('gone', 'relations', id, true);

function settleRelation(
  dossier: Dossier,
  after: Relation,
  label: (ends: readonly [string, string]) => string,
): Outcome {
  const fault = findRelationFault(dossier, after);
  if (fault) return fault;
  const relations = mapChanged(dossier.relations, (one) => (one.id === after.id ? after : one));
  return { dossier: { ...dossier, relations }, label: label(endsOf(dossier, after)), id: after.id };
}

/** What is wrong with a relation as a person entered it, or what it names that is gone; undefined for a good one. */
function findRelationFault(
  dossier: Dossier,
  { evidence, ...relation }: Relation,
): Refusal | undefined {
  const { source, target, assertedBy, matter } = relation;
  const actors = [source, target, assertedBy].filter((id) => id !== ARTICLE_VOICE);
  const gone = findGone(dossier, { actors, matters: [matter] });
  if (gone) return gone;
  const written = evidence.map((quote) => selectorOf(dossier, quote));
  if (source === target) return refuse('loop', 'relations', actorOf(dossier, source).name);
  return findFault(RelationSchema, { ...relation, evidence: written });
}

const endsOf = (dossier: Dossier, { source, target }: { source: ActorId; target: ActorId }) =>
  [actorOf(dossier, source).name, actorOf(dossier, target).name] as const;
