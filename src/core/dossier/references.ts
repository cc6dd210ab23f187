import { ARTICLE_VOICE } from './relation';
import type { DossierFile } from './file';
import { problem, type Problem } from './problem';

type Kind =
  | 'article'
  | 'actor'
  | 'matter'
  | 'mention'
  | 'statement'
  | 'relation'
  | 'contest'
  | 'lens'
  | 'scene';

/** Every duplicate id and every reference that leads nowhere, in the order of the file. Empty means that all ids can be trusted. */
export function findReferenceProblems(file: DossierFile): Problem[] {
  const problems: Problem[] = [];
  const collect = (
    kind: Kind,
    list: string,
    records: readonly { readonly id: string }[],
  ): Set<string> => {
    const ids = new Set<string>();
    records.forEach(({ id }, i) => {
      if (ids.has(id)) problems.push(problem('duplicateId', `${list}[${i}].id`, kind, id));
      ids.add(id);
    });
    return ids;
  };
  const articles = collect('article', 'articles', file.articles);
  const actors = collect('actor', 'actors', file.actors);
  const matters = collect('matter', 'matters', file.matters);
  collect('mention', 'mentions', file.mentions);
  collect('statement', 'statements', file.statements);
  const relations = collect('relation', 'relations', file.relations);
  collect('contest', 'contests', file.contests ?? []);
  collect('lens', 'lenses', file.lenses ?? []);
  collect('scene', 'briefing.scenes', file.briefing?.scenes ?? []);

  const follow = (kind: Kind, known: Set<string>, where: string, id: string | undefined) => {
    if (id !== undefined && !known.has(id))
      problems.push(problem('unknownReference', where, kind, id));
  };
  const followAll = (
    kind: Kind,
    known: Set<string>,
    where: string,
    ids: readonly string[] = [],
  ) => {
    ids.forEach((id, i) => {
      follow(kind, known, `${where}[${i}]`, id);
    });
  };
  const quoted = (
    where: string,
    selectors: readonly { readonly article?: string | undefined }[],
  ) => {
    selectors.forEach((selector, i) => {
      follow('article', articles, `${where}[${i}].article`, selector.article);
    });
  };

  file.articles.forEach((article, i) => {
    quoted(`articles[${i}].furniture`, article.furniture ?? []);
  });
  (file.firstView?.leading ?? []).forEach((entry, i) => {
    followAll('relation', relations, `firstView.leading[${i}]`, entry);
  });
  file.actors.forEach((actor, i) => {
    if (actor.id === (ARTICLE_VOICE as string))
      problems.push(problem('reservedId', `actors[${i}].id`, actor.id));
    if (actor.role) follow('article', articles, `actors[${i}].role.article`, actor.role.article);
  });
  file.mentions.forEach((mention, i) => {
    followAll('actor', actors, `mentions[${i}].actors`, mention.actors);
    follow('article', articles, `mentions[${i}].quote.article`, mention.quote.article);
  });
  file.statements.forEach((statement, i) => {
    follow('actor', actors, `statements[${i}].speaker`, statement.speaker);
    followAll('actor', actors, `statements[${i}].about`, statement.about);
    quoted(`statements[${i}].quotes`, statement.quotes);
  });
  file.relations.forEach((relation, i) => {
    const where = `relations[${i}]`;
    follow('actor', actors, `${where}.source`, relation.source);
    follow('actor', actors, `${where}.target`, relation.target);
    if (relation.source === relation.target) problems.push(problem('loop', where, relation.source));
    if (relation.assertedBy !== ARTICLE_VOICE)
      follow('actor', actors, `${where}.assertedBy`, relation.assertedBy);
    follow('matter', matters, `${where}.matter`, relation.matter);
    quoted(`${where}.evidence`, relation.evidence);
  });
  (file.contests ?? []).forEach((contest, i) => {
    followAll('relation', relations, `contests[${i}].relations`, contest.relations);
  });
  (file.briefing?.scenes ?? []).forEach((scene, i) => {
    followAll('actor', actors, `briefing.scenes[${i}].actors`, scene.actors);
    followAll('relation', relations, `briefing.scenes[${i}].relations`, scene.relations);
  });
  (file.layout?.pins ?? []).forEach((pin, i) => {
    follow('actor', actors, `layout.pins[${i}].actor`, pin.actor);
  });
  return problems;
}
