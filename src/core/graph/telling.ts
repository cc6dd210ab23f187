import {
  isTie,
  type ArticleId,
  type Lookup,
  type PlacedSentence,
  type Polarity,
  type Relation,
  type RelationId,
  type SentenceKey,
} from '../dossier';
import { countWords } from '../text';

/** One sentence of the article, and what the graph gains from it. */
export interface TellingStep {
  readonly key: SentenceKey;
  /** How many words it has, which is how long it takes to read. */
  readonly words: number;
  /** Relations whose first words begin here, as they follow in the text. */
  readonly first: readonly RelationId[];
  /** Relations that have any of their words here, in the order of the dossier. */
  readonly supported: readonly RelationId[];
  /** The tones of what it supports, each once. */
  readonly roles: readonly (Polarity | 'tie')[];
}

/** The order in which the first article tells its relations: one step for each sentence in view, the title first. */
export interface Telling {
  readonly steps: readonly TellingStep[];
}

/**
 * The telling of the first article; with `shown` of those relations alone. Every relation that has words in the article is first told at
 * exactly one step: where they begin, or at the next sentence in view (else the last), if that is out of view.
 */
export function tellingOf(lookup: Lookup, shown?: ReadonlySet<RelationId>): Telling {
  const [article] = lookup.dossier.articles;
  const sentences = sentencesInView(lookup);
  const isShown = ({ id }: Relation): boolean => shown?.has(id) ?? true;
  const first = sentences.map((): RelationId[] => []);
  let step = 0;
  for (const { id, start } of startsIn(article.id, lookup.dossier.relations.filter(isShown))) {
    while (step < sentences.length - 1 && hasEnded(sentences[step], start)) step += 1;
    first[step]?.push(id);
  }
  return {
    steps: sentences.map(({ key, sentence }, i) => {
      const supported = lookup.relationsIn(key).filter(isShown);
      return {
        key,
        words: countWords(article.text.slice(sentence.start, sentence.end)),
        first: first[i] ?? [],
        supported: supported.map(({ id }) => id),
        roles: [...new Set(supported.map((one) => (isTie(one) ? 'tie' : one.polarity)))],
      };
    }),
  };
}

/** The relations that are told up to a step and at it; none at -1, all from the last step on. */
export const toldUntil = ({ steps }: Telling, step: number): ReadonlySet<RelationId> =>
  new Set(steps.slice(0, Math.max(0, step + 1)).flatMap(({ first }) => first));

function sentencesInView(lookup: Lookup): PlacedSentence[] {
  const [article] = lookup.dossier.articles;
  const inView = new Set(
    article.paragraphs.filter(({ furniture }) => !furniture).map(({ index }) => index),
  );
  return lookup.sentencesIn(article.id).filter(({ sentence }) => inView.has(sentence.paragraph));
}

const hasEnded = (placed: PlacedSentence | undefined, offset: number): boolean =>
  placed !== undefined && placed.sentence.end <= offset;

/** Where each relation's words begin in an article, from the top; without those that have none there. */
const startsIn = (article: ArticleId, relations: readonly Relation[]) =>
  relations
    .map(({ id, evidence }) => {
      const own = evidence.filter((quote) => quote.article === article);
      return { id, start: own.reduce((first, { start }) => Math.min(first, start), Infinity) };
    })
    .filter(({ start }) => start !== Infinity)
    .sort((a, b) => a.start - b.start);
