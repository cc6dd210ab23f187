import { stageTexts } from '../texts';
import { shortName, type Actor } from './actor';
import type { Lookup } from './lookup';
import { badgeSpeaker, type Relation } from './relation';

/** A relation as a sentence: its own template, or source, arrow, target and predicate. Conditions and negations stay in it. */
export function relationSentence(
  lookup: Lookup,
  relation: Relation,
  named: (actor: Actor) => string = ({ name }) => name,
): string {
  const source = named(lookup.actor(relation.source));
  const target = named(lookup.actor(relation.target));
  if (relation.sentence === undefined)
    return stageTexts.relation(source, target, relation.predicate, relation.mutual === true);
  const ends: Record<string, string> = { '{source}': source, '{target}': target };
  return relation.sentence.replace(/\{(source|target)\}/g, (slot) => ends[slot] ?? slot);
}

/** The sentence with who vouches for it, if neither the article nor its own source does, and the ends that its words do not name. */
export function relationName(lookup: Lookup, relation: Relation): string {
  const sentence = relationSentence(lookup, relation);
  const speaker = badgeSpeaker(relation);
  const said =
    speaker === undefined ? sentence : stageTexts.says(sentence, lookup.actor(speaker).name);
  return said + stageTexts.inferred(inferredNames(lookup, relation));
}

/** The names of the ends that the evidence's own sentence does not name. */
export const inferredNames = (lookup: Lookup, relation: Relation): string[] =>
  (relation.inferred ?? []).map((end) => shortName(lookup.actor(relation[end])));
