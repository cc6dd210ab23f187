import type { Modality } from '../dossier';

/** English words, in small letters and with curly apostrophes; `*` stands for any letters: "offer*", "*n’t". */
export type Cues = readonly string[];

const cues = (...lines: readonly string[]): Cues => lines.flatMap((line) => line.split(', '));

const CONDITION = cues(
  'if, unless, only, provided, providing, condition*, as long as, in case, depend*',
  'in exchange, in return',
);
const SUBJUNCTIVE = cues('would, could, should, might, may');

/** Words that say "not so", whichever of them the text used. */
const NEGATION = cues(
  'not, *n’t, cannot, no, never, no longer, nor, neither, none, nobody, nothing, without, exclud*',
  'deny, denies, denied, denying, refus*, reject*, declin*, fail*, lack*, absent, evad*, avoid*',
  'silen*, unclear, unsaid, unanswered, withheld, withholds, rules out, ruled out',
);

/** Words that say that something is somebody's telling. */
export const SAYING = cues(
  'say*, said, claim*, stated, stating, states that, tell*, told, according to, alleg*, assert*',
  'argu*, insist*, accus*, call, calls, called, calling, label*, brands, branded, describ*, suggest*',
  'contends, contended, counters, countered, announc*, warn*, reports, reported, reportedly, disput*',
  'vow*, deny, denies, denied, imply*, implies, implied, word, words, voice*, speak*, spoke*, admit*',
  'declar*, adds, added, reply*, replies, replied, wrote, writes, think*, thought, believ*, quot*',
);

/** What words must say of a relation that is not simply stated as done. What is claimed has a rule of its own. */
export const MODALITY_CUES: Readonly<Record<Exclude<Modality, 'asserted' | 'claimed'>, Cues>> = {
  conditional: [...CONDITION, ...SUBJUNCTIVE],
  offered: [
    ...CONDITION,
    ...SUBJUNCTIVE,
    ...cues('offer*, propos*, willing*, ready, prepared to, open to, pledg*, promis*, suggest*'),
    ...cues('invit*, bid, bids, volunteer*'),
  ],
  requested: cues(
    'ask*, request*, demand*, call for, calls for, called for, call on, calls on, called on, seek*',
    'sought, presses, pressed, pressing, pressur*, urge*, urging, want*, requir*, should, must',
    'appeal*, plead*, insist*, push*, begs, begged',
  ),
  predicted: [
    ...SUBJUNCTIVE,
    ...cues('will, expect*, likely, unlikely, chance*, uncertain*, confiden*, plan*, predict*'),
    ...cues(
      'forecast*, hope*, hoping, to be, set to, about to, prospect*, doubt*, fear*, anticipat*',
    ),
  ],
  denied: NEGATION,
  withheld: NEGATION,
};

/** Words of the evidence that change its meaning, and what keeps them in other words. */
export interface Hedge {
  readonly found: Cues;
  /** Phrases in which they change nothing. */
  readonly except?: Cues;
  readonly keptBy: Cues;
  /** Needed only where the word behind them is told: the number of "less than one-fifth". */
  readonly ofNext?: boolean;
  /** Kept as well by naming who says so. */
  readonly orVoice?: boolean;
}

const DOUBT = cues(
  'might, may have, may be, perhaps, possibly, probably, allegedly, reportedly, apparently',
  'presumably, supposedly',
);

export const HEDGES: readonly Hedge[] = [
  {
    found: cues('if, unless, provided that, on condition, in case'),
    except: cues('as if, what if, if not, even if'),
    keptBy: CONDITION,
  },
  {
    found: cues('no longer'),
    keptBy: cues('no longer, any longer, any more, anymore, stop*, ceas*'),
  },
  {
    found: cues('never, not, *n’t, cannot, no, without, neither, nor, nobody, nothing, none'),
    except: cues('no longer, not only, no doubt, if not, or not, nothing but, no less'),
    keptBy: NEGATION,
  },
  {
    found: cues('less than, fewer than, at most, up to'),
    keptBy: cues('less, fewer, at most, up to, under, below, lower'),
    ofNext: true,
  },
  {
    found: cues('more than, at least'),
    keptBy: cues('more, at least, over, above, exceed*'),
    ofNext: true,
  },
  {
    found: cues('almost, nearly'),
    keptBy: cues('almost, nearly, about, around, roughly, some, close to, just under'),
    ofNext: true,
  },
  {
    found: DOUBT,
    keptBy: [...DOUBT, ...cues('may, could, likely, alleged, said to')],
    orVoice: true,
  },
];

/** First words of clauses about somebody or something that was just named. */
export const RELATIVE = cues('who, which, whom, whose, where');
/** First words of clauses that tell something else beside the clause before them: a hedge in them is not the relation's. */
export const SIDE_CLAUSES = [
  ...RELATIVE,
  ...cues(
    'although, though, even though, while, whereas, but, yet, because, since, as, when, after',
  ),
  ...cues('before, until'),
];

/** Words by which nothing is known again: too common to tell what a headline speaks of. */
export const COMMON = cues(
  'a, an, the, of, in, on, at, to, for, from, by, with, as, over, and, or, but, if, not, no, it, its',
  'he, his, him, she, her, they, their, them, we, our, i, my, you, this, that, these, those, who, which',
  'is, are, was, were, be, been, being, has, have, had, do, did, does, will, would, can, could, may',
  'might, should, must, than, then, so, such, into, between, about, after, before, up, out, more, also',
  'say, says, said, claims, claimed, states, stated, own, one, two, headline',
);
