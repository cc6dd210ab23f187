import type { Actor, ActorId, Lookup, RelationId, SentenceKey, StatementId } from '../dossier';
import { pairId } from '../graph';
import type { Span } from '../text';
import { findTexts } from '../texts/find';
import type { Alias } from './aliases';
import { between } from './between';
import type { Hit } from './rank';
import type { SearchIndex } from './search-index';
import { tellActor, tellRelation, tellSentence, tellStatement, type Spot, type Told } from './told';
import { wordsOf } from './words';

/** One line of what was found: what it is, whole in words, who vouches for it where, and the spans of the title that matched. */
export type Finding = Told & { readonly match: readonly Span[] } & (
    | { readonly kind: 'actor'; readonly id: ActorId }
    | { readonly kind: 'relation'; readonly id: RelationId }
    | { readonly kind: 'statement'; readonly id: StatementId }
    | { readonly kind: 'sentence'; readonly id: SentenceKey }
    /** Two actors, in the order of the dossier; the id is that of their pair. */
    | {
        readonly kind: 'between';
        readonly id: string;
        readonly ends: readonly [ActorId, ActorId];
      }
  );

/** A hit as a finding. */
export function describeHit({ lookup, aliases }: SearchIndex, hit: Hit): Finding {
  const { entry } = hit;
  const terms = new Set(hit.terms);
  const spot: Spot = (words) => spansOf(words, terms)[0];
  const matched = (told: Told) => ({ ...told, match: spansOf(told.title, terms) });
  switch (entry.kind) {
    case 'actor': {
      const { actor } = entry;
      const byName = spot(actor.name) !== undefined;
      const called = byName ? undefined : aliases.find((alias) => calls(alias, actor, terms));
      return { kind: 'actor', id: actor.id, ...matched(tellActor(lookup, actor, called)) };
    }
    case 'relation': {
      const { relation } = entry;
      return { kind: 'relation', id: relation.id, ...matched(tellRelation(lookup, relation)) };
    }
    case 'statement': {
      const { statement } = entry;
      const told = tellStatement(lookup, statement, spot);
      return { kind: 'statement', id: statement.id, ...matched(told) };
    }
    case 'sentence': {
      const { placed } = entry;
      return { kind: 'sentence', id: placed.key, ...matched(tellSentence(lookup, placed, spot)) };
    }
  }
}

/** Two actors as a finding: how much stands between them, or through whom they are joined. */
export function describePair(
  lookup: Lookup,
  [a, b]: readonly [Actor, Actor],
  terms: ReadonlySet<string>,
): Finding {
  const { direct, chain, said } = between(lookup, a.id, b.id);
  const title = findTexts.between(a.name, b.name);
  return {
    kind: 'between',
    id: pairId(a.id, b.id),
    ends: [a.id, b.id],
    title,
    detail: findTexts.detail([
      direct.length > 0
        ? findTexts.relations(direct.length)
        : findTexts.chain(chain?.slice(1).map(({ from }) => lookup.actor(from).name)),
      said.length > 0 ? findTexts.said(said.length) : '',
    ]),
    match: spansOf(title, terms),
  };
}

const calls = ({ actor, terms, quote }: Alias, whom: Actor, reached: ReadonlySet<string>) =>
  actor === whom && quote !== undefined && terms.some((term) => reached.has(term));

const spansOf = (words: string, terms: ReadonlySet<string>): Span[] =>
  wordsOf(words)
    .filter(({ term }) => terms.has(term))
    .map(({ start, end }) => ({ start, end }));
