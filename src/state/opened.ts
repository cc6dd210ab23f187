/** Where the browser keeps which dossier was open last. */
export const OPEN_KEY = 'parley.open';

/** The id of the dossier of the library that was open last; undefined if it was the one that ships. */
export function lastOpened(): string | undefined {
  try {
    return localStorage.getItem(OPEN_KEY) ?? undefined;
  } catch {
    return undefined; // storage is refused
  }
}
