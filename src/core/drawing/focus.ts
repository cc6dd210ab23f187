import type { ActorId, Lookup, Mention, Relation, RelationId, Statement } from '../dossier';
import { chainBetween } from '../graph';
import { overlaps } from '../text';
import type { Choice } from './choice';

/** What a person looks at: everything else steps back. */
export interface Focus {
  /** Filled with the accent. */
  readonly chosen: ReadonlySet<ActorId>;
  readonly lit: ReadonlySet<RelationId>;
  /** At full strength too, although nothing of them is lit. */
  readonly beside?: ReadonlySet<ActorId>;
  /** Relations that get a line of their own, even if the lens holds them back: what is chosen, not what is only looked at. */
  readonly apart: ReadonlySet<RelationId>;
  /** The pair whose bundle is to be fanned out. */
  readonly pair: string | undefined;
  /** Badges show whom they speak for by a stem. */
  readonly stems: boolean;
  /** The one relation that is looked at: its words find their place before all others. */
  readonly first?: RelationId;
}

/** What a choice lights up on the stage. A relation brings its contested counterparts, a statement what its words support. */
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
        first: choice.id,
      };
    }
    case 'statement': {
      const statement = lookup.findStatement(choice.id);
      if (!statement) return light([], []);
      const voiced = lookup
        .sentencesUnder(statement.quotes)
        .flatMap(({ key }) => lookup.relationsIn(key))
        .filter((relation) => isVoicedIn(relation, statement));
      return { ...light([statement.speaker], voiced), stems: true };
    }
    case 'sentence':
      return { ...light([], lookup.relationsIn(choice.id)), stems: true };
    case 'pair': {
      const [a, b] = choice.ends;
      const between = lookup.between(a, b);
      if (between.length > 0) return { ...light([], between), pair: choice.id };
      return light(choice.ends, wayBetween(lookup, choice.ends));
    }
    case 'mention':
      return light(lookup.dossier.mentions.find(({ id }) => id === choice.id)?.actors ?? [], []);
  }
}

/** The best relation of each step on the shortest way between two actors; [] if none leads from one to the other. */
function wayBetween(lookup: Lookup, [a, b]: readonly [ActorId, ActorId]): Relation[] {
  const all = new Set(lookup.dossier.relations.map(({ id }) => id));
  return (chainBetween(lookup, a, b, all) ?? []).map(({ relations: [best] }) => best);
}

/** Where the text names exactly these two actors at once: "the two leaders". */
export const namingBoth = (lookup: Lookup, [a, b]: readonly [ActorId, ActorId]): Mention[] =>
  lookup.mentionsOf(a).filter(({ actors }) => actors.length === 2 && actors.includes(b));

/** True if the speaker vouches for the relation, or the words of the statement are its evidence. The rest is only said beside it. */
const isVoicedIn = ({ assertedBy, evidence }: Relation, { speaker, quotes }: Statement): boolean =>
  assertedBy === speaker ||
  evidence.some((words) =>
    quotes.some((said) => said.article === words.article && overlaps(said, words)),
  );

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
