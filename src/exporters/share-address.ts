/** How the fragment of an address begins that holds a dossier. */
export const SHARED = '#d=';

/** True for the fragment of such an address, whatever it holds. */
export const isShared = (fragment: string): boolean => fragment.startsWith(SHARED);
