import {
  drawGraph,
  focusOn,
  holdDrawing,
  keepInSight,
  planDrawing,
  previewOver,
  reuseMarks,
  transformOf,
  viewOf,
  type Choice,
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

/** Beyond this many actors not every name finds room at first: zooming in makes room only, and words stay as small as they are. */
const CROWDED = 40;
/** How much larger words and shapes of other pictures grow when somebody zooms in; the rest of it is room. */
const LARGEST = 1.6;

/** In drawings with more marks than this it pays to find out which have changed. */
const CROWDED_MARKS = 600;

/** An actor that is put down stays so far from the edge of the picture, in px. */
const EDGE = 26;

/** The drawing on the stage, computed from the workspace, the selection and the room there is; and the camera before it. */
export class Picture {
  readonly #workspace: Workspace;
  readonly #selection: Selection;
  #frame = $state.raw<Frame | undefined>(undefined);
  #view = $state.raw<View | undefined>(undefined);
  #zoom = $state(1);
  #cardSide = $state<'left' | 'right'>('left');
  #hand = $state.raw<Hand | undefined>(undefined);
  #refused = false;
  #before: Drawing | undefined;

  constructor(workspace: Workspace, selection: Selection) {
    this.#workspace = workspace;
    this.#selection = selection;
  }

  /** The picture at rest. */
  readonly plan = $derived.by((): Plan | undefined => {
    const { status, positions } = this.#workspace;
    const frame = this.#frame;
    if (!frame || status.kind !== 'ready') return undefined;
    const { graph, first, layout } = status.open;
    return planDrawing(graph, first, positions, frame, this.#zoom, layout);
  });

  readonly #chosen = $derived.by((): Focus | undefined => {
    const { status } = this.#workspace;
    const { choice } = this.#selection;
    return choice && status.kind === 'ready' ? focusOn(status.open.lookup, choice) : undefined;
  });

  readonly focus = $derived.by((): Focus | undefined => {
    const { status } = this.#workspace;
    const looking = this.#selection.preview ?? this.#selection.reading;
    if (!looking || status.kind !== 'ready') return this.#chosen;
    const focus = focusOn(status.open.lookup, looking);
    // A sentence that supports nothing leaves the picture as it is while somebody reads over it.
    if (looking === this.#selection.reading && focus.lit.size === 0) return this.#chosen;
    return previewOver(focus, this.#chosen);
  });

  readonly #input = $derived.by((): DrawInput | undefined => {
    const { status, shown, beside, speaker, pins } = this.#workspace;
    if (!this.plan || status.kind !== 'ready') return undefined;
    const { lookup, graph } = status.open;
    return {
      lookup,
      graph,
      shown,
      beside,
      speaker,
      plan: this.plan,
      focus: this.focus,
      pinned: pins,
    };
  });

  /** The picture with every actor in its place. */
  readonly #atRest = $derived.by((): Drawing | undefined => {
    if (!this.#input) return undefined;
    const drawing = drawGraph(this.#input);
    if (drawing.marks.length <= CROWDED_MARKS) return drawing;
    // A memory of what was drawn, not a state: the picture is the same with it, only sooner painted.
    this.#before = reuseMarks(this.#before, drawing);
    return this.#before;
  });

  /** What the drawing is made of: for whoever draws the same on another sheet. */
  get input(): DrawInput | undefined {
    return this.#input;
  }

  readonly #held = $derived(
    this.#hand && this.#input && this.#atRest && holdDrawing(this.#input, this.#atRest),
  );

  readonly drawing = $derived.by((): Drawing | undefined => {
    const places = this.#hand?.places;
    return places && this.#held && places.size > 0 ? this.#held(places) : this.#atRest;
  });

  /** On which side of the stage the card lies: away from what was chosen when it opened. */
  get cardSide(): 'left' | 'right' {
    return this.#cardSide;
  }

  /** Chooses the card's side for a choice that opens it: by where the layout puts what it lights. */
  standAside = (choice: Choice): void => {
    const { status, positions } = this.#workspace;
    if (status.kind !== 'ready') return;
    const { lookup, graph } = status.open;
    const { chosen, lit } = focusOn(lookup, choice);
    const ends = [...lit].flatMap((id) => {
      const relation = lookup.findRelation(id);
      return relation ? [relation.source, relation.target] : [];
    });
    const meant = new Set(chosen.size > 0 ? chosen : ends);
    const across = graph.nodes.map(({ id }, i) => ({
      meant: meant.has(id),
      x: positions[i]?.x ?? 0,
    }));
    const all = across.map(({ x }) => x);
    const own = across.filter((one) => one.meant).map(({ x }) => x);
    const middle = (Math.min(...all) + Math.max(...all)) / 2;
    const mean = own.reduce((sum, x) => sum + x / own.length, 0);
    this.#cardSide = own.length > 0 && mean < middle ? 'right' : 'left';
  };

  /** Where the camera stands: from the picture as it fits the stage to the screen. */
  readonly transform = $derived.by((): Transform => {
    const plan = this.plan;
    return plan ? keepInSight(transformOf(this.#view, plan), plan) : { k: 1, x: 0, y: 0 };
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
    this.rest();
  };

  /** Points the camera by a transform, as pan and zoom give it. */
  move = (transform: Transform): void => {
    if (this.plan) this.#view = viewOf(transform, this.plan);
  };

  /** Moves the camera, if none of some points of the picture (CSS px) is in sight, until the first of them is in the middle. */
  bringIntoSight = (points: readonly Point[]): void => {
    const [first] = points;
    const { k, x, y } = this.layer;
    const frame = this.#frame;
    if (!first || !frame || !this.#view) return;
    const isSeen = (point: Point) => {
      const at = { x: point.x * k + x, y: point.y * k + y };
      return at.x > EDGE && at.x < frame.width - EDGE && at.y > EDGE && at.y < frame.height - EDGE;
    };
    if (points.some(isSeen)) return;
    this.move({
      k: this.transform.k,
      x: frame.width / 2 - first.x * k,
      y: frame.height / 2 - first.y * k,
    });
  };

  /** Brings what a choice is about into sight: its actors, or those at the ends of what it lights. */
  bringToChoice = (choice: Choice): void => {
    const { status } = this.#workspace;
    if (status.kind !== 'ready' || !this.plan) return;
    const { chosen, lit } = focusOn(status.open.lookup, choice);
    const ends = [...lit].flatMap((id) => {
      const relation = status.open.lookup.findRelation(id);
      return relation ? [relation.source, relation.target] : [];
    });
    const { nodes } = this.plan;
    this.bringIntoSight(
      (chosen.size > 0 ? [...chosen] : ends).flatMap((id) => nodes.get(id)?.at ?? []),
    );
  };

  /** Draws the picture anew for the magnification at which the camera has come to rest: more words find room. */
  rest = (): void => {
    const { status } = this.#workspace;
    const k = this.#view?.k ?? 1;
    const crowded = status.kind === 'ready' && status.open.graph.nodes.length > CROWDED;
    this.#zoom = Math.max(1, crowded ? k : k / Math.min(LARGEST, Math.sqrt(k)));
  };

  /** True while an actor is in somebody's hand. */
  get isHeld(): boolean {
    return this.#hand !== undefined;
  }

  /** Moves an actor while it is dragged; in CSS px of the picture. */
  hold = (actor: ActorId, at: Point): void => {
    const { boxes, positions } = this.#workspace;
    if (!this.plan || this.#refused) return;
    this.#hand ??= new Hand(actor, boxes, positions, this.plan);
    this.#hand.moveTo(this.#inside(at));
  };

  /** Lets go of an actor: it stays at a point of the picture, and the picture is planned anew round it. */
  drop = (actor: ActorId, at: Point): void => {
    this.#open();
    const refused = this.#refused;
    this.#refused = false;
    if (!this.plan || refused) return;
    const { projection, zoom } = this.plan;
    const { x, y } = this.#inside(at);
    this.#workspace.pin(actor, unproject(projection, { x: x / zoom, y: y / zoom }));
  };

  /** Gives a dragged actor up: it goes back, and the rest of the drag is not heeded. */
  refuse = (): void => {
    this.#refused = true;
    this.#open();
  };

  /** Puts an actor back that was taken from a hand. */
  giveBack = (): void => {
    this.#refused = false;
    this.#open();
  };

  #open(): void {
    this.#hand?.end();
    this.#hand = undefined;
  }

  /** The nearest point of the picture at which an actor is not cut by its edge. */
  #inside({ x, y }: Point): Point {
    const { width, height } = this.plan?.frame ?? { width: 0, height: 0 };
    const within = (value: number, size: number) => Math.max(EDGE, Math.min(size - EDGE, value));
    return { x: within(x, width), y: within(y, height) };
  }

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
