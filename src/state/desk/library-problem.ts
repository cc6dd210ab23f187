import type { Problem } from '../../core/dossier';
import { keepingTexts } from '../../core/texts/keeping';
import { libraryTexts } from '../../core/texts/library';
import { StorageProblem } from '../../storage/storage-problem';

/** Why something could not be done, in words that are ready for a person. */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(problem: Problem, cause?: unknown) {
    super(`${problem.code}: ${problem.message}`, { cause });
    this.name = 'Refusal';
    this.problem = problem;
  }
}

/** What went wrong with the library, in words. */
export function libraryProblem(error: unknown): Problem {
  if (error instanceof Refusal) return error.problem;
  if (error instanceof StorageProblem) {
    const texts = keepingTexts.problem[error.reason](error.detail);
    return { code: error.reason, where: 'library', ...texts };
  }
  const { message, fix } = libraryTexts.failed;
  return { code: 'broken', where: 'library', message: message(detailOf(error)), fix };
}

/** What an error says. */
export const detailOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
