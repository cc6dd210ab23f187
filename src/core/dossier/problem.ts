import { problemTexts, valueTexts } from '../texts';

/** One thing that is wrong with a dossier: what, where in the file (a path such as `relations[3].evidence[0]`), and the remedy. */
export interface Problem {
  readonly code: string;
  readonly where: string;
  readonly message: string;
  readonly fix: string;
}

type Texts = typeof problemTexts;

/** A problem with the words of `core/texts`. */
export function problem<Code extends keyof Texts>(
  code: Code,
  where: string,
  ...values: Parameters<Texts[Code]>
): Problem {
  const write = problemTexts[code] as (...given: Parameters<Texts[Code]>) => {
    message: string;
    fix: string;
  };
  return { code, where, ...write(...values) };
}

/** Keys as a path through the file: `relations[3].evidence[0]`; `$` is the file itself. */
export const writePath = (keys: readonly (string | number)[]): string =>
  keys
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '') || '$';

/** Words shortened to fit one line of a message; never used for evidence. */
export const excerpt = (words: string, length = 60): string =>
  words.length <= length ? words : `${words.slice(0, length - 1).trimEnd()}…`;

/** What was found in a file, in a few words, whatever it is. */
export function describeValue(value: unknown): string {
  const { found } = valueTexts;
  if (typeof value === 'string') return value === '' ? found.empty : found.quoted(excerpt(value));
  if (Array.isArray(value)) return value.length === 0 ? found.emptyList : found.list;
  return typeof value === 'object' && value !== null ? found.object : String(value);
}
