import type { ActorId } from '../../core/dossier';
import { SCALES, type Drawing } from '../../core/drawing';
import type { Point } from '../../core/layout';
import { Lazy } from '../../state/Lazy.svelte';
import type { Session } from '../../state/session';
import type { Open } from '../../state/Workspace.svelte';
import { nextFrame } from '../behaviours/next-frame';

/** A line that is let go so near an actor leads to it, in px. */
const LANDING = 44;

/** What hands do on the stage: they pan, zoom and drag, once what they need has been fetched. To be made while a component is set up. */
export class StageHands {
  readonly #session: Session;
  readonly #open: () => Open;
  readonly #drawing: () => Drawing;
  readonly #onleave: () => void;
  readonly #gestures = new Lazy(() => import('../behaviours/gestures'));
  #moving = $state(false);

  /** @param onleave Called when the camera begins to move and when an actor is let go: nothing is looked at any more. */
  constructor(session: Session, open: () => Open, drawing: () => Drawing, onleave: () => void) {
    this.#session = session;
    this.#open = open;
    this.#drawing = drawing;
    this.#onleave = onleave;
    // Serves the network: what hands need is fetched when picture and article, a frame later, have been painted.
    $effect(() => {
      if (drawing().marks.length > 0) void nextFrame().then(nextFrame).then(this.#gestures.load);
    });
  }

  /** The camera is on its way. */
  get isMoving(): boolean {
    return this.#moving;
  }

  get isReady(): boolean {
    return this.#gestures.ready !== undefined;
  }

  get hasFailed(): boolean {
    return this.#gestures.hasFailed;
  }

  readonly pan = $derived.by(() => {
    const { picture, navigation } = this.#session;
    return this.#gestures.ready?.panZoom({
      scales: SCALES,
      size: () => picture.frame ?? { width: 0, height: 0 },
      transform: () => picture.transform,
      onstart: () => {
        this.#onleave();
        this.#moving = true;
      },
      onmove: picture.move,
      onend: () => {
        this.#moving = false;
        picture.rest();
        navigation.keepView();
      },
    });
  });

  readonly drag = $derived.by(() => {
    const { picture, draft } = this.#session;
    return this.#gestures.ready?.dragActors({
      placeOf: this.#placeOf,
      onmove: (id, place) => {
        const actor = this.#open().lookup.findActor(id);
        if (!actor) return;
        const at = this.#toDrawing(place);
        if (draft.line) draft.stretchLine(actor.id, at);
        else picture.hold(actor.id, at);
      },
      onend: (id, place) => {
        const actor = this.#open().lookup.findActor(id);
        if (draft.line) draft.landLine(this.#actorAt(this.#toDrawing(place)));
        else if (actor) picture.drop(actor.id, this.#toDrawing(place));
        this.#onleave();
      },
      oncancel: picture.giveBack,
    });
  });

  /** Where an actor stands, in CSS px of the stage. */
  readonly #placeOf = (actor: string): Point | undefined => {
    const { k, x, y } = this.#session.picture.layer;
    const target = this.#drawing().targets.find(({ kind, id }) => kind === 'actor' && id === actor);
    return target && { x: target.at.x * k + x, y: target.at.y * k + y };
  };

  /** The actor on which a line is let go, near a point of the picture. */
  #actorAt({ x, y }: Point): ActorId | undefined {
    const near = this.#drawing()
      .targets.filter(({ kind }) => kind === 'actor')
      .map(({ id, at }) => ({ id, away: Math.hypot(at.x - x, at.y - y) }))
      .sort((a, b) => a.away - b.away)[0];
    return near && near.away < LANDING ? this.#open().lookup.findActor(near.id)?.id : undefined;
  }

  #toDrawing(place: Point): Point {
    const { k, x, y } = this.#session.picture.layer;
    return { x: (place.x - x) / k, y: (place.y - y) / k };
  }
}
