/** Objects and lists may lie within each other this deep: far more than a dossier needs, and little enough to be written again. */
export const DEPTH_LIMIT = 100;

type Keys = readonly (string | number)[];

/** The way to the first object or list that lies deeper than `limit` others, or undefined. */
export function findTooDeep(data: unknown, limit = DEPTH_LIMIT): Keys | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  if (limit === 0) return [];
  for (const key of Object.keys(data)) {
    const below = findTooDeep((data as Record<string, unknown>)[key], limit - 1);
    if (below) return [Array.isArray(data) ? Number(key) : key, ...below];
  }
  return undefined;
}
