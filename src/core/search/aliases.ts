import type { Actor, Lookup, Mention } from '../dossier';
import { tellingTerms } from './words';

/** What an actor is called. */
export interface Alias {
  readonly actor: Actor;
  readonly terms: readonly string[];
  /** It is the actor's own name in the dossier, or its last word if the actor is a person. */
  readonly own: boolean;
  /** Where the article first calls the actor so; undefined for names that only the dossier has. */
  readonly quote: Mention['quote'] | undefined;
  /** How often the article calls the actor so. */
  readonly count: number;
}

/**
 * Everything that actors are called: their own names, the names and nominals of the text, their roles. Pronouns and joint mentions
 * ("the two leaders") name nobody. An actor's own names come first; each set of words once for an actor.
 */
export const aliasesOf = (lookup: Lookup): Alias[] =>
  lookup.dossier.actors.flatMap((actor) => {
    const aliases = new Map<string, Alias>();
    const add = (words: string, own: boolean, quote?: Mention['quote']): void => {
      const terms = tellingTerms(words);
      const key = terms.join(' ');
      const known = aliases.get(key);
      if (terms.length === 0) return;
      const count = (known?.count ?? 0) + (quote ? 1 : 0);
      aliases.set(key, {
        actor,
        terms,
        own: known?.own ?? own,
        quote: known?.quote ?? quote,
        count,
      });
    };
    for (const name of ownNames(actor)) add(name, true);
    for (const { form, actors, quote } of lookup.mentionsOf(actor.id))
      if (form !== 'pronoun' && actors.length === 1) add(quote.exact, false, quote);
    if (actor.role) add(actor.role.exact, false, actor.role);
    return [...aliases.values()];
  });

const ownNames = ({ name, short, kind }: Actor): string[] => [
  name,
  ...(short === undefined ? [] : [short]),
  ...(kind === 'person' ? name.trim().split(/\s+/).slice(-1) : []),
];
