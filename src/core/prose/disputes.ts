import type { Contest, Lookup, Relation, RelationId } from '../dossier';
import { termTexts } from '../texts';
import { proseTexts } from '../texts/prose';
import { byFirstEvidence, entryOf, type ProseEntry } from './entry';
import { wantedIds } from './prose';

/** One side of a dispute. */
export interface DisputeSide {
  readonly id: RelationId;
  /** The side with its own words, voice and place; undefined if none of its words could be found. */
  readonly entry: ProseEntry | undefined;
  /** Its statement, or that its words could not be found. */
  readonly statement: string;
}

/** Two relations that stand against each other, side by side. */
export interface Dispute {
  readonly id: Contest['id'];
  readonly kind: Contest['kind'];
  /** The kind in words: "Contradiction: both cannot hold". */
  readonly heading: string;
  readonly why: string;
  /** As the dossier has them; of a dispute the first is the act of disputing. */
  readonly sides: readonly [DisputeSide, DisputeSide];
}

/**
 * What stands against each other, in the order of the text: by the first words of either side, at the end what has none. With `ids`
 * only what has at least one side among them; throws `unknown relation: id`.
 */
export function listDisputes(lookup: Lookup, ids?: Iterable<RelationId>): Dispute[] {
  const wanted = wantedIds(lookup, ids);
  const sideOf = (id: RelationId): DisputeSide => {
    const relation = lookup.findRelation(id);
    const entry = relation && entryOf(lookup, relation);
    return { id, entry, statement: entry?.statement ?? proseTexts.notTold(id) };
  };
  return lookup.dossier.contests
    .filter(({ relations }) => relations.some((id) => wanted?.has(id) ?? true))
    .map((contest) => ({ contest, first: firstSide(lookup, contest) }))
    .sort((a, b) =>
      a.first && b.first
        ? byFirstEvidence(lookup, a.first, b.first)
        : Number(!a.first) - Number(!b.first),
    )
    .map(({ contest: { id, kind, why, relations } }) => ({
      id,
      kind,
      heading: termTexts.contest[kind],
      why,
      sides: [sideOf(relations[0]), sideOf(relations[1])],
    }));
}

/** The side whose words stand first in the text. */
const firstSide = (lookup: Lookup, { relations }: Contest): Relation | undefined =>
  relations
    .flatMap((id) => lookup.findRelation(id) ?? [])
    .sort((a, b) => byFirstEvidence(lookup, a, b))[0];
