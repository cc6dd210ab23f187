import {
  relationTitle,
  type Actor,
  type ActorId,
  type Article,
  type Lookup,
  type PlacedSentence,
  type Relation,
  type Statement,
} from '../dossier';

/** What can be found; of equal fits those kinds first that come first here. */
export const KINDS = ['actor', 'relation', 'statement', 'sentence'] as const;

/** A record of the dossier, or a sentence of its articles. */
export type Entry =
  | { readonly kind: 'actor'; readonly actor: Actor }
  | { readonly kind: 'relation'; readonly relation: Relation }
  | { readonly kind: 'statement'; readonly statement: Statement }
  | { readonly kind: 'sentence'; readonly placed: PlacedSentence };

/** The words by which an entry is found: the names in it, what it says, and what stands beside it. */
export interface Indexed {
  readonly entry: Entry;
  readonly names: string;
  readonly words: string;
  readonly aside: string;
}

/** Every actor by its names, what the article calls it, and its role. */
export const indexActors = (lookup: Lookup): Indexed[] =>
  lookup.dossier.actors.map((actor) => {
    const called = lookup
      .mentionsOf(actor.id)
      .filter(({ form }) => form !== 'pronoun')
      .map(({ quote }) => quote.exact);
    return {
      entry: { kind: 'actor', actor },
      names: namesOf(actor),
      words: join([...new Set(called), actor.role?.exact]),
      aside: '',
    };
  });

/** Everything else in the order of the dossier; page furniture, which is out of view, is not found. */
export const indexOthers = (lookup: Lookup): Indexed[] => [
  ...lookup.dossier.relations.map((relation) => indexRelation(lookup, relation)),
  ...lookup.dossier.statements.map((statement) => indexStatement(lookup, statement)),
  ...lookup.dossier.articles.flatMap((article) => indexSentences(lookup, article)),
];

function indexRelation(lookup: Lookup, relation: Relation): Indexed {
  const { source, target, predicate, label, matter, evidence } = relation;
  return {
    entry: { kind: 'relation', relation },
    names: namesIn(lookup, [source, target]),
    words: join([relationTitle(lookup, relation), predicate, label]),
    aside: join([lookup.matter(matter).name, ...evidence.map(({ exact }) => exact)]),
  };
}

function indexStatement(lookup: Lookup, statement: Statement): Indexed {
  const { speaker, about, venue, quotes } = statement;
  return {
    entry: { kind: 'statement', statement },
    names: namesIn(lookup, [speaker]),
    words: join(quotes.map(({ exact }) => exact)),
    aside: join([namesIn(lookup, about), venue]),
  };
}

function indexSentences(lookup: Lookup, { id, paragraphs }: Article): Indexed[] {
  const aside = new Set(paragraphs.filter((one) => one.furniture).map(({ index }) => index));
  return lookup
    .sentencesIn(id)
    .filter(({ sentence }) => !aside.has(sentence.paragraph))
    .map((placed) => ({
      entry: { kind: 'sentence', placed },
      names: '',
      words: wordsOfSentence(placed),
      aside: '',
    }));
}

/** The words of a sentence, as they stand in its article. */
export const wordsOfSentence = ({ article, sentence }: PlacedSentence): string =>
  article.text.slice(sentence.start, sentence.end);

const namesIn = (lookup: Lookup, ids: readonly ActorId[]): string =>
  join(ids.map((id) => namesOf(lookup.actor(id))));

const namesOf = ({ name, short }: Actor): string => join([name, short]);

/** Parted by line ends, which are no part of a word. */
const join = (parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join('\n');
