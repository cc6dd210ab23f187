import type { Drawing } from './marks';

/**
 * A drawing in which every mark and target that is as it was before is the same object as before, so that a painter can tell at once
 * what has changed. Nothing else differs from `after`.
 */
export function reuseMarks(before: Drawing | undefined, after: Drawing): Drawing {
  if (!before) return after;
  return {
    ...after,
    marks: reuse(before.marks, after.marks),
    targets: reuse(before.targets, after.targets),
  };
}

function reuse<One extends { readonly key: string }>(
  before: readonly One[],
  after: readonly One[],
): readonly One[] {
  const known = new Map(before.map((one) => [one.key, one]));
  return after.map((one) => {
    const old = known.get(one.key);
    return old && isEqual(old, one) ? old : one;
  });
}

/** True if two plain values are alike: objects and lists by what they hold. */
function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((one, i) => isEqual(one, b[i]));
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) =>
      isEqual((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
    )
  );
}
