/** How many at first and in each free moment: few enough to take some milliseconds. */
const SLICE = 160;

/** A long list that at first comes in slices, so that no slice holds up the page. To be made while a component is set up. */
export class Gradual<Item> {
  readonly #source: () => readonly Item[];
  readonly #first: () => number;
  /** Without end once the whole list has come: from then on it changes as a whole. */
  #count = $state(SLICE);

  /** @param first Tells how many of the items must be there from the start, if more than a slice. */
  constructor(source: () => readonly Item[], first: () => number = () => 0) {
    this.#source = source;
    this.#first = first;
    // Serves the free moments of the page.
    $effect(() => {
      const wanted = source().length;
      if (wanted === 0 || this.#count === Infinity) return;
      if (this.#limit >= wanted) {
        this.#count = Infinity;
        return;
      }
      const timer = setTimeout(() => {
        this.#count += SLICE;
      });
      return () => {
        clearTimeout(timer);
      };
    });
  }

  get #limit(): number {
    return Math.max(this.#count, this.#first());
  }

  get current(): readonly Item[] {
    const items = this.#source();
    return items.length > this.#limit ? items.slice(0, this.#limit) : items;
  }
}
