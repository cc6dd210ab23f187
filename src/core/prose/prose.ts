import type { Actor, Lookup, RelationId } from '../dossier';
import { citationTexts } from '../texts';
import { byFirstEvidence, entryOf, type ProseEntry } from './entry';

/** The relations that start from one actor, in the order in which their words stand in the text. */
export interface ProseSection {
  readonly actor: Actor;
  readonly heading: string;
  readonly entries: readonly [ProseEntry, ...ProseEntry[]];
}

/** A dossier's relations as an ordered, headed text. */
export interface Prose {
  readonly title: string;
  /** One source line for each article. */
  readonly sources: readonly string[];
  readonly sections: readonly ProseSection[];
  /** Relations of the file that cannot be told, because none of their words stand where the file says. */
  readonly heldBack: readonly string[];
}

/**
 * The relations as prose: one section for each source actor, leads first, then in the order of the dossier. Every relation
 * stands in exactly one section. With `ids` only those relations are told, in the same order; throws `unknown relation: id`.
 */
export function writeProse(lookup: Lookup, ids?: Iterable<RelationId>): Prose {
  const { dossier } = lookup;
  const wanted = wantedIds(lookup, ids);
  const isLead = (actor: Actor) => actor.lead === true;
  const actors = [
    ...dossier.actors.filter(isLead),
    ...dossier.actors.filter((actor) => !isLead(actor)),
  ];
  return {
    title: dossier.title,
    sources: sourceLines(lookup),
    sections: actors.flatMap((actor): ProseSection[] => {
      const [first, ...others] = lookup
        .relationsOf(actor.id)
        .filter(({ id, source }) => source === actor.id && (wanted?.has(id) ?? true))
        .sort((a, b) => byFirstEvidence(lookup, a, b))
        .map((relation) => entryOf(lookup, relation));
      return first ? [{ actor, heading: actor.name, entries: [first, ...others] }] : [];
    }),
    heldBack: wanted ? [] : dossier.withheld.relations.map(({ id }) => id),
  };
}

/** The ids as a set; undefined for all relations. Throws `unknown relation: id`. */
export function wantedIds(
  lookup: Lookup,
  ids: Iterable<RelationId> | undefined,
): ReadonlySet<RelationId> | undefined {
  const wanted = ids === undefined ? undefined : new Set(ids);
  for (const id of wanted ?? [])
    if (!lookup.findRelation(id)) throw new Error(`unknown relation: ${id}`);
  return wanted;
}

/** One source line for each article: its title, publisher and date. */
export const sourceLines = ({ dossier }: Lookup): string[] =>
  dossier.articles.map(({ text, title, source }) =>
    citationTexts.source(
      title ? text.slice(title.start, title.end) : dossier.title,
      source.publisher ?? citationTexts.notGiven,
      source.date ?? citationTexts.notGiven,
    ),
  );
