import type { Actor, Lookup, RelationId } from '../dossier';
import { citationTexts } from '../texts';
import { byFirstEvidence, writeEntry, type ProseEntry } from './entry';
import { createNames } from './names';

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
  const wanted = ids === undefined ? undefined : new Set(ids);
  for (const id of wanted ?? [])
    if (!lookup.findRelation(id)) throw new Error(`unknown relation: ${id}`);
  const relations = dossier.relations.filter(({ id }) => wanted?.has(id) ?? true);
  const name = createNames(lookup);
  const isLead = (actor: Actor) => actor.lead === true;
  const actors = [
    ...dossier.actors.filter(isLead),
    ...dossier.actors.filter((actor) => !isLead(actor)),
  ];
  return {
    title: dossier.title,
    sources: dossier.articles.map(({ text, title, source }) =>
      citationTexts.source(
        title ? text.slice(title.start, title.end) : dossier.title,
        source.publisher ?? citationTexts.notGiven,
        source.date ?? citationTexts.notGiven,
      ),
    ),
    sections: actors.flatMap((actor): ProseSection[] => {
      const [first, ...others] = relations
        .filter(({ source }) => source === actor.id)
        .sort((a, b) => byFirstEvidence(lookup, a, b))
        .map((relation) => writeEntry(lookup, relation, name));
      return first ? [{ actor, heading: actor.name, entries: [first, ...others] }] : [];
    }),
    heldBack: wanted ? [] : dossier.withheld.relations.map(({ id }) => id),
  };
}
