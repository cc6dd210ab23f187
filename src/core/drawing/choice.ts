import type { ActorId, Lookup, MentionId, RelationId, SentenceKey, StatementId } from '../dossier';
import { pairEnds, pairId } from '../graph';

/** What can be chosen: it has an address, a card and a focus. */
export type Choice =
  | { readonly kind: 'actor'; readonly id: ActorId }
  | { readonly kind: 'relation'; readonly id: RelationId }
  | { readonly kind: 'statement'; readonly id: StatementId }
  | { readonly kind: 'sentence'; readonly id: SentenceKey }
  | { readonly kind: 'pair'; readonly id: string; readonly ends: readonly [ActorId, ActorId] }
  /** Words that name more than two actors at once: what is meant is still to be chosen. */
  | { readonly kind: 'mention'; readonly id: MentionId };

export const sameChoice = (a: Choice | undefined, b: Choice | undefined): boolean =>
  a?.kind === b?.kind && a?.id === b?.id;

/** The choice that a kind and an id name; undefined if the dossier does not have it. */
export function readChoice(lookup: Lookup, kind: string, id: string): Choice | undefined {
  switch (kind) {
    case 'actor': {
      const actor = lookup.findActor(id);
      return actor && { kind, id: actor.id };
    }
    case 'relation': {
      const relation = lookup.findRelation(id);
      return relation && { kind, id: relation.id };
    }
    case 'statement': {
      const statement = lookup.findStatement(id);
      return statement && { kind, id: statement.id };
    }
    case 'sentence':
      return lookup.findSentence(id) && { kind, id };
    case 'pair': {
      const ends = new Set(pairEnds(id));
      return ends.size === 2 ? pairOf(lookup, ends) : undefined;
    }
    case 'mention':
      return readMention(lookup, id);
    default:
      return undefined;
  }
}

/** What a mention means: its actor, the pair of its two actors, or with more of them the mention itself, to choose from. */
function readMention(lookup: Lookup, id: string): Choice | undefined {
  const mention = lookup.dossier.mentions.find((one) => one.id === id);
  if (!mention) return undefined;
  const actors = new Set(mention.actors);
  if (actors.size === 1) return { kind: 'actor', id: mention.actors[0] };
  return actors.size === 2 ? pairOf(lookup, actors) : { kind: 'mention', id: mention.id };
}

/** The pair of two actors, in the order of the dossier; undefined if it does not have both. */
function pairOf({ dossier }: Lookup, ends: ReadonlySet<string>): Choice | undefined {
  const [a, b] = dossier.actors.filter(({ id }) => ends.has(id));
  return a && b && { kind: 'pair', id: pairId(a.id, b.id), ends: [a.id, b.id] };
}
