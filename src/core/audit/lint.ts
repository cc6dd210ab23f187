import type { Lookup, Relation, RelationId, Scene } from '../dossier';
import { readArticle } from '../text';
import { auditTexts } from '../texts/audit';
import type { Fault, Lack } from './fault';
import { findLacks } from './lacks';
import { createQuoteCheck } from './quoted-words';
import { createSpokenOf, type SpokenOf } from './spoken-of';

/**
 * Words of the dossier's own that drop what they rest on: headline and subline of the first view, labels and predicates, headlines of
 * scenes, in this order. A rule of thumb over English words (`cues.ts`): it may miss what is said in other words, and asks a person to
 * look, no more. A question claims nothing.
 */
export function lintWords(lookup: Lookup): readonly Fault[] {
  const { firstView, relations, briefing } = lookup.dossier;
  const checkQuotes = createQuoteCheck(lookup);
  const inHeadline = createHeadlineLint(lookup);
  const onLines = relations.flatMap((relation): Fault[] =>
    (['label', 'predicate'] as const).flatMap((field) => {
      const words = relation[field];
      if (words === undefined) return [];
      const lacks = [...findLacks(lookup, relation, words, 'line'), ...checkQuotes(words)];
      return lacks.map((lack) => fault(auditTexts.where[field], words, lack, relation.id));
    }),
  );
  return [
    ...inHeadline(auditTexts.where.headline, firstView?.headline),
    ...inHeadline(auditTexts.where.subline, firstView?.subline),
    ...onLines,
    ...briefing.scenes.flatMap(({ headline, relations: lit }, i) =>
      inHeadline(auditTexts.where.scene(i + 1), headline, lit),
    ),
  ];
}

/** The faults of one scene's headline; `number` is its place in the briefing, from 1. */
export const lintScene = (
  lookup: Lookup,
  { headline, relations }: Pick<Scene, 'headline' | 'relations'>,
  number: number,
): readonly Fault[] =>
  createHeadlineLint(lookup)(auditTexts.where.scene(number), headline, relations);

type HeadlineLint = (
  where: string,
  words: string | undefined,
  lit?: readonly RelationId[],
) => Fault[];

function createHeadlineLint(lookup: Lookup): HeadlineLint {
  const checkQuotes = createQuoteCheck(lookup);
  const spokenOf = createSpokenOf(lookup);
  return (where, words, lit = []) =>
    words === undefined
      ? []
      : [
          ...lintHeadline(lookup, spokenOf, where, words, lit),
          ...checkQuotes(words).map((lack) => fault(where, words, lack)),
        ];
}

/** The faults of a headline: each part of it against what it speaks of; if it names nothing, against what its scene lights. */
function lintHeadline(
  lookup: Lookup,
  spokenOf: SpokenOf,
  where: string,
  words: string,
  lit: readonly RelationId[],
): Fault[] {
  const parts = partsOf(words).map((part) => ({ part, groups: spokenOf(part) }));
  const found = parts.flatMap(({ part, groups }) =>
    groups.flatMap((relations) => lackedByAll(lookup, part, relations)),
  );
  const isNamed = parts.length === 0 || parts.some(({ groups }) => groups.length > 0);
  const relations = lit.flatMap((id) => lookup.findRelation(id) ?? []);
  const meant = isNamed
    ? found
    : lackedByAll(lookup, words, relations).filter(([{ kind }]) => kind !== 'hedge');
  const once = new Map(meant.toReversed().map((one) => [one[0].lacks + one[0].fix, one]));
  return [...once.values()]
    .toReversed()
    .map(([lack, relation]) => fault(where, words, lack, relation.id));
}

/** What words lack for each of several relations that they may speak of, told of the first: one that lacks nothing may be meant. */
function lackedByAll(
  lookup: Lookup,
  words: string,
  relations: readonly Relation[],
): (readonly [Lack, Relation])[] {
  const [first, ...others] = relations;
  if (!first) return [];
  const lacksOf = (relation: Relation) => findLacks(lookup, relation, words, 'headline');
  return lacksOf(first)
    .filter(({ lacks }) => others.every((one) => lacksOf(one).some((lack) => lack.lacks === lacks)))
    .map((lack) => [lack, first] as const);
}

/** The sentences of a headline and what its semicolons part, without those that only ask. */
const partsOf = (words: string): string[] =>
  readArticle(words)
    .sentences.flatMap(({ start, end }) => words.slice(start, end).split(';'))
    .filter((part) => !part.trim().endsWith('?'));

const fault = (where: string, words: string, lack: Lack, relation?: RelationId): Fault => ({
  ...{ kind: lack.kind, where, words, lacks: lack.lacks },
  ...(relation !== undefined && { relation }),
  fix: lack.fix,
});
