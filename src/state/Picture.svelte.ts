import {
  drawGraph,
  focusOn,
  movePlan,
  planDrawing,
  transformOf,
  viewOf,
  type Drawing,
  type Focus,
  type Plan,
  type Transform,
  type View,
} from '../core/drawing';
import type { ActorId } from '../core/dossier';
import { unproject, type Frame, type Point } from '../core/layout';
import type { Selection } from './Selection.svelte';
import type { Workspace } from './Workspace.svelte';

/** The drawing on the stage, computed from the workspace, the selection and the room there is; and the camera before it. */
export class Picture {
  readonly #workspace: Workspace;
  readonly #selection: Selection;
  #frame = $state.raw<Frame | undefined>(undefined);
  #view = $state.raw<View | undefined>(undefined);
  #held = $state.raw<ReadonlyMap<ActorId, Point> | undefined>(undefined);

  constructor(workspace: Workspace, selection: Selection) {
    this.#workspace = workspace;
    this.#selection = selection;
  }

  /** The picture at rest. */
  readonly plan = $derived.by((): Plan | undefined => {
    const { status, shown, positions } = this.#workspace;
    const frame = this.#frame;
    return frame && status.kind === 'ready'
      ? planDrawing(status.open.graph, shown, positions, frame)
      : undefined;
  });

  readonly #current = $derived(
    this.plan && (this.#held ? movePlan(this.plan, this.#held) : this.plan),
  );

  readonly focus = $derived.by((): Focus | undefined => {
    const { status } = this.#workspace;
    const looking = this.#selection.preview ?? this.#selection.choice;
    return looking && status.kind === 'ready' ? focusOn(status.open.lookup, looking) : undefined;
  });

  readonly drawing = $derived.by((): Drawing | undefined => {
    const { status, shown } = this.#workspace;
    const plan = this.#current;
    if (!plan || status.kind !== 'ready') return undefined;
    const { lookup, graph } = status.open;
    return drawGraph({ lookup, graph, shown, plan, focus: this.focus });
  });

  readonly transform = $derived.by((): Transform => {
    const plan = this.plan;
    return plan ? transformOf(this.#view, plan) : { k: 1, x: 0, y: 0 };
  });

  /** What the camera shows; undefined where the whole picture fits. */
  get view(): View | undefined {
    return this.#view;
  }

  /** Points the camera at a view. */
  show = (view: View | undefined): void => {
    this.#view = view;
  };

  /** Points the camera by a transform, as pan and zoom give it. */
  move = (transform: Transform): void => {
    if (this.plan) this.#view = viewOf(transform, this.plan);
  };

  /** True while an actor is in somebody's hand. */
  get isHeld(): boolean {
    return this.#held !== undefined;
  }

  /** Moves an actor while it is dragged; in CSS px of the picture. */
  hold = (actor: ActorId, at: Point): void => {
    this.#held = new Map([[actor, at]]);
  };

  /** Lets go of a dragged actor: it stays there, and the picture is planned anew round it. */
  drop = (actor: ActorId, at: Point): void => {
    this.#held = undefined;
    if (this.plan) this.#workspace.pin(actor, unproject(this.plan.projection, at));
  };

  get frame(): Frame | undefined {
    return this.#frame;
  }

  /** Tells how much room the stage leaves for the picture, in CSS px. */
  resize = (frame: Frame): void => {
    if (frame.width !== this.#frame?.width || frame.height !== this.#frame.height)
      this.#frame = frame;
  };
}
