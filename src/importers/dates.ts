import type { Span } from '../core/text';
import { groupSpan, type Piece } from './piece';

const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const DAY = '(?:0?[1-9]|[12][0-9]|3[01])';
const YEAR = '(?:1[5-9]|2[01])[0-9]{2}';
const DATE = [
  `${MONTH}\\.?\\s${DAY}(?:st|nd|rd|th)?,?\\s${YEAR}`,
  `${DAY}(?:st|nd|rd|th)?(?:\\sof)?\\s${MONTH}\\.?,?\\s${YEAR}`,
  `${YEAR}-[01][0-9]-[0-3][0-9]`,
  `${YEAR}[./][01]?[0-9][./][0-3]?[0-9]`,
  `[0-3]?[0-9][./][0-3]?[0-9][./]${YEAR}`,
  `${YEAR}年[01]?[0-9]月[0-3]?[0-9]日`,
].join('|');
/** A date of a dateline may lack its year. */
export const SHORT_DATE = `${MONTH}\\.?\\s${DAY}(?:,\\s${YEAR})?|${DAY}\\s${MONTH}(?:\\s${YEAR})?`;

const WEEKDAY = '(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?[.,]?\\s+)?';
const CLOCK =
  '[0-2]?[0-9](?:[:.][0-5][0-9](?:[:.][0-5][0-9](?:\\.[0-9]+)?)?)?\\s?(?:[ap]\\.?m\\.?)?';
const ZONE =
  '(?:\\s?(?:Z|\\(?[A-Z]{2,5}\\)?(?:[+-][0-9]{1,2})?|[+-][0-9]{2}:?[0-9]{2}))?(?:\\s\\([A-Z]{2,5}\\))?';
const TIME = `(?:(?:T|,?\\s+(?:at\\s)?)${CLOCK}${ZONE})?`;
/** "Updated 3:45 p.m. EST, Thu February 27, 2025" */
const CLOCK_BEFORE = `(?:${CLOCK}${ZONE},?\\s+(?:on\\s)?)?`;
const FIRST =
  '(?:(?:(?:first|originally)\\s)?(?:published|posted|issued|released)(?:\\s(?:on|at))?|(?:publication|release)\\sdate|date)';
const LATER =
  '(?:(?:last\\s)?(?:updated|modified|edited|revised)(?:\\s(?:on|at))?|(?:last\\s)?update)';

const DATE_LINE = new RegExp(
  `^(?:${FIRST}\\s*:?\\s*|(?<later>${LATER}\\s*:?\\s*))?${CLOCK_BEFORE}${WEEKDAY}(?<date>${DATE})${TIME}` +
    `(?:[\\s,;(–—-]+${LATER}\\s*:?\\s*${WEEKDAY}(?:${DATE})${TIME}\\)?)?$`,
  'di',
);
const DATE_ONLY = new RegExp(`^${WEEKDAY}(?<date>${DATE})${TIME}$`, 'di');
const TIME_ONLY = new RegExp(
  `^(?:at\\s)?[0-2]?[0-9][:.][0-5][0-9]\\s?(?:[ap]\\.?m\\.?)?${ZONE}$`,
  'i',
);

/** The date of a line that is nothing but a date: `Published: Thursday, February 27, 2025 10:15 AM EST` -> `February 27, 2025`. */
export function readDateLine(text: string, { start, end }: Span): Piece | undefined {
  const match = DATE_LINE.exec(text.slice(start, end));
  const span = match && groupSpan(match, 'date', start);
  if (!span) return undefined;
  return { kind: match.groups?.['later'] === undefined ? 'date' : 'updated', span };
}

/** True for words that are a date without a label, such as a value of front matter. */
export const isDate = (words: string): boolean => DATE_ONLY.test(words);

/** True for words that are only a time of day: `10:15 AM EST`. */
export const isTime = (words: string): boolean => TIME_ONLY.test(words);
