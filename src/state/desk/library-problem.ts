import type { Problem } from '../../core/dossier';
import { keepingTexts } from '../../core/texts/keeping';
import { libraryTexts } from '../../core/texts/library';
import { StorageProblem } from '../../storage/storage-problem';

/** What went wrong with the library, in words. */
export function libraryProblem(error: unknown): Problem {
  if (error instanceof StorageProblem) {
    const texts = keepingTexts.problem[error.reason](error.detail);
    return { code: error.reason, where: 'library', ...texts };
  }
  const detail = error instanceof Error ? error.message : String(error);
  const { message, fix } = libraryTexts.failed;
  return { code: 'broken', where: 'library', message: message(detail), fix };
}
