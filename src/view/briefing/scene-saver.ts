import type { Scene } from '../../core/dossier';
import type { SceneChanges } from '../../state/briefing/BriefEditor.svelte';

/**
 * Puts changed fields of one scene into the dossier, whichever is on by then; one that is undefined is taken away. What depends on the
 * scene as it is when they are put there is made of it. False if that cannot be done.
 */
export type SceneSaver = (changes: SceneChanges | ((now: Scene) => SceneChanges)) => boolean;
