import type { Dossier, RelationType } from '../../core/dossier';
import { actorsNeeded, findProposal, type ProposalKey } from '../../core/dossier/edits';
import { PROPOSED_LISTS } from '../../core/dossier/proposal';

/** Which proposals are looked at; what is absent lets all through. */
export interface QueueFilter {
  readonly actor?: string | undefined;
  readonly type?: RelationType | undefined;
  /** 0 to 1; proposals that do not say how certain they are pass only without it. */
  readonly certainty?: number | undefined;
}

/** Where somebody is in the proposals of one dossier. */
interface Place {
  readonly dossier: string | undefined;
  readonly filter: QueueFilter;
  readonly current?: ProposalKey | undefined;
}

const sameKey = (a: ProposalKey | undefined, b: ProposalKey): boolean =>
  a?.list === b.list && a.id === b.id;

/** The proposals that wait, one after the other. Another dossier is begun at its first one, without a filter. */
export class Queue {
  readonly #dossier: () => Dossier | undefined;
  #noted = $state.raw<Place>({ dossier: undefined, filter: {} });

  constructor(dossier: () => Dossier | undefined) {
    this.#dossier = dossier;
  }

  readonly #place = $derived.by((): Place => {
    const dossier = this.#dossier()?.id;
    return this.#noted.dossier === dossier ? this.#noted : { dossier, filter: {} };
  });

  readonly #all = $derived.by((): readonly ProposalKey[] => {
    const proposals = this.#dossier()?.proposals;
    if (!proposals) return [];
    return PROPOSED_LISTS.flatMap((list) => proposals[list].map(({ id }) => ({ list, id })));
  });

  /** Those that nobody has decided. */
  readonly waiting = $derived(this.#all.filter((key) => this.#find(key)?.rejected === undefined));

  readonly rejected = $derived(this.#all.filter((key) => this.#find(key)?.rejected !== undefined));

  /** Those that are rejected and that none which waits needs: they can be removed without taking another along. */
  readonly removable = $derived.by((): readonly ProposalKey[] => {
    const dossier = this.#dossier();
    if (!dossier) return [];
    const needed = new Set<string>(this.waiting.flatMap((key) => actorsNeeded(dossier, key)));
    return this.rejected.filter(({ list, id }) => list !== 'actors' || !needed.has(id));
  });

  /** Those that wait and pass the filter. */
  readonly shown = $derived(this.waiting.filter((key) => this.#passes(key)));

  /** The one that is looked at: the first, unless another was gone to. */
  readonly current = $derived.by((): ProposalKey | undefined => {
    const at = this.#place.current;
    return this.shown.find((key) => sameKey(at, key)) ?? this.shown[0];
  });

  get filter(): QueueFilter {
    return this.#place.filter;
  }

  set filter(filter: QueueFilter) {
    this.#noted = { ...this.#place, filter };
  }

  /** Goes on to the next one, or back; at either end it stays. */
  move = (by: 1 | -1): void => {
    const { current, shown } = this;
    const at = shown.findIndex((key) => current && sameKey(current, key));
    const next = shown[Math.max(0, Math.min(shown.length - 1, at + by))];
    if (next) this.goTo(next);
  };

  goTo = (current: ProposalKey): void => {
    this.#noted = { ...this.#place, current };
  };

  /**
   * Decides proposals, by `act`, which answers undefined if that was refused. If the one that is looked at is among them, the next one
   * takes its place, or else the one before.
   */
  decide = <Answer>(
    keys: readonly ProposalKey[],
    act: () => Answer | undefined,
  ): Answer | undefined => {
    const { current, shown } = this;
    const isLeft = (key: ProposalKey): boolean => !keys.some((one) => sameKey(one, key));
    const at = shown.findIndex((key) => current && sameKey(current, key));
    const next =
      current && isLeft(current)
        ? current
        : (shown.slice(at).find(isLeft) ?? shown.slice(0, Math.max(0, at)).findLast(isLeft));
    const answer = act();
    if (answer !== undefined && next) this.goTo(next);
    return answer;
  };

  #find({ list, id }: ProposalKey) {
    const dossier = this.#dossier();
    return dossier && findProposal(dossier, list, id);
  }

  #passes({ list, id }: ProposalKey): boolean {
    const { actor, type, certainty } = this.filter;
    const dossier = this.#dossier();
    if (!dossier) return false;
    const sure = findProposal(dossier, list, id)?.certainty;
    if (certainty !== undefined && (sure === undefined || sure < certainty)) return false;
    if (
      type !== undefined &&
      (list !== 'relations' || findProposal(dossier, list, id)?.type !== type)
    )
      return false;
    return actor === undefined || actorsOf(dossier, { list, id }).includes(actor);
  }
}

/** The ids of the actors that a proposal is about. */
export function actorsOf(dossier: Dossier, { list, id }: ProposalKey): readonly string[] {
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
