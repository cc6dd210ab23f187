import type { ActorId } from '../core/dossier';
import type { Plan } from '../core/drawing';
import { project, unproject, type LayoutNode, type Point } from '../core/layout';
import type { DragSimulation } from '../core/layout/arranging';

/** On a picture with more actors than this, others make room only when the actor is let go: each frame would move half of it. */
const CROWDED = 120;

/** An actor in somebody's hand, and those that make room for it; one step in each frame of the screen. */
export class Hand {
  readonly actor: ActorId;
  readonly #plan: Plan;
  readonly #ids: readonly ActorId[];
  readonly #settled: readonly Point[];
  #simulation: DragSimulation | undefined;
  #places = $state.raw<ReadonlyMap<ActorId, Point>>(new Map());
  #at: Point | undefined;
  #frame = 0;

  constructor(actor: ActorId, boxes: readonly LayoutNode[], settled: readonly Point[], plan: Plan) {
    this.actor = actor;
    this.#plan = plan;
    this.#ids = boxes.map(({ id }) => id as ActorId);
    this.#settled = settled;
    if (this.#ids.length <= CROWDED) void this.#fetchSimulation(boxes);
  }

  /** Others make room from the moment on when the simulation has come. */
  async #fetchSimulation(boxes: readonly LayoutNode[]): Promise<void> {
    try {
      const { createDragSimulation } = await import('../core/layout/arranging');
      this.#simulation = createDragSimulation(boxes, this.#settled, this.#ids.indexOf(this.actor));
    } catch {
      // The part cannot be fetched (the host is gone): the actor moves alone.
    }
  }

  /** Where the actors stand that are not where they were, in CSS px of the picture. */
  get places(): ReadonlyMap<ActorId, Point> {
    return this.#places;
  }

  moveTo(at: Point): void {
    this.#at = at;
    this.#frame ||= requestAnimationFrame(this.#step);
  }

  /** Opens the hand; nothing moves any more. */
  end(): void {
    cancelAnimationFrame(this.#frame);
  }

  readonly #step = (): void => {
    this.#frame = 0;
    const { projection, zoom } = this.#plan;
    const at = this.#at;
    const simulation = this.#simulation;
    if (!at) return;
    simulation?.moveTo(unproject(projection, { x: at.x / zoom, y: at.y / zoom }));
    const moves = simulation?.tick() ?? false;
    const places = new Map(this.#places);
    simulation?.positions().forEach((place, i) => {
      const id = this.#ids[i];
      if (id === undefined || (place === this.#settled[i] && !places.has(id))) return;
      const { x, y } = project(projection, place);
      places.set(id, { x: x * zoom, y: y * zoom });
    });
    this.#places = places.set(this.actor, at);
    if (moves) this.#frame = requestAnimationFrame(this.#step);
  };
}
