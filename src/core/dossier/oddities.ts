import { valueTexts } from '../texts';
import type { DossierFile } from './file';
import { describeValue, problem, type Problem } from './problem';
import { findRepeats } from './repeats';

/** What is odd in a file whose ids can be trusted, but harms nothing: it is listed, and the dossier loads. */
export function findOddities(file: DossierFile): Problem[] {
  return [
    ...findLists(file),
    ...findRepeatedIds(file),
    ...findSecondPins(file),
    ...findLostAcceptances(file),
  ];
}

/** Lists that stand for an object. The schema takes them for empty objects where no field is required. */
function findLists({ articles, lenses, briefing }: DossierFile): Problem[] {
  const listed = (where: string, field: string, value: unknown): Problem[] =>
    Array.isArray(value)
      ? [problem('wrongValue', `${where}.${field}`, field, describeValue(value), valueTexts.object)]
      : [];
  return [
    ...articles.flatMap(({ source }, i) => listed(`articles[${i}]`, 'source', source)),
    ...(lenses ?? []).flatMap(({ lens }, i) => listed(`lenses[${i}]`, 'lens', lens)),
    ...(briefing?.scenes ?? []).flatMap(({ lens }, i) =>
      listed(`briefing.scenes[${i}]`, 'lens', lens),
    ),
  ];
}

/** Ids that one list names twice. */
function findRepeatedIds({ mentions, statements, firstView, briefing }: DossierFile): Problem[] {
  const repeated = (kind: string, where: string, ids: readonly string[] = []): Problem[] =>
    findRepeats(ids).map((i) => problem('repeated', `${where}[${i}]`, kind, ids[i] ?? ''));
  return [
    ...mentions.flatMap(({ actors }, i) => repeated('actor', `mentions[${i}].actors`, actors)),
    ...statements.flatMap(({ about }, i) => repeated('actor', `statements[${i}].about`, about)),
    ...(firstView?.leading ?? []).flatMap((entry, i) =>
      repeated('relation', `firstView.leading[${i}]`, entry),
    ),
    ...(briefing?.scenes ?? []).flatMap(({ actors, relations }, i) => [
      ...repeated('actor', `briefing.scenes[${i}].actors`, actors),
      ...repeated('relation', `briefing.scenes[${i}].relations`, relations),
    ]),
  ];
}

function findSecondPins({ layout }: DossierFile): Problem[] {
  const actors = (layout?.pins ?? []).map(({ actor }) => actor);
  return findRepeats(actors).map((i) =>
    problem('pinnedTwice', `layout.pins[${i}].actor`, actors[i] ?? ''),
  );
}

/** What was accepted may have been removed since: that is history, and no fault of the graph. */
function findLostAcceptances(file: DossierFile): Problem[] {
  if (!file.acceptances) return [];
  const records = [
    ...[file.actors, file.mentions, file.statements, file.relations],
    ...(file.merges ?? []).map(({ actor }) => [actor]),
    ...[file.contests ?? [], file.asides ?? []],
  ].flat();
  const known = new Set<string>(records.map(({ id }) => id));
  const { record } = valueTexts;
  return file.acceptances.flatMap(({ records }, i) =>
    records.flatMap((id, j) =>
      known.has(id)
        ? []
        : [problem('unknownReference', `acceptances[${i}].records[${j}]`, record, id)],
    ),
  );
}
