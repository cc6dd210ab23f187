import type { Dossier } from './dossier';

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
  | `withheld.${keyof Dossier['withheld']}`
  | `proposals.${keyof Dossier['proposals']}`;

/** A field that is replaced as a whole; `sources` are where the articles came from, without their texts. */
type Field = 'title' | 'firstView' | 'briefing' | 'sources' | 'articles';

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
  'withheld.mentions',
  'withheld.statements',
  'withheld.relations',
  'withheld.asides',
  'proposals.actors',
  'proposals.mentions',
  'proposals.statements',
  'proposals.relations',
];
const FIELDS = ['title', 'firstView', 'briefing'] as const;

/**
 * What leads from one state of a dossier to the next. Records that did not change are told by identity, so an edit must leave them as
 * they are. Empty if nothing changed.
 */
export function compareDossiers(before: Dossier, after: Dossier): readonly Change[] {
  const fields = FIELDS.flatMap((field): Change[] =>
    before[field] === after[field] ? [] : [{ field, before: before[field], after: after[field] }],
  );
  const sources = notesOf(before).some((source, i) => source !== notesOf(after)[i]);
  const furniture = linesOf(before).some((lines, i) => lines !== linesOf(after)[i]);
  return [
    ...fields,
    ...(sources
      ? [{ field: 'sources', before: notesOf(before), after: notesOf(after) } as const]
      : []),
    ...(furniture
      ? [{ field: 'articles', before: before.articles, after: after.articles } as const]
      : []),
    ...LISTS.flatMap((list) => compareLists(list, listOf(before, list), listOf(after, list))),
  ];
}

/** The dossier after some changes. Throws `revision does not fit: ...` if they were not made for it. */
export const applyChanges = (dossier: Dossier, changes: readonly Change[]): Dossier =>
  changes.reduce(applyChange, dossier);

/** The dossier before some changes: the opposite of `applyChanges`. */
export const revertChanges = (dossier: Dossier, changes: readonly Change[]): Dossier =>
  applyChanges(dossier, [...changes].reverse().map(invert));

const invert = (change: Change): Change =>
  'field' in change
    ? { field: change.field, before: change.after, after: change.before }
    : { ...change, removed: change.added, added: change.removed };

const notesOf = ({ articles }: Dossier) => articles.map(({ source }) => source);
const linesOf = ({ articles }: Dossier) => articles.map(({ furniture }) => furniture);

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
  const before = listOf(dossier, list);
  if (!Array.isArray(before) || at < 0 || at + removed.length > before.length)
    throw new Error(`revision does not fit: ${list}, ${at} of ${before.length}`);
  const after = before.toSpliced(at, removed.length, ...added);
  const [head, inner] = list.split('.') as [keyof Dossier, string?];
  return inner === undefined
    ? { ...dossier, [head]: after }
    : { ...dossier, [head]: { ...(dossier[head] as object), [inner]: after } };
}

function applyField(dossier: Dossier, field: Field, value: unknown): Dossier {
  if (field !== 'sources') return { ...dossier, [field]: value };
  const sources = value as ReturnType<typeof notesOf>;
  const [head, ...rest] = dossier.articles.map((article, i) => ({
    ...article,
    source: sources[i] ?? article.source,
  }));
  if (!head || sources.length !== dossier.articles.length)
    throw new Error(`revision does not fit: sources, ${sources.length}`);
  return { ...dossier, articles: [head, ...rest] };
}

/** Runs of records that went or came; one run for the whole middle where the order changed. */
function compareLists(
  list: ListPath,
  before: readonly unknown[],
  after: readonly unknown[],
): Change[] {
  if (before === after) return [];
  const stays = new Set(after);
  const stayed = new Set(before);
  const changes: Change[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      i += 1;
      j += 1;
      continue;
    }
    const [from, to] = [i, j];
    while (i < before.length && !stays.has(before[i])) i += 1;
    while (j < after.length && !stayed.has(after[j])) j += 1;
    if (i === from && j === to) return [replaceMiddle(list, before, after)];
    changes.push({ list, at: to, removed: before.slice(from, i), added: after.slice(to, j) });
  }
  return changes;
}

function replaceMiddle(
  list: ListPath,
  before: readonly unknown[],
  after: readonly unknown[],
): Change {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return {
    list,
    at: head,
    removed: before.slice(head, before.length - tail),
    added: after.slice(head, after.length - tail),
  };
}
