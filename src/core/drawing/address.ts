import type { Lens, Lookup, SceneId } from '../dossier';
import { DEFAULT_LENS, readLens, writeLens } from '../graph';
import { SCALES, type View } from './camera';
import { readChoice, type Choice } from './choice';
import { readPanel, writePanel, type Panel } from './panel';

/** What an address reopens: what is chosen, the camera if it is not where the picture fits, the lens, and what stands for the picture. */
export interface Address {
  readonly choice: Choice | undefined;
  readonly view: View | undefined;
  readonly lens: Lens;
  readonly panel: Panel | undefined;
}

/** Where somebody is in the briefing of a dossier: at work on a scene, or presenting it. Without a scene: at the first. */
export interface BriefingPlace {
  readonly mode: 'brief' | 'present';
  readonly scene: SceneId | undefined;
}

const PREFIX = '#view=';
const BRIEFING = /^#(brief|present)(?:=(.*))?$/;

/** The fragment of an address: `#view=actor/trump/1.5,20,-30&lens=told=trump&show=table`; '' for the first view. */
export function writeAddress({
  choice,
  view,
  lens = DEFAULT_LENS,
  panel,
}: {
  readonly [Part in keyof Address]?: Address[Part] | undefined;
}): string {
  const chosen = choice ? `${choice.kind}/${encodeURIComponent(choice.id)}` : '';
  const camera = view
    ? [view.k.toFixed(3), view.x.toFixed(1), view.y.toFixed(1)].map(Number).join(',')
    : '';
  const parts = [
    ...[writeLens(lens)].filter(Boolean).map((text) => `lens=${text}`),
    ...[writePanel(panel)].filter(Boolean).map((text) => `show=${text}`),
  ];
  if (!chosen && !camera && parts.length === 0) return '';
  return PREFIX + [[chosen || 'all', camera].filter(Boolean).join('/'), ...parts].join('&');
}

/** The fragment of a place in the briefing: `#brief=scene-2`, `#present`. */
export const writeBriefing = ({ mode, scene }: BriefingPlace): string =>
  scene === undefined ? `#${mode}` : `#${mode}=${encodeURIComponent(scene)}`;

/**
 * Reads such a fragment back; a scene may be named by its id or its number, from 1. Undefined for any other fragment; `known` is false if
 * the dossier does not have the scene.
 */
export function readBriefing(
  fragment: string,
  { dossier }: Lookup,
): (BriefingPlace & { readonly known: boolean }) | undefined {
  const [, mode, name] = BRIEFING.exec(fragment) ?? [];
  if (mode !== 'brief' && mode !== 'present') return undefined;
  if (name === undefined || name === '') return { mode, scene: undefined, known: true };
  const { scenes } = dossier.briefing;
  const id = decode(name);
  const scene = scenes.find((one) => one.id === id) ?? scenes[Number(id) - 1];
  return { mode, scene: scene?.id, known: scene !== undefined };
}

/** Reads a fragment back. `known` is false if it names something that the dossier does not have. */
export function readAddress(
  fragment: string,
  lookup: Lookup,
): Address & { readonly known: boolean } {
  const nothing = { choice: undefined, view: undefined, lens: DEFAULT_LENS, panel: undefined };
  if (fragment === '' || fragment === '#') return { ...nothing, known: true };
  if (!fragment.startsWith(PREFIX)) return { ...nothing, known: false };
  const [target = '', ...rest] = fragment.slice(PREFIX.length).split('&');
  const given = (name: string) =>
    rest.find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1);
  const [lensText, panelText] = [given('lens'), given('show')];
  const lens = lensText === undefined ? DEFAULT_LENS : readLens(lensText, lookup);
  const panel = panelText === undefined ? undefined : readPanel(panelText, lookup);
  const known = lens !== undefined && (panelText === undefined || panel !== undefined);
  const parts = target.split('/');
  const all = parts[0] === 'all';
  const choice = all ? undefined : readChoice(lookup, parts[0] ?? '', decode(parts[1] ?? ''));
  return {
    choice,
    view: readView(parts[all ? 1 : 2]),
    lens: lens ?? DEFAULT_LENS,
    panel,
    known: known && (all || choice !== undefined),
  };
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
