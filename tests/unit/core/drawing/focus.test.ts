import { describe, expect, it } from 'vitest';
import { focusOn, lightText, NO_LIGHTS, type Choice } from '../../../../src/core/drawing';
import { actorId } from '../../../support/dossiers';
import { choiceOf, openFirst } from '../../../support/drawings';

const { lookup } = openFirst();
const { text } = lookup.dossier.articles[0];
const focus = (kind: Choice['kind'], id: string) => {
  const { chosen, lit, pair, stems } = focusOn(lookup, choiceOf(lookup, kind, id));
  return { chosen: [...chosen], lit: [...lit].sort(), pair, stems };
};
const lights = (kind: Choice['kind'], id: string) => {
  const { words, sentences, whole, actors } = lightText(lookup, choiceOf(lookup, kind, id));
  return {
    words: words.map(({ start, end, role }) => [text.slice(start, end), role]),
    sentences: [...sentences].sort(),
    whole,
    actors: [...actors],
  };
};

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
    const { lit, pair } = focus('pair', 'ukraine--united-states');
    expect(lit).toHaveLength(10);
    expect(pair).toBe('ukraine--united-states');
  });

  it('a statement with its speaker', () => {
    expect(focus('statement', 'Q2')).toMatchObject({ chosen: ['witkoff'], stems: true });
  });

  it('a statement with what each of its sentences supports, not only the first', () => {
    expect(focus('statement', 'Q2').lit).toEqual(expect.arrayContaining(['R47', 'R48']));
    expect(focus('statement', 'Q1').lit).toEqual(expect.arrayContaining(['R07', 'R08']));
  });

  it('a statement that is not there with nothing', () => {
    const nothing = focusOn(lookup, { kind: 'statement', id: 'Q99' } as unknown as Choice);
    expect([nothing.chosen.size, nothing.lit.size]).toEqual([0, 0]);
  });
});

describe('what is chosen lights up in the article:', () => {
  it('an actor by its mentions and the sentences of its relations', () => {
    expect(lights('actor', 'putin')).toEqual({
      words: [],
      sentences: ['s19', 's6'],
      whole: false,
      actors: ['putin'],
    });
  });

  it('a relation by its words and those of what stands against it, each in its tone', () => {
    const { words, sentences, whole } = lights('relation', 'R33');
    expect(words.map(([, role]) => role)).toEqual(['cooperative', 'cooperative', 'conflictual']);
    expect(words[0]?.[0]).toContain('$500 billion');
    expect(sentences).toEqual(['s9']);
    expect(whole).toBe(true);
  });

  it('a sentence by itself', () => {
    expect(lights('sentence', 's5')).toEqual({
      words: [],
      sentences: ['s5'],
      whole: true,
      actors: [],
    });
  });

  it('a statement by its words', () => {
    const { words } = lights('statement', 'Q2');
    expect(words).toEqual([[lookup.findStatement('Q2')?.quotes[0].exact, 'accent']]);
  });

  it('a statement over several sentences by all of their ticks', () => {
    expect(lights('statement', 'Q2').sentences).toEqual(['s13', 's14', 's15']);
  });

  it('a pair by the words of all its relations', () => {
    const { words } = lights('pair', 'biden--ukraine');
    expect(words.map(([, role]) => role)).toEqual(['cooperative', 'conflictual']);
  });

  it('nothing by nothing', () => {
    expect(lightText(lookup, { kind: 'statement', id: 'Q99' } as unknown as Choice)).toEqual(
      NO_LIGHTS,
    );
    expect(lightText(lookup, { kind: 'actor', id: actorId('nobody') }).sentences.size).toBe(0);
  });
});
