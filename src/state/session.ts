import { createContext } from 'svelte';
import { Navigation } from './Navigation.svelte';
import { Persisted } from './Persisted.svelte';
import { Picture } from './Picture.svelte';
import { Selection } from './Selection.svelte';
import { Workspace } from './Workspace.svelte';

export const THEMES = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEMES)[number];

/** Everything that the parts of the screen share, each with one owner. */
export interface Session {
  readonly workspace: Workspace;
  readonly selection: Selection;
  readonly picture: Picture;
  readonly navigation: Navigation;
  readonly theme: Persisted<ThemeChoice>;
}

export function createSession(): Session {
  const workspace = new Workspace();
  const selection = new Selection();
  const picture = new Picture(workspace, selection);
  const navigation = new Navigation(workspace, selection, picture);
  return {
    workspace,
    selection,
    picture,
    navigation,
    theme: new Persisted('parley.theme', THEMES, 'system'),
  };
}

export const [useSession, provideSession] = createContext<Session>();
