import type { Quote } from '../../anchoring';
import { editTexts } from '../../texts/edits';
import type { ActorRecord } from '../actor';
import type { Dossier } from '../dossier';
import type { ActorId, ArticleId, MatterId } from '../ids';
import type { MentionRecord } from '../mention';
import { ARTICLE_VOICE, type RelationRecord } from '../relation';
import type { SelectorRecord } from '../selector';
import type { StatementRecord } from '../statement';
import { writeActor } from './actors';
import { refuse, selectorOf, type Outcome } from './edit';
import { nextIds, takenIds } from './ids';

/** What a record of the other dossier is in this one. */
interface Translation {
  readonly actor: (id: ActorId) => ActorId;
  readonly matter: (id: MatterId) => MatterId;
  readonly quote: (quote: Quote<ArticleId>) => SelectorRecord;
}

/**
 * Takes what another dossier of the same text holds as proposals. Actors of the same name and kind are the same here, and matters of the
 * same name; others are added. What this dossier has already is not proposed again. A record may say how certain it is (0 to 1).
 */
export function proposeFrom(dossier: Dossier, other: Dossier, from: string): Outcome {
  const [own, theirs] = [dossier.articles[0], other.articles[0]];
  if (own.text !== theirs.text) return refuse('otherText', 'articles[0].text');
  const matters = matchMatters(dossier, other);
  const actors = matchActors(dossier, other);
  const into: Translation = {
    actor: (id) => actors.ids.get(id) ?? id,
    matter: (id) => matters.ids.get(id) ?? id,
    quote: (quote) => selectorOf(dossier, { ...quote, article: own.id }),
  };
  const proposed = translateRecords(other, into);
  const known = new Set([
    ...dossier.mentions.map((one) => mentionKey(one, one.quote)),
    ...dossier.statements.map((one) => statementKey(one, one.quotes[0])),
    ...dossier.relations.map((one) => relationKey(one, one.evidence[0])),
    ...dossier.proposals.mentions.map((one) => mentionKey(one, one.quote)),
    ...dossier.proposals.statements.map((one) => statementKey(one, one.quotes[0])),
    ...dossier.proposals.relations.map((one) => relationKey(one, one.evidence[0])),
  ]);
  const mentions = proposed.mentions.filter((one) => !known.has(mentionKey(one, one.quote)));
  const statements = proposed.statements.filter(
    (one) => !known.has(statementKey(one, one.quotes[0])),
  );
  const relations = proposed.relations.filter(
    (one) => !known.has(relationKey(one, one.evidence[0])),
  );
  const count = actors.fresh.length + mentions.length + statements.length + relations.length;
  if (count === 0) return refuse('nothingNew', 'proposals', from);
  const { proposals } = dossier;
  return {
    dossier: {
      ...dossier,
      matters: [...dossier.matters, ...matters.fresh],
      proposals: {
        ...proposals,
        actors: [...proposals.actors, ...actors.fresh.map((one) => offer(one, from))],
        mentions: [
          ...proposals.mentions,
          ...number(mentions, nextIds(dossier, 'mentions', mentions.length), from),
        ],
        statements: [
          ...proposals.statements,
          ...number(statements, nextIds(dossier, 'statements', statements.length), from),
        ],
        relations: [
          ...proposals.relations,
          ...number(relations, nextIds(dossier, 'relations', relations.length), from),
        ],
      },
    },
    label: editTexts.done.proposed(count, from),
  };
}

const mentionKey = ({ actors }: { actors: readonly string[] }, { start, exact }: Placed): string =>
  `${[...actors].sort().join()} ${start} ${exact}`;
const statementKey = ({ speaker }: { speaker: string }, { start, exact }: Placed): string =>
  `${speaker} ${start} ${exact}`;
const relationKey = (
  { source, target, predicate }: { source: string; target: string; predicate: string },
  { start, exact }: Placed,
): string => `${source} ${target} ${predicate} ${start} ${exact}`;

type Placed = Pick<SelectorRecord, 'start' | 'exact'>;

function translateRecords({ mentions, statements, relations }: Dossier, into: Translation) {
  return {
    mentions: mentions.map(({ quote, actors: [head, ...rest], ...one }) => ({
      ...one,
      actors: [into.actor(head), ...rest.map(into.actor)] satisfies MentionRecord['actors'],
      quote: into.quote(quote),
    })),
    statements: statements.map(({ quotes: [head, ...rest], ...one }) => ({
      ...one,
      speaker: into.actor(one.speaker),
      about: one.about.map(into.actor),
      quotes: [into.quote(head), ...rest.map(into.quote)] satisfies StatementRecord['quotes'],
    })),
    relations: relations.map(({ evidence: [head, ...rest], ...one }) => ({
      ...one,
      source: into.actor(one.source),
      target: into.actor(one.target),
      assertedBy: one.assertedBy === ARTICLE_VOICE ? one.assertedBy : into.actor(one.assertedBy),
      matter: into.matter(one.matter),
      evidence: [into.quote(head), ...rest.map(into.quote)] satisfies RelationRecord['evidence'],
    })),
  };
}

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

function matchMatters(dossier: Dossier, other: Dossier) {
  const ids = new Map<MatterId, MatterId>();
  const taken = takenIds(dossier, 'matters');
  const fresh: Dossier['matters'][number][] = [];
  for (const matter of other.matters) {
    const same = dossier.matters.find(
      ({ name }) => name.toLowerCase() === matter.name.toLowerCase(),
    );
    const used = other.relations.some((one) => one.matter === matter.id);
    if (same) ids.set(matter.id, same.id);
    else if (used) {
      const id = freeId(matter.id, taken);
      ids.set(matter.id, id);
      fresh.push({ ...matter, id });
    }
  }
  return { ids, fresh };
}

function matchActors(dossier: Dossier, other: Dossier) {
  const ids = new Map<ActorId, ActorId>();
  const taken = takenIds(dossier, 'actors');
  const fresh: ActorRecord[] = [];
  for (const actor of other.actors) {
    const same = [...dossier.actors, ...dossier.proposals.actors].find(
      ({ name, kind }) => name === actor.name && kind === actor.kind,
    );
    const id = same?.id ?? freeId(actor.id, taken);
    ids.set(actor.id, id);
    if (!same) fresh.push({ ...writeActor(dossier, ownRole(dossier, actor)), id });
  }
  return { ids, fresh };
}

const ownRole = (dossier: Dossier, { role, ...actor }: Dossier['actors'][number]) => ({
  ...actor,
  ...(role && { role: { ...role, article: dossier.articles[0].id } }),
});

/** An id that is not taken, as like the given one as can be; it is taken then. */
function freeId<Id extends string>(id: Id, taken: Set<string>): Id {
  let free = id;
  for (let turn = 2; taken.has(free); turn += 1) free = `${id.slice(0, 70)}-${turn}` as Id;
  taken.add(free);
  return free;
}
