import type { ActorId, Lookup } from '../dossier';
import { pairEnds } from '../graph';

/** What can take the place of the picture. */
export const PANEL_KINDS = ['prose', 'table', 'disputes', 'audit', 'page', 'compare'] as const;
export type PanelKind = (typeof PANEL_KINDS)[number];

/** A panel in place of the picture; a comparison knows whom it compares. */
export type Panel =
  | { readonly kind: Exclude<PanelKind, 'compare'> }
  | { readonly kind: 'compare'; readonly ends: readonly [ActorId, ActorId] };

export const samePanel = (a: Panel | undefined, b: Panel | undefined): boolean =>
  writePanel(a) === writePanel(b);

/** A panel as a short text for an address; '' for the picture. */
export function writePanel(panel: Panel | undefined): string {
  if (!panel) return '';
  return panel.kind === 'compare' ? `compare:${panel.ends.join('~')}` : panel.kind;
}

/** Reads such a text back; undefined if it names no panel, or an actor that the dossier does not have. */
export function readPanel(text: string, lookup: Lookup): Panel | undefined {
  const [name, ids] = text.split(':', 2);
  const kind = PANEL_KINDS.find((one) => one === name);
  if (!kind) return undefined;
  if (kind !== 'compare') return ids === undefined ? { kind } : undefined;
  const [a, b] = pairEnds(ids ?? '').map((id) => lookup.findActor(id)?.id);
  return a && b && a !== b ? { kind, ends: [a, b] } : undefined;
}
