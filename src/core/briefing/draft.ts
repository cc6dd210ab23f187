import { openQuestions } from '../audit';
import {
  relationTitle,
  type Contest,
  type Lookup,
  type MatterId,
  type Relation,
  type RelationId,
  type Scene,
} from '../dossier';
import { DEFAULT_LENS, shownThrough } from '../graph';
import { leadingQuotations } from '../prose';
import { draftTexts as texts } from '../texts/briefing';

/** A scene before the dossier has given it an id. */
export type SceneDraft = Omit<Scene, 'id'>;

/** A scene lights so many relations: more cannot be told in a minute, or read from the back row. */
const MOST = 4;
/** What a scene is meant to take until somebody says otherwise. */
export const SECONDS = 60;

/**
 * Scenes for a dossier, for a person to edit: the lead message, one for each matter that carries relations of the first view, one for each
 * contested link, and one for what is open. Headlines are the relations' own sentences with their conditions and speakers, so that they
 * claim no more than the words do. [] for a dossier without relations.
 */
export function draftBriefing(lookup: Lookup): readonly SceneDraft[] {
  if (lookup.dossier.relations.length === 0) return [];
  return [
    draftLead(lookup),
    ...lookup.dossier.matters.flatMap(({ id, name }) => draftMatter(lookup, id, name)),
    ...lookup.dossier.contests.flatMap((contest) => draftContest(lookup, contest)),
    ...draftOpen(lookup),
  ];
}

function draftLead(lookup: Lookup): SceneDraft {
  const { firstView, title } = lookup.dossier;
  const leading = (firstView?.leading ?? []).flat();
  const shown = shownThrough(lookup, DEFAULT_LENS);
  const told = leading.length > 0 ? leading : bestOf(lookup, shown).map(({ id }) => id);
  const relations = told.flatMap((id) => lookup.findRelation(id) ?? []).slice(0, MOST);
  const [first] = relations;
  // The article's own headline may leave a condition out.
  const headline = firstView?.headline ?? (first ? relationTitle(lookup, first) : title);
  return sceneOf(lookup, headline, relations, { notes: texts.lead });
}

function draftMatter(lookup: Lookup, matter: MatterId, name: string): SceneDraft[] {
  const shown = shownThrough(lookup, DEFAULT_LENS);
  const about = lookup.dossier.relations.filter((one) => one.matter === matter);
  const best = bestOf(lookup, new Set(about.filter(({ id }) => shown.has(id)).map(({ id }) => id)));
  const [first] = best;
  if (!first) return [];
  return [sceneOf(lookup, texts.matter(name, relationTitle(lookup, first)), best)];
}

function draftContest(lookup: Lookup, { kind, relations, why }: Contest): SceneDraft[] {
  const [a, b] = relations.map((id) => lookup.findRelation(id));
  if (!a || !b) return [];
  const headline = texts.contest[kind](relationTitle(lookup, a), relationTitle(lookup, b));
  return [sceneOf(lookup, headline, [a, b], { notes: texts.why(why) })];
}

function draftOpen(lookup: Lookup): SceneDraft[] {
  const questions = openQuestions(lookup);
  if (questions.length === 0) return [];
  const relations = questions.flatMap(({ kind, id }) =>
    kind === 'relation' ? (lookup.findRelation(id) ?? []) : [],
  );
  return [
    {
      ...sceneOf(lookup, texts.open(questions.length), relations.slice(0, MOST)),
      points: questions.map(({ question, name, place }) => texts.question(question, name, place)),
    },
  ];
}

/** The relations among some that say most, at most `MOST`. */
const bestOf = (lookup: Lookup, among: ReadonlySet<RelationId>): Relation[] =>
  leadingQuotations(lookup, among, MOST).map(({ relation }) => relation);

const sceneOf = (
  lookup: Lookup,
  headline: string,
  relations: readonly Relation[],
  more: Partial<SceneDraft> = {},
): SceneDraft => ({
  headline,
  points: relations.map((relation) => relationTitle(lookup, relation)),
  relations: relations.map(({ id }) => id),
  seconds: SECONDS,
  ...more,
});
