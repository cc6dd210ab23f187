import { editTexts } from '../../texts/edits';
import type { Quote } from '../../anchoring';
import type { Dossier } from '../dossier';
import type { ActorId, ArticleId, MentionId } from '../ids';
import type { Mention } from '../mention';
import { actorOf } from './actors';
import { accept, mapChanged, patch, refuse, type Outcome, type Signature } from './edit';
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
  const named = new Set(dossier.mentions.map(({ quote, actors }) => keyOf(quote, actors)));
  const fresh = words.filter((quote) => !named.has(keyOf(quote, actors)));
  const [first] = fresh;
  const name = actors.map((id) => actorOf(dossier, id).name).join(', ');
  if (!first) return refuse('mentioned', 'mentions', words[0]?.exact ?? '', name);
  const ids = nextIds(dossier, 'mentions', fresh.length);
  const added = fresh.flatMap((quote, i): Mention[] => {
    const id = ids[i];
    return id ? [{ id, actors: [...actors], form, quote }] : [];
  });
  const mentions = added.reduce(insert, dossier.mentions);
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
  if (!before) throw new Error(`unknown mention: ${id}`);
  const mentions = mapChanged(dossier.mentions, (one) =>
    one.id === id ? patch(one, fields) : one,
  );
  return {
    dossier: { ...dossier, mentions },
    label: editTexts.done.changedMention(before.quote.exact),
    id,
  };
}

/** Gives mentions of one actor to another one: they were somebody else. */
export function moveMentions(
  dossier: Dossier,
  ids: readonly MentionId[],
  from: ActorId,
  to: ActorId,
): Outcome {
  const moved = new Set(ids);
  const mentions = mapChanged(dossier.mentions, (one) => {
    if (!moved.has(one.id)) return one;
    const [head = to, ...rest] = new Set(one.actors.map((id) => (id === from ? to : id)));
    return { ...one, actors: [head, ...rest] satisfies Mention['actors'] };
  });
  const label = editTexts.done.movedMentions(
    ids.length,
    actorOf(dossier, from).name,
    actorOf(dossier, to).name,
  );
  return { dossier: { ...dossier, mentions }, label, id: to };
}

/** Removes mentions; the words stay in the text. */
export function deleteMentions(dossier: Dossier, ids: readonly MentionId[]): Outcome {
  const words = dossier.mentions.find(({ id }) => id === ids[0])?.quote.exact ?? '';
  return {
    dossier: removeRecords(dossier, { mentions: ids }),
    label: editTexts.done.removedMentions(words, ids.length),
  };
}

const keyOf = ({ article, start, end }: Quote, actors: readonly string[]): string =>
  [article, start, end, ...[...actors].sort()].join(' ');

/** Puts a mention before the first one of its article that begins behind it, so that what lies within others comes after them. */
function insert(mentions: readonly Mention[], added: Mention): readonly Mention[] {
  const { article, start, end } = added.quote;
  const at = mentions.findIndex(
    ({ quote }) =>
      quote.article === article &&
      (quote.start > start || (quote.start === start && quote.end < end)),
  );
  return at === -1 ? [...mentions, added] : mentions.toSpliced(at, 0, added);
}
