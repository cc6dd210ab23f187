import * as v from 'valibot';
import type { Quote } from '../core/anchoring';
import type { Dossier } from '../core/dossier';

/** Whether a person has held words against the original, and where it stands. */
const CheckSchema = v.object({
  answer: v.picklist(['yes', 'no']),
  link: v.optional(v.string()),
});
export type Check = v.InferOutput<typeof CheckSchema>;

const keyOf = ({ article, start, end }: Quote): string => `${article} ${start} ${end}`;

/** A person's own notes on the quotations of a dossier, kept on this machine. Where storage is refused they last as long as the page. */
export class Checks {
  readonly #key: string;
  #all = $state.raw<Readonly<Record<string, Check>>>({});

  constructor(dossier: Dossier['id']) {
    this.#key = `parley.checks.${dossier}`;
    this.#all = read(this.#key);
  }

  of(quote: Quote): Check | undefined {
    const key = keyOf(quote);
    return Object.hasOwn(this.#all, key) ? this.#all[key] : undefined;
  }

  /** Notes what was found; undefined takes the note back. */
  note(quote: Quote, check: Check | undefined): void {
    const { [keyOf(quote)]: _, ...rest } = this.#all;
    this.#all = check ? { ...rest, [keyOf(quote)]: check } : rest;
    try {
      localStorage.setItem(this.#key, JSON.stringify(this.#all));
    } catch {
      // Storage is refused (a private window, a policy): the note still holds for this visit.
    }
  }

  /** How many quotations have been held against the original, and how many of them were found there. */
  get count(): { readonly checked: number; readonly confirmed: number } {
    const all = Object.values(this.#all);
    return { checked: all.length, confirmed: all.filter(({ answer }) => answer === 'yes').length };
  }
}

/** What is kept under a key; notes that cannot be read are as if they were not there. */
function read(key: string): Readonly<Record<string, Check>> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    const parsed = v.safeParse(v.record(v.string(), CheckSchema), kept);
    return parsed.success ? parsed.output : {};
  } catch {
    return {};
  }
}
