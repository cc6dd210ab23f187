import {
  ARTICLE_VOICE,
  type ActorId,
  type Article,
  type ActorKind,
  type Dossier,
  type Lookup,
  type Mention,
  type Polarity,
  type Relation,
  type RelationType,
} from '../dossier';
import { contains, overlaps, quotationsIn, sentencesOf, type Span } from '../text';
import { wordsIn } from '../text/words';

const PRONOUNS = new Set(
  'he she it they him her them his hers its their theirs who whom whose i we us our you himself herself itself themselves both'.split(
    ' ',
  ),
);

/** How a mention names somebody, as its words look: "he", "the president", "Trump". */
export function suggestForm(words: string): Mention['form'] {
  const plain = words.trim().toLowerCase();
  if (PRONOUNS.has(plain)) return 'pronoun';
  return /^(?:the|a|an|his|her|their|its|this|that|these|those)\s/u.test(plain)
    ? 'nominal'
    : /\p{Lu}/u.test(words)
      ? 'name'
      : 'nominal';
}

/** Kinds of organisations and countries by their words; a name without such a word is taken for a person's. */
const ORGANIZATION =
  /\b(?:NATO|EU|UN|U\.N\.|Union|Ministry|Department|Council|Committee|Commission|Agency|Bank|Party|Corp|Corporation|Company|Inc|Ltd|Group|House|Senate|Congress|Parliament|Court|Police|Army|University|Institute|Association|Organi[sz]ation|Administration|Government|Kremlin|Pentagon|Shipping|Holdings?|Airlines?|Airways|Motors|Oil|Gas|Energy|Media|Times|Post|Foundation|Industries|Systems|Technologies|Partners|plc|GmbH|AG|Bros)\b/u;
const COUNTRY =
  /^(?:the )?(?:United States|U\.S\.|US|USA|United Kingdom|UK|Ukraine|Russia|China|France|Germany|Poland|Israel|Iran|Iraq|India|Japan|North Korea|South Korea|Korea|Turkey|Syria|Canada|Mexico|Brazil|Spain|Italy|Belarus|Georgia|Venezuela|Cuba|Egypt|Saudi Arabia)$/u;

/** What an actor of a name may be; a person decides. */
export const suggestKind = (name: string): ActorKind =>
  COUNTRY.test(name) ? 'country' : ORGANIZATION.test(name) ? 'organization' : 'person';

/** The polarity that goes with a type unless the words say otherwise. */
export function suggestPolarity(type: RelationType): Polarity {
  switch (type) {
    case 'AGREE':
    case 'SUPPORT':
    case 'CONCEDE':
    case 'COOPERATE':
    case 'AID':
    case 'RETREAT':
      return 'cooperative';
    case 'ACCUSE':
    case 'REJECT':
    case 'THREATEN':
    case 'PROTEST':
    case 'SANCTION':
    case 'MOBILIZE':
    case 'COERCE':
    case 'ASSAULT':
      return 'conflictual';
    default:
      return 'neutral';
  }
}

/** Verbs that speak for a type; the first that is found counts. In any form: "rejected", "rejects". */
const VERBS: readonly (readonly [RelationType, RegExp])[] = [
  [
    'ACCUSE',
    /\b(?:accus|blam|denounc|condemn|criticis|criticiz|call\w* .{0,40}(?:dictator|liar))/iu,
  ],
  [
    'REJECT',
    /\b(?:reject|refus|oppos|declin|den(?:y|ied|ies)|dismiss|object|disput|would never)/iu,
  ],
  ['THREATEN', /\b(?:threat|warn)/iu],
  ['SANCTION', /\bsanction/iu],
  ['ASSAULT', /\b(?:attack|invad|kill|bomb|shell|struck|strike)/iu],
  ['PROTEST', /\b(?:protest|demonstrat|march)/iu],
  ['MOBILIZE', /\b(?:deploy|mobili[sz]|mass(?:ed|ing) troops)/iu],
  ['AGREE', /\b(?:agree|sign|accept|approv|ratif)/iu],
  ['AID', /\b(?:aid|suppl|donat|deliver|provid|fund)/iu],
  ['SUPPORT', /\b(?:support|prais|back|endors|welcom|thank)/iu],
  ['REQUEST', /\b(?:ask|request|urg|demand|call\w* (?:on|for)|appeal|press)/iu],
  ['CONSULT', /\b(?:met|meet|talk|discuss|negotiat|visit|phone|spoke|told|said)/iu],
  ['COOPERATE', /\b(?:cooperat|work\w* (?:with|together)|join|partner)/iu],
  ['Representation', /\b(?:envoy|spokes|represent|ambassador)/iu],
  ['Occupancy', /\b(?:president|minister|chancellor|king|queen|governor|senator)\b/iu],
  ['Membership', /\b(?:member|belongs)/iu],
];

/** The type that some words speak for; CONSULT if none does. */
export const suggestType = (words: string): RelationType =>
  VERBS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'CONSULT';

/** What the form of a relation begins with. Every field can be changed; the words are those that were selected. */
export type Suggestion = Pick<
  Relation,
  'predicate' | 'type' | 'polarity' | 'modality' | 'assertedBy' | 'attribution'
> & { readonly source: ActorId | undefined; readonly target: ActorId | undefined };

/** A relation as the selected words suggest it: its ends from the mentions in and round them, its predicate from their words. */
export function suggestRelation(lookup: Lookup, article: Article, span: Span): Suggestion {
  const [sentence] = sentencesOf(article, span);
  const named = mentionsIn(lookup.dossier, article, sentence ?? span);
  const inside = named.filter(({ quote }) => overlaps(quote, span));
  const before = named.filter(({ quote }) => quote.end <= span.start);
  const subject = isToldBefore(article.text, span, inside) ? before.at(-1) : undefined;
  const near = [...(subject ? [subject] : []), ...inside, ...before.toReversed()];
  const [source, target] = [...new Set(near.flatMap(({ actors }) => actors))];
  const words = article.text.slice(span.start, span.end);
  const type = suggestType(words);
  const speech = speechOf(lookup, article, span);
  return {
    source,
    target,
    predicate: suggestPredicate(article.text, span, inside, subject !== undefined),
    type,
    polarity: suggestPolarity(type),
    modality: speech.by === ARTICLE_VOICE ? suggestModality(words) : 'claimed',
    assertedBy: speech.by,
    attribution: speech.attribution,
  };
}

/** True if words begin with what is done and name one actor after it: whoever does it stands before them ("rejected a plan by Northport"). */
function isToldBefore(text: string, span: Span, inside: readonly Mention[]): boolean {
  const [head] = inside;
  if (!head || new Set(inside.flatMap(({ actors }) => actors)).size > 1) return false;
  return !/^\s*(?:(?:the|an?)\s+)?$/iu.test(text.slice(span.start, head.quote.start));
}

/** Words that say that something has not happened, or may. */
function suggestModality(words: string): Relation['modality'] {
  if (/\b(?:not|never|no longer|without|n[’']t)\b/iu.test(words)) return 'denied';
  if (/\b(?:if|unless|provided that)\b/iu.test(words)) return 'conditional';
  if (/\b(?:will|would|expects?|may|might|could|plans? to)\b/iu.test(words)) return 'predicted';
  if (/\b(?:offer|propos|willing)/iu.test(words)) return 'offered';
  if (/\b(?:ask|urg|demand|request|call\w* (?:on|for))/iu.test(words)) return 'requested';
  return 'asserted';
}

/** The mentions in a part of an article, in order. */
export const mentionsIn = (
  { mentions }: Dossier,
  { id }: Article,
  span: Span,
): readonly Mention[] =>
  mentions
    .filter(({ quote }) => quote.article === id && contains(span, quote))
    .sort((a, b) => a.quote.start - b.quote.start);

const LONGEST_PREDICATE = 60;

/** The words between the first and the last mention, before the only one whose subject stands before them, or all; a person shortens them. */
function suggestPredicate(
  text: string,
  span: Span,
  inside: readonly Mention[],
  toldBefore: boolean,
): string {
  const start = (toldBefore ? undefined : inside[0]?.quote.end) ?? span.start;
  const last = toldBefore || inside.length > 1 ? inside.at(-1)?.quote.start : undefined;
  const between = { start: Math.max(start, span.start), end: last ?? span.end };
  const words = wordsIn(text, between.end > between.start ? between : span);
  const [head] = words;
  let end = head?.end ?? span.end;
  for (const word of words) if (word.end - (head?.start ?? 0) <= LONGEST_PREDICATE) end = word.end;
  return head ? text.slice(head.start, end).replace(/\s+/g, ' ') : '';
}

/** Who says some words, and how the text has them: from the quotations and statements they lie in. */
function speechOf(lookup: Lookup, article: Article, span: Span) {
  const [sentence] = sentencesOf(article, span);
  const statement = lookup.dossier.statements.find(({ quotes }) =>
    quotes.some((quote) => quote.article === article.id && contains(quote, span)),
  );
  const paragraph = article.paragraphs.find((one) => contains(one, span));
  const quoted = paragraph ? quotationsIn(article.text, paragraph) : [];
  // Who selects a quotation takes its marks along.
  const said = wordsIn(article.text, span);
  const inner = { start: said[0]?.start ?? span.start, end: said.at(-1)?.end ?? span.end };
  const inQuotes = quoted.some((quotation) => contains(quotation, inner));
  const touches = quoted.some((quotation) => overlaps(quotation, span));
  const attribution: Relation['attribution'] = inQuotes
    ? 'direct quote'
    : touches
      ? 'partial quote'
      : statement
        ? 'indirect speech'
        : sentence?.paragraph === 0
          ? 'headline'
          : 'narration';
  return {
    by: statement?.speaker ?? (ARTICLE_VOICE as ActorId | typeof ARTICLE_VOICE),
    attribution,
  };
}
