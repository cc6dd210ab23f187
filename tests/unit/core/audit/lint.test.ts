import { describe, expect, it } from 'vitest';
import { lintWords, type Fault } from '../../../../src/core/audit';
import { createLookup, sha256 } from '../../../../src/core/dossier';
import { openFirst } from '../../../support/drawings';
import {
  at,
  firstData,
  openDossier,
  set,
  smallData,
  type Json,
  type JsonObject,
} from '../../../support/dossiers';

interface Story {
  /** The evidence: one sentence of the article. */
  readonly evidence: string;
  readonly label?: string;
  readonly headline?: string;
  /** Headline of a scene that lights the relation. */
  readonly scene?: string;
  readonly [field: string]: Json | undefined;
}

/** The faults of a dossier of one relation, from Ada to Ben, that rests on one sentence. */
function lint({ evidence, headline, scene, ...fields }: Story): readonly Fault[] {
  const data = smallData({
    relations: [{ id: 'R1', source: 'Ada', target: 'Ben', predicate: evidence, ...fields }],
    kinds: { Cleo: 'person' },
  });
  const text = `A story\n\n${evidence} Nobody else came.`;
  data['articles'] = [{ id: 'a1', text, sha256: sha256(text), source: {} }];
  at(data, 'relations.0')['evidence'] = [{ exact: evidence }];
  if (headline !== undefined) data['firstView'] = { headline, leading: [] };
  if (scene !== undefined)
    data['briefing'] = { scenes: [{ id: 's1', headline: scene, relations: ['R1'] }] };
  return lintWords(createLookup(openDossier(data)));
}

const found = (faults: readonly Fault[]) => faults.map(({ kind, lacks }) => `${kind} ${lacks}`);

describe('the shipped dossier', () => {
  it('says nowhere more than its evidence', () => {
    expect(lintWords(openFirst().lookup)).toEqual([]);
  });

  it.each<
    [why: string, id: string, field: 'label' | 'predicate', words: string, ...lacks: string[]]
  >([
    ['a condition', 'R04', 'label', 'steps down', 'only offered', '“if”'],
    ['a condition, but not that it is offered', 'R04', 'label', 'would step down', '“if”'],
    ['“without”', 'R14', 'predicate', 'moves to negotiate with', '“without”'],
    ['“never”', 'R30', 'predicate', 'would accept such terms', '“never”'],
    ['“no longer”', 'R47', 'predicate', 'hesitating over the deal', '“no longer”'],
    ['“less than”', 'R34', 'label', 'one-fifth of that', '“less than”'],
    ['“not”', 'R50', 'predicate', 'explicitly blamed', 'not said', '“not”'],
    ['“if” of a second quotation', 'R37', 'label', 'deal with troops', 'condition', '“if”'],
    ['what is expected', 'R48', 'predicate', 'deal signed', 'expected'],
    ['what is only offered', 'R27', 'predicate', 'gives control over minerals', 'only offered'],
    ['whose word it is', 'R56', 'predicate', 'finds him a dictator', 'who says so'],
    ['words as quoted', 'R47', 'label', '“not hesitating”', '“no longer”', 'a quotation'],
  ])('is caught where a line drops %s', (_why, id, field, words, ...lacks) => {
    const data = firstData();
    const relation = (data['relations'] as JsonObject[]).find((one) => one['id'] === id);
    relation![field] = words;
    const faults = lintWords(createLookup(openDossier(data)));
    expect(faults.map((fault) => fault.lacks)).toEqual(
      lacks.map((lack) => expect.stringContaining(lack) as string),
    );
    for (const fault of faults)
      expect(fault).toMatchObject({ where: `${field} of a relation`, words, relation: id });
  });

  it.each<[headline: string, ...found: string[]]>([
    ['Zelenskyy steps down for NATO', 'modality R04', 'hedge R04'],
    ['Zelenskyy would step down for NATO', 'hedge R04'],
    ['Zelenskyy would step down if it secured membership in NATO'],
    ['Zelenskyy to exchange his position for NATO membership', 'modality R08'],
    ['Trump’s administration moves to negotiate with Ukraine', 'hedge R14'],
    ['U.S. aid to Ukraine in doubt'],
    ['Zelenskyy to leave his post for NATO membership', 'modality R04'],
    ['Zelenskyy no longer hesitating', 'voice R47'],
    ['Zelenskyy “no longer hesitating”'],
    ['Zelenskyy no longer hesitating, says Witkoff'],
    ['U.S. provided $500 billion to Ukraine', 'voice R33'],
    ['Is Zelenskyy no longer hesitating?'],
    ['U.S. and Ukraine'],
    ['Trump and Putin had a conversation; Zelenskyy no longer hesitating', 'voice R47'],
    ['Zelenskyy no longer hesitating; Trump says nothing', 'voice R47'],
    ['Trump is a “dictator of Ukraine”', 'quotation undefined'],
    ['Witkoff explicitly blames Russia', 'modality R50', 'hedge R50'],
    ['Ukraine’s allies of old'],
  ])('with the headline %j', (headline, ...lacks) => {
    const data = firstData();
    set('firstView.headline', headline)(data);
    const faults = lintWords(createLookup(openDossier(data)));
    expect(faults.map(({ kind, relation }) => `${kind} ${relation}`)).toEqual(lacks);
    expect(faults.every(({ where }) => where === 'headline of the first view')).toBe(true);
  });
});

/** Of each kind of fault what is wrong and what is right, by what the relation is. */
const LINES: readonly (readonly [
  why: string,
  fields: Omit<Story, 'label'>,
  bad: string,
  good: readonly string[],
  lacks: string,
])[] = [
  [
    'conditional',
    { evidence: 'Ada will pay Ben provided that he asks.', modality: 'conditional' },
    'pays him',
    ['pays him if he asks', 'would pay only when asked', 'pays, on one condition'],
    'modality the condition it depends on',
  ],
  [
    'offered',
    { evidence: 'Ada offered Ben her seat.', modality: 'offered' },
    'gives him her seat',
    ['offers him her seat', 'would give her seat', 'proposes to give her seat', 'ready to give it'],
    'modality that it is only offered or proposed',
  ],
  [
    'requested',
    { evidence: 'Ada asked Ben to leave.', modality: 'requested' },
    'makes him begin to leave',
    ['asks him to leave', 'wants him to leave', 'calls for his leaving', 'pressing him to leave'],
    'modality that it is only asked for',
  ],
  [
    'predicted',
    { evidence: 'Ada is expected to meet Ben.', modality: 'predicted' },
    'meets him',
    ['expected to meet him', 'will meet him', 'may meet him', 'likely to meet him'],
    'modality that it is only expected',
  ],
  [
    'denied',
    { evidence: 'Ada denied meeting Ben.', modality: 'denied' },
    'met him',
    ['did not meet him', 'didn’t meet him', "didn't meet him", 'never met him', 'denies it'],
    'modality that it is not so',
  ],
  [
    'withheld',
    { evidence: 'Ada evaded the question of Ben.', modality: 'withheld' },
    'answered him',
    ['evaded the question', 'did not answer', 'declined to answer'],
    'modality that it was not said',
  ],
  [
    'claimed by its own source',
    { evidence: 'Ada has claimed “a win” over Ben.', modality: 'claimed', assertedBy: 'Ada' },
    'beat him in the United States',
    ['claims a win', 'says she beat him', 'told him she won', '“a win”'],
    'voice who says so',
  ],
  [
    'partly quoted',
    { evidence: 'Ada found Ben “weak” there.', attribution: 'partial quote' },
    'finds him weak',
    ['finds him “weak”', 'calls him weak'],
    'voice who says so',
  ],
  [
    'on a condition in its words',
    { evidence: 'Ada pays Ben if he stays.' },
    'pays him',
    [
      'pays him if he stays',
      'pays him on condition',
      'pays him in exchange',
      'pays unless he goes',
    ],
    'hedge “if”',
  ],
  [
    'of what is no longer so',
    { evidence: 'Ada is no longer paying Ben.' },
    'not paying him',
    ['no longer paying him', 'stopped paying him', 'not paying him any more'],
    'hedge “no longer”',
  ],
  [
    'of what is never so',
    { evidence: 'Ada said that she would never pay Ben.' },
    'would pay him',
    ['would never pay him', 'would not pay him', 'refuses to pay him'],
    'hedge “never”',
  ],
  [
    'of what isn’t so',
    { evidence: 'Ada didn’t pay Ben.' },
    'paid him',
    ['didn’t pay him', 'did not pay him'],
    'hedge “didn’t”',
  ],
  [
    'of less than a number',
    { evidence: 'Ada paid Ben less than 500 coins.' },
    'paid him 500 coins',
    ['paid him less than 500 coins', 'paid him under 500 coins', 'paid him'],
    'hedge “less than”',
  ],
  [
    'of more than a number',
    { evidence: 'Ada paid Ben at least 500 coins.' },
    'paid him 500 coins',
    ['paid him at least 500', 'paid him over 500', 'paid him coins'],
    'hedge “at least”',
  ],
  [
    'of nearly a number',
    { evidence: 'Ada paid Ben nearly 500 coins.' },
    'paid him 500 coins',
    ['paid him nearly 500', 'paid him about 500', 'paid him'],
    'hedge “nearly”',
  ],
  [
    'of what is perhaps so',
    { evidence: 'Ada allegedly paid Ben.' },
    'paid him',
    ['allegedly paid him', 'is said to have paid him', 'reportedly paid him'],
    'hedge “allegedly”',
  ],
  [
    'with quotation marks',
    { evidence: 'Ada called Ben “a weak man,” there.' },
    'calls him a “very weak man”',
    ['calls him a “weak man”', 'calls him “a weak man”', 'calls him "weak"', 'calls him ‘weak’'],
    'quotation a quotation in the text: “very weak man” stands in no quotation marks there',
  ],
];

describe('a line', () => {
  it.each(LINES)('%s', (_why, fields, bad, good, lacks) => {
    const story = fields as Story;
    expect(found(lint({ ...story, label: bad }))).toEqual([lacks]);
    for (const label of good) expect(found(lint({ ...story, label })), label).toEqual([]);
  });

  it('has a badge for who says so, where another than its source does; a headline has none', () => {
    const story = { evidence: 'Cleo has claimed that Ada met Ben.', modality: 'claimed' };
    expect(found(lint({ ...story, label: 'met him', assertedBy: 'Cleo' }))).toEqual([]);
    expect(
      found(lint({ ...story, label: 'met him', assertedBy: 'Cleo', headline: 'Ada met Ben' })),
    ).toEqual(['voice who says so']);
  });

  it('is its label and its predicate, each with its place', () => {
    const story = { evidence: 'Ada offered Ben a seat.', modality: 'offered' };
    const faults = lint({ ...story, label: 'gives a seat', predicate: 'gives a seat to' });
    expect(faults.map(({ where, relation }) => [where, relation])).toEqual([
      ['label of a relation', 'R1'],
      ['predicate of a relation', 'R1'],
    ]);
    expect(faults[0]).toEqual({
      kind: 'modality',
      where: 'label of a relation',
      words: 'gives a seat',
      lacks: 'that it is only offered or proposed',
      relation: 'R1',
      fix: 'Add “offers”, “proposes”, “would” or the like.',
    });
  });

  it.each<[why: string, evidence: string, label: string]>([
    ['who somebody is', 'Ada, who never met Cleo, met Ben.', 'met him'],
    ['what else was so', 'Ada met Ben, though she did not speak.', 'met him'],
    ['what came before', 'Ada met Ben because it did not rain.', 'met him'],
    ['“not only”', 'Ada not only met Ben.', 'met him'],
    ['“no doubt”', 'Ada has no doubt met Ben.', 'met him'],
    ['a word that holds a hedge', 'Ada notified Ben of a knot.', 'notified him'],
  ])('need not keep a hedge of %s', (_why, evidence, label) => {
    expect(found(lint({ evidence, label }))).toEqual([]);
  });

  it('needs a hedge of its first clause, whatever that begins with', () => {
    const data = smallData({
      relations: [{ id: 'R1', source: 'Ada', target: 'Ben', predicate: 'met him' }],
    });
    const text = 'A story\n\nIt rained, though Ada never met Ben.';
    data['articles'] = [{ id: 'a1', text, sha256: sha256(text), source: {} }];
    at(data, 'relations.0')['evidence'] = [{ exact: 'though Ada never met Ben' }];
    expect(found(lintWords(createLookup(openDossier(data))))).toEqual(['hedge “never”']);
  });
});

describe('the headline of a scene', () => {
  const offered: Story = { evidence: 'Ada offered Ben her seat.', modality: 'offered' };

  it.each<[headline: string, ...found: string[]]>([
    ['Ada gives Ben her seat', 'modality that it is only offered or proposed'],
    ['Ada offers Ben her seat'],
    ['A change at the top', 'modality that it is only offered or proposed'],
    ['A change at the top would follow'],
    ['What now?'],
    [
      'A “grand” offer',
      'quotation a quotation in the text: “grand” stands in no quotation marks there',
    ],
  ])(
    '%j, held against what it speaks of or, if it names nothing, what it lights',
    (scene, ...lacks) => {
      const faults = lint({ ...offered, scene });
      expect(found(faults)).toEqual(lacks);
      expect(faults.every(({ where }) => where === 'headline of scene 1')).toBe(true);
    },
  );

  it('that names nothing is at fault only if all that it lights needs the word', () => {
    const data = firstData();
    const scene = (...relations: string[]) => {
      data['briefing'] = { scenes: [{ id: 's1', headline: 'How it all began', relations }] };
      return lintWords(createLookup(openDossier(data))).map((one) => `${one.kind} ${one.relation}`);
    };
    expect(scene('R33', 'R34')).toEqual(['voice R33']);
    expect(scene('R33', 'R38')).toEqual([]);
    expect(scene('R38')).toEqual([]);
    expect(scene()).toEqual([]);
  });
});

it('the subline is read as the headline is', () => {
  const data = firstData();
  set('firstView.subline', 'Zelenskyy no longer hesitating.')(data);
  expect(lintWords(createLookup(openDossier(data)))).toMatchObject([
    { where: 'subline of the first view', kind: 'voice', relation: 'R47' },
  ]);
});

it('a dossier without relations, actors or a first view has no faults', () => {
  const data = smallData({ relations: [] });
  data['articles'] = [{ id: 'a1', text: '', sha256: sha256(''), source: {} }];
  expect(lintWords(createLookup(openDossier(data)))).toEqual([]);
  data['firstView'] = { headline: 'Nobody (yet) did [anything]', leading: [] };
  expect(lintWords(createLookup(openDossier(data)))).toEqual([]);
});
