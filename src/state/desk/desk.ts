import { keptTexts, libraryTexts } from '../../core/texts/library';
import type { Navigation } from '../Navigation.svelte';
import type { Workspace } from '../Workspace.svelte';
import { Editing } from './Editing.svelte';
import { History } from './History.svelte';
import { Keeping } from './Keeping.svelte';
import { Library } from './Library.svelte';
import { Opening } from './Opening.svelte';
import { Queue } from './Queue.svelte';

/** All that edits and keeps dossiers: fetched when the first picture stands. */
export interface Desk {
  readonly history: History;
  readonly editing: Editing;
  readonly keeping: Keeping;
  readonly library: Library;
  readonly opening: Opening;
  readonly queue: Queue;
}

const NAME_KEY = 'parley.name';

/** The desk for a workspace. `shipped` is the JSON text of the dossier that ships; `onleave` is called before another dossier is opened. */
export function createDesk(
  workspace: Workspace,
  navigation: Navigation,
  shipped: Promise<string>,
  onleave: () => void,
): Desk {
  const history = new History();
  const keeping: Keeping = new Keeping(history, () => editing.dossier);
  const editing = new Editing(workspace, navigation, history, signer, keeping.save);
  editing.guard(() =>
    keeping.kept.kind === 'following'
      ? { code: 'following', where: 'library', ...keptTexts.followingProblem }
      : undefined,
  );
  const library = new Library({
    workspace,
    navigation,
    history,
    editing,
    keeping,
    shipped,
    onleave,
  });
  const opening = new Opening(library, editing);
  const queue = new Queue(() => editing.dossier);
  return { history, editing, keeping, library, opening, queue };
}

/** Who edits, for the record of what was accepted. */
export function signer(): string {
  try {
    return localStorage.getItem(NAME_KEY)?.trim() || libraryTexts.nobody;
  } catch {
    return libraryTexts.nobody;
  }
}

/** Notes who edits on this machine; where storage is refused it is forgotten. */
export function signAs(name: string): void {
  try {
    localStorage.setItem(NAME_KEY, name.trim());
  } catch {
    // Edits are signed as by somebody without a name.
  }
}
