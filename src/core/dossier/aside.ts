import * as v from 'valibot';
import type { RecordOf } from './record';
import type { Quote } from '../anchoring';
import { AsideIdSchema, type ArticleId } from './ids';
import { SelectorSchema, WordsSchema } from './selector';

/** Words of the article that no relation and no statement rests on, and that somebody set aside on purpose. */
export const AsideSchema = v.looseObject({
  id: AsideIdSchema,
  quote: SelectorSchema,
  why: v.pipe(
    WordsSchema,
    v.description('Why nothing need rest on them: "where it was said". In a few plain words.'),
  ),
});
export type AsideRecord = RecordOf<typeof AsideSchema>;

export interface Aside extends Omit<AsideRecord, 'quote'> {
  readonly quote: Quote<ArticleId>;
}
