export type OverlayKind = 'find' | 'help' | 'library' | 'export';

/** What lies over the whole page: at most one thing. */
export class Overlay {
  #kind = $state<OverlayKind | undefined>(undefined);

  get kind(): OverlayKind | undefined {
    return this.#kind;
  }

  open = (kind: OverlayKind): void => {
    this.#kind = kind;
  };

  close = (): void => {
    this.#kind = undefined;
  };
}
