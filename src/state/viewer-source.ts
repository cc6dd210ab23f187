import { htmlTexts } from '../core/texts/exports-html';
import { readShared } from '../exporters/share';
import { isShared } from '../exporters/share-address';

/** The dossier of a viewer's page: its JSON text, and what the SHA-256 of its articles were when the page was made. */
export interface ViewerSource {
  readonly json: Promise<string>;
  /** Reads the JSON text anew, from where it came. */
  readonly again: () => Promise<string>;
  readonly digests: readonly string[];
}

/** The dossier that the page holds; else the one in its fragment (`#d=…`), or at the address that it names (`?dossier=…`). */
export function viewerSource(): ViewerSource {
  const shared = location.hash;
  const again = async (): Promise<string> => {
    const held = document.getElementById('dossier')?.textContent ?? '';
    if (held.trim() !== '') return held;
    if (isShared(shared)) return fromLink(shared);
    const address = new URLSearchParams(location.search).get('dossier');
    if (address) return fetchText(address);
    throw new Error(htmlTexts.noDossier);
  };
  const meta = document.querySelector<HTMLMetaElement>('meta[name="parley:sha256"]');
  return { json: again(), again, digests: meta?.content.split(' ').filter(Boolean) ?? [] };
}

function fromLink(fragment: string): string {
  const read = readShared(fragment);
  if ('problem' in read) throw new Error(`${read.problem.message} ${read.problem.fix}`);
  return read.json;
}

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(htmlTexts.unreachable(address, response.status));
  return response.text();
}
