import type { Span } from '../text';
import type { Acceptance } from './acceptance';
import type { Actor } from './actor';
import type { Article } from './article';
import type { Aside, AsideRecord } from './aside';
import type { Contest } from './contest';
import type { FirstView, Layout } from './first-view';
import type { Matter } from './file';
import type { ActorId, DossierId } from './ids';
import type { NamedLens } from './lens';
import type { Mention, MentionRecord } from './mention';
import type { Merge } from './merge';
import type { Proposals } from './proposal';
import type { QuoteCheck } from './quote-check';
import type { Relation, RelationRecord } from './relation';
import type { Briefing } from './scene';
import type { SelectorRecord } from './selector';
import type { Statement, StatementRecord } from './statement';

/** A record that holds quotes. */
export interface QuoteOwner {
  readonly kind: 'article' | 'actor' | 'mention' | 'statement' | 'relation' | 'aside';
  readonly id: string;
}

/** Tells owners apart; their ids alone do not. */
export const ownerKey = ({ kind, id }: QuoteOwner): string => `${kind} ${id}`;

/** A selector whose words do not stand where it says: listed for a person to settle, never drawn, never dropped. */
export interface Unanchored {
  readonly owner: QuoteOwner;
  readonly selector: SelectorRecord;
  readonly reason: 'moved' | 'lost';
  readonly candidates: readonly Span[];
}

/** Records that lack a quote they cannot do without; kept as they were written until a person settles them. */
export interface Withheld {
  readonly mentions: readonly MentionRecord[];
  readonly statements: readonly StatementRecord[];
  readonly relations: readonly RelationRecord[];
  readonly asides: readonly AsideRecord[];
}

/** A loaded dossier: every quote in it stands in its article, character for character. */
export interface Dossier {
  readonly id: DossierId;
  readonly title: string;
  readonly articles: readonly [Article, ...Article[]];
  readonly firstView: FirstView | undefined;
  readonly matters: readonly Matter[];
  readonly actors: readonly Actor[];
  readonly mentions: readonly Mention[];
  readonly statements: readonly Statement[];
  readonly relations: readonly Relation[];
  readonly contests: readonly Contest[];
  readonly asides: readonly Aside[];
  readonly lenses: readonly NamedLens[];
  readonly briefing: Briefing;
  readonly layout: Layout;
  readonly acceptances: readonly Acceptance[];
  readonly checks: readonly QuoteCheck[];
  /** Pairs of actors that are not the same. */
  readonly distinct: readonly (readonly [ActorId, ActorId])[];
  readonly merges: readonly Merge[];
  readonly proposals: Proposals;
  readonly unanchored: readonly Unanchored[];
  readonly withheld: Withheld;
  /** Top-level fields of the file that this version does not know. */
  readonly unknown: Readonly<Record<string, unknown>>;
}
