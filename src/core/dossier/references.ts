import { ARTICLE_VOICE } from './relation';
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
  return { problems, one, all, quoted };
}

/** What the records that hold words refer to, save for relations. */
function followQuotes(file: DossierFile, { problems, one, all, quoted }: Follower): void {
  file.articles.forEach(({ furniture }, i) => quoted(`articles[${i}].furniture`, furniture));
  file.actors.forEach(({ id, role }, i) => {
    if (id === (ARTICLE_VOICE as string))
      problems.push(problem('reservedId', `actors[${i}].id`, id));
    one('article', `actors[${i}].role.article`, role?.article);
  });
  file.mentions.forEach(({ actors, quote }, i) => {
    all('actor', `mentions[${i}].actors`, actors);
    one('article', `mentions[${i}].quote.article`, quote.article);
  });
  file.statements.forEach(({ speaker, about, quotes }, i) => {
    one('actor', `statements[${i}].speaker`, speaker);
    all('actor', `statements[${i}].about`, about);
    quoted(`statements[${i}].quotes`, quotes);
  });
  file.asides?.forEach(({ quote }, i) =>
    one('article', `asides[${i}].quote.article`, quote.article),
  );
}

function followRelations(file: DossierFile, { problems, one, all, quoted }: Follower): void {
  file.relations.forEach(({ source, target, assertedBy, matter, evidence }, i) => {
    const where = `relations[${i}]`;
    one('actor', `${where}.source`, source);
    one('actor', `${where}.target`, target);
    if (source === target) problems.push(problem('loop', where, source));
    if (assertedBy !== ARTICLE_VOICE) one('actor', `${where}.assertedBy`, assertedBy);
    one('matter', `${where}.matter`, matter);
    quoted(`${where}.evidence`, evidence);
  });
  file.contests?.forEach(({ relations }, i) => {
    all('relation', `contests[${i}].relations`, relations);
    if (relations[0] === relations[1])
      problems.push(problem('selfContest', `contests[${i}]`, relations[0]));
  });
}

/** What is chosen to be shown: the first view, lenses, scenes, pins. */
function followViews(file: DossierFile, { one, all }: Follower): void {
  const followLens = (where: string, lens: Lens | undefined) => {
    all('matter', `${where}.matter`, lens?.matter);
    lens?.assertedBy?.forEach((id, i) => {
      if (id !== ARTICLE_VOICE) one('actor', `${where}.assertedBy[${i}]`, id);
    });
  };
  file.firstView?.leading.forEach((entry, i) => all('relation', `firstView.leading[${i}]`, entry));
  file.lenses?.forEach(({ lens }, i) => followLens(`lenses[${i}].lens`, lens));
  file.briefing?.scenes.forEach(({ actors, relations, lens }, i) => {
    const where = `briefing.scenes[${i}]`;
    all('actor', `${where}.actors`, actors);
    all('relation', `${where}.relations`, relations);
    followLens(`${where}.lens`, lens);
  });
  file.layout?.pins.forEach(({ actor }, i) => one('actor', `layout.pins[${i}].actor`, actor));
}
