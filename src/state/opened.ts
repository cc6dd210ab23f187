/** Where the browser keeps which dossier was open last. */
const OPEN_KEY = 'parley.open';

/** The id of the dossier of the library that was open last; undefined if it was the one that ships. */
export function lastOpened(): string | undefined {
  try {
    return localStorage.getItem(OPEN_KEY) ?? undefined;
  } catch {
    return undefined; // storage is refused
  }
}

/** Notes for the next visit which dossier of the library is open; undefined for the one that ships. */
export function remember(id: string | undefined): void {
  try {
    if (id === undefined) localStorage.removeItem(OPEN_KEY);
    else localStorage.setItem(OPEN_KEY, id);
  } catch {
    // Storage is refused: the next visit begins with the dossier that ships.
  }
}
