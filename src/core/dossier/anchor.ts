import { readArticle } from '../text';
import { createAnchorer, type Anchorer } from './anchorer';
import type { Article, ArticleRecord } from './article';
import type { Dossier, QuoteOwner, Unanchored } from './dossier';
import { DossierFileSchema, type DossierFile } from './file';
import { problem, type Problem } from './problem';
import { sha256 } from './sha256';

const KINDS: readonly QuoteOwner['kind'][] = [
  'article',
  'actor',
  'mention',
  'statement',
  'relation',
];

/** Fields that a loaded dossier holds by themselves; `$schema` is only for editors of the file and stays with the unknown ones. */
const KNOWN = new Set(Object.keys(DossierFileSchema.entries).filter((key) => key !== '$schema'));

/**
 * The dossier of a checked file: every selector anchored in its article. What is moved or lost is reported and kept in
 * `unanchored`; a record that is left without a quote it needs is kept in `withheld` and not part of the graph.
 */
export function anchorDossier(file: DossierFile): {
  dossier: Dossier;
  problems: readonly Problem[];
} {
  const anchor = createAnchorer(file.articles);
  const [first, ...others] = file.articles;
  const open = (record: ArticleRecord, i: number) => openArticle(record, `articles[${i}]`, anchor);
  const changed = file.articles.flatMap(({ id, text, sha256: expected }, i) =>
    sha256(text) === expected ? [] : [problem('articleChanged', `articles[${i}].sha256`, id)],
  );
  const articles: Dossier['articles'] = [
    open(first, 0),
    ...others.map((record, i) => open(record, i + 1)),
  ];
  const actors = file.actors.map(({ role, ...actor }, i) => {
    const quote = role && anchor.one(`actors[${i}].role`, { kind: 'actor', id: actor.id }, role);
    return { ...actor, ...(quote && { role: quote }) };
  });
  const mentions = settle(file.mentions, (mention, i) => {
    const quote = anchor.one(
      `mentions[${i}].quote`,
      { kind: 'mention', id: mention.id },
      mention.quote,
    );
    return quote && { ...mention, quote };
  });
  const statements = settle(file.statements, (statement, i) => {
    const owner = { kind: 'statement', id: statement.id } as const;
    const quotes = anchor.all(`statements[${i}].quotes`, owner, statement.quotes);
    return quotes && { ...statement, quotes };
  });
  const relations = settle(file.relations, (relation, i) => {
    const owner = { kind: 'relation', id: relation.id } as const;
    const evidence = anchor.all(`relations[${i}].evidence`, owner, relation.evidence);
    return evidence && { ...relation, evidence };
  });
  const dossier: Dossier = {
    id: file.id,
    title: file.title,
    articles,
    firstView: file.firstView,
    matters: file.matters,
    actors,
    mentions: mentions.settled,
    statements: statements.settled,
    relations: relations.settled,
    contests: file.contests ?? [],
    lenses: file.lenses ?? [],
    briefing: file.briefing ?? { scenes: [] },
    layout: file.layout ?? { pins: [] },
    acceptances: file.acceptances ?? [],
    unanchored: sortUnanchored(
      anchor.unanchored,
      [mentions.withheld, statements.withheld, relations.withheld].flat(),
    ),
    withheld: {
      mentions: mentions.withheld,
      statements: statements.withheld,
      relations: relations.withheld,
    },
    unknown: Object.fromEntries(Object.entries(file).filter(([key]) => !KNOWN.has(key))),
  };
  return { dossier, problems: [...changed, ...anchor.problems] };
}

function openArticle(record: ArticleRecord, where: string, anchor: Anchorer): Article {
  const owner = { kind: 'article', id: record.id } as const;
  const furniture =
    anchor.all(`${where}.furniture`, owner, record.furniture ?? [], record.id) ?? [];
  return { ...record, ...readArticle(record.text, furniture), furniture };
}

/** In the order in which the file will be written: within a kind, what is left of settled records before what waits as a whole. */
function sortUnanchored(
  unanchored: readonly Unanchored[],
  withheld: readonly { readonly id: string }[],
): readonly Unanchored[] {
  const waiting = new Set(withheld.map(({ id }) => id));
  const rank = ({ owner }: Unanchored) =>
    KINDS.indexOf(owner.kind) * 2 + Number(waiting.has(owner.id));
  return [...unanchored].sort((a, b) => rank(a) - rank(b));
}

/** Parts records into those whose quotes stand and those that must wait for a person. */
function settle<Written, Settled>(
  records: readonly Written[],
  resolve: (record: Written, i: number) => Settled | undefined,
): { settled: Settled[]; withheld: Written[] } {
  const settled: Settled[] = [];
  const withheld: Written[] = [];
  records.forEach((record, i) => {
    const result = resolve(record, i);
    if (result) settled.push(result);
    else withheld.push(record);
  });
  return { settled, withheld };
}
