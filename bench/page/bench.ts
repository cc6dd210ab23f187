import type { SampleGraph } from './graph';

/** What a page of the benchmark offers to whoever drives it. */
export interface Bench {
  /** Draws a graph; resolves when the picture is first painted. */
  load(graph: SampleGraph): Promise<void>;
  /** Resolves when the picture stands still. */
  settled(): Promise<void>;
  /** `[x, y]` in the order of the nodes, in world units; empty before the picture is there. */
  positions(): [number, number][];
  /** Where a node stands in CSS px of the window. */
  screen(node: number): [number, number];
  /** Fits the picture into its room. */
  fit(): void;
}

declare global {
  interface Window {
    bench: Bench;
  }
}

export const nextFrame = (): Promise<number> => new Promise(requestAnimationFrame);

/** Two frames after a change it has been painted: the first callback runs before the paint, the second after it. */
export async function painted(): Promise<void> {
  await nextFrame();
  await nextFrame();
}

/** The address of what the page shall draw at once, from `?file=...`. */
export const fileToOpen = (): string | null => new URLSearchParams(location.search).get('file');
