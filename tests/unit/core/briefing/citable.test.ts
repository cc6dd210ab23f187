import { expect, it } from 'vitest';
import { citableWords, wordsOfLit } from '../../../../src/core/briefing';
import { createLookup } from '../../../../src/core/dossier';
import { firstData, openDossier } from '../../../support/dossiers';

const dossier = openDossier(firstData());
const lookup = createLookup(dossier);
const last = dossier.relations.at(-1);
const lit = { relations: last ? [last.id] : [] };

it('what a scene may cite begins with the words of what it lights, and has nothing twice', () => {
  const words = citableWords(lookup, lit);
  expect(words[0]?.words).toBe(last?.evidence[0].exact);
  expect(new Set(words.map(({ key }) => key)).size).toBe(words.length);
  const { statements, relations } = dossier;
  const all = [
    ...statements.flatMap(({ quotes }) => quotes),
    ...relations.flatMap(({ evidence }) => evidence),
  ];
  expect(new Set(words.map((one) => one.words))).toEqual(new Set(all.map(({ exact }) => exact)));
});

it('by default a scene cites the words of what it lights, in the order of the text', () => {
  const words = wordsOfLit(lookup, lit);
  expect(words.map(({ exact }) => exact)).toEqual(last?.evidence.map(({ exact }) => exact));
  expect(wordsOfLit(lookup, {})).toEqual([]);
});
