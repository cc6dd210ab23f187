import { createContext } from 'svelte';
import type { Briefing } from './briefing/Briefing.svelte';
import type { Desk } from './desk/desk';
import { Draft } from './Draft.svelte';
import { Lazy } from './Lazy.svelte';
import { Navigation } from './Navigation.svelte';
import { Overlay } from './Overlay.svelte';
import { Persisted } from './Persisted.svelte';
import { Picture } from './Picture.svelte';
import { ReadAlong } from './ReadAlong.svelte';
import { Selection } from './Selection.svelte';
import { Workspace } from './Workspace.svelte';

export const THEMES = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEMES)[number];

/** Everything that the parts of the screen share, each with one owner. */
export interface Session {
  /** False in the viewer: nothing can be edited, kept or opened there, and `desk` is never asked for. */
  readonly canEdit: boolean;
  readonly workspace: Workspace;
  readonly selection: Selection;
  readonly picture: Picture;
  readonly navigation: Navigation;
  readonly readAlong: ReadAlong;
  readonly overlay: Overlay;
  /** What somebody who annotates has in hand. */
  readonly draft: Draft;
  /** What edits and keeps dossiers; it comes when the first picture stands. */
  readonly desk: Lazy<Desk>;
  /** The briefing of the dossier that is open; it comes when somebody goes there. */
  readonly briefing: Lazy<Briefing>;
  readonly theme: Persisted<ThemeChoice>;
  /** Whether a person still has to be told how to begin. */
  readonly hint: Persisted<'shown' | 'gone'>;
}

/** @param shipped The JSON text of the dossier that ships, or of the only one that the viewer has. */
export function createSession(shipped: Promise<string>, canEdit = true): Session {
  const workspace = new Workspace();
  const selection = new Selection();
  const picture = new Picture(workspace, selection);
  const hint = new Persisted('parley.hint', ['shown', 'gone'] as const, 'shown');
  const navigation = new Navigation(workspace, selection, picture, () => {
    hint.current = 'gone'; // who has chosen something knows how
  });
  const draft = new Draft();
  const overlay = new Overlay();
  navigation.intercept = draft.takeEnd;
  const desk = new Lazy(() =>
    import('./desk/desk').then(({ createDesk }) =>
      createDesk({
        workspace,
        navigation,
        shipped,
        onleave: draft.clear,
        onopened: overlay.close,
      }),
    ),
  );
  const briefing = new Lazy(() =>
    import('./briefing/Briefing.svelte').then((part) => new part.Briefing(workspace, navigation)),
  );
  if (canEdit)
    workspace.onpins = (change) => {
      void desk.load().then(() => desk.ready?.editing.keepPin(change));
    };
  return {
    canEdit,
    workspace,
    selection,
    picture,
    navigation,
    readAlong: new ReadAlong(workspace, selection),
    overlay,
    draft,
    desk,
    briefing,
    hint,
    theme: new Persisted('parley.theme', THEMES, 'system'),
  };
}

export const [useSession, provideSession] = createContext<Session>();
