import * as v from 'valibot';
import type { RecordOf } from './record';
import type { Quote } from '../anchoring';
import type { ArticleText } from '../text';
import { valueTexts } from '../texts';
import { ArticleIdSchema, type ArticleId } from './ids';
import { SelectorSchema } from './selector';

/** Where an article came from. What is absent was not given, and is shown as "not given". */
export const SourceSchema = v.looseObject({
  publisher: v.optional(v.string()),
  byline: v.optional(v.string()),
  date: v.optional(v.string()),
  address: v.optional(v.string()),
  retrieved: v.optional(v.string()),
});
export type Source = RecordOf<typeof SourceSchema>;

export const ArticleSchema = v.looseObject({
  id: ArticleIdSchema,
  text: v.pipe(
    v.string(),
    v.maxLength(20_000_000),
    v.description('The whole text as it came, with LF line ends; it never changes.'),
  ),
  sha256: v.pipe(
    v.string(),
    v.regex(/^[0-9a-f]{64}$/, valueTexts.sha256),
    v.description('Of the UTF-8 of the text with LF line ends, in lower-case hexadecimal.'),
  ),
  source: v.pipe(
    SourceSchema,
    v.description('Where it came from. What is left out was not given.'),
  ),
  furniture: v.optional(
    v.pipe(
      v.array(SelectorSchema),
      v.description(
        'Lines of the page around the article: left out of view, never cut from the text.',
      ),
    ),
  ),
});
export type ArticleRecord = RecordOf<typeof ArticleSchema>;

/** An article of a loaded dossier: its record, taken apart into paragraphs and sentences. */
export interface Article extends Omit<ArticleRecord, 'furniture'>, ArticleText {
  readonly id: ArticleId;
  readonly furniture: readonly Quote<ArticleId>[];
  /** Fields of its record that this version does not know; apart, since they may be named like what was read from the text. */
  readonly unknown: Readonly<Record<string, unknown>>;
}
