import { badgeSpeaker, type Lookup, type Relation } from '../dossier';
import { sentencesOf } from '../text';
import { splitClauses } from '../text/clauses';
import { auditTexts } from '../texts/audit';
import { HEDGES, MODALITY_CUES, RELATIVE, SAYING, SIDE_CLAUSES, type Hedge } from './cues';
import type { Lack } from './fault';
import { behindCue, findCue, opensWithCue, withoutCues } from './find-cue';

/** Where words about a relation stand: on its line, beside a badge that names the speaker, or in a headline, where none does. */
export type Place = 'line' | 'headline';

/** What some words lack that a relation's modality, voice and evidence need; [] if they say no more than these. */
export const findLacks = (
  lookup: Lookup,
  relation: Relation,
  words: string,
  place: Place,
): Lack[] => [
  ...lackOfModality(relation, words),
  ...lackOfVoice(relation, words, place),
  ...lacksOfHedges(lookup, relation, words, place),
];

function lackOfModality({ modality }: Relation, words: string): Lack[] {
  if (modality === 'asserted' || modality === 'claimed') return [];
  if (findCue(words, MODALITY_CUES[modality]) !== undefined) return [];
  return [{ kind: 'modality', ...auditTexts.modality[modality] }];
}

function lackOfVoice(relation: Relation, words: string, place: Place): Lack[] {
  const voiced = relation.modality === 'claimed' || relation.attribution === 'partial quote';
  return voiced && !isVoiced(relation, words, place)
    ? [{ kind: 'voice', ...auditTexts.voice[place] }]
    : [];
}

const isVoiced = (relation: Relation, words: string, place: Place): boolean =>
  (place === 'line' && badgeSpeaker(relation) !== undefined) ||
  /["“„«‘]/.test(words) ||
  findCue(words, SAYING) !== undefined;

function lacksOfHedges(lookup: Lookup, relation: Relation, words: string, place: Place): Lack[] {
  const clauses = coreClauses(lookup, relation);
  return HEDGES.flatMap((hedge): Lack[] => {
    if (findCue(words, hedge.keptBy) !== undefined) return [];
    if (hedge.orVoice && isVoiced(relation, words, place)) return [];
    for (const clause of clauses) {
      const cue = neededCue(hedge, clause, words);
      if (cue !== undefined) return [{ kind: 'hedge', ...auditTexts.hedge(cue, clause) }];
    }
    return [];
  });
}

/** The hedge as it stands in the clause; undefined if it does not, or belongs to a word that the words about it do not tell. */
function neededCue(
  { found, except, ofNext }: Hedge,
  clause: string,
  words: string,
): string | undefined {
  const rest = except ? withoutCues(clause, except) : clause;
  const cue = findCue(rest, found);
  if (cue === undefined || !ofNext) return cue;
  const next = /[\p{L}\p{N}]+/u.exec(behindCue(rest, found) ?? '')?.[0].toLowerCase();
  return next !== undefined && words.toLowerCase().includes(next) ? cue : undefined;
}

/** The clauses of a relation's evidence, without those that tell something else beside it: "who never met him". */
function coreClauses(lookup: Lookup, { evidence }: Relation): string[] {
  return evidence.flatMap((quote) => {
    const article = lookup.article(quote.article);
    return sentencesOf(article, quote)
      .flatMap(({ start, end }) =>
        splitClauses(article.text, {
          start: Math.max(start, quote.start),
          end: Math.min(end, quote.end),
        }),
      )
      .map(({ start, end }) => article.text.slice(start, end))
      .filter((words, i) => !tellsMore(words, i === 0));
  });
}

/** True for a clause that tells something else; a quotation that begins with one is about it, unless a single name goes before: "Ada, who". */
function tellsMore(words: string, first: boolean): boolean {
  const behindName = words.replace(/^[^\s,]+,\s+/, '');
  return behindName === words
    ? !first && opensWithCue(words, SIDE_CLAUSES)
    : opensWithCue(behindName, RELATIVE);
}
