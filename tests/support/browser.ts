import { onTestFinished, vi } from 'vitest';

// Browsers have it, Node 20 does not.
if (!('withResolvers' in Promise))
  Object.assign(Promise, {
    withResolvers: () => {
      const hands = {};
      const promise = new Promise((resolve, reject) => Object.assign(hands, { resolve, reject }));
      return { promise, ...hands };
    },
  });

/** One entry of a browser's history. */
interface Entry {
  readonly hash: string;
  readonly state: unknown;
}

/** The history of a browser and its address, without one: what state classes use of them. */
export class FakeHistory {
  #entries: Entry[];
  #at = 0;
  /** How often an entry was replaced: browsers refuse it when asked in every frame. */
  replaced = 0;
  onpopstate = (): void => undefined;

  constructor(hash: string) {
    this.#entries = [{ hash, state: null }];
  }

  readonly location = ((history: FakeHistory) => ({
    pathname: '/parley/',
    search: '?a=b',
    get hash() {
      return history.#entry.hash;
    },
  }))(this);

  get #entry(): Entry {
    return this.#entries[this.#at] ?? { hash: '', state: null };
  }

  get state(): unknown {
    return this.#entry.state;
  }

  /** The fragments of all entries, the oldest first. */
  get hashes(): string[] {
    return this.#entries.map(({ hash }) => hash);
  }

  pushState(state: unknown, _unused: string, address: string): void {
    this.#entries = [...this.#entries.slice(0, this.#at + 1), entryOf(state, address)];
    this.#at += 1;
  }

  replaceState(state: unknown, _unused: string, address: string): void {
    this.replaced += 1;
    this.#entries[this.#at] = entryOf(state, address);
  }

  back(): void {
    if (this.#at === 0) throw new Error('nothing to go back to');
    this.#at -= 1;
    this.onpopstate();
  }

  /** Somebody types another fragment. */
  visit(hash: string): void {
    this.pushState(null, '', `/parley/?a=b${hash}`);
    this.onpopstate();
  }
}

function entryOf(state: unknown, address: string): Entry {
  const [path, fragment = ''] = address.split('#');
  if (path !== '/parley/?a=b') throw new Error(`foreign address: ${address}`);
  return { hash: fragment && `#${fragment}`, state: structuredClone(state) };
}

/** Puts a history in the browser's place for one test; the page was opened with a fragment. */
export function stubHistory(hash = ''): FakeHistory {
  const history = new FakeHistory(hash);
  stub({ history, location: history.location });
  return history;
}

/** Frames of a screen that come when a test says so, for one test. */
export function stubFrames(): { readonly waiting: number; next(): void } {
  const asked = new Map<number, () => void>();
  let last = 0;
  stub({
    requestAnimationFrame: (draw: () => void) => {
      asked.set((last += 1), draw);
      return last;
    },
    cancelAnimationFrame: (id: number) => asked.delete(id),
  });
  return {
    get waiting() {
      return asked.size;
    },
    next() {
      const due = [...asked.values()];
      asked.clear();
      for (const draw of due) draw();
    },
  };
}

/** Storage with something in it, for one test. */
export function stubStorage(stored: Readonly<Record<string, string>>): Map<string, string> {
  const kept = new Map(Object.entries(stored));
  stub({
    localStorage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    },
  });
  return kept;
}

/** Storage that a policy refuses, for one test. */
export function refuseStorage(): void {
  const refuse = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  stub({ localStorage: { getItem: refuse, setItem: refuse } });
}

/** Something in the place of globals, for one test. */
export function stub(globals: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
}
