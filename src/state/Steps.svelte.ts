/**
 * Work in steps, each in a task of its own, so that none holds up the page: `done` after the last one. To be made while a component
 * is set up.
 */
export class Steps {
  #next = $state(0);
  readonly #last: number;

  /** @param steps Each is run once, in order, when the page has been free since the one before. */
  constructor(steps: readonly (() => unknown)[]) {
    // One more than there are steps: what follows them has a task of its own too.
    const last = steps.length === 0 ? -1 : steps.length;
    this.#last = last;
    // Serves the free moments of the page.
    $effect(() => {
      const next = this.#next;
      if (next > last) return;
      const timer = setTimeout(() => {
        steps[next]?.();
        this.#next = next + 1;
      });
      return () => {
        clearTimeout(timer);
      };
    });
  }

  get done(): boolean {
    return this.#next > this.#last;
  }
}
