import {
  ARTICLE_VOICE,
  createLookup,
  parseDossier,
  problem,
  type ActorId,
  type Dossier,
  type Lens,
  type Lookup,
  type Pin,
  type Problem,
  type RelationId,
} from '../core/dossier';
import {
  besideOf,
  DEFAULT_LENS,
  NOTHING_BESIDE,
  shownThrough,
  type Beside,
  type Graph,
} from '../core/graph';
import { storedPlaces, type LayoutNode, type Point } from '../core/layout';
import { openInWorker, type Opening } from '../workers/start-open';
import { layGround, type Groundwork } from './groundwork';

/** A longer text (UTF-16 units of JSON) would hold up the page while it is read and laid out, so a worker does both. */
const IN_PLACE = 80_000;

type Arranging = typeof import('../core/layout/arranging');

/** An open dossier with its graph and the places of its actors. */
export interface Open {
  readonly lookup: Lookup;
  readonly graph: Graph;
  /** What the first view shows; the picture is planned for it, whatever the lens. */
  readonly first: ReadonlySet<RelationId>;
  /** What the layout knows of the actors without pins: their boxes, in the order of the graph's nodes, in world units. */
  readonly boxes: readonly LayoutNode[];
  /** Where the actors stand without pins, in the same order. */
  readonly layout: readonly Point[];
}

/** A change of the pins: an actor put in its place or let go, or all of them let go. */
export type PinChange = { readonly actor: ActorId; readonly place: Point | undefined } | 'none';

/** Turns what was read into what is to be opened: the edits that were made since are done again. */
export type Amend = (dossier: Dossier) => Dossier;

export type Status =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly open: Open }
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] };

/** The dossier that is open, what it is seen through, and which actors a person has put in their place. */
export class Workspace {
  #status = $state.raw<Status>({ kind: 'loading' });
  #problems = $state.raw<readonly Problem[]>([]);
  #lens = $state.raw<Lens>(DEFAULT_LENS);
  #pins = $state.raw<ReadonlyMap<ActorId, Point>>(new Map());
  #opening = 0;

  /** Hears of every change of the pins, so that it is kept in the dossier. */
  onpins: ((change: PinChange) => void) | undefined;

  /** What moves others out of the way of a pinned actor; it comes with the first pin. */
  #room = $state.raw<Arranging | undefined>(undefined);

  /** What the text has told so far, while somebody reads along. */
  #told = $state.raw<ReadonlySet<RelationId> | undefined>(undefined);

  /** What the lens lets through, whatever has been told. */
  readonly admitted = $derived.by((): ReadonlySet<RelationId> => {
    const status = this.#status;
    return status.kind === 'ready' ? shownThrough(status.open.lookup, this.#lens) : new Set();
  });

  /** The relations on the stage. */
  readonly shown = $derived.by((): ReadonlySet<RelationId> => {
    const told = this.#told;
    return told ? new Set([...this.admitted].filter((id) => told.has(id))) : this.admitted;
  });

  /** What stands on the stage beside them. While somebody reads along nothing does, and who has not come up yet steps back. */
  readonly beside = $derived.by((): Beside => {
    const status = this.#status;
    if (this.#told) return { ...NOTHING_BESIDE, singled: true };
    return status.kind === 'ready' ? besideOf(status.open.lookup, this.#lens) : NOTHING_BESIDE;
  });

  /** The actor through whose telling the story is seen, if it is one actor's. */
  readonly speaker = $derived.by((): ActorId | undefined => {
    const [voice, ...others] = this.#lens.assertedBy ?? [];
    return voice === undefined || voice === ARTICLE_VOICE || others.length > 0 ? undefined : voice;
  });

  /** What the layout knows of the actors, pins included: their boxes, in the order of the graph's nodes, in world units. */
  readonly boxes = $derived.by((): readonly LayoutNode[] => {
    const status = this.#status;
    if (status.kind !== 'ready') return [];
    return status.open.boxes.map((box): LayoutNode => {
      const pin = this.#pins.get(box.id as ActorId);
      return pin ? { ...box, pin } : box;
    });
  });

  /** The places of the actors, pins included, in the order of the graph's nodes. */
  readonly positions = $derived.by((): readonly Point[] => {
    const status = this.#status;
    if (status.kind !== 'ready') return [];
    const { layout } = status.open;
    const room = this.#room;
    if (this.#pins.size === 0) return layout;
    return room
      ? room.makeRoom(this.boxes, layout)
      : this.boxes.map(({ pin }, i) => pin ?? layout[i] ?? { x: 0, y: 0 });
  });

  get status(): Status {
    return this.#status;
  }

  /** What was held back when the dossier was opened: moved and lost quotes. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  get lens(): Lens {
    return this.#lens;
  }

  /** Looks through a lens. Nothing moves: what it does not show steps back. */
  lookThrough(lens: Lens): void {
    this.#lens = lens;
  }

  /** Shows only what the text has told so far; undefined: all of it. */
  tell(told: ReadonlySet<RelationId> | undefined): void {
    this.#told = told;
  }

  get pins(): ReadonlyMap<ActorId, Point> {
    return this.#pins;
  }

  /**
   * Opens a dossier from its JSON text; `onready` is called in the moment in which it stands, before anything is drawn. Whatever is
   * wrong with it is in `status` or `problems`; never throws. Of several openings the last one counts: false if it was not this one.
   */
  async open(
    text: Promise<string> | string,
    onready = (): void => undefined,
    amend: Amend = (dossier) => dossier,
  ): Promise<boolean> {
    const opening = (this.#opening += 1);
    const isLast = (): boolean => opening === this.#opening;
    this.#status = { kind: 'loading' };
    try {
      const json = await text;
      const worker = json.length > IN_PLACE ? openInWorker(json) : undefined;
      const { dossier, problems } = worker ? await worker.parsed : parseDossier(json);
      const open = dossier && (await this.#prepare(amend(dossier), worker));
      if (!isLast()) return false;
      this.#problems = problems;
      if (open) {
        this.#pins = pinsOf(open.lookup.dossier);
        this.#lens = DEFAULT_LENS;
        this.#told = undefined;
        this.#status = { kind: 'ready', open };
        onready();
      } else this.#status = { kind: 'failed', problems };
    } catch (error) {
      if (!isLast()) return false;
      const detail = error instanceof Error ? error.message : String(error);
      this.#status = { kind: 'failed', problems: [problem('unreadable', '$', detail)] };
    }
    return true;
  }

  async #prepare(dossier: Dossier, worker: Opening | undefined): Promise<Open> {
    const large = worker !== undefined;
    const kept = keptPlaces(dossier);
    if (kept) worker?.stop();
    if (large) await breath();
    const lookup = createLookup(dossier);
    if (large) await breath();
    const { graph, first, input } = layGround(lookup);
    const places = kept ?? (await (worker?.layout ?? placesOf(lookup, { graph, first, input })));
    if (large) await breath();
    if (dossier.layout.pins.length > 0) await this.#fetchRoom();
    return { lookup, graph, first, boxes: input.nodes, layout: places };
  }

  async #fetchRoom(): Promise<void> {
    try {
      this.#room ??= await import('../core/layout/arranging');
    } catch {
      // The part cannot be fetched (the host is gone): a pinned actor stands where it was put, and others make no room for it.
    }
  }

  /** Shows an edited dossier in place of the one that is open; what it is seen through stays. */
  replace(open: Open): void {
    this.#pins = pinsOf(open.lookup.dossier);
    if (this.#pins.size > 0) void this.#fetchRoom();
    this.#status = { kind: 'ready', open };
  }

  /** Puts an actor in a place of the world and keeps it there. */
  pin(actor: ActorId, place: Point): void {
    void this.#fetchRoom();
    this.#pins = new Map(this.#pins).set(actor, place);
    this.onpins?.({ actor, place });
  }

  /** Lets an actor go back to where the layout puts it. */
  unpin(actor: ActorId): void {
    const pins = new Map(this.#pins);
    pins.delete(actor);
    this.#pins = pins;
    this.onpins?.({ actor, place: undefined });
  }

  /** Lets all actors go back. */
  tidy(): void {
    this.#pins = new Map();
    this.onpins?.('none');
  }
}

const pinsOf = ({ layout }: Dossier): ReadonlyMap<ActorId, Point> =>
  new Map(layout.pins.map(({ actor, x, y }: Pin) => [actor, { x, y }]));

/** Where the actors of an edited dossier stand, in its order; undefined if it does not keep a place for each. */
function keptPlaces({ actors, layout }: Dossier): readonly Point[] | undefined {
  const known = new Map(layout.places.map((place) => [place.actor, place]));
  const places = actors.flatMap(({ id }) => known.get(id) ?? []);
  return places.length === actors.length && places.length > 0
    ? places.map(({ x, y }) => ({ x, y }))
    : undefined;
}

/** The places that a dossier keeps, or such as are found for it now. */
async function placesOf(
  lookup: Lookup,
  { graph, first, input }: Groundwork,
): Promise<readonly Point[]> {
  const kept = storedPlaces(lookup.dossier, input);
  return kept ?? (await import('../core/drawing/arrange')).placeActors(lookup, graph, first);
}

/** Lets the page answer to a person before the next step. */
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
