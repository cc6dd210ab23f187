/** A source of numbers in [0, 1): the same seed gives the same series on every machine (linear congruential, constants of Numerical Recipes, as in d3). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(1664525, state) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** Brings the first `count` items into a random order, in place (Fisher and Yates). */
export function shuffle(items: Int32Array, count: number, random: () => number): void {
  for (let i = count - 1; i > 0; i--) {
    const j = (random() * (i + 1)) | 0;
    const item = items[i] as number;
    items[i] = items[j] as number;
    items[j] = item;
  }
}
