import type { Ground } from '../../core/briefing';
import { serialiseDossier } from '../../core/dossier/serialise';
import type { Briefing } from './Briefing.svelte';
import { forgetStanding, keepStanding, keptStanding, ownToken } from './keep-standing';
import { hearPresenter, joinChannel, say, type Ear, type FromPresenter } from './messages';
import { presenterAddress } from './presenter-address';
import { leftRehearsal, type Presentation, type Standing } from './Presentation.svelte';

/** How often it is looked whether windows are still there, in ms. */
const LOOK_MS = 500;
/** Who has said nothing for so long shows another page by now. Browsers let a hidden window speak but once a minute. In ms. */
const QUIET_MS = 150_000;
const SIZE = { width: 1280, height: 800 } as const;

/** A window of who presents: when it was heard last, and which state of the dossier it has. */
interface Presenter {
  readonly heard: number;
  readonly has: string | undefined;
}

/** What is sent of the dossier, made once for each state of it. */
interface Parcel {
  readonly ground: Ground;
  readonly stamp: string;
  readonly json: string;
}

/**
 * The audience's end of the line to the windows of who presents: tells them where the presentation is, and does what they ask for. Also
 * goes on where this page was before a reload. To be made while a component is set up.
 */
export class AudienceLink {
  readonly #briefing: Briefing;
  readonly #presentation: Presentation;
  readonly #token = ownToken();
  /** Another page in this window has other stamps. */
  readonly #page = String(Date.now());
  /** Those on the channel are one: what is said there, all of them hear. */
  readonly #presenters = new Map<Ear, Presenter>();
  /** For windows that have lost the one which opened them. */
  readonly #channel: BroadcastChannel;
  #count = $state(0);
  #parcel: Parcel | undefined;
  #number = 0;
  #isClosed = false;
  /** Where the presentation was when it was kept last: when it is left, the scene that was on is not on any more. */
  #last: Standing | undefined;

  constructor(briefing: Briefing, presentation: Presentation) {
    this.#briefing = briefing;
    this.#presentation = presentation;
    this.#channel = joinChannel(this.#token);
    const kept = this.#dossier && keptStanding(this.#dossier.id, Date.now());
    if (kept) presentation.restore(kept);
    // Serves the other windows: they hear of every change.
    $effect(() => {
      this.#keep();
      for (const window of this.#presenters.keys()) this.#tell(window);
    });
    // Serves the other windows: listens to them, and notices when they are gone.
    $effect(() => {
      const looking = setInterval(this.#look, LOOK_MS);
      addEventListener('message', this.#hear);
      this.#channel.addEventListener('message', this.#hear);
      addEventListener('pagehide', this.#keep);
      return () => {
        clearInterval(looking);
        this.close();
      };
    });
  }

  /** How many windows of who presents are there; those that have lost the window which opened them count as one. */
  get count(): number {
    return this.#count;
  }

  /** Opens the window of who presents, or brings it to the front. False if the browser refused it. */
  open = (): boolean => {
    const { pathname, search, protocol } = location;
    // A file's address is no path of a host.
    const page = protocol === 'file:' ? location.href.replace(/#.*$/, '') : pathname + search;
    const features = `popup,width=${SIZE.width},height=${SIZE.height}`;
    const opened = window.open(
      `${page}${presenterAddress(this.#token)}`,
      `parley-presenter-${this.#token}`,
      features,
    );
    if (!opened || opened.closed) return false;
    opened.focus();
    return true;
  };

  /** Tells the other windows that the presentation has ended, and listens no more. They wait for the next one. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    removeEventListener('message', this.#hear);
    removeEventListener('pagehide', this.#keep);
    for (const window of this.#presenters.keys()) say(window, { ...this.#sender, kind: 'ended' });
    this.#channel.close();
    this.#presenters.clear();
    this.#count = 0;
    // Who left a rehearsal, by the browser's way back, finds its times when they present again.
    if (this.#last?.rehearsal && this.#dossier && !this.#presentation.isEnded) {
      const now = Date.now();
      keepStanding(this.#dossier.id, leftRehearsal(this.#last, this.#briefing.scenes, now), now);
    } else forgetStanding();
  }

  get #dossier() {
    return this.#briefing.ground?.lookup.dossier;
  }

  get #sender() {
    return { parley: 'audience', token: this.#token } as const;
  }

  readonly #keep = (): void => {
    this.#last = this.#presentation.standing;
    if (this.#dossier) keepStanding(this.#dossier.id, this.#last, Date.now());
  };

  readonly #look = (): void => {
    const now = Date.now();
    for (const [window, { heard }] of this.#presenters)
      if (isClosed(window) || now - heard > QUIET_MS) this.#presenters.delete(window);
    this.#count = this.#presenters.size;
  };

  readonly #hear = (event: MessageEvent): void => {
    const message = hearPresenter(event, this.#token);
    const source = event.currentTarget === this.#channel ? this.#channel : windowOf(event);
    if (!message || !source || source === window) return;
    const has = message.kind === 'hello' ? message.has : this.#presenters.get(source)?.has;
    this.#presenters.set(source, { heard: Date.now(), has });
    this.#count = this.#presenters.size;
    if (message.kind === 'hello') this.#tell(source);
    else this.#do(message);
  };

  #do(message: Exclude<FromPresenter, { kind: 'hello' }>): void {
    const presentation = this.#presentation;
    switch (message.kind) {
      case 'go':
        if (message.to === 'next') presentation.next();
        else if (message.to === 'previous') presentation.previous();
        else presentation.goTo(message.to);
        break;
      case 'blank':
        presentation.toggleBlank(message.blank);
        break;
      case 'back':
        presentation.stepBack();
        break;
      case 'restart':
        presentation.restart();
        break;
      case 'end':
        presentation.end();
        break;
      default:
        message satisfies never;
    }
  }

  /** Tells a window where the presentation is, and first sends the dossier if it does not have it. */
  #tell(window: Ear): void {
    const parcel = this.#pack();
    if (!parcel) return;
    const { stamp, json } = parcel;
    const known = this.#presenters.get(window);
    if (known?.has !== stamp) {
      say(window, { ...this.#sender, kind: 'dossier', stamp, json });
      this.#presenters.set(window, { heard: known?.heard ?? Date.now(), has: stamp });
    }
    const { standing } = this.#presentation;
    say(window, {
      ...this.#sender,
      kind: 'standing',
      stamp,
      standing: { ...standing, spent: standing.spent.map(([scene, ms]) => [scene, ms]) },
    });
  }

  /** The dossier with the places at which the actors stand here, pins and all: so that the picture is the same there. */
  #pack(): Parcel | undefined {
    const { ground } = this.#briefing;
    if (!ground || this.#parcel?.ground === ground) return this.#parcel;
    const { dossier } = ground.lookup;
    const places = ground.graph.nodes.flatMap(({ id }, i) => {
      const place = ground.positions[i];
      return place ? [{ actor: id, x: place.x, y: place.y }] : [];
    });
    this.#number += 1;
    this.#parcel = {
      ground,
      stamp: `${this.#page}.${this.#number}`,
      json: serialiseDossier({ ...dossier, layout: { ...dossier.layout, pins: [], places } }),
    };
    return this.#parcel;
  }
}

const isClosed = (ear: Ear): boolean => 'closed' in ear && ear.closed;

const windowOf = ({ source }: MessageEvent): Window | undefined =>
  source && 'closed' in source ? source : undefined;
