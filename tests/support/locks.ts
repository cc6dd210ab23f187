type Callback = (lock: object | null) => unknown;

/** Browsers hear of a release after a while; until then the lock can still be stolen. */
const nextTask = () => new Promise((next) => setTimeout(next, 0));

/** A lock manager of one browser, as far as `ifAvailable` and `steal` go. */
export class FakeLocks {
  readonly #held = new Map<string, { steal: () => void }>();

  async request(name: string, { steal }: LockOptions, callback: Callback): Promise<unknown> {
    await Promise.resolve();
    const holder = this.#held.get(name);
    if (holder && !steal) return callback(null);
    holder?.steal();
    const mine = { steal: (): void => undefined };
    const stolen = new Promise((_, reject) => {
      mine.steal = () => reject(new DOMException('stolen', 'AbortError'));
    });
    this.#held.set(name, mine);
    try {
      const ended = Promise.resolve(callback({ name })).then(nextTask);
      return await Promise.race([ended, stolen]);
    } finally {
      if (this.#held.get(name) === mine) this.#held.delete(name);
    }
  }
}
