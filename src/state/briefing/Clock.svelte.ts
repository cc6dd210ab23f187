import { createSubscriber } from 'svelte/reactivity';

/** So often, in ms, that no second is seen to be skipped. */
const TICK_MS = 250;

/** The time of day, read anew several times a second while somebody looks at it. */
export class Clock {
  readonly #watch = createSubscriber((update) => {
    const ticking = setInterval(update, TICK_MS);
    return () => {
      clearInterval(ticking);
    };
  });

  /** In ms since 1970. */
  get now(): number {
    this.#watch();
    return Date.now();
  }
}
