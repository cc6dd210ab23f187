import { draftBriefing, type SceneDraft } from '../../core/briefing';
import type { Scene, SceneId } from '../../core/dossier';
import {
  addScenes,
  deleteScene,
  duplicateScene,
  editScene,
  moveScene,
  setBanner,
  type Edit,
  type SceneFields,
} from '../../core/dossier/edits';
import type { Revision } from '../../core/dossier/revision';
import type { Desk } from '../desk/desk';
import type { Briefing } from './Briefing.svelte';

/** Fields of a scene that change; one that is set to undefined is taken away. */
type SceneChanges = { readonly [Key in keyof SceneFields]?: SceneFields[Key] | undefined };

/** Works on the briefing: every change is an edit of the dossier. What is being typed is settled before anything else is done. */
export class BriefEditor {
  readonly #briefing: Briefing;
  readonly #desk: Pick<Desk, 'editing' | 'history'>;
  /** Fields that hold words which the dossier does not have yet. */
  readonly #held = new Set<() => void>();
  #removal = $state.raw<Revision | undefined>(undefined);

  constructor(briefing: Briefing, desk: Pick<Desk, 'editing' | 'history'>) {
    this.#briefing = briefing;
    this.#desk = desk;
  }

  /** What was removed, in words, as long as one step back would bring it back. */
  get removed(): string | undefined {
    return this.#removal === this.#desk.history.last ? this.#removal?.label : undefined;
  }

  /** Takes note of a field that holds words which are not in the dossier yet, and how to put them there. */
  hold = (commit: () => void): void => {
    this.#held.add(commit);
  };

  release = (commit: () => void): void => {
    this.#held.delete(commit);
  };

  /** Puts into the dossier what fields hold. True if they held anything. */
  settle = (): boolean => {
    const held = [...this.#held];
    for (const commit of held) commit();
    return held.length > 0;
  };

  /** Goes to a scene by its place, from 0. */
  goTo = (place: number): void => {
    this.settle();
    this.#briefing.goTo(place);
  };

  /** Changes a scene. False if it cannot be done; the notice above the page says why. */
  change = (id: SceneId, fields: SceneChanges): boolean =>
    this.#desk.editing.edit((dossier) => editScene(dossier, id, fields)) !== undefined;

  setBanner = (words: string): boolean =>
    this.#desk.editing.edit((dossier) => setBanner(dossier, words)) !== undefined;

  /** Adds scenes behind the one that is on and goes to the first of them; drafts come behind all others. */
  add = (scenes: readonly SceneDraft[]): boolean => {
    const behind = this.#briefing.scene?.id;
    return this.#show((dossier) => addScenes(dossier, scenes, behind)) !== undefined;
  };

  /** Drafts scenes from the dossier, behind those that are there. False if it gives none. */
  draft = (): boolean => {
    const { ground } = this.#briefing;
    const scenes = ground ? draftBriefing(ground.lookup) : [];
    if (scenes.length === 0) return false;
    return this.#show((dossier) => addScenes(dossier, scenes)) !== undefined;
  };

  duplicate = (id: SceneId): boolean =>
    this.#show((dossier) => duplicateScene(dossier, id)) !== undefined;

  /** Puts a scene in another place, from 0. */
  move = (id: SceneId, to: number): boolean =>
    this.#show((dossier) => moveScene(dossier, id, to)) !== undefined;

  /** Removes a scene; the one that then stands in its place is on. */
  remove = (id: SceneId): boolean => {
    this.settle();
    const { scenes, index } = this.#briefing;
    const at = scenes.findIndex((scene) => scene.id === id);
    const { editing, history } = this.#desk;
    if (!editing.edit((dossier) => deleteScene(dossier, id))) return false;
    this.#removal = history.last;
    this.#briefing.goTo(at < index ? index - 1 : index);
    return true;
  };

  undo = (): void => {
    this.settle();
    this.#desk.editing.undo();
  };

  redo = (): void => {
    this.settle();
    this.#desk.editing.redo();
  };

  /** Brings back what was removed last, and goes there. */
  putBack = (): void => {
    const before = new Set(this.#briefing.scenes.map(({ id }) => id));
    this.undo();
    const back = this.#briefing.scenes.findIndex(({ id }) => !before.has(id));
    if (back !== -1) this.#briefing.goTo(back);
  };

  /** Does an operation and goes to the scene that it made or changed. */
  #show(operation: Parameters<Desk['editing']['edit']>[0]): Edit | undefined {
    this.settle();
    const edit = this.#desk.editing.edit(operation);
    const place = this.#briefing.scenes.findIndex(({ id }: Scene) => id === edit?.id);
    if (place !== -1) this.#briefing.goTo(place);
    return edit;
  }
}
