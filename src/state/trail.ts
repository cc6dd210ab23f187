/** What the browser keeps beside each address of ours: how many choices lie behind it. */
export interface Trail {
  readonly depth: number;
}

/** The depth that a state of the browser's history tells; 0 for one that is not ours. */
export function depthOf(state: unknown): number {
  const depth = (state as Partial<Trail> | null)?.depth;
  return typeof depth === 'number' ? depth : 0;
}
