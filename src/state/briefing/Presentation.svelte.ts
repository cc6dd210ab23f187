import type { StagedScene } from '../../core/briefing';
import type { ActorId, Scene, SceneId } from '../../core/dossier';
import { Asking, type Asked } from './Asking.svelte';
import type { Briefing } from './Briefing.svelte';

/** What covers the screen so that the room looks at the speaker. */
export type Blank = 'black' | 'white';

/** How long a scene was on, in ms. */
export type Timings = ReadonlyMap<SceneId, number>;

/** Of a rehearsal the times are taken; when it is over they stand still, until somebody has looked at them. */
export type RehearsalState = 'on' | 'over';

/** Where a presentation is: all that a second window must know to show the same. */
export interface Standing {
  readonly scene: number;
  readonly blank?: Blank | undefined;
  /** In question time: what is asked, and which answer is on. */
  readonly asked?: Asked | undefined;
  readonly spotlight?: ActorId | undefined;
  /** When it began, in ms since 1970. */
  readonly began: number;
  /** When the scene came on, and how long each was on before. */
  readonly sceneBegan: number;
  readonly spent: readonly (readonly [SceneId, number])[];
  readonly rehearsal?: RehearsalState | undefined;
  /** When a rehearsal was stopped, in ms since 1970; from then on no clock runs. */
  readonly stopped?: number | undefined;
}

/** Where a rehearsal stands that somebody leaves in its middle: over, with the time that its last scene was on. */
export function leftRehearsal(standing: Standing, scenes: readonly Scene[], now: number): Standing {
  const id = scenes[standing.scene]?.id;
  if (standing.rehearsal !== 'on' || id === undefined) return standing;
  const spent = new Map(standing.spent);
  spent.set(id, (spent.get(id) ?? 0) + now - standing.sceneBegan);
  return { ...standing, spent: [...spent], rehearsal: 'over', sceneBegan: now, stopped: now };
}

/** A briefing that is presented or rehearsed: blank screen, question time, spotlight, the number that is typed, and how long each scene was on. */
export class Presentation {
  readonly #briefing: Briefing;
  readonly #now: () => number;
  #blank = $state<Blank | undefined>(undefined);
  #spotlight = $state<ActorId | undefined>(undefined);
  #typed = $state('');
  #began = $state(0);
  #sceneBegan = $state(0);
  #spent = $state.raw<Timings>(new Map());
  #rehearsal = $state<RehearsalState | undefined>(undefined);
  #stopped = $state<number | undefined>(undefined);
  /** No state: what is taken down sees states as they were before. */
  #isEnded = false;

  readonly asking = new Asking(() => this.#briefing.ground?.lookup);

  /** What the room sees unless the screen is blank: an answer, or else the scene. */
  readonly staged = $derived.by((): StagedScene | undefined => {
    const { scene } = this.#briefing;
    return this.asking.answer ?? (scene && this.#briefing.stage(scene));
  });

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

  get rehearsal(): RehearsalState | undefined {
    return this.#rehearsal;
  }

  /** True once somebody has ended it, rather than gone away. */
  get isEnded(): boolean {
    return this.#isEnded;
  }

  get standing(): Standing {
    return {
      scene: this.#briefing.index,
      blank: this.#blank,
      asked: this.asking.asked,
      spotlight: this.#spotlight,
      began: this.#began,
      sceneBegan: this.#sceneBegan,
      spent: [...this.#spent],
      rehearsal: this.#rehearsal,
      stopped: this.#stopped,
    };
  }

  /** Goes on where an earlier page was, which showed the scene that is on now; the scene itself is kept by the address. */
  restore(standing: Standing): void {
    const isOn = standing.scene === this.#briefing.index;
    this.#blank = isOn ? standing.blank : undefined;
    this.asking.follow(isOn ? standing.asked : undefined);
    this.#spotlight = isOn ? standing.spotlight : undefined;
    this.#began = standing.began;
    this.#sceneBegan = isOn ? standing.sceneBegan : this.#now();
    this.#spent = new Map(standing.spent);
    this.#rehearsal = standing.rehearsal;
    this.#stopped = standing.stopped;
  }

  /** How long each scene was on until now. */
  timings(): Timings {
    const { scene } = this.#briefing;
    if (!scene || this.#rehearsal === 'over') return this.#spent;
    // A clock that is set back takes no time away.
    const on = Math.max(0, this.#now() - this.#sceneBegan);
    return new Map(this.#spent).set(scene.id, (this.#spent.get(scene.id) ?? 0) + on);
  }

  /**
   * How long each scene was on until now, in whole seconds. Scenes that somebody only passed through, in less than half a second, are none:
   * 0 seconds would say that nothing is meant.
   */
  taken(): ReadonlyMap<SceneId, number> {
    const seconds = [...this.timings()].map(([id, ms]) => [id, Math.round(ms / 1000)] as const);
    return new Map(seconds.filter(([, count]) => count > 0));
  }

  /**
   * Goes to a scene by its place, from 0. What was blank is lit, a question is closed, and the spotlight goes out. Not when a rehearsal is
   * over.
   */
  goTo = (place: number): void => {
    if (this.#rehearsal === 'over') return;
    this.#clear();
    this.asking.close();
    const { index } = this.#briefing;
    const spent = this.timings();
    this.#briefing.goTo(place);
    if (this.#briefing.index === index) return;
    this.#spent = spent;
    this.#sceneBegan = this.#now();
  };

  /** Goes on: to the next scene, or while an answer is on to the next answer. Behind the last one comes the scene again. */
  next = (): void => this.#go(1);
  previous = (): void => this.#go(-1);

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

  /** Lights a blank screen. */
  light = (): void => {
    this.#blank = undefined;
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

  /** Opens question time. */
  openQuestion = (): void => {
    this.#clear();
    this.asking.ask('');
  };

  /** Gives the scene back. */
  closeQuestion = (): void => {
    this.#spotlight = undefined;
    this.asking.close();
  };

  /** Takes back what lies over the scene: a number, a blank screen, a question, the spotlight. False if nothing did. */
  stepBack = (): boolean => {
    if (this.#typed !== '') this.#typed = '';
    else if (this.#blank) this.#blank = undefined;
    else if (this.asking.isOpen) this.closeQuestion();
    else if (this.#spotlight) this.#spotlight = undefined;
    else return false;
    return true;
  };

  /** Begins to count the time anew. The times of a rehearsal that is over stay. */
  restart = (): void => {
    if (this.#rehearsal === 'over') return;
    this.#began = this.#sceneBegan = this.#now();
    this.#spent = new Map();
  };

  /** Begins to take the times of a rehearsal. */
  rehearse = (): void => {
    this.#rehearsal = 'on';
    this.#stopped = undefined;
    this.restart();
  };

  /** Stops a rehearsal, whose times stand still from now on; otherwise ends presenting. The one way out, whoever asks for it. */
  end = (): void => {
    if (this.#rehearsal !== 'on') {
      this.#isEnded = true;
      this.#briefing.end();
      return;
    }
    this.#spent = this.timings();
    this.#sceneBegan = this.#stopped = this.#now();
    this.#rehearsal = 'over';
  };

  #go(by: 1 | -1): void {
    const { index } = this.#briefing;
    const { answers, answer, at } = this.asking;
    if (!answer) this.goTo(index + by);
    else if (!answers[at + by]) this.goTo(index);
    else {
      this.#clear();
      this.asking.step(by);
    }
  }

  /** What is on changes: nothing lies over what comes. */
  #clear(): void {
    this.#typed = '';
    this.#blank = undefined;
    this.#spotlight = undefined;
  }
}
