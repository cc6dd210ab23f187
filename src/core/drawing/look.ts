import { isTie, type Modality, type Relation } from '../dossier';
import type { Edge } from '../graph';
import type { Pattern } from './marks';
import type { Role } from './palette';

const PATTERNS: Readonly<Record<Modality, Pattern>> = {
  asserted: 'solid',
  claimed: 'dotted',
  offered: 'dashed',
  requested: 'dashed',
  conditional: 'dashed',
  predicted: 'dashed',
  denied: 'crossed',
  withheld: 'hollow',
};

/** Has it happened? The pattern of a relation's line. */
export const patternOf = ({ modality }: Relation): Pattern => PATTERNS[modality];

/** The tone of a relation's line. */
export const roleOf = (relation: Relation): Role => (isTie(relation) ? 'tie' : relation.polarity);

/** What stands on a line: its label, or its predicate. */
export const wordsOf = ({ relation }: Edge): string => relation.label ?? relation.predicate;
