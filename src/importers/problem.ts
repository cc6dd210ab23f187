import type { Problem } from '../core/dossier';
import { openingTexts } from '../core/texts/opening';

type Texts = typeof openingTexts.problems;

/** A problem of opening a text, with its words from `core/texts`. Its place is the whole of what was opened. */
export function openingProblem<Code extends keyof Texts>(
  code: Code,
  ...values: Parameters<Texts[Code]>
): Problem {
  const write = openingTexts.problems[code] as (...given: Parameters<Texts[Code]>) => {
    message: string;
    fix: string;
  };
  return { code, where: '$', ...write(...values) };
}
