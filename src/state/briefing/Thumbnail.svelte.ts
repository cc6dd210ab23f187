import type { Drawing } from '../../core/drawing';

/** What a thumbnail shows of a scene. */
export interface Miniature {
  readonly drawing: Drawing;
  /** How many things the scene was meant to show and cannot. */
  readonly missing: number;
}

/** One line for the thumbnails of all scenes: they are made one by one in the free moments of the page. */
const sharedQueue = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

function makeNext(): void {
  const [next] = sharedQueue;
  timer = undefined;
  if (!next) return;
  sharedQueue.delete(next);
  try {
    next();
  } finally {
    // Whatever happened to this one, the others wait.
    wake();
  }
}

function wake(): void {
  if (sharedQueue.size > 0) timer ??= setTimeout(makeNext);
}

/** A thumbnail that is made when the page has time; until then the one before stands. To be made while a component is set up. */
export class Thumbnail {
  #current = $state.raw<Miniature | undefined>(undefined);
  #isLost = $state(false);

  /** @param source What there is to draw now and how; undefined while nobody sees it. */
  constructor(source: () => (() => Miniature) | undefined) {
    // Serves the free moments of the page.
    $effect(() => {
      const make = source();
      if (!make) return;
      const job = () => {
        // The one before would show what is not so any more.
        this.#current = undefined;
        this.#isLost = true;
        this.#current = make();
        this.#isLost = false;
      };
      sharedQueue.add(job);
      wake();
      return () => {
        sharedQueue.delete(job);
      };
    });
  }

  get current(): Miniature | undefined {
    return this.#current;
  }

  /** True if it cannot be drawn. */
  get isLost(): boolean {
    return this.#isLost;
  }
}
