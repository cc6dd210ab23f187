import { stageScene, type Ground, type StagedScene } from '../../core/briefing';
import type { Lookup, Scene } from '../../core/dossier';
import type { Navigation } from '../Navigation.svelte';
import type { Workspace } from '../Workspace.svelte';

/** What keeps the scene that is on: the address, or another window. */
export type Place = Pick<Navigation, 'briefing' | 'toScene' | 'endPresenting'>;

/** The briefing of the dossier that is open, and the scene at which somebody is, whether they work on it or present it. */
export class Briefing {
  readonly #workspace: Workspace;
  readonly #navigation: Place;
  /** Scenes are staged once for a state of the dossier. */
  #staged = new WeakMap<Scene, { readonly lookup: Lookup; readonly staged: StagedScene }>();

  constructor(workspace: Workspace, navigation: Place) {
    this.#workspace = workspace;
    this.#navigation = navigation;
  }

  /** What scenes are drawn of; undefined while no dossier is open. */
  readonly ground = $derived.by((): Ground | undefined => {
    const { status, positions } = this.#workspace;
    if (status.kind !== 'ready') return undefined;
    const { lookup, graph, first } = status.open;
    return { lookup, graph, first, positions };
  });

  readonly scenes = $derived(this.ground?.lookup.dossier.briefing.scenes ?? []);

  /** Handling instructions over and under every scene. */
  readonly banner = $derived(this.ground?.lookup.dossier.briefing.banner);

  /** The place of the scene that is on, from 0; -1 if there is none. */
  readonly index = $derived.by((): number => {
    const at = this.scenes.findIndex(({ id }) => id === this.#navigation.briefing?.scene);
    return at === -1 ? Math.min(0, this.scenes.length - 1) : at;
  });

  /** The scene that is on; undefined if the briefing has none. */
  readonly scene = $derived(this.scenes[this.index]);

  /** A scene held against the dossier as it is now. Throws `no dossier` while none is open. */
  stage(scene: Scene): StagedScene {
    const lookup = this.ground?.lookup;
    if (!lookup) throw new Error('no dossier');
    const known = this.#staged.get(scene);
    if (known?.lookup === lookup) return known.staged;
    const staged = stageScene(lookup, scene);
    this.#staged.set(scene, { lookup, staged });
    return staged;
  }

  /** Ends presenting it. */
  end = (): void => {
    this.#navigation.endPresenting();
  };

  /** Goes to a scene by its place, from 0; beyond the ends to the first or the last one. */
  goTo = (place: number): void => {
    const scene = this.scenes[Math.max(0, Math.min(this.scenes.length - 1, place))];
    if (scene && scene !== this.scene) this.#navigation.toScene(scene.id);
  };
}
