import * as v from 'valibot';
import type { RecordOf } from './record';
import { SelectorSchema } from './selector';

/** A person's note on words of the article that were held against the original. */
export const QuoteCheckSchema = v.looseObject({
  quote: SelectorSchema,
  answer: v.pipe(v.picklist(['yes', 'no']), v.description('Whether the original has them.')),
  link: v.optional(v.pipe(v.string(), v.description('Where the original stands.'))),
});
export type QuoteCheck = RecordOf<typeof QuoteCheckSchema>;
