import { viewTexts } from './view';

/** The relations as a table. */
export const tableTexts = {
  columns: {
    source: 'From',
    target: 'To',
    statement: viewTexts.details.relation,
    toldBy: 'Told by',
    status: viewTexts.details.modality,
    tone: viewTexts.details.polarity,
    kind: viewTexts.details.type,
    matter: viewTexts.details.matter,
    place: 'Place',
    words: viewTexts.details.evidence,
    disputed: 'Disputed',
    remarks: 'Remarks',
  },
  /** The target of a relation that holds both ways. */
  mutual: (target: string) => `↔ ${target}`,
  /** Words from several places, each as it stands. */
  words: (pieces: readonly string[]) => pieces.join(' / '),
  disputed: (counterparts: readonly string[]) =>
    counterparts.length === 0 ? 'no' : `yes: ${counterparts.join(' ')}`,
} as const;
