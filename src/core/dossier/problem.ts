import { problemTexts } from '../texts';

/** One thing that is wrong with a dossier: what, where in the file (a path such as `relations[3].evidence[0]`), and the remedy. */
export interface Problem {
  readonly code: string;
  readonly where: string;
  readonly message: string;
  readonly fix: string;
}

type Texts = typeof problemTexts;

/** A problem with the words of `texts.ts`. */
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

/** Words shortened to fit one line of a message; never used for evidence. */
export const excerpt = (words: string, length = 60): string =>
  words.length <= length ? words : `${words.slice(0, length - 1).trimEnd()}…`;
