import {
  placedName,
  type Article,
  type Aside,
  type Lookup,
  type PlacedSentence,
  type Relation,
  type SentenceKey,
  type Statement,
} from '../dossier';
import { cutIntoStretches, overlaps, type Span } from '../text';
import { splitClauses } from '../text/clauses';
import { auditTexts } from '../texts/audit';

/**
 * supports: evidence of a relation stands in it; said: only words of a statement do; aside: all of it was set aside on purpose;
 * open: nothing rests on it and nobody said why.
 */
export type ClauseStatus = 'supports' | 'said' | 'aside' | 'open';

/** A clause of the article and what rests on it. */
export interface ClauseCoverage extends Span {
  readonly words: string;
  readonly status: ClauseStatus;
  readonly relations: readonly Relation[];
  readonly statements: readonly Statement[];
  readonly asides: readonly Aside[];
  /** Why it, or a part of it, was set aside: each reason once. */
  readonly why: readonly string[];
  /** The words in it that lie in no evidence, no statement and no aside. */
  readonly bare: readonly Span[];
}

export interface SentenceCoverage {
  readonly key: SentenceKey;
  /** "paragraph 1, sentence 2", or "headline". */
  readonly place: string;
  /** Of the page around the article: set aside as a whole. */
  readonly furniture: boolean;
  readonly clauses: readonly ClauseCoverage[];
}

/** How many clauses there are of each status. */
export type ClauseCount = Readonly<Record<ClauseStatus | 'all', number>>;

export interface ArticleCoverage {
  readonly article: Article;
  readonly sentences: readonly SentenceCoverage[];
  readonly count: ClauseCount;
}

/** What of the articles the dossier rests on. */
export interface Coverage {
  readonly articles: readonly ArticleCoverage[];
  readonly count: ClauseCount;
}

/** Every clause of every article in its order, with what rests on it; page furniture is there, as set aside. */
export function coverClauses(lookup: Lookup): Coverage {
  const articles = lookup.dossier.articles.map((article): ArticleCoverage => {
    const furniture = new Set(
      article.paragraphs.filter((one) => one.furniture).map(({ index }) => index),
    );
    const sentences = lookup
      .sentencesIn(article.id)
      .map((placed) => coverSentence(lookup, placed, furniture.has(placed.sentence.paragraph)));
    return { article, sentences, count: countClauses(sentences) };
  });
  return { articles, count: countClauses(articles.flatMap(({ sentences }) => sentences)) };
}

function coverSentence(
  lookup: Lookup,
  placed: PlacedSentence,
  furniture: boolean,
): SentenceCoverage {
  const { key, article, sentence } = placed;
  const relations = lookup.relationsIn(key);
  const statements = lookup.statementsIn(key);
  const asides = lookup.asidesIn(key);
  const clauses = splitClauses(article.text, sentence).map((clause): ClauseCoverage => {
    const touches = (quote: Span & { readonly article: string }) =>
      quote.article === article.id && overlaps(quote, clause);
    const own = {
      relations: relations.filter(({ evidence }) => evidence.some(touches)),
      statements: statements.filter(({ quotes }) => quotes.some(touches)),
      asides: asides.filter(({ quote }) => touches(quote)),
    };
    const quotes = [
      ...own.relations.flatMap(({ evidence }) => evidence),
      ...own.statements.flatMap((statement) => statement.quotes),
      ...own.asides.map(({ quote }) => quote),
    ].filter(touches);
    const bare = furniture ? [] : bareWords(article.text, clause, quotes);
    const words = article.text.slice(clause.start, clause.end);
    const why = [
      ...(furniture ? [auditTexts.furniture] : []),
      ...(hasWord(words) ? [] : [auditTexts.wordless]),
      ...own.asides.map((aside) => aside.why),
    ];
    return {
      ...clause,
      ...own,
      words,
      status: statusOf(own, bare),
      why: [...new Set(why)],
      bare,
    };
  });
  return { key, place: placedName(placed), furniture, clauses };
}

function statusOf(
  { relations, statements }: Pick<ClauseCoverage, 'relations' | 'statements'>,
  bare: readonly Span[],
): ClauseStatus {
  if (relations.length > 0) return 'supports';
  if (statements.length > 0) return 'said';
  return bare.length === 0 ? 'aside' : 'open';
}

/** The words of a clause that lie under no quotation, without marks at their ends. */
const bareWords = (text: string, clause: Span, quotes: readonly Span[]): Span[] =>
  cutIntoStretches(clause, quotes)
    .filter(({ layers }) => layers.length === 0)
    .map(({ start, end }) => {
      const words = BETWEEN_MARKS.exec(text.slice(start, end));
      return words
        ? { start: start + words.index, end: start + words.index + words[0].length }
        : { start, end: start };
    })
    .filter(({ start, end }) => hasWord(text.slice(start, end)));

/** From the first to the last character that is neither white space nor a mark. */
const BETWEEN_MARKS = /[^\s\p{P}](?:[^]*[^\s\p{P}])?/u;

const hasWord = (words: string): boolean => /[\p{L}\p{N}]/u.test(words);

function countClauses(sentences: readonly SentenceCoverage[]): ClauseCount {
  const count = { all: 0, supports: 0, said: 0, aside: 0, open: 0 };
  for (const { status } of sentences.flatMap(({ clauses }) => clauses)) {
    count.all += 1;
    count[status] += 1;
  }
  return count;
}
