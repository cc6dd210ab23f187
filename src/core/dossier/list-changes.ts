/** Records of a list that went, and those that came in their place. */
interface Run {
  /** Where in the list, when the runs before this one are done. */
  readonly at: number;
  readonly removed: readonly unknown[];
  readonly added: readonly unknown[];
}

/** What leads from one list to another: runs of records that went or came; one run for the whole middle where the order changed. */
export function compareLists(before: readonly unknown[], after: readonly unknown[]): Run[] {
  if (before === after) return [];
  const stays = new Set(after);
  const stayed = new Set(before);
  const changes: Run[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      i += 1;
      j += 1;
      continue;
    }
    const [from, to] = [i, j];
    while (i < before.length && !stays.has(before[i])) i += 1;
    while (j < after.length && !stayed.has(after[j])) j += 1;
    if (i === from && j === to) return [replaceMiddle(before, after)];
    changes.push({ at: to, removed: before.slice(from, i), added: after.slice(to, j) });
  }
  return changes;
}

function replaceMiddle(before: readonly unknown[], after: readonly unknown[]): Run {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return {
    at: head,
    removed: before.slice(head, before.length - tail),
    added: after.slice(head, after.length - tail),
  };
}
