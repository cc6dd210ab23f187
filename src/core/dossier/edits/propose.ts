import * as v from 'valibot';
import type { Quote } from '../../anchoring';
import { editTexts } from '../../texts/edits';
import type { Dossier } from '../dossier';
import type { ActorId, ArticleId, MatterId } from '../ids';
import type { MentionRecord } from '../mention';
import { ARTICLE_VOICE, type RelationRecord } from '../relation';
import { WordsSchema, type SelectorRecord } from '../selector';
import type { StatementRecord } from '../statement';
import { refuse, type Outcome } from './edit';
import { placeKey, quoteKey, selectorOf } from '../quote';
import { nextIds } from './ids';
import { matchActors, matchArticles, matchMatters } from './match';

/** What is named in a record of the other dossier, in the terms of this one. */
interface Translation {
  readonly actor: (id: ActorId) => ActorId;
  readonly matter: (id: MatterId) => MatterId;
  /** Those of some words that stand in an article that is here too. */
  readonly words: (quotes: readonly Quote<ArticleId>[]) => readonly SelectorRecord[];
}

/**
 * Takes what another dossier of the same text holds as proposals. Actors of the same name and kind are the same here, and matters of the
 * same name; others are added. What this dossier has already is not proposed again, nor what rests on words of an article that is not
 * here. A record may say how certain it is (0 to 1).
 */
export function proposeFrom(dossier: Dossier, other: Dossier, from: string): Outcome {
  const articles = matchArticles(dossier, other);
  if (articles.size === 0) return refuse('otherText', 'articles[0].text');
  const matters = matchMatters(dossier, other);
  const actors = matchActors(dossier, other);
  const into: Translation = {
    actor: (id) => actors.ids.get(id) ?? id,
    matter: (id) => matters.ids.get(id) ?? id,
    words: (quotes) =>
      quotes.flatMap((quote) => {
        const article = articles.get(quote.article);
        return article ? [selectorOf(dossier, { ...quote, article })] : [];
      }),
  };
  const known = knownKeys(dossier);
  const isNew = ({ key }: { readonly key: string }): boolean => !known.has(key);
  const found = translateRecords(dossier, other, into);
  const mentions = found.mentions.filter(isNew).map(({ record }) => record);
  const statements = found.statements.filter(isNew).map(({ record }) => record);
  const relations = found.relations.filter(isNew).map(({ record }) => record);
  const count = actors.fresh.length + mentions.length + statements.length + relations.length;
  if (count === 0) return refuse('nothingNew', 'proposals', from);
  const proposer = v.is(WordsSchema, from) ? from : editTexts.elsewhere;
  const named = <List extends 'mentions' | 'statements' | 'relations', One extends object>(
    list: List,
    records: readonly One[],
  ) => number(records, nextIds(dossier, list, records.length), proposer);
  const { proposals } = dossier;
  const used = new Set(relations.map(({ matter }) => matter));
  return {
    dossier: {
      ...dossier,
      matters: [...dossier.matters, ...matters.fresh.filter(({ id }) => used.has(id))],
      proposals: {
        ...proposals,
        actors: [
          ...proposals.actors,
          ...actors.fresh.map(({ role, ...actor }) => {
            const [selector] = into.words(role ? [role] : []);
            return offer({ ...actor, ...(selector && { role: selector }) }, proposer);
          }),
        ],
        mentions: [...proposals.mentions, ...named('mentions', mentions)],
        statements: [...proposals.statements, ...named('statements', statements)],
        relations: [...proposals.relations, ...named('relations', relations)],
      },
    },
    label: editTexts.done.proposed(count, proposer),
  };
}

/** The records of another dossier in the terms of this one, with what tells whether it is here; those without words here are left out. */
function translateRecords(dossier: Dossier, other: Dossier, { actor, matter, words }: Translation) {
  return {
    mentions: other.mentions.flatMap(({ quote, actors: [head, ...rest], ...one }) => {
      const [selector] = words([quote]);
      if (!selector) return [];
      const actors: MentionRecord['actors'] = [actor(head), ...rest.map(actor)];
      const record = { ...one, actors, quote: selector };
      return [{ record, key: mentionKey(record, quoteKey(selector, dossier)) }];
    }),
    statements: other.statements.flatMap(({ quotes, ...one }) => {
      const [head, ...rest] = words(quotes);
      if (!head) return [];
      const record = {
        ...one,
        speaker: actor(one.speaker),
        about: one.about.map(actor),
        quotes: [head, ...rest] satisfies StatementRecord['quotes'],
      };
      return [{ record, key: statementKey(record, quoteKey(head, dossier)) }];
    }),
    relations: other.relations.flatMap(({ evidence, ...one }) => {
      const [head, ...rest] = words(evidence);
      if (!head) return [];
      const record = {
        ...one,
        source: actor(one.source),
        target: actor(one.target),
        assertedBy: one.assertedBy === ARTICLE_VOICE ? one.assertedBy : actor(one.assertedBy),
        matter: matter(one.matter),
        evidence: [head, ...rest] satisfies RelationRecord['evidence'],
      };
      return [{ record, key: relationKey(record, quoteKey(head, dossier)) }];
    }),
  };
}

/** What this dossier has already, drawn or proposed, by what it says and the place of its first words. */
function knownKeys(dossier: Dossier): ReadonlySet<string> {
  const { proposals } = dossier;
  const place = (selector: SelectorRecord) => quoteKey(selector, dossier);
  return new Set([
    ...dossier.mentions.map((one) => mentionKey(one, placeKey(one.quote))),
    ...dossier.statements.map((one) => statementKey(one, placeKey(one.quotes[0]))),
    ...dossier.relations.map((one) => relationKey(one, placeKey(one.evidence[0]))),
    ...proposals.mentions.map((one) => mentionKey(one, place(one.quote))),
    ...proposals.statements.map((one) => statementKey(one, place(one.quotes[0]))),
    ...proposals.relations.map((one) => relationKey(one, place(one.evidence[0]))),
  ]);
}

const mentionKey = ({ actors }: Pick<MentionRecord, 'actors'>, place: string): string =>
  `${[...actors].sort().join()} ${place}`;
const statementKey = ({ speaker }: Pick<StatementRecord, 'speaker'>, place: string): string =>
  `${speaker} says ${place}`;
const relationKey = (
  { source, target, predicate }: Pick<RelationRecord, 'source' | 'target' | 'predicate'>,
  place: string,
): string => `${source} ${target} ${predicate} ${place}`;

const number = <One extends object, Id>(
  records: readonly One[],
  ids: readonly Id[],
  from: string,
) =>
  records.flatMap((one, i) => {
    const id = ids[i];
    return id === undefined ? [] : [offer({ ...one, id }, from)];
  });

/** A record as a proposal; how certain it is, if it says so as a proposal would. */
function offer<One extends object>(record: One, from: string): One & ProposalFields {
  const { certainty, ...rest } = record as One & { readonly certainty?: unknown };
  const sure = typeof certainty === 'number' && certainty >= 0 && certainty <= 1;
  return { ...(rest as unknown as One), from, ...(sure && { certainty }) };
}

interface ProposalFields {
  readonly from: string;
  readonly certainty?: number;
}
