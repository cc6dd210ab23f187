import type { Lookup } from '../dossier';
import { SCALES, type View } from './camera';
import { readChoice, type Choice } from './choice';

/** What an address reopens: what is chosen, and the camera if it is not where the picture fits. */
export interface Address {
  readonly choice: Choice | undefined;
  readonly view: View | undefined;
}

const PREFIX = '#view=';

/** The fragment of an address: `#view=actor/trump/1.5,20,-30`; '' for the first view. */
export function writeAddress({ choice, view }: Address): string {
  const chosen = choice ? `${choice.kind}/${encodeURIComponent(choice.id)}` : '';
  const camera = view
    ? [view.k.toFixed(3), view.x.toFixed(1), view.y.toFixed(1)].map(Number).join(',')
    : '';
  if (!chosen && !camera) return '';
  return PREFIX + [chosen || 'all', camera].filter(Boolean).join('/');
}

/** Reads a fragment back. `known` is false if it names something that the dossier does not have. */
export function readAddress(
  fragment: string,
  lookup: Lookup,
): Address & { readonly known: boolean } {
  const nothing = { choice: undefined, view: undefined };
  if (fragment === '' || fragment === '#') return { ...nothing, known: true };
  if (!fragment.startsWith(PREFIX)) return { ...nothing, known: false };
  const parts = fragment.slice(PREFIX.length).split('/');
  const all = parts[0] === 'all';
  const view = readView(parts[all ? 1 : 2]);
  if (all) return { choice: undefined, view, known: true };
  const choice = readChoice(lookup, parts[0] ?? '', decode(parts[1] ?? ''));
  return { choice, view, known: choice !== undefined };
}

function readView(text: string | undefined): View | undefined {
  const [k, x, y] = (text ?? '').split(',').map(Number);
  if (k === undefined || x === undefined || y === undefined) return undefined;
  return [k, x, y].every(Number.isFinite) && k > 0
    ? { k: Math.max(SCALES[0], Math.min(SCALES[1], k)), x, y }
    : undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
