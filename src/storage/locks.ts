/** The right to write, held by one window at a time. */
export interface Lock {
  /** Gives it back; resolves when another window can have it. */
  release(): Promise<void>;
}
interface Holding {
  /** Called once if another window takes the lock. */
  readonly onlost: () => void;
}

/** Takes a lock if nobody holds it; undefined if another window does. Where the browser has no locks, everybody gets it. */
export const holdLock = (name: string, holding: Holding): Promise<Lock | undefined> =>
  request(name, { ifAvailable: true }, holding);

/** Takes a lock from whoever holds it, whose `onlost` is called. */
export const takeLock = async (name: string, holding: Holding): Promise<Lock> =>
  (await request(name, { steal: true }, holding)) ?? FREE;

/** What is held where there is nobody to hold it against. */
const FREE: Lock = { release: () => Promise.resolve() };

function request(
  name: string,
  options: LockOptions,
  { onlost }: Holding,
): Promise<Lock | undefined> {
  // Absent where the page is served without TLS; the stamps of the library still keep windows apart.
  const { locks } = navigator as Partial<Navigator>;
  if (!locks) return Promise.resolve(FREE);
  return new Promise((resolve) => {
    let state: 'asked' | 'held' | 'released' = 'asked';
    const ended = locks
      .request(name, options, (lock) => {
        if (!lock) {
          resolve(undefined);
          return;
        }
        state = 'held';
        return new Promise<void>((end) => {
          resolve({
            release: () => {
              state = 'released';
              end();
              return ended;
            },
          });
        });
      })
      .then(
        () => undefined,
        () => {
          if (state === 'held') onlost();
          // Refused by a policy before it was held: as if there were no locks. Later, this changes nothing.
          resolve(FREE);
        },
      );
  });
}
