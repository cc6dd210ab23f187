import type { Span } from '../core/text';
import { SHORT_DATE } from './dates';
import { groupSpan, type Piece } from './piece';

/** Names by which a line alone is known as the publisher's; lower case, without "the". */
const KNOWN: ReadonlySet<string> = new Set(
  `reuters|associated press|ap|ap news|agence france-presse|afp|bbc|bbc news|cnn|bloomberg|bloomberg news|guardian|new york times|washington post|wall street journal|financial times|politico|axios|al jazeera|deutsche welle|dw|upi|united press international|tass|xinhua|kyodo|kyodo news|yonhap|yonhap news agency|dpa|ansa|efe|interfax|ukrinform|kyiv independent|kyiv post|moscow times|npr|pbs|pbs newshour|fox news|nbc news|abc news|cbs news|sky news|euronews|france 24|le monde|der spiegel|economist|usa today|los angeles times|radio free europe/radio liberty|rfe/rl|voice of america|voa|wikinews|newsweek|politico europe|buzzfeed news|huffpost|propublica`.split(
    '|',
  ),
);
const NAMED =
  /^(?:The )?(?:[A-Z][\p{L}.’'-]*\s){1,3}(?:Times|Post|Herald|Tribune|Journal|Gazette|Independent|Chronicle|Observer|Telegraph|News Agency|Magazine|Review)$/u;

const NAME = String.raw`\p{Lu}[\p{L}\p{N}.’'&-]*(?:\s(?:(?:of|the|and|for|de|la)\s){0,2}\p{Lu}[\p{L}\p{N}.’'&-]*){0,5}`;
const LABELLED = new RegExp(
  String.raw`^(?:(?:[Pp]ublisher|[Pp]ublication|[Oo]utlet|[Nn]ewspaper)\s*:\s*|(?:(?:[Ff]irst|[Oo]riginally)\s)?[Pp]ublished\s(?:by|in)\s*:?\s*|(?<source>[Ss]ource\s*:\s*))(?<publisher>${NAME})$`,
  'du',
);

/** True for the name of a newspaper, broadcaster or agency; such as are not known by name only where they are named like one. */
export const isPublisher = (words: string): boolean =>
  KNOWN.has(words.toLowerCase().replace(/^the /, '')) || NAMED.test(words);

/**
 * The publisher of a line that names nothing else: `Published by The Harbour Herald`, `Reuters`. `Source: ...` may be a headline, so
 * it is believed only below one (`titled`).
 */
export function readPublisherLine(text: string, line: Span, titled: boolean): Piece | undefined {
  const words = text.slice(line.start, line.end);
  if (isPublisher(words)) return { kind: 'publisher', span: line };
  const match = LABELLED.exec(words);
  const span = match && groupSpan(match, 'publisher', line.start);
  if (!span || (match.groups?.['source'] !== undefined && !titled)) return undefined;
  return { kind: 'publisher', span };
}

const PLACE = String.raw`\p{Lu}[\p{Lu}\p{M}.’' -]{2,29}(?:[,/]\s?[\p{L}.’' -]{2,30}?)?`;
const DATELINE = new RegExp(
  `^(?:${PLACE},?\\s*(?<date>${SHORT_DATE})?\\.?\\s*)?(?:\\((?<publisher>\\p{Lu}[^()\\d\\n]{1,39})\\)\\s*[—–-]{1,2}\\s|/(?<slashed>\\p{Lu}{2,12})/)`,
  'du',
);
const REACH = 160;

/** Date and publisher of the dateline with which a paragraph begins: `KYIV, Feb 24 (Reuters) — The ...`; [] if there is none. */
export function readDateline(text: string, { start, end }: Span): Piece[] {
  const match = DATELINE.exec(text.slice(start, Math.min(end, start + REACH)));
  if (!match) return [];
  const date = groupSpan(match, 'date', start);
  const publisher = groupSpan(match, 'publisher', start) ?? groupSpan(match, 'slashed', start);
  return [
    ...(date ? [{ kind: 'date', span: date } as const] : []),
    ...(publisher ? [{ kind: 'publisher', span: publisher } as const] : []),
  ];
}
