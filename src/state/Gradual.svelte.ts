/** How many at first and in each idle moment: few enough to take some milliseconds. */
const SLICE = 160;

/** A long list that comes in slices, so that no slice holds up the page. To be made while a component is set up. */
export class Gradual<Item> {
  readonly #source: () => readonly Item[];
  #count = $state(SLICE);

  /** @param first Tells how many of the items must be there from the start. */
  constructor(source: () => readonly Item[], first: () => number) {
    this.#source = source;
    // Serves the idle moments of the page; what has come stays.
    $effect(() => {
      const wanted = source().length;
      if (this.#count < first()) this.#count = first();
      if (this.#count >= wanted) return;
      const timer = setTimeout(() => {
        this.#count += SLICE;
      }, 0);
      return () => {
        clearTimeout(timer);
      };
    });
  }

  get current(): readonly Item[] {
    const items = this.#source();
    return items.length > this.#count ? items.slice(0, this.#count) : items;
  }
}
