/** How many bytes are used and how many more there are; undefined where the browser does not say. Both are estimates. */
export async function usage(): Promise<{ used: number; available: number } | undefined> {
  try {
    const { usage: used, quota } = (await storageManager()?.estimate()) ?? {};
    if (used === undefined || quota === undefined) return undefined;
    return { used, available: Math.max(0, quota - used) };
  } catch {
    return undefined;
  }
}

/** Asks the browser to keep the library even when room is short, and says whether it will. May ask the person. */
export async function persist(): Promise<boolean> {
  try {
    return (await storageManager()?.persist()) ?? false;
  } catch {
    return false;
  }
}

/** Absent where the page is served without TLS. */
const storageManager = (): StorageManager | undefined => (navigator as Partial<Navigator>).storage;
