import type { Dossier } from '../dossier';
import type { LayoutInput, Point } from './types';

/** Names what a layout was made for: the same input has the same digest, another input hardly ever (FNV-1a, 2 x 32 bits). */
export function digestOf(input: LayoutInput): string {
  const text = JSON.stringify(input);
  let [low, high] = [0x811c9dc5, 0x01000193];
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x85ebca6b) + i;
  }
  return [low, high].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}

/** The places that a dossier keeps for its actors, in the order of the input; undefined if it keeps none or they were made for another input. */
export function storedPlaces(
  { layout: { arranged } }: { readonly layout: Pick<Dossier['layout'], 'arranged'> },
  input: LayoutInput,
): Point[] | undefined {
  if (arranged?.digest !== digestOf(input)) return undefined;
  const places = new Map<string, Point>(arranged.places.map((place) => [place.actor, place]));
  const found = input.nodes.flatMap(({ id }) => places.get(id) ?? []);
  return found.length === input.nodes.length ? found.map(({ x, y }) => ({ x, y })) : undefined;
}
