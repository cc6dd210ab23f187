import { citationTexts, stageTexts } from '../texts';
import { shortName, type Actor } from './actor';
import { placesOf } from './citation';
import type { RelationId } from './ids';
import type { Lookup } from './lookup';
import { badgeSpeaker, type Relation } from './relation';
import type { Statement } from './statement';

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

/** The sentence with who vouches for it, if neither the article nor its own source does. */
export function relationTitle(lookup: Lookup, relation: Relation): string {
  const sentence = relationSentence(lookup, relation);
  const speaker = badgeSpeaker(relation);
  return speaker === undefined ? sentence : stageTexts.says(sentence, lookup.actor(speaker).name);
}

/** The two ends in short, an end that the words do not name in brackets: "Witkoff → Trump". */
export function relationEnds(lookup: Lookup, relation: Relation): string {
  const named = (end: 'source' | 'target') => {
    const name = shortName(lookup.actor(relation[end]));
    return relation.inferred?.includes(end) ? stageTexts.bracketed(name) : name;
  };
  return stageTexts.ends(named('source'), named('target'), relation.mutual === true);
}

/** A statement in short: "Witkoff on Russia and Ukraine". */
export const statementTitle = (lookup: Lookup, { speaker, about }: Statement): string =>
  citationTexts.statement(
    shortName(lookup.actor(speaker)),
    about.map((id) => shortName(lookup.actor(id))),
  );

/** The names of the ends that the evidence's own sentence does not name. */
export const inferredNames = (lookup: Lookup, relation: Relation): string[] =>
  (relation.inferred ?? []).map((end) => shortName(lookup.actor(relation[end])));

/**
 * A relation for the screen reader: its title and the ends that its words do not name. Relations that would read alike are told apart
 * by their ends, then by the place of their words.
 */
export function relationName(lookup: Lookup, relation: Relation): string {
  let names = namesOf.get(lookup);
  if (!names) namesOf.set(lookup, (names = tellApart(lookup)));
  return names.get(relation.id) ?? plainName(lookup, relation);
}

const namesOf = new WeakMap<Lookup, ReadonlyMap<RelationId, string>>();

const plainName = (lookup: Lookup, relation: Relation): string =>
  relationTitle(lookup, relation) + stageTexts.inferred(inferredNames(lookup, relation));

function tellApart(lookup: Lookup): Map<RelationId, string> {
  const { relations } = lookup.dossier;
  const names = new Map(relations.map((one) => [one.id, plainName(lookup, one)]));
  const details = [
    ({ source, target, mutual }: Relation) =>
      stageTexts.between(lookup.actor(source).name, lookup.actor(target).name, mutual === true),
    ({ evidence }: Relation) => placesOf(lookup, evidence),
  ];
  for (const detail of details) {
    const bearers = new Map<string, number>();
    for (const name of names.values()) bearers.set(name, (bearers.get(name) ?? 0) + 1);
    for (const relation of relations) {
      const name = names.get(relation.id) ?? '';
      if (bearers.get(name) !== 1) names.set(relation.id, stageTexts.apart(name, detail(relation)));
    }
  }
  return names;
}
