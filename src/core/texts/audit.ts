import { plural } from './words';

/** The audit: what rests on which words, and which words say more than they rest on. */
export const auditTexts = {
  status: {
    supports: 'supports a relation',
    said: 'said by somebody, supports no relation',
    aside: 'set aside on purpose',
    open: 'supports nothing, and nobody said why',
  },
  /** Why words are set aside without a person having marked them. */
  furniture: 'page furniture, no part of the article',
  wordless: 'marks alone, no words',
  count: (counts: Readonly<Record<'all' | 'supports' | 'said' | 'aside' | 'open', number>>) =>
    [
      `${counts.supports} of ${plural(counts.all, 'clause')} support relations`,
      `${counts.said} only said`,
      `${counts.aside} set aside`,
      `${counts.open} open`,
    ].join(', '),
  where: {
    headline: 'headline of the first view',
    subline: 'subline of the first view',
    label: 'label of a relation',
    predicate: 'predicate of a relation',
    scene: (number: number) => `headline of scene ${number}`,
  },
  /** What words lack that a relation's modality needs. */
  modality: {
    conditional: {
      lacks: 'the condition it depends on',
      fix: 'Add “if”, “only if” or “would”, or name the condition.',
    },
    offered: {
      lacks: 'that it is only offered or proposed',
      fix: 'Add “offers”, “proposes”, “would” or the like.',
    },
    requested: {
      lacks: 'that it is only asked for',
      fix: 'Add “asks”, “demands”, “presses” or the like.',
    },
    predicted: {
      lacks: 'that it is only expected',
      fix: 'Add “expects”, “will”, “may” or the like.',
    },
    denied: {
      lacks: 'that it is not so',
      fix: 'Add “not”, “denies” or the like.',
    },
    withheld: {
      lacks: 'that it was not said',
      fix: 'Add “did not say”, “evades” or the like.',
    },
  },
  voice: {
    line: {
      lacks: 'who says so',
      fix: 'Add “says”, “claims” or the like, put the words said in quotation marks, or name who vouches for it.',
    },
    headline: {
      lacks: 'who says so',
      fix: 'Add “says”, “claims” or the like, or put the words said in quotation marks.',
    },
  },
  hedge: (cue: string, clause: string) => ({
    lacks: `“${cue}”`,
    fix: `The words it rests on say “${cue}”: ${clause.replace(/[,;:—–]$/u, '')}. Keep it.`,
  }),
  quotation: (words: string) => ({
    lacks: `a quotation in the text: “${words}” stands in no quotation marks there`,
    fix: 'Take the quotation marks away, or quote the words as the text does.',
  }),
} as const;
