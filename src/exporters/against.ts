import type { Lookup, Relation } from '../core/dossier';
import { exportTexts as texts } from '../core/texts/exports';

/** What stands against a relation: `R12 (contradiction)`. */
export const againstOf = (lookup: Lookup, { id }: Relation): string =>
  lookup
    .contestsOf(id)
    .map(({ kind, relations: [a, b] }) => texts.against(a === id ? b : a, kind))
    .join('; ');
