/** A small choice that outlives the visit. Where storage is refused it lasts as long as the page. */
export class Persisted<Value extends string> {
  readonly #key: string;
  #current: Value;

  constructor(key: string, allowed: readonly Value[], fallback: Value) {
    this.#key = key;
    const stored = read(key);
    this.#current = $state(allowed.find((value) => value === stored) ?? fallback);
  }

  get current(): Value {
    return this.#current;
  }

  set current(value: Value) {
    this.#current = value;
    try {
      localStorage.setItem(this.#key, value);
    } catch {
      // Storage is refused (a private window, a policy): the choice still holds for this visit.
    }
  }
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
