import { readAddress, sameChoice, writeAddress, type Choice } from '../core/drawing';
import type { Picture } from './Picture.svelte';
import type { Selection } from './Selection.svelte';
import type { Workspace } from './Workspace.svelte';

/** What the browser keeps beside each address of ours: how many choices lie behind it. */
interface Trail {
  readonly depth: number;
}

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
  #unknown = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** By step of the history; as long as the page lives. */
  readonly #cards = new Map<string, CardView>();

  constructor(workspace: Workspace, selection: Selection, picture: Picture) {
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
    if (sameChoice(choice, this.#selection.choice)) return;
    // The step that is left keeps the camera as it is now, even if it has not come to rest.
    if (this.#timer !== undefined) this.#write('replace');
    if (choice && !this.#selection.choice) this.#picture.standAside(choice);
    this.#selection.choose(choice);
    this.#unknown = false;
    this.#write('push');
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

  /** One step back: to what was chosen before, or to nothing. */
  stepBack = (): void => {
    if (!this.#selection.choice) return;
    if (depthOf(history.state) > 0) history.back();
    else this.choose(undefined);
  };

  /** Sets choice and camera from the address as it stands. */
  read = (): void => {
    const { status } = this.#workspace;
    if (status.kind !== 'ready') return;
    const { choice, view, known } = readAddress(location.hash, status.open.lookup);
    this.#unknown = !known;
    if (choice && !this.#selection.choice) this.#picture.standAside(choice);
    this.#selection.choose(choice);
    this.#picture.show(view);
  };

  /** Takes the camera over into the address once it rests. */
  keepView = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#write('replace');
    }, REST_MS);
  };

  get #step(): string {
    const { choice } = this.#selection;
    return `${depthOf(history.state)} ${choice?.kind ?? ''} ${choice?.id ?? ''}`;
  }

  #write(how: 'push' | 'replace'): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const fragment = writeAddress({ choice: this.#selection.choice, view: this.#picture.view });
    const address = location.pathname + location.search + fragment;
    const depth = depthOf(history.state);
    if (how === 'push') {
      history.pushState({ depth: depth + 1 } satisfies Trail, '', address);
      this.#cards.delete(this.#step);
    } else if (fragment !== location.hash)
      history.replaceState({ depth } satisfies Trail, '', address);
  }
}

function depthOf(state: unknown): number {
  const depth = (state as Partial<Trail> | null)?.depth;
  return typeof depth === 'number' ? depth : 0;
}
