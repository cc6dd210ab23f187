/** Objects and lists may lie within each other this deep: far more than a dossier needs, and little enough to be written again. */
export const DEPTH_LIMIT = 100;

type Keys = readonly (string | number)[];

/** What keeps data from being written as JSON, and the way to it. */
export interface Unwritable {
  readonly why: 'tooDeep' | 'notWritable';
  readonly keys: Keys;
  readonly found: unknown;
}

/**
 * The first thing in some data that could not be written again: an object or list that lies deeper than `limit` others (or within
 * itself), a number that is none or endless, or what only a program knows, such as a BigInt. Undefined if there is none.
 */
export function findUnwritable(data: unknown, limit = DEPTH_LIMIT): Unwritable | undefined {
  // How deep each object was found to be sound. One that stands at many places is looked at again only where it lies deeper.
  const sound = new Map<object, number>();
  const find = (found: unknown, depth: number): Unwritable | undefined => {
    if (typeof found !== 'object' || found === null)
      return isWritable(found) ? undefined : { why: 'notWritable', keys: [], found };
    if (depth === limit) return { why: 'tooDeep', keys: [], found };
    if ((sound.get(found) ?? -1) >= depth) return undefined;
    for (const key of Object.keys(found)) {
      const below = find((found as Record<string, unknown>)[key], depth + 1);
      if (below)
        return { ...below, keys: [Array.isArray(found) ? Number(key) : key, ...below.keys] };
    }
    sound.set(found, depth);
    return undefined;
  };
  return find(data, 0);
}

/** True for plain values that JSON has. Fields that are undefined are left out of a file, as if nobody had set them. */
function isWritable(value: unknown): boolean {
  switch (typeof value) {
    case 'number':
      return Number.isFinite(value);
    case 'bigint':
    case 'symbol':
    case 'function':
      return false;
    default:
      return true;
  }
}
