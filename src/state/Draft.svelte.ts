import type { ActorId, ArticleId, MentionId, RelationId, StatementId } from '../core/dossier';
import type { ProposalKey } from '../core/dossier/edits';
import type { Choice } from '../core/drawing';
import type { Point } from '../core/layout';
import type { Span } from '../core/text';

/** Words of an article that somebody has selected to make something of. */
export interface DraftWords extends Span {
  readonly article: ArticleId;
}

/** A proposal that is changed before it is accepted: until it is saved it waits as before. */
interface Proposed {
  readonly proposal?: ProposalKey;
}

/** What is being made or changed: each has a form in place of the card. */
export type Form =
  | ({ readonly kind: 'actor'; readonly id?: ActorId } & Proposed)
  | ({ readonly kind: 'mention'; readonly id?: MentionId } & Proposed)
  | ({ readonly kind: 'statement'; readonly id?: StatementId } & Proposed)
  | ({
      readonly kind: 'relation';
      readonly id?: RelationId;
      readonly source?: ActorId;
      readonly target?: ActorId;
    } & Proposed)
  | { readonly kind: 'evidence'; readonly id?: RelationId }
  | { readonly kind: 'aside' | 'review' | 'tray' | 'history' | 'first-view' | 'source' };

/** A line that is being drawn. Without a source it waits for one; `to` is where the hand is that draws it, in px of the picture. */
export interface DraftLine {
  readonly source: ActorId | undefined;
  readonly to?: Point;
}

/** What somebody who annotates has in hand: the words they selected, and the form they fill in. */
export class Draft {
  #on = $state(false);
  #words = $state.raw<DraftWords | undefined>(undefined);
  #form = $state.raw<Form | undefined>(undefined);
  /** What the form was opened from and goes back to: the queue of proposals. */
  #back: Form | undefined;
  #menu = $state(false);
  #line = $state.raw<DraftLine | undefined>(undefined);

  /** Whether the text and the picture can be edited now. */
  get on(): boolean {
    return this.#on;
  }

  set on(on: boolean) {
    this.#on = on;
    if (!on) this.clear();
  }

  get words(): DraftWords | undefined {
    return this.#words;
  }

  get form(): Form | undefined {
    return this.#form;
  }

  /** Whether what can be made of the words is offered beside them. */
  get menu(): boolean {
    return this.#menu && this.#words !== undefined && this.#form === undefined;
  }

  /** A line that is being drawn from actor to actor; without a source it waits for one. */
  get line(): DraftLine | undefined {
    return this.#line;
  }

  /** Selects words. A form that is open takes them over. */
  select = (words: DraftWords | undefined, menu = true): void => {
    this.#words = words;
    this.#menu = menu;
  };

  closeMenu = (): void => {
    this.#menu = false;
  };

  /** Opens a form in place of any other; when it is closed, what is given as `back` is open again. */
  begin = (form: Form, back?: Form): void => {
    this.#form = form;
    this.#back = back;
    this.#line = undefined;
  };

  /** Begins to draw a line, from an actor if one is given. */
  drawLine = (source?: ActorId): void => {
    this.#line = { source };
  };

  /** Takes what is pointed at as an end of the line that is being drawn. False if none is, or it is no actor. */
  takeEnd = (choice: Choice | undefined): boolean => {
    if (!this.#line || choice?.kind !== 'actor') return false;
    const { source } = this.#line;
    if (source === undefined) this.#line = { source: choice.id };
    else if (source !== choice.id) this.begin({ kind: 'relation', source, target: choice.id });
    return true;
  };

  /** Draws the line on, from an actor to where the hand is. */
  stretchLine = (source: ActorId, to: Point): void => {
    if (this.#line) this.#line = { source, to };
  };

  /** The hand has let go: on another actor the line is drawn, elsewhere it waits for its end. */
  landLine = (on: ActorId | undefined): void => {
    const source = this.#line?.source;
    if (source === undefined) return;
    if (on !== undefined && on !== source) this.begin({ kind: 'relation', source, target: on });
    else this.#line = { source };
  };

  dropLine = (): void => {
    this.#line = undefined;
  };

  /** Closes the form, whether or not it was saved; the words stay selected. */
  end = (): void => {
    this.#form = this.#back;
    this.#back = undefined;
  };

  /** Lets go of everything. */
  clear = (): void => {
    this.#words = undefined;
    this.#form = undefined;
    this.#back = undefined;
    this.#menu = false;
    this.#line = undefined;
  };

  /** One step back: the line, the form, the menu, the words. False if there was nothing to let go. */
  stepBack = (): boolean => {
    if (this.#line) this.#line = undefined;
    else if (this.#form) this.end();
    else if (this.menu) this.#menu = false;
    else if (this.#words) this.#words = undefined;
    else return false;
    return true;
  };
}
