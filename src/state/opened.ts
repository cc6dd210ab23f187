import { isShared } from '../exporters/share-address';

/** Where the browser keeps which dossier was open last, and this tab the link whose dossier it shows. */
const OPEN_KEY = 'parley.open';
const LINK_KEY = 'parley.link';

/** The id of the dossier of the library that was open last; undefined if it was the one that ships. */
export const lastOpened = (): string | undefined => attempt(() => localStorage.getItem(OPEN_KEY));

/** The fragment of the link that this tab was opened with, also after a reload; undefined if there is none. */
export const linkOpened = (): string | undefined =>
  isShared(location.hash) ? location.hash : attempt(() => sessionStorage.getItem(LINK_KEY));

/** Notes for the next visit which dossier of the library is open; undefined for the one that ships. */
export function remember(id: string | undefined): void {
  rememberLink(undefined);
  attempt(() => write(localStorage, OPEN_KEY, id));
}

/** Notes for a reload that the dossier of a link is open; undefined: it is not any more. */
export function rememberLink(fragment: string | undefined): void {
  attempt(() => write(sessionStorage, LINK_KEY, fragment));
}

function write(storage: Storage, key: string, value: string | undefined): null {
  if (value === undefined) storage.removeItem(key);
  else storage.setItem(key, value);
  return null;
}

/** What storage gives; undefined if it has nothing, or is refused: the next visit then begins with the dossier that ships. */
function attempt(work: () => string | null): string | undefined {
  try {
    return work() ?? undefined;
  } catch {
    return undefined;
  }
}
