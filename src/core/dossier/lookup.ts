import type { Quote } from '../anchoring';
import { sentencesOf, type Sentence, type Span } from '../text';
import type { Actor } from './actor';
import type { Article } from './article';
import type { Aside } from './aside';
import type { Contest } from './contest';
import { ownerKey, type Dossier, type QuoteOwner, type Unanchored } from './dossier';
import type { Matter } from './file';
import type { ActorId, ArticleId, MatterId, RelationId } from './ids';
import type { Mention } from './mention';
import { ARTICLE_VOICE, type Relation } from './relation';
import type { Statement } from './statement';

/** Names one sentence of a dossier in an address and as a key: `s` and its number in the first article, `article.s` and it in others. */
export type SentenceKey = string;

/** A sentence with the article it stands in. */
export interface PlacedSentence {
  readonly key: SentenceKey;
  readonly article: Article;
  readonly sentence: Sentence;
}

/** Answers to the questions that a view asks of a dossier; made once per dossier. */
export interface Lookup {
  readonly dossier: Dossier;
  /** Throws `unknown actor: id`; `find...` answers undefined instead. */
  actor(id: ActorId): Actor;
  findActor(id: string): Actor | undefined;
  findRelation(id: string): Relation | undefined;
  findStatement(id: string): Statement | undefined;
  findSentence(key: string): PlacedSentence | undefined;
  article(id: ArticleId): Article;
  matter(id: MatterId): Matter;
  /** All sentences of an article, in order, with their keys. */
  sentencesIn(id: ArticleId): readonly PlacedSentence[];
  /** The sentence in which a quote begins; the first it touches, if it begins between two. */
  sentenceOf(quote: Quote<ArticleId>): PlacedSentence | undefined;
  /** Every sentence that the quotes touch, in order. */
  sentencesUnder(quotes: readonly Quote<ArticleId>[]): readonly PlacedSentence[];
  /** Relations at whose either end the actor stands, in the order of the dossier. */
  relationsOf(id: ActorId): readonly Relation[];
  /** Relations between two actors, whichever way they run. */
  between(a: ActorId, b: ActorId): readonly Relation[];
  relationsIn(key: SentenceKey): readonly Relation[];
  mentionsOf(id: ActorId): readonly Mention[];
  statementsBy(id: ActorId): readonly Statement[];
  statementsIn(key: SentenceKey): readonly Statement[];
  asidesIn(key: SentenceKey): readonly Aside[];
  /** What others say of an actor: their statements about it, and the relations of it that another actor vouches for. */
  saidOf(id: ActorId): {
    readonly statements: readonly Statement[];
    readonly relations: readonly Relation[];
  };
  contestsOf(id: RelationId): readonly Contest[];
  /** What could not be anchored of a record. */
  unanchoredOf(owner: QuoteOwner): readonly Unanchored[];
  /** How many quotations the dossier rests on: the evidence of its relations and the words of its statements. */
  readonly quotationCount: number;
}

const none: readonly never[] = [];

/** The lookup of a dossier. */
export function createLookup(dossier: Dossier): Lookup {
  const actors = new Map<string, Actor>(dossier.actors.map((actor) => [actor.id, actor]));
  const relations = new Map<string, Relation>(
    dossier.relations.map((relation) => [relation.id, relation]),
  );
  const statements = new Map<string, Statement>(dossier.statements.map((one) => [one.id, one]));
  const articles = new Map<string, Article>(
    dossier.articles.map((article) => [article.id, article]),
  );
  const matters = new Map<string, Matter>(dossier.matters.map((matter) => [matter.id, matter]));
  const sentences = new Map<string, PlacedSentence>(
    dossier.articles.flatMap((article) =>
      article.sentences.map((sentence) => {
        const key = keyOf(dossier, article, sentence);
        return [key, { key, article, sentence }] as const;
      }),
    ),
  );
  const article = (id: ArticleId) => known(articles.get(id), 'article', id);
  const sentenceOf = (quote: Quote<ArticleId>) => {
    const home = article(quote.article);
    const [first] = sentencesOf(home, quote);
    return first && sentences.get(keyOf(dossier, home, first));
  };
  const keysOf = (quotes: readonly Quote<ArticleId>[]) =>
    new Set(quotes.flatMap((quote) => touchedKeys(dossier, article(quote.article), quote)));

  const byActor = groupUnder(dossier.relations, ({ source, target }) => [source, target]);
  const bySentence = groupUnder(dossier.relations, ({ evidence }) => keysOf(evidence));
  const mentions = groupUnder(dossier.mentions, (mention) => mention.actors);
  const bySpeaker = groupUnder(dossier.statements, ({ speaker }) => [speaker]);
  const byWords = groupUnder(dossier.statements, ({ quotes }) => keysOf(quotes));
  const asides = groupUnder(dossier.asides, ({ quote }) => keysOf([quote]));
  const contests = groupUnder(dossier.contests, (contest) => contest.relations);
  const lost = groupUnder(dossier.unanchored, ({ owner }) => [ownerKey(owner)]);

  return {
    dossier,
    actor: (id) => known(actors.get(id), 'actor', id),
    findActor: (id) => actors.get(id),
    findRelation: (id) => relations.get(id),
    findStatement: (id) => statements.get(id),
    findSentence: (key) => sentences.get(key),
    article,
    matter: (id) => known(matters.get(id), 'matter', id),
    sentencesIn: (id) => [...sentences.values()].filter((placed) => placed.article.id === id),
    sentenceOf,
    sentencesUnder: (quotes) => [...keysOf(quotes)].flatMap((key) => sentences.get(key) ?? []),
    relationsOf: (id) => byActor.get(id) ?? none,
    between: (a, b) =>
      (byActor.get(a) ?? none).filter(({ source, target }) => source === b || target === b),
    relationsIn: (key) => bySentence.get(key) ?? none,
    mentionsOf: (id) => mentions.get(id) ?? none,
    statementsBy: (id) => bySpeaker.get(id) ?? none,
    statementsIn: (key) => byWords.get(key) ?? none,
    asidesIn: (key) => asides.get(key) ?? none,
    saidOf: (id) => ({
      statements: dossier.statements.filter(
        ({ speaker, about }) => speaker !== id && about.includes(id),
      ),
      relations: (byActor.get(id) ?? none).filter(
        ({ assertedBy }) => assertedBy !== ARTICLE_VOICE && assertedBy !== id,
      ),
    }),
    contestsOf: (id) => contests.get(id) ?? none,
    unanchoredOf: (owner) => lost.get(ownerKey(owner)) ?? none,
    quotationCount: [
      ...dossier.relations.map(({ evidence }) => evidence),
      ...dossier.statements.map(({ quotes }) => quotes),
    ].reduce((sum, quotes) => sum + quotes.length, 0),
  };
}

const keyOf = (dossier: Dossier, article: Article, sentence: Sentence): SentenceKey =>
  article === dossier.articles[0] ? `s${sentence.index}` : `${article.id}.s${sentence.index}`;

const touchedKeys = (dossier: Dossier, article: Article, quote: Span): SentenceKey[] =>
  sentencesOf(article, quote).map((sentence) => keyOf(dossier, article, sentence));

function groupUnder<Item, Key>(
  items: readonly Item[],
  keys: (item: Item) => Iterable<Key>,
): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items)
    for (const key of new Set(keys(item))) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  return groups;
}

function known<Found>(found: Found | undefined, kind: string, id: string): Found {
  if (found === undefined) throw new Error(`unknown ${kind}: ${id}`);
  return found;
}
