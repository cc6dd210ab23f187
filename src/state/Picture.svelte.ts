import {
  drawGraph,
  focusOn,
  holdDrawing,
  planDrawing,
  previewOver,
  transformOf,
  viewOf,
  type Drawing,
  type DrawInput,
  type Focus,
  type Plan,
  type Transform,
  type View,
} from '../core/drawing';
import type { ActorId } from '../core/dossier';
import { unproject, type Frame, type Point } from '../core/layout';
import { Hand } from './Hand.svelte';
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
  #hand = $state.raw<Hand | undefined>(undefined);

  constructor(workspace: Workspace, selection: Selection) {
    this.#workspace = workspace;
    this.#selection = selection;
  }

  /** The picture at rest. */
  readonly plan = $derived.by((): Plan | undefined => {
    const { status, shown, positions } = this.#workspace;
    const frame = this.#frame;
    return frame && status.kind === 'ready'
      ? planDrawing(status.open.graph, shown, positions, frame, this.#zoom, status.open.layout)
      : undefined;
  });

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

  readonly #input = $derived.by((): DrawInput | undefined => {
    const { status, shown, pins } = this.#workspace;
    if (!this.plan || status.kind !== 'ready') return undefined;
    const { lookup, graph } = status.open;
    return { lookup, graph, shown, plan: this.plan, focus: this.focus, pinned: pins };
  });

  /** The picture with every actor in its place. */
  readonly #atRest = $derived(this.#input && drawGraph(this.#input));

  readonly #held = $derived(
    this.#hand && this.#input && this.#atRest && holdDrawing(this.#input, this.#atRest),
  );

  readonly drawing = $derived.by((): Drawing | undefined => {
    const places = this.#hand?.places;
    return places && this.#held && places.size > 0 ? this.#held(places) : this.#atRest;
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
    return this.#hand !== undefined;
  }

  /** Moves an actor while it is dragged; in CSS px of the picture. */
  hold = (actor: ActorId, at: Point): void => {
    const { status, positions } = this.#workspace;
    if (!this.plan || status.kind !== 'ready') return;
    this.#hand ??= new Hand(actor, status.open, positions, this.plan);
    this.#hand.moveTo(at);
  };

  /** Lets go of an actor: it stays at a point of the picture, and the picture is planned anew round it. */
  drop = (actor: ActorId, at: Point): void => {
    this.#hand?.end();
    this.#hand = undefined;
    if (!this.plan) return;
    const { projection, zoom } = this.plan;
    this.#workspace.pin(actor, unproject(projection, { x: at.x / zoom, y: at.y / zoom }));
  };

  /** Moves an actor by some px of the picture and keeps it there. */
  nudge = (actor: ActorId, by: Point): void => {
    const at = this.plan?.nodes.get(actor)?.at;
    if (at) this.drop(actor, { x: at.x + by.x, y: at.y + by.y });
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
