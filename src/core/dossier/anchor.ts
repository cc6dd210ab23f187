import { readArticle } from '../text';
import { createAnchorer, type Anchorer, type Miss } from './anchorer';
import { ArticleSchema, type Article, type ArticleRecord } from './article';
import { ownerKey, type Dossier, type QuoteOwner, type Withheld } from './dossier';
import { DossierFileSchema, type DossierFile } from './file';
import { problem, type Problem } from './problem';
import { sha256 } from './sha256';

const KINDS: readonly QuoteOwner['kind'][] = [
  'article',
  'actor',
  'mention',
  'statement',
  'relation',
  'aside',
];

/** Fields that a loaded dossier holds by themselves; `$schema` is only for editors of the file and stays with the unknown ones. */
const { $schema: _editors, ...FILE_FIELDS } = DossierFileSchema.entries;

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
  const asides = settle(file.asides ?? [], (aside, i) => {
    const quote = anchor.one(`asides[${i}].quote`, { kind: 'aside', id: aside.id }, aside.quote);
    return quote && { ...aside, quote };
  });
  const withheld: Withheld = {
    mentions: mentions.withheld,
    statements: statements.withheld,
    relations: relations.withheld,
    asides: asides.withheld,
  };
  const misses = sortMisses(anchor.misses, withheld);
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
    asides: asides.settled,
    lenses: file.lenses ?? [],
    briefing: file.briefing ?? { scenes: [] },
    layout: { ...file.layout, pins: file.layout?.pins ?? [], places: file.layout?.places ?? [] },
    acceptances: file.acceptances ?? [],
    checks: file.checks ?? [],
    distinct: file.distinct ?? [],
    merges: file.merges ?? [],
    proposals: fillProposals(file.proposals),
    unanchored: misses.map(({ unanchored }) => unanchored),
    withheld,
    unknown: unknownFields(FILE_FIELDS, file),
  };
  return {
    dossier,
    problems: [...changed, ...misses.map(({ problem }) => problem), ...anchor.aside],
  };
}

/** The proposals of a file, with the lists that it lacks; fields that this version does not know stay. */
const fillProposals = (proposals: DossierFile['proposals']): Dossier['proposals'] => ({
  ...proposals,
  actors: proposals?.actors ?? [],
  mentions: proposals?.mentions ?? [],
  statements: proposals?.statements ?? [],
  relations: proposals?.relations ?? [],
});

function openArticle(record: ArticleRecord, where: string, anchor: Anchorer): Article {
  const owner = { kind: 'article', id: record.id } as const;
  const furniture =
    anchor.all(`${where}.furniture`, owner, record.furniture ?? [], record.id) ?? [];
  const { id, sha256, source } = record;
  const unknown = unknownFields(ArticleSchema.entries, record);
  return { id, sha256, source, ...readArticle(record.text, furniture), furniture, unknown };
}

/** The fields of a record that its schema does not know. */
const unknownFields = (known: object, record: object): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !Object.hasOwn(known, key)));

/** In the order in which the file will be written: within a kind, what is left of settled records before what waits as a whole. */
function sortMisses(
  misses: readonly Miss[],
  { mentions, statements, relations, asides }: Withheld,
): readonly Miss[] {
  const waiting = new Set([
    ...mentions.map(({ id }) => ownerKey({ kind: 'mention', id })),
    ...statements.map(({ id }) => ownerKey({ kind: 'statement', id })),
    ...relations.map(({ id }) => ownerKey({ kind: 'relation', id })),
    ...asides.map(({ id }) => ownerKey({ kind: 'aside', id })),
  ]);
  const rank = ({ unanchored: { owner } }: Miss) =>
    KINDS.indexOf(owner.kind) * 2 + Number(waiting.has(ownerKey(owner)));
  return [...misses].sort((a, b) => rank(a) - rank(b));
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
