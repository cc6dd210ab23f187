import type { Dossier, RelationType } from '../../core/dossier';
import { findProposal, type ProposalKey } from '../../core/dossier/edits';
import { PROPOSED_LISTS } from '../../core/dossier/proposal';

/** Which proposals are looked at; what is absent lets all through. */
export interface QueueFilter {
  readonly actor?: string | undefined;
  readonly type?: RelationType | undefined;
  /** 0 to 1; proposals that do not say how certain they are pass only without it. */
  readonly certainty?: number | undefined;
}

const sameKey = (a: ProposalKey | undefined, b: ProposalKey): boolean =>
  a?.list === b.list && a.id === b.id;

/** The proposals that wait, one after the other. */
export class Queue {
  readonly #dossier: () => Dossier | undefined;
  #filter = $state.raw<QueueFilter>({});
  #current = $state.raw<ProposalKey | undefined>(undefined);

  constructor(dossier: () => Dossier | undefined) {
    this.#dossier = dossier;
  }

  readonly #all = $derived.by((): readonly ProposalKey[] => {
    const proposals = this.#dossier()?.proposals;
    if (!proposals) return [];
    return PROPOSED_LISTS.flatMap((list) => proposals[list].map(({ id }) => ({ list, id })));
  });

  /** Those that nobody has decided. */
  readonly waiting = $derived(this.#all.filter((key) => this.#find(key)?.rejected === undefined));

  readonly rejected = $derived(this.#all.filter((key) => this.#find(key)?.rejected !== undefined));

  /** Those that wait and pass the filter. */
  readonly shown = $derived(this.waiting.filter((key) => this.#passes(key)));

  /** The one that is looked at: the first, unless another was gone to. */
  readonly current = $derived.by((): ProposalKey | undefined => {
    const at = this.#current;
    return this.shown.find((key) => sameKey(at, key)) ?? this.shown[0];
  });

  get filter(): QueueFilter {
    return this.#filter;
  }

  set filter(filter: QueueFilter) {
    this.#filter = filter;
  }

  /** Goes on to the next one, or back; at either end it stays. */
  move = (by: 1 | -1): void => {
    const { current, shown } = this;
    const at = shown.findIndex((key) => current && sameKey(current, key));
    this.#current = shown[Math.max(0, Math.min(shown.length - 1, at + by))];
  };

  goTo = (key: ProposalKey): void => {
    this.#current = key;
  };

  /** Before the current one is decided: the next takes its place. */
  goOn = (): void => {
    const { current, shown } = this;
    const at = shown.findIndex((key) => current && sameKey(current, key));
    this.#current = shown[at + 1] ?? shown[at - 1];
  };

  #find({ list, id }: ProposalKey) {
    const dossier = this.#dossier();
    return dossier && findProposal(dossier, list, id);
  }

  #passes({ list, id }: ProposalKey): boolean {
    const { actor, type, certainty } = this.#filter;
    const dossier = this.#dossier();
    if (!dossier) return false;
    const sure = findProposal(dossier, list, id)?.certainty;
    if (certainty !== undefined && (sure === undefined || sure < certainty)) return false;
    if (
      type !== undefined &&
      (list !== 'relations' || findProposal(dossier, list, id)?.type !== type)
    )
      return false;
    return actor === undefined || namesOf(dossier, { list, id }).includes(actor);
  }
}

/** The ids of the actors that a proposal is about. */
export function namesOf(dossier: Dossier, { list, id }: ProposalKey): readonly string[] {
  switch (list) {
    case 'actors':
      return [id];
    case 'mentions':
      return findProposal(dossier, list, id)?.actors ?? [];
    case 'statements': {
      const one = findProposal(dossier, list, id);
      return one ? [one.speaker, ...one.about] : [];
    }
    case 'relations': {
      const one = findProposal(dossier, list, id);
      return one ? [one.source, one.target] : [];
    }
  }
}
