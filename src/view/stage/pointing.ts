import type { Lookup } from '../../core/dossier';
import type { Point } from '../../core/layout';
import { readChoice, type Choice, type Focus, type Step } from '../../core/drawing';

const STEPS: Readonly<Record<string, Step>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};

/** How far a step moves an actor that is pushed by the keyboard, in px of the picture. */
export const NUDGES: Readonly<Partial<Record<Step, Point>>> = {
  left: { x: -16, y: 0 },
  right: { x: 16, y: 0 },
  up: { x: 0, y: -16 },
  down: { x: 0, y: 16 },
};

/** The step that a key asks for, if any. */
export const stepOf = (key: string): Step | undefined => STEPS[key];

/** What an element of the stage stands for. */
export const hitOf = (element: Element): { kind: string; id: string } => ({
  kind: element.getAttribute('data-kind') ?? '',
  id: element.getAttribute('data-id') ?? '',
});

/** What is chosen by pointing at something with an id; undefined if the dossier does not have it. */
export const choiceOf = (
  lookup: Lookup,
  { kind, id }: { kind: string; id: string },
): Choice | undefined => readChoice(lookup, kind, id);

/** What stands for a choice: the tick of a sentence; on the stage its own mark, else that of an actor or line it lights, else the stage's one tab stop. */
export function markFor(
  choice: Choice | undefined,
  focus: Focus | undefined,
): HTMLElement | SVGElement | undefined {
  if (choice?.kind === 'sentence') {
    const tick = document.querySelector<HTMLElement>(`[data-tick="${CSS.escape(choice.id)}"]`);
    if (tick) return tick;
  }
  const keys = [
    ...(choice ? [`${choice.kind} ${choice.id}`] : []),
    ...[...(focus?.chosen ?? [])].map((id) => `actor ${id}`),
    ...[...(focus?.lit ?? [])].map((id) => `relation ${id}`),
  ];
  const find = (selector: string) => document.querySelector<SVGElement>(`svg [data-key${selector}`);
  for (const key of keys) {
    const mark = find(`="${CSS.escape(key)}"]`);
    if (mark) return mark;
  }
  return find('][tabindex="0"]') ?? undefined;
}
