import { anchorQuote, type Quote } from '../../anchoring';
import { editTexts } from '../../texts/edits';
import type { Dossier } from '../dossier';
import type { ActorId, ArticleId } from '../ids';
import { PROPOSED_LISTS, type ProposedList } from '../proposal';
import type { SelectorRecord } from '../selector';
import { findReasonFault, mapChanged, patch, refuse, type Outcome, type Refusal } from './edit';
import { articleOf } from '../quote';
import { removeRecords } from './remove';

/** One proposal: the list it waits in, and its id. */
export interface ProposalKey {
  readonly list: ProposedList;
  readonly id: string;
}

type Proposed = Dossier['proposals'][ProposedList][number];

/** The proposal of a key, if it still waits. */
export const findProposal = <List extends ProposedList>(
  { proposals }: Dossier,
  list: List,
  id: string,
): Dossier['proposals'][List][number] | undefined =>
  (proposals[list] as readonly Dossier['proposals'][List][number][]).find((one) => one.id === id);

/** The words of a proposal, as it was written. */
export function selectorsOf(
  dossier: Dossier,
  { list, id }: ProposalKey,
): readonly SelectorRecord[] {
  switch (list) {
    case 'actors':
      return [findProposal(dossier, list, id)?.role ?? []].flat();
    case 'mentions':
      return [findProposal(dossier, list, id)?.quote ?? []].flat();
    case 'statements':
      return findProposal(dossier, list, id)?.quotes ?? [];
    case 'relations':
      return findProposal(dossier, list, id)?.evidence ?? [];
  }
}

/** The words of a proposal that stand in the text, and those that do not: with one of these it cannot be accepted. */
export function anchorProposal(
  dossier: Dossier,
  key: ProposalKey,
): { readonly quotes: readonly Quote<ArticleId>[]; readonly lost: readonly SelectorRecord[] } {
  const quotes: Quote<ArticleId>[] = [];
  const lost: SelectorRecord[] = [];
  for (const selector of selectorsOf(dossier, key)) {
    const answer = anchorQuote(articleOf(dossier, selector), selector);
    if (answer.found) quotes.push(answer.quote);
    else lost.push(selector);
  }
  return { quotes, lost };
}

/** The proposed actors that a proposal cannot be accepted without. */
export function actorsNeeded(dossier: Dossier, { list, id }: ProposalKey): readonly ActorId[] {
  const ids = ((): readonly string[] => {
    switch (list) {
      case 'actors':
        return [];
      case 'mentions':
        return findProposal(dossier, list, id)?.actors ?? [];
      case 'statements': {
        const one = findProposal(dossier, list, id);
        return one ? [one.speaker, ...one.about] : [];
      }
      case 'relations': {
        const one = findProposal(dossier, list, id);
        return one ? [one.source, one.target, one.assertedBy] : [];
      }
    }
  })();
  const proposed = new Set<string>(dossier.proposals.actors.map((one) => one.id));
  return [...new Set(ids)].filter((one): one is ActorId => proposed.has(one));
}

/** Turns proposals down, with the reason, or with the note that none was given; they can be found again. */
export function rejectProposals(
  dossier: Dossier,
  keys: readonly ProposalKey[],
  reason: string,
): Outcome {
  const given = reason.trim();
  const fault = given === '' ? undefined : findReasonFault(given, 'proposals');
  const there = findThose(dossier, keys);
  if (fault) return fault;
  if ('problem' in there) return there;
  return {
    dossier: changeProposals(dossier, there.keys, { rejected: given || editTexts.noReason }),
    label: editTexts.done.rejected(there.keys.length),
  };
}

/** Puts proposals that were turned down back among those that wait. */
export function reopenProposals(dossier: Dossier, keys: readonly ProposalKey[]): Outcome {
  const there = findThose(dossier, keys);
  if ('problem' in there) return there;
  return {
    dossier: changeProposals(dossier, there.keys, { rejected: undefined }),
    label: editTexts.done.reopened(there.keys.length),
  };
}

function changeProposals(
  dossier: Dossier,
  keys: readonly ProposalKey[],
  fields: Partial<Proposed>,
): Dossier {
  const change = <One extends Proposed>(
    list: ProposedList,
    all: readonly One[],
  ): readonly One[] => {
    const ids = new Set(keys.filter((key) => key.list === list).map(({ id }) => id));
    return mapChanged(all, (one) => (ids.has(one.id) ? patch(one, fields as Partial<One>) : one));
  };
  const { proposals } = dossier;
  return {
    ...dossier,
    proposals: {
      ...proposals,
      actors: change('actors', proposals.actors),
      mentions: change('mentions', proposals.mentions),
      statements: change('statements', proposals.statements),
      relations: change('relations', proposals.relations),
    },
  };
}

/** Removes proposals for good, and with an actor what is proposed of it. */
export function deleteProposals(dossier: Dossier, keys: readonly ProposalKey[]): Outcome {
  const there = findThose(dossier, keys);
  if ('problem' in there) return there;
  const gone = Object.fromEntries(
    PROPOSED_LISTS.map((list) => [
      list,
      there.keys.filter((key) => key.list === list).map(({ id }) => id),
    ]),
  );
  const next = removeRecords(dossier, gone);
  const count = countProposals(dossier) - countProposals(next);
  return { dossier: next, label: editTexts.done.removedProposals(count) };
}

const countProposals = ({ proposals }: Dossier): number =>
  PROPOSED_LISTS.reduce((count, list) => count + proposals[list].length, 0);

/** Those of some proposals that still wait, each once; refused if none does. */
function findThose(
  dossier: Dossier,
  keys: readonly ProposalKey[],
): { readonly keys: readonly ProposalKey[] } | Refusal {
  const there = new Map(
    keys
      .filter(({ list, id }) => findProposal(dossier, list, id))
      .map((key) => [`${key.list} ${key.id}`, key]),
  );
  const [first] = keys;
  return there.size > 0
    ? { keys: [...there.values()] }
    : refuse('gone', `proposals.${first?.list ?? ''}`, first?.id ?? '');
}
