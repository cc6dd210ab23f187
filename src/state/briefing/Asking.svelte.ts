import { answerQuestion, type StagedScene } from '../../core/briefing';
import type { Lookup } from '../../core/dossier';
import { createIndex } from '../../core/search';

/** A question, and the place of the answer that is on, from 0. */
export interface Asked {
  readonly query: string;
  readonly at: number;
}

/** Question time: what is asked in the middle of a briefing, and what the text has to say about it. */
export class Asking {
  readonly #lookup: () => Lookup | undefined;
  #query = $state<string | undefined>(undefined);
  #at = $state(0);

  constructor(lookup: () => Lookup | undefined) {
    this.#lookup = lookup;
  }

  readonly #index = $derived.by(() => {
    const lookup = this.#lookup();
    return this.isOpen && lookup ? createIndex(lookup) : undefined;
  });

  /** What the text says about what is asked, the best quotation first. */
  readonly answers = $derived.by((): readonly StagedScene[] =>
    this.#index ? answerQuestion(this.#index, this.query) : [],
  );

  /** The answer that is on; undefined if there is none. */
  readonly answer = $derived.by((): StagedScene | undefined => this.answers[this.#at]);

  get isOpen(): boolean {
    return this.#query !== undefined;
  }

  get query(): string {
    return this.#query ?? '';
  }

  /** The place of the answer that is on, from 0. */
  get at(): number {
    return this.#at;
  }

  /** What another window, or this page after a reload, must know to show the same; undefined when it is no question time. */
  get asked(): Asked | undefined {
    return this.#query === undefined ? undefined : { query: this.#query, at: this.#at };
  }

  /** Asks what is asked elsewhere, and shows the same answer. */
  follow(asked: Asked | undefined): void {
    this.#query = asked?.query;
    this.#at = asked?.at ?? 0;
  }

  /** Asks something; '' opens question time. */
  ask = (query: string): void => {
    this.#query = query;
    this.#at = 0;
  };

  /** Goes some answers on or back; behind the last one comes the first. */
  step = (by: number): void => {
    const count = this.answers.length;
    if (count > 0) this.#at = (this.#at + by + count) % count;
  };

  close = (): void => {
    this.#query = undefined;
  };
}
