import type { Span } from './span';

/** A stretch of text that lies under the same layers from its first to its last character. */
export interface Stretch<Layer> extends Span {
  readonly layers: readonly Layer[];
}

/** Cuts a span wherever a layer begins or ends in it. The stretches follow each other without a gap; none is empty. */
export function cutIntoStretches<Layer extends Span>(
  span: Span,
  layers: readonly Layer[],
): Stretch<Layer>[] {
  const touching = layers.filter((layer) => layer.start < span.end && span.start < layer.end);
  const edges = new Set([span.start, span.end]);
  for (const { start, end } of touching) {
    if (start > span.start) edges.add(start);
    if (end < span.end) edges.add(end);
  }
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(1).map((end, i) => {
    const start = cuts[i] ?? span.start;
    return {
      start,
      end,
      layers: touching.filter((layer) => layer.start <= start && end <= layer.end),
    };
  });
}
