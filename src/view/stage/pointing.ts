import type { Lookup } from '../../core/dossier';
import { readChoice, type Choice, type Step } from '../../core/drawing';

const STEPS: Readonly<Record<string, Step>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};

/** The step that a key asks for, if any. */
export const stepOf = (key: string): Step | undefined => STEPS[key];

/** What is chosen by pointing at something with an id; undefined if the dossier does not have it. */
export const choiceOf = (
  lookup: Lookup,
  { kind, id }: { kind: string; id: string },
): Choice | undefined => readChoice(lookup, kind, id);
