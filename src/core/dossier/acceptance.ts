import * as v from 'valibot';
import type { RecordOf } from './record';
import { WordsSchema } from './selector';

/** Who took something into the dossier, when, and how it came. */
export const AcceptanceSchema = v.looseObject({
  /** Ids of actors, mentions, statements, relations, contests or asides. */
  records: v.array(v.pipe(v.string(), v.minLength(1))),
  by: WordsSchema,
  how: v.picklist(['by hand', 'proposal', 'import']),
  /** ISO 8601. */
  at: v.optional(v.string()),
});
export type Acceptance = RecordOf<typeof AcceptanceSchema>;
