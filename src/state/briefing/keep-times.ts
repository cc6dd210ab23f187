import type { Dossier, Problem, SceneId } from '../../core/dossier';
import { presentTexts } from '../../core/texts/briefing';
import type { Desk } from '../desk/desk';
import type { Lazy } from '../Lazy.svelte';

/**
 * Makes the times of a rehearsal, in whole seconds, the targets of the scenes of the dossier that was rehearsed. Why that could not be
 * done; undefined if it was.
 */
export async function keepTimes(
  desk: Lazy<Desk>,
  rehearsed: Dossier['id'],
  seconds: ReadonlyMap<SceneId, number>,
): Promise<Problem | undefined> {
  const { noDesk, anotherDossier } = presentTexts.rehearsal;
  const [edits] = await Promise.all([
    import('../../core/dossier/edits').catch(() => undefined),
    desk.load(),
  ]);
  const editing = desk.ready?.editing;
  if (!editing || !edits) return { code: 'no-desk', where: 'rehearsal', ...noDesk };
  if (editing.dossier?.id !== rehearsed)
    return { code: 'another-dossier', where: 'rehearsal', ...anotherDossier };
  const isKept = editing.edit((dossier) => edits.setSceneTimes(dossier, seconds)) !== undefined;
  return isKept ? undefined : editing.problem;
}
