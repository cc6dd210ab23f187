/** The rows of a list that has no ids, each with its key. */
export interface Keyed<Row> {
  readonly rows: readonly Row[];
  readonly keys: readonly number[];
  /** The last key that was given to any row. */
  readonly last: number;
}

/** No row has a key yet. */
export const NO_KEYS: Keyed<never> = { rows: [], keys: [], last: 0 };

/**
 * The keys of rows that come after others: a row keeps its key while others come and go round it, and while it is itself replaced by what
 * was made of it. So a field stays with its row, and with it what is being typed there.
 */
export function keysAfter<Row extends object>(
  { rows: before, keys, last }: Keyed<Row>,
  rows: readonly Row[],
): Keyed<Row> {
  const known = new Map(before.map((row, i) => [row, keys[i]]));
  const stay = new Set(rows.map((row) => known.get(row)));
  const used = new Set<number>();
  const isEven = rows.length === before.length;
  let latest = last;
  const next = rows.map((row, i) => {
    const own = known.get(row);
    const here = keys[i];
    // As many as before: what is new in a place was made of what stood there.
    const replaced = isEven && here !== undefined && !stay.has(here) ? here : undefined;
    const key = [own, replaced].find((one) => one !== undefined && !used.has(one));
    const taken = key ?? (latest += 1);
    used.add(taken);
    return taken;
  });
  return { rows, keys: next, last: latest };
}
