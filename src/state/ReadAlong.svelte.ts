import { tellingOf, toldUntil, type Telling } from '../core/graph';
import type { Selection } from './Selection.svelte';
import type { Workspace } from './Workspace.svelte';

/** How fast the text can be read along, as a share of the usual pace. */
export const SPEEDS = [0.5, 1, 2, 4] as const;
type Speed = (typeof SPEEDS)[number];

/** The usual pace: 200 words in a minute, and no sentence shorter than this, in ms. */
const MS_PER_WORD = 300;
const LEAST_MS = 1400;

/** Reads the article sentence by sentence, while the picture grows with what has been told. */
export class ReadAlong {
  readonly #workspace: Workspace;
  readonly #selection: Selection;
  /** The sentence that is being read; -1 before the first. Undefined: nobody reads along. */
  #step = $state<number | undefined>(undefined);
  #playing = $state(false);
  #speed = $state<Speed>(1);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(workspace: Workspace, selection: Selection) {
    this.#workspace = workspace;
    this.#selection = selection;
  }

  /** The sentences in their order, with what each tells of what the lens lets through. */
  readonly telling = $derived.by((): Telling | undefined => {
    const { status, admitted } = this.#workspace;
    return status.kind === 'ready' ? tellingOf(status.open.lookup, admitted) : undefined;
  });

  get step(): number | undefined {
    return this.#step;
  }

  get isPlaying(): boolean {
    return this.#playing;
  }

  get speed(): Speed {
    return this.#speed;
  }

  /** Goes to a sentence; beyond either end it stays there. */
  goTo = (step: number): void => {
    const { telling } = this;
    if (!telling) return;
    const last = telling.steps.length - 1;
    const next = Math.max(-1, Math.min(last, step));
    this.#step = next;
    this.#workspace.tell(toldUntil(telling, next));
    const key = telling.steps[next]?.key;
    this.#selection.readTo(key === undefined ? undefined : { kind: 'sentence', id: key });
    if (next === last) this.pause();
    else if (this.#playing) this.#wait();
  };

  /** Goes on by itself; from the end, or where nobody has begun, from the first sentence. */
  play = (): void => {
    const last = (this.telling?.steps.length ?? 0) - 1;
    const from = this.#step === undefined || this.#step >= last ? -1 : this.#step;
    this.#playing = true;
    this.goTo(from + 1);
  };

  pause = (): void => {
    clearTimeout(this.#timer);
    this.#playing = false;
  };

  /** The next speed, the slowest after the fastest. */
  changeSpeed = (): void => {
    this.#speed = SPEEDS[(SPEEDS.indexOf(this.#speed) + 1) % SPEEDS.length] ?? 1;
    if (this.#playing) this.#wait();
  };

  /** Ends reading along: all of the picture is there again. */
  close = (): void => {
    this.pause();
    this.#step = undefined;
    this.#workspace.tell(undefined);
    this.#selection.readTo(undefined);
  };

  #wait(): void {
    clearTimeout(this.#timer);
    const step = this.#step ?? -1;
    const words = this.telling?.steps[step]?.words ?? 0;
    this.#timer = setTimeout(
      () => {
        this.goTo(step + 1);
      },
      Math.max(LEAST_MS, words * MS_PER_WORD) / this.#speed,
    );
  }
}
