import { untrack } from 'svelte';
import type { Problem, SceneId } from '../../core/dossier';
import { Workspace } from '../Workspace.svelte';
import { Asking } from './Asking.svelte';
import { Briefing } from './Briefing.svelte';
import { hearAudience, joinChannel, say, type FromPresenter } from './messages';
import type { Blank, Standing } from './Presentation.svelte';

/** How often the window of the audience is asked whether it is there, in ms. */
const HELLO_MS = 1000;
/** After so many questions without an answer it is not. */
const UNANSWERED = 3;
/** So far back along the windows that opened each other the one of the audience is looked for. */
const FAR = 4;

/** `waiting`: not heard yet; `silent`: it does not answer; `alone`: no window opened this one, and nobody is on the channel. */
export type LinkState = 'waiting' | 'there' | 'silent' | 'ended' | 'closed' | 'alone';

type Command = FromPresenter extends infer One
  ? One extends FromPresenter
    ? Omit<One, 'parley' | 'token'>
    : never
  : never;

/**
 * The end of the line that the window of who presents holds: it shows what the window of the audience says, and asks that one to go on. To
 * be made while a component is set up.
 */
export class PresenterLink {
  readonly #token: string;
  readonly #opener: Window | null;
  /** How the audience is reached when the window is gone that opened this one: it was another presenter's. */
  readonly #channel: BroadcastChannel;
  /** The window that has answered. */
  #audience: Window | undefined;
  #state = $state<LinkState>('waiting');
  #standing = $state.raw<Standing | undefined>(undefined);
  #briefing = $state.raw<Briefing | undefined>(undefined);
  #problems = $state.raw<readonly Problem[]>([]);
  /** The state of the dossier that was sent last. */
  #has: string | undefined;
  #unanswered = 0;

  constructor(token: string, opener: Window | null = window.opener as Window | null) {
    this.#token = token;
    this.#opener = opener;
    this.#channel = joinChannel(token);
    // Serves the window of the audience.
    $effect(() => {
      addEventListener('message', this.#hear);
      this.#channel.addEventListener('message', this.#hear);
      const asking = setInterval(this.#ask, HELLO_MS);
      untrack(this.#ask); // or it would begin anew with each state
      return () => {
        removeEventListener('message', this.#hear);
        clearInterval(asking);
        this.#channel.close();
      };
    });
  }

  get state(): LinkState {
    return this.#state;
  }

  /** Where the presentation is, as far as it was heard. */
  get standing(): Standing | undefined {
    return this.#standing;
  }

  /** The briefing that is presented, at the scene that is on; undefined until it has come. */
  get briefing(): Briefing | undefined {
    return this.#briefing;
  }

  /** The question that is asked there, with the answers that are found here in the same dossier. */
  readonly asking = new Asking(() => this.#briefing?.ground?.lookup);

  /** Why what was sent cannot be shown. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  next = (): void => this.#send({ kind: 'go', to: 'next' });
  previous = (): void => this.#send({ kind: 'go', to: 'previous' });
  /** Goes to a scene by its place, from 0; beyond the end to the last one. */
  goTo = (place: number): void => this.#send({ kind: 'go', to: Math.max(0, place) });
  toggleBlank = (blank: Blank): void => this.#send({ kind: 'blank', blank });
  /** Takes back what lies over the scene: a blank screen, a question, the spotlight. */
  back = (): void => this.#send({ kind: 'back' });
  restart = (): void => this.#send({ kind: 'restart' });
  /** Ends the presentation for everybody. */
  end = (): void => this.#send({ kind: 'end' });

  /** The windows in which the audience may be: the one that answered, and those that opened this one, one behind the other. */
  #reach(): Window[] {
    const windows = new Set<Window>();
    if (this.#audience) windows.add(this.#audience);
    for (let at = this.#opener, i = 0; at && i < FAR; at = at.opener as Window | null, i += 1) {
      if (windows.has(at) && at !== this.#audience) break;
      windows.add(at);
    }
    return [...windows].filter((one) => !one.closed);
  }

  readonly #ask = (): void => {
    const windows = this.#reach();
    const isUnanswered = this.#unanswered >= (this.#state === 'waiting' ? 1 : UNANSWERED);
    if (windows.length === 0) {
      // Somebody may still answer on the channel.
      if (isUnanswered) this.#state = this.#audience || this.#opener ? 'closed' : 'alone';
    } else if (this.#unanswered >= UNANSWERED && this.#state !== 'ended') this.#state = 'silent';
    this.#unanswered += 1;
    this.#send({ kind: 'hello', ...(this.#has !== undefined && { has: this.#has }) });
  };

  #send(command: Command): void {
    const windows = this.#reach();
    const message = { parley: 'presenter', token: this.#token, ...command } as FromPresenter;
    for (const one of windows.length > 0 ? windows : [this.#channel]) say(one, message);
  }

  readonly #hear = (event: MessageEvent): void => {
    const message = hearAudience(event, this.#token);
    if (!message) return;
    const windows = this.#reach();
    if (event.currentTarget === this.#channel) {
      if (windows.length > 0) return; // it is said to this window too
    } else {
      const source = windows.find((one) => one === event.source);
      if (!source) return;
      this.#audience = source;
    }
    this.#unanswered = 0;
    switch (message.kind) {
      case 'ended':
        this.#state = 'ended';
        break;
      case 'dossier':
        void this.#open(message.stamp, message.json);
        break;
      case 'standing':
        this.#state = 'there';
        this.#standing = message.standing;
        this.asking.follow(message.standing.asked);
        break;
      default:
        message satisfies never;
    }
  };

  /** Opens what was sent, beside what is shown until then; of several the last one counts. */
  async #open(stamp: string, json: string): Promise<void> {
    if (stamp === this.#has) return;
    this.#has = stamp;
    const workspace = new Workspace();
    await workspace.open(json);
    if (this.#has !== stamp) return;
    const { status } = workspace;
    this.#problems = status.kind === 'failed' ? status.problems : [];
    if (status.kind === 'ready') this.#briefing = new Briefing(workspace, this.#placeIn(workspace));
  }

  /** The place of a briefing that another window keeps: the scene is where that one says, and to go is to ask for it. */
  #placeIn(workspace: Workspace): ConstructorParameters<typeof Briefing>[1] {
    const scenes = () =>
      workspace.status.kind === 'ready' ? workspace.status.open.lookup.dossier.briefing.scenes : [];
    const standing = () => this.#standing;
    return {
      get briefing() {
        return { mode: 'present', scene: scenes()[standing()?.scene ?? 0]?.id } as const;
      },
      toScene: (id: SceneId | undefined) => {
        this.goTo(scenes().findIndex((scene) => scene.id === id));
      },
      endPresenting: this.end,
    };
  }
}
