import type { Lookup, MentionId, Relation, SentenceKey } from '../dossier';
import type { Span } from '../text';
import type { Choice } from './choice';
import { focusOn, namingBoth } from './focus';
import { roleOf } from './look';
import type { Role } from './palette';

/** Words of the article that a choice lights up, in the tone of what they support. */
export interface LitWords extends Span {
  readonly article: string;
  readonly role: Role;
  /** They support what stands against the choice, and are marked more lightly. */
  readonly against: boolean;
}

/** What a choice lights up in the article. */
export interface Lights {
  /** What is chosen comes before what stands against it. */
  readonly words: readonly LitWords[];
  /** Sentences whose ticks are lit. */
  readonly ticks: ReadonlySet<SentenceKey>;
  /** Sentences that are set off as a whole. */
  readonly sentences: ReadonlySet<SentenceKey>;
  readonly mentions: ReadonlySet<MentionId>;
}

export const NO_LIGHTS: Lights = {
  words: [],
  ticks: new Set(),
  sentences: new Set(),
  mentions: new Set(),
};

/**
 * The same choice that the stage shows, in the text: an actor's mentions, a relation's evidence and that of what stands against it, a
 * statement's words, in a sentence the words that support something.
 */
export function lightText(lookup: Lookup, choice: Choice): Lights {
  switch (choice.kind) {
    case 'actor':
      return {
        ...NO_LIGHTS,
        ticks: keysOf(lookup, lookup.relationsOf(choice.id)),
        mentions: idsOf(lookup.mentionsOf(choice.id)),
      };
    case 'mention':
      return { ...NO_LIGHTS, mentions: new Set([choice.id]) };
    case 'sentence': {
      const placed = lookup.findSentence(choice.id);
      if (!placed) return NO_LIGHTS;
      const { article, sentence } = placed;
      const words = wordsOf(lookup.relationsIn(choice.id))
        .filter((lit) => lit.article === article.id)
        .map((lit) => ({
          ...lit,
          start: Math.max(lit.start, sentence.start),
          end: Math.min(lit.end, sentence.end),
        }))
        .filter(({ start, end }) => start < end);
      const keys = new Set([choice.id]);
      return { ...NO_LIGHTS, words, ticks: keys, sentences: keys };
    }
    case 'statement': {
      const statement = lookup.findStatement(choice.id);
      if (!statement) return NO_LIGHTS;
      const words = statement.quotes.map((quote): LitWords => ({
        ...quote,
        role: 'accent',
        against: false,
      }));
      const keys = new Set(lookup.sentencesUnder(statement.quotes).map(({ key }) => key));
      return { ...NO_LIGHTS, words, ticks: keys, sentences: keys };
    }
    case 'relation': {
      const own = relationsOf(lookup, [choice.id]);
      const lit = relationsOf(lookup, focusOn(lookup, choice).lit);
      const others = lit.filter(({ id }) => id !== choice.id);
      return {
        ...NO_LIGHTS,
        words: [...wordsOf(own), ...wordsOf(others, true)],
        ticks: keysOf(lookup, lit),
        sentences: keysOf(lookup, own),
      };
    }
    case 'pair': {
      const lit = relationsOf(lookup, focusOn(lookup, choice).lit);
      const keys = keysOf(lookup, lit);
      return {
        words: wordsOf(lit),
        ticks: keys,
        sentences: keys,
        mentions: idsOf(namingBoth(lookup, choice.ends)),
      };
    }
  }
}

const relationsOf = (lookup: Lookup, ids: Iterable<string>): Relation[] =>
  [...ids].flatMap((id) => lookup.findRelation(id) ?? []);

const wordsOf = (relations: readonly Relation[], against = false): LitWords[] =>
  relations.flatMap((relation) =>
    relation.evidence.map((quote) => ({ ...quote, role: roleOf(relation), against })),
  );

const keysOf = (lookup: Lookup, relations: readonly Relation[]): Set<SentenceKey> =>
  new Set(
    relations.flatMap(({ evidence }) => lookup.sentencesUnder(evidence).map(({ key }) => key)),
  );

const idsOf = (mentions: readonly { readonly id: MentionId }[]): Set<MentionId> =>
  new Set(mentions.map(({ id }) => id));
