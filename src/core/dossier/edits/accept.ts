import { editTexts } from '../../texts/edits';
import type { Dossier } from '../dossier';
import { PROPOSED_LISTS } from '../proposal';
import { openActor } from './actors';
import { accept, keep, refuse, type Outcome, type Signature } from './edit';
import { insertMention } from './mentions';
import { actorsNeeded, anchorProposal, findProposal, type ProposalKey } from './proposals';

/**
 * Takes proposals into the dossier, in one operation, with the proposed actors that they need. Those whose words do not stand in the
 * text stay where they are; refused if that is all of them.
 */
export function acceptProposals(
  dossier: Dossier,
  keys: readonly ProposalKey[],
  signature: Signature,
): Outcome {
  const [first] = keys;
  const there = keys.filter(({ list, id }) => findProposal(dossier, list, id));
  const list = `proposals.${first?.list ?? ''}`;
  if (there.length === 0) return refuse('gone', list, first?.id ?? '');
  const verbatim = there.filter((key) => isVerbatim(dossier, key));
  if (verbatim.length === 0) return refuse('notVerbatim', list, there.length);
  const needed = verbatim.flatMap((key) =>
    actorsNeeded(dossier, key).map((id): ProposalKey => ({ list: 'actors', id })),
  );
  const ordered = PROPOSED_LISTS.flatMap((list) => {
    const own = [...needed, ...verbatim].filter((key) => key.list === list);
    return [...new Set(own.map(({ id }) => id))].map((id): ProposalKey => ({ list, id }));
  });
  const taken = ordered.map(({ id }) => id);
  return {
    dossier: accept(ordered.reduce(acceptOne, dossier), taken, signature, 'proposal'),
    label: editTexts.done.accepted(taken.length),
    ...(keys.length === 1 && first && { id: first.id }),
  };
}

/** An actor exists without the words of its role; what states something does not. */
function isVerbatim(dossier: Dossier, key: ProposalKey): boolean {
  const { quotes, lost } = anchorProposal(dossier, key);
  return key.list === 'actors' || (lost.length === 0 && quotes.length > 0);
}

/** The dossier in which a proposal is a record. */
function acceptOne(dossier: Dossier, key: ProposalKey): Dossier {
  const record = recordOf(dossier, key);
  const { list, id } = key;
  const left = {
    ...dossier.proposals,
    [list]: keep<{ id: string }>(dossier.proposals[list], (one) => one.id !== id),
  };
  return { ...record, proposals: left };
}

function recordOf(dossier: Dossier, { list, id }: ProposalKey): Dossier {
  const [head, ...rest] = anchorProposal(dossier, { list, id }).quotes;
  switch (list) {
    case 'actors': {
      const one = findProposal(dossier, list, id);
      if (!one) return dossier;
      const { actor, waits } = openActor(dossier, settled(one));
      return {
        ...dossier,
        actors: [...dossier.actors, actor],
        unanchored: waits.length > 0 ? [...dossier.unanchored, ...waits] : dossier.unanchored,
      };
    }
    case 'mentions': {
      const one = findProposal(dossier, list, id);
      if (!one || !head) return dossier;
      const mention = { ...settled(one), quote: head };
      return { ...dossier, mentions: insertMention(dossier.mentions, mention) };
    }
    case 'statements': {
      const one = findProposal(dossier, list, id);
      if (!one || !head) return dossier;
      const statement = { ...settled(one), quotes: [head, ...rest] as const };
      return { ...dossier, statements: [...dossier.statements, statement] };
    }
    case 'relations': {
      const one = findProposal(dossier, list, id);
      if (!one || !head) return dossier;
      const relation = { ...settled(one), evidence: [head, ...rest] as const };
      return { ...dossier, relations: [...dossier.relations, relation] };
    }
  }
}

type Proposed = Dossier['proposals'][ProposalKey['list']][number];

/** A record without what it had as a proposal. */
function settled<One extends Proposed>({
  from: _from,
  certainty: _certainty,
  rejected: _rejected,
  ...record
}: One): Omit<One, 'from' | 'certainty' | 'rejected'> {
  return record;
}
