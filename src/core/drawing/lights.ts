import type { ActorId, Lookup, Relation, SentenceKey } from '../dossier';
import type { Span } from '../text';
import { focusOn, type Choice } from './focus';
import { roleOf } from './lines';
import type { Role } from './palette';

/** Words of the article that a choice lights up, in the tone of what they support. */
export interface LitWords extends Span {
  readonly article: string;
  readonly role: Role;
}

/** What a choice lights up in the article. */
export interface Lights {
  readonly words: readonly LitWords[];
  /** Sentences whose ticks are lit; the words themselves are lit too if `whole`. */
  readonly sentences: ReadonlySet<SentenceKey>;
  readonly whole: boolean;
  /** Whose mentions are lit. */
  readonly actors: ReadonlySet<ActorId>;
}

export const NO_LIGHTS: Lights = {
  words: [],
  sentences: new Set(),
  whole: true,
  actors: new Set(),
};

/** The same choice that the stage shows, in the text: an actor's mentions, a relation's evidence, a statement's words. */
export function lightText(lookup: Lookup, choice: Choice): Lights {
  switch (choice.kind) {
    case 'actor':
      return {
        words: [],
        sentences: keysOf(lookup, lookup.relationsOf(choice.id)),
        whole: false,
        actors: new Set([choice.id]),
      };
    case 'sentence':
      return { ...NO_LIGHTS, sentences: new Set([choice.id]) };
    case 'statement': {
      const statement = lookup.findStatement(choice.id);
      if (!statement) return NO_LIGHTS;
      const sentences = lookup.sentencesUnder(statement.quotes).map(({ key }) => key);
      return {
        words: statement.quotes.map((quote) => ({ ...quote, role: 'accent' })),
        sentences: new Set(sentences),
        whole: true,
        actors: new Set(),
      };
    }
    case 'relation':
    case 'pair': {
      const lit = [...focusOn(lookup, choice).lit].flatMap((id) => lookup.findRelation(id) ?? []);
      const words = lit.flatMap((relation) =>
        relation.evidence.map((quote) => ({ ...quote, role: roleOf(relation) })),
      );
      return { words, sentences: keysOf(lookup, lit), whole: true, actors: new Set() };
    }
  }
}

const keysOf = (lookup: Lookup, relations: readonly Relation[]): Set<SentenceKey> =>
  new Set(
    relations.flatMap(({ evidence }) => lookup.sentencesUnder(evidence).map(({ key }) => key)),
  );
