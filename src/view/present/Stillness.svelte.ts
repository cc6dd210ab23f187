/** After so long without a move of the pointer a hand is taken to rest, in ms. */
const STILL_MS = 2500;

/** Whether the pointer has rested for a while. To be made while a component is set up. */
export class Stillness {
  #isStill = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    // Serves the clock: whoever never moves the pointer rests from the beginning.
    $effect(() => {
      this.#wait();
      return () => {
        clearTimeout(this.#timer);
      };
    });
  }

  get current(): boolean {
    return this.#isStill;
  }

  /** Takes note of a move. */
  move = (): void => {
    this.#isStill = false;
    this.#wait();
  };

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.#isStill = true), STILL_MS);
  }
}
