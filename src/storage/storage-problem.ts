/** Why the library cannot do what was asked; `keepingTexts.problem` has the sentences for people. */
export type StorageReason = 'refused' | 'full' | 'blocked' | 'conflict' | 'gone' | 'broken';

/** What every operation of the library rejects with, whatever the browser calls it. */
export class StorageProblem extends Error {
  readonly reason: StorageReason;
  /** What the browser says, for `keepingTexts.problem.broken`. */
  readonly detail: string;

  constructor(reason: StorageReason, detail: string, cause?: unknown) {
    super(`library ${reason}: ${detail}`, { cause });
    this.name = 'StorageProblem';
    this.reason = reason;
    this.detail = detail;
  }
}

/** By the name of the DOMException; what is not listed is `refused` at the opening and `broken` later. */
const OPENING: Readonly<Record<string, StorageReason>> = {
  QuotaExceededError: 'full',
  VersionError: 'blocked',
};
const WORKING: Readonly<Record<string, StorageReason>> = {
  QuotaExceededError: 'full',
  SecurityError: 'refused',
  InvalidStateError: 'gone',
  // No operation here aborts without a reason of its own: it was the browser.
  AbortError: 'gone',
};

/** Whatever was thrown while the database was opened, as a problem: an environment without IndexedDB throws other errors too. */
export function asOpeningProblem(error: unknown): StorageProblem {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  return new StorageProblem(OPENING[name] ?? 'refused', message || name, error);
}

/** An exception of the database as a problem; every other error stays as it is. */
export function asWorkingProblem(error: unknown): unknown {
  if (!(error instanceof DOMException)) return error;
  const { name, message } = error;
  // Safari on iOS after a long sleep: the only mark of it is the wording.
  const lost = name === 'UnknownError' && /connection/i.test(message);
  return new StorageProblem(lost ? 'gone' : (WORKING[name] ?? 'broken'), message || name, error);
}
