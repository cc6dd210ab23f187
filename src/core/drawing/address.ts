import type { Lookup } from '../dossier';
import type { Choice } from './focus';

/** Where the camera stands: magnification, and the point of the world in the middle of the stage. */
export interface View {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

/** What an address reopens: what is chosen, and the camera if it is not where the picture fits. */
export interface Address {
  readonly choice: Choice | undefined;
  readonly view: View | undefined;
}

const PREFIX = '#view=';
/** No picture is magnified more than this. */
const MOST = 12;

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
    ? { k: Math.max(1, Math.min(MOST, k)), x, y }
    : undefined;
}

/** The choice that a kind and an id name; undefined if the dossier does not have it. */
export function readChoice(lookup: Lookup, kind: string, id: string): Choice | undefined {
  switch (kind) {
    case 'actor': {
      const actor = lookup.findActor(id);
      return actor && { kind, id: actor.id };
    }
    case 'relation': {
      const relation = lookup.findRelation(id);
      return relation && { kind, id: relation.id };
    }
    case 'statement': {
      const statement = lookup.findStatement(id);
      return statement && { kind, id: statement.id };
    }
    case 'sentence':
      return lookup.findSentence(id) && { kind, id };
    case 'pair': {
      const ends = new Set(id.split('--'));
      return ends.size === 2 ? pairOf(lookup, ends) : undefined;
    }
    case 'mention':
      return readMention(lookup, id);
    default:
      return undefined;
  }
}

/** What a mention means: its actor, the pair of its two actors, or with more of them the mention itself, to choose from. */
function readMention(lookup: Lookup, id: string): Choice | undefined {
  const mention = lookup.dossier.mentions.find((one) => one.id === id);
  if (!mention) return undefined;
  const actors = new Set(mention.actors);
  if (actors.size === 1) return { kind: 'actor', id: mention.actors[0] };
  return actors.size === 2 ? pairOf(lookup, actors) : { kind: 'mention', id: mention.id };
}

/** The pair of two actors, in the order of the dossier; undefined if it does not have both. */
function pairOf({ dossier }: Lookup, ends: ReadonlySet<string>): Choice | undefined {
  const [a, b] = dossier.actors.filter(({ id }) => ends.has(id));
  return a && b && { kind: 'pair', id: `${a.id}--${b.id}`, ends: [a.id, b.id] };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
