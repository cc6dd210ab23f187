import { anchorQuote, type Quote } from '../../anchoring';
import { editTexts } from '../../texts/edits';
import type { Dossier } from '../dossier';
import type { ActorId, ArticleId } from '../ids';
import { PROPOSED_LISTS, type ProposedList } from '../proposal';
import type { SelectorRecord } from '../selector';
import { accept, keep, mapChanged, patch, refuse, type Outcome, type Signature } from './edit';
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
    const article =
      dossier.articles.find(({ id }) => id === selector.article) ?? dossier.articles[0];
    const answer = anchorQuote(article, selector);
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

/**
 * Takes proposals into the dossier, in one operation, with the proposed actors that they need. Those whose words do not stand in the
 * text stay where they are; refused if that is all of them.
 */
export function acceptProposals(
  dossier: Dossier,
  keys: readonly ProposalKey[],
  signature: Signature,
): Outcome {
  const wanted = [
    ...keys.flatMap((key) =>
      actorsNeeded(dossier, key).map((id): ProposalKey => ({ list: 'actors', id })),
    ),
    ...keys,
  ];
  const ordered = PROPOSED_LISTS.flatMap((list) => {
    const ids = new Set(wanted.filter((key) => key.list === list).map(({ id }) => id));
    return [...ids].map((id): ProposalKey => ({ list, id }));
  });
  let next = dossier;
  const taken: string[] = [];
  for (const key of ordered) {
    const after = acceptOne(next, key);
    if (!after) continue;
    next = after;
    taken.push(key.id);
  }
  const [first] = keys;
  if (!keys.some(({ id }) => taken.includes(id)))
    return refuse('notVerbatim', `proposals.${first?.list ?? ''}`, keys.length);
  return {
    dossier: accept(next, taken, signature, 'proposal'),
    label: editTexts.done.accepted(taken.length),
    ...(keys.length === 1 && first && { id: first.id }),
  };
}

/** Turns proposals down, with the reason; they can be found again. */
export function rejectProposals(
  dossier: Dossier,
  keys: readonly ProposalKey[],
  reason: string,
): Outcome {
  const why = reason.trim() || editTexts.noReason;
  return {
    dossier: changeProposals(dossier, keys, { rejected: why }),
    label: editTexts.done.rejected(keys.length),
  };
}

/** Puts proposals that were turned down back among those that wait. */
export const reopenProposals = (dossier: Dossier, keys: readonly ProposalKey[]): Outcome => ({
  dossier: changeProposals(dossier, keys, { rejected: undefined }),
  label: editTexts.done.reopened(keys.length),
});

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

/** The dossier in which a proposal is a record; undefined if its words do not stand in the text. */
function acceptOne(dossier: Dossier, { list, id }: ProposalKey): Dossier | undefined {
  const { quotes, lost } = anchorProposal(dossier, { list, id });
  const [head, ...rest] = quotes;
  // An actor exists without the words of its role; what states something does not.
  if (list !== 'actors' && (lost.length > 0 || !head)) return undefined;
  const without = <One extends { readonly id: string }>(all: readonly One[]) =>
    keep(all, (one) => one.id !== id);
  const { proposals } = dossier;
  switch (list) {
    case 'actors': {
      const one = findProposal(dossier, list, id);
      if (!one) return undefined;
      const { role: _role, ...actor } = settled(one);
      return {
        ...dossier,
        actors: [...dossier.actors, { ...actor, ...(head && { role: head }) }],
        proposals: { ...proposals, actors: without(proposals.actors) },
      };
    }
    case 'mentions': {
      const one = findProposal(dossier, list, id);
      if (!one || !head) return undefined;
      return {
        ...dossier,
        mentions: [...dossier.mentions, { ...settled(one), quote: head }],
        proposals: { ...proposals, mentions: without(proposals.mentions) },
      };
    }
    case 'statements': {
      const one = findProposal(dossier, list, id);
      if (!one || !head) return undefined;
      return {
        ...dossier,
        statements: [...dossier.statements, { ...settled(one), quotes: [head, ...rest] }],
        proposals: { ...proposals, statements: without(proposals.statements) },
      };
    }
    case 'relations': {
      const one = findProposal(dossier, list, id);
      if (!one || !head) return undefined;
      return {
        ...dossier,
        relations: [...dossier.relations, { ...settled(one), evidence: [head, ...rest] }],
        proposals: { ...proposals, relations: without(proposals.relations) },
      };
    }
  }
}

/** A record without what it had as a proposal. */
function settled<One extends Proposed>({
  from: _from,
  certainty: _certainty,
  rejected: _rejected,
  ...record
}: One): Omit<One, 'from' | 'certainty' | 'rejected'> {
  return record;
}

/** Removes all proposals of some keys for good. */
export const deleteProposals = (dossier: Dossier, keys: readonly ProposalKey[]): Outcome => {
  const ids = (list: ProposedList) => keys.filter((key) => key.list === list).map(({ id }) => id);
  const gone = {
    actors: ids('actors'),
    mentions: ids('mentions'),
    statements: ids('statements'),
    relations: ids('relations'),
  };
  return {
    dossier: removeRecords(dossier, gone),
    label: editTexts.done.removedProposals(keys.length),
  };
};
