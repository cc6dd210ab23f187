/** A part of the app that is fetched only when it is wanted. To be made while a component is set up. */
export class Lazy<Part> {
  readonly #fetch: () => Promise<Part>;
  #part = $state.raw<Part | undefined>(undefined);
  #failure = $state.raw<{ readonly error: unknown } | undefined>(undefined);
  #loading: Promise<void> | undefined;

  constructor(fetch: () => Promise<Part>) {
    this.#fetch = fetch;
  }

  /** The part, or undefined until it has come. Throws what went wrong if it could not be fetched: a boundary shows it. */
  get current(): Part | undefined {
    if (this.#failure) throw this.#failure.error;
    return this.#part;
  }

  /** The part, or undefined where it is not there, whatever the reason. */
  get ready(): Part | undefined {
    return this.#part;
  }

  /** True if the part could not be fetched. */
  get hasFailed(): boolean {
    return this.#failure !== undefined;
  }

  /** Fetches the part, once; resolves when it has come, or could not be fetched. */
  load = (): Promise<void> => {
    this.#loading ??= this.#load();
    return this.#loading;
  };

  async #load(): Promise<void> {
    try {
      this.#part = await this.#fetch();
    } catch (error) {
      this.#failure = { error };
    }
  }
}
