/** Words that a person typed, that were refused, and whose field is gone: kept in sight until the person takes note of them. */
export class LostWords {
  #words = $state.raw<readonly string[]>([]);

  /** The oldest first. */
  get words(): readonly string[] {
    return this.#words;
  }

  add = (words: string): void => {
    if (words.trim() !== '') this.#words = [...this.#words, words];
  };

  dismiss = (): void => {
    this.#words = [];
  };
}
