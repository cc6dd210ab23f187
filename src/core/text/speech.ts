import { isStarter } from './starters';

/** Marks that close a quotation, and what opened it. */
const OPENERS: ReadonlyMap<string, string> = new Map([
  ['”', '“'],
  ['’', '‘'],
  ['»', '«'],
  ['"', '"'],
  ["'", "'"],
  ['」', '「'],
  ['』', '『'],
]);

/** How far back the beginning of a quotation is looked for, and how far on its speaker. */
const LONGEST = 2000;
const REACH = 200;

const NAME = String.raw`(?:(?:[A-Z][a-z]{0,3}\.)+|[^\sa-z“”"(),.;:!?][^\s“”"(),.;:!?]*|of|the|and|de|der|den|du|la|van|von|bin|al)`;
const SAID =
  'said|says|added|adds|replied|replies|wrote|writes|answered|shouted|shouts|cried|yelled|demanded|exclaimed|declared|warned|insisted|responded|wondered|joked|noted|continued|tweeted|posted|remarked|explained|argued|urged|claimed|recalled|complained|whispered|snapped|retorted|inquired|asked|asks|told|tells';
/** Behind a tag the sentence ends, or says where, when and how: "Trump warned Putin" and "Trump said he ..." are sentences. */
const CIRCUMSTANCE = String.raw`(?=\s*(?:$|[.,;:—–])|\s+(?:in|on|at|to|of|during|after|before|when|while|as|with|from|last|late|early|earlier|later|again|\w+ly|\w+day)\b)`;
/** Those who are asked and told stand right behind: "Trump asked reporters". */
const LISTENER = String.raw`(?<=ask(?:ed|s)|told|tells)(?=\s+(?!(?:that|for|he|she|it|they|we|I|you|there|nothing|nobody|no|little)\b))`;
const TAG = new RegExp(
  String.raw`^(${NAME})(?:\s+${NAME}){0,5}\s+(?:${SAID})\b(?:${CIRCUMSTANCE}|${LISTENER})`,
);
/** Words that lead on from a quotation in Japanese. */
const PARTICLE = /^(?:と|って|など)/;

/** A quotation that ends with a mark at `at`, and what comes `next` behind it. */
interface Quoted {
  readonly at: number;
  readonly closing: string;
  /** The white space and the opening marks before what comes next. */
  readonly gap: string;
  readonly opening: string;
  readonly next: number;
}

/**
 * True if a sentence goes on behind its quotation, because its speaker is still to be named: “Will he go?” Trump asked. Where
 * words stand before the quotation they named the speaker, and a pronoun or an article in a tag would have no capital.
 */
export function goesOn(words: string, quoted: Quoted): boolean {
  const { next, gap, opening } = quoted;
  const after = words.slice(next, next + REACH);
  if (opening !== '') return false;
  if (gap === '') return PARTICLE.test(after) || beginsSentence(words, quoted);
  const first = TAG.exec(after)?.[1];
  return first !== undefined && !isStarter(first) && beginsSentence(words, quoted);
}

/** True if nothing stands before the quotation in its sentence. */
function beginsSentence(words: string, { at, closing }: Quoted): boolean {
  const opener = OPENERS.get([...closing].findLast((mark) => OPENERS.has(mark)) ?? '');
  if (opener === undefined) return false;
  const before = words.slice(Math.max(0, at - LONGEST), at);
  const open = before.lastIndexOf(opener);
  return (
    open !== -1 &&
    /(?:^|[.!?…。！？]["'”’»)\]」』）]*)\s*$/.test(before.slice(0, open).slice(-REACH))
  );
}
