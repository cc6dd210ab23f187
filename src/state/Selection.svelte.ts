import { sameChoice, type Choice } from '../core/drawing';
import type { Relation } from '../core/dossier';

type Quote = Relation['evidence'][number];

/** What a person has chosen, and what they are only looking at. */
export class Selection {
  #choice = $state.raw<Choice | undefined>(undefined);
  #used = $state(false);
  #preview = $state.raw<Choice | undefined>(undefined);
  #reading = $state.raw<Choice | undefined>(undefined);
  #asked = $state.raw<Quote | undefined>(undefined);

  get choice(): Choice | undefined {
    return this.#choice;
  }

  /** Under the pointer or the keyboard's focus; gone when it leaves. */
  get preview(): Choice | undefined {
    return this.#preview;
  }

  /** The sentence that somebody who reads along has come to. */
  get reading(): Choice | undefined {
    return this.#reading;
  }

  /** Something has been chosen before, so that choosing nothing is news. */
  get used(): boolean {
    return this.#used;
  }

  /** The words of what is chosen that were last asked for in the text; a new object each time. */
  get asked(): Quote | undefined {
    return this.#asked;
  }

  choose = (choice: Choice | undefined): void => {
    this.#preview = undefined;
    this.#asked = undefined;
    this.#used ||= choice !== undefined;
    if (!sameChoice(choice, this.#choice)) this.#choice = choice;
  };

  look = (choice: Choice | undefined): void => {
    if (!sameChoice(choice, this.#preview)) this.#preview = choice;
  };

  readTo = (choice: Choice | undefined): void => {
    if (!sameChoice(choice, this.#reading)) this.#reading = choice;
  };

  /** Asks for words to be shown in the text; what is chosen stays. */
  ask = (words: Quote): void => {
    this.#asked = { ...words };
  };
}
