import type { MentionRecord } from './mention';
import { PROPOSED_LISTS } from './proposal';
import { ARTICLE_VOICE, type RelationRecord } from './relation';
import type { StatementRecord } from './statement';
import type { DossierFile } from './file';
import type { Lens } from './lens';
import { problem, type Problem } from './problem';
import { findRepeats } from './repeats';

type Kind =
  | 'article'
  | 'actor'
  | 'matter'
  | 'mention'
  | 'statement'
  | 'relation'
  | 'contest'
  | 'aside'
  | 'lens'
  | 'scene';

/** Follows references and keeps account of those that lead nowhere. */
interface Follower {
  readonly problems: Problem[];
  /** Takes note of one more record that may be referred to. */
  readonly add: (kind: Kind, where: string, id: string) => void;
  readonly one: (kind: Kind, where: string, id: string | undefined) => void;
  readonly all: (kind: Kind, where: string, ids: readonly string[] | undefined) => void;
  /** The articles that selectors name. */
  readonly quoted: (where: string, selectors: Selectors | undefined) => void;
}

type Selectors = readonly { readonly article?: string | undefined }[];

/**
 * Every duplicate id, every reference that leads nowhere and every record that is joined to itself, in the order of the file.
 * Empty means that all ids can be trusted.
 */
export function findReferenceProblems(file: DossierFile): Problem[] {
  const follower = createFollower(file);
  followQuotes(file, follower);
  followRelations(file, follower);
  followViews(file, follower);
  followDecisions(file, follower);
  followProposals(file, follower);
  return follower.problems;
}

function createFollower(file: DossierFile): Follower {
  const problems: Problem[] = [];
  const collect = (kind: Kind, list: string, records: readonly { readonly id: string }[] = []) => {
    const ids = records.map(({ id }) => id);
    for (const i of findRepeats(ids))
      problems.push(problem('duplicateId', `${list}[${i}].id`, kind, ids[i] ?? ''));
    return new Set(ids);
  };
  const known: Readonly<Record<Kind, Set<string>>> = {
    article: collect('article', 'articles', file.articles),
    actor: collect('actor', 'actors', file.actors),
    matter: collect('matter', 'matters', file.matters),
    mention: collect('mention', 'mentions', file.mentions),
    statement: collect('statement', 'statements', file.statements),
    relation: collect('relation', 'relations', file.relations),
    contest: collect('contest', 'contests', file.contests),
    aside: collect('aside', 'asides', file.asides),
    lens: collect('lens', 'lenses', file.lenses),
    scene: collect('scene', 'briefing.scenes', file.briefing?.scenes),
  };
  const one: Follower['one'] = (kind, where, id) => {
    if (id !== undefined && !known[kind].has(id))
      problems.push(problem('unknownReference', where, kind, id));
  };
  const all: Follower['all'] = (kind, where, ids) =>
    ids?.forEach((id, i) => one(kind, `${where}[${i}]`, id));
  const quoted: Follower['quoted'] = (where, selectors) =>
    selectors?.forEach(({ article }, i) => one('article', `${where}[${i}].article`, article));
  const add: Follower['add'] = (kind, where, id) => {
    if (known[kind].has(id)) problems.push(problem('duplicateId', where, kind, id));
    known[kind].add(id);
  };
  return { problems, add, one, all, quoted };
}

/** What the records that hold words refer to, save for relations. */
function followQuotes(file: DossierFile, follower: Follower): void {
  const { problems, one, quoted } = follower;
  file.articles.forEach(({ furniture }, i) => quoted(`articles[${i}].furniture`, furniture));
  file.actors.forEach(({ id, role }, i) => {
    if (id === (ARTICLE_VOICE as string))
      problems.push(problem('reservedId', `actors[${i}].id`, id));
    one('article', `actors[${i}].role.article`, role?.article);
  });
  file.mentions.forEach((mention, i) => followMention(mention, `mentions[${i}]`, follower));
  file.statements.forEach((one, i) => followStatement(one, `statements[${i}]`, follower));
  file.asides?.forEach(({ quote }, i) =>
    one('article', `asides[${i}].quote.article`, quote.article),
  );
}

function followMention(
  { actors, quote }: MentionRecord,
  where: string,
  { one, all }: Follower,
): void {
  all('actor', `${where}.actors`, actors);
  one('article', `${where}.quote.article`, quote.article);
}

function followStatement(
  { speaker, about, quotes }: StatementRecord,
  where: string,
  { one, all, quoted }: Follower,
): void {
  one('actor', `${where}.speaker`, speaker);
  all('actor', `${where}.about`, about);
  quoted(`${where}.quotes`, quotes);
}

function followRelation(
  { source, target, assertedBy, matter, evidence }: RelationRecord,
  where: string,
  { problems, one, quoted }: Follower,
): void {
  one('actor', `${where}.source`, source);
  one('actor', `${where}.target`, target);
  if (source === target) problems.push(problem('loop', where, source));
  if (assertedBy !== ARTICLE_VOICE) one('actor', `${where}.assertedBy`, assertedBy);
  one('matter', `${where}.matter`, matter);
  quoted(`${where}.evidence`, evidence);
}

function followRelations(file: DossierFile, follower: Follower): void {
  const { problems, all } = follower;
  file.relations.forEach((relation, i) => followRelation(relation, `relations[${i}]`, follower));
  file.contests?.forEach(({ relations }, i) => {
    all('relation', `contests[${i}].relations`, relations);
    if (relations[0] === relations[1])
      problems.push(problem('selfContest', `contests[${i}]`, relations[0]));
  });
}

/** What is chosen to be shown: the first view, lenses, scenes, pins. */
function followViews(file: DossierFile, { one, all, quoted }: Follower): void {
  const followLens = (where: string, lens: Lens | undefined) => {
    all('matter', `${where}.matter`, lens?.matter);
    lens?.assertedBy?.forEach((id, i) => {
      if (id !== ARTICLE_VOICE) one('actor', `${where}.assertedBy[${i}]`, id);
    });
  };
  file.firstView?.leading.forEach((entry, i) => all('relation', `firstView.leading[${i}]`, entry));
  file.lenses?.forEach(({ lens }, i) => followLens(`lenses[${i}].lens`, lens));
  file.briefing?.scenes.forEach(({ actors, relations, lens, quotes }, i) => {
    const where = `briefing.scenes[${i}]`;
    all('actor', `${where}.actors`, actors);
    all('relation', `${where}.relations`, relations);
    followLens(`${where}.lens`, lens);
    quoted(`${where}.quotes`, quotes);
  });
  file.layout?.pins.forEach(({ actor }, i) => one('actor', `layout.pins[${i}].actor`, actor));
  file.layout?.places?.forEach(({ actor }, i) => one('actor', `layout.places[${i}].actor`, actor));
}

/** What a person has decided: checks of words, who is not who, who was merged. */
function followDecisions({ checks, distinct, merges }: DossierFile, follower: Follower): void {
  const { problems, one, all } = follower;
  checks?.forEach(({ quote }, i) => one('article', `checks[${i}].quote.article`, quote.article));
  distinct?.forEach(([a, b], i) => {
    all('actor', `distinct[${i}]`, [a, b]);
    if (a === b) problems.push(problem('loop', `distinct[${i}]`, a));
  });
  merges?.forEach(({ into, actor }, i) => {
    one('actor', `merges[${i}].into`, into);
    one('article', `merges[${i}].actor.role.article`, actor.role?.article);
  });
}

/** Proposals may name actors that are proposed themselves. Their ids are taken. */
function followProposals({ proposals = {} }: DossierFile, follower: Follower): void {
  for (const list of PROPOSED_LISTS)
    for (const [i, { id }] of (proposals[list] ?? []).entries())
      follower.add(KIND_OF[list], `proposals.${list}[${i}].id`, id);
  proposals.actors?.forEach(({ id, role }, i) => {
    if (id === (ARTICLE_VOICE as string))
      follower.problems.push(problem('reservedId', `proposals.actors[${i}].id`, id));
    follower.one('article', `proposals.actors[${i}].role.article`, role?.article);
  });
  proposals.mentions?.forEach((one, i) => followMention(one, `proposals.mentions[${i}]`, follower));
  proposals.statements?.forEach((one, i) =>
    followStatement(one, `proposals.statements[${i}]`, follower),
  );
  proposals.relations?.forEach((one, i) =>
    followRelation(one, `proposals.relations[${i}]`, follower),
  );
}

const KIND_OF = {
  actors: 'actor',
  mentions: 'mention',
  statements: 'statement',
  relations: 'relation',
} as const;
