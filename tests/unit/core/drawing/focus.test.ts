import { describe, expect, it } from 'vitest';
import { focusOn, lightText, NO_LIGHTS, type Choice } from '../../../../src/core/drawing';
import { createLookup } from '../../../../src/core/dossier';
import { actorId, at, firstData, openDossier, set } from '../../../support/dossiers';
import { choiceOf, openFirst } from '../../../support/drawings';

const { lookup } = openFirst();
const { text } = lookup.dossier.articles[0];
const focus = (kind: Choice['kind'], id: string) => {
  const { chosen, lit, pair, stems } = focusOn(lookup, choiceOf(lookup, kind, id));
  return { chosen: [...chosen], lit: [...lit].sort(), pair, stems };
};
const lights = (kind: Choice['kind'], id: string) => {
  const { words, ticks, sentences, mentions } = lightText(lookup, choiceOf(lookup, kind, id));
  return {
    words: words.map(({ start, end, role }) => [text.slice(start, end), role]),
    against: words.filter(({ against }) => against).map(({ start, end }) => text.slice(start, end)),
    ticks: [...ticks].sort(),
    sentences: [...sentences].sort(),
    mentions: [...mentions],
  };
};

/** The shipped dossier, its last mention naming three actors. */
const three = (() => {
  const data = firstData();
  set(`mentions.${at(data, 'mentions').length - 1}.actors`, ['trump', 'zelenskyy', 'putin'])(data);
  return createLookup(openDossier(data));
})();

describe('what is chosen lights up on the stage:', () => {
  it('an actor with its relations', () => {
    expect(focus('actor', 'putin')).toEqual({
      chosen: ['putin'],
      lit: ['R18', 'R21', 'R59'],
      pair: undefined,
      stems: false,
    });
  });

  it('a relation with those that stand against it, and whom the badges speak for', () => {
    expect(focus('relation', 'R33')).toEqual({
      chosen: [],
      lit: ['R33', 'R34', 'R35'],
      pair: undefined,
      stems: true,
    });
    expect(focus('relation', 'R01').lit).toEqual(['R01']);
  });

  it('a sentence with what it supports', () => {
    expect(focus('sentence', 's18')).toEqual({
      chosen: [],
      lit: ['R55', 'R56', 'R57'],
      pair: undefined,
      stems: true,
    });
    expect(focus('sentence', 's20').lit).toEqual([]);
  });

  it('a pair with all that stands between the two', () => {
    const { lit, pair } = focus('pair', 'ukraine~united-states');
    expect(lit).toHaveLength(10);
    expect(pair).toBe('ukraine~united-states');
  });

  it('a statement with its speaker', () => {
    expect(focus('statement', 'Q2')).toMatchObject({ chosen: ['witkoff'], stems: true });
  });

  it.each([
    ['what each of its sentences supports, not only the first', 'Q1', ['R07', 'R08']],
    ['not with what the article says of the speaker beside it', 'Q2', ['R47', 'R48']],
    ['what the speaker vouches for in other words of the sentence', 'Q5', ['R04', 'R05']],
    ['what the article states with its words', 'Q4', ['R56']],
    ['nothing, if no relation rests on its words', 'Q3', []],
    ['only its own side of a dispute', 'Q8', ['R34']],
  ])('a statement with %s', (_why, id, lit) => {
    expect(focus('statement', id).lit).toEqual(lit);
  });

  it('a pair between whom nothing stands by the two themselves and the way between them', () => {
    const { chosen, lit } = focus('pair', 'putin~nato');
    expect(chosen).toEqual(['putin', 'nato']);
    expect(lit).toHaveLength(3);
    expect(focus('pair', 'ukraine~united-states').chosen).toEqual([]);
  });

  it('words that name several actors by these actors', () => {
    const { id } = three.dossier.mentions.at(-1)!;
    const { chosen, lit } = focusOn(three, { kind: 'mention', id });
    expect([[...chosen], lit.size]).toEqual([['trump', 'zelenskyy', 'putin'], 0]);
    const { mentions, sentences } = lightText(three, { kind: 'mention', id });
    expect([[...mentions], sentences.size]).toEqual([[id], 0]);
  });

  it('a statement that is not there with nothing', () => {
    const nothing = focusOn(lookup, { kind: 'statement', id: 'Q99' } as unknown as Choice);
    expect([nothing.chosen.size, nothing.lit.size]).toEqual([0, 0]);
  });
});

describe('what is chosen lights up in the article:', () => {
  it('an actor by its mentions and the sentences of its relations', () => {
    const { mentions, ...rest } = lights('actor', 'putin');
    expect(rest).toEqual({ words: [], against: [], ticks: ['s19', 's6'], sentences: [] });
    expect(mentions).toEqual(lookup.mentionsOf(actorId('putin')).map(({ id }) => id));
  });

  it('a relation by its words, and more lightly those of what stands against it, each in its tone', () => {
    const { words, against, sentences } = lights('relation', 'R33');
    expect(words.map(([, role]) => role)).toEqual(['cooperative', 'cooperative', 'conflictual']);
    expect(words[0]?.[0]).toContain('$500 billion');
    expect(against).toEqual(words.slice(1).map(([exact]) => exact));
    expect(sentences).toEqual(['s9']);
  });

  it('a relation by its own sentence alone; what stands against it elsewhere has its tick', () => {
    expect(lights('relation', 'R47')).toEqual({
      words: [
        ['Zelenskyy is no longer hesitating.', 'neutral'],
        ['stating he would never accept such terms', 'conflictual'],
      ],
      against: ['stating he would never accept such terms'],
      ticks: ['s14', 's8'],
      sentences: ['s14'],
      mentions: [],
    });
  });

  it('a sentence by itself, and the words in it that support something in their tones', () => {
    const { words, sentences, ticks } = lights('sentence', 's5');
    expect(words).toEqual([
      ['without involving Ukraine or its European allies', 'conflictual'],
      ['Trump’s administration has made moves to negotiate an end to the war', 'conflictual'],
      ['without involving Ukraine or its European allies', 'conflictual'],
      ['Trump’s administration has made moves to negotiate an end to the war', 'conflictual'],
      ['its European allies', 'tie'],
      ['Trump’s administration', 'tie'],
    ]);
    expect([sentences, ticks]).toEqual([['s5'], ['s5']]);
  });

  it('a sentence by those words alone that stand in it', () => {
    const { words } = lights('sentence', 's1');
    expect(words.map(([exact]) => exact)).not.toContain('before the invasion');
    for (const placed of lookup.sentencesIn(lookup.dossier.articles[0].id)) {
      const { start, end } = placed.sentence;
      for (const lit of lightText(lookup, { kind: 'sentence', id: placed.key }).words)
        expect(lit.start >= start && lit.end <= end && lit.start < lit.end).toBe(true);
    }
  });

  it('a statement by its words', () => {
    const { words } = lights('statement', 'Q2');
    expect(words).toEqual([[lookup.findStatement('Q2')?.quotes[0].exact, 'accent']]);
  });

  it('a statement over several sentences by all of their ticks', () => {
    expect(lights('statement', 'Q2').sentences).toEqual(['s13', 's14', 's15']);
  });

  it('a pair by the words of all its relations', () => {
    const { words } = lights('pair', 'biden~ukraine');
    expect(words.map(([, role]) => role)).toEqual(['cooperative', 'conflictual']);
  });

  it('a pair by the words that name both', () => {
    expect(lights('pair', 'trump~zelenskyy').mentions).toEqual(['m78']);
    expect(lights('pair', 'trump~putin').mentions).toEqual([]);
  });

  it('nothing by nothing', () => {
    expect(lightText(lookup, { kind: 'statement', id: 'Q99' } as unknown as Choice)).toEqual(
      NO_LIGHTS,
    );
    expect(lightText(lookup, { kind: 'actor', id: actorId('nobody') })).toEqual(NO_LIGHTS);
  });
});
