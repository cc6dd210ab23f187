import {
  drawGraph,
  focusOn,
  movePlan,
  planDrawing,
  previewOver,
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

/** Beyond this many actors not every name finds room at first, so that zooming in must make room for more. */
const CROWDED = 40;

/** The drawing on the stage, computed from the workspace, the selection and the room there is; and the camera before it. */
export class Picture {
  readonly #workspace: Workspace;
  readonly #selection: Selection;
  #frame = $state.raw<Frame | undefined>(undefined);
  #view = $state.raw<View | undefined>(undefined);
  #zoom = $state(1);
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
      ? planDrawing(status.open.graph, shown, positions, frame, this.#zoom)
      : undefined;
  });

  readonly #current = $derived(
    this.plan && (this.#held ? movePlan(this.plan, this.#held) : this.plan),
  );

  readonly #chosen = $derived.by((): Focus | undefined => {
    const { status } = this.#workspace;
    const { choice } = this.#selection;
    return choice && status.kind === 'ready' ? focusOn(status.open.lookup, choice) : undefined;
  });

  readonly focus = $derived.by((): Focus | undefined => {
    const { status } = this.#workspace;
    const { preview } = this.#selection;
    if (!preview || status.kind !== 'ready') return this.#chosen;
    return previewOver(focusOn(status.open.lookup, preview), this.#chosen);
  });

  readonly drawing = $derived.by((): Drawing | undefined => {
    const { status, shown, pins } = this.#workspace;
    const plan = this.#current;
    if (!plan || status.kind !== 'ready') return undefined;
    const { lookup, graph } = status.open;
    return drawGraph({ lookup, graph, shown, plan, focus: this.focus, pinned: pins });
  });

  /** Where the camera stands: from the picture as it fits the stage to the screen. */
  readonly transform = $derived.by((): Transform => {
    const plan = this.plan;
    return plan ? transformOf(this.#view, plan) : { k: 1, x: 0, y: 0 };
  });

  /** From the picture as it is drawn now (for some magnification) to the screen. */
  readonly layer = $derived.by((): Transform => {
    const { k, x, y } = this.transform;
    return { k: k / (this.plan?.zoom ?? 1), x, y };
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

  /** Draws a crowded picture anew for the magnification at which the camera has come to rest: more names find room. */
  rest = (): void => {
    const crowded = (this.plan?.nodes.size ?? 0) > CROWDED;
    this.#zoom = crowded ? Math.max(1, this.transform.k) : 1;
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
    const plan = this.plan;
    if (!plan) return;
    const place = { x: at.x / plan.zoom, y: at.y / plan.zoom };
    this.#workspace.pin(actor, unproject(plan.projection, place));
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
