import type { Problem } from '../../core/dossier';
import { libraryProblem } from './library-problem';

/** What last went wrong with the dossiers of this machine, until a person does something else. */
export class Trouble {
  #problem = $state.raw<Problem | undefined>(undefined);

  get problem(): Problem | undefined {
    return this.#problem;
  }

  /** Does what a person asks for; true if it could be done, else why not is noted. */
  try = async (work: () => Promise<unknown>): Promise<boolean> => {
    this.#problem = undefined;
    try {
      await work();
      return true;
    } catch (error) {
      this.#problem = libraryProblem(error);
      return false;
    }
  };

  note(problem: Problem | undefined): void {
    this.#problem = problem;
  }

  /** Takes a problem back that is none any more; another one that was noted meanwhile stays. */
  settle(problem: Problem | undefined): void {
    if (this.#problem === problem) this.#problem = undefined;
  }

  dismiss = (): void => {
    this.#problem = undefined;
  };
}
