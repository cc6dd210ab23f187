import {
  ARTICLE_VOICE,
  EVENT_TYPES,
  TIE_TYPES,
  relationName,
  relationTitle,
  statementTitle,
  titleOf,
  voiceOf,
  type Actor,
  type ActorKind,
  type Article,
  type Lookup,
  type Relation,
} from '../core/dossier';
import { entryText, writeProse, type ProseEntry } from '../core/prose';
import { oneLine } from '../core/prose/text';
import { termTexts } from '../core/texts';
import { exportTexts } from '../core/texts/exports';
import { breathe, fileAs, type Exporter } from './exporter';
import { FORMATS } from './formats';
import { addressOf, headLines, leftOutLines } from './head';

const texts = exportTexts.followTheMoney;

type Tie = (typeof TIE_TYPES)[number];

/** A thing or a link of FollowTheMoney: every property holds a list of texts. */
interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/** So many relations are written between two breaths. */
const RELATIONS = 200;

/**
 * What the article itself asserts, in the schemata of FollowTheMoney, one entity in a line, as its tools read them. What is claimed,
 * offered, denied or told by somebody else would be a fact there: it is left out, and listed with the reason in the notes of the article.
 */
export const exportFtm: Exporter = async (ground, run) => {
  const { lookup } = ground;
  const { actors, articles, relations } = lookup.dossier;
  const entries = new Map(
    writeProse(lookup).sections.flatMap((section) =>
      section.entries.map((entry) => [entry.relation.id, entry] as const),
    ),
  );
  const links: Entity[] = [];
  for (const [i, relation] of relations.entries()) {
    if (i % RELATIONS === 0) await breathe(run, i / relations.length);
    const entry = entries.get(relation.id);
    if (isFact(relation) && entry) links.push(...linkOf(lookup, relation, entry));
  }
  const leftOut = listLeftOut(lookup);
  const entities = [
    ...articles.map((article, i) =>
      articleOf(lookup, article, i === 0 ? [...headLines(lookup), ...leftOut] : []),
    ),
    ...actors.map((actor) => thingOf(lookup, actor)),
    ...links,
  ];
  const content = entities.map((entity) => `${JSON.stringify(entity)}\n`).join('');
  await breathe(run, 1);
  return fileAs(ground, FORMATS.ftm, { content, leftOut });
};

/** Stated as done or standing, and by the article: nothing else may pass for a fact. */
const isFact = ({ modality, assertedBy }: Relation): boolean =>
  modality === 'asserted' && assertedBy === ARTICLE_VOICE;

/** What is not in the file, each with the reason. */
function listLeftOut(lookup: Lookup): string[] {
  const { relations, withheld, statements } = lookup.dossier;
  // Relations and statements are listed one by one.
  const others = leftOutLines(lookup, { actor: 'all', relation: 'all', statement: 'all' });
  return [
    ...relations
      .filter((relation) => !isFact(relation))
      .map((relation) =>
        texts.leftOut(relation.id, relationName(lookup, relation), whyNot(lookup, relation)),
      ),
    ...withheld.relations.map(({ id, predicate }) => texts.leftOut(id, predicate, texts.notFound)),
    ...statements.map((one) => texts.leftOut(one.id, statementTitle(lookup, one), texts.statement)),
    ...others,
  ].map((line) => plain(oneLine(line)));
}

const whyNot = (lookup: Lookup, relation: Relation): string =>
  relation.modality === 'asserted'
    ? texts.notArticle(voiceOf(lookup, relation))
    : texts.notAsserted(termTexts.modality[relation.modality]);

const SCHEMA: Readonly<Record<ActorKind, string>> = {
  person: 'Person',
  organization: 'Organization',
  country: 'PublicBody', // it has no schema for a country that acts
  group: 'LegalEntity', // "any person or company"
};

function thingOf(lookup: Lookup, actor: Actor): Entity {
  const role = actor.role && [actor.role.exact];
  return entityOf(idOf(lookup, 'actor', actor.id), SCHEMA[actor.kind], {
    name: [actor.name],
    alias: actor.short === undefined || actor.short === actor.name ? [] : [actor.short],
    [actor.kind === 'person' ? 'position' : 'summary']: role ?? [],
    notes: actor.note === undefined ? [] : [actor.note],
    proof: actor.role ? [idOf(lookup, 'article', actor.role.article)] : [],
  });
}

function articleOf(lookup: Lookup, article: Article, notes: readonly string[]): Entity {
  const { byline, date, publisher } = article.source;
  const title = titleOf(article) ?? lookup.dossier.title;
  return entityOf(idOf(lookup, 'article', article.id), 'Article', {
    name: [title],
    title: [title],
    author: byline === undefined ? [] : [byline],
    publishedAt: date !== undefined && DATE.test(date) ? [date] : [],
    publisher: publisher === undefined ? [] : [publisher],
    sourceUrl: [addressOf(article) ?? ''],
    notes,
  });
}

/** The dates that it takes. */
const DATE = /^\d{4}(-\d\d(-\d\d)?)?$/;

/** A fact as a link between its two ends, with the thing that the link needs, if it needs one. */
function linkOf(lookup: Lookup, relation: Relation, entry: ProseEntry): Entity[] {
  const id = idOf(lookup, 'relation', relation.id);
  const [source, target] = [lookup.actor(relation.source), lookup.actor(relation.target)];
  const ends = [idOf(lookup, 'actor', source.id), idOf(lookup, 'actor', target.id)] as const;
  const told = toldIn(lookup, relation, entry);
  if ((EVENT_TYPES as readonly string[]).includes(relation.type))
    return [
      entityOf(id, 'Event', {
        name: [relationTitle(lookup, relation)],
        involved: [...new Set(ends)],
        keywords: [relation.type, relation.polarity],
        ...told,
      }),
    ];
  const tie = tieOf(relation, source.kind, target.kind);
  if (tie === 'Occupancy') {
    const post = idOf(lookup, 'position', relation.id);
    return [
      entityOf(post, 'Position', {
        name: [texts.position(relation.predicate, target.name)],
        organization: isBody(target.kind) ? [ends[1]] : [],
      }),
      entityOf(id, tie, { holder: [ends[0]], post: [post], ...told }),
    ];
  }
  const { from, to, words } = LINKS[tie];
  return [
    entityOf(id, tie, {
      [from]: [ends[0]],
      [to]: [ends[1]],
      [words]: [relation.predicate],
      ...told,
    }),
  ];
}

const isPerson = (kind: ActorKind): boolean => kind === 'person';
const isBody = (kind: ActorKind): boolean => kind === 'organization' || kind === 'country';

/** The names of the two ends and of the words between them. */
const LINKS: Readonly<
  Record<Exclude<Tie, 'Occupancy'>, { readonly from: string; to: string; words: string }>
> = {
  Representation: { from: 'agent', to: 'client', words: 'role' },
  Directorship: { from: 'director', to: 'organization', words: 'role' },
  Employment: { from: 'employee', to: 'employer', words: 'role' },
  Membership: { from: 'member', to: 'organization', words: 'role' },
  Associate: { from: 'person', to: 'associate', words: 'relationship' },
  Family: { from: 'person', to: 'relative', words: 'relationship' },
  UnknownLink: { from: 'subject', to: 'object', words: 'role' },
};

/** The tie itself, if its schema takes these ends; else a link of another kind: it does not say more than the text does. */
function tieOf({ type }: Relation, source: ActorKind, target: ActorKind): Tie {
  switch (type) {
    case 'Representation':
      return type;
    case 'Directorship':
    case 'Membership':
      return isBody(target) ? type : 'UnknownLink';
    case 'Employment':
      return isPerson(source) && isBody(target) ? type : 'UnknownLink';
    case 'Occupancy':
      return isPerson(source) ? type : 'UnknownLink';
    case 'Associate':
    case 'Family':
      return isPerson(source) && isPerson(target) ? type : 'UnknownLink';
    default:
      return 'UnknownLink';
  }
}

/** The sentence of a relation, everything that qualifies it, its words and where they stand. */
function toldIn(lookup: Lookup, relation: Relation, entry: ProseEntry) {
  const articles = [...new Set(relation.evidence.map(({ article }) => article))].map((article) =>
    lookup.article(article),
  );
  return {
    summary: [relationTitle(lookup, relation)],
    description: [entryText(entry), ...entry.quotes.map(({ words }) => words)],
    publisher: articles.flatMap(({ source }) => source.publisher ?? []),
    sourceUrl: articles.flatMap((article) => addressOf(article) ?? []),
  };
}

const entityOf = (id: string, schema: string, properties: Entity['properties']): Entity => ({
  id,
  schema,
  properties: Object.fromEntries(
    Object.entries(properties)
      .map(([name, values]) => [name, values.map(plain).filter((value) => value.trim() !== '')])
      .filter(([, values]) => (values as string[]).length > 0),
  ) as Entity['properties'],
});

/** Databases refuse a NUL, and Python half a character. */
const plain = (text: string): string => text.toWellFormed().replaceAll('\0', '\ufffd');

const idOf = ({ dossier }: Lookup, kind: string, id: string): string =>
  `parley-${dossier.id}-${kind}-${id}`;
