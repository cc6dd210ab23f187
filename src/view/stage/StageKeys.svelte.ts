import type { ActorId } from '../../core/dossier';
import { walk, type Drawing, type Standing } from '../../core/drawing';
import type { Session } from '../../state/session';
import type { Open } from '../../state/Workspace.svelte';
import { choiceOf, hitOf, NUDGES, stepOf } from './pointing';

/** Where the keyboard stands on the stage, and what its keys do there. */
export class StageKeys {
  readonly #session: Session;
  readonly #open: () => Open;
  readonly #drawing: () => Drawing;
  #standing = $state.raw<Standing | undefined>(undefined);

  constructor(session: Session, open: () => Open, drawing: () => Drawing) {
    this.#session = session;
    this.#open = open;
    this.#drawing = drawing;
  }

  /** Key of the target that takes the stage's one tab stop. */
  readonly stop = $derived.by(() => {
    const standing = this.#standing;
    const key = standing && `${standing.kind} ${standing.id}`;
    if (key !== undefined && this.#drawing().targets.some((target) => target.key === key))
      return key;
    const first = this.#first;
    return first && `actor ${first}`;
  });

  get #first(): ActorId | undefined {
    return this.#open().graph.nodes[0]?.id;
  }

  /** Puts the keyboard on an actor. */
  standOn(id: ActorId): void {
    this.#standing = { kind: 'actor', id };
  }

  /** Takes note of the target that has the focus. Answers what it stands for. */
  follow(target: Element) {
    const { lookup } = this.#open();
    const choice = choiceOf(lookup, hitOf(target));
    if (choice?.kind === 'actor') this.standOn(choice.id);
    else if (choice?.kind === 'relation' && this.#standing?.id !== choice.id) {
      const relation = lookup.findRelation(choice.id);
      if (relation) this.#standing = { kind: 'relation', id: choice.id, home: relation.source };
    }
    return choice;
  }

  readonly onkeydown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (this.#press(event)) event.preventDefault();
  };

  #press(event: KeyboardEvent): boolean {
    const { lookup } = this.#open();
    const { navigation, picture, workspace, draft } = this.#session;
    const first = this.#first;
    const from = this.#standing ?? (first && { kind: 'actor' as const, id: first });
    if (!from) return false;
    const step = stepOf(event.key);
    const push = event.shiftKey && step && NUDGES[step];
    const actor = from.kind === 'actor' ? lookup.findActor(from.id) : undefined;
    if (push && actor) picture.nudge(actor.id, push);
    else if (step) this.#walk(from, step, event);
    else if (event.key === 'Enter' || event.key === ' ') {
      const target = event.target instanceof Element ? event.target.closest('[data-kind]') : null;
      if (target) navigation.choose(choiceOf(lookup, hitOf(target)));
    } else if (event.key === 'b' && from.kind === 'relation') this.#chooseBundle(from.id);
    else if (event.key === 'r' && draft.on && actor) draft.drawLine(actor.id);
    else if ((event.key === 'Delete' || event.key === 'Backspace') && actor)
      workspace.unpin(actor.id);
    else return false;
    return true;
  }

  #walk(from: Standing, step: Parameters<typeof walk>[3], { currentTarget }: KeyboardEvent): void {
    const to = walk(this.#open().lookup, this.#drawing(), from, step);
    this.#standing = to;
    if (currentTarget instanceof Element)
      currentTarget
        .querySelector<SVGElement>(`[data-key="${CSS.escape(`${to.kind} ${to.id}`)}"]`)
        ?.focus();
  }

  #chooseBundle(id: string): void {
    const { lookup, graph } = this.#open();
    const relation = lookup.findRelation(id);
    const ends = relation && [relation.source, relation.target];
    const pair = graph.pairs.find(({ a, b }) => ends?.includes(a) && ends.includes(b));
    if (pair) this.#session.navigation.choose(choiceOf(lookup, { kind: 'pair', id: pair.id }));
  }
}
