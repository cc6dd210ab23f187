import { describe, expect, it } from 'vitest';
import { inferredEnds, openQuestions } from '../../../../src/core/audit';
import { createLookup } from '../../../../src/core/dossier';
import { openFirst } from '../../../support/drawings';
import { at, firstData, openDossier, set } from '../../../support/dossiers';

const { lookup } = openFirst();

describe('open questions', () => {
  it('are those of relations and mentions, in reading order, with their places', () => {
    expect(
      openQuestions(lookup).map(({ kind, id, question, place }) => [kind, id, question, place]),
    ).toEqual([
      [
        'relation',
        'R20',
        'Who excluded Ukraine: the U.S. side, or both sides? The text does not say.',
        'paragraph 2, sentence 3',
      ],
      [
        'relation',
        'R38',
        'Is this the article’s own account, or still Zelenskyy’s argument?',
        'paragraph 3, sentence 5',
      ],
      [
        'relation',
        'R39',
        'Is this the article’s own account, or still Zelenskyy’s argument?',
        'paragraph 3, sentence 5',
      ],
      [
        'relation',
        'R55',
        'Who are “the two leaders”: Trump and Zelenskyy, by topic, or Trump and Putin, whom the sentence names?',
        'paragraph 6, sentences 1–2',
      ],
      [
        'mention',
        'm78',
        'Trump is one of them. Who is the other: Zelenskyy, whom the paragraph is about, or Putin, whom the sentence names?',
        'paragraph 6, sentence 2',
      ],
    ]);
  });

  it('are named by what they are about', () => {
    const names = openQuestions(lookup).map(({ name }) => name);
    expect(names[1]).toBe('Joe Biden actively supported Ukraine');
    expect(names.at(-1)).toBe('the two leaders');
  });

  it('of statements are among them, wherever the file lists them', () => {
    const data = firstData();
    set('statements.10.open', 'whose words?')(data);
    set('statements.4.open', 'said so?')(data);
    at(data, 'relations').reverse();
    const questions = openQuestions(createLookup(openDossier(data)));
    expect(questions.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'statement Q5',
      ...['relation R20', 'relation R38', 'relation R39', 'statement Q11'],
      ...['relation R55', 'mention m78'],
    ]);
    expect(questions[0]).toMatchObject({
      name: 'Zelenskyy on NATO and Ukraine',
      question: 'said so?',
      place: 'paragraph 1, sentence 1',
    });
  });
});

describe('inferred ends', () => {
  it('are all that the dossier has, in reading order', () => {
    const ends = inferredEnds(lookup);
    expect(ends.map(({ relation }) => relation.id)).toEqual(
      'R06 R20 R29 R31 R32 R30 R37 R40 R39 R42 R47 R48'.split(' '),
    );
    const inferred = lookup.dossier.relations.filter((one) => one.inferred !== undefined);
    expect(ends).toHaveLength(inferred.length);
  });

  it('stand in their brackets, with place and name', () => {
    expect(inferredEnds(lookup).at(-1)).toMatchObject({
      ends: '[United States] ↔ [Ukraine]',
      names: ['[United States]', '[Ukraine]'],
      place: 'paragraph 4, sentence 4',
    });
    expect(inferredEnds(lookup)[1]).toMatchObject({
      ends: '[U.S. representatives] → Ukraine',
      names: ['[U.S. representatives]'],
      place: 'paragraph 2, sentence 3',
    });
    expect(inferredEnds(lookup)[1]?.name).toMatch(/^Ukraine was excluded from the discussions/);
  });

  it('are not those of an empty list', () => {
    const data = firstData();
    set('relations.0.inferred', [])(data);
    expect(inferredEnds(createLookup(openDossier(data)))).toHaveLength(12);
  });
});
