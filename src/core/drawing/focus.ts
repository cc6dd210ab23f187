import type { ActorId, Lookup, RelationId, SentenceKey, StatementId } from '../dossier';

/** What a person looks at: everything else steps back. */
export interface Focus {
  /** Filled with the accent. */
  readonly chosen: ReadonlySet<ActorId>;
  readonly lit: ReadonlySet<RelationId>;
  /** Relations that get a line of their own, even if the lens holds them back: what is chosen, not what is only looked at. */
  readonly apart: ReadonlySet<RelationId>;
  /** The pair whose bundle is to be fanned out. */
  readonly pair: string | undefined;
  /** Badges show whom they speak for by a stem. */
  readonly stems: boolean;
}

/** What can be chosen: it has an address, a card and a focus. */
export type Choice =
  | { readonly kind: 'actor'; readonly id: ActorId }
  | { readonly kind: 'relation'; readonly id: RelationId }
  | { readonly kind: 'statement'; readonly id: StatementId }
  | { readonly kind: 'sentence'; readonly id: SentenceKey }
  | { readonly kind: 'pair'; readonly id: string; readonly ends: readonly [ActorId, ActorId] };

/** What a choice lights up on the stage. A relation brings its contested counterparts, a statement what its sentences support. */
export function focusOn(lookup: Lookup, choice: Choice): Focus {
  switch (choice.kind) {
    case 'actor':
      return light([choice.id], lookup.relationsOf(choice.id));
    case 'relation': {
      const others = lookup.contestsOf(choice.id).flatMap(({ relations }) => relations);
      const ids = new Set([choice.id, ...others]);
      return {
        ...light(
          [],
          [...ids].map((id) => ({ id })),
        ),
        stems: true,
      };
    }
    case 'statement': {
      const statement = lookup.findStatement(choice.id);
      if (!statement) return light([], []);
      const supported = lookup
        .sentencesUnder(statement.quotes)
        .flatMap(({ key }) => lookup.relationsIn(key));
      const voiced = supported.filter(
        ({ assertedBy, source }) =>
          assertedBy === statement.speaker || source === statement.speaker,
      );
      return { ...light([statement.speaker], voiced), stems: true };
    }
    case 'sentence':
      return { ...light([], lookup.relationsIn(choice.id)), stems: true };
    case 'pair': {
      const [a, b] = choice.ends;
      const between = lookup.between(a, b);
      return { ...light([], between), pair: choice.id };
    }
  }
}

/** The focus of a preview on top of what is chosen: it lights other lines, but no line moves under the pointer. */
export const previewOver = (looking: Focus, chosen: Focus | undefined): Focus => ({
  ...looking,
  apart: chosen?.apart ?? new Set(),
  pair: chosen?.pair,
});

function light(
  chosen: readonly ActorId[],
  relations: readonly { readonly id: RelationId }[],
): Focus {
  const lit = new Set(relations.map(({ id }) => id));
  return { chosen: new Set(chosen), lit, apart: lit, pair: undefined, stems: false };
}
