import type { GenericSchema } from 'valibot';
import * as v from 'valibot';
import { editTexts } from '../../texts/edits';
import type { Acceptance } from '../acceptance';
import type { Dossier } from '../dossier';
import { describeIssue, type Issue } from '../issue';
import type { Problem } from '../problem';
import { WordsSchema } from '../selector';

/** Who edits, and when (ISO 8601): what an acceptance records. The core has no clock, so it is told. */
export interface Signature {
  readonly by: string;
  readonly at: string;
}

/** A dossier after an operation, and what the operation did in a few words of the history: "Added relation: Trump → Ukraine". */
export interface Edit {
  readonly dossier: Dossier;
  readonly label: string;
  /** The record that was made or changed, for the view to choose. */
  readonly id?: string;
}

/** Why an operation cannot be done as it was asked for: the dossier is as it was. */
export interface Refusal {
  readonly problem: Problem;
}

export type Outcome = Edit | Refusal;

type Refusals = typeof editTexts.refusals;

/** A refusal in the words of the texts; `where` is the list or record that it concerns. */
export function refuse<Code extends keyof Refusals>(
  code: Code,
  where: string,
  ...values: Parameters<Refusals[Code]>
): Refusal {
  const write = editTexts.refusals[code] as (...given: Parameters<Refusals[Code]>) => {
    message: string;
    fix: string;
  };
  return { problem: { code, where, ...write(...values) } };
}

/** Ids that an operation needs, by the lists of the records that they stand for. */
type Needed = {
  readonly [
    List in 'actors' | 'matters' | 'mentions' | 'statements' | 'relations'
  ]?: readonly string[];
};

/** The refusal for the first of some records that is not there: it was removed, or undone, while a person was at it. */
export function findGone(dossier: Dossier, needed: Needed): Refusal | undefined {
  for (const list of Object.keys(needed) as (keyof Needed)[]) {
    const there = new Set<string>(dossier[list].map(({ id }) => id));
    const gone = needed[list]?.find((id) => !there.has(id));
    if (gone !== undefined) return refuse('gone', list, gone, true);
  }
  return undefined;
}

/** The fault that a record's schema finds with what a person entered; undefined if it finds none. */
export function findFault(schema: GenericSchema, record: object): Refusal | undefined {
  const { issues } = v.safeParse(schema, record);
  const [first] = (issues ?? []) as unknown as Issue[];
  return first && { problem: describeIssue(first) };
}

const ReasonSchema = v.object({ why: WordsSchema });

/** What is wrong with a reason as a person gave it: marks alone say nothing, nor does nothing. */
export function findReasonFault(why: string, where: string): Refusal | undefined {
  const { issues = [] } = v.safeParse(ReasonSchema, { why });
  return issues.some(({ type }) => type === 'regex')
    ? refuse('noReason', where)
    : findFault(ReasonSchema, { why });
}

/** A list with some items changed; the list itself, if none is, so that what did not change can be told by identity. */
export function mapChanged<Item>(
  list: readonly Item[],
  change: (item: Item) => Item,
): readonly Item[] {
  const next = list.map(change);
  return next.every((item, i) => item === list[i]) ? list : next;
}

/** A list without some of its items; the list itself, if all stay. */
export function keep<Item>(list: readonly Item[], stays: (item: Item) => boolean): readonly Item[] {
  const next = list.filter(stays);
  return next.length === list.length ? list : next;
}

/** Fields to be changed; one that is set to undefined is taken away. */
export type Changes<Item> = { readonly [Key in keyof Item]?: Item[Key] | undefined };

/**
 * A record with some fields changed, and without those that are undefined. A form hands all its fields back, most of them as they were:
 * what is written alike stays the same object, and so does the record if all of it is.
 */
export function patch<Item extends object>(record: Item, fields: Changes<NoInfer<Item>>): Item {
  const before = new Map<string, unknown>(Object.entries(record));
  const after = Object.entries({ ...record, ...fields })
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) => [key, isSame(value, before.get(key)) ? before.get(key) : value] as const,
    );
  const same =
    after.length === before.size && after.every(([key, value]) => before.get(key) === value);
  return same ? record : (Object.fromEntries(after) as Item);
}

/** True for data that is written alike. */
export const isSame = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

/** The dossier with one more note of who took what into it, and how. */
export const accept = (
  dossier: Dossier,
  records: readonly string[],
  { by, at }: Signature,
  how: Acceptance['how'] = 'by hand',
): Dossier => ({
  ...dossier,
  acceptances: [
    ...dossier.acceptances,
    { records: [...records], by: v.is(WordsSchema, by) ? by : editTexts.nameless, how, at },
  ],
});
