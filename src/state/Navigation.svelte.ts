import type { Lens, SceneId } from '../core/dossier';
import {
  readAddress,
  readBriefing,
  sameChoice,
  samePanel,
  writeAddress,
  writeBriefing,
  type BriefingPlace,
  type Choice,
  type Panel,
} from '../core/drawing';
import { writeLens } from '../core/graph';
import type { Picture } from './Picture.svelte';
import type { Selection } from './Selection.svelte';
import { depthOf, type Trail } from './trail';
import type { Workspace } from './Workspace.svelte';

/** How a person left a card: the tab that was open, if the card has tabs, and how far it was scrolled, in CSS px. */
interface CardView {
  readonly tab?: number | undefined;
  readonly top?: number;
}

/** After the camera has rested this long, the address takes it over; browsers refuse it when asked in every frame. */
const REST_MS = 250;

/**
 * Keeps the address and the screen in step: a choice makes history, the camera replaces its entry, and an address that is opened,
 * typed or gone back to sets both.
 */
export class Navigation {
  readonly #workspace: Workspace;
  readonly #selection: Selection;
  readonly #picture: Picture;
  readonly #onchosen: () => void;
  #unknown = $state(false);
  #leaving = false;
  #panel = $state.raw<Panel | undefined>(undefined);
  #briefing = $state.raw<BriefingPlace | undefined>(undefined);
  /** A scene that was made while somebody explored: the work on the briefing begins there. */
  #made: SceneId | undefined;
  /** The presentation was begun where the briefing is made. */
  #fromWork = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** By step of the history; as long as the page lives. */
  readonly #cards = new Map<string, CardView>();

  /** Takes what is chosen for something else, where it says true: an end of a line that is being drawn. */
  intercept: ((choice: Choice | undefined) => boolean) | undefined;

  /** @param onchosen Called whenever a person has chosen something. */
  constructor(
    workspace: Workspace,
    selection: Selection,
    picture: Picture,
    onchosen = (): void => undefined,
  ) {
    this.#onchosen = onchosen;
    this.#workspace = workspace;
    this.#selection = selection;
    this.#picture = picture;
  }

  /** The address names something that the dossier does not have. */
  get unknown(): boolean {
    return this.#unknown;
  }

  /** Chooses something, or nothing, and makes it a step of the history. */
  choose = (choice: Choice | undefined): void => {
    if (this.intercept?.(choice)) return;
    if (sameChoice(choice, this.#selection.choice)) return;
    this.#keepCamera();
    if (choice && !this.#selection.choice) this.#picture.standAside(choice);
    this.#selection.choose(choice);
    if (choice) {
      this.#picture.bringToChoice(choice);
      this.#onchosen();
    }
    this.#unknown = false;
    this.#write('push');
  };

  /** Looks through a lens, and makes it a step of the history. */
  lookThrough = (lens: Lens): void => {
    if (writeLens(lens) === writeLens(this.#workspace.lens)) return;
    this.#keepCamera();
    this.#workspace.lookThrough(lens);
    this.#unknown = false;
    this.#write('push');
  };

  /** What stands in place of the picture, if anything does. */
  get panel(): Panel | undefined {
    return this.#panel;
  }

  /** Puts a panel in place of the picture, or the picture back, and makes it a step of the history. */
  show = (panel: Panel | undefined): void => {
    if (samePanel(panel, this.#panel)) return;
    this.#keepCamera();
    this.#panel = panel;
    this.#unknown = false;
    this.#write('push');
  };

  /** Where somebody is in the briefing; undefined while they explore or annotate. What they had chosen there stays. */
  get briefing(): BriefingPlace | undefined {
    return this.#briefing;
  }

  /** Whether the work on the briefing stands on the screen, be it beneath a presentation. */
  get isBriefing(): boolean {
    return this.#briefing?.mode === 'brief' || (this.#briefing !== undefined && this.#fromWork);
  }

  /** Goes to the briefing, to work on it or to present it, and makes it a step of the history. */
  enter = (mode: BriefingPlace['mode'], scene = this.#sceneFor(mode)): void => {
    if (this.#briefing?.mode === mode) {
      this.toScene(scene);
      return;
    }
    this.#keepCamera();
    this.#fromWork = mode === 'present' && this.#briefing?.mode === 'brief';
    this.#briefing = { mode, scene };
    this.#unknown = false;
    this.#write('push');
  };

  /** Takes note of a scene that was made elsewhere: the work on the briefing begins there. */
  expect = (made: SceneId | undefined): void => {
    this.#made = made;
  };

  /** True, and only once, if the scene that is on was made elsewhere and nobody has worked on it yet. */
  arrive = (): boolean => {
    const isMade = this.#made !== undefined && this.#made === this.#briefing?.scene;
    this.#made = undefined;
    return isMade;
  };

  /** Goes to another scene of the briefing; no step of the history, so that one step back leaves it. */
  toScene = (scene: SceneId | undefined): void => {
    if (!this.#briefing) return;
    this.#briefing = { ...this.#briefing, scene };
    this.#write('replace');
  };

  /** Leaves the briefing for the picture and the text, as they were, and makes it a step of the history. */
  explore = (): void => {
    if (!this.#briefing) return;
    this.#briefing = undefined;
    this.#write('push');
  };

  /** Ends presenting: back to exactly where it was begun; where an address began it, to the picture. */
  endPresenting = (): void => {
    if (this.#briefing?.mode !== 'present' || this.#leaving) return;
    if (depthOf(history.state) > 0) {
      this.#leaving = true;
      history.back();
    } else {
      this.#briefing = undefined;
      this.#write('replace');
    }
  };

  /** Takes note that an address led nowhere: the screen is what it shows. */
  dismiss = (): void => {
    this.#unknown = false;
    this.#write('replace');
  };

  /** The card as it was left when this step of the history was last on the screen. */
  get card(): CardView {
    return this.#cards.get(this.#step) ?? {};
  }

  /** Notes how the card stands now, for the way back to it. */
  keepCard = (view: CardView): void => {
    this.#cards.set(this.#step, { ...this.card, ...view });
  };

  /** One step back: to what was chosen or shown before; without such a step to nothing chosen, then to the picture. */
  stepBack = (): void => {
    const { choice } = this.#selection;
    if (!choice && !this.#panel) return;
    if (this.#leaving) return; // the browser is still on its way to the step before
    if (depthOf(history.state) > 0) {
      this.#leaving = true;
      history.back();
    } else if (choice) this.choose(undefined);
    else this.show(undefined);
  };

  /** Sets choice, camera, lens and panel from the address as it stands. */
  read = (): void => {
    this.#leaving = false;
    const { status } = this.#workspace;
    if (status.kind !== 'ready') return;
    const briefing = readBriefing(location.hash, status.open.lookup);
    this.#briefing = briefing && { mode: briefing.mode, scene: briefing.scene };
    if (briefing) {
      this.#unknown = !briefing.known;
      return;
    }
    const { choice, view, lens, panel, known } = readAddress(location.hash, status.open.lookup);
    this.#unknown = !known;
    this.#workspace.lookThrough(lens);
    this.#panel = panel;
    if (choice && !this.#selection.choice) this.#picture.standAside(choice);
    this.#selection.choose(choice);
    this.#picture.show(view);
  };

  /** Another dossier is open: nothing of it is chosen yet, and the address is that of its first view. */
  reset = (): void => {
    this.#selection.choose(undefined);
    this.#panel = undefined;
    this.#made = undefined;
    this.#briefing &&= { ...this.#briefing, scene: undefined };
    this.#unknown = false;
    this.#picture.show(undefined);
    this.#write('replace');
  };

  /** After an edit: what is not in the dossier any more is neither chosen nor looked through. */
  settle = (): void => {
    const { status } = this.#workspace;
    if (status.kind !== 'ready') return;
    const { lookup } = status.open;
    if (this.#briefing && !readBriefing(writeBriefing(this.#briefing), lookup)?.known)
      this.toScene(undefined);
    const { choice } = this.#selection;
    const now = { choice, view: undefined, lens: this.#workspace.lens, panel: this.#panel };
    const left = readAddress(writeAddress(now), lookup);
    if (left.known) return;
    this.#selection.choose(left.choice);
    this.#workspace.lookThrough(left.lens);
    this.#panel = left.panel;
    this.#write('replace');
  };

  /** Takes the camera over into the address once it rests. */
  keepView = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#write('replace');
    }, REST_MS);
  };

  /** The scene at which the briefing opens if nobody asks for another. */
  #sceneFor(mode: BriefingPlace['mode']): SceneId | undefined {
    if (this.#briefing) return this.#briefing.scene;
    const { status } = this.#workspace;
    if (mode === 'present' || status.kind !== 'ready') return undefined;
    // Its making may have been undone.
    return status.open.lookup.dossier.briefing.scenes.find(({ id }) => id === this.#made)?.id;
  }

  get #step(): string {
    const { choice } = this.#selection;
    return `${depthOf(history.state)} ${choice?.kind ?? ''} ${choice?.id ?? ''}`;
  }

  /** The step that is left keeps the camera as it is now, even if it has not come to rest. */
  #keepCamera(): void {
    if (this.#timer !== undefined) this.#write('replace');
  }

  #write(how: 'push' | 'replace'): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const fragment = this.#briefing
      ? writeBriefing(this.#briefing)
      : writeAddress({
          choice: this.#selection.choice,
          view: this.#picture.view,
          lens: this.#workspace.lens,
          panel: this.#panel,
        });
    const address = location.pathname + location.search + fragment;
    const depth = depthOf(history.state);
    try {
      if (how === 'push') {
        history.pushState({ depth: depth + 1 } satisfies Trail, '', address);
        this.#cards.delete(this.#step);
      } else if (fragment !== location.hash)
        history.replaceState({ depth } satisfies Trail, '', address);
    } catch {
      // A page in a frame without an address of its own (srcdoc, blob:) has no history: what is shown stands all the same.
    }
  }
}
