import { readArticle } from '../text';
import type { Article } from './article';
import type { Dossier } from './dossier';
import { compareLists } from './list-changes';
import { findMisfit } from './misfit';
import type { Briefing } from './scene';

/** A list of a dossier in which records come and go. */
type ListPath =
  | Extract<
      keyof Dossier,
      | 'matters'
      | 'actors'
      | 'mentions'
      | 'statements'
      | 'relations'
      | 'contests'
      | 'asides'
      | 'lenses'
      | 'acceptances'
      | 'checks'
      | 'distinct'
      | 'merges'
      | 'unanchored'
    >
  | 'layout.pins'
  | 'layout.places'
  | 'briefing.scenes'
  | `withheld.${keyof Dossier['withheld']}`
  | `proposals.${keyof Dossier['proposals']}`;

const FIELDS = ['title', 'firstView'] as const;
/** What is replaced of all articles, without their texts: where they came from, and the quotes of their furniture. */
const PARTS = { sources: 'source', furniture: 'furniture' } as const;
/** What is replaced of a briefing, beside its scenes, and what it is. */
const BRIEFING_FIELDS = { banner: 'string', lastScene: 'number' } as const;

/**
 * A field that is replaced as a whole; a part of the articles is a list with an entry for each. `briefing` is from the time before its
 * scenes were compared one by one: steps that were kept then must still fit.
 */
type Field = (typeof FIELDS)[number] | 'briefing' | BriefingField | Part;
type BriefingField = keyof typeof BRIEFING_FIELDS;
type Part = keyof typeof PARTS;

/** One change of a list or a field, small enough to be kept for every step of the history. Plain data: it can be stored as it is. */
export type Change =
  | {
      readonly list: ListPath;
      /** Where in the list, when the changes before this one are done. */
      readonly at: number;
      readonly removed: readonly unknown[];
      readonly added: readonly unknown[];
    }
  | { readonly field: Field; readonly before: unknown; readonly after: unknown };

/** One step of the history of a dossier. */
export interface Revision {
  /** What was done, in a few words: "Added relation: Trump → Ukraine". */
  readonly label: string;
  /** When, ISO 8601. */
  readonly at: string;
  readonly changes: readonly Change[];
}

const LISTS: readonly ListPath[] = [
  'matters',
  'actors',
  'mentions',
  'statements',
  'relations',
  'contests',
  'asides',
  'lenses',
  'acceptances',
  'checks',
  'distinct',
  'merges',
  'unanchored',
  'layout.pins',
  'layout.places',
  'briefing.scenes',
  'withheld.mentions',
  'withheld.statements',
  'withheld.relations',
  'withheld.asides',
  'proposals.actors',
  'proposals.mentions',
  'proposals.statements',
  'proposals.relations',
];

/**
 * What leads from one state of a dossier to the next. Records that did not change are told by identity, so an edit must leave them as
 * they are. Empty if nothing changed.
 */
export function compareDossiers(before: Dossier, after: Dossier): readonly Change[] {
  const fields = FIELDS.flatMap((field): Change[] =>
    before[field] === after[field] ? [] : [{ field, before: before[field], after: after[field] }],
  );
  const parts = (['sources', 'furniture'] as const).flatMap((part): Change[] => {
    const [was, is] = [partOf(before, part), partOf(after, part)];
    return was.every((one, i) => one === is[i]) ? [] : [{ field: part, before: was, after: is }];
  });
  const ofBriefing = (['banner', 'lastScene'] as const).flatMap((field): Change[] => {
    const [was, is] = [before.briefing[field], after.briefing[field]];
    return was === is ? [] : [{ field, before: was, after: is }];
  });
  return [
    ...fields,
    ...ofBriefing,
    ...parts,
    ...LISTS.flatMap((list) =>
      compareLists(listOf(before, list), listOf(after, list)).map((run) => ({ list, ...run })),
    ),
  ];
}

/** The dossier after some changes. Throws `revision does not fit: ...` if they were not made for it. */
export const applyChanges = (dossier: Dossier, changes: readonly Change[]): Dossier =>
  changes.reduce(applyChange, dossier);

/** The dossier before some changes: the opposite of `applyChanges`. */
export const revertChanges = (dossier: Dossier, changes: readonly Change[]): Dossier =>
  applyChanges(dossier, [...changes].reverse().map(invert));

/**
 * The dossier after the first `cursor` of some revisions that were kept: this is the border where they come in, so it is held against its
 * texts. Throws `revision does not fit: ...` with the record whose words do not stand there, or whose ends are not there.
 */
export function replayRevisions(
  base: Dossier,
  revisions: readonly Revision[],
  cursor: number,
): Dossier {
  if (!(Number.isInteger(cursor) && cursor >= 0 && cursor <= revisions.length))
    throw new Error(`revision does not fit: ${cursor} of ${revisions.length}`);
  const dossier = revisions
    .slice(0, cursor)
    .reduce((now, { changes }) => applyChanges(now, changes), base);
  const misfit = findMisfit(dossier);
  if (misfit !== undefined) throw new Error(`revision does not fit: ${misfit}`);
  return dossier;
}

const invert = (change: Change): Change =>
  'field' in change
    ? { field: change.field, before: change.after, after: change.before }
    : { ...change, removed: change.added, added: change.removed };

const partOf = ({ articles }: Dossier, part: Part): readonly unknown[] =>
  articles.map((article) => article[PARTS[part]]);

function listOf(dossier: Dossier, path: ListPath): readonly unknown[] {
  const [head, inner] = path.split('.') as [keyof Dossier, string?];
  const part = dossier[head];
  return (
    inner === undefined ? part : (part as unknown as Record<string, unknown>)[inner]
  ) as readonly unknown[];
}

function applyChange(dossier: Dossier, change: Change): Dossier {
  if ('field' in change) return applyField(dossier, change.field, change.after);
  const { list, at, removed, added } = change;
  if (!LISTS.includes(list)) throw new Error(`revision does not fit: ${list}`);
  const before = listOf(dossier, list);
  if (at < 0 || at + removed.length > before.length)
    throw new Error(`revision does not fit: ${list}, ${at} of ${before.length}`);
  const after = [...before.slice(0, at), ...added, ...before.slice(at + removed.length)];
  const [head, inner] = list.split('.') as [keyof Dossier, string?];
  return inner === undefined
    ? { ...dossier, [head]: after }
    : { ...dossier, [head]: { ...(dossier[head] as object), [inner]: after } };
}

function applyField(dossier: Dossier, field: Field, value: unknown): Dossier {
  if ((FIELDS as readonly Field[]).includes(field) || field === 'briefing')
    return { ...dossier, [field]: value };
  if (isOfBriefing(field))
    return { ...dossier, briefing: withField(dossier.briefing, field, value) };
  if (!Object.hasOwn(PARTS, field) || !Array.isArray(value))
    throw new Error(`revision does not fit: ${field}`);
  const parts = value as readonly unknown[];
  const [head, ...rest] = dossier.articles.map((article, i): Article =>
    field === 'sources'
      ? { ...article, source: parts[i] as Article['source'] }
      : setFurniture(article, parts[i] as Article['furniture']),
  );
  if (!head || parts.length !== dossier.articles.length)
    throw new Error(`revision does not fit: ${field}, ${parts.length}`);
  return { ...dossier, articles: [head, ...rest] };
}

const isOfBriefing = (field: Field): field is BriefingField =>
  Object.hasOwn(BRIEFING_FIELDS, field);

function withField(briefing: Briefing, field: BriefingField, value: unknown): Briefing {
  const { [field]: _before, ...rest } = briefing;
  if (value === undefined) return rest;
  if (typeof value !== BRIEFING_FIELDS[field]) throw new Error(`revision does not fit: ${field}`);
  return { ...rest, [field]: value };
}

/** The article with other furniture, its text read anew; the article itself where its furniture is the same. */
function setFurniture(article: Article, furniture: Article['furniture']): Article {
  if (!Array.isArray(furniture)) throw new Error(`revision does not fit: ${article.id}, its words`);
  if (JSON.stringify(article.furniture) === JSON.stringify(furniture)) return article;
  return { ...article, ...readArticle(article.text, furniture), furniture };
}
