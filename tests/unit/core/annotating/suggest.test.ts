import { describe, expect, it } from 'vitest';
import {
  suggestForm,
  suggestKind,
  suggestPolarity,
  suggestRelation,
} from '../../../../src/core/annotating';
import { createLookup } from '../../../../src/core/dossier';
import { suggestType } from '../../../../src/core/annotating/suggest';
import { firstData, openDossier } from '../../../support/dossiers';

describe('first guesses', () => {
  it.each([
    ['Trump', 'name'],
    ['he', 'pronoun'],
    ['Their', 'pronoun'],
    ['the president', 'nominal'],
    ['the U.S. president', 'nominal'],
    ['officials', 'nominal'],
  ])('a mention by “%s” is a %s', (words, form) => {
    expect(suggestForm(words)).toBe(form);
  });

  it.each([
    ['Ann Smith', 'person'],
    ['Ukraine', 'country'],
    ['the United States', 'country'],
    ['Ministry of Defence', 'organization'],
    ['NATO', 'organization'],
  ])('%s is a %s', (name, kind) => {
    expect(suggestKind(name)).toBe(kind);
  });

  it.each([
    ['accused Smith of lying', 'ACCUSE', 'conflictual'],
    ['rejected the offer', 'REJECT', 'conflictual'],
    ['would never accept such terms', 'REJECT', 'conflictual'],
    ['urged him to resign', 'REQUEST', 'neutral'],
    ['met the ministers', 'CONSULT', 'neutral'],
    ['praised the inquiry', 'SUPPORT', 'cooperative'],
    ['signed the deal', 'AGREE', 'cooperative'],
    ['special envoy', 'Representation', 'neutral'],
    ['stood by the window', 'CONSULT', 'neutral'],
  ])('“%s” is %s, and %s', (words, type, polarity) => {
    expect(suggestType(words)).toBe(type);
    expect(suggestPolarity(suggestType(words))).toBe(polarity);
  });
});

describe('a relation of the first article, from the words that its evidence is', () => {
  const lookup = createLookup(openDossier(firstData()));
  const [article] = lookup.dossier.articles;
  const suggested = lookup.dossier.relations.map((relation) => ({
    relation,
    guess: suggestRelation(lookup, article, relation.evidence[0]),
  }));

  it('never invents an actor or joins one to itself', () => {
    for (const { guess } of suggested) {
      for (const end of [guess.source, guess.target])
        if (end !== undefined) expect(lookup.findActor(end)).toBeDefined();
      if (guess.source !== undefined) expect(guess.source).not.toBe(guess.target);
    }
  });

  it('has a predicate that stands in the words, never a paraphrase', () => {
    for (const { relation, guess } of suggested)
      expect(relation.evidence[0].exact.replace(/\s+/g, ' ')).toContain(guess.predicate);
  });

  it('names one end rightly at least in most', () => {
    const right = suggested.filter(({ relation, guess }) =>
      [relation.source, relation.target].some(
        (end) => end === guess.source || end === guess.target,
      ),
    );
    expect(right.length / suggested.length).toBeGreaterThan(0.7);
  });

  it('is vouched for by who speaks, inside somebody’s speech', () => {
    const [statement] = lookup.dossier.statements.filter(({ form }) => form === 'direct');
    if (!statement) throw new Error('no direct speech');
    const guess = suggestRelation(lookup, article, statement.quotes[0]);
    expect(guess).toMatchObject({ assertedBy: statement.speaker, modality: 'claimed' });
  });
});
