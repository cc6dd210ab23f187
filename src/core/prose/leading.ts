import { isQuoted, type Lookup, type Relation, type RelationId } from '../dossier';
import { byFirstEvidence, entryOf, type ProseEntry } from './entry';

/**
 * The quotations for one page, at most `limit`: the leading relations of the first view that are shown, in their order, then the others
 * that are shown: quoted words before the article's own, what is stated as done before what is not, the headline last, and so on down
 * the text. Others whose words all stand on the page already are left out.
 */
export function leadingQuotations(
  lookup: Lookup,
  shown: ReadonlySet<RelationId>,
  limit = 6,
): ProseEntry[] {
  const leading = new Set((lookup.dossier.firstView?.leading ?? []).flat());
  const page: Relation[] = [];
  const words = new Set<string>();
  for (const relation of inRank(lookup, leading, shown)) {
    if (page.length >= limit) break;
    const own = relation.evidence.map(({ article, start, end }) => `${article} ${start} ${end}`);
    if (!leading.has(relation.id) && own.every((one) => words.has(one))) continue;
    for (const one of own) words.add(one);
    page.push(relation);
  }
  return page.map((relation) => entryOf(lookup, relation));
}

/** The relations that are shown, the leading ones first. */
function inRank(
  lookup: Lookup,
  leading: ReadonlySet<RelationId>,
  shown: ReadonlySet<RelationId>,
): Relation[] {
  const others = lookup.dossier.relations
    .filter(({ id }) => shown.has(id) && !leading.has(id))
    .map((relation) => ({ relation, rank: rankOf(lookup, relation) }))
    .sort((a, b) => a.rank - b.rank || byFirstEvidence(lookup, a.relation, b.relation));
  return [
    ...[...leading].filter((id) => shown.has(id)).flatMap((id) => lookup.findRelation(id) ?? []),
    ...others.map(({ relation }) => relation),
  ];
}

/** Lower for what says more: whether somebody's words are quoted weighs most. */
const rankOf = (lookup: Lookup, { evidence, modality, attribution }: Relation): number =>
  (evidence.some((quote) => isQuoted(lookup, quote)) ? 0 : 4) +
  (modality === 'asserted' ? 0 : 2) +
  (attribution === 'headline' ? 1 : 0);
