/**
 * Names the rows of a list that has no ids: a row keeps its key while others come and go round it, and while it is itself replaced by
 * what was made of it. So a field stays with its row, and with it what is being typed there.
 */
export class RowKeys<Row extends object> {
  /** Those that a person took away: what was being typed there has no place any more. */
  readonly removed = new Set<number>();
  #rows: readonly Row[] = [];
  #keys: readonly number[] = [];
  #last = 0;

  /** The keys of the rows, which come after those of the last call. */
  of(rows: readonly Row[]): readonly number[] {
    const known = new Map(this.#rows.map((row, i) => [row, this.#keys[i]]));
    const stay = new Set(rows.map((row) => known.get(row)));
    const used = new Set<number>();
    const isEven = rows.length === this.#rows.length;
    this.#keys = rows.map((row, i) => {
      const own = known.get(row);
      const here = this.#keys[i];
      // As many as before: what is new in a place was made of what stood there.
      const replaced = isEven && here !== undefined && !stay.has(here) ? here : undefined;
      const key = [own, replaced].find((one) => one !== undefined && !used.has(one));
      const taken = key ?? (this.#last += 1);
      used.add(taken);
      return taken;
    });
    this.#rows = rows;
    return this.#keys;
  }
}
