import type { Revision } from '../../core/dossier/revision';

/** The steps that were made in a dossier, and how many of them are in force. */
export class History {
  #revisions = $state.raw<readonly Revision[]>([]);
  #cursor = $state(0);

  get revisions(): readonly Revision[] {
    return this.#revisions;
  }

  /** How many revisions are in force: what comes after them can be redone. */
  get cursor(): number {
    return this.#cursor;
  }

  /** The step that would be undone. */
  get last(): Revision | undefined {
    return this.#revisions[this.#cursor - 1];
  }

  /** The step that would be redone. */
  get next(): Revision | undefined {
    return this.#revisions[this.#cursor];
  }

  /** Takes a history over as it was kept. */
  begin(revisions: readonly Revision[], cursor: number): void {
    this.#revisions = revisions;
    this.#cursor = cursor;
  }

  /** Adds a step; what could have been redone cannot any more. */
  add(revision: Revision): void {
    this.#revisions = [...this.#revisions.slice(0, this.#cursor), revision];
    this.#cursor += 1;
  }

  moveTo(cursor: number): void {
    this.#cursor = Math.max(0, Math.min(this.#revisions.length, cursor));
  }
}
