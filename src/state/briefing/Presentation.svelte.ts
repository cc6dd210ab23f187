import type { ActorId, SceneId } from '../../core/dossier';
import type { Briefing } from './Briefing.svelte';

/** What covers the screen so that the room looks at the speaker. */
export type Blank = 'black' | 'white';

/** How long a scene was on, in ms. */
export type Timings = ReadonlyMap<SceneId, number>;

/** Where a presentation is: all that a second window must know to show the same. */
export interface Standing {
  readonly scene: number;
  readonly blank: Blank | undefined;
  /** When it began, in ms since 1970. */
  readonly began: number;
  /** When the scene came on, and how long each was on before. */
  readonly sceneBegan: number;
  readonly spent: readonly (readonly [SceneId, number])[];
}

/** A briefing that is being presented: blank screen, spotlight, the number that is typed, and how long each scene was on. */
export class Presentation {
  readonly #briefing: Briefing;
  readonly #now: () => number;
  #blank = $state<Blank | undefined>(undefined);
  #spotlight = $state<ActorId | undefined>(undefined);
  #typed = $state('');
  #began = $state(0);
  #sceneBegan = $state(0);
  #spent = $state.raw<Timings>(new Map());

  /** @param now The time in ms since 1970. */
  constructor(briefing: Briefing, now: () => number = Date.now) {
    this.#briefing = briefing;
    this.#now = now;
    this.#began = this.#sceneBegan = now();
  }

  get blank(): Blank | undefined {
    return this.#blank;
  }

  /** The actor that everybody is to look at. */
  get spotlight(): ActorId | undefined {
    return this.#spotlight;
  }

  /** The digits of a scene's number that have been typed so far. */
  get typed(): string {
    return this.#typed;
  }

  /** When it began, in ms since 1970. */
  get began(): number {
    return this.#began;
  }

  /** When the scene that is on came on, in ms since 1970. */
  get sceneBegan(): number {
    return this.#sceneBegan;
  }

  get standing(): Standing {
    return {
      scene: this.#briefing.index,
      blank: this.#blank,
      began: this.#began,
      sceneBegan: this.#sceneBegan,
      spent: [...this.#spent],
    };
  }

  /** Goes on where an earlier page was, which showed the scene that is on now; the scene itself is kept by the address. */
  restore({ scene, blank, began, sceneBegan, spent }: Standing): void {
    const isOn = scene === this.#briefing.index;
    this.#blank = isOn ? blank : undefined;
    this.#began = began;
    this.#sceneBegan = isOn ? sceneBegan : this.#now();
    this.#spent = new Map(spent);
  }

  /** How long each scene was on until now. */
  timings(): Timings {
    const { scene } = this.#briefing;
    if (!scene) return this.#spent;
    const on = this.#now() - this.#sceneBegan;
    return new Map(this.#spent).set(scene.id, (this.#spent.get(scene.id) ?? 0) + on);
  }

  /** Goes to a scene by its place, from 0. What was blank is lit, and the spotlight goes out. */
  goTo = (place: number): void => {
    this.#typed = '';
    this.#blank = undefined;
    this.#spotlight = undefined;
    const { index } = this.#briefing;
    const spent = this.timings();
    this.#briefing.goTo(place);
    if (this.#briefing.index === index) return;
    this.#spent = spent;
    this.#sceneBegan = this.#now();
  };

  next = (): void => {
    this.goTo(this.#briefing.index + 1);
  };

  previous = (): void => {
    this.goTo(this.#briefing.index - 1);
  };

  first = (): void => {
    this.goTo(0);
  };

  last = (): void => {
    this.goTo(this.#briefing.scenes.length - 1);
  };

  /** Blanks the screen, or lights it again. */
  toggleBlank = (blank: Blank): void => {
    this.#blank = this.#blank === blank ? undefined : blank;
  };

  /** Puts the spotlight on an actor; on the one that has it already, takes it away. */
  toggleSpotlight = (actor: ActorId | undefined): void => {
    this.#spotlight = this.#spotlight === actor ? undefined : actor;
  };

  /** Takes one more digit of a scene's number. */
  type = (digit: string): void => {
    this.#typed = (this.#typed + digit).slice(-3);
  };

  /** Goes to the scene whose number was typed. False if none was. */
  enter = (): boolean => {
    const place = Number(this.#typed) - 1;
    if (this.#typed === '') return false;
    this.goTo(place);
    return true;
  };

  /** Takes back what lies over the scene: a number, a blank screen, the spotlight. False if nothing did. */
  stepBack = (): boolean => {
    if (this.#typed !== '') this.#typed = '';
    else if (this.#blank) this.#blank = undefined;
    else if (this.#spotlight) this.#spotlight = undefined;
    else return false;
    return true;
  };

  /** Begins to count the time anew. */
  restart = (): void => {
    this.#began = this.#sceneBegan = this.#now();
    this.#spent = new Map();
  };
}
