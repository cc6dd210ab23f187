import type { Span } from '../core/text';
import { groupSpan, type Piece } from './piece';
import { isPublisher } from './publishers';

const PART = String.raw`\p{Lu}[\p{L}\p{M}’'.-]*`;
const NAME = String.raw`${PART}(?:\s+(?:(?:de|da|del|della|der|den|di|du|la|le|van|von|bin|ibn|al|el)\s+){0,2}${PART}){0,4}`;
const NAMES = String.raw`${NAME}(?:(?:,\s+${NAME}){0,6},?\s+(?:and|AND|&)\s+${NAME})?`;

const LABELLED = new RegExp(
  String.raw`^(?:(?:(?:[Ww]ritten|[Rr]eported|[Ss]tory|[Tt]ext|[Ww]ords|[Rr]eporting)\s+)?(?:[Bb]y|BY)\s+|(?:[Bb]yline|[Aa]uthors?|AUTHORS?)\s*:\s*(?:[Bb]y\s+)?)(?<names>${NAMES})(?<rest>.*)$`,
  'du',
);
/** "By the numbers" and "By Monday" are no bylines. */
const NO_NAME =
  /\b(?:Numbers|Popular|Design|Default|Accident|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/i;

const PRESS =
  /\b(?:correspondent|reporter|editor|writer|columnist|contributor|journalist|staff|analyst|bureau)s?\b/i;
const OFFICE =
  /\b(?:spokes(?:person|man|woman)|secretary|minister|president|ambassador|director|commissioner|chair(?:man|woman)?|chief|governor|mayor)\b/i;
/** What may stand behind the names: where they write and for whom, or (if it says so) as what. */
const PLACE = /^(?:\s+(?:in|for|of|at|with|from)\s+\p{Lu}[^.!?:]{0,60}|\s*\([^()]{2,40}\))$/u;
const DUTY = /^,?\s+[^.!?:]{1,80}$/;
const TITLED = new RegExp(
  String.raw`^(?<names>${PART}(?:\s+${PART}){1,3}),\s+(?<office>(?:(?:\p{Lu}[\p{L}’'-]*|of|for|and|the|to)(?:\s+|$))+)$`,
  'u',
);
const LONE = new RegExp(String.raw`^${PART}(?:\s+${PART}){1,3}$`, 'u');
/** First words of the way to a page: "Middle East | World News". */
const SECTION =
  /\b(?:home|world|news|politics|business|opinion|sports?|culture|europe|asia|africa|america|americas|east|west|north|south|technology|science|health|live|breaking|exclusive|analysis|latest|top|stories)\b/i;

/** The people of a line that says by whom the article is: `By JANE DOE and JOHN ROE, Reuters` -> `JANE DOE and JOHN ROE` and `Reuters`. */
export function readByline(text: string, { start, end }: Span): Piece[] {
  const match = LABELLED.exec(text.slice(start, end));
  const names = match && groupSpan(match, 'names', start);
  if (!names) return [];
  const words = text.slice(names.start, names.end);
  const rest = match.groups?.['rest'] ?? '';
  const behind = /^,\s+(.+)$/.exec(rest)?.[1] ?? '';
  if (NO_NAME.test(words) || !(rest === '' || isPublisher(behind) || goesWithNames(rest)))
    return [];
  // One word is a name only in capitals, or as an agency's: "By Reuters", "By STAFF", not "By Then".
  if (!/\s/.test(words) && !isPublisher(words) && !/^\p{Lu}{2,}$/u.test(words)) return [];
  return [
    { kind: 'byline', span: names },
    ...(isPublisher(words) ? [{ kind: 'publisher', span: names } as const] : []),
    ...(isPublisher(behind)
      ? [{ kind: 'publisher', span: { start: end - behind.length, end } } as const]
      : []),
  ];
}

const goesWithNames = (rest: string): boolean =>
  PLACE.test(rest) || (DUTY.test(rest) && PRESS.test(rest));

/** The person of a line that is only a name and an office: `Ned Price, Department Spokesperson`. The line stays: it may name an actor. */
export function readTitledName(text: string, { start, end }: Span): Piece[] {
  const { names, office = '' } = TITLED.exec(text.slice(start, end))?.groups ?? {};
  return names !== undefined && (PRESS.test(office) || OFFICE.test(office))
    ? [{ kind: 'byline', span: { start, end: start + names.length }, stays: true }]
    : [];
}

/** True for words that may be a person's name where a publisher or a date stands beside them: `Jane Doe` of `Jane Doe | Reuters`. */
export const isLoneName = (words: string): boolean => LONE.test(words) && !SECTION.test(words);
