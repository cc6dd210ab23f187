import { describe, expect, it } from 'vitest';
import { legendKey, wholeLegend } from '../../../../src/core/drawing';
import { EVERYTHING } from '../../../../src/core/graph';
import { smallLookup, type SmallDossier, type Told } from '../../../support/dossiers';
import {
  choiceOf,
  legendOpened,
  openFirst,
  openLookup,
  type Look,
  type Opened,
} from '../../../support/drawings';

const signs = (opened: Opened, look: Look): string =>
  legendOpened(opened, look)
    .filter(({ kind }) => kind !== 'shape')
    .map(legendKey)
    .join(' ');
const legend = (small: SmallDossier, look: Look = {}): string =>
  signs(openLookup(smallLookup(small)), look);
const whole = ({ lookup, graph }: Opened): string[] =>
  wholeLegend(graph, lookup.dossier.contests).map(legendKey);
const told = (id: string, more: object = {}): Told => ({ id, source: 'a', target: 'b', ...more });

describe('the legend', () => {
  it.each<[why: string, small: SmallDossier, expected: string]>([
    ['is empty for an empty picture', { relations: [] }, ''],
    ['has the tone and pattern of a line', { relations: [told('R1')] }, 'neutral solid'],
    [
      'has each tone once, in a fixed order',
      {
        relations: [
          told('R1', { polarity: 'conflictual', source: 'c' }),
          told('R2', { polarity: 'cooperative', source: 'd' }),
          told('R3', { polarity: 'conflictual' }),
        ],
      },
      'cooperative conflictual solid',
    ],
    [
      'has a standing tie as a tie',
      { relations: [told('R1', { type: 'Occupancy' })] },
      'tie solid',
    ],
    [
      'has what is not so yet',
      { relations: [told('R1', { modality: 'offered' })] },
      'neutral dashed',
    ],
    [
      'has what is said to be so',
      { relations: [told('R1', { modality: 'claimed' })] },
      'neutral dotted',
    ],
    ['has what is not so', { relations: [told('R1', { modality: 'denied' })] }, 'neutral crossed'],
    [
      'has what is withheld',
      { relations: [told('R1', { modality: 'withheld' })] },
      'neutral hollow',
    ],
    ['has the badge', { relations: [told('R1', { assertedBy: 'c' })] }, 'neutral solid badge'],
    ['has both ways', { relations: [told('R1', { mutual: true })] }, 'neutral solid mutual'],
    [
      'has an end that is not named',
      { relations: [told('R1', { inferred: ['target'] })] },
      'neutral solid bracket',
    ],
    [
      'has a bundle, but not the grey of its casing',
      { relations: [told('R1'), told('R2')] },
      'neutral solid bundle',
    ],
    [
      'has two tellings that cannot both hold',
      {
        relations: [told('R1'), told('R2')],
        leading: [['R1', 'R2']],
        contests: [['contradiction', 'R1', 'R2']],
      },
      'neutral solid split',
    ],
  ])('%s', (_why, small, expected) => {
    expect(legend(small)).toBe(expected);
  });

  it('has only what the lens leaves on the stage', () => {
    const small = {
      relations: [
        told('R1'),
        told('R2', { source: 'c', polarity: 'conflictual', modality: 'denied' }),
      ],
    };
    expect(legend(small)).toBe('conflictual neutral solid crossed');
    expect(legend(small, { lens: { polarity: ['neutral'] } })).toBe('neutral solid');
  });

  it('has the kinds of the actors, in a fixed order', () => {
    const shapes = legendOpened(openFirst()).filter(({ kind }) => kind === 'shape');
    expect(shapes.map(legendKey)).toEqual(['person', 'country', 'organization', 'group']);
  });

  it('of the shipped dossier has everything that is on its stage, and nothing else', () => {
    const { lookup } = openFirst();
    const of = (look: Look) => signs(openFirst(), look);
    expect(of({})).toBe(
      'cooperative conflictual neutral tie solid dashed dotted badge split bundle mutual bracket',
    );
    expect(of({ lens: EVERYTHING })).toContain('hollow');
    expect(of({ choice: choiceOf(lookup, 'relation', 'R50') })).toContain('hollow');
  });
});

/** Everything that a person may look at: nothing, and each thing that can be chosen, through two lenses. */
const looksAt = ({ lookup, graph }: Opened): Look[] => {
  const { actors, relations, statements } = lookup.dossier;
  const all = [
    ...actors.map(({ id }) => choiceOf(lookup, 'actor', id)),
    ...relations.map(({ id }) => choiceOf(lookup, 'relation', id)),
    ...statements.map(({ id }) => choiceOf(lookup, 'statement', id)),
    ...graph.pairs.map(({ id }) => choiceOf(lookup, 'pair', id)),
  ];
  const choices = [{}, ...all.map((choice) => ({ choice }))];
  return choices.flatMap((look) => [look, { ...look, lens: EVERYTHING }]);
};

describe('the whole legend', () => {
  const leading = [['R1'], ['R2']];
  it.each<[why: string, small: SmallDossier]>([
    [
      'two leading relations of a pair never lie in a bundle',
      { relations: [told('R1'), told('R2')], leading },
    ],
    [
      'one that leads and one that does not never do',
      { relations: [told('R1'), told('R2')], leading: [['R1']] },
    ],
    ['two that do not lead may', { relations: [told('R1'), told('R2')] }],
    [
      'two voices never share a bundle',
      { relations: [told('R1'), told('R2', { assertedBy: 'c' })] },
    ],
    [
      'of many leading relations some are bundled',
      {
        relations: ['R1', 'R2', 'R3', 'R4', 'R5'].map((id) => told(id)),
        leading: [['R1'], ['R2'], ['R3'], ['R4'], ['R5']],
      },
    ],
    [
      'the tellings of a contradiction share a line only if they run the same way',
      {
        relations: [told('R1'), { ...told('R2'), source: 'b', target: 'a' }],
        contests: [['contradiction', 'R1', 'R2']],
      },
    ],
    [
      'a contradiction splits its line once it is chosen',
      { relations: [told('R1'), told('R2')], contests: [['contradiction', 'R1', 'R2']] },
    ],
  ])('has what some look shows, and nothing else: %s', (_why, small) => {
    const opened = openLookup(smallLookup(small));
    const shown = looksAt(opened).flatMap((look) => legendOpened(opened, look).map(legendKey));
    expect(new Set(whole(opened))).toEqual(new Set(shown));
  });

  it('of the shipped dossier is what all looks together show', () => {
    const opened = openFirst();
    const shown = looksAt(opened).flatMap((look) => legendOpened(opened, look).map(legendKey));
    expect(new Set(whole(opened))).toEqual(new Set(shown));
  });
});
