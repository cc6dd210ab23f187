import { shareTexts } from '../../core/texts/exports-html';
import { keptTexts, libraryTexts } from '../../core/texts/library';
import type { Navigation } from '../Navigation.svelte';
import type { Workspace } from '../Workspace.svelte';
import { Editing } from './Editing.svelte';
import { History } from './History.svelte';
import { Keeping } from './Keeping.svelte';
import { LostWords } from './LostWords.svelte';
import { Library } from './Library.svelte';
import { Opening } from './Opening.svelte';
import { Queue } from './Queue.svelte';
import { Shelf } from './Shelf.svelte';
import { Trouble } from './Trouble.svelte';

/** All that edits and keeps dossiers: fetched when the first picture stands. */
export interface Desk {
  readonly history: History;
  readonly editing: Editing;
  readonly keeping: Keeping;
  readonly library: Library;
  readonly shelf: Shelf;
  readonly trouble: Trouble;
  readonly opening: Opening;
  readonly queue: Queue;
  readonly lost: LostWords;
}

const NAME_KEY = 'parley.name';

/** The desk for a workspace. */
export function createDesk({
  workspace,
  navigation,
  shipped,
  onleave,
  onopened,
}: {
  readonly workspace: Workspace;
  readonly navigation: Navigation;
  /** The JSON text of the dossier that ships. */
  readonly shipped: Promise<string>;
  /** Called before another dossier is opened. */
  readonly onleave: () => void;
  /** Called when a dossier from a file is open. */
  readonly onopened: () => void;
}): Desk {
  const history = new History();
  const keeping: Keeping = new Keeping(history, () => editing.dossier);
  const editing = new Editing(workspace, navigation, history, signer, keeping.save);
  editing.guard(() => {
    const { kind } = keeping.kept;
    if (kind === 'following')
      return { code: kind, where: 'library', ...keptTexts.followingProblem };
    return kind === 'linked' ? { code: kind, where: 'link', ...shareTexts.linked } : undefined;
  });
  const trouble = new Trouble();
  const parts = { workspace, navigation, history, editing, keeping, trouble, shipped };
  const library = new Library({ ...parts, onleave });
  const shelf = new Shelf({ ...parts, library });
  const opening = new Opening({ ...parts, library, shelf, onopened });
  const queue = new Queue(() => editing.dossier);
  const lost = new LostWords();
  return { history, editing, keeping, library, shelf, trouble, opening, queue, lost };
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
