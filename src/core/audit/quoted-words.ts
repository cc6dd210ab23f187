import type { Lookup } from '../dossier';
import { quotationsIn } from '../text';
import { auditTexts } from '../texts/audit';
import type { Lack } from './fault';

/** Finds quotation marks round words that no article puts in quotation marks. */
export function createQuoteCheck({ dossier }: Lookup): (words: string) => Lack[] {
  const quoted = dossier.articles.flatMap(({ text, paragraphs }) =>
    paragraphs.flatMap((paragraph) => quotationsOf(text.slice(paragraph.start, paragraph.end))),
  );
  return (words) =>
    quotationsOf(words)
      .filter((own) => !quoted.some((one) => one.includes(own)))
      .map((own) => ({ kind: 'quotation', ...auditTexts.quotation(own) }));
}

/** What stands in quotation marks, double or single, without the marks and stops at its ends. */
function quotationsOf(words: string): string[] {
  const double = quotationsIn(words, { start: 0, end: words.length }).map(({ start, end }) =>
    words.slice(start, end),
  );
  const single = Array.from(
    words.matchAll(/(?<![\p{L}\p{N}])[‘']([^‘’']+)[’'](?![\p{L}\p{N}])/gu),
    ([, own = '']) => own,
  );
  return [...double, ...single]
    .map((own) => (/[^\s\p{P}](?:[^]*[^\s\p{P}])?/u.exec(own)?.[0] ?? '').replace(/\s+/g, ' '))
    .filter((own) => own !== '');
}
