import { createLookup, type ActorId, type Dossier, type Problem } from '../../core/dossier';
import {
  clearPins,
  setPin,
  setPlaces,
  type Edit,
  type Outcome,
  type Signature,
} from '../../core/dossier/edits';
import { applyChanges, compareDossiers, revertChanges } from '../../core/dossier/revision';
import type { Point } from '../../core/layout';
import { placeNewcomers } from '../../core/layout/arranging';
import { editingTexts } from '../../core/texts/annotate';
import { layGround } from '../groundwork';
import type { Navigation } from '../Navigation.svelte';
import type { Open, PinChange, Workspace } from '../Workspace.svelte';
import type { History } from './History.svelte';

/** An operation on the dossier that is open. */
export type Operation = (dossier: Dossier, signature: Signature) => Outcome;

/** What the last step did, for whoever tells it. */
export interface Done {
  readonly label: string;
  readonly how: 'done' | 'undone' | 'redone';
}

/** Edits the dossier that is open: every change is an operation of the core and a step of the history. */
export class Editing {
  readonly #workspace: Workspace;
  readonly #navigation: Navigation;
  readonly #history: History;
  readonly #onchange: () => void;
  readonly #who: () => string;
  #problem = $state.raw<Problem | undefined>(undefined);
  #done = $state.raw<Done | undefined>(undefined);
  #refusal: (() => Problem | undefined) | undefined;

  /** @param onchange Called after every change of the dossier, to keep it. */
  constructor(
    workspace: Workspace,
    navigation: Navigation,
    history: History,
    who: () => string,
    onchange: () => void,
  ) {
    this.#workspace = workspace;
    this.#navigation = navigation;
    this.#history = history;
    this.#who = who;
    this.#onchange = onchange;
  }

  /** Why the last operation was not done; gone with the next one that is. */
  get problem(): Problem | undefined {
    return this.#problem;
  }

  /** What the last step did; a new object each time. */
  get done(): Done | undefined {
    return this.#done;
  }

  /** The dossier as it is now; undefined while none is open. */
  get dossier(): Dossier | undefined {
    const { status } = this.#workspace;
    return status.kind === 'ready' ? status.open.lookup.dossier : undefined;
  }

  /** Asks before every operation whether the dossier may be edited here. */
  guard(refusal: () => Problem | undefined): void {
    this.#refusal = refusal;
  }

  dismiss = (): void => {
    this.#problem = undefined;
  };

  /** Does an operation. What it did, or undefined after noting why it could not be done. */
  edit = (operation: Operation): Edit | undefined => {
    const before = this.dossier;
    if (!before) return undefined;
    const refused = this.#refusal?.();
    const outcome = refused
      ? { problem: refused }
      : operation(before, { by: this.#who(), at: new Date().toISOString() });
    if ('problem' in outcome) {
      this.#problem = outcome.problem;
      return undefined;
    }
    this.#problem = undefined;
    const { dossier, open } = this.#prepare(outcome.dossier);
    const changes = compareDossiers(before, dossier);
    if (changes.length === 0) return outcome;
    this.#history.add({ label: outcome.label, at: new Date().toISOString(), changes });
    this.#show(open, { label: outcome.label, how: 'done' });
    return { ...outcome, dossier };
  };

  undo = (): void => {
    this.leapTo(this.#history.cursor - 1);
  };

  redo = (): void => {
    this.leapTo(this.#history.cursor + 1);
  };

  /** Goes to a point of the history: as many steps are in force then. */
  leapTo = (cursor: number): void => {
    let dossier = this.dossier;
    const refused = this.#refusal?.();
    if (refused) this.#problem = refused;
    const { cursor: from, revisions } = this.#history;
    const to = Math.max(0, Math.min(revisions.length, cursor));
    if (!dossier || refused || to === from) return;
    for (let at = from; at < to; at += 1)
      dossier = applyChanges(dossier, revisions[at]?.changes ?? []);
    for (let at = from; at > to; at -= 1)
      dossier = revertChanges(dossier, revisions[at - 1]?.changes ?? []);
    const label = revisions[to > from ? to - 1 : to]?.label ?? '';
    this.#history.moveTo(to);
    this.#problem = undefined;
    this.#show(this.#openExactly(dossier), { label, how: to > from ? 'redone' : 'undone' });
  };

  /** Shows a dossier that another window has edited, with its history as it stands there. */
  follow(dossier: Dossier): void {
    this.#show(this.#openExactly(dossier), undefined, false);
  }

  /** Keeps what a hand did with the pins. */
  keepPin = (change: PinChange): void => {
    const { status } = this.#workspace;
    const edit = this.edit((dossier) =>
      change === 'none' ? clearPins(dossier) : setPin(dossier, change.actor, change.place),
    );
    // What was refused must not look as if it were done.
    if (!edit && status.kind === 'ready') this.#workspace.replace(status.open);
  };

  /** Finds places for all actors anew; those that a hand has put somewhere stay there. */
  arrange = async (): Promise<void> => {
    const id = this.dossier?.id;
    if (id === undefined) return;
    const { arrangeGraph } = await import('../../core/drawing/arrange');
    // Only now: while it was fetched somebody may have edited, or opened another dossier.
    const { status } = this.#workspace;
    if (status.kind !== 'ready' || status.open.lookup.dossier.id !== id) return;
    const { graph, first, lookup } = status.open;
    const places = arrangeGraph(lookup, graph, first, TRIES);
    this.edit((dossier) => ({
      dossier: setPlaces(dossier, pinsOf(dossier.actors, places)),
      label: editingTexts.arranged,
    }));
  };

  /** The dossier with a place for every actor, and what a view needs of it. Those that stand already stay. */
  #prepare(edited: Dossier): { readonly dossier: Dossier; readonly open: Open } {
    const lookup = createLookup(edited);
    const { graph, first, input } = layGround(lookup);
    const known = this.#knownPlaces(edited);
    const layout = placeNewcomers(
      input,
      edited.actors.map(({ id }) => known.get(id)),
    );
    const dossier = setPlaces(edited, pinsOf(edited.actors, layout));
    return {
      dossier,
      // The places are all that differs, and no answer of the lookup depends on them.
      open: { lookup: { ...lookup, dossier }, graph, first, boxes: input.nodes, layout },
    };
  }

  /**
   * A dossier as the history has it, and what a view needs of it. Places that it does not keep are not added, or the next step would
   * not be one from what is kept.
   */
  #openExactly(dossier: Dossier): Open {
    const { open } = this.#prepare(dossier);
    return { ...open, lookup: { ...open.lookup, dossier } };
  }

  /** Where actors stand: as the dossier keeps it, else as it is on the stage now. */
  #knownPlaces({ layout }: Dossier): ReadonlyMap<string, Point> {
    const known = new Map<string, Point>();
    const { status } = this.#workspace;
    if (status.kind === 'ready')
      status.open.graph.nodes.forEach(({ id }, i) => {
        const place = status.open.layout[i];
        if (place) known.set(id, place);
      });
    for (const { actor, x, y } of layout.places) known.set(actor, { x, y });
    return known;
  }

  #show(open: Open, done: Done | undefined, keep = true): void {
    this.#workspace.replace(open);
    this.#navigation.settle();
    this.#done = done;
    if (keep) this.#onchange();
  }
}

/** Layouts that compete when a picture is arranged anew. */
const TRIES = 6;

const pinsOf = (actors: Dossier['actors'], places: readonly Point[]) =>
  actors.map(({ id }: { readonly id: ActorId }, i) => ({
    actor: id,
    x: places[i]?.x ?? 0,
    y: places[i]?.y ?? 0,
  }));
