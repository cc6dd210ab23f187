import * as v from 'valibot';
import type { DossierId } from '../../core/dossier/ids';
import { StandingSchema } from './messages';
import type { Standing } from './Presentation.svelte';

const TOKEN = 'parley.presenter';
const STANDING = 'parley.presenting';
/** A page that comes back after longer than this goes on with nothing: it begins anew. In ms. */
const FORGOTTEN = 15 * 60_000;

const KeptSchema = v.object({ dossier: v.string(), at: v.number(), standing: StandingSchema });

/** What windows of who presents are known by; the same for all that this tab presents, so that they outlive its reload. */
export function ownToken(): string {
  const kept = read(TOKEN);
  if (kept !== null && /^[\w-]{16,}$/.test(kept)) return kept;
  // Not `randomUUID`: plain http does not have it.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const token = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  write(TOKEN, token);
  return token;
}

/** Keeps where a presentation is for this tab, so that it goes on there after a reload. */
export const keepStanding = (dossier: DossierId, standing: Standing, at: number): void =>
  write(STANDING, JSON.stringify({ dossier, at, standing }));

/** Where the presentation of a dossier was when this tab was left; undefined if it was ended, or left for long. */
export function keptStanding(dossier: DossierId, now: number): Standing | undefined {
  try {
    const kept = v.safeParse(KeptSchema, JSON.parse(read(STANDING) ?? ''));
    if (!kept.success || kept.output.dossier !== dossier) return undefined;
    if (now - kept.output.at > FORGOTTEN) return undefined;
    return kept.output.standing;
  } catch {
    return undefined; // no JSON: nothing was kept
  }
}

export function forgetStanding(): void {
  try {
    sessionStorage.removeItem(STANDING);
  } catch {
    // Storage is refused: nothing was kept.
  }
}

function read(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    sessionStorage.setItem(key, value);
  } catch {
    // Storage is refused or full: what is kept lasts as long as the page.
  }
}
