import type { RelationId } from '../dossier';

/**
 * modality: a condition, an offer, a denial told as a fact; voice: somebody's claim told as the article's own; hedge: a word of the
 * evidence that changes its meaning; quotation: quotation marks that the text does not have.
 */
export type FaultKind = 'modality' | 'voice' | 'hedge' | 'quotation';

/** Words of the dossier that say more than what they rest on. */
export interface Fault {
  readonly kind: FaultKind;
  /** Which words of the dossier these are, for a reader: "headline of the first view". */
  readonly where: string;
  readonly words: string;
  /** What is missing in them. */
  readonly lacks: string;
  /** The relation that they speak of; absent for quotation marks in a headline. */
  readonly relation?: RelationId;
  readonly fix: string;
}

/** A fault before it is known where it stands. */
export type Lack = Pick<Fault, 'kind' | 'lacks' | 'fix'>;
