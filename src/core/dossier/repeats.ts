/** The places in a list of what stood in it before. */
export function findRepeats(list: readonly string[]): number[] {
  const seen = new Set<string>();
  return list.flatMap((item, i) => {
    const before = seen.has(item);
    seen.add(item);
    return before ? [i] : [];
  });
}
