import { sceneFromView } from '../../core/briefing';
import type { SceneId } from '../../core/dossier';
import { addScenes } from '../../core/dossier/edits';
import type { Session } from '../session';

/**
 * Makes a scene of what somebody sees while they explore, behind the last one, at which the briefing will open. Its id; undefined if nothing can be made, of which the
 * notice above the page tells.
 */
export async function makeScene({
  workspace,
  selection,
  picture,
  desk,
  navigation,
}: Pick<Session, 'workspace' | 'selection' | 'picture' | 'desk' | 'navigation'>): Promise<
  SceneId | undefined
> {
  await desk.load();
  const { status, lens } = workspace;
  if (status.kind !== 'ready') return undefined;
  const { lookup } = status.open;
  const seen = { choice: selection.choice, lens, view: picture.view };
  const edit = desk.ready?.editing.edit((dossier) =>
    addScenes(dossier, [sceneFromView(lookup, seen)]),
  );
  const made = edit?.id as SceneId | undefined;
  if (made) navigation.expect(made);
  return made;
}
