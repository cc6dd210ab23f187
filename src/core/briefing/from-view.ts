import {
  relationTitle,
  shortName,
  statementTitle,
  type ActorId,
  type Lens,
  type Lookup,
  type Relation,
} from '../dossier';
import { quoteSpan, selectorOf } from '../dossier/quote';
import { focusOn, type Choice, type View } from '../drawing';
import { isDefault } from '../graph';
import { leadingQuotations } from '../prose';
import { list } from '../texts/words';
import { SECONDS, type SceneDraft } from './draft';

/** What somebody has before them while they explore. */
export interface Seen {
  readonly choice: Choice | undefined;
  readonly lens: Lens;
  /** Where the camera stands; undefined where the whole picture fits. */
  readonly view: View | undefined;
}

/** So many of the relations that a scene lights are told as talking points. */
const MOST_POINTS = 4;

/**
 * The scene that shows what somebody sees: what is chosen is lit, through their lens and camera. Its headline is the best relation's own
 * sentence, with its condition and speaker; where no relation is lit, the name or the words of what is chosen.
 */
export function sceneFromView(lookup: Lookup, { choice, lens, view }: Seen): SceneDraft {
  const { firstView, title } = lookup.dossier;
  const behind = {
    ...(!isDefault(lens) && { lens }),
    ...(view && { camera: { k: view.k, x: view.x, y: view.y } }),
    seconds: SECONDS,
  };
  if (!choice) return { headline: firstView?.headline ?? title, ...behind };
  const { chosen, lit } = focusOn(lookup, choice);
  const best = leadingQuotations(lookup, lit, lit.size).map(({ relation }) => relation);
  const rest = lookup.dossier.relations.filter((one) => lit.has(one.id) && !best.includes(one));
  const relations = [...chosenFirst(lookup, choice, best), ...rest];
  const actors = [...new Set([...chosen, ...namedBy(lookup, choice)])];
  const quotes = wordsOf(lookup, choice);
  return {
    headline: headlineOf(lookup, choice, relations),
    points: relations.slice(0, MOST_POINTS).map((one) => relationTitle(lookup, one)),
    ...(actors.length > 0 && { actors }),
    ...(relations.length > 0 && { relations: [...new Set(relations)].map(({ id }) => id) }),
    ...(quotes.length > 0 && { quotes }),
    ...behind,
  };
}

/** The relations with the one that is chosen, if one is, before all others. */
function chosenFirst(lookup: Lookup, { kind, id }: Choice, relations: readonly Relation[]) {
  const first = kind === 'relation' ? lookup.findRelation(id) : undefined;
  return first ? [first, ...relations.filter((one) => one !== first)] : relations;
}

/** The actors that a choice names beside those it fills. */
function namedBy(lookup: Lookup, choice: Choice): readonly ActorId[] {
  if (choice.kind === 'pair') return choice.ends;
  return (choice.kind === 'statement' && lookup.findStatement(choice.id)?.about) || [];
}

/** The words that are chosen themselves; of anything else the scene cites what it lights. */
function wordsOf(lookup: Lookup, choice: Choice): NonNullable<SceneDraft['quotes']> {
  const { dossier } = lookup;
  if (choice.kind === 'statement')
    return (lookup.findStatement(choice.id)?.quotes ?? []).map((one) => selectorOf(dossier, one));
  const placed = choice.kind === 'sentence' ? lookup.findSentence(choice.id) : undefined;
  return placed ? [selectorOf(dossier, quoteSpan(placed.article, placed.sentence))] : [];
}

function headlineOf(lookup: Lookup, choice: Choice, [best]: readonly Relation[]): string {
  const statement = choice.kind === 'statement' && lookup.findStatement(choice.id);
  if (statement) return statementTitle(lookup, statement);
  if (best) return relationTitle(lookup, best);
  switch (choice.kind) {
    case 'sentence': {
      const placed = lookup.findSentence(choice.id);
      if (!placed) return lookup.dossier.title;
      const { article, sentence } = placed;
      return article.text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ');
    }
    default: {
      const named = [...focusOn(lookup, choice).chosen, ...namedBy(lookup, choice)];
      const names = [...new Set(named)].map((id) => shortName(lookup.actor(id)));
      return list(names) || lookup.dossier.title;
    }
  }
}
