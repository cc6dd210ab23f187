import type { Choice } from '../core/drawing';

/** What a person has chosen, and what they are only looking at. */
export class Selection {
  #choice = $state.raw<Choice | undefined>(undefined);
  #used = $state(false);
  #preview = $state.raw<Choice | undefined>(undefined);

  get choice(): Choice | undefined {
    return this.#choice;
  }

  /** Under the pointer or the keyboard's focus; gone when it leaves. */
  get preview(): Choice | undefined {
    return this.#preview;
  }

  /** Something has been chosen before, so that choosing nothing is news. */
  get used(): boolean {
    return this.#used;
  }

  choose = (choice: Choice | undefined): void => {
    this.#preview = undefined;
    this.#used ||= choice !== undefined;
    if (!sameChoice(choice, this.#choice)) this.#choice = choice;
  };

  look = (choice: Choice | undefined): void => {
    if (!sameChoice(choice, this.#preview)) this.#preview = choice;
  };
}

export const sameChoice = (a: Choice | undefined, b: Choice | undefined): boolean =>
  a?.kind === b?.kind && a?.id === b?.id;
