import * as v from 'valibot';
import { valueTexts } from '../texts';
import type { RecordOf } from './record';
import { ArticleIdSchema } from './ids';

/** Words for a person to read: not empty, of bounded length. */
export const WordsSchema = v.pipe(
  v.string(),
  v.regex(/[^\s.,;:!?'"“”‘’()…–—-]/, valueTexts.words),
  v.maxLength(20_000),
);

const OffsetSchema = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(0),
  v.description('Where the words begin, in UTF-16 code units from the start of the text.'),
);

/**
 * Evidence as it is written in the file: the words themselves; their start (UTF-16 code units) and, where the same words stand
 * more than once, what stands round them. `article` may be left out while the dossier has one article.
 */
export const SelectorSchema = v.looseObject({
  article: v.optional(
    v.pipe(
      ArticleIdSchema,
      v.description('The article; may be left out while the dossier has one.'),
    ),
  ),
  exact: v.pipe(
    WordsSchema,
    v.description('The words themselves, character for character as the article has them.'),
  ),
  prefix: v.optional(
    v.pipe(
      v.string(),
      v.description('The text right before them, where the same words stand more than once.'),
    ),
  ),
  suffix: v.optional(
    v.pipe(
      v.string(),
      v.description('The text right behind them, where the same words stand more than once.'),
    ),
  ),
  start: v.optional(OffsetSchema),
});
export type SelectorRecord = RecordOf<typeof SelectorSchema>;

/** One selector or more: what has no evidence does not exist. */
export const EvidenceSchema = v.tupleWithRest([SelectorSchema], SelectorSchema);
