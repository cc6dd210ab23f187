import { describe, expect, it } from 'vitest';
import lostEverywhere from '../../../samples/dossiers/lost-everywhere/dossier.json';
import moved from '../../../samples/dossiers/moved-quote/dossier.json';
import { createLookup, readDossier } from '../../../../src/core/dossier';
import { listDisputes, type Dispute } from '../../../../src/core/prose';
import { firstData, openDossier, relationId, smallLookup } from '../../../support/dossiers';

const lookup = createLookup(openDossier(firstData()));
const disputes = listDisputes(lookup);
const idsOf = (of: readonly Dispute[]): string[] => of.map(({ id }) => id);

describe('the list of disputes', () => {
  it('has every contest once, by the first words of either side', () => {
    expect(idsOf(disputes)).toEqual(['c3', 'c2', 'c1', 'c5', 'c4']);
    const small = smallLookup({
      relations: ['R1', 'R2', 'R3', 'R4'].map((id) => ({ id, source: 'a', target: 'b' })),
      contests: [
        ['tension', 'R3', 'R2'],
        ['tension', 'R4', 'R1'],
        ['contrast', 'R2', 'R4'],
      ],
    });
    expect(idsOf(listDisputes(small))).toEqual(['c1', 'c0', 'c2']);
  });

  it.each([
    ['one side', ['R34'], ['c1']],
    ['the other side', ['R33'], ['c1', 'c5']],
    ['both sides', ['R38', 'R39'], ['c4']],
    ['neither', ['R01'], []],
    ['nothing', [], []],
  ])('of a choice that has %s', (_why, chosen, ids) => {
    expect(idsOf(listDisputes(lookup, chosen.map(relationId)))).toEqual(ids);
  });

  it('refuses an unknown relation', () => {
    expect(() => listDisputes(lookup, [relationId('R00')])).toThrow('unknown relation: R00');
  });
});

describe('a dispute', () => {
  it('says how the two stand to each other, and why', () => {
    expect(disputes[2]).toMatchObject({
      kind: 'contradiction',
      heading: 'Contradiction: both cannot hold',
      why: '“$500 billion” against “less than one-fifth of that figure”',
    });
  });

  it('gives each side its own words, voice and place', () => {
    const sides = disputes[1]!.sides.map(({ id, statement, entry }) => ({
      id,
      statement,
      words: entry?.quotes.map(({ words }) => words),
      voice: entry?.voice,
      place: entry?.place,
    }));
    expect(sides).toEqual([
      {
        id: 'R30',
        statement:
          'Zelenskyy → [Trump administration]: Zelenskyy states that he would never accept such terms (presumably the [Trump administration]’s, on repaying the aid)',
        words: ['stating he would never accept such terms'],
        voice: 'told by Volodymyr Zelenskyy',
        place: 'paragraph 3, sentence 2',
      },
      {
        id: 'R47',
        statement:
          'Zelenskyy → [Trump administration]: Zelenskyy is no longer hesitating (presumably over the deal that the [Trump administration] proposed)',
        words: ['“Zelenskyy is no longer hesitating.”'],
        voice: 'claimed by Steve Witkoff',
        place: 'paragraph 4, sentence 3',
      },
    ]);
  });

  it('keeps the act of disputing before what it disputes', () => {
    expect(disputes[3]!.sides.map(({ id }) => id)).toEqual(['R35', 'R33']);
  });

  it('names a side whose words could not be found', () => {
    const [dispute] = listDisputes(createLookup(readDossier(moved).dossier!));
    expect(dispute?.sides[0]).toEqual({
      id: 'r1',
      entry: undefined,
      statement: 'relation r1, whose words could not be found where the file says',
    });
    expect(dispute?.sides[1].entry?.place).toBe('paragraph 1, sentence 2');
  });

  it('is listed even if neither side could be found', () => {
    const sides = listDisputes(createLookup(readDossier(lostEverywhere).dossier!))[0]?.sides;
    expect(sides?.map(({ entry }) => entry)).toEqual([undefined, undefined]);
  });
});
