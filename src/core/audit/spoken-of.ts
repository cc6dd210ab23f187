import { shortName, type ActorId, type Lookup, type Relation } from '../dossier';
import { COMMON } from './cues';

/** Finds what a headline speaks of: for each two actors the relations that it may mean. */
export type SpokenOf = (words: string) => readonly (readonly Relation[])[];

/** A headline with its names taken out. */
interface Stripped {
  readonly actors: ReadonlySet<ActorId>;
  readonly stems: ReadonlySet<string>;
}

/**
 * A finder of the relations that a headline speaks of: those whose two ends it names and with which it shares a word, or one end and
 * two words, or three words alone. Between two actors only those that share most. Words are compared by their stems, in their evidence,
 * label and predicate; what a headline says in other words is not found.
 */
export function createSpokenOf(lookup: Lookup): SpokenOf {
  const strip = createStripper(lookup);
  const known = lookup.dossier.relations.map((relation) => ({
    relation,
    stems: strip(
      [relation.label, relation.predicate, ...relation.evidence.map(({ exact }) => exact)].join(
        ' ',
      ),
    ).stems,
  }));
  return (words) => {
    const { actors, stems } = strip(words);
    const best = new Map<string, { shared: number; relations: Relation[] }>();
    for (const { relation, stems: own } of known) {
      const ends = [relation.source, relation.target];
      const named = ends.filter((id) => actors.has(id)).length;
      const shared = [...own].filter((stem) => stems.has(stem)).length;
      if (shared < 3 - named) continue;
      const pair = ends.sort().join(' ');
      const most = best.get(pair);
      if (!most || shared > most.shared) best.set(pair, { shared, relations: [relation] });
      else if (shared === most.shared) most.relations.push(relation);
    }
    return [...best.values()].map(({ relations }) => relations);
  };
}

/** Takes the names of actors out of words, the longer before the shorter: "Trump’s administration" does not name Trump. */
function createStripper({ dossier }: Lookup): (words: string) => Stripped {
  const names = new Map<string, ActorId>();
  for (const { quote, form, actors } of dossier.mentions) {
    const [only, ...others] = actors;
    const own = straight(quote.exact).replace(DETERMINER, '');
    // A common noun such as "the president" names somebody else in another sentence.
    if (others.length === 0 && (form === 'name' || (form === 'nominal' && /\p{Lu}/u.test(own))))
      names.set(own, only);
  }
  for (const actor of dossier.actors) {
    names.set(straight(actor.name), actor.id);
    names.set(straight(shortName(actor)), actor.id);
  }
  const longest = [...names.keys()].sort((a, b) => b.length - a.length).map(escape);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(${longest.join('|')})(?:'s)?(?![\\p{L}\\p{N}])`,
    'gu',
  );
  return (words) => {
    const actors = new Set<ActorId>();
    const rest = straight(words).replace(pattern, (_all, name: string) => {
      const id = names.get(name);
      if (id !== undefined) actors.add(id);
      return ' ';
    });
    const tokens = rest.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    return { actors, stems: new Set(tokens.filter((one) => !COMMON.includes(one)).map(stemOf)) };
  };
}

const DETERMINER = /^(?:the|a|an|its|his|her|their|this|that)\s/i;

/** A word without its ending, so that "resigns" meets "resign": rough, and the same for all words. */
const stemOf = (word: string): string =>
  word.length <= 4 ? word.replace(/s$/, '') : word.replace(/(?:ing|ed|es|s|e)$/, '');

const straight = (words: string): string => words.replaceAll('’', "'");

const escape = (name: string): string => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
