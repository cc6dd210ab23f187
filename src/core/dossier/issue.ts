import type * as v from 'valibot';
import { valueTexts } from '../texts';
import type { DossierFileSchema } from './file';
import { describeValue, problem, writePath, type Problem } from './problem';

/** Whatever the schema of the file can find fault with. */
export type Issue = v.InferIssue<typeof DossierFileSchema>;

interface Step {
  readonly key: string | number;
  /** The object or list that the key leads out of. */
  readonly input: unknown;
}

/** The problem of an issue of the schema: what is wrong in plain words, at the place where it can be mended. */
export function describeIssue(issue: Issue): Problem {
  const path = (issue.path ?? []) as unknown as readonly Step[];
  const last = path.at(-1);
  const above = path.slice(0, -1);
  if (last && typeof last.key === 'number' && (issue.input === undefined || isSurplus(issue)))
    return describeCount(above, last);
  if (last && issue.input === undefined)
    return Array.isArray(last.input)
      ? wrongValue(above, last.input, valueTexts.object)
      : problem('missing', placeOf(path), String(last.key));
  const found =
    issue.type === 'max_length'
      ? valueTexts.found.long(issue.input.length)
      : describeValue(issue.input);
  return problem('wrongValue', placeOf(path), nameOf(path), found, EXPECTED[issue.type](issue));
}

/** True for an entry that a list of fixed length has no room for. */
const isSurplus = ({ type, expected }: Issue): boolean =>
  type === 'strict_tuple' && expected === 'never';

/** A list with too few entries or too many. Of evidence it is the promise of the product that is broken. */
function describeCount(list: readonly Step[], { input }: Step): Problem {
  const place = placeOf(list);
  const field = String(list.findLast(({ key }) => typeof key === 'string')?.key);
  if (field === 'evidence' || field === 'quotes')
    return problem('noEvidence', `${place}[0]`, place.replace(/\.\w+$/, ''));
  const found = Array.isArray(input) ? input.length : 0;
  const need = valueTexts.entries[field as keyof typeof valueTexts.entries];
  return problem('wrongCount', place, nameOf(list), found, need);
}

const wrongValue = (path: readonly Step[], found: unknown, expected: string): Problem =>
  problem('wrongValue', placeOf(path), nameOf(path), describeValue(found), expected);

const placeOf = (path: readonly Step[]): string => writePath(path.map(({ key }) => key));

/** The field, with the place in its list: `start`, `leading[4][1]`. */
function nameOf(path: readonly Step[]): string {
  const from = path.findLastIndex(({ key }) => typeof key === 'string');
  return placeOf(path.slice(Math.max(0, from)));
}

/** What a field should hold, by the kind of issue. */
const EXPECTED: { readonly [Type in Issue['type']]: (issue: Issue) => string } = {
  string: () => valueTexts.text,
  number: () => valueTexts.number,
  boolean: () => valueTexts.flag,
  array: () => valueTexts.list,
  tuple_with_rest: () => valueTexts.list,
  strict_tuple: () => valueTexts.list,
  loose_object: () => valueTexts.object,
  union: ({ message }) => message,
  literal: listChoices,
  picklist: listChoices,
  regex: ({ message }) => message,
  min_length: ({ requirement }) => valueTexts.atLeast(Number(requirement)),
  max_length: ({ requirement }) => valueTexts.atMost(Number(requirement)),
  max_value: ({ requirement }) => valueTexts.notAbove(Number(requirement)),
  min_value: ({ requirement }) => valueTexts.notBelow(Number(requirement)),
  integer: () => valueTexts.whole,
};

/** Valibot writes choices as `("a" | "b")`. */
function listChoices({ expected }: Issue): string {
  return valueTexts.oneOf((expected ?? '').replace(/^\(|\)$/g, '').split(' | '));
}
