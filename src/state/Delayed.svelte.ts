/** A value that follows another after it has held still for a while. To be made while a component is set up. */
export class Delayed<Value> {
  #current: Value;

  constructor(source: () => Value, ms: number) {
    this.#current = $state.raw(source());
    // Serves the timer; each change of the source starts it anew.
    $effect(() => {
      const next = source();
      const timer = setTimeout(() => {
        this.#current = next;
      }, ms);
      return () => {
        clearTimeout(timer);
      };
    });
  }

  get current(): Value {
    return this.#current;
  }
}
