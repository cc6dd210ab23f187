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
export type SceneChanges = { readonly [Key in keyof SceneFields]?: SceneFields[Key] | undefined };

/** A field that holds words which the dossier does not have yet. */
export interface HeldField {
  /** Puts them into the dossier; false if they are refused. */
  readonly commit: () => boolean;
  /** Goes there, so that a person can do something about words that were refused. */
  readonly show: () => void;
}

/** What became of the words that fields held. */
interface Settled {
  /** How many fields held words. */
  readonly count: number;
  /** Those that hold them still. */
  readonly refused: readonly HeldField[];
}

/**
 * Works on the briefing: every change is an edit of the dossier. What is being typed is settled before anything else is done; words that
 * are refused are not left behind.
 */
export class BriefEditor {
  readonly #briefing: Briefing;
  readonly #desk: Pick<Desk, 'editing' | 'history' | 'lost'>;
  readonly #held = new Set<HeldField>();
  #removal = $state.raw<Revision | undefined>(undefined);

  constructor(briefing: Briefing, desk: Pick<Desk, 'editing' | 'history' | 'lost'>) {
    this.#briefing = briefing;
    this.#desk = desk;
  }

  /** What was removed, in words, as long as one step back would bring it back. */
  get removed(): string | undefined {
    return this.#removal === this.#desk.history.last ? this.#removal?.label : undefined;
  }

  /** Hands over words that were refused and whose field goes. */
  lose = (words: string): void => {
    this.#desk.lost.add(words);
  };

  /** Takes note of a field that holds words which are not in the dossier yet. */
  hold = (field: HeldField): void => {
    this.#held.add(field);
  };

  release = (field: HeldField): void => {
    this.#held.delete(field);
  };

  /** Puts into the dossier what fields hold. */
  settle = (): Settled => {
    const held = [...this.#held];
    return { count: held.length, refused: held.filter(({ commit }) => !commit()) };
  };

  /** Settles before something that would leave a field behind. False if one holds words that are refused: it is gone to instead. */
  leave = (): boolean => {
    const [first] = this.settle().refused;
    first?.show();
    return first === undefined;
  };

  /** Goes to a scene by its place, from 0. False if what is being typed is refused. */
  goTo = (place: number): boolean => {
    if (!this.leave()) return false;
    this.#briefing.goTo(place);
    return true;
  };

  /** Changes a scene, or makes the changes of it as it is now. False if it cannot be done; the notice above the page says why. */
  change = (id: SceneId, changes: SceneChanges | ((now: Scene) => SceneChanges)): boolean =>
    this.#desk.editing.edit((dossier) => {
      const now = dossier.briefing.scenes.find((scene) => scene.id === id);
      if (typeof changes !== 'function') return editScene(dossier, id, changes);
      return editScene(dossier, id, now ? changes(now) : {});
    }) !== undefined;

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
    this.#step(this.#desk.editing.undo);
  };

  redo = (): void => {
    this.#step(this.#desk.editing.redo);
  };

  /** Goes a step through the history, and to the scene that it brings back. */
  #step(go: () => void): void {
    this.settle();
    const before = new Set(this.#briefing.scenes.map(({ id }) => id));
    go();
    const back = this.#briefing.scenes.findIndex(({ id }) => !before.has(id));
    if (back !== -1) this.goTo(back);
  }

  /** Does an operation and goes to the scene that it made or changed. */
  #show(operation: Parameters<Desk['editing']['edit']>[0]): Edit | undefined {
    if (!this.leave()) return undefined;
    const edit = this.#desk.editing.edit(operation);
    const place = this.#briefing.scenes.findIndex(({ id }: Scene) => id === edit?.id);
    if (place !== -1) this.#briefing.goTo(place);
    return edit;
  }
}
