import type { Drawing } from '../../core/drawing';

/** What a thumbnail shows of a scene. */
export interface Miniature {
  readonly drawing: Drawing;
  /** How many things the scene was meant to show and cannot. */
  readonly missing: number;
}

/** Thumbnails wait in line for the free moments of the page, and are made one by one. */
const waiting = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

function makeNext(): void {
  const [next] = waiting;
  timer = undefined;
  if (!next) return;
  waiting.delete(next);
  next();
  wake();
}

function wake(): void {
  if (waiting.size > 0) timer ??= setTimeout(makeNext);
}

/** A thumbnail that is made when the page has time; until then the one before stands. To be made while a component is set up. */
export class Thumbnail {
  #current = $state.raw<Miniature | undefined>(undefined);

  /** @param source What there is to draw now and how; undefined while nobody sees it. */
  constructor(source: () => (() => Miniature) | undefined) {
    // Serves the free moments of the page.
    $effect(() => {
      const make = source();
      if (!make) return;
      const job = () => {
        this.#current = make();
      };
      waiting.add(job);
      wake();
      return () => {
        waiting.delete(job);
      };
    });
  }

  get current(): Miniature | undefined {
    return this.#current;
  }
}
