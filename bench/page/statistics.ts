/** The value below which a share of the values lies (nearest rank); NaN for none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = Math.max(0, Math.ceil(share * sorted.length) - 1);
  return sorted[rank] ?? NaN;
}

/** The middle value, or the mean of the two in the middle; NaN for none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/** How smoothly frames followed each other, from the times between them in ms. */
export function describeFrames(deltas: readonly number[]): {
  median: number;
  p95: number;
  dropped: number;
} {
  const late = deltas.filter((delta) => delta > (1.5 * 1000) / 60).length;
  return {
    median: median(deltas),
    p95: quantile(deltas, 0.95),
    dropped: deltas.length === 0 ? NaN : late / deltas.length,
  };
}

/** Places of all nodes at one time after navigation start. */
export interface Sight {
  readonly time: number;
  readonly places: readonly (readonly [number, number])[];
}

/**
 * The time from which on 95 % of the nodes keep within 2 % of the picture's diagonal of where they end; NaN for no sights.
 */
export function timeOfRest(sights: readonly Sight[]): number {
  const last = sights.at(-1);
  if (!last) return NaN;
  const range = (axis: 0 | 1): number => {
    const values = last.places.map((place) => place[axis]);
    return Math.max(...values) - Math.min(...values);
  };
  const near = 0.02 * Math.hypot(range(0), range(1));
  const stands = ({ places }: Sight): boolean =>
    places.length === last.places.length &&
    places.filter(([x, y], i) => {
      const [endX, endY] = last.places[i] ?? [NaN, NaN];
      return Math.hypot(x - endX, y - endY) <= near;
    }).length >=
      0.95 * places.length;
  const moving = sights.findLastIndex((sight) => !stands(sight));
  return sights[moving + 1]?.time ?? NaN;
}

/** The largest difference of a coordinate between two lists of places; Infinity if one lacks a place. */
export function drift(
  one: readonly (readonly [number, number])[],
  other: readonly (readonly [number, number])[],
): number {
  if (one.length !== other.length) return Infinity;
  return one.reduce(
    (most, [x, y], i) =>
      Math.max(most, Math.abs(x - (other[i]?.[0] ?? NaN)), Math.abs(y - (other[i]?.[1] ?? NaN))),
    0,
  );
}
