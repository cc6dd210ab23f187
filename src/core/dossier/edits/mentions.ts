import { editTexts } from '../../texts/edits';
import type { Quote } from '../../anchoring';
import type { Dossier } from '../dossier';
import type { ActorId, ArticleId, MentionId } from '../ids';
import { MentionSchema, type Mention } from '../mention';
import { actorOf } from './actors';
import {
  accept,
  findFault,
  findGone,
  mapChanged,
  patch,
  refuse,
  type Outcome,
  type Refusal,
  type Signature,
} from './edit';
import { selectorOf } from '../quote';
import { nextIds } from './ids';
import { removeRecords } from './remove';

/** Adds mentions of one actor, or of several together ("the two leaders"), one for each of some words. */
export function addMentions(
  dossier: Dossier,
  words: readonly Quote<ArticleId>[],
  actors: readonly [ActorId, ...ActorId[]],
  form: Mention['form'],
  signature: Signature,
): Outcome {
  const gone = findGone(dossier, { actors });
  if (gone) return gone;
  const name = actors.map((id) => actorOf(dossier, id).name).join(', ');
  const named = new Set(dossier.mentions.map(({ quote, actors }) => keyOf(quote, actors)));
  const fresh = words.filter((quote) => {
    const key = keyOf(quote, actors);
    return !named.has(key) && named.add(key);
  });
  const [first] = fresh;
  if (!first) return refuse('mentioned', 'mentions', words[0]?.exact ?? '', name);
  const ids = nextIds(dossier, 'mentions', fresh.length);
  const added = fresh.flatMap((quote, i): Mention[] => {
    const id = ids[i];
    return id ? [{ id, actors: once(actors), form, quote }] : [];
  });
  for (const mention of added) {
    const fault = findMentionFault(dossier, mention);
    if (fault) return fault;
  }
  const mentions = added.reduce(insertMention, dossier.mentions);
  return {
    dossier: accept({ ...dossier, mentions }, ids, signature),
    label: editTexts.done.addedMentions(name, first.exact, fresh.length),
    ...(ids[0] && { id: ids[0] }),
  };
}

/** Changes whom a mention names, its form, or why it is in doubt. */
export function editMention(
  dossier: Dossier,
  id: MentionId,
  fields: Partial<Pick<Mention, 'actors' | 'form' | 'open'>>,
): Outcome {
  const before = dossier.mentions.find((one) => one.id === id);
  if (!before) return refuse('gone', 'mentions', id, true);
  const after = patch(before, {
    ...fields,
    ...(fields.actors && { actors: once(fields.actors) }),
  });
  const fault = findGone(dossier, { actors: after.actors }) ?? findMentionFault(dossier, after);
  if (fault) return fault;
  const mentions = mapChanged(dossier.mentions, (one) => (one.id === id ? after : one));
  return {
    dossier: { ...dossier, mentions },
    label: editTexts.done.changedMention(before.quote.exact),
    id,
  };
}

/** Removes mentions; the words stay in the text. */
export function deleteMentions(dossier: Dossier, ids: readonly MentionId[]): Outcome {
  const meant = new Set(ids);
  const there = dossier.mentions.filter(({ id }) => meant.has(id));
  const [first] = there;
  if (!first) return refuse('gone', 'mentions', ids[0] ?? '');
  return {
    dossier: removeRecords(dossier, { mentions: there.map(({ id }) => id) }),
    label: editTexts.done.removedMentions(first.quote.exact, there.length),
  };
}

/**
 * Puts a mention before the first one of its article that begins behind it, so that what lies within others comes after them: the reader
 * points at the last.
 */
export function insertMention(mentions: readonly Mention[], added: Mention): readonly Mention[] {
  const { article, start, end } = added.quote;
  const at = mentions.findIndex(
    ({ quote }) =>
      quote.article === article &&
      (quote.start > start || (quote.start === start && quote.end < end)),
  );
  return at === -1 ? [...mentions, added] : mentions.toSpliced(at, 0, added);
}

const findMentionFault = (dossier: Dossier, { quote, ...mention }: Mention): Refusal | undefined =>
  findFault(MentionSchema, { ...mention, quote: selectorOf(dossier, quote) });

/** Actors, each once. */
function once([head, ...rest]: readonly [ActorId, ...ActorId[]]): [ActorId, ...ActorId[]] {
  const others = new Set(rest);
  others.delete(head);
  return [head, ...others];
}

const keyOf = ({ article, start, end }: Quote, actors: readonly string[]): string =>
  [article, start, end, ...new Set([...actors].sort())].join(' ');
